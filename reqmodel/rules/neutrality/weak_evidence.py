"""A supplier's answer that nothing supports but its own material, its age or another that differs."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.coverage import contracted
from reqmodel.analysis.evidence import AFFIRMED, disputed, founded, shown
from reqmodel.analysis.market import offerings
from reqmodel.analysis.neutrality import unsurveyed
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import OfferedAnswer
from reqmodel.model.records.fact import Source
from reqmodel.model.text import Text
from reqmodel.model.values import grounds
from reqmodel.model.vocabulary import SourceType

UNFOUNDED = Text("裏付けが書かれていません", "without evidence")
OWN_WORD = Text(
    "事業者の資料だけを裏付けにしています", "resting on the supplier's own material alone"
)
OLD = Text("{months}か月より前のものです", "older than {months} months")
TO_COME = Text("まだ来ていない日の回答です", "dated on a day that is still to come")
CONTRADICTED = Text(
    "同じ要件への別の回答と食い違うため、不明と数えます",
    "contradicted by another answer on the same must, and count as unknown",
)
lacking = unsurveyed


def check(model: Model, today: date) -> Iterator[Finding]:
    found = offerings(model)
    musts = {r.id for r in contracted(model)} if found else set()
    contradicted = disputed(found)
    months = model.project.procurement.evidence_months
    for offering in found:
        weak: dict[Text, list[int]] = {}
        for i, answer in enumerate(offering.answers):
            if answer.requirement in musts:
                for flaw in _flaws(model, answer, months, today):
                    weak.setdefault(flaw, []).append(i)
                if (offering.id, answer.requirement) in contradicted:
                    weak.setdefault(CONTRADICTED, []).append(i)
        for flaw, places in weak.items():
            first = offering.answers[places[0]].requirement
            values = {"flaw": flaw, "number": len(places), "first": first}
            yield Finding(offering.id, ("answers", places[0]), values)


def _flaws(model: Model, answer: OfferedAnswer, months: int, today: date) -> Iterator[Text]:
    if answer.on > today:
        yield TO_COME
    if answer.answer not in AFFIRMED:
        return
    if not founded(answer):
        yield UNFOUNDED
    elif not shown(answer) and all(_suppliers(model, c.source) for c in grounds(answer.sources)):
        yield OWN_WORD
    age = (today.year - answer.on.year) * 12 + today.month - answer.on.month
    if age - (today.day < answer.on.day) >= months:
        yield OLD.fill({"months": months})


def _suppliers(model: Model, source: str) -> bool:
    record = model.records.get(source)
    return isinstance(record, Source) and record.source_type is SourceType.SUPPLIER
