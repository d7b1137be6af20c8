"""Which rows of a sheet that came back are known, and which are new."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reqmodel.model.text import Text
from reqmodel.sheets.book import row_key
from reqmodel.sheets.form import id_in, written
from reqmodel.sheets.standing import Standing
from reqmodel.sheets.taken import Problem, Taken, TakenSheet, blank


class Fresh(NamedTuple):
    """A new row: the record that it is, or belongs to, and where in it."""

    row: Taken
    record: str
    place: str


class Matching:
    """The rows of a sheet that came back, by what tells them apart."""

    def __init__(
        self,
        taken: TakenSheet,
        standing: Standing,
        kind_of: Callable[[str], str | None],
        was_exported: Callable[[str], bool],
        problems: list[Problem],
    ) -> None:
        """Sort the rows; what cannot be sorted in is told as a problem."""
        self.known: dict[str, Taken] = {}
        self.fresh: list[Fresh] = []
        self._taken, self._standing, self._problems = taken, standing, problems
        self._kind_of, self._was_exported = kind_of, was_exported
        sort_in = self._item if taken.sheet.places else self._record
        for row in taken.rows:
            sort_in(row, id_in(row.cells.get("@id")) or "")

    def _record(self, row: Taken, record: str) -> None:
        if not record:
            if self._says_something(row):
                self.fresh.append(Fresh(row, "", ""))
        elif record in self.known:
            self._twice(row, record, record)
        elif self._standing.knows(record):
            self.known[record] = row
        else:
            self.fresh.append(Fresh(row, record, ""))

    def _item(self, row: Taken, record: str) -> None:
        if not record:
            if self._says_something(row):
                self._problem(row, "@id", "記録のIDがありません。どの記録の行かを書いてください。", "There is no record ID. Write which record the row belongs to.")  # fmt: skip
            return
        if (place := self._place(row, record)) is None:
            return
        item = written(row.cells.get("@item")).strip()
        key = row_key(record, place, item)
        if not item:
            if self._says_something(row):
                self.fresh.append(Fresh(row, record, place))
        elif key in self.known:
            self._twice(row, key, f"{record} {item}")
        elif self._standing.knows(key):
            self.known[key] = row
        elif self._taken.sheet.keyed:
            self.fresh.append(Fresh(row, record, place))
        else:
            self._problem(row, "@item", f"番号 {item} は書き出した時にありませんでした。新しい行では空にしてください。", f"No. {item} was not there when this was exported. Leave it empty in new rows.")  # fmt: skip

    def _place(self, row: Taken, record: str) -> str | None:
        """The place in a record that a row is for; None, and told, where there is none such."""
        sheet = self._taken.sheet
        kind = self._kind_of(record)
        if kind is None and self._was_exported(record):
            return None  # its record is gone since; told with the record
        if kind not in sheet.kinds:
            self._problem(row, "@id", f"{record} という記録は、このシートに書ける種類にありません。", f"There is no record {record} of a kind that this sheet is for.")  # fmt: skip
            return None
        if "@place" not in self._taken.at:
            return next(names[0] for of, names in sheet.places if of == kind)
        words = written(row.cells.get("@place"))
        place = sheet.place_read(kind, words)
        if place is None:
            self._problem(row, "@place", f"「{words}」という箇所はありません。ほかの行にならって書いてください。", f"There is no place '{words}'. Write it as other rows do.")  # fmt: skip
        return place

    def _says_something(self, row: Taken) -> bool:
        return any(blank(row.cells, self._taken.sheet.columns))

    def _twice(self, row: Taken, key: str, name: str) -> None:
        first = self.known[key]
        if row.cells != first.cells:  # the same row twice says nothing new
            self._problem(row, "@id", f"{name} の行が{first.number}行目にもあります。新しい記録にするなら、ID（項目名、番号）を空にしてください。", f"{name} is in row {first.number} too. For a new record, leave the ID (key, number) empty.")  # fmt: skip

    def _problem(self, row: Taken, column: str, ja: str, en: str) -> None:
        self._problems.append(Problem(self._taken.place(row.number, column), Text(ja, en)))
