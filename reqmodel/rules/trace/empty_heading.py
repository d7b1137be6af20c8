"""An official heading under which no requirement stands."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import headings
from reqmodel.model.diagnostic import Finding
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    if model.project.id not in model.records:
        return  # the project file has errors of its own
    unread = {KINDS.get(str(broken.kind)) for broken in model.broken.values()}
    stated = {bare.heading for bare in model.project.bare_headings}
    for cls, heading, requirements in headings(model):
        name = f"{cls.__name__.removesuffix('Requirement').lower()}/{heading}"
        name = name.replace("nonfunctional/", "non-functional/")
        if not requirements and name not in stated and cls not in unread:
            values = {"heading": heading.label, "name": name, "kind": cls.label}
            yield Finding(model.project.id, ("bare_headings",), values)
