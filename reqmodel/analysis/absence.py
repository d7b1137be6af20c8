"""What a whole set of requirements leaves unsaid."""

from __future__ import annotations

import re
from typing import TypeVar

from reqmodel.model.model import Model
from reqmodel.model.records.passage import DocumentPassage
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.vocabulary import Status

R = TypeVar("R", bound=Record)
_SORTS = (BusinessRequirement, FunctionalRequirement, NonFunctionalRequirement)


def lacks(model: Model, clause: re.Pattern[str], cues: tuple[str, ...]) -> bool:
    """Whether a model has requirements of all three kinds, and none that holds the clause.

    A model with fewer kinds is no whole yet, and nothing is missed in it; the passages of files
    that are judged together are one. The clause matches within one sentence, and only where one of
    the cues stands.
    """
    said = "\n。.\n".join(_said(model))
    return bool(said) and not (any(cue in said for cue in cues) and clause.search(said))


def _said(model: Model) -> list[str]:
    """All that is asked in a whole; nothing where there is no whole."""
    if passages := _living(model, DocumentPassage):
        return [words for p in passages for words in (p.text.ja, p.text.en) if words]
    living = [_living(model, sort) for sort in _SORTS]
    if not all(living):
        return []
    return [words for records in living for one in records for words in _words(one)]


def _words(record: Requirement) -> tuple[str, ...]:
    asked, accepted = record.statement, record.acceptance
    return asked.ja, asked.en, *((accepted.ja, accepted.en) if accepted else ())


def _living(model: Model, sort: type[R]) -> list[R]:
    return [
        record
        for record in model.of_kind(sort)
        if record.status is not Status.RETIRED and record.id not in model.inherited
    ]
