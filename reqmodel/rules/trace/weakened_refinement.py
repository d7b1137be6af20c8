"""A requirement weaker than the one it refines."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.vocabulary import Status


def check(model: Model) -> Iterator[Finding]:
    for requirement in model.of_kind(Requirement):
        if requirement.status is Status.RETIRED:
            continue
        for id_ in requirement.refines:
            refined = model.records.get(id_)
            if isinstance(refined, Requirement) and (
                refined.priority.rank < requirement.priority.rank
            ):
                values = {
                    "refined": id_,
                    "own": requirement.priority.label,
                    "wanted": refined.priority.label,
                }
                yield Finding(requirement.id, ("priority",), values)
