"""A sheet as the model would fill it now, beside the fingerprints of what was exported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from reqmodel.model.text import Text
from reqmodel.sheets.book import Base, Book, Filled, compared, cut, row_key
from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.layout import Sheet


class Standing:
    """The rows of a sheet now, by what tells them apart, and what they were."""

    def __init__(
        self, sheet: Sheet, book: Book, base: Base | None, titles: Mapping[str, Text]
    ) -> None:
        """Fill the sheet from the model."""
        self.sheet = sheet
        self.columns: list[Column] = compared(sheet)
        self.now: dict[str, Filled] = {
            row_key(one.row.record.id, one.row.place, one.row.item): one
            for one in book.filled(sheet, titles)
        }
        self._base = base if base and sheet.key in base.rows else None
        self.then: Mapping[str, str] | None = self._base.rows[sheet.key] if self._base else None
        """The marks of each row that was exported; None if the sheet was not."""
        self._same_columns = bool(
            self._base and self._base.columns[sheet.key] == [c.key for c in self.columns]
        )

    def knows(self, key: str) -> bool:
        """Whether a row was exported; without fingerprints, whether the model has it."""
        return key in (self.now if self.then is None else self.then)

    def stays(self, key: str) -> bool:
        """Whether the model has a row as it was exported."""
        if key not in self.now or self.then is None:
            return key in self.now
        return self._same_columns and self.then.get(key) == self.now[key].marks

    def marks_now(self, key: str) -> dict[str, str]:
        """The mark of each column of a row as the model has it."""
        return dict(zip((c.key for c in self.columns), cut(self.now[key].marks), strict=True))

    def marks_then(self, key: str) -> dict[str, str]:
        """The mark of each column of a row as it was exported; none where it was not."""
        return (self._base and self._base.marks(self.sheet.key, key)) or {}

    def is_stale(self, record: str, place: str) -> bool:
        """Whether a list is not as it was exported, so that a number may mean another item."""
        return (record, place) in self._stale

    def says(self, record: str, place: str, columns: list[Column]) -> list[list[str]]:
        """The marks of some columns of every item that a list has now."""
        keys = self._lists.get((record, place), ())
        return [[marks[c.key] for c in columns] for marks in map(self.marks_now, keys)]

    @cached_property
    def _lists(self) -> dict[tuple[str, str], list[str]]:
        return _by_list(self.now)

    @cached_property
    def differing(self) -> set[str]:
        """The records of which something here is not as it was exported."""
        if self.then is None:
            return set()
        return {
            key.partition("|")[0]
            for key in {*self.then, *self.now}
            if key not in self.now or self.then.get(key) != self.now[key].marks
        }

    @cached_property
    def since(self) -> set[tuple[str, ...]]:
        """What has come into the model since the export: record, place and marks of each row."""
        return {
            (row.record.id if self.sheet.places else "", row.place, *cut(marks))
            for key, (row, _, marks) in self.now.items()
            if not self.knows(key)
            or (not self.sheet.keyed and self.is_stale(row.record.id, row.place))
        }

    @cached_property
    def _stale(self) -> set[tuple[str, str]]:
        if not self.sheet.places or self.then is None:
            return set()
        was, is_ = _by_list(self.then), self._lists
        if not self._same_columns:
            return set() if self.sheet.keyed else set(is_)
        return {
            which
            for which in {*was, *is_}
            if was.get(which) != is_.get(which)
            or (not self.sheet.keyed and not all(map(self.stays, was[which])))
        }

    def has_gained(self, said: Mapping[str, str], record: str, place: str) -> bool:
        """Whether what a new row says, as marks by column, came into the model since the export."""
        at = {c.key: i + 2 for i, c in enumerate(self.columns)}
        where = (record if self.sheet.places else "", place)
        return any(
            one[:2] == where and all(one[at[key]] == mark for key, mark in said.items())
            for one in self.since
        )

    def fields(self) -> Iterator[Column]:
        """The columns of fields."""
        return (c for c in self.columns if c.role is Role.FIELD)


def list_of(key: str) -> tuple[str, str]:
    """The list that a row belongs to: a record, and a place in it."""
    record, _, rest = key.partition("|")
    return record, rest.partition("|")[0]


def _by_list(keys: Mapping[str, object]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for key in keys:
        found.setdefault(list_of(key), []).append(key)
    return found
