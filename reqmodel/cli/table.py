"""Tables in a terminal and as data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reqmodel.model.display import width
from reqmodel.model.table import Cell, Table, Values
from reqmodel.model.text import Language, Text

_GAP = "  "
_FIGURE = re.compile(r"-?\d[\d,]*(\.\d+)?%?")


def said(values: Values, lang: Language) -> str:
    """What stands in one place of a table, with the ids it links to."""
    if isinstance(values, tuple):
        return " / ".join(said(one, lang) for one in values)
    value = values.value
    words = value.to(lang) if isinstance(value, Text) else "" if value is None else _number(value)
    return " ".join((*values.links, words)).strip()


def _number(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else value


def aligned(table: Table, lang: Language) -> Iterator[str]:
    """A table that has rows under the names of its columns, numbers flush right."""
    if not table.rows:
        return
    yield f"\n{table.title.to(lang)}"
    head = [column.title.to(lang) for column in table.columns]
    body = [[said(cell, lang) for cell in row] for row in table.rows]
    right = [any(map(_is_number, column)) for column in zip(*table.rows, strict=True)]
    widths = [max(map(width, column)) for column in zip(head, *body, strict=True)]
    for line in (head, *body):
        cells = (_padded(*one) for one in zip(line, widths, right, strict=True))
        yield (_GAP + _GAP.join(cells)).rstrip()


def _is_number(values: Values) -> bool:
    if not isinstance(values, Cell) or isinstance(values.value, Text):
        return False
    return isinstance(values.value, int) or bool(_FIGURE.fullmatch(values.value or ""))


def _padded(words: str, wide: int, right: bool) -> str:
    space = " " * (wide - width(words))
    return space + words if right else words + space


def as_data(table: Table) -> list[dict[str, object]]:
    """Rows by the columns' keys. Each place has its value and, where it has one, its status."""
    return [
        {column.key: _datum(values) for column, values in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]


def _datum(values: Values) -> object:
    if isinstance(values, tuple):
        return [_datum(one) for one in values]
    value = values.value.ja if isinstance(values.value, Text) else values.value
    found: dict[str, object] = {"value": value}
    if values.links:
        found["ids"] = list(values.links)
    if values.status:
        found["status"] = values.status.value
    if values.note:
        found["note"] = values.note.ja
    return found
