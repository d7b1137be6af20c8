"""A use case that does not reach a requirement of each of the three kinds."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import alive, requirements_of
from reqmodel.model.diagnostic import Finding
from reqmodel.model.kinds import KINDS
from reqmodel.model.link import REQUIREMENTS
from reqmodel.model.model import Model
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text


def check(model: Model) -> Iterator[Finding]:
    for case in model.of_kind(UseCase):
        if not alive(model, case.id):
            continue
        reached = {model.kind_of(r) for r in requirements_of(model, case.id)}
        missing = [KINDS[kind].label for kind in REQUIREMENTS if kind not in reached]
        if missing:
            yield Finding(case.id, ("needs",), {"missing": Text.listed(missing)})
