"""A heading under which no requirement stands."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import headings
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    if model.project.id not in model.records:
        return  # the project file has errors of its own
    unread = {broken.kind for broken in model.broken.values()}
    stated = {bare.heading for bare in model.project.bare_headings}
    for heading, requirements in headings(model):
        kind = heading.requirement_kind
        if not requirements and heading.id not in stated and kind not in unread:
            values = {"heading": heading.title, "name": heading.id, "kind": kind.label}
            yield Finding(model.project.id, ("bare_headings",), values)
