"""A table of a document as rows and columns: what stands beside a cell, and what heads it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from reqmodel.text.outline import LONGEST

_NEAREST = 20
"""Cells on either side of one, and in all those that head it, that say something of it."""
_COLUMN = attrgetter("left")


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """A cell with text, or several merged to one: its first and last row and column, from 1."""

    text: str
    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def of(cls, text: str, row: int, column: int, rows: int = 1, columns: int = 1) -> Area:
        """The cell that begins in a row and a column, and covers some."""
        return cls(text.strip(), row, column, row + rows - 1, column + columns - 1)


class Grid:
    """The cells of a table or of a sheet, where a table ends with an empty row."""

    def __init__(self, cells: Iterable[Area]) -> None:
        """Put the cells in their places; blank ones say nothing."""
        filled = [cell for cell in cells if cell.text]
        self._numbers = sorted({cell.top for cell in filled})
        self._rows: dict[int, list[Area]] = defaultdict(list)
        for cell in sorted(filled, key=_COLUMN):
            for number in self._within(cell):
                self._rows[number].append(cell)
        self._heads = dict(self._headed())

    def row(self, cell: Area) -> tuple[str, ...]:
        """The texts of the other cells of its row, in order; of a merged one, of all its rows."""
        found: dict[Area, None] = {}
        for number in self._within(cell):
            line = self._rows[number]
            at = bisect_left(line, cell.left, key=_COLUMN)
            found |= dict.fromkeys(line[max(at - _NEAREST, 0) : at + _NEAREST + 1])
            if len(found) > 2 * _NEAREST:
                break
        return tuple(one.text for one in found if one is not cell)[: 2 * _NEAREST]

    def heads(self, cell: Area) -> tuple[str, ...]:
        """The texts of the cells that head its column or, of a merged one, its columns."""
        head = self._heads.get(cell.top, [])
        first = max(bisect_right(head, cell.left, key=_COLUMN) - 1, 0)
        last = bisect_right(head, cell.right, key=_COLUMN)
        over = (one for one in head[first:last][:_NEAREST] if one.right >= cell.left)
        return tuple(one.text for one in over)

    def _within(self, cell: Area) -> list[int]:
        """The rows that a cell lies in, those alone in which one begins."""
        first = bisect_left(self._numbers, cell.top)
        return self._numbers[first : bisect_right(self._numbers, cell.bottom)]

    def _headed(self) -> Iterable[tuple[int, list[Area]]]:
        """The rows below a head, each with the cells of that."""
        head: list[Area] | None = None
        reach = 0
        for number in self._numbers:
            line = self._rows[number]
            if number > reach + 1:
                head = None
            if head:
                yield number, head
            elif head is None and len(line) > 1:
                head = line if all(map(_heads, line)) else []
            reach = max(reach, *(cell.bottom for cell in line))


def _heads(cell: Area) -> bool:
    """Whether a cell may head a column: words, and few."""
    return (
        len(cell.text) <= LONGEST
        and any(map(str.isalpha, cell.text))
        and not cell.text.endswith("。")
    )
