"""A cost line whose years are out of order, or outside of the project's horizon."""

from collections.abc import Iterator

from reqmodel.analysis.total_cost import patterns
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    horizon = model.project.horizon_years
    for pattern in patterns(model):
        for i, line in enumerate(pattern.cost_lines):
            first, last = line.first_year, line.last_year or line.first_year
            if not 0 <= first <= last <= horizon:
                values = {"line": line.title, "first": first, "last": last, "horizon": horizon}
                yield Finding(pattern.id, ("cost_lines", i), values)
