"""An official heading under which no requirement stands."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import headings
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    if model.project.id not in model.records:
        return  # the project file has errors of its own
    stated = {bare.heading for bare in model.project.bare_headings}
    for cls, heading, requirements in headings(model):
        name = f"{cls.__name__.removesuffix('Requirement').lower()}/{heading}"
        name = name.replace("nonfunctional/", "non-functional/")
        if not requirements and name not in stated:
            values = {"heading": heading.label, "name": name, "kind": cls.label}
            yield Finding(model.project.id, ("bare_headings",), values)
