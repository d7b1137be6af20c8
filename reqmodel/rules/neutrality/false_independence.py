"""Suppliers that look like several, where competition hangs on their being so."""

from collections.abc import Iterator

from reqmodel.analysis.independence import naming
from reqmodel.analysis.market import feigned, offerings, surveyed
from reqmodel.analysis.neutrality import unsurveyed
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.text import Text

lacking = unsurveyed


def check(model: Model) -> Iterator[Finding]:
    market = surveyed(model)
    if market is None:
        return
    found = offerings(model)
    name = naming(found)
    of = {name(o.supplier): o.id for o in reversed(found)}
    for bloc, requirements in feigned(market):
        values = {
            "suppliers": Text.listed(bloc.titles),
            "ties": Text.listed(bloc.ties),
            "number": len(requirements),
            "first": requirements[0],
        }
        yield Finding(min(of[s] for s in bloc.suppliers), ("supplier",), values)
