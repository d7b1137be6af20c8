"""A table as a file that a reader can save from the page, with no server behind it."""

from __future__ import annotations

import csv
from base64 import b64encode
from io import StringIO

from reqmodel.model.display import plain
from reqmodel.model.table import Cell, Table, Values
from reqmodel.model.text import Language

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What would make a spreadsheet take a text for a formula."""


def csv_address(table: Table, lang: Language) -> str:
    """The table as CSV (UTF-8 with a mark, as Excel wants it) in an address that holds it whole.

    A value that is less than sure has its reliability in a column of its own beside it.
    """
    sheet = StringIO()
    writer = csv.writer(sheet)
    rated = [any(c.status for row in table.rows for c in _cells(row[i])) for i in _places(table)]
    writer.writerow(
        word
        for column, doubtful in zip(table.columns, rated, strict=True)
        for word in (column.title.to(lang), *([_RELIABILITY[lang]] if doubtful else []))
    )
    for row in table.rows:
        writer.writerow(
            word
            for values, doubtful in zip(row, rated, strict=True)
            for word in (_words(values, lang), *([_statuses(values, lang)] if doubtful else []))
        )
    data = b64encode(sheet.getvalue().encode("utf-8-sig")).decode()
    return f"data:text/csv;charset=utf-8;base64,{data}"


_RELIABILITY: dict[Language, str] = {"ja": "確度", "en": "Reliability"}


def _places(table: Table) -> range:
    return range(len(table.columns))


def _cells(values: Values) -> tuple[Cell, ...]:
    return values if isinstance(values, tuple) else (values,)


def _words(values: Values, lang: Language) -> str:
    return " / ".join(filter(None, (_word(cell, lang) for cell in _cells(values))))


def _word(cell: Cell, lang: Language) -> str:
    if isinstance(cell.value, int):
        return str(cell.value)
    said = "" if cell.value is None else plain(cell.value).to(lang)
    words = " ".join(filter(None, (*cell.links, said)))
    return "'" + words if words.startswith(_FORMULA) else words


def _statuses(values: Values, lang: Language) -> str:
    return " / ".join(
        dict.fromkeys(cell.status.label.to(lang) for cell in _cells(values) if cell.status)
    )
