"""Optimism bias: by how much estimates of a sort of work were exceeded in the past.

Mott MacDonald, Review of Large Public Procurement in the UK (2002), table 2, used as HM Treasury,
Supplementary Green Book Guidance: Optimism Bias asks: (1 + bias) x the base estimate. The bounds are
of UK public works. It stands beside the simulation of `uncertainty`, never on top of it: both say
how wrong an estimate may be, and together they would count one risk twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from reqmodel.analysis.total_cost import Costing, LineCost, Spread
from reqmodel.model.records.fact import OptimismBias


def resultant_bias(upper: Decimal, managed: Decimal) -> Decimal:
    """What is left of an upper bound when a part of what causes it, 0 to 1, is managed."""
    return upper * (1 - managed)


def row_for(costing: Costing, cost: LineCost, table: Iterable[OptimismBias]) -> OptimismBias | None:
    """The row that speaks of a line: of its pattern's approach and its phase."""
    return next(
        (
            row
            for row in table
            if costing.pattern.approach in row.approaches and cost.line.phase in row.phases
        ),
        None,
    )


def adjusted(costing: Costing, table: Iterable[OptimismBias]) -> Costing:
    """The same costing with optimism bias in place of every line's own range.

    Low and high are the most likely value raised by the row's bounds. A line that no row speaks of
    stays at its most likely value.
    """
    rows = tuple(table)
    return replace(
        costing,
        biased=True,
        lines=tuple(_adjusted(one, row_for(costing, one, rows)) for one in costing.lines),
    )


def _adjusted(cost: LineCost, row: OptimismBias | None) -> LineCost:
    base = cost.price.mode
    low, high = (row.lower, row.upper) if row else (Decimal(0), Decimal(0))
    certain = Spread(Decimal(1), Decimal(1), Decimal(1))
    price = Spread(base * (1 + low), base, base * (1 + high))
    return replace(cost, unit_price=price, quantity=certain, exchange=certain)
