"""Text in files that say nothing of types: kept from being taken for a formula, number or date."""

from __future__ import annotations

import re

from reqmodel.model.display import FORMULA_MARKS

_LIKE_A_NUMBER = re.compile(r"[0-9][0-9.,:/\-年月日eE]*|true|false", re.IGNORECASE)
_QUOTE = "'"


def guarded(text: str) -> str:
    """A text behind an apostrophe, where a program would make something else of it."""
    return _QUOTE + text if _needs_guard(text) else text


def harmless(text: str) -> str:
    """A text behind an apostrophe, where a spreadsheet would take it for a formula."""
    return _QUOTE + text if text.startswith(FORMULA_MARKS) else text


def unguarded(text: str) -> str:
    """The text that was guarded."""
    return text[1:] if text.startswith(_QUOTE) and _needs_guard(text[1:]) else text


def _needs_guard(text: str) -> bool:
    """Also of a text that itself looks guarded, so that each comes back as it was."""
    bare = text.lstrip(_QUOTE)
    return bare.startswith(FORMULA_MARKS) or bool(_LIKE_A_NUMBER.fullmatch(bare))
