"""Enumerations whose members say in both languages what they are."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from reqmodel.model.text import Text


class Labelled(StrEnum):
    """A closed list of words: `MEMBER = "value-in-yaml", "日本語", "English"`."""

    label: Text
    rank: int
    """Place in the list, from 0; for those whose order means something."""

    def __new__(cls, value: str, ja: str = "", en: str = "") -> Self:
        """Keep `value` as what is written in YAML, and the label beside it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Text(ja, en)
        member.rank = len(cls.__members__)
        return member
