"""What was edited: the sheets as they came back, against what was exported and what the model is now.

Three ways: a cell counts as edited if it is not what was exported. Where the model has changed as
well, to something else, that is a conflict, and nobody guesses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from reqmodel.model.diagnostic import KeyPath, Location
from reqmodel.model.model import Model
from reqmodel.model.text import NO_TEXT, Language, Text
from reqmodel.sheets.book import FIXED, TOO_LONG, Base, Book, mark, row_key
from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.form import Cell, Figure, Lines, Reference, id_in, unfolded, written
from reqmodel.sheets.layout import Row, Sheet
from reqmodel.sheets.taken import Problem, Taken, TakenSheet, blank


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
    """Of something added: the columns that were filled."""
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


def compare(
    model: Model, taken: list[TakenSheet], base: Base | None, lang: Language, found: Difference
) -> Difference:
    """Find what was edited, and add it to what was found already.

    Without a `base`, every difference from the model counts as edited, and nothing as deleted.
    """
    comparison = _Comparison(model, base, lang, found)
    for sheet in sorted(taken, key=lambda t: bool(t.sheet.places)):
        comparison.sheet(sheet)
    comparison.finish()
    return found


class _Comparison:
    def __init__(self, model: Model, base: Base | None, lang: Language, found: Difference) -> None:
        self.model, self.base, self.found = model, base, found
        self.book = Book(model, (), lang)
        self.titles = self.book.titles
        self.lang = lang
        self.deleted: set[str] = set()
        self.since: set[str] = set()  # records of which something is not as it was exported
        self.own = {r.id for r in model.own}

    def sheet(self, taken: TakenSheet) -> None:
        sheet = taken.sheet
        now: dict[str, tuple[Row, list[Cell], str]] = {}
        lists: dict[tuple[str, str], list[str]] = {}
        for filled in self.book.filled(sheet, self.titles):
            row = filled.row
            key = row_key(row.record.id, row.place, row.item)
            now[key] = (row, filled.cells, filled.marks)
            if sheet.places:
                lists.setdefault((row.record.id, row.place), []).append(key)
        columns = [c for c in sheet.columns if c.role in (Role.FIELD, Role.ORDER)]
        seen: dict[str, Taken] = {}
        fresh: list[tuple[Taken, str, str]] = []
        for one in taken.rows:
            self._sort_in(taken, one, seen, fresh)
        stale = self._stale_lists(sheet, now, lists)
        for key, there in seen.items():
            self._compare_row(taken, there, key, now, columns, stale)
        since: set[tuple[str, ...]] = {
            (row.record.id if sheet.places else "", row.place, *_cut(marks))
            for key, (row, _, marks) in now.items()
            if not self._known(sheet, row.record.id, key)
            or (not sheet.keyed and (row.record.id, row.place) in stale)
        }
        for there, record, place in fresh:
            if since and self._is_there(sheet, there, record, place, columns, since):
                self.found.remarks.append(Problem(taken.place(there.number, "@id"), _THERE))
            else:
                self._add(taken, there, record, place, columns, now, stale)
        self._deletions(taken, seen, now, columns, stale)
        if self.base and sheet.key in self.base.rows:
            then = self.base.rows[sheet.key]
            differing = (k for k in {*then, *now} if k not in now or then.get(k) != now[k][2])
            self.since.update(key.partition("|")[0] for key in differing)

    def finish(self) -> None:
        """A record that was deleted in the file, but has changed in the model, is a conflict."""
        clash = [e for e in self.found.edits if e.sort is Sort.DELETED and e.record in self.since]
        for edit in clash:
            self.found.edits.remove(edit)
            self.found.conflicts.append(edit)

    def _sort_in(
        self,
        taken: TakenSheet,
        row: Taken,
        seen: dict[str, Taken],
        fresh: list[tuple[Taken, str, str]],
    ) -> None:
        """Tell rows that are known from new ones."""
        sheet = taken.sheet
        record = id_in(row.cells.get("@id")) or ""
        if not sheet.places:
            self._sort_record_in(taken, row, record, seen, fresh)
            return
        if not record:
            if any(blank(row.cells, sheet.columns)):
                self._problem(taken.place(row.number, "@id"), "記録のIDがありません。どの記録の行かを書いてください。", "There is no record ID. Write which record the row belongs to.")  # fmt: skip
            return
        if (place := self._place(taken, row, record)) is None:
            return
        item = written(row.cells.get("@item")).strip()
        key = row_key(record, place, item)
        if not item:
            if any(blank(row.cells, sheet.columns)):
                fresh.append((row, record, place))
        elif key in seen:
            self._twice(taken, row, seen[key], f"{record} {item}")
        elif self._known(sheet, record, key):
            seen[key] = row
        elif sheet.keyed:
            fresh.append((row, record, place))
        else:
            self._problem(
                taken.place(row.number, "@item"),
                f"番号 {item} は書き出した時にありませんでした。新しい行では空にしてください。",
                f"No. {item} was not there when this was exported. Leave it empty in new rows.",
            )

    def _sort_record_in(
        self,
        taken: TakenSheet,
        row: Taken,
        record: str,
        seen: dict[str, Taken],
        fresh: list[tuple[Taken, str, str]],
    ) -> None:
        if not record:
            if any(blank(row.cells, taken.sheet.columns)):
                fresh.append((row, "", ""))
        elif record in seen:
            self._twice(taken, row, seen[record], record)
        elif self._known(taken.sheet, record, record):
            seen[record] = row
        else:
            fresh.append((row, record, ""))

    def _place(self, taken: TakenSheet, row: Taken, record: str) -> str | None:
        """The place in a record that a row is for; None, and told, where there is none such."""
        sheet = taken.sheet
        kind = self.model.kind_of(record) or self._new_kind(record)
        if kind is None and self._was_exported(record):
            return None  # its record is gone since; told with the record
        if kind not in sheet.kinds:
            self._problem(
                taken.place(row.number, "@id"),
                f"{record} という記録は、このシートに書ける種類にありません。",
                f"There is no record {record} of a kind that this sheet is for.",
            )
            return None
        if "@place" not in taken.at:
            return next(names[0] for of, names in sheet.places if of == kind)
        words = written(row.cells.get("@place"))
        place = sheet.place_read(kind, words)
        if place is None:
            self._problem(
                taken.place(row.number, "@place"),
                f"「{words}」という箇所はありません。ほかの行にならって書いてください。",
                f"There is no place '{words}'. Write it as other rows do.",
            )
        return place

    def _known(self, sheet: Sheet, record: str, key: str) -> bool:
        if self.base and sheet.key in self.base.rows:
            return key in self.base.rows[sheet.key]
        if not sheet.places:
            return record in self.own
        return any(
            row_key(r.record.id, r.place, r.item) == key
            for r in sheet.rows([self.model.records[record]] if record in self.own else [])
        )

    def _was_exported(self, record: str) -> bool:
        return bool(self.base and any(record in rows for rows in self.base.rows.values()))

    def _new_kind(self, record: str) -> str | None:
        return next(
            (e.kind for e in self.found.edits if e.sort is Sort.ADDED and e.record == record), None
        )

    def _is_there(  # noqa: PLR0913  # a row from all sides
        self,
        sheet: Sheet,
        there: Taken,
        record: str,
        place: str,
        columns: list[Column],
        since: set[tuple[str, ...]],
    ) -> bool:
        """Whether a new row says what a record or item says that came after the export."""
        theirs = [
            (i, mark(c.canon(c.form.read(there.cells[c.key]))))
            for i, c in enumerate(columns)
            if c.role is Role.FIELD and written(there.cells.get(c.key)).strip()
        ]
        where = (record if sheet.places else "", place)
        return any(one[:2] == where and all(one[i + 2] == m for i, m in theirs) for one in since)

    def _twice(self, taken: TakenSheet, row: Taken, first: Taken, name: str) -> None:
        if row.cells == first.cells:
            return  # the same row twice says nothing new
        self._problem(taken.place(row.number, "@id"), f"{name} の行が{first.number}行目にもあります。新しい記録にするなら、ID（項目名、番号）を空にしてください。", f"{name} is in row {first.number} too. For a new record, leave the ID (key, number) empty.")  # fmt: skip

    def _stale_lists(
        self,
        sheet: Sheet,
        now: dict[str, tuple[Row, list[Cell], str]],
        lists: dict[tuple[str, str], list[str]],
    ) -> set[tuple[str, str]]:
        """Lists that are not as they were exported; their items are told apart by number only."""
        if not sheet.places or self.base is None or sheet.key not in self.base.rows:
            return set()
        known = [c.key for c in sheet.columns if c.role in (Role.FIELD, Role.ORDER)]
        if self.base.columns[sheet.key] != known:
            return set() if sheet.keyed else set(lists)
        then: dict[tuple[str, str], list[str]] = {}
        for key in self.base.rows[sheet.key]:
            record, place, _ = key.split("|")
            then.setdefault((record, place), []).append(key)
        rows = self.base.rows[sheet.key]
        stale = set()
        for which in {*then, *lists}:
            was, is_ = then.get(which, []), lists.get(which, [])
            if was != is_ or (not sheet.keyed and any(rows[k] != now[k][2] for k in was)):
                stale.add(which)
        return stale

    def _compare_row(  # noqa: PLR0913  # the row from three sides
        self,
        taken: TakenSheet,
        there: Taken,
        key: str,
        now: dict[str, tuple[Row, list[Cell], str]],
        columns: list[Column],
        stale: set[tuple[str, str]],
    ) -> None:
        sheet = taken.sheet
        base = self.base.marks(sheet.key, key) if self.base else None
        record, _, rest = key.partition("|")
        place = rest.rpartition("|")[0]
        if key not in now:
            if base is not None and self._edited(there, columns, base, taken):
                at = taken.place(there.number, "@id")
                kind = self.model.kind_of(record) or sheet.kinds[0]
                self.found.conflicts.append(Edit(Sort.DELETED, record, kind, at, before=_GONE, after=_EDITED, label=Text(rest), sure=False))  # fmt: skip
            return
        row, cells, marks = now[key]
        of_now = dict(zip((c.key for c in columns), _cut(marks), strict=True))
        shown = dict(zip((c.key for c in sheet.columns), cells, strict=True))
        is_stale = (record, place) in stale
        for column in columns:
            if column.key not in taken.at:
                continue
            cell = there.cells[column.key]
            if of_now[column.key] == FIXED or (base or {}).get(column.key) == FIXED:
                if written(cell) not in (TOO_LONG.ja, TOO_LONG.en):
                    self._problem(taken.place(there.number, column.key), "この値はブックでは直せません。エディタで直してください。", "This value cannot be changed in a workbook. Use an editor.")  # fmt: skip
                continue
            if cell == shown[column.key] and type(cell) is type(shown[column.key]):
                theirs = of_now[column.key]
                value = None
            else:
                value = column.form.read(cell)
                theirs = mark(column.canon(value))
            then = (base or {}).get(column.key, of_now[column.key])
            if theirs in (of_now[column.key], then):
                continue
            edit = self._edit(taken, there, column, row, value, shown[column.key], cell)
            unsure = is_stale and (column.role is Role.ORDER or not sheet.keyed)
            if unsure or of_now[column.key] != then:
                self.found.conflicts.append(replace(edit, sure=not unsure))
            else:
                self.found.edits.append(edit)

    def _edited(
        self, there: Taken, columns: list[Column], base: dict[str, str], taken: TakenSheet
    ) -> bool:
        return any(
            c.key in taken.at
            and base.get(c.key, FIXED)
            not in (FIXED, mark(c.canon(c.form.read(there.cells[c.key]))))
            for c in columns
        )

    def _edit(  # noqa: PLR0913  # a cell from all sides
        self,
        taken: TakenSheet,
        there: Taken,
        column: Column,
        row: Row,
        value: Any,  # noqa: ANN401  # plain data
        shown: Cell,
        cell: Cell,
    ) -> Edit:
        place = taken.place(there.number, column.key)
        record = row.record
        if column.role is Role.ORDER:
            order = value if isinstance(value, int) or hasattr(value, "is_finite") else None
            if value is not None and order is None:
                self._problem(place, f"順「{written(cell)}」は数ではありません。", f"The order '{written(cell)}' is not a number.")  # fmt: skip
            return Edit(Sort.MOVED_ITEM, record.id, record.kind, place, row.keys[:-1], column.title, Text(str(row.order)), Text(written(cell)), index=int(row.keys[-1]), order=None if order is None else float(order))  # fmt: skip
        old = column.value(row.part)
        value = _restored(value, old)
        after = column.form.show(value, self.lang, self.titles) if _fits(column, value) else cell
        label = Text(*(f"{_of(row)}{t}" for t in (column.title.ja, column.title.to("en"))))
        return Edit(Sort.CHANGED, record.id, record.kind, place, (*row.keys, *column.keys), label, Text(written(shown)), Text(written(after)), value=value, column=column)  # fmt: skip

    def _add(  # noqa: PLR0913  # a row from all sides
        self,
        taken: TakenSheet,
        there: Taken,
        record: str,
        place: str,
        columns: list[Column],
        now: dict[str, tuple[Row, list[Cell], str]],
        stale: set[tuple[str, str]],
    ) -> None:
        sheet = taken.sheet
        cells: dict[tuple[str, ...], tuple[Any, Location]] = {}
        filled: list[tuple[Column, Location]] = []
        for column in columns:
            if column.role is Role.FIELD and column.key in there.cells:
                value = column.form.read(there.cells[column.key])
                if value is not None and column.canon(value) != column.canon(None):
                    place_ = taken.place(there.number, column.key)
                    cells[column.keys] = (value, place_)
                    filled.append((column, place_))
        kind = sheet.kinds[0] if not sheet.places else self.model.kind_of(record) or self._new_kind(record) or ""  # fmt: skip
        title = next((str(v) for k, (v, _) in cells.items() if k in (("title", "ja"), ("text", "ja"))), "")  # fmt: skip
        at = taken.place(there.number, "@id")
        if not sheet.places:
            if record and (record in self.model.records or record in self.model.broken):
                self._problem(at, f"{record} はほかの記録のIDです。新しい行では空のままにしてください。", f"{record} is the ID of another record. Leave it empty in new rows.")  # fmt: skip
                return
            self.found.edits.append(Edit(Sort.ADDED, record, kind, at, label=sheet.title, after=Text(title), cells=cells, columns=tuple(filled)))  # fmt: skip
            return
        item = written(there.cells.get("@item")).strip()
        if sheet.keyed and item:
            cells["key",] = (item, taken.place(there.number, "@item"))
            at = taken.place(there.number, "@item")
        order = Figure().read(there.cells.get("@order"))
        edit = Edit(Sort.ADDED_ITEM, record, kind, at, tuple(place.split("/")), Text(f"{sheet.title.ja}", sheet.title.en), after=Text(title or item), cells=cells, order=_number(order), columns=tuple(filled))  # fmt: skip
        clash = row_key(record, place, item) in now or (
            (record, place) in stale and not sheet.keyed
        )
        (self.found.conflicts if clash else self.found.edits).append(replace(edit, sure=not clash))

    def _deletions(
        self,
        taken: TakenSheet,
        seen: dict[str, Taken],
        now: dict[str, tuple[Row, list[Cell], str]],
        columns: list[Column],
        stale: set[tuple[str, str]],
    ) -> None:
        sheet = taken.sheet
        if self.base is None or sheet.key not in self.base.rows or "@id" not in taken.at:
            return
        at = Location(taken.file, 0, 0, Text(taken.name))
        for key in self.base.rows[sheet.key]:
            record = key.partition("|")[0]
            if key in seen or key not in now or (sheet.places and record in self.deleted):
                continue
            row, cells, marks = now[key]
            was = self.base.marks(sheet.key, key) or {}
            is_ = dict(zip((c.key for c in columns), _cut(marks), strict=True))
            unsure = bool(sheet.places) and not sheet.keyed and (record, row.place) in stale
            clash = unsure or any(was.get(k, m) != m for k, m in is_.items())
            title = row.record.title
            if not sheet.places:
                self.deleted.add(record)
                edit = Edit(Sort.DELETED, record, row.record.kind, at, label=sheet.title, before=title)  # fmt: skip
            else:
                shown = next((written(c) for c, column in zip(cells, sheet.columns, strict=True) if column.role is Role.FIELD and written(c)), row.item)  # fmt: skip
                edit = Edit(Sort.DELETED_ITEM, record, row.record.kind, at, row.keys[:-1], sheet.title, Text(f"{row.item} {shown}".replace("\n", " ")), index=int(row.keys[-1]))  # fmt: skip
            (self.found.conflicts if clash else self.found.edits).append(
                replace(edit, sure=not unsure)
            )

    def _problem(self, place: Location, ja: str, en: str) -> None:
        self.found.problems.append(Problem(place, Text(ja, en)))


_THERE = Text("この行はもう取り込まれています。", "This row has been imported already.")
_GONE = Text("（モデルから削除済み）", "(deleted from the model)")
_EDITED = Text("（編集あり）", "(edited)")
_MARK = 8


def _of(row: Row) -> str:
    """The item a cell belongs to, where it is one of several."""
    return f"{row.item}: " if row.place else ""


def _cut(marks: str) -> Iterator[str]:
    return (marks[i : i + _MARK] for i in range(0, len(marks), _MARK))


def _restored(value: Any, old: Any) -> Any:  # noqa: ANN401  # plain data
    """A value with the characters of the old one, where CP932 has made them others."""
    if isinstance(value, str) and isinstance(old, str):
        return unfolded(value, old)
    if isinstance(value, list) and isinstance(old, list | tuple):
        before = "\n".join(str(item) for item in old)
        return [unfolded(item, before) if isinstance(item, str) else item for item in value]
    return value


def _fits(column: Column, value: Any) -> bool:  # noqa: ANN401  # plain data
    """Whether a column can show a value: what could not be read is shown as it is written."""
    form = column.form.of if isinstance(column.form, Lines) else column.form
    return isinstance(form, Reference) and (isinstance(value, str) or column.form is not form)


def _number(text: Any) -> float | None:  # noqa: ANN401  # what was written
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def records_of(edits: list[Edit]) -> dict[str, list[Edit]]:
    """The edits of each record that exists."""
    found: dict[str, list[Edit]] = {}
    for edit in edits:
        if edit.sort is not Sort.ADDED:
            found.setdefault(edit.record, []).append(edit)
    return found
