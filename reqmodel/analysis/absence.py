"""What a whole set of requirements leaves unsaid."""

from __future__ import annotations

import re

from reqmodel.model.anatomy import normative_texts
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
)
from reqmodel.model.vocabulary import Status

_SORTS = (BusinessRequirement, FunctionalRequirement, NonFunctionalRequirement)


def lacks(model: Model, clause: re.Pattern[str]) -> bool:
    """Whether a model has requirements of all three kinds, and none that holds the clause.

    A model with fewer kinds is no whole yet, and nothing is missed in it.
    """
    living = [_living(model, sort) for sort in _SORTS]
    return all(living) and not any(
        clause.search(words)
        for records in living
        for record in records
        for _, _, text in normative_texts(record)
        for words in (text.ja, text.en)
    )


def _living(model: Model, sort: type[Record]) -> list[Record]:
    return [
        record
        for record in model.of_kind(sort)
        if record.status is not Status.RETIRED and record.id not in model.inherited
    ]
