"""A must that too few independent suppliers can meet."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.market import Bound, surveyed
from reqmodel.analysis.neutrality import unsurveyed
from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.model import Model

lacking = unsurveyed


def check(model: Model, today: date) -> Iterator[Finding]:
    market = surveyed(model, today)
    if market is None:
        return
    for requirement, count in market.counts.items():
        if not market.enough(count):
            lower, upper = count[Bound.LOWER], count[Bound.UPPER]
            values = {"lower": lower, "upper": upper, "wanted": market.wanted}
            short = Severity.ERROR if upper < market.needed else None
            yield Finding(requirement, ("statement",), values, short, quote=f"{lower}-{upper}")
