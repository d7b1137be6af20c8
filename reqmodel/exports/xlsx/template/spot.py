"""A place in a cell, taken apart."""

from __future__ import annotations

from dataclasses import dataclass, replace

HEAD, TABLE = "head", "table"
"""Places of the titles of a table's columns, and of its own; beside that of its content."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where it is, counted from 1; what is asked for, of which table and which column of it.

    `table` and `key` are empty where the place, called `name`, does not say them.
    """

    row: int
    column: int
    name: str
    what: str
    table: str
    key: str

    @classmethod
    def of(cls, row: int, column: int, name: str) -> Spot:
        """Take a place's name apart."""
        return cls(row, column, name, *parted(name))

    def about(self, table: str) -> Spot:
        """The same, about a table unless it says another."""
        return self if self.table else replace(self, table=table)


def parted(name: str) -> tuple[str, str, str]:
    """What a place asks for, of which table, of which column of it."""
    what, _, rest = name.partition(":")
    table, _, key = rest.partition(":")
    return what, table, key
