"""The workbook as a file: guide, sheets, and the hidden sheets for lists and fingerprints."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from reqmodel.exports.xlsx.editing.guide import write_guide
from reqmodel.exports.xlsx.editing.lists import Lists
from reqmodel.exports.xlsx.editing.sheet import write_sheet
from reqmodel.exports.xlsx.editing.styles import Styles
from reqmodel.model.text import Text
from reqmodel.sheets.book import BASE, Base, Book, compared

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_LISTS = Text("_選択肢", "_choices")


def workbook(book: Book) -> bytes:
    """The file; the same model makes the same bytes, and no name of a person is in them."""
    from xlsxwriter import Workbook  # noqa: PLC0415  # heavy, and only where a workbook is written

    from reqmodel.exports.xlsx.editing.grid import Grid  # noqa: PLC0415  # as heavy

    out = BytesIO()
    made = Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    project = book.model.project
    made.set_properties(
        {
            "title": project.title.to(book.lang),
            "created": datetime.combine(project.dated, time()),
        }
    )
    made.set_size(2400, 1400)
    styles = Styles(made)
    guide = made.add_worksheet(Text("使い方", "Guide").to(book.lang))
    names, titles = book.names, book.titles
    lists = Lists(book, _LISTS.to(book.lang))
    base = Base(book.model.audience, project=project.id)
    counts: dict[str, int] = {}
    for sheet in book.sheets:
        grid = made.add_worksheet(names[sheet.key], Grid)
        base.columns[sheet.key] = [c.key for c in compared(sheet)]
        marks = base.rows[sheet.key] = {}
        counts[sheet.key] = write_sheet(grid, book, sheet, titles, lists, styles, marks)
    lists.write(made)
    digest = _write_base(made, book, base)
    write_guide(guide, book, counts, digest, styles)
    guide.activate()
    made.close()
    return out.getvalue()


def _write_base(workbook: Workbook, book: Book, base: Base) -> str:
    """Write the fingerprints; returns one of all of them."""
    from hashlib import sha256  # noqa: PLC0415  # here only

    sheet = workbook.add_worksheet(BASE)
    sheet.very_hidden()
    sheet.write_string(0, 0, book.meta)
    digest = sha256(book.meta.encode())
    for row, cell in enumerate(base.written(), 1):
        sheet.write_string(row, 0, cell)
        digest.update(cell.encode())
    sheet.protect()
    return digest.hexdigest()
