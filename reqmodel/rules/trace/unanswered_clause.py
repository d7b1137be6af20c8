"""A clause that obliges or forbids, and that no record answers."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import answers
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Clause
from reqmodel.model.vocabulary import ClauseType, Status

BINDING = (ClauseType.OBLIGATION, ClauseType.PROHIBITION)


def check(model: Model) -> Iterator[Finding]:
    for clause in model.of_kind(Clause):
        if (
            clause.clause_type not in BINDING
            or clause.unanswered
            or clause.status is Status.RETIRED
        ):
            continue
        if not answers(model, clause.id):
            yield Finding(clause.id, (), {"number": clause.number})
