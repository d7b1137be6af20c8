"""What an audience may see of a record: everything else is cut, and links to what it may not see."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from reqmodel.model.anatomy import references
from reqmodel.model.diagnostic import KeyPath
from reqmodel.model.records.record import Record
from reqmodel.model.vocabulary import Disclosure

FOR_THE_OFFICE = ("waivers", "field_disclosure")
"""Fields that say how the office works; no wider audience needs them."""

_GONE = object()


def visible(records: Mapping[str, Record], audience: Disclosure) -> dict[str, Record]:
    """The records that `audience` may see, with only what it may see of them.

    A record that makes no sense without something cut (a required field, a link to a hidden
    record) is left out as a whole, and then so are links to it.
    """
    if audience is Disclosure.INTERNAL:
        return dict(records)
    seen = {i: r for i, r in records.items() if r.disclosure.rank <= audience.rank}
    while True:
        kept = {i: cut for i, r in seen.items() if (cut := _cut(r, audience, seen)) is not None}
        if len(kept) == len(seen):
            return kept
        seen = {i: seen[i] for i in kept}


def _cut(record: Record, audience: Disclosure, seen: Mapping[str, Record]) -> Record | None:
    fields = type(record).model_fields
    hidden: set[KeyPath] = {
        (f,) for f in fields if f in FOR_THE_OFFICE or record.disclosed(f).rank > audience.rank
    }
    hidden |= {r.keys for r in references(record) if r.target not in seen}
    cut = _without(record, hidden, ())
    return cut if isinstance(cut, Record) else None


def _without(part: BaseModel, hidden: set[KeyPath], here: KeyPath) -> BaseModel | None:
    changes: dict[str, object] = {}
    for name, info in type(part).model_fields.items():
        value = part.__dict__[name]
        left = _left(value, hidden, (*here, name))
        if left is _GONE:
            if info.is_required():
                return None
            left = info.get_default(call_default_factory=True)
        if left is not value:
            changes[name] = left
    return part.model_copy(update=changes) if changes else part


def _left(value: object, hidden: set[KeyPath], here: KeyPath) -> object:
    if here in hidden:
        return _GONE
    if isinstance(value, BaseModel):
        left = _without(value, hidden, here)
        return _GONE if left is None else left
    if isinstance(value, tuple):
        items = [_left(item, hidden, (*here, i)) for i, item in enumerate(value)]
        if all(new is old for new, old in zip(items, value, strict=True)):
            return value
        return tuple(item for item in items if item is not _GONE)
    return value
