"""A sheet in the making: texts that stay texts, figures, formulas with the values they come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from reqmodel.exports.xlsx import words
from reqmodel.exports.xlsx.stock import Stock
from reqmodel.exports.xlsx.styles import LINE_HEIGHT, PIXELS_PER_EM, Look
from reqmodel.model.display import FORMULA_MARKS
from reqmodel.model.text import Text
from reqmodel.text.width import lines

Number = int | float | Decimal | Fraction
HIGHEST = 409.0
"""Points: no row is higher."""
BESIDE = 0.8
"""Em that a cell keeps free beside its text."""
PADDING = 4
"""Points that a row is higher than its lines."""
A4, A3 = 118.0, 167.0
"""Em beside each other on a page on its side, reduced to no less than can be read."""
LONGEST = 32_767
"""Characters that a cell holds; of a longer text Excel keeps nothing."""
_NAME = 30
"""Characters of the first text of a row, by which notes call it."""
_A3 = 8
"""The library's number of the paper."""


class Sheet:
    """A sheet; rows and columns are counted from 0."""

    def __init__(self, stock: Stock, made: Worksheet, name: str) -> None:
        """`made` is the sheet in the library."""
        self.stock, self.made, self.name = stock, made, name
        self.widths: dict[int, float] = {}
        self._high: dict[int, float] = {}
        self._called: dict[int, str] = {}

    def columns(self, widths: Sequence[float], first: int = 0) -> None:
        """Widths in em, from a column on."""
        for column, width in enumerate(widths, first):
            self.widths[column] = width
            self.made.set_column_pixels(column, column, round((width + BESIDE) * PIXELS_PER_EM) + 2)

    def text(self, row: int, column: int, text: Text | str, look: Look = Look.TEXT) -> None:
        """A text, whatever it begins with; the row grows with it."""
        said = self._held(row, self.stock.say(text))
        quoted = said.startswith(FORMULA_MARKS)
        form = self.stock.format(look, quoted=quoted)
        if said:
            self.made.write_string(row, column, said, form)
        else:
            self.made.write_blank(row, column, None, form)
        if look not in _ONE_LINE and column in self.widths:
            self.grow(row, lines(said, self.widths[column]))

    def texts(self, row: int, texts: Sequence[Text | str], look: Look, first: int = 0) -> None:
        """Texts side by side."""
        for column, text in enumerate(texts, first):
            self.text(row, column, text, look)

    def spread(
        self, row: int, text: Text | str, last: int, look: Look = Look.PLAIN, first: int = 0
    ) -> None:
        """A text over several columns."""
        said = self._held(row, self.stock.say(text))
        self.made.merge_range(row, first, row, last, "", self.stock.format(look))
        self.made.write_string(row, first, said, self.stock.format(look))
        wide = sum(self.widths.get(c, 6.0) + BESIDE for c in range(first, last + 1))
        size = 1.3 if look in {Look.WARNING, Look.VERDICT, Look.SECTION} else 1.0
        self.grow(row, lines(said, wide / size) * size)

    def _held(self, row: int, said: str) -> str:
        """As much of a text as a cell holds; what is cut says so, and of which row it is."""
        if len(said) <= LONGEST:
            self._called.setdefault(row, said[:_NAME])
            return said
        values = {"n": f"{len(said):,}", "row": self._called.get(row, said[:_NAME])}
        note = self.stock.say(words.CUT, **values)
        return said[: LONGEST - len(note)] + note

    def grow(self, row: int, count: float) -> None:
        """Make a row at least so many lines high."""
        high = min(HIGHEST, count * LINE_HEIGHT + PADDING)
        if high > self._high.get(row, 0):
            self._high[row] = high
            self.made.set_row(row, high)

    def number(self, row: int, column: int, value: Number | None, look: Look) -> None:
        """A figure; an empty cell where there is none."""
        form = self.stock.format(look)
        if value is None:
            self.made.write_blank(row, column, None, form)
        else:
            self.made.write_number(row, column, plain(value), form)

    def formula(self, row: int, column: int, formula: str, value: Number | str, look: Look) -> None:
        """A formula without its `=`, and what it comes to: shown by whoever does not reckon."""
        shown = _Words(value) if isinstance(value, str) else plain(value)
        self.made.write_formula(row, column, f"={formula}", self.stock.format(look), shown)

    def call(self, name: Text | str, row: int, column: int, to_row: int | None = None) -> str:
        """Give a cell, or the rows under it too, a name for formulas."""
        called = self.stock.say(name)
        self.stock.file.define_name(called, f"={self.ref(row, column, to_row)}")
        return called

    def ref(self, row: int, column: int, to_row: int | None = None) -> str:
        """How formulas in other sheets call a cell, or a piece of a column."""
        first = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        last = xl_col_to_name(column, col_abs=True) + f"${(to_row or row) + 1}"
        span = first if to_row is None else f"{first}:{last}"
        return f"'{self.name}'!{span}"

    def across(self, row: int, column: int, to_column: int) -> str:
        """How formulas in other sheets call a piece of a row."""
        first = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        last = xl_rowcol_to_cell(row, to_column, row_abs=True, col_abs=True)
        return f"'{self.name}'!{first}:{last}"

    def printed(
        self, head: int, last_row: int, last_column: int, *, one_page: bool = False
    ) -> None:
        """Repeat a row on each page, print so far, on A3 where A4 would be too small to read.

        `one_page`: shrink it to one, so that no chart is cut.
        """
        if one_page:
            self.made.fit_to_pages(1, 1)
        else:
            self.made.repeat_rows(head)
        self.made.print_area(0, 0, last_row, last_column)
        if taken(self.widths.get(c, 6.0) for c in range(last_column + 1)) > A4 * 1.02:
            self.made.set_paper(_A3)


_ONE_LINE = {Look.TITLE, Look.WARNING, Look.SECTION, Look.VERDICT}


def taken(widths: Iterable[float]) -> float:
    """Em that columns take beside each other."""
    return sum(width + BESIDE for width in widths)


def plain(value: Number) -> float:
    """A figure as a spreadsheet holds it."""
    return value if isinstance(value, int) else float(value)


class _Words(str):
    """What a formula comes to, where it is a text. Even an empty one is written as such.

    XlsxWriter takes what equals "" for no value, as if the formula had never been computed.
    """

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return bool(self) and str.__eq__(self, other)


def at(row: int, column: int, *, row_fixed: bool = False, column_fixed: bool = False) -> str:
    """How formulas of the same sheet call a cell."""
    cell: str = xl_rowcol_to_cell(row, column, row_abs=row_fixed, col_abs=column_fixed)
    return cell
