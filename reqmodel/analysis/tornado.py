"""Which assumption a total hangs on: each at its low and its high, all others at their most likely.

One-at-a-time sensitivity, sorted by swing, as GAO-20-195G (2020), step 8 describes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reqmodel.analysis.total_cost import Costing, LineCost, weakest
from reqmodel.model.labelled import Labelled
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability


class Driver(Labelled):
    """What sort of assumption moves a total."""

    PRICE = "price", "金額・単価", "Amount or unit price"
    QUANTITY = "quantity", "数量", "Quantity"
    EXCHANGE = "exchange", "為替", "Exchange rate"


@dataclass(frozen=True, slots=True)
class Bar:
    """The total of a pattern, in yen, with one assumption at its low and at its high.

    `key` is the line's for a price, the unit for a quantity, the currency for an exchange rate.
    """

    driver: Driver
    key: str
    title: Text
    low: Decimal
    high: Decimal
    status: Reliability | None

    @property
    def swing(self) -> Decimal:
        """How far it moves the total."""
        return self.high - self.low


def tornado(costing: Costing, rate: Decimal = Decimal(0)) -> tuple[Bar, ...]:
    """A bar for each assumption that has a range, the widest first."""
    base = costing.total(rate).mode
    bars = (bar for bar in _bars(costing, rate, base) if bar.swing)
    return tuple(sorted(bars, key=lambda bar: -bar.swing))


def _bars(costing: Costing, rate: Decimal, base: Decimal) -> Iterator[Bar]:
    units: dict[tuple[str, str], list[LineCost]] = defaultdict(list)
    currencies: dict[str, list[LineCost]] = defaultdict(list)
    for cost in costing.lines:
        line, price = cost.line, cost.unit_price
        times = cost.quantity.mode * cost.exchange.mode * cost.weight(rate)
        low, high = ((p - price.mode) * times for p in (price.low, price.high))
        yield Bar(Driver.PRICE, line.key, line.title, base + low, base + high, cost.status)
        if line.quantity:
            units[(line.unit.ja if line.unit else line.key), str(line.quantity)].append(cost)
        if line.currency:
            currencies[line.currency].append(cost)
    for (key, _), costs in units.items():
        title = costs[0].line.unit or costs[0].line.title
        moved = [
            sum(
                (p - c.quantity.mode) * c.unit_price.mode * c.exchange.mode * c.weight(rate)
                for c, p in ((c, getattr(c.quantity, end)) for c in costs)
            )
            for end in ("low", "high")
        ]
        yield Bar(Driver.QUANTITY, key, title, base + moved[0], base + moved[1], _doubt(costs))
    for key, costs in currencies.items():
        moved = [
            sum(
                (p - c.exchange.mode) * c.unit_price.mode * c.quantity.mode * c.weight(rate)
                for c, p in ((c, getattr(c.exchange, end)) for c in costs)
            )
            for end in ("low", "high")
        ]
        yield Bar(Driver.EXCHANGE, key, Text(key), base + moved[0], base + moved[1], _doubt(costs))


def _doubt(costs: list[LineCost]) -> Reliability | None:
    return weakest(cost.status for cost in costs)
