"""How many independent suppliers can meet each must: numbers alone, fit for every audience."""

from __future__ import annotations

from reqmodel.analysis.market import Bound
from reqmodel.analysis.neutrality import Outlook, Verdict
from reqmodel.model.model import Model
from reqmodel.model.table import Cell, Column, Table, Tone, linked
from reqmodel.model.text import Text

_TONES = {
    Verdict.CLEAR: Tone.GOOD,
    Verdict.WAIVED: Tone.FAIR,
    Verdict.EXPLAIN: Tone.FAIR,
    Verdict.UNSURVEYED: Tone.OPEN,
}


def market_prospects(model: Model, outlook: Outlook) -> Table:
    """One row a must, in the order of the ids: its counts by either bound, and the verdict on it."""
    return Table(
        Text("要件ごとに満たせる事業者の数", "How many suppliers can meet each must"),
        (
            Column("requirement", Text("必須の要件", "Must")),
            *(Column(b.value, b.label) for b in Bound),
            Column("verdict", Text("判定", "Verdict"), choice=True),
        ),
        tuple(
            (
                linked(model, p.requirement),
                Cell(p.lower),
                Cell(p.upper),
                Cell(p.verdict.label, tone=_TONES[p.verdict]),
            )
            for p in outlook.prospects
        ),
    )
