"""A table of a document as rows and columns: what stands beside a cell, and what heads it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter

from reqmodel.text.outline import may_head

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
        self._titles: dict[int, str] = {}
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
        return tuple(one.text for one in _over(head, cell)[:_NEAREST])

    def title(self, cell: Area) -> tuple[str, ...]:
        """The text that stands alone over the head of its table, if any does."""
        title = self._titles.get(cell.top, "")
        return (title,) if title else ()

    def _within(self, cell: Area) -> list[int]:
        """The rows that a cell lies in, those alone in which one begins."""
        first = bisect_left(self._numbers, cell.top)
        return self._numbers[first : bisect_right(self._numbers, cell.bottom)]

    def _headed(self) -> Iterable[tuple[int, list[Area]]]:
        """The rows below a head, each with the cells of that."""
        head: list[Area] | None = None
        title = ""
        reach = 0
        goes_on = False
        for number in self._numbers:
            line = self._rows[number]
            if number > reach + 1:
                title = "" if head is not None else title
                head = None
            if head:
                yield number, head
                below = _divided(head, line, number) if goes_on else []
                head, goes_on = below or head, bool(below)
            elif head is None and len(line) > 1:
                head = line if all(may_head(cell.text) for cell in line) else []
                goes_on = True
            if head is not None:
                self._titles[number] = title
            else:
                title = line[0].text if may_head(line[0].text) else ""
            reach = max(reach, *(cell.bottom for cell in line))


def _over(head: list[Area], cell: Area) -> list[Area]:
    """The cells of a head that stand over one or, if it is merged, over its columns."""
    first = max(bisect_right(head, cell.left, key=_COLUMN) - 1, 0)
    last = bisect_right(head, cell.right, key=_COLUMN)
    return [one for one in head[first:last] if one.right >= cell.left]


def _divided(head: list[Area], line: list[Area], number: int) -> list[Area]:
    """The head with the row right below it, where that is part of it; else nothing.

    It is where all that begins in it divides what merged cells of the head span: beside these the
    head is merged downwards, or blank below. Each cell then has both texts, from above.
    """
    parts: dict[Area, list[Area]] = defaultdict(list)
    for cell in (one for one in line if one.top == number):
        over = _over(head, cell)
        if len(over) != 1 or not _divides(over[0], cell) or not may_head(cell.text):
            return []
        parts[over[0]].append(cell)
    if not parts or any(len(cells) == 1 for cells in parts.values()):
        return []
    return [part for one in head for part in _split(one, parts[one])]


def _split(head: Area, parts: list[Area]) -> Iterable[Area]:
    """A cell of a head in its parts, from the left; where nothing stands below, as it was."""
    left = head.left
    for part in parts:
        if part.left > left:
            yield replace(head, left=left, right=part.left - 1)
        yield replace(part, text=_read_down(head.text, part.text))
        left = part.right + 1
    if left <= head.right:
        yield replace(head, left=left)


def _divides(head: Area, cell: Area) -> bool:
    """Whether a cell stands under a part of one of the head."""
    return head.left <= cell.left and cell.right <= head.right and _wide(cell) < _wide(head)


def _wide(cell: Area) -> int:
    return cell.right - cell.left + 1


def _read_down(upper: str, lower: str) -> str:
    """Two texts of a heading as one; Japanese ones without a gap."""
    gap = " " if upper[-1].isascii() or lower[0].isascii() else ""
    return f"{upper}{gap}{lower}"
