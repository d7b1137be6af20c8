"""A must that no use case needs and that does not say why not."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import binding, needed_by
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    for requirement in binding(model):
        if not requirement.cross_cutting and not needed_by(model, requirement.id):
            yield Finding(requirement.id)
