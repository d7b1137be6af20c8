"""Suppliers that look like several, or may be one, where competition hangs on their being several."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.independence import naming
from reqmodel.analysis.market import feigned, perhaps_one, surveyed
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.text import Text

_TIED = Text(
    "「{ties}」でつながり、独立した事業者としては一者と数えます。名前で数えれば足りますが、独立した数では足りない",
    "are tied by '{ties}' and count as one independent supplier. There are enough by name, but not enough that are independent,",
)
_ALIKE = Text(
    "法人の種類のほかは同じ名前で、別の者と数えました。一者であれば数が足りない",
    "have names that differ in legal form alone, and count as several. There are too few, if they are one,",
)


def check(model: Model, today: date) -> Iterator[Finding]:
    market = surveyed(model, today)
    if market is None:
        return
    found = market.evidence.offerings
    name = naming(found)
    of = {name(o.supplier): o.id for o in reversed(found)}
    one = (
        (bloc.suppliers, ids, _TIED.fill({"ties": Text.listed(bloc.ties)}))
        for bloc, ids in feigned(market)
    )
    several = ((suppliers, ids, _ALIKE) for suppliers, ids in perhaps_one(market))
    for suppliers, requirements, how in (*one, *several):
        names = Text.listed(market.titles[s] for s in suppliers)
        values = {
            "suppliers": names,
            "how": how,
            "number": len(requirements),
            "first": requirements[0],
        }
        yield Finding(min(of[s] for s in suppliers), ("supplier",), values, quote=names.ja)
