"""What is inside a record: its links and its texts, each with the way to it.

Worked out once per class from the annotations, so that walking a record costs only its values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from reqmodel.model.diagnostic import KeyPath
from reqmodel.model.link import Label, Link
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text


@dataclass(frozen=True, slots=True)
class Reference:
    """One link as written: from where in the record, of what type, to which id."""

    keys: KeyPath
    link: Link
    target: str


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str
    many: bool
    link: Link | None
    part: type[BaseModel] | None


@cache
def label_of(cls: type[BaseModel], field: str) -> Label:
    """What people call `field` of `cls`; the field's own name where it has no label."""
    info = cls.model_fields.get(field)
    found = next((m for m in info.metadata if isinstance(m, Label)), None) if info else None
    return found or Label(field, field)


@cache
def _slots(cls: type[BaseModel]) -> tuple[_Slot, ...]:
    slots = []
    for name, info in cls.model_fields.items():
        link = next((m for m in info.metadata if isinstance(m, Link)), None)
        many, inner_link, part = _inside(info.annotation)
        if link or inner_link or part:
            slots.append(_Slot(name, many, link or inner_link, part))
    return tuple(slots)


def _inside(annotation: Any) -> tuple[bool, Link | None, type[BaseModel] | None]:  # noqa: ANN401  # an annotation can be anything
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        _, link, part = _inside(args[0])
        return False, next((m for m in args[1:] if isinstance(m, Link)), link), part
    if origin in (Union, UnionType):
        return next((f for a in args if any((f := _inside(a))[1:])), (False, None, None))
    if origin is tuple:
        _, link, part = _inside(args[0])
        return True, link, part
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return False, None, annotation if _slots(annotation) else None
    return False, None, None


def references(record: BaseModel) -> list[Reference]:
    """All links of a record, in the order of its fields."""
    found: list[Reference] = []
    _collect(record, (), found)
    return found


def _collect(part: BaseModel, keys: KeyPath, found: list[Reference]) -> None:
    values = part.__dict__
    for slot in _slots(type(part)):
        value = values[slot.name]
        if not value:
            continue
        here = (*keys, slot.name)
        items: Iterable[tuple[KeyPath, Any]] = (
            (((*here, i), v) for i, v in enumerate(value)) if slot.many else ((here, value),)
        )
        if slot.link:
            found.extend(Reference(k, slot.link, v) for k, v in items)
        else:
            for k, v in items:
                _collect(v, k, found)


def written_references(cls: type[BaseModel], data: object) -> Iterator[tuple[Link, str]]:
    """The links of a record that could not be read as a whole, as far as they can be seen."""
    if not isinstance(data, dict):
        return
    for slot in _slots(cls):
        value = data.get(slot.name)
        for item in value if isinstance(value, list) else [value]:
            if slot.link and isinstance(item, str):
                yield slot.link, item
            elif slot.part:
                yield from written_references(slot.part, item)


def texts(record: BaseModel) -> Iterator[tuple[KeyPath, Text]]:
    """All texts that a person reads in a record, each with the way to it."""
    for name, value in record.__dict__.items():
        yield from _texts(value, (name,))


def _texts(value: object, keys: KeyPath) -> Iterator[tuple[KeyPath, Text]]:
    if isinstance(value, Text):
        yield keys, value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _texts(item, (*keys, i))
    elif isinstance(value, BaseModel):
        for name, item in value.__dict__.items():
            yield from _texts(item, (*keys, name))


def keyed_lists(record: Record) -> Iterator[tuple[KeyPath, tuple[BaseModel, ...]]]:
    """Every list of structures that have a `key`, with the way to it."""
    stack: list[tuple[KeyPath, BaseModel]] = [((), record)]
    while stack:
        keys, part = stack.pop()
        for name, value in part.__dict__.items():
            here = (*keys, name)
            if isinstance(value, BaseModel):
                stack.append((here, value))
            elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
                if "key" in type(value[0]).model_fields:
                    yield here, value
                stack.extend(((*here, i), item) for i, item in enumerate(value))
