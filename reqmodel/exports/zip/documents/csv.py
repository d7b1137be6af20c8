"""The sheets of the editing workbook as CSV files; `reqmodel import csv` reads them back."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure
from reqmodel.sheets.book import BASE, Base, Book, compared, row_key
from reqmodel.sheets.form import Cell, Day, Figure, folded, written
from reqmodel.sheets.layout import Sheet
from reqmodel.sheets.plain import guarded
from reqmodel.sheets.taken import letters

AUDIENCE = Disclosure.PUBLIC
ON_REQUEST = True
OWN_FORM = True
FOR_AUTHORS = True
UNCHECKED = True
BY_KIND = True

_MOST_LISTED = 30


def to_zip(order: Order) -> bytes:
    """The files in `order.encoding`; in UTF-8 with the mark by which Excel knows it.

    Raises:
        ReqmodelError: the encoding is unknown, or has no sign for some character.
    """
    book = Book.of(order.model, order.kinds, order.lang)
    names, titles = book.names, book.titles
    base = Base(book.model.audience, project=book.model.project.id)
    files: dict[str, list[list[str]]] = {}
    for sheet in book.sheets:
        base.columns[sheet.key] = [c.key for c in compared(sheet)]
        marks = base.rows[sheet.key] = {}
        rows = [[c.title.to(book.lang) for c in sheet.columns]]
        for one in book.filled(sheet, titles):
            rows.append(list(_cells(sheet, one.cells)))
            marks[row_key(one.row.record.id, one.row.place, one.row.item)] = one.marks
        files[names[sheet.key]] = rows
    files[BASE] = [[book.meta], *([cell] for cell in base.written())]
    encoding = {"utf-8": "utf-8-sig"}.get(order.encoding, order.encoding)
    missing = [m for name, rows in files.items() for m in _unmapped(name, rows, encoding)]
    if missing:
        raise _unmappable(missing, order.encoding)
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, rows in files.items():
            entry = ZipInfo(f"{name}.csv", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, _encoded(_joined(rows), encoding))
    return out.getvalue()


def _cells(sheet: Sheet, cells: tuple[Cell, ...]) -> Iterator[str]:
    for column, cell in zip(sheet.columns, cells, strict=True):
        if isinstance(column.form, Figure | Day):
            yield written(cell)
        else:
            yield guarded(written(cell))


def _joined(rows: Iterable[list[str]]) -> str:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _encoded(text: str, encoding: str) -> bytes:
    return (folded(text) if encoding == "cp932" else text).encode(encoding)


def _unmapped(name: str, rows: list[list[str]], encoding: str) -> Iterator[str]:
    """Every cell with a character for which the encoding has no sign."""
    if encoding.startswith("utf"):
        return
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            try:
                _encoded(cell, encoding)
            except UnicodeEncodeError:
                bad = dict.fromkeys(c for c in cell if not _fits(c, encoding))
                signs = " ".join(f"{c}（U+{ord(c):04X}）" for c in bad)
                yield f"{name}!{letters(column)}{number}: {signs}"


def _fits(character: str, encoding: str) -> bool:
    try:
        _encoded(character, encoding)
    except UnicodeEncodeError:
        return False
    return True


def _unmappable(missing: list[str], encoding: str) -> ReqmodelError:
    listed = "\n".join(f"  {m}" for m in missing[:_MOST_LISTED])
    more = f"\n  … +{len(missing) - _MOST_LISTED}" if len(missing) > _MOST_LISTED else ""
    return ReqmodelError(
        Text(
            f"{encoding} にない文字があるため、書き出しませんでした（{len(missing)} セル）。"
            f"文字を改めるか、--encoding utf-8 を使ってください。\n{listed}{more}",
            f"{encoding} lacks some characters, so nothing was written ({len(missing)} cells). "
            f"Change them, or use --encoding utf-8.\n{listed}{more}",
        )
    )
