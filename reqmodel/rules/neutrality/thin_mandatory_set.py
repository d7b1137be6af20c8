"""Musts that too few independent suppliers can meet all together."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.market import Bound, surveyed
from reqmodel.analysis.neutrality import unsurveyed
from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.model import Model

lacking = unsurveyed


def check(model: Model, today: date) -> Iterator[Finding]:
    market = surveyed(model, today)
    if market and not market.enough(market.together):
        lower, upper = market.together[Bound.LOWER], market.together[Bound.UPPER]
        values = {
            "musts": len(market.requirements),
            "lower": lower,
            "upper": upper,
            "wanted": market.wanted,
        }
        short = Severity.ERROR if upper < market.needed else None
        yield Finding(model.project.id, ("procurement",), values, short, quote=f"{lower}-{upper}")
