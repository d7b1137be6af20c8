"""A record of any kind with every field filled, made from the annotations alone."""
# ruff: noqa: ANN401, PLR0911  (an annotation can be anything, and each sort of it is one case)

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import count
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from reqmodel.model.kinds import KINDS
from reqmodel.model.labelled import Labelled
from reqmodel.model.link import ANY, Link
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import ThreePoint
from reqmodel.model.vocabulary import Disclosure

CANARY = "Kanaria"
"""Stands in every text of a full record."""
NUMBER = 918273645
"""Stands in every number of a full record."""
DAY = date(2099, 12, 31)
"""Stands in every date of a full record."""


class Filler:
    """Makes full records; no two of their texts are alike."""

    def __init__(self, word: str = CANARY, number: int = NUMBER, day: date = DAY) -> None:
        """Fill texts with `word` and a count, numbers and dates with the ones given."""
        self._words, self._number, self._day = word, number, day
        self._numbers = count(1)

    def record(self, kind: str, id_: str, disclosure: Disclosure) -> Record:
        """A record of `kind` in which every field has a value."""
        cls = KINDS[kind]
        values = dict(self._fields(cls))
        values |= {"id": id_, "kind": kind, "disclosure": disclosure, "field_disclosure": {}}
        if "code" in values:
            values["code"] = "092011"
        return cls.model_validate(values)

    def _fields(self, cls: type[BaseModel]) -> Iterator[tuple[str, object]]:
        for name, info in cls.model_fields.items():
            yield (
                name,
                self._value(
                    name,
                    Annotated[info.annotation, *info.metadata]
                    if info.metadata
                    else info.annotation,
                ),
            )

    def _value(self, name: str, annotation: Any, link: Link | None = None) -> object:
        origin, args = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            link = next((m for m in args[1:] if isinstance(m, Link)), link)
            return self._value(name, args[0], link)
        if origin in (Union, UnionType):
            return self._value(name, next(a for a in args if a is not type(None)), link)
        if origin is tuple:
            return [self._value(name, args[0], link)]
        if origin is dict:
            return {self._word(): self._value(name, args[1])}
        if origin is Literal:
            return args[0]
        if link:
            return target(link)
        if isinstance(annotation, type) and issubclass(annotation, ThreePoint):
            return self._number
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return dict(self._fields(annotation))
        return self._scalar(name, annotation)

    def _scalar(self, name: str, annotation: Any) -> object:
        if annotation is Text:
            return {"ja": self._word(), "en": self._word()}
        if annotation is date:
            return self._day
        if annotation in (int, Decimal):
            bounded = ("rate", "weight", "prefecture_share", "months", "exponent")
            return 1 if name in bounded else self._number
        if annotation is bool:
            return name != "premise"  # a premise supports no field
        if isinstance(annotation, type) and issubclass(annotation, Labelled):
            return next(iter(annotation))
        if name in ("first", "last"):
            return f"{self._day:%m-%d}"
        if name in ("key", "chosen", "vintage"):
            return f"{self._words.lower()}-{next(self._numbers)}"
        if name in ("date", "planned"):
            return str(self._day.year)
        return self._word()

    def _word(self) -> str:
        return f"{self._words}{next(self._numbers)}"


def target(link: Link) -> str:
    """Id of the public record of a kind that the link may join."""
    kind = "term" if link.to == ANY else link.to[0]
    return f"PUBLIC-{list(KINDS).index(kind)}"
