"""What a whole set of requirements leaves unsaid."""

from __future__ import annotations

import re

from reqmodel.model.model import Model
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.vocabulary import Status

_SORTS = (BusinessRequirement, FunctionalRequirement, NonFunctionalRequirement)


def lacks(model: Model, clause: re.Pattern[str], cues: tuple[str, ...]) -> bool:
    """Whether a model has requirements of all three kinds, and none that holds the clause.

    A model with fewer kinds is no whole yet, and nothing is missed in it. The clause matches
    within one sentence, and only where one of the cues stands.
    """
    living = [_living(model, sort) for sort in _SORTS]
    if not all(living):
        return False
    said = "\n。\n".join(words for records in living for one in records for words in _words(one))
    return not any(cue in said for cue in cues) or not clause.search(said)


def _words(record: Requirement) -> tuple[str, ...]:
    asked, accepted = record.statement, record.acceptance
    return asked.ja, asked.en, *((accepted.ja, accepted.en) if accepted else ())


def _living(model: Model, sort: type[Requirement]) -> list[Requirement]:
    return [
        record
        for record in model.of_kind(sort)
        if record.status is not Status.RETIRED and record.id not in model.inherited
    ]
