"""A table as data: computed once, laid out by whoever shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability


class Tone(StrEnum):
    """How a value may be coloured by whoever shows it; its words say the same without."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Cell:
    """One value, with its reliability, the sources it rests on, the records it links to, a note."""

    value: Text | str | int | None = None
    status: Reliability | None = None
    sources: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    note: Text | None = None
    tone: Tone | None = None


def linked(model: Model, id_: str | None, note: Text | None = None) -> Cell:
    """A cell that names a record and links to it; without a link where there is no such record."""
    if not id_:
        return Cell()
    record = model.records.get(id_)
    return Cell(record.title, links=(id_,), note=note) if record else Cell(Text(id_), note=note)


Values = Cell | tuple[Cell, ...]
"""What stands in one place of a table: a value, or several, one under another."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name and, for machines, its key."""

    key: str
    title: Text
    choice: bool = False
    """Whether its values are few and recur, so that readers can choose rows by them."""


def column_of(record: Record) -> Column:
    """A column for a record, called by its id and title."""
    title = record.title
    return Column(record.id, Text(f"{record.id} {title.ja}", f"{record.id} {title.to('en')}"))


RELIABILITY = Column("reliability", Text("確度", "Reliability"), choice=True)
"""The column that says how sure the sources of a row's record are."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under titled columns; every row has as many cells as there are columns."""

    title: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Values, ...], ...]

    def split(self) -> Iterator[Table]:
        """A table for each text of the first column, in order, called by it and without it."""
        parts: dict[Text, list[tuple[Values, ...]]] = {}
        for first, *others in self.rows:
            if isinstance(first, Cell) and isinstance(first.value, Text):
                parts.setdefault(first.value, []).append(tuple(others))
        for title, rows in parts.items():
            yield Table(title, self.columns[1:], tuple(rows))

    def named_by_key(self) -> Table:
        """The same table with short names for the columns of records: their ids."""
        first, *others = self.columns
        return Table(self.title, (first, *(Column(c.key, Text(c.key)) for c in others)), self.rows)

    def turned(self) -> Table:
        """The same table on its side: a column for each row, called by the ids its first cell links to."""
        if not self.rows:
            return self
        keys = [values.links[0] for values, *_ in self.rows if isinstance(values, Cell)]
        return Table(
            self.title,
            (self.columns[0], *(Column(key, Text(key)) for key in keys)),
            tuple(
                (Cell(column.title), *(row[i] for row in self.rows))
                for i, column in enumerate(self.columns)
                if i
            ),
        )

    def without_empty(self) -> Table:
        """The same table without the columns in which nothing stands."""
        kept = [i for i in range(len(self.columns)) if any(_filled(r[i]) for r in self.rows)]
        return Table(
            self.title,
            tuple(self.columns[i] for i in kept),
            tuple(tuple(row[i] for i in kept) for row in self.rows),
        )


def _filled(values: Values) -> bool:
    cells = values if isinstance(values, tuple) else (values,)
    return any(cell != Cell() for cell in cells)
