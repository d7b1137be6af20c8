"""A cost line with neither a source nor an explanation of what it assumes."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.values import grounds


def check(record: Pattern) -> Iterator[Finding]:
    for i, line in enumerate(record.cost_lines):
        if not (grounds((*line.sources, *line.amount.sources)) or line.assumption):
            yield Finding(record.id, ("cost_lines", i), {"line": line.title})
