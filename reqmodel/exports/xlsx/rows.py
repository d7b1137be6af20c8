"""What the cells of a table say in a workbook: texts, an id before each row that is a record's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reqmodel.exports.xlsx import words
from reqmodel.model.table import Cell, Table, Values
from reqmodel.model.text import Text

ID = "id"
"""The key of the column of ids."""
_SHORT = 12
"""Characters; longer values under one another are told apart by bullets."""
Say = Callable[[Text | str], str]
Row = list[tuple[str, ...]]
"""For each column the values that stand one under another."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as texts: for each column its key and its head, and the rows."""

    keys: list[str]
    heads: list[str]
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of a workbook: its name in templates, the name of its sheet.

    `fixed`: columns that stay when one scrolls, the ids not counted.
    """

    key: str
    table: Table
    name: Text
    fixed: int = 1


def rows_of(table: Table, say: Say) -> Rows:
    """The texts; what the first column links to gets a column of its own."""
    named = bool(table.rows) and all(
        isinstance(r[0], Cell) and len(r[0].links) == 1 and r[0].value is not None
        for r in table.rows
    )
    keys = [c.key for c in table.columns]
    heads = [say(c.title) for c in table.columns]
    rows = [[_values(say, values) for values in row] for row in table.rows if row]
    if not named:
        return Rows(keys, heads, rows)
    ids = [(row[0].links[0],) for row in table.rows if isinstance(row[0], Cell)]
    first = [Cell(row[0].value, row[0].status, note=row[0].note) for row in table.rows]  # type: ignore[union-attr]
    told = [
        [id_, _values(say, cell), *row[1:]] for id_, cell, row in zip(ids, first, rows, strict=True)
    ]
    return Rows([ID, *keys], [say(words.ID), *heads], told)


def _values(say: Say, values: Values) -> tuple[str, ...]:
    cells = values if isinstance(values, tuple) else (values,)
    said = tuple(text for cell in cells if (text := _said(say, cell)))
    listed = len(said) > 1 and any(len(text) > _SHORT for text in said)
    return tuple(f"・{text}" for text in said) if listed else said


def _said(say: Say, cell: Cell) -> str:
    """A value with the records it names, how sure it is, and what is noted of it."""
    value = cell.value
    text = say(value) if isinstance(value, Text) else "" if value is None else f"{value:,}"
    if isinstance(value, str):
        text = value
    links = " ".join(cell.links)
    if links and links != text:
        text = f"{links} {text}".rstrip()
    if cell.status:
        mark = say(cell.status.label)
        text = text + say(words.MARK.fill({"status": mark})) if text else mark
    if cell.note:
        text += say(words.NOTE.fill({"note": cell.note}))
    return text
