"""Answers of suppliers that are weak: whose, on which musts, why, and whether they count all the same."""

from __future__ import annotations

from reqmodel.analysis.evidence import Evidence
from reqmodel.analysis.neutrality import WEAK, Verdict
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.table import Cell, Column, Table, Tone, linked
from reqmodel.model.text import Text

_LOWER = Text("数える", "Count")
_UNKNOWN = Text("不明と数える", "Count as unknown")


def weak_answers(model: Model, evidence: Evidence, report: Report) -> Table:
    """One row a way in which answers of an offering are weak; the state is what the report says of it."""
    waived = {d.record for d, _ in report.waived if d.rule == WEAK}
    months = model.project.procurement.evidence_months
    return Table(
        Text("裏付けの弱い回答", "Answers with weak evidence"),
        (
            Column("offering", Text("提案", "Offering")),
            Column("requirements", Text("必須の要件", "Musts")),
            Column("weakness", Text("弱い理由", "What makes them weak")),
            Column("counts", Text("下限では", "By the lower bound")),
            Column("state", Text("状態", "State"), choice=True),
        ),
        tuple(
            (
                linked(model, weak.offering.id),
                Cell(links=weak.requirements),
                Cell(weak.weakness.label.fill({"months": months})),
                Cell(_LOWER if weak.weakness.counts else _UNKNOWN),
                Cell(Text("許容", "Waived"), tone=Tone.GOOD)
                if weak.offering.id in waived
                else Cell(Verdict.EXPLAIN.label, tone=Tone.FAIR),
            )
            for weak in evidence.weak
        ),
    )
