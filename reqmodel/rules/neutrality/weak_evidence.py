"""A supplier's answer that nothing supports but its own material, its age or another that differs."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.evidence import evidence
from reqmodel.analysis.neutrality import unsurveyed
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.text import Text

_COUNTED = Text("下限に数えています", "They count by the lower bound all the same")
_NOT_COUNTED = Text("不明と数えます", "They count as unknown")
lacking = unsurveyed


def check(model: Model, today: date) -> Iterator[Finding]:
    if unsurveyed(model):
        return
    months = model.project.procurement.evidence_months
    for weak in evidence(model, today).weak:
        values = {
            "flaw": weak.weakness.label.fill({"months": months}),
            "counted": _COUNTED if weak.weakness.counts else _NOT_COUNTED,
            "number": len(weak.places),
            "first": weak.requirements[0],
        }
        quote = " ".join((weak.weakness.value, *weak.requirements))
        yield Finding(weak.offering.id, ("answers", weak.places[0]), values, quote=quote)
