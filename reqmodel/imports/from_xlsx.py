"""An Excel file: cells, comments, text boxes, headers and footers, sheet by sheet."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from reqmodel.model.text import Text
from reqmodel.store import workbook
from reqmodel.store.document import Stretch
from reqmodel.store.grid import Area, Grid
from reqmodel.store.package import besides, opened, too_large

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_MERGED = re.compile(rb'mergeCell\s[^>]*?ref\s*=\s*["\']([A-Z]{1,3}[0-9]+:[A-Z]{1,3}[0-9]+)')
_THREADED = re.compile(r"\[[^\]]*\].*?\?linkid=870924\s+[^\n:]*:\s*", re.DOTALL)
"""What Excel tells old versions of itself before the words of a comment."""
_MOST_COVERED = 5_000_000
"""Cells that are covered by merged ones."""


def from_xlsx(data: bytes, _name: str) -> Iterator[Stretch]:
    """The stretches of a .xlsx file: text in cells (of formulas, the value last seen) and beside them.

    Raises:
        ReqmodelError: it cannot be opened safely, or is of another program.
    """
    data = opened(data, "xlsx")
    _require_small_merges(data)
    import openpyxl  # noqa: PLC0415  # heavy, and only where there is such a file

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of features that a saved copy would lose
        book = openpyxl.load_workbook(
            BytesIO(data), data_only=True, keep_links=False, rich_text=True
        )
    with ZipFile(BytesIO(data)) as package:
        parts = workbook.parts(package)
        for sheet in book.worksheets:
            yield from _cells(sheet)
            yield from workbook.beside_cells(package, parts.get(sheet.title, ""), sheet.title)
        yield from workbook.pictures_in_cells(package)
    yield from besides(data)


def _require_small_merges(data: bytes) -> None:
    """See that merged cells are few: openpyxl makes an object of each that is covered."""
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415  # heavy

    covered = 0
    with ZipFile(BytesIO(data)) as package:
        for part in package.namelist():
            if part.startswith("xl/worksheets/"):
                for area in _MERGED.findall(package.read(part)):
                    left, top, right, bottom = range_boundaries(area.decode())
                    covered += (right - left + 1) * (bottom - top + 1)
    if covered > _MOST_COVERED:
        raise too_large()


def _cells(sheet: Worksheet) -> Iterator[Stretch]:
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    cells = sheet._cells  # noqa: SLF001  # the public ways pass every empty cell: up to 17 billion
    areas, texts = {}, {}
    for (row, column), cell in sorted(cells.items()):
        if cell.value is not None:
            texts[row, column] = _text(cell)
            one = merged.get((row, column))
            last = (one.max_row, one.max_col) if one else (row, column)
            areas[row, column] = Area(texts[row, column].strip(), row, column, *last)
    grid = Grid(areas.values())
    for at, cell in sorted(cells.items()):
        where = f"{sheet.title}!{merged[at].coord if at in merged else cell.coordinate}"
        if cell.data_type == "s" and texts.get(at, "").strip():
            area = areas[at]
            yield Stretch(
                texts[at],
                Text(where),
                (sheet.title, *grid.title(area)),
                row=grid.row(area),
                heads=grid.heads(area),
            )
        if cell.comment and (words := _THREADED.sub("", cell.comment.text)).strip():
            place = Text(f"{where}のコメント", f"{where}, comment")
            yield Stretch(words, place, (sheet.title,))


def _text(cell: Cell) -> str:
    """The value of a cell as text, but for what of it is struck out."""
    font = cell.font
    pieces = cell.value if isinstance(cell.value, list) else [cell.value]
    return "".join(str(one) for one in pieces if not getattr(one, "font", font).strike)
