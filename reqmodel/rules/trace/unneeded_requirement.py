"""A must that no use case needs and that does not say why not."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import alive, binding, requirements_of
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    cases = [*model.records, *model.broken]
    live = [id_ for id_ in cases if model.kind_of(id_) == "use-case" and alive(model, id_)]
    needed = set(requirements_of(model, *live))
    for requirement in binding(model):
        if not requirement.cross_cutting and requirement.id not in needed:
            yield Finding(requirement.id)
