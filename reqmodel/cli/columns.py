"""A table in the columns of a terminal, where Japanese characters take two places."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import east_asian_width

from reqmodel.model.table import Table, Values
from reqmodel.model.text import Language, Text


def columns(table: Table, lang: Language) -> Iterator[str]:
    """The heads and rows of a table, a line each; columns of numbers stand to the right."""
    heads = [column.title.to(lang) for column in table.columns]
    rows = [[_said(cell, lang) for cell in row] for row in table.rows]
    widths = [max(map(_width, column)) for column in zip(heads, *rows, strict=True)]
    right = [
        any(column) and all(map(_numeric, filter(None, column)))
        for column in zip(*rows, strict=True)
    ]
    for row in (heads, *rows):
        cells = (
            _padded(text, width, to_right)
            for text, width, to_right in zip(row, widths, right or [False] * len(row), strict=True)
        )
        yield "  ".join(cells).rstrip()


def _said(cell: Values, lang: Language) -> str:
    if isinstance(cell, tuple):
        return " / ".join(_said(one, lang) for one in cell)
    if isinstance(cell.value, Text):
        return cell.value.to(lang)
    if isinstance(cell.value, int):
        return f"{cell.value:,}"
    return cell.value or ""


def _numeric(text: str) -> bool:
    return text.lstrip("-").replace(",", "").replace(".", "", 1).isdigit()


def _padded(text: str, width: int, to_right: bool) -> str:  # a column's own trait
    gap = " " * (width - _width(text))
    return gap + text if to_right else text + gap


def _width(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in text)
