"""A table laid out as a sheet: to be filtered, scrolled under its head, and printed."""

from __future__ import annotations

from reqmodel.exports.xlsx import words
from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.fit import MOST_LINES, cut, fitting_widths
from reqmodel.exports.xlsx.rows import rows_of
from reqmodel.exports.xlsx.sheet import Sheet
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model import notices
from reqmodel.model.table import Cell, Table
from reqmodel.model.text import Text

HEAD = 3
"""The row of the columns' titles."""


def lay_out(book: Book, table: Table, name: Text | None = None, *, fixed: int = 1) -> Sheet:
    """A sheet of a table, with a column of ids where its rows are records.

    `fixed`: columns that stay when one scrolls, the ids not counted.
    """
    sheet = book.sheet(name or table.title)
    told = rows_of(table, book.say)
    rows = told.rows
    heads = told.heads or [""]  # nothing stands in any column
    widths = fitting_widths(heads, rows)
    sheet.columns(widths)
    last = len(heads) - 1
    sheet.text(0, 0, f"{book.mark}{book.say(table.title)}", Look.TITLE)
    sheet.made.set_row(0, 22)
    sheet.text(1, 0, f"{book.facts()}　{book.say(words.LEGEND)}", Look.SECTION)
    sheet.texts(HEAD, heads, Look.HEAD)
    number = HEAD
    for row in rows:
        for part in cut(book.say, row, widths, [MOST_LINES] * len(widths)):
            number += 1
            for column, values in enumerate(part):
                look = Look.LABEL if column == 0 else Look.TEXT
                sheet.text(number, column, "\n".join(values), look)
    if not rows:
        number += 1
        sheet.text(number, 0, notices.NOTHING)
    sheet.made.autofilter(HEAD, 0, number, last)
    named = any(isinstance(r[0], Cell) and r[0].links for r in table.rows)
    sheet.made.freeze_panes(HEAD + 1, fixed + (named and len(heads) > len(table.columns)))
    sheet.printed(HEAD, number, last)
    return sheet
