"""A must that comes from no clause, guideline, source or use case."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import alive, binding
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.values import grounds


def check(model: Model) -> Iterator[Finding]:
    for requirement in binding(model):
        if requirement.derived_from or grounds(requirement.sources) or requirement.refines:
            continue
        needing = model.graph.holders(requirement.id, "needs")
        if not any(alive(model, case) for case in needing):
            yield Finding(requirement.id)
