"""Musts that too few independent suppliers can meet all together."""

from collections.abc import Iterator

from reqmodel.analysis.market import Bound, surveyed
from reqmodel.analysis.neutrality import unsurveyed
from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.model import Model

lacking = unsurveyed


def check(model: Model) -> Iterator[Finding]:
    market = surveyed(model)
    if market and not market.enough(market.together):
        lower, upper = market.together[Bound.LOWER], market.together[Bound.UPPER]
        values = {
            "musts": len(market.requirements),
            "lower": lower,
            "upper": upper,
            "wanted": market.wanted,
        }
        short = Severity.ERROR if upper < market.needed else None
        yield Finding(model.project.id, ("procurement",), values, short)
