"""Records as they come in, file by file; what is wrong with one keeps no other out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reqmodel.model.anatomy import written_references
from reqmodel.model.diagnostic import Fault, KeyPath, Location, Phrase
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Broken
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.store.pieces import documents, glimpses, records
from reqmodel.store.positions import Composed, Place, Spot
from reqmodel.store.scrutiny import DEEPEST, SyntaxFault
from reqmodel.store.source_text import SourceText
from reqmodel.store.syntax import parse
from reqmodel.store.validation import as_word, nearest, validated

_CHAPTER = ("kind", "defaults", "records")
_A_CHAPTER = Text("章（records: のあるファイル）", "a chapter (a file with records:)")
_A_RECORD = Text("記録", "Record")
_LABELS = {"kind": Text("種類", "Kind"), "records": Text("記録の並び", "Records")}
_KIND_LINE = re.compile(r"^[ -]*kind:\s*([a-z-]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Head:
    """What the records of a chapter share, and where that is written."""

    data: dict[str, Any]
    spots: tuple[Spot, ...] = ()
    sound: bool = True


class Taken(NamedTuple):
    """A record of a file, and where it stands there."""

    id: str
    record: Record
    place: Place


@dataclass
class Intake:
    """The records, what is left of broken ones, and every fault that was come upon.

    An id in `may_replace` is inherited: a record that bears it takes its place.
    """

    records: dict[str, Record] = field(default_factory=dict)
    broken: dict[str, Broken] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    may_replace: set[str] = field(default_factory=set)
    _places: dict[str, Place] = field(default_factory=dict)
    _glimpsed: dict[str, Location] = field(default_factory=dict)
    _told: set[tuple[str, Location, str]] = field(default_factory=set)
    _taken: list[Taken] = field(default_factory=list)
    _sound: bool = True

    def copy(self) -> Intake:
        """An intake of the same records, to take more into."""
        return Intake(
            records={**self.records},
            broken={**self.broken},
            faults=[*self.faults],
            may_replace={*self.may_replace},
            _places={**self._places},
            _glimpsed={**self._glimpsed},
            _told={*self._told},
        )

    def locate(self, record: str, keys: KeyPath, phrase: Phrase | None = None) -> Location:
        """Where a record, a place in it, or a phrase in that place stands."""
        place = self._places.get(record)
        if not place:
            return self._glimpsed.get(record, Location(""))
        return place.phrase(keys, phrase) if phrase else place.location(keys)

    def take(self, source: SourceText) -> tuple[Taken, ...] | None:
        """Take in the records of a file; returns them, to be taken again, if nothing is wrong."""
        self._taken, self._sound = [], not source.faults
        self.faults.extend(source.faults)
        for i, piece in enumerate(documents(source.text)):
            if i:
                mark = Location(source.name, piece.lines_before + 1, 1)
                self._tell(Fault("refused-yaml-feature", mark, values={"found": "---"}))
            self._take_document(Composed(source.name, piece))
        return tuple(self._taken) if self._sound else None

    def take_again(self, taken: Iterable[Taken]) -> None:
        """Take in the records of a file that was sound, as they were read before."""
        for id_, record, place in taken:
            self._put(id_, record, place)

    def miss_project(self, file: str) -> None:
        """Say that a file holds no project, unless something was said of it already."""
        if not any(fault.location.file == file for fault in self.faults):
            self._tell(Fault("not-a-record", Location(file, 1, 1)))

    def _tell(self, *faults: Fault) -> None:
        """Keep faults; one in the defaults of a chapter is kept once, not for every record."""
        self._sound = False
        for fault in faults:
            told = fault.rule, fault.location, str(fault.values)
            if told not in self._told:
                self._told.add(told)
                self.faults.append(fault)

    def _take_document(self, whole: Composed) -> None:
        data = parse(whole.piece.text, whole.piece.lines_before)
        if isinstance(data, SyntaxFault):
            self._rescue(whole, data)
        elif not isinstance(data, dict):
            self._tell(Fault("not-a-record", whole.location(())))
        elif name := _name_of_records(data):
            self._take_chapter(data, name, whole)
        elif "defaults" in data and "id" not in data:
            self._tell(_missing("records", _A_CHAPTER, "", whole.location(())))
            self._glimpse(whole, self._head(data, whole))
        else:
            self._take_record(data, Place((Spot(whole),)))

    def _take_chapter(self, data: dict[str, Any], name: str, whole: Composed) -> None:
        head = self._head(data, whole)
        items = data[name]
        if isinstance(items, list):
            spots = (Spot(whole, (name, i)) for i in range(len(items)))
            self._take_items(list(zip(items, spots, strict=True)), head, whole)
        else:
            self._tell(Fault("not-a-record", whole.location((name,))))

    def _head(self, data: dict[str, Any], composed: Composed) -> _Head:
        """What all records of a chapter share.

        A misspelt key is a fault, but read as what it must mean: one mistake, one fault.
        """
        meant = {key: key for key in _CHAPTER if key in data}
        for key in data:
            if key not in _CHAPTER:
                name = as_word(key)
                near = nearest(name, _CHAPTER)
                meant.setdefault(near, key)
                values = {"field": name, "near": near, "kind": _A_CHAPTER}
                at = composed.location((key,), of_key=True)
                self._tell(Fault("unknown-field", at, values=values))
        shared: dict[str, Any] = {}
        spots: tuple[Spot, ...] = (Spot(composed),)
        if "kind" in meant:
            shared["kind"] = data[meant["kind"]]
        if "defaults" in meant:
            keys = (meant["defaults"],)
            defaults = data[keys[0]]
            if not isinstance(defaults, dict | None):
                self._tell(Fault("not-a-record", composed.location(keys)))
                return _Head(shared, sound=False)
            shared |= defaults or {}
            spots = (Spot(composed, keys), *spots)
        return _Head(shared, spots)

    def _take_items(self, items: list[tuple[Any, Spot]], head: _Head, chapter: Composed) -> None:
        """Take records in; without a sound head, only keep their places in the graph."""
        records = [(head.data | item, spot) for item, spot in items if isinstance(item, dict)]
        for item, spot in items:
            if not isinstance(item, dict):
                self._tell(Fault("not-a-record", spot.composed.location(spot.keys)))
        sound = head.sound
        if sound and records and not any("kind" in data for data, _ in records):
            self._tell(_missing("kind", _A_RECORD, "", chapter.location(())))
            sound = False
        for data, spot in records:
            if sound:
                self._take_record(data, Place((spot, *head.spots)))
            elif id_ := _id_of(data):
                self._break(id_, data, Place((spot,)))

    def _rescue(self, whole: Composed, problem: SyntaxFault) -> None:
        """Save what can be read of a file that cannot be read as a whole."""
        cut = records(whole.piece)
        if not cut:
            self._tell(_as_fault(problem, whole.name))
            self._glimpse(whole, _Head({}))
            return
        composed = Composed(whole.name, cut[0])
        data = parse(composed.piece.text, composed.piece.lines_before)
        problems = [data] if isinstance(data, SyntaxFault) else []
        if isinstance(data, dict | None):
            head = self._head(data or {}, composed)
        else:
            head = _Head({"kind": _kind_line(composed.piece.text)}, sound=False)
        items: list[tuple[Any, Spot]] = []
        for piece in cut[1]:
            own = Composed(whole.name, piece)
            data = parse(piece.text, piece.lines_before)
            if isinstance(data, SyntaxFault):
                problems.append(data)
                self._glimpse(own, head)
            else:
                items += [(item, Spot(own, (i,))) for i, item in enumerate(data)]
        self._tell(*(_as_fault(found, whole.name) for found in problems or [problem]))
        self._take_items(items, head, composed)

    def _glimpse(self, broken: Composed, head: _Head) -> None:
        """Keep the places in the graph of records that cannot be parsed."""
        kind = _kind_line(broken.piece.text) or head.data.get("kind")
        for glimpse in glimpses(broken.piece):
            if glimpse.id not in self.records:
                data = {**head.data, **glimpse.words, "kind": kind}
                self._glimpsed[glimpse.id] = Location(broken.name, glimpse.line, 1)
                self.broken[glimpse.id] = _broken(glimpse.id, data)

    def _take_record(self, data: dict[str, Any], place: Place) -> None:
        id_ = _id_of(data)
        record = self._read(data, id_, place)
        if record:
            self._taken.append(Taken(id_, record, place))
        self._put(id_, record or data, place)

    def _put(self, id_: str, found: Record | dict[str, Any], place: Place) -> None:
        """Give a record its place; of a broken one, whose data are `found`, what is left of it."""
        if id_ in self._places and id_ not in self.may_replace:
            first = self.locate(id_, ("id",))
            values = {"id": id_, "first": f"{first.file}:{first.line}"}
            self._tell(Fault("duplicate-id", place.location(("id",)), id_, values))
        elif isinstance(found, Record):
            self._places[id_] = place
            self.may_replace.discard(id_)
            self.broken.pop(id_, None)
            self.records[id_] = found
        elif id_:
            self._break(id_, found, place)

    def _break(self, id_: str, data: Mapping[str, Any], place: Place) -> None:
        self._places[id_] = place
        self.may_replace.discard(id_)
        self.records.pop(id_, None)
        self.broken[id_] = _broken(id_, data)

    def _read(self, data: dict[str, Any], id_: str, place: Place) -> Record | None:
        """The record; None if it has faults, which are told."""
        kind = data.get("kind")
        cls = KINDS.get(kind) if isinstance(kind, str) else None
        record = validated(cls, data, place) if cls else []
        if isinstance(record, Record):
            return record
        own = place.spots[0].composed
        if isinstance(own.root, SyntaxFault):
            self._tell(_as_fault(own.root, own.name))
        elif keys := _too_deep(data):
            at = place.location(keys)
            self._tell(Fault("too-deep-nesting", at, id_, {"most": DEEPEST}))
        elif cls:
            self._tell(*record)
        elif "kind" not in data:
            self._tell(_missing("kind", _A_RECORD, id_, place.location(())))
        else:
            node, at = place.scalar(("kind",)), place.location(("kind",))
            given = node.value if node else Text("ほかの形", "something else")
            near = nearest(kind, KINDS) if isinstance(kind, str) else ""
            values = {"field": "kind", "label": _LABELS["kind"], "given": given, "near": near}
            rule = "unknown-kind" if kind is not None else "empty-field"
            self._tell(Fault(rule, at, id_, values))
        return None


def _name_of_records(data: Mapping[Any, Any]) -> str:
    """The key that a chapter has its records at, if misspelt too; nothing for a single record."""
    if "records" in data:
        return "records"
    if "id" in data:
        return ""
    lists = (key for key in _unknown(data) if isinstance(data[key], list))
    return next((key for key in lists if nearest(key, ("records",))), "")


def _unknown(data: Mapping[Any, Any]) -> Iterator[str]:
    """The keys that are no fields of the kind that is named."""
    fields = KINDS.get(str(data.get("kind")), Record).model_fields
    return (key for key in data if isinstance(key, str) and key not in fields)


def _id_of(data: Mapping[Any, Any]) -> str:
    """The id of a record, if its name is misspelt too; nothing where there is none."""
    if "id" not in data:
        unknown = (key for key in _unknown(data) if nearest(key, ("id",)))
        return _id_of({"id": data.get(next(unknown, ""))})
    return data["id"] if isinstance(data["id"], str) else ""


def _broken(id_: str, data: Mapping[str, Any]) -> Broken:
    kind = str(data.get("kind"))
    cls = KINDS.get(kind) or KINDS.get(nearest(kind, KINDS))
    links = tuple(written_references(cls, data)) if cls else ()
    return Broken(id_, kind if kind in KINDS else None, links)


def _too_deep(data: Mapping[Any, Any]) -> KeyPath | None:
    """The way to the first list or mapping in a record that is nested too deeply."""
    waiting: list[tuple[KeyPath, object]] = [((), data)]
    while waiting:
        keys, value = waiting.pop()
        if len(keys) > DEEPEST and isinstance(value, dict | list):
            return keys
        if isinstance(value, dict):
            waiting.extend(((*keys, k), v) for k, v in reversed(value.items()))
        elif isinstance(value, list):
            waiting.extend(((*keys, i), v) for i, v in reversed(list(enumerate(value))))
    return None


def _as_fault(problem: SyntaxFault, file: str) -> Fault:
    at = Location(file, problem.line, problem.column)
    return Fault(problem.rule, at, values=problem.values)


def _missing(name: str, kind: Text, id_: str, at: Location) -> Fault:
    values = {"field": name, "label": _LABELS[name], "kind": kind}
    return Fault("missing-field", at, id_, values)


def _kind_line(text: str) -> str:
    line = _KIND_LINE.search(text)
    return line[1] if line else ""
