"""What was edited: the sheets as they came back, against what was exported and what the model is now.

Three ways: a cell counts as edited if it is not what was exported. Where the model has changed as
well, to something else, that is a conflict, and nobody guesses.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reqmodel.model.diagnostic import Location
from reqmodel.model.model import Model
from reqmodel.model.text import Language, Text
from reqmodel.sheets.book import FIXED, TOO_LONG, Base, Book, mark, row_key
from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.edit import Difference, Edit, Sort
from reqmodel.sheets.form import Cell, Figure, Lines, Reference, unfolded, written
from reqmodel.sheets.layout import Row
from reqmodel.sheets.matching import Fresh, Matching
from reqmodel.sheets.standing import Standing, list_of
from reqmodel.sheets.taken import Problem, Taken, TakenSheet, blank

_THERE = Text("この行はもう取り込まれています。", "This row has been imported already.")
_GONE = Text("（モデルから削除済み）", "(deleted from the model)")
_EDITED = Text("（編集あり）", "(edited)")


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
    """All sheets, one after another: records before the items of their lists."""

    def __init__(self, model: Model, base: Base | None, lang: Language, found: Difference) -> None:
        self.model, self.base, self.found = model, base, found
        self.book = Book(model, (), lang)
        self.titles = self.book.titles
        self.lang = lang
        self.new: dict[str, str] = {}  # the kinds of new records that have an id
        self.deleted: set[str] = set()
        self.differing: set[str] = set()

    def sheet(self, taken: TakenSheet) -> None:
        standing = Standing(taken.sheet, self.book, self.base, self.titles)
        rows = Matching(taken, standing, self._kind_of, self._was_exported, self.found.problems)
        done = _done(taken, standing, rows)
        for key, row in rows.known.items():
            if list_of(key) in done:
                continue
            if key in standing.now:
                self._compare(taken, standing, row, key)
            else:
                self._see_if_lost(taken, standing, row, key)
        for fresh in rows.fresh:
            is_done = (fresh.record, fresh.place) in done
            if is_done or (standing.since and self._is_there(standing, fresh)):
                place = taken.place(fresh.row.number, "@id")
                self.found.remarks.append(Problem(place, _THERE))
            else:
                self._add(taken, standing, fresh)
        if "@id" in taken.at:
            self._deletions(taken, standing, rows.known, done)
        self.differing |= standing.differing

    def finish(self) -> None:
        """A record that was deleted in the file, but has changed in the model, is a conflict."""
        clash = [e for e in self.found.edits if e.sort is Sort.DELETED and e.record in self.differing]  # fmt: skip
        for edit in clash:
            self.found.edits.remove(edit)
            self.found.conflicts.append(edit)

    def _kind_of(self, record: str) -> str | None:
        return self.model.kind_of(record) or self.new.get(record)

    def _was_exported(self, record: str) -> bool:
        return bool(self.base and any(record in rows for rows in self.base.rows.values()))

    def _is_there(self, standing: Standing, fresh: Fresh) -> bool:
        """Whether a new row was imported before."""
        cells = fresh.row.cells
        said = {
            c.key: mark(c.canon(c.form.read(cells[c.key]))) for c in blank(cells, standing.fields())
        }
        return standing.has_gained(said, fresh.record, fresh.place)

    def _compare(self, taken: TakenSheet, standing: Standing, there: Taken, key: str) -> None:
        """Every cell of a row from three sides."""
        row, cells, _ = standing.now[key]
        shown = dict(zip((c.key for c in taken.sheet.columns), cells, strict=True))
        if standing.stays(key) and _shows(there, shown):
            return
        now = standing.marks_now(key)
        then = now | standing.marks_then(key)
        is_stale = standing.is_stale(row.record.id, row.place)
        for column in standing.columns:
            if column.key not in taken.at:
                continue
            cell, place = there.cells[column.key], taken.place(there.number, column.key)
            if FIXED in (now[column.key], then[column.key]):
                if written(cell) not in (TOO_LONG.ja, TOO_LONG.en):
                    self._problem(place, "この値はブックでは直せません。エディタで直してください。", "This value cannot be changed in a workbook. Use an editor.")  # fmt: skip
                continue
            if _same(cell, shown[column.key]):
                value, theirs = None, now[column.key]
            else:
                value = column.form.read(cell)
                theirs = mark(column.canon(value))
            if theirs in (now[column.key], then[column.key]):
                continue
            edit = self._edit(place, column, row, value, shown[column.key], cell)
            unsure = is_stale and (column.role is Role.ORDER or not taken.sheet.keyed)
            if unsure or now[column.key] != then[column.key]:
                self.found.conflicts.append(replace(edit, sure=not unsure))
            else:
                self.found.edits.append(edit)

    def _see_if_lost(self, taken: TakenSheet, standing: Standing, there: Taken, key: str) -> None:
        """Edits in a row that the model has no more are a conflict."""
        then = standing.marks_then(key)
        edited = any(
            c.key in taken.at
            and then.get(c.key, FIXED)
            not in (FIXED, mark(c.canon(c.form.read(there.cells[c.key]))))
            for c in standing.columns
        )
        if edited:
            record, _, rest = key.partition("|")
            at = taken.place(there.number, "@id")
            kind = self.model.kind_of(record) or taken.sheet.kinds[0]
            self.found.conflicts.append(Edit(Sort.DELETED, record, kind, at, before=_GONE, after=_EDITED, label=Text(rest), sure=False))  # fmt: skip

    def _edit(  # noqa: PLR0913  # a cell from all sides
        self,
        place: Location,
        column: Column,
        row: Row,
        value: Any,  # noqa: ANN401  # plain data
        shown: Cell,
        cell: Cell,
    ) -> Edit:
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

    def _add(self, taken: TakenSheet, standing: Standing, fresh: Fresh) -> None:
        sheet, (row, record, place) = taken.sheet, fresh
        cells: dict[tuple[str, ...], tuple[Any, Location]] = {}
        columns = [
            (c, taken.place(row.number, c.key)) for c in standing.fields() if c.key in row.cells
        ]
        for column, where in columns:
            value = column.form.read(row.cells[column.key])
            if value is not None and column.canon(value) != column.canon(None):
                cells[column.keys] = (value, where)
        title = next((str(v) for k, (v, _) in cells.items() if k in (("title", "ja"), ("text", "ja"))), "")  # fmt: skip
        at = taken.place(row.number, "@id")
        if not sheet.places:
            if record and (record in self.model.records or record in self.model.broken):
                self._problem(at, f"{record} はほかの記録のIDです。新しい行では空のままにしてください。", f"{record} is the ID of another record. Leave it empty in new rows.")  # fmt: skip
                return
            kind = sheet.kinds[0]
            if record:
                self.new[record] = kind
            self.found.edits.append(Edit(Sort.ADDED, record, kind, at, label=sheet.title, after=Text(title), cells=cells, columns=tuple(columns)))  # fmt: skip
            return
        item = written(row.cells.get("@item")).strip()
        if sheet.keyed and item:
            at = taken.place(row.number, "@item")
            cells["key",] = (item, at)
        order = _number(Figure().read(row.cells.get("@order")))
        edit = Edit(Sort.ADDED_ITEM, record, self._kind_of(record) or "", at, tuple(place.split("/")), sheet.title, after=Text(title or item), cells=cells, order=order, columns=tuple(columns))  # fmt: skip
        unsure = not sheet.keyed and standing.is_stale(record, place)
        clash = unsure or row_key(record, place, item) in standing.now
        (self.found.conflicts if clash else self.found.edits).append(replace(edit, sure=not clash))

    def _deletions(
        self,
        taken: TakenSheet,
        standing: Standing,
        known: dict[str, Taken],
        done: set[tuple[str, str]],
    ) -> None:
        sheet = taken.sheet
        at = Location(taken.file, 0, 0, Text(taken.name))
        for key in standing.then or ():
            record = key.partition("|")[0]
            if key in known or key not in standing.now or list_of(key) in done:
                continue
            if sheet.places and record in self.deleted:
                continue
            row, cells, _ = standing.now[key]
            if not sheet.places:
                self.deleted.add(record)
                edit = Edit(Sort.DELETED, record, row.record.kind, at, label=sheet.title, before=row.record.title)  # fmt: skip
            else:
                shown = next((written(c) for c, column in zip(cells, sheet.columns, strict=True) if column.role is Role.FIELD and written(c)), row.item)  # fmt: skip
                edit = Edit(Sort.DELETED_ITEM, record, row.record.kind, at, row.keys[:-1], sheet.title, Text(f"{row.item} {shown}".replace("\n", " ")), index=int(row.keys[-1]))  # fmt: skip
            unsure = bool(sheet.places) and not sheet.keyed and standing.is_stale(record, row.place)
            now, then = standing.marks_now(key), standing.marks_then(key)
            clash = unsure or any(then.get(k, m) != m for k, m in now.items())
            (self.found.conflicts if clash else self.found.edits).append(
                replace(edit, sure=not unsure)
            )

    def _problem(self, place: Location, ja: str, en: str) -> None:
        self.found.problems.append(Problem(place, Text(ja, en)))


def _done(taken: TakenSheet, standing: Standing, rows: Matching) -> set[tuple[str, str]]:
    """Lists that have changed since the export to just what the file says: imported before."""
    columns = [c for c in standing.fields() if c.key in taken.at]
    said: dict[tuple[str, str], list[tuple[float, int, list[str]]]] = {}
    lists = [(list_of(key), row) for key, row in rows.known.items()]
    for which, row in (*lists, *(((f.record, f.place), f.row) for f in rows.fresh)):
        if standing.is_stale(*which):
            order = _number(Figure().read(row.cells.get("@order")))
            marks = [_mark(c, row.cells[c.key]) for c in columns]
            place = float("inf") if order is None else order
            said.setdefault(which, []).append((place, row.number, marks))
    return {
        which
        for which, lines in said.items()
        if [marks for *_, marks in sorted(lines)] == standing.says(*which, columns)
    }


def _mark(column: Column, cell: Cell) -> str:
    if cell in (TOO_LONG.ja, TOO_LONG.en):
        return FIXED
    return mark(column.canon(column.form.read(cell)))


def _shows(row: Taken, shown: dict[str, Cell]) -> bool:
    """Whether a row shows just this in every column that it has."""
    cells = row.cells
    return cells == {key: shown[key] for key in cells} and bool not in map(type, cells.values())


def _same(cell: Cell, other: Cell) -> bool:
    return cell == other and type(cell) is type(other)


def _of(row: Row) -> str:
    """The item a cell belongs to, where it is one of several."""
    return f"{row.item}: " if row.place else ""


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
