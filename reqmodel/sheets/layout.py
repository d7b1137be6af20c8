"""Which sheets the records of a model fill: one for each kind, and one for each sort of list in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from pydantic import BaseModel

from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import KeyPath
from reqmodel.model.kinds import KINDS
from reqmodel.model.records.record import Record
from reqmodel.model.text import Language, Text
from reqmodel.model.values import Citation, Waiver
from reqmodel.model.vocabulary import Reliability
from reqmodel.sheets.column import SEPARATOR, Column, Role, columns_of, is_list, lists_of, structure
from reqmodel.sheets.form import Figure, Form

Names = tuple[str, ...]

_EVERYWHERE: dict[type[BaseModel], Text] = {
    Citation: Text("出典の引用", "Citations"),
    Waiver: Text("許容", "Waivers"),
}
"""Structures that records of any kind have: one sheet for all of them."""

_FIRST = ("title", "status", "disclosure")
_LAST = (
    "derived_from",
    "owner",
    "tags",
    "note",
    "agreed",
    "field_disclosure",
)
_LONGEST_TITLE = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_SPLIT = re.compile(r"\s*[／/]\s*")
WHOLE = Text("（記録全体）", "(whole record)")

ID = Column("@id", Text("ID", "ID"), Form(), Role.ID, Text(
    "変えられません。新しい行では空のままにすると、取り込むときに次の番号が付きます。",
    "Cannot be changed. Left empty in a new row, the next number is given on import."))  # fmt: skip
_RECORD = Column("@id", Text("記録のID", "Record ID"), Form(), Role.ID, Text(
    "どの記録の行か。新しい行にも書きます。", "The record that the row belongs to; needed in new rows too."))  # fmt: skip
_RECORD_TITLE = Column("@title", Text("記録の名称", "Record title"), Form(), Role.SHOWN, Text(
    "読むためだけの列です。取り込みません。", "To read only; not imported."))  # fmt: skip
_PLACE = Column("@place", Text("箇所", "Place"), Form(), Role.PLACE, Text(
    "記録の中のどこか。新しい行では、ほかの行にならって書きます。", "Where in the record; write it in new rows as in others."))  # fmt: skip
_KEY = Column("@item", Text("項目名", "Key"), Form(), Role.ITEM, Text(
    "記録の中で一つだけの名前（英小文字・数字・ハイフン）。新しい行で空なら自動で付きます。",
    "A name unique in its record (lower-case letters, digits, hyphens). Made up in new rows if empty."))  # fmt: skip
_NUMBER = Column("@item", Text("番号", "No."), Form(), Role.ITEM, Text(
    "変えられません。新しい行では空のままにします。", "Cannot be changed; leave it empty in new rows."))  # fmt: skip
_ORDER = Column("@order", Text("順", "Order"), Figure(), Role.ORDER, Text(
    "並べる順。2と3の間に入れるには2.5と書きます。空なら最後。", "Order in the record: 2.5 goes between 2 and 3. Last if empty."))  # fmt: skip
_RELIABILITY = Column("@reliability", Text("確度（出典から）", "Reliability (from sources)"), Form(), Role.SHOWN, Text(
    "出典の確度をまとめたもの。読むためだけの列です。直すには「出典の引用」のシートを使います。",
    "From its citations; to read only. Change it in the sheet of citations."))  # fmt: skip


class Row(NamedTuple):
    """A row to be: its record, the object it shows, where that is, and what tells it from others."""

    record: Record
    part: BaseModel
    keys: KeyPath
    place: str
    item: str
    order: int


@dataclass(frozen=True)
class Sheet:
    """A sheet: records of a kind, or (with `places`) the items of some lists in them."""

    key: str
    title: Text
    kinds: tuple[str, ...]
    cls: type[BaseModel]
    columns: tuple[Column, ...]
    places: tuple[tuple[str, Names], ...] = ()
    """The lists it shows, each with the kind it belongs to."""

    @property
    def keyed(self) -> bool:
        """Whether its items have keys of their own."""
        return bool(self.places) and "key" in self.cls.model_fields

    @cached_property
    def shared_end(self) -> bool:
        """Whether all its lists have the same name, which need not be said then."""
        return len({names[-1] for _, names in self.places}) == 1

    def rows(self, records: Iterable[Record]) -> Iterator[Row]:
        """The rows that records fill."""
        by_kind: dict[str, list[Names]] = {}
        for kind, names in self.places:
            by_kind.setdefault(kind, []).append(names)
        for record in records:
            if record.kind in self.kinds and not self.places:
                yield Row(record, record, (), "", "", 0)
            for names in by_kind.get(record.kind, ()):
                yield from self._items(record, record, names, (), ())

    def _items(
        self, record: Record, part: BaseModel, names: Names, keys: KeyPath, place: tuple[str, ...]
    ) -> Iterator[Row]:
        name, *rest = names
        value = part.__dict__[name]
        if not value:
            return
        if not isinstance(value, tuple):
            yield from self._items(record, value, tuple(rest), (*keys, name), (*place, name))
            return
        for i, item in enumerate(value):
            here, handle = (*keys, name, i), handle_of(item, i)
            if rest:
                yield from self._items(record, item, tuple(rest), here, (*place, name, handle))
            else:
                yield Row(record, item, here, "/".join((*place, name)), handle, i + 1)

    def place_shown(self, kind: str, place: str, lang: Language) -> str:
        """A place in words: labels of fields and keys of items."""
        words: list[str] = []
        cls: type[BaseModel] = KINDS[kind]
        steps = place.split("/")
        i = 0
        while i < len(steps):
            annotation = cls.model_fields[steps[i]].annotation
            last = i == len(steps) - 1
            if not (last and self.shared_end):
                words.append(label_of(cls, steps[i]).text.to(lang))
            cls = structure(annotation) or cls
            if is_list(annotation) and not last:
                words.append(steps[i + 1])
                i += 1
            i += 1
        return SEPARATOR.to(lang).join(words) or WHOLE.to(lang)

    def place_read(self, kind: str, words: str) -> str | None:
        """The place that words mean; None where there is none such."""
        lists = [names for of, names in self.places if of == kind]
        given = [] if words.strip() in ("", WHOLE.ja, WHOLE.en) else _SPLIT.split(words.strip())
        for names in lists:
            if found := self._read(KINDS[kind], names, given):
                return "/".join(found)
        return None

    def _read(self, cls: type[BaseModel], names: Names, given: list[str]) -> tuple[str, ...] | None:
        name, *rest = names
        if not rest and self.shared_end:
            return (name,) if not given else None
        label = label_of(cls, name).text
        if not given or given[0] not in (label.ja, label.en, name):
            return None
        if not rest:
            return (name,) if len(given) == 1 else None
        annotation = cls.model_fields[name].annotation
        inner = structure(annotation)
        many = is_list(annotation)
        if inner is None or (many and len(given) < 2):
            return None
        below = self._read(inner, tuple(rest), given[1 + many :])
        return None if below is None else (name, *given[1 : 1 + many], *below)


def handle_of(item: BaseModel, index: int) -> str:
    """What tells an item from the others of its list: its key, else its number."""
    key = item.__dict__.get("key")
    return key if isinstance(key, str) else str(index + 1)


def sheets_of(kinds: Iterable[str]) -> tuple[Sheet, ...]:
    """The sheets for records of some kinds, in the order in which people meet them."""
    wanted = set(kinds)
    return _sheets_of(tuple(kind for kind in KINDS if kind in wanted))


@cache
def _sheets_of(kinds: tuple[str, ...]) -> tuple[Sheet, ...]:
    found: list[Sheet] = []
    shared: dict[type[BaseModel], list[tuple[str, Names]]] = {cls: [] for cls in _EVERYWHERE}
    for kind in kinds:
        cls = KINDS[kind]
        found.append(_main(kind, cls))
        own: dict[type[BaseModel], list[tuple[str, Names]]] = {}
        for names, part in lists_of(cls):
            (shared if part in shared else own).setdefault(part, []).append((kind, names))
        found += (_child(kind, cls, part, places) for part, places in own.items())
    for part, places in shared.items():
        if places:
            title = _EVERYWHERE[part]
            found.append(_lists(part.__name__.lower(), title, part, places))
    return tuple(found)


def _main(kind: str, cls: type[Record]) -> Sheet:
    columns = {c.key: c for c in columns_of(cls)}
    first = [c for c in columns.values() if c.keys[0] in _FIRST]
    last = [c for name in _LAST for c in columns.values() if c.keys[0] == name]
    kept = {c.key for c in (*first, *last)}
    middle = [c for c in columns.values() if c.key not in kept]
    first.sort(key=lambda c: _FIRST.index(c.keys[0]))
    return Sheet(kind, cls.plural, (kind,), cls, (ID, *first, _RELIABILITY, *middle, *last))


def _child(
    kind: str, cls: type[Record], part: type[BaseModel], places: list[tuple[str, Names]]
) -> Sheet:
    names = [_label(cls, names) for _, names in places]
    ja = f"{cls.plural.ja}_{'・'.join(n.ja for n in names)}"
    en = f"{cls.plural.to('en')}_{', '.join(n.to('en') for n in names)}"
    return _lists(f"{kind}.{part.__name__}", Text(ja, en), part, places)


def _label(cls: type[BaseModel], names: Names) -> Text:
    name, *rest = names
    if rest:
        inner = structure(cls.model_fields[name].annotation)
        return _label(inner or cls, tuple(rest))
    return label_of(cls, name).text


def _lists(key: str, title: Text, part: type[BaseModel], places: list[tuple[str, Names]]) -> Sheet:
    kinds = tuple(dict.fromkeys(kind for kind, _ in places))
    nested = part in _EVERYWHERE or len(places) > 1 or len(places[0][1]) > 1
    keyed = "key" in part.model_fields
    columns = (
        _RECORD,
        _RECORD_TITLE,
        *((_PLACE,) if nested else ()),
        _KEY if keyed else _NUMBER,
        _ORDER,
        *columns_of(part),
    )
    return Sheet(key, title, kinds, part, columns, tuple(places))


def sheet_names(sheets: Iterable[Sheet], lang: Language) -> dict[str, str]:
    """What each sheet is called by its key: short, without what Excel forbids, no two alike."""
    names: dict[str, str] = {}
    for sheet in sheets:
        name = _FORBIDDEN.sub("・", sheet.title.to(lang)).strip("'")[:_LONGEST_TITLE]
        n = 2
        while name.casefold() in {other.casefold() for other in names.values()}:
            name = f"{name[: _LONGEST_TITLE - 3]}({n})"
            n += 1
        names[sheet.key] = name
    return names


def reliability_of(record: Record, lang: Language) -> str | None:
    """How sure a record is, in words."""
    found: tuple[Reliability, ...] = record.reliability
    return "、".join(r.label.to(lang) for r in found) or None
