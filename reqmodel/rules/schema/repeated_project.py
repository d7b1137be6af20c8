"""A second project card in one model."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Project


def check(model: Model) -> Iterator[Finding]:
    for project in model.of_kind(Project):
        if project is not model.project:
            yield Finding(project.id, ("id",), {"first": model.project.id})
