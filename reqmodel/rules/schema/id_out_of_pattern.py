"""An id that does not have the form declared for its kind."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    if model.project.id not in model.records:
        return  # the project file has errors of its own
    patterns = {
        kind: model.project.id_patterns.get(kind, cls.prefix) for kind, cls in KINDS.items()
    }
    forms = {kind: _form(pattern) for kind, pattern in patterns.items()}
    for record in model.own:
        if record.id in model.replacing:
            continue  # named by the base
        if not forms[record.kind].fullmatch(record.id):
            values = {"given": record.id, "pattern": patterns[record.kind], "kind": record.label}
            yield Finding(record.id, ("id",), values)


def _form(pattern: str) -> re.Pattern[str]:
    """`FR-###` means the prefix `FR-` and at least three digits."""
    prefix = pattern.rstrip("#")
    return re.compile(rf"{re.escape(prefix)}\d{{{len(pattern) - len(prefix)},}}")
