"""What would have to change for one pattern to become as cheap as another."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from reqmodel.analysis.switching import LATEST, Quantity, Switch
from reqmodel.analysis.total_cost import baseline, weakest, whole_yen
from reqmodel.model.model import Model
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text

_FROM_YEAR = Text("{years}年", "{years} years")
_NEVER = Text("{years}年以内にはない", "Not within {years} years")


def switching_values(model: Model, switches: Iterable[Switch]) -> Table:
    """One row a pair of patterns, the status quo left out: difference, horizon, prices, quantities.

    Yen without tax, undiscounted, by most likely values; a multiplier is of the cheaper one's prices.
    """
    return Table(
        Text(
            "安い方が入れ替わる条件（最頻値・割引なし）",
            "What makes the other one cheaper (most likely values, undiscounted)",
        ),
        (
            Column("cheaper", Text("安い方", "Cheaper")),
            Column("dearer", Text("高い方", "Dearer")),
            Column("difference", Text("差（円）", "Difference (yen)")),
            Column("years", Text("入れ替わる評価期間", "Horizon at which they change places")),
            Column("price", Text("安い方の金額の倍率", "Multiplier of the cheaper one's prices")),
            Column("running", Text("安い方の運用費だけの倍率", "Multiplier of its running prices")),
            Column("quantity", Text("並ぶ数量", "Quantity at which they are equal")),
        ),
        tuple(
            _row(model, one)
            for one in switches
            if not baseline(one.cheaper.pattern) and not baseline(one.dearer.pattern)
        ),
    )


def _row(model: Model, one: Switch) -> tuple[Cell | tuple[Cell, ...], ...]:
    status = weakest(filter(None, (one.cheaper.status, one.dearer.status)))

    def times(value: Decimal | None) -> Cell:
        return Cell(Text(f"{value:.2f}"), status) if value is not None else Cell()

    difference = one.dearer.total().mode - one.cheaper.total().mode
    horizon = (
        tuple(Cell(_FROM_YEAR.fill({"years": year}), status) for year in one.years)
        if one.years
        else (Cell(_NEVER.fill({"years": LATEST}), status),)
    )
    return (
        linked(model, one.cheaper.pattern.id),
        linked(model, one.dearer.pattern.id),
        Cell(whole_yen(difference), status),
        horizon,
        times(one.price),
        times(one.running),
        tuple(Cell(_said(q), status) for q in one.quantities),
    )


def _said(quantity: Quantity) -> Text:
    at, assumed = f"{quantity.at:.1f}", f"{quantity.assumed.normalize():f}"
    return Text(
        f"{quantity.pattern}: {at} {quantity.unit.ja}（仮定 {assumed}）",
        f"{quantity.pattern}: {at} {quantity.unit.to('en')} (assumed: {assumed})",
    )
