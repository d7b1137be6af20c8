"""How likely the cost of each pattern is, and how often each would be the cheapest."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.analysis.total_cost import Costing
from reqmodel.analysis.uncertainty import LEVELS, Outcomes
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text


def cost_chances(model: Model, costings: Sequence[Costing], outcomes: Outcomes) -> Table:
    """One row a pattern whose amounts are known: yen at each percentile, and P(cheapest).

    The status quo has a cost of its own but does not compete, as it provides nothing.
    """
    values = {"draws": f"{outcomes.by.draws:,}", "rho": f"{outcomes.by.correlation.normalize():f}"}
    return Table(
        Text(
            "費用の幅（円・税抜・割引なし。{draws}回の試行、単価の相関 {rho}）",
            "Range of cost (yen, without tax, undiscounted; {draws} draws, correlation {rho})",
        ).fill(values),
        (
            Column("pattern", Pattern.label),
            *(Column(f"p{level}", Text(f"P{level}", f"P{level}")) for level in LEVELS),
            Column("cheapest", Text("最も安い割合", "Part in which it is the cheapest")),
        ),
        tuple(
            (
                linked(model, costing.pattern.id),
                *(
                    Cell(int(outcomes.percentile(costing.pattern.id, level)), costing.status)
                    for level in LEVELS
                ),
                _cheapest(costing, outcomes),
            )
            for costing in costings
            if costing.pattern.id in outcomes.totals
        ),
    )


def _cheapest(costing: Costing, outcomes: Outcomes) -> Cell:
    share = outcomes.cheapest.get(costing.pattern.id)
    return Cell() if share is None else Cell(Text(f"{share:.1%}"), costing.status)
