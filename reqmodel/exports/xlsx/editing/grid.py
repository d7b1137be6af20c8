"""A worksheet that takes whole rows: the library calls a dozen functions for each cell.

A row becomes XML as it is put. The library writes all else, and calls `_write_rows` where rows go.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from reqmodel.model.display import FORMULA_MARKS
from reqmodel.sheets.form import Cell

_DAY_ZERO = date(1899, 12, 30).toordinal()
_POINTS = 0.75
"""Of a pixel, in which the library keeps heights."""
_MARKED_UP = "<r>"
"""What begins so, the library takes for markup of its own."""


class Grid(Worksheet):  # type: ignore[misc]  # the library has no types
    """A header of single cells, as in any worksheet, and rows under it."""

    dim_rowmax: int
    """The library's last row."""

    def __init__(self) -> None:
        """Begin without rows."""
        super().__init__()
        self._rows: list[str] = []
        self._looks: list[tuple[str, str, str]] = []

    def set_looks(self, looks: Sequence[tuple[Format, Format]]) -> None:
        """The formats of each column: the usual one, and that of texts that look like formulas."""
        self._looks = []
        for i, (usual, quoted) in enumerate(looks):
            plain, marked = usual._get_xf_index(), quoted._get_xf_index()  # noqa: SLF001  # so the library calls formats
            self._looks.append((f'<c r="{xl_col_to_name(i)}', f'" s="{plain}"', f'" s="{marked}"'))

    def put(self, number: int, cells: Sequence[Cell], height: float) -> None:
        """The next row, counted from 0; an empty cell has the looks of its column."""
        self.set_row(number, height)
        row = number + 1
        shared = self.str_table._get_shared_string_index  # noqa: SLF001  # so the library counts texts
        found = [f'<row r="{row}" ht="{self.row_info[number].height * _POINTS:.16g}" customHeight="1">']  # fmt: skip
        for (begin, usual, quoted), cell in zip(self._looks, cells, strict=True):
            if cell is None:
                continue
            if isinstance(cell, str):
                looks = quoted if cell.startswith(FORMULA_MARKS) else usual
                if cell.startswith(_MARKED_UP):
                    text = escape(self._escape_control_characters(cell))
                    found.append(f'{begin}{row}{looks} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>')  # fmt: skip
                else:
                    found.append(f'{begin}{row}{looks} t="s"><v>{shared(cell)}</v></c>')
            else:
                value = cell if isinstance(cell, int | float) else cell.toordinal() - _DAY_ZERO
                found.append(f"{begin}{row}{usual}><v>{value:.16G}</v></c>")
        found.append("</row>")
        self._rows.append("".join(found))

    def _write_rows(self) -> None:
        """Write the header as the library does, and the rows as they are."""
        last, self.dim_rowmax = self.dim_rowmax, 0
        super()._write_rows()
        self.dim_rowmax = last
        self.fh.write("".join(self._rows))
