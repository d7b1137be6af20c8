"""A part of a whole as a number of its own kind."""

from __future__ import annotations

from decimal import Decimal


class Portion(Decimal):
    """A part of a whole, from 0 to 1; people read it in per cent."""
