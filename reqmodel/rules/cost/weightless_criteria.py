"""Criteria of which none weighs anything."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import alive
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Criterion


def check(model: Model) -> Iterator[Finding]:
    criteria = [c for c in model.of_kind(Criterion) if alive(model, c.id)]
    if criteria and not any(c.weight for c in criteria):
        yield Finding(criteria[0].id, ("weight",), {"n": len(criteria)})
