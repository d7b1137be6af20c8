"""Edits put into the files of a model: what each file would hold, and which cell said so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from reqmodel.model.diagnostic import Fault, KeyPath, Location, Phrase
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.sheets.change import Cells, added, changed
from reqmodel.sheets.edit import Edit, Sort, records_of
from reqmodel.sheets.form import Choice, Lines
from reqmodel.sheets.taken import Problem
from reqmodel.store.change_set import ChangeSet
from reqmodel.store.numbering import Numbering


@dataclass
class Merged:
    """Files as they were and as they would be, by path; new records' ids; cells by record."""

    files: dict[Path, tuple[bytes | None, bytes]] = field(default_factory=dict)
    ids: dict[Location, str] = field(default_factory=dict)
    """The id of each new record, by the place of its row."""
    cells: dict[str, Cells] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    choices: dict[Location, Text] = field(default_factory=dict)
    """What cells of closed lists offer: their readers know labels, not words."""

    @property
    def instead(self) -> dict[Path, bytes]:
        """What the files would hold."""
        return {path: after for path, (_, after) in self.files.items()}

    def placed(self, model: Model) -> Model:
        """The model as it would be, its places those of the cells where it took them from there."""

        def locate(record: str, keys: KeyPath, phrase: Phrase | None) -> Location:
            cells = self.cells.get(record)
            if cells:
                for size in range(len(keys), 0, -1):
                    if cell := cells.get(keys[:size]):
                        return cell
                if below := [c for way, c in cells.items() if way[: len(keys)] == keys]:
                    return below[0]
            return model.locate(record, keys, phrase)

        return replace(model, locate=locate, faults=tuple(self._faults(model)))

    def _faults(self, model: Model) -> Iterable[Fault]:
        places: dict[Location, Location] = {}
        if model.faults:
            for record, cells in self.cells.items():
                for keys, cell in cells.items():
                    places.setdefault(model.at(record, *keys), cell)
                for keys, cell in cells.items():
                    for size in range(len(keys) - 1, -1, -1):
                        places.setdefault(model.at(record, *keys[:size]), cell)
        for fault in model.faults:
            place = self._empty_cell(fault) or places.get(fault.location, fault.location)
            values = dict(fault.values)
            if fault.rule == "not-in-list" and place in self.choices:
                values |= {"choices": self.choices[place], "near": ""}
            yield replace(fault, location=place, values=values)

    def _empty_cell(self, fault: Fault) -> Location | None:
        """The cell that should hold a field that is missing."""
        if fault.rule != "missing-field":
            return None
        cells = self.cells.get(fault.record, {})
        keys: Any = fault.values.get("keys", ())
        return cells.get(keys) or cells.get((*keys, "ja"))


def merge(root: Path, model: Model, edits: list[Edit], known: Iterable[str] = ()) -> Merged:
    """Make the edits in the text of the files, in memory; `known` are ids that were used once.

    Raises:
        ReqmodelError: a file has errors, or cannot be changed without touching more than was edited.
    """
    merged = Merged()
    changes = ChangeSet(root, model)
    merged.choices = dict(_choices(edits))
    new = [e for e in edits if e.sort is Sort.ADDED]
    new_ids = {e.record for e in new}
    for id_, group in records_of(edits).items():
        if id_ in new_ids:
            continue
        record, file = model.records[id_], changes.source(id_)
        entry = file.entry(id_)
        if any(e.sort is Sort.DELETED for e in group):
            file.remove(id_)
        elif entry:
            data, merged.cells[id_] = changed(record, entry.whole, group, merged.problems)
            file.change(id_, data)
    _add(Numbering(root, model, {*known, *new_ids}), edits, new, changes, merged)
    merged.files = changes.files()
    return merged


def _choices(edits: list[Edit]) -> Iterable[tuple[Location, Text]]:
    for edit in edits:
        for column, place in ((edit.column, edit.place), *edit.columns):
            form = column.form if column else None
            form = form.of if isinstance(form, Lines) else form
            if isinstance(form, Choice):
                yield place, Text.listed(word.label for word in form.words)


def _add(
    numbering: Numbering, edits: list[Edit], new: list[Edit], changes: ChangeSet, merged: Merged
) -> None:
    for edit in new:
        id_ = edit.record or numbering.next(edit.kind)
        merged.ids[edit.place] = id_
        items = [e for e in edits if e.sort is Sort.ADDED_ITEM and edit.record and e.record == edit.record]  # fmt: skip
        last = changes.last(edit.kind)
        like = {**last.own, **last.shared} if last else {}
        data, merged.cells[id_] = added(edit.kind, id_, edit, items, like, merged.problems)
        changes.add(data)
