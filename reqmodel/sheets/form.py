"""How one value stands in a cell, and how what people write there is read.

A value is plain data, as an author would write it in YAML. What cannot be read is left as it is
written, so that the check of the model says what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any
from unicodedata import normalize

from reqmodel.model.labelled import Labelled
from reqmodel.model.link import Link
from reqmodel.model.text import Language, Text

Cell = str | int | float | bool | date | None
"""What a cell of a workbook holds; of a CSV file, always text."""

BREAK = "⏎"
"""Stands for the end of a line within one item of a list, whose items are the lines of a cell."""

YES, NO = Text("はい", "Yes"), Text("いいえ", "No")
_TRUE = frozenset({"はい", "yes", "true", "1", "○", "〇", "✓", "有", "y"})
_FALSE = frozenset({"いいえ", "no", "false", "0", "×", "無", "n"})
_ID = re.compile(r"([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)(?:[\s\u3000].*)?", re.DOTALL)
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00)?)?")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?")
_PAIR = re.compile(r"\s*([^:：]+?)\s*[:：]\s*(.*?)\s*")
_DAY_ONE = date(1899, 12, 30)
_MOST_DIGITS = 15
"""Excel keeps no more of a number."""


@dataclass(frozen=True, slots=True)
class Form:
    """Text as it is; the other forms say what they do differently."""

    def show(self, value: Any, lang: Language, titles: Mapping[str, Text]) -> Cell:  # noqa: ANN401, ARG002  # plain data
        """The cell that shows a value; `titles` are those of the records."""
        return None if value is None else str(value)

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """The value that a cell means; None for an empty one."""
        return written(cell) or None

    def canon(self, value: Any) -> str:  # noqa: ANN401  # plain data
        """A value as text: the same for values that mean the same."""
        return "" if value is None else folded(str(value))


@dataclass(frozen=True, slots=True)
class Reference(Form):
    """The id of a record, with its title for people to see."""

    link: Link

    def show(self, value: Any, lang: Language, titles: Mapping[str, Text]) -> Cell:  # noqa: ANN401  # plain data
        """The id and the title."""
        if value is None:
            return None
        title = titles.get(value)
        return f"{value} {title.to(lang)}" if title else str(value)

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """The id."""
        return id_in(cell)


@dataclass(frozen=True, slots=True)
class Choice(Form):
    """A word of a closed list, shown by its label."""

    words: type[Labelled]

    def show(self, value: Any, lang: Language, titles: Mapping[str, Text]) -> Cell:  # noqa: ANN401, ARG002  # plain data
        """The label."""
        return None if value is None else self.words(value).label.to(lang)

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """The word that is written, or whose label is, in either language."""
        text = written(cell).strip()
        sought = _loosely(text)
        for word in self.words:
            if sought in (_loosely(word.label.ja), _loosely(word.label.en), word.value):
                return word.value
        return text or None


@dataclass(frozen=True, slots=True)
class YesNo(Form):
    """はい or いいえ: what survives every program."""

    def show(self, value: Any, lang: Language, titles: Mapping[str, Text]) -> Cell:  # noqa: ANN401, ARG002  # plain data
        """Yes or no in a language."""
        return None if value is None else (YES if value else NO).to(lang)

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """True or false, however it is written."""
        text = _loosely(written(cell))
        if text in _TRUE | _FALSE:
            return text in _TRUE
        return written(cell).strip() or None

    def canon(self, value: Any) -> str:  # noqa: ANN401  # plain data
        """As YAML has it."""
        return (
            str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
        )


@dataclass(frozen=True, slots=True)
class Figure(Form):
    """A number; a share is shown in per cent."""

    share: bool = False

    def show(self, value: Any, lang: Language, titles: Mapping[str, Text]) -> Cell:  # noqa: ANN401, ARG002  # plain data
        """A number as such, unless it has more digits than Excel keeps."""
        if value is None or isinstance(value, str):
            return value
        digits = len(Decimal(value).as_tuple().digits)
        if digits > _MOST_DIGITS:
            return f"{Decimal(value):f}"
        return int(value) if value == int(value) else float(value)

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """The number; also with commas, in full width or in per cent."""
        if isinstance(cell, bool | date):
            return written(cell) or None
        if isinstance(cell, int | float):
            return _exact(Decimal(f"{cell:.15g}"))
        text = normalize("NFKC", written(cell)).strip().replace(",", "").removesuffix("円")
        percent = text.endswith("%")
        try:
            number = Decimal(text.rstrip("%").strip().replace("−", "-"))
        except InvalidOperation:
            return written(cell).strip() or None
        if not number.is_finite():
            return written(cell).strip()
        return _exact(number / 100 if percent else number)

    def canon(self, value: Any) -> str:  # noqa: ANN401  # plain data
        """The shortest way to write it."""
        if value is None or isinstance(value, str):
            return value or ""
        number = Decimal(str(value))
        return f"{number.normalize():f}" if number else "0"


@dataclass(frozen=True, slots=True)
class Day(Form):
    """A date, as a cell that can be sorted by."""

    def show(self, value: Any, lang: Language, titles: Mapping[str, Text]) -> Cell:  # noqa: ANN401, ARG002  # plain data
        """A date, where Excel knows it: from 1900 on."""
        if value is None:
            return None
        day = date.fromisoformat(value)
        return day if day.year > 1900 else value

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """A date in ISO form, from any usual way to write one."""
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return _day_of(cell)
        text = normalize("NFKC", written(cell)).strip()
        if found := _DAY.fullmatch(text):
            return "{:04}-{:02}-{:02}".format(*map(int, found.groups()))
        return text or None


@dataclass(frozen=True, slots=True)
class When(Form):
    """A year, a month or a day, as text."""

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """The same in ISO form."""
        if isinstance(cell, float) and cell == int(cell):
            cell = int(cell)
        text = normalize("NFKC", written(cell)).strip().removesuffix("年")
        if found := _DAY.fullmatch(text):
            return "{:04}-{:02}-{:02}".format(*map(int, found.groups()))
        if found := _MONTH.fullmatch(text):
            return "{:04}-{:02}".format(*map(int, found.groups()))
        return text or None


@dataclass(frozen=True, slots=True)
class MonthDay(Form):
    """A month and a day, as text."""

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """MM-DD."""
        if isinstance(cell, date | datetime):
            return f"{cell:%m-%d}"
        found = re.fullmatch(
            r"(\d{1,2})[-/月](\d{1,2})日?", normalize("NFKC", written(cell)).strip()
        )
        return f"{int(found[1]):02}-{int(found[2]):02}" if found else written(cell).strip() or None


@dataclass(frozen=True, slots=True)
class Lines(Form):
    """A list, an item a line."""

    of: Form
    gaps: bool = False
    """Whether an empty line is an empty item."""

    def show(self, value: Any, lang: Language, titles: Mapping[str, Text]) -> Cell:  # noqa: ANN401  # plain data
        """The items, one under another."""
        if not value:
            return None
        shown = [written(self.of.show(item, lang, titles)) for item in value]
        return "\n".join(item.replace("\n", BREAK) for item in shown).rstrip("\n") or None

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """The items."""
        text = written(cell)
        if not text.strip():
            return None
        lines = (line.replace(BREAK, "\n") for line in text.split("\n"))
        return [self.of.read(line) for line in lines if self.gaps or line.strip()]

    def canon(self, value: Any) -> str:  # noqa: ANN401  # plain data
        """The items, one under another."""
        if not isinstance(value, list | tuple):
            return str(value or "")
        return "\n".join(self.of.canon(item).replace("\n", BREAK) for item in value).rstrip("\n")


@dataclass(frozen=True, slots=True)
class Pairs(Form):
    """Words with a value each, `word: value` in a line."""

    of: Form

    def show(self, value: Any, lang: Language, titles: Mapping[str, Text]) -> Cell:  # noqa: ANN401  # plain data
        """A line for each."""
        lines = (f"{k}: {written(self.of.show(v, lang, titles))}" for k, v in (value or {}).items())
        return "\n".join(lines) or None

    def read(self, cell: Cell) -> Any:  # noqa: ANN401  # plain data
        """A mapping; the text itself where a line is no pair."""
        lines = [line for line in written(cell).split("\n") if line.strip()]
        pairs = [_PAIR.fullmatch(line) for line in lines]
        if not all(pairs):
            return written(cell)
        return {p[1]: self.of.read(p[2]) for p in pairs if p} or None

    def canon(self, value: Any) -> str:  # noqa: ANN401  # plain data
        """A line for each."""
        if not isinstance(value, dict):
            return str(value or "")
        return "\n".join(f"{k}: {self.of.canon(v)}" for k, v in value.items())


def id_in(cell: Cell) -> str | None:
    """The id with which a cell begins, or its text."""
    text = written(cell).strip()
    found = _ID.fullmatch(normalize("NFKC", text))
    return found[1] if found else text or None


def written(cell: Cell) -> str:
    """A cell as text."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


