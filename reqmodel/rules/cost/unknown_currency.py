"""A cost line that follows a currency for which the project has no rate."""

from collections.abc import Iterator

from reqmodel.analysis.total_cost import patterns
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    known = {rate.currency for rate in model.project.exchange_rates}
    for pattern in patterns(model):
        for i, line in enumerate(pattern.cost_lines):
            if line.currency and line.currency not in known:
                values = {"line": line.title, "currency": line.currency}
                yield Finding(pattern.id, ("cost_lines", i, "currency"), values)
