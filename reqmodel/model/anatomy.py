"""What is inside a record: its links and its texts, each with the way to it, and which bind.

Worked out once per class from the annotations, so that walking a record costs only its values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from reqmodel.model.diagnostic import KeyPath
from reqmodel.model.labelled import Labelled
from reqmodel.model.link import Label, Link
from reqmodel.model.norm import Norm
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability


class Reference(NamedTuple):
    """One link as written: from where in the record, of what type, to which id."""

    keys: KeyPath
    link: Link
    target: str


class NormativeText(NamedTuple):
    """One text that people are held to: from where in the record, what it does, its words."""

    keys: KeyPath
    norm: Norm
    text: Text


@dataclass(frozen=True, slots=True)
class _Slot:
    """A field worth looking into: a link, a text, or a structure, or a list of these."""

    name: str
    many: bool
    link: Link | None = None
    part: type[BaseModel] | None = None
    keyed: bool = False
    norm: Norm | None = None


@dataclass(frozen=True, slots=True)
class _Shape:
    """The slots of a class, by what is looked for; structures only where they hold some."""

    links: tuple[_Slot, ...]
    texts: tuple[_Slot, ...]
    keyed: tuple[_Slot, ...]
    norms: tuple[_Slot, ...]
    rated: tuple[_Slot, ...]


@cache
def label_of(cls: type[BaseModel], field: str) -> Label:
    """What people call `field` of `cls`; the field's own name where it has no label."""
    for owner in cls.__mro__:
        fields = owner.model_fields if issubclass(owner, BaseModel) else {}
        for metadata in fields[field].metadata if field in fields else ():
            if isinstance(metadata, Label):
                return metadata
    return Label(field, field)


@cache
def is_choice(cls: type[BaseModel], field: str) -> bool:
    """Whether the values of `field` come from a closed list, or name a role or heading."""
    info = cls.model_fields[field]
    return any(map(_is_closed, (info.annotation, *info.metadata)))


def _is_closed(part: Any) -> bool:  # noqa: ANN401  # an annotation can be anything
    if isinstance(part, Link):
        return part.to in (("role",), ("heading",))
    if isinstance(part, type) and issubclass(part, Labelled):
        return True
    return any(map(_is_closed, get_args(part)))


@cache
def _shape(cls: type[BaseModel]) -> _Shape:
    links, words, keyed, norms, rated = [], [], [], [], []
    for name, info in cls.model_fields.items():
        own = next((m for m in info.metadata if isinstance(m, Link)), None)
        norm = next((m for m in info.metadata if isinstance(m, Norm)), None)
        many, link, part, text = _inside(info.annotation)
        inner = _shape(part) if part else None
        has_key = bool(part and "key" in part.model_fields)
        slot = _Slot(name, many, own or link, part, has_key, norm)
        if slot.link or (inner and inner.links):
            links.append(slot)
        if text or (inner and inner.texts):
            words.append(slot)
        if (many and slot.keyed) or (inner and inner.keyed):
            keyed.append(slot)
        if norm or (inner and inner.norms):
            norms.append(slot)
        if part and inner and (inner.rated or _is_rated(part)):
            rated.append(slot)
    return _Shape(tuple(links), tuple(words), tuple(keyed), tuple(norms), tuple(rated))


def _is_rated(part: type[BaseModel]) -> bool:
    status = part.model_fields.get("status")
    return status is not None and status.annotation is Reliability


