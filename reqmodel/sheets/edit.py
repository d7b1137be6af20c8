"""What people did to a model in a file, as data: edits, conflicts, problems and remarks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reqmodel.model.diagnostic import KeyPath, Location
from reqmodel.model.text import NO_TEXT, Text
from reqmodel.sheets.column import Column
from reqmodel.sheets.taken import Problem


class Sort(StrEnum):
    """What was done."""

    CHANGED = "changed"
    ADDED = "added"
    DELETED = "deleted"
    ADDED_ITEM = "added-item"
    DELETED_ITEM = "deleted-item"
    MOVED_ITEM = "moved-item"


@dataclass(frozen=True)
class Edit:
    """One thing that was done to one record."""

    sort: Sort
    record: str
    kind: str
    place: Location
    keys: KeyPath = ()
    """Where in the record as it is now; of an item, where its list is."""
    label: Text = NO_TEXT
    before: Text = NO_TEXT
    after: Text = NO_TEXT
    value: Any = None
    """Plain data: the new value; of something added, its fields by the columns."""
    cells: dict[tuple[str, ...], tuple[Any, Location]] = field(default_factory=dict)
    index: int = -1
    """Of an item: where it stands in its list now."""
    order: float | None = None
    column: Column | None = None
    columns: tuple[tuple[Column, Location], ...] = ()
    """Of something added: the cells of its row, the empty ones too."""
    sure: bool = True
    """Of a conflict: whether it is known what in the model it is about."""

    @property
    def deletes(self) -> bool:
        """Whether something is gone afterwards."""
        return self.sort in (Sort.DELETED, Sort.DELETED_ITEM)


@dataclass
class Difference:
    """All that was edited, what conflicts, what is wrong, and what is worth knowing."""

    edits: list[Edit] = field(default_factory=list)
    conflicts: list[Edit] = field(default_factory=list)
    """`before` is what the model has now, `after` what the file has."""
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)


def records_of(edits: list[Edit]) -> dict[str, list[Edit]]:
    """The edits of each record that exists."""
    found: dict[str, list[Edit]] = {}
    for edit in edits:
        if edit.sort is not Sort.ADDED:
            found.setdefault(edit.record, []).append(edit)
    return found
