"""A record laid open: its fields with what people call them, down to the last structure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from reqmodel.model.anatomy import label_of
from reqmodel.model.display import plain, three_points
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import ThreePoint

SHOWN_ELSEWHERE = frozenset({"id", "kind", "title", "sources", "waivers"})
"""Fields that every reader meets in a place of their own."""


_LAST = ("note", "tags", "field_disclosure")


@dataclass(frozen=True, slots=True)
class Entry:
    """A field: its name, and one value or several."""

    field: str
    label: Text
    values: tuple[Value, ...]


Value = Text | tuple[Entry, ...]
"""A value to read, or a structure."""


def for_readers(entries: Iterable[Entry]) -> list[Entry]:
    """The fields of a structure that people read, its status and sources aside.

    Keys are for machines, unless they are words of a list, which come in both languages.
    """
    return [
        e
        for e in entries
        if e.field not in ("status", "sources")
        and (e.field != "key" or any(isinstance(v, Text) and v.en for v in e.values))
    ]


def record_sheet(record: Record) -> tuple[Entry, ...]:
    """The fields of a record that have a value, in the order of its kind, notes last."""
    entries = tuple(_entries(record, SHOWN_ELSEWHERE))
    return tuple(sorted(entries, key=lambda e: e.field in _LAST))


def _entries(part: BaseModel, left_out: frozenset[str] = frozenset()) -> Iterator[Entry]:
    cls = type(part)
    for name in cls.model_fields:
        value = part.__dict__[name]
        if name in left_out or value is None or value in ((), {}):
            continue
        yield Entry(name, label_of(cls, name).text, tuple(_values(value)))


def _values(value: object) -> Iterator[Value]:
    if isinstance(value, tuple):
        for item in value:
            yield from _values(item)
    elif isinstance(value, Mapping):
        yield tuple(Entry(k, Text(k), tuple(_values(item))) for k, item in value.items())
    elif isinstance(value, ThreePoint):
        yield three_points(value)
    elif isinstance(value, BaseModel):
        yield tuple(_entries(value))
    else:
        yield plain(value)
