"""What becomes of the references to a sheet when one of its rows becomes several."""

from __future__ import annotations

import re
from dataclasses import dataclass

from openpyxl.formula.tokenizer import Token, Tokenizer

_REFERENCE = re.compile(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[^'!:]+)!)?"
    r"(?P<first>\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+)"
    r"(?::(?P<last>\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+))?",
    re.IGNORECASE,
)
_ROW = re.compile(r"(\d+)$")


@dataclass(frozen=True, slots=True)
class Growth:
    """Row `row` (counted from 1) of the sheet called `sheet` becomes `by` rows more."""

    sheet: str
    row: int
    by: int

    def moved(self, row: int) -> int:
        """Where a row is then."""
        return row + self.by if row > self.row else row

    def ref(self, ref: str, *, grow: bool = True) -> str:
        """A cell or a range of the sheet; with `grow`, one that ends in the row grows with it."""
        first, _, last = ref.partition(":")
        end = last or first
        start, end = self._cell(first), self._cell(end, end=grow)
        return f"{start}:{end}" if last or start != end else start

    def refs(self, refs: str) -> str:
        """Several of them, one after another."""
        return " ".join(self.ref(ref) for ref in refs.split())

    def formula(self, formula: str, home: str, *, grow: bool = True) -> str:
        """A formula in the sheet called `home`; ranges that end in the row grow, single cells do not."""
        tokens = Tokenizer(f"={formula}")
        return "".join(
            self._told(token.value, home, grow=grow)
            if token.type == Token.OPERAND and token.subtype == Token.RANGE
            else token.value
            for token in tokens.items
        )

    def _told(self, value: str, home: str, *, grow: bool) -> str:
        found = _REFERENCE.fullmatch(value)
        if not found:
            return value
        sheet = found["sheet"]
        if (unquoted(sheet) if sheet else home).casefold() != self.sheet.casefold():
            return value
        first, last = found["first"], found["last"]
        if last is None and not (_ROW.search(first) and not first.isdigit()):
            return value  # a name, a number
        moved = self._cell(first)
        if last:
            moved += f":{self._cell(last, end=grow)}"
        return f"{sheet}!{moved}" if sheet else moved

    def _cell(self, cell: str, *, end: bool = False) -> str:
        found = _ROW.search(cell)
        if not found:
            return cell
        row = int(found[1])
        moved = row + self.by if end and row == self.row else self.moved(row)
        return f"{cell[: found.start()]}{moved}"


def renamed(formula: str, old: str, new: str) -> str:
    """A formula in which the sheet called `old` is called `new`."""
    if "!" not in formula:
        return formula
    tokens = Tokenizer(f"={formula}")
    return "".join(
        _renamed(token.value, old, new)
        if token.type == Token.OPERAND and token.subtype == Token.RANGE
        else token.value
        for token in tokens.items
    )


def _renamed(value: str, old: str, new: str) -> str:
    sheet, mark, rest = value.rpartition("!")
    return f"{quoted(new)}!{rest}" if mark and unquoted(sheet) == old else value


def unquoted(sheet: str) -> str:
    """A sheet's name as formulas write it, without its quotes."""
    return sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet


def quoted(sheet: str) -> str:
    """A sheet's name for formulas."""
    return "'" + sheet.replace("'", "''") + "'"
