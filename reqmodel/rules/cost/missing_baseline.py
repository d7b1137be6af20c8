"""Patterns of which none is the status quo."""

from collections.abc import Iterator

from reqmodel.analysis.total_cost import baseline, patterns
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    found = patterns(model)
    if found and not any(map(baseline, found)):
        yield Finding(found[0].id, ("approach",), {})
