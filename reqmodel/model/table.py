"""A table as data: computed once, laid out by whoever shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from pandas import DataFrame

    from reqmodel.model.model import Model
    from reqmodel.model.records.record import Record
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
    absent: tuple[Column, ...] = ()
    """Columns that were left out, as nothing stands in them."""

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

    def frame(self, lang: Language = "ja") -> DataFrame:
        """The table to compute with: a column by each key, `<key>-status` beside it where it has any.

        Whole numbers stay numbers; texts are in `lang`, several in one place joined by ` / `.
        """
        import pandas as pd  # noqa: PLC0415  # costs 0.4 s, and only who computes needs it

        data: dict[str, list[object]] = {}
        for i, column in enumerate(self.columns):
            places = [_cells(row[i]) for row in self.rows]
            data[column.key] = [_plain(cells, lang) for cells in places]
            if any(cell.status for cells in places for cell in cells):
                data[f"{column.key}-status"] = [_statuses(cells, lang) for cells in places]
        return pd.DataFrame(data, dtype=object)

    def without_empty(self) -> Table:
        """The same table without the columns in which nothing stands."""
        kept = [i for i in range(len(self.columns)) if any(_filled(r[i]) for r in self.rows)]
        return Table(
            self.title,
            tuple(self.columns[i] for i in kept),
            tuple(tuple(row[i] for i in kept) for row in self.rows),
            tuple(column for i, column in enumerate(self.columns) if i not in kept),
        )


def _cells(values: Values) -> tuple[Cell, ...]:
    return values if isinstance(values, tuple) else (values,)


def _plain(cells: tuple[Cell, ...], lang: Language) -> object:
    if len(cells) == 1 and isinstance(cells[0].value, int):
        return cells[0].value
    return " / ".join(words for cell in cells if (words := _words(cell, lang)))


def _words(cell: Cell, lang: Language) -> str:
    value = cell.value.to(lang) if isinstance(cell.value, Text) else cell.value
    return " ".join((*cell.links, "" if value is None else str(value))).strip()


def _statuses(cells: tuple[Cell, ...], lang: Language) -> str:
    return " / ".join(dict.fromkeys(c.status.label.to(lang) for c in cells if c.status))


def _filled(values: Values) -> bool:
    return any(cell != Cell() for cell in _cells(values))
