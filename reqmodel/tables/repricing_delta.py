"""What a change of the requirements does to the cost of every pattern."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.analysis.repricing import Repriced
from reqmodel.analysis.total_cost import whole_yen
from reqmodel.model.display import BEFORE_QUOTES
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability


def repricing_delta(model: Model, changes: Sequence[Repriced]) -> Table:
    """One row a pattern: yen before and after, the change, and requirements no cost line names.

    Without tax, undiscounted. Which line a requirement causes, and by how much it shrinks when only
    some of its requirements go, is assumed: a change is never surer than an assumption.
    """
    return Table(
        Text("要件を変えたときの費用の差（円・税抜）", "Change of cost (yen, without tax)"),
        (
            Column("pattern", Pattern.label),
            Column("before", Text("変更前（最頻）", "Before (most likely)")),
            Column("after", Text("変更後（最頻）", "After (most likely)")),
            Column("delta", Text("差（最頻）", "Change (most likely)")),
            Column("delta-low", Text("差（最小）", "Change (low)")),
            Column("delta-high", Text("差（最大）", "Change (high)")),
            Column(
                "unlinked",
                Text("費用との結び付きがない要件（差は不明）", "No cost line (change not known)"),
            ),
        ),
        tuple(_row(model, one) for one in changes),
    )


def _row(model: Model, one: Repriced) -> tuple[Cell | tuple[Cell, ...], ...]:
    unlinked = tuple(linked(model, id_) for id_ in one.unlinked)
    if not one.before.known:
        return (linked(model, one.before.pattern.id), *[Cell(BEFORE_QUOTES)] * 5, unlinked)
    amounts = (
        (one.before.total().mode, one.before.status),
        (one.after.total().mode, Reliability.ASSUMPTION),
        (one.delta.mode, Reliability.ASSUMPTION),
        (one.delta.low, Reliability.ASSUMPTION),
        (one.delta.high, Reliability.ASSUMPTION),
    )
    return (
        linked(model, one.before.pattern.id),
        *(Cell(whole_yen(amount), status) for amount, status in amounts),
        unlinked,
    )
