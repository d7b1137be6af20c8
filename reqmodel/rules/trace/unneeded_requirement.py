"""A must that no use case needs and that does not say why not."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import alive, binding, needed_by
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    for requirement in binding(model):
        if requirement.cross_cutting:
            continue
        directly = model.graph.holders(requirement.id, "needs")
        if not any(alive(model, case) for case in directly) and not needed_by(
            model, requirement.id
        ):
            yield Finding(requirement.id)
