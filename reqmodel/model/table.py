"""A table as data: computed once, laid out by whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass

from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability


@dataclass(frozen=True, slots=True)
class Cell:
    """One value, with its reliability, the sources it rests on and the records it links to."""

    value: Text | str | int | None = None
    status: Reliability | None = None
    sources: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name and, for machines, its key."""

    key: str
    title: Text


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under titled columns; every row has as many cells as there are columns.

    A tuple in place of a cell holds several values, one under another.
    """

    title: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell | tuple[Cell, ...], ...], ...]
