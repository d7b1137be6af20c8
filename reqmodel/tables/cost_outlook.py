"""How dear and how long each pattern is, as far as anybody may be told."""

from __future__ import annotations

from reqmodel.analysis.total_cost import patterns
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import three_points
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Pattern, RelativeCost
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text


def cost_outlook(model: Model) -> Table:
    """One row a pattern: build and running cost rated against the others, months to service."""
    return Table(
        Text("費用の相対評価と導入期間", "Relative cost and lead time"),
        (
            Column("pattern", Pattern.label),
            Column("build", label_of(Pattern, "build_cost").text),
            Column("running", label_of(Pattern, "running_cost").text),
            Column("months", Text("導入期間（月）", "Lead time (months)")),
        ),
        tuple(
            (linked(model, p.id), _rating(p.build_cost), _rating(p.running_cost), _months(p))
            for p in patterns(model)
        ),
    )


def _rating(cost: RelativeCost) -> Cell:
    return Cell(cost.size.label, cost.status)


def _months(pattern: Pattern) -> Cell:
    lead = pattern.lead_time
    return Cell(three_points(lead.months), lead.status) if lead else Cell()
