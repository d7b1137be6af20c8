"""How the cost of the patterns adds up over the years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from reqmodel.analysis.total_cost import Costing, whole_yen
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text


def cumulated(costing: Costing) -> tuple[Decimal, ...]:
    """Yen spent by the end of each year from 0, most likely, without tax, undiscounted."""
    return tuple(accumulate(spread.mode for spread in costing.yearly))


def cumulated_cost(model: Model, costings: Sequence[Costing]) -> Table:
    """One row a pattern whose amounts are known; one column a year, `year-0` and on."""
    years = costings[0].terms.years if costings else 0
    return Table(
        Text("累計の費用（円・税抜・最頻値）", "Cumulated cost (yen, without tax, most likely)"),
        (
            Column("pattern", Pattern.label),
            *(Column(f"year-{y}", Text(f"{y}年目まで", f"By year {y}")) for y in range(years + 1)),
        ),
        tuple(
            (
                linked(model, costing.pattern.id),
                *(Cell(whole_yen(sum_), costing.status) for sum_ in cumulated(costing)),
            )
            for costing in costings
            if costing.known
        ),
    )
