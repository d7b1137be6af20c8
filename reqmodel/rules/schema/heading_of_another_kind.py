"""A requirement under a heading that is meant for another kind of requirement."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.requirement import Heading, Requirement


def check(model: Model) -> Iterator[Finding]:
    for requirement in model.of_kind(Requirement):
        heading = model.records.get(requirement.heading)
        if isinstance(heading, Heading) and heading.requirement_kind != requirement.kind:
            values = {"heading": heading.title, "meant": heading.requirement_kind.label}
            yield Finding(requirement.id, ("heading",), {**values, "kind": requirement.label})