_TWINS = str.maketrans("〜−‖—¢£¬", "～－∥―￠￡￢")
"""Characters that CP932 does not tell apart, and so no edit."""
_ANY_TWIN = re.compile("[〜−‖—¢£¬]")


def folded(text: str) -> str:
    """A text without what CP932 does not tell apart."""
    return text.translate(_TWINS) if _ANY_TWIN.search(text) else text


def unfolded(text: str, before: str) -> str:
    """A text in which characters that CP932 turned into their twins are as they were `before`."""
    if not before or text.isascii() or folded(text) == text == before:
        return text
    twins = {b: a for a, b in zip("〜−‖—¢£¬", "～－∥―￠￡￢", strict=True)}
    suspects = {c for c in text if c in twins and twins[c] in before}
    if not suspects:
        return text
    if folded(text) == folded(before):
        return before
    from difflib import SequenceMatcher  # noqa: PLC0415  # only such texts need it

    result = list(text)
    match = SequenceMatcher(None, folded(before), folded(text), autojunk=False)
    for a, b, size in match.get_matching_blocks():
        result[b : b + size] = before[a : a + size]
    only = {c for c in suspects if c not in before}
    return "".join(twins[c] if c in only else c for c in result)


def _loosely(text: str) -> str:
    return normalize("NFKC", folded(text)).strip().casefold()


def _exact(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number.normalize()


def _day_of(number: float) -> str:
    """The date that Excel means by a number, or the number."""
    whole = int(number)
    if whole != number or not 60 < whole < 2_958_466:
        return f"{number:.15g}"
    return date.fromordinal(_DAY_ONE.toordinal() + whole).isoformat()
