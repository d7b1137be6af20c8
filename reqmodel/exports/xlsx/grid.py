"""A table laid out as a sheet: to be filtered, scrolled under its head, and printed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from math import sqrt

from reqmodel.exports.xlsx import words
from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.sheet import A3, A4, HIGHEST, Sheet, taken
from reqmodel.exports.xlsx.styles import LINE_HEIGHT, Look
from reqmodel.model import notices
from reqmodel.model.table import Cell, Table, Values
from reqmodel.model.text import Text
from reqmodel.text.width import em, lines, longest_word

HEAD = 3
"""The row of the columns' titles."""
_NARROWEST, _WIDEST = 3.5, 34.0
"""Em of a column."""
_CROWDED, _SMALLEST = 1.5, 0.2
"""So many times what A4 holds may be pressed on to it; no column to less than this part."""
_SHORT = 12
"""Characters; longer values under one another are told apart by bullets."""
_MOST_LINES = int((HIGHEST - 4) / LINE_HEIGHT)
Row = list[tuple[str, ...]]
"""For each column the values that stand one under another."""


def lay_out(book: Book, table: Table, name: Text | None = None, *, fixed: int = 1) -> Sheet:
    """A sheet of a table, with a column of ids where its rows are records.

    `fixed`: columns that stay when one scrolls, the ids not counted.
    """
    sheet = book.sheet(name or table.title)
    heads, rows = _texts(book, table)
    heads = heads or [""]  # nothing stands in any column
    widths = _widths(heads, rows)
    sheet.columns(widths)
    last = len(heads) - 1
    sheet.text(0, 0, f"{book.mark}{book.say(table.title)}", Look.TITLE)
    sheet.made.set_row(0, 22)
    sheet.text(1, 0, f"{book.facts()}　{book.say(words.LEGEND)}", Look.SECTION)
    sheet.texts(HEAD, heads, Look.HEAD)
    number = HEAD
    for row in rows:
        for part in _cut(book, row, widths):
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


def _texts(book: Book, table: Table) -> tuple[list[str], list[Row]]:
    """The heads and the rows as texts; what the first column links to gets a column of its own."""
    named = bool(table.rows) and all(
        isinstance(r[0], Cell) and len(r[0].links) == 1 and r[0].value is not None
        for r in table.rows
    )
    heads = [book.say(c.title) for c in table.columns]
    rows = [[_values(book, values) for values in row] for row in table.rows if row]
    if not named:
        return heads, rows
    ids = [(row[0].links[0],) for row in table.rows if isinstance(row[0], Cell)]
    first = [Cell(row[0].value, row[0].status, note=row[0].note) for row in table.rows]  # type: ignore[union-attr]
    return [book.say(words.ID), *heads], [
        [id_, _values(book, cell), *row[1:]]
        for id_, cell, row in zip(ids, first, rows, strict=True)
    ]


def _values(book: Book, values: Values) -> tuple[str, ...]:
    cells = values if isinstance(values, tuple) else (values,)
    said = tuple(text for cell in cells if (text := _said(book, cell)))
    listed = len(said) > 1 and any(len(text) > _SHORT for text in said)
    return tuple(f"・{text}" for text in said) if listed else said


def _said(book: Book, cell: Cell) -> str:
    """A value with the records it names, how sure it is, and what is noted of it."""
    value = cell.value
    text = book.say(value) if isinstance(value, Text) else "" if value is None else f"{value:,}"
    if isinstance(value, str):
        text = value
    links = " ".join(cell.links)
    if links and links != text:
        text = f"{links} {text}".rstrip()
    if cell.status:
        mark = book.say(cell.status.label)
        text = text + book.say(words.MARK, status=mark) if text else mark
    if cell.note:
        text += book.say(words.NOTE, note=cell.note)
    return text


def _widths(heads: list[str], rows: list[Row]) -> list[float]:
    """Em for each column: what its texts would like, or what a page leaves of it."""
    columns = [[row[i] for row in rows] for i in range(len(heads))]
    wanted = [_wanted(head, cells) for head, cells in zip(heads, columns, strict=True)]
    least = [_least(head, cells) for head, cells in zip(heads, columns, strict=True)]
    page = A4 if taken(wanted) < A4 * _CROWDED else A3
    part = 1.0
    while part > _SMALLEST and taken(_shrunk(wanted, least, part)) > page:
        part -= 0.01
    found = _shrunk(wanted, least, part)
    for i, cells in enumerate(columns):
        while any(lines(value, found[i]) > _MOST_LINES for values in cells for value in values):
            found[i] *= 1.2
    return found


def _shrunk(wanted: list[float], least: list[float], part: float) -> list[float]:
    return [max(low, wide * part) for wide, low in zip(wanted, least, strict=True)]


def _wanted(head: str, cells: list[tuple[str, ...]]) -> float:
    """No more than the longest line, and more the more stands in the column."""
    texts = ["\n".join(values) for values in cells]
    longest = max((em(line) for t in texts for line in t.split("\n")), default=0.0)
    mean = sum(map(em, texts)) / max(1, sum(map(bool, texts)))
    wide = min(longest, _WIDEST, max(_NARROWEST, 4.2 * sqrt(mean)))
    return max(wide, _least(head, cells)) + 0.3


def _least(head: str, cells: list[tuple[str, ...]]) -> float:
    """Enough for most of the head in two lines, and for the longest word."""
    word = max((longest_word(t) for values in cells for t in values), default=0.0)
    return max(_NARROWEST, min(10.0, word), min(7.0, em(head) / 2 + 0.5))


def _cut(book: Book, row: Row, widths: list[float]) -> Iterator[Row]:
    """A row, or where none can be high enough, several with a piece of each column's values."""
    high = max(lines("\n".join(v), w) for v, w in zip(row, widths, strict=True))
    if high <= _MOST_LINES:
        yield row
        return
    pieces = [list(_pieces(v, w)) for v, w in zip(row, widths, strict=True)]
    first = row[0]
    for n, parts in enumerate(zip_longest(*pieces, fillvalue=())):
        again = tuple(book.say(words.CONTINUED, value=" ".join(first)).split("\n"))
        yield [again if n and not column else part for column, part in enumerate(parts)]


def _pieces(values: tuple[str, ...], width: float) -> Iterator[tuple[str, ...]]:
    piece: tuple[str, ...] = ()
    for value in values:
        if piece and lines("\n".join((*piece, value)), width) > _MOST_LINES:
            yield piece
            piece = ()
        piece += (value,)
    yield piece
