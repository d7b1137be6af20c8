"""How likely a cost is: Monte Carlo over three-point lines, with common random numbers.

Prices move together by a one-factor Gaussian copula (correlation rho between any two lines): the
deviate of a line is sqrt(rho) x the common one + sqrt(1 - rho) x its own. Lines of one key and
title are one thing and draw one own deviate in every pattern; exchange rates are drawn once (common random numbers: Law,
Simulation Modeling and Analysis, 11.2), so that patterns differ by what differs between them.
Quantities of one unit in a pattern are one quantity. P50 and P80 as in GAO-20-195G, step 9.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from math import sqrt

import numpy as np

from reqmodel.analysis.three_point import Numbers, Shape, of_normal
from reqmodel.analysis.total_cost import Costing, LineCost, Spread, baseline
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.records.alternative import CostLine
from reqmodel.model.text import Text

LEVELS = (10, 50, 80, 90)
"""Percentiles that are reported."""

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """How to draw: the correlation of prices from 0 to 1, how often, from which seed."""

    correlation: Decimal = Decimal(0)
    draws: int = 20_000
    seed: int = 2026
    shape: Shape = Shape.PERT


@dataclass(frozen=True)
class Outcomes:
    """What was drawn: for each pattern by id, yen without tax, one number a draw."""

    totals: Mapping[str, Numbers]
    rated: frozenset[str]
    """Patterns that compete for the cheapest: all but the status quo, which provides nothing."""
    by: Drawing

    def percentile(self, pattern: str, level: float) -> Decimal:
        """The yen that `level` per cent of the draws stay under."""
        return Decimal(str(round(float(np.percentile(self.totals[pattern], level)))))

    @cached_property
    def cheapest(self) -> dict[str, float]:
        """For each competing pattern, the part of the draws in which it is the cheapest.

        Draws in which several are cheapest are divided among them. Empty unless two compete.
        """
        ids = [id_ for id_ in self.totals if id_ in self.rated]
        if len(ids) < 2:
            return {}
        drawn = np.stack([self.totals[id_] for id_ in ids])
        least = drawn == drawn.min(axis=0)
        shares = (least / least.sum(axis=0)).mean(axis=1)
        return dict(zip(ids, map(float, shares), strict=True))


def simulate(costings: Sequence[Costing], by: Drawing, rate: Decimal = Decimal(0)) -> Outcomes:
    """Draw the total of every pattern whose amounts are known, discounted at `rate`.

    Raises:
        ReqmodelError: fewer than 2 draws; the correlation is not from 0 to 1; the ranges of a
            costing are optimism bias already.
    """
    _refuse(costings, by)
    streams = _Streams(by)
    return Outcomes(
        {c.pattern.id: streams.total(c, rate) for c in costings if c.known},
        frozenset(c.pattern.id for c in costings if c.known and not baseline(c.pattern)),
        by,
    )


def _refuse(costings: Iterable[Costing], by: Drawing) -> None:
    if by.draws < 2 or not 0 <= by.correlation <= 1:
        raise ReqmodelError(
            Text(
                "試行回数は2以上、単価の相関は0から1にしてください。",
                "There must be at least 2 draws, and a correlation of prices from 0 to 1.",
            )
        )
    if any(c.biased for c in costings):
        raise ReqmodelError(
            Text(
                "楽観バイアスで幅を付けた費用に、確率の計算は重ねられません。同じリスクを二重に数えます。",
                "Costs whose range is optimism bias cannot be simulated: it would count one risk twice.",
            )
        )


class _Streams:
    """Standard normal deviates by name: one name always gives the same numbers."""

    def __init__(self, by: Drawing) -> None:
        self._seed, self._draws, self._shape = by.seed, by.draws, by.shape
        self._common, self._own = sqrt(by.correlation), sqrt(1 - by.correlation)
        self._drawn: dict[Name, Numbers] = {}

    def _normal(self, *name: str) -> Numbers:
        if name not in self._drawn:
            key = [zlib.crc32(part.encode()) for part in name]
            rng = np.random.default_rng([self._seed, *key])
            self._drawn[name] = rng.standard_normal(self._draws)
        return self._drawn[name]

    def _price(self, line: CostLine) -> Numbers:
        name = ("price", line.key, line.title.ja)
        if name not in self._drawn:
            own = self._own * self._normal("line", line.key, line.title.ja)
            self._drawn[name] = own + self._common * self._normal("prices")
        return self._drawn[name]

    def _values(self, spread: Spread, deviates: Numbers) -> Numbers:
        low, mode, high = map(float, (spread.low, spread.mode, spread.high))
        return of_normal(deviates, low, mode, high, self._shape)

    def total(self, costing: Costing, rate: Decimal) -> Numbers:
        """The total of a pattern in each draw."""
        found = np.zeros(self._draws)
        for cost, weight in _weighted(costing, rate):
            line = cost.line
            drawn = self._values(cost.unit_price, self._price(line)) * weight
            if line.quantity:
                unit = line.unit.ja if line.unit else line.key
                name = ("quantity", unit, str(line.quantity))
                drawn *= self._values(cost.quantity, self._normal(*name))
            if line.currency:
                drawn *= self._values(cost.exchange, self._normal("currency", line.currency))
            found += drawn
        return found


def _weighted(costing: Costing, rate: Decimal) -> Iterator[tuple[LineCost, float]]:
    for cost in costing.lines:
        if weight := float(cost.weight(rate)):
            yield cost, weight