def _inside(annotation: Any) -> tuple[bool, Link | None, type[BaseModel] | None, bool]:  # noqa: ANN401  # an annotation can be anything
    """Whether it is a list; the link, the structure, the text that it holds."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        many, link, part, text = _inside(args[0])
        return many, next((m for m in args[1:] if isinstance(m, Link)), link), part, text
    if origin in (Union, UnionType):
        return next((f for a in args if any((f := _inside(a))[1:])), (False, None, None, False))
    if origin is tuple:
        return True, *_inside(args[0])[1:]
    if annotation is Text:
        return False, None, None, True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return False, None, annotation, False
    return False, None, None, False


def references(record: BaseModel) -> list[Reference]:
    """All links of a record, in the order of its fields."""
    found: list[Reference] = []
    _collect(record, (), found)
    return found


def _collect(part: BaseModel, keys: KeyPath, found: list[Reference]) -> None:
    values = part.__dict__
    for slot in _shape(type(part)).links:
        value = values[slot.name]
        if not value:
            continue
        link = slot.link
        if link is None:
            if slot.many:
                for i, item in enumerate(value):
                    _collect(item, (*keys, slot.name, i), found)
            else:
                _collect(value, (*keys, slot.name), found)
        elif slot.many:
            for i, item in enumerate(value):
                found.append(Reference((*keys, slot.name, i), link, item))
        else:
            found.append(Reference((*keys, slot.name), link, value))


def written_references(cls: type[BaseModel], data: object) -> Iterator[tuple[Link, str]]:
    """The links of a record that could not be read as a whole, as far as they can be seen."""
    if not isinstance(data, dict):
        return
    for slot in _shape(cls).links:
        value = data.get(slot.name)
        for item in value if isinstance(value, list) else [value]:
            if slot.link and isinstance(item, str):
                yield slot.link, item
            elif slot.part:
                yield from written_references(slot.part, item)


def texts(record: BaseModel) -> list[tuple[KeyPath, Text]]:
    """All texts that a person reads in a record, each with the way to it."""
    found: list[tuple[KeyPath, Text]] = []
    _collect_texts(record, (), found)
    return found


def _collect_texts(part: BaseModel, keys: KeyPath, found: list[tuple[KeyPath, Text]]) -> None:
    values = part.__dict__
    for slot in _shape(type(part)).texts:
        value = values[slot.name]
        if value is None:
            continue
        here = (*keys, slot.name)
        if not slot.many:
            if slot.part is None:
                found.append((here, value))
            else:
                _collect_texts(value, here, found)
            continue
        for i, item in enumerate(value):
            if slot.part is None:
                found.append(((*here, i), item))
            else:
                _collect_texts(item, (*here, i), found)


def normative_texts(record: BaseModel) -> list[NormativeText]:
    """All texts of a record that people are held to, each with the way to it."""
    found: list[NormativeText] = []
    _collect_normative(record, (), found)
    return found


def _collect_normative(part: BaseModel, keys: KeyPath, found: list[NormativeText]) -> None:
    values = part.__dict__
    for slot in _shape(type(part)).norms:
        value = values[slot.name]
        if value is None:
            continue
        here = (*keys, slot.name)
        for i, item in enumerate(value if slot.many else (value,)):
            place = (*here, i) if slot.many else here
            if slot.norm:
                found.append(NormativeText(place, slot.norm, item))
            else:
                _collect_normative(item, place, found)


def keyed_lists(part: BaseModel, keys: KeyPath = ()) -> Iterator[tuple[KeyPath, tuple[Any, ...]]]:
    """Every list of structures that have a `key`, with the way to it."""
    for slot in _shape(type(part)).keyed:
        value = part.__dict__[slot.name]
        here = (*keys, slot.name)
        if not value:
            continue
        if slot.many and slot.keyed:
            yield here, value
        for i, item in enumerate(value if slot.many else (value,)):
            yield from keyed_lists(item, (*here, i) if slot.many else here)


def rated(part: BaseModel, keys: KeyPath = ()) -> Iterator[tuple[KeyPath, BaseModel, Reliability]]:
    """Every structure that says how reliable it is, citations included, with the way to it."""
    for slot in _shape(type(part)).rated:
        value = part.__dict__[slot.name]
        if not value:
            continue
        here = (*keys, slot.name)
        for i, item in enumerate(value if slot.many else (value,)):
            place = (*here, i) if slot.many else here
            status = item.__dict__.get("status")
            if isinstance(status, Reliability):
                yield place, item, status
            yield from rated(item, place)
