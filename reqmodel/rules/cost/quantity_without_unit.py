"""A cost line that has a quantity without a unit, or a unit without a quantity."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.alternative import Pattern


def check(record: Pattern) -> Iterator[Finding]:
    for i, line in enumerate(record.cost_lines):
        if (line.quantity is None) is not (line.unit is None):
            there = "unit" if line.quantity is None else "quantity"
            yield Finding(record.id, ("cost_lines", i, there), {"line": line.title})
