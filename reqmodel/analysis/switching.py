"""Switching values: at which horizon, price or quantity one way becomes as cheap as another.

HM Treasury, The Green Book (2022), 5.69 and A5: the value a key variable must take for the preferred
option to change. Cost is linear in a price and in a quantity, so both are exact; the horizon is
found among whole years.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise

from reqmodel.analysis.total_cost import Costing, Share, Terms, costings, whole
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import CostPhase

LATEST = 30
"""Years up to which a change of the cheaper one is looked for."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of a unit make a pattern as dear as the other, and how many are assumed."""

    pattern: str
    unit: Text
    at: Decimal
    assumed: Decimal


@dataclass(frozen=True, slots=True)
class Switch:
    """What would make two patterns cost the same, by most likely values and without discount."""

    cheaper: Costing
    dearer: Costing
    years: tuple[int, ...]
    """Horizons, in years, from which the other of the two is the cheaper; up to `LATEST`."""
    price: Decimal | None
    """By what all prices of the cheaper one are multiplied."""
    running: Decimal | None
    """By what its running prices alone are multiplied."""
    quantities: tuple[Quantity, ...]


def switches(model: Model, on: Terms, share: Share = whole) -> Iterator[Switch]:
    """Every pair of patterns whose amounts are known, the status quo included."""
    found = [c for c in costings(model, on, share) if c.known]
    later = {
        year: {
            c.pattern.id: c.total().mode for c in costings(model, replace(on, years=year), share)
        }
        for year in range(1, LATEST + 1)
    }
    for one, other in combinations(found, 2):
        cheaper, dearer = sorted((one, other), key=lambda c: c.total().mode)
        yield switch(cheaper, dearer, _crossings(later, cheaper.pattern.id, dearer.pattern.id))


def switch(cheaper: Costing, dearer: Costing, years: tuple[int, ...] = ()) -> Switch:
    """What would make `cheaper` as dear as `dearer`."""
    goal, total = dearer.total().mode, cheaper.total().mode
    running = cheaper.within(CostPhase.OPERATE).total().mode
    return Switch(
        cheaper,
        dearer,
        years,
        goal / total if total else None,
        (goal - (total - running)) / running if running else None,
        (*_quantities(cheaper, goal), *_quantities(dearer, total)),
    )


def _crossings(later: Mapping[int, Mapping[str, Decimal]], one: str, other: str) -> tuple[int, ...]:
    signs = [(year, totals[one] - totals[other]) for year, totals in later.items()]
    return tuple(
        year
        for (_, before), (year, now) in pairwise(signs)
        if (before < 0 < now) or (now < 0 < before) or (before != 0 and now == 0)
    )


def _quantities(costing: Costing, goal: Decimal) -> Iterator[Quantity]:
    """For each unit that a pattern counts by: how many bring its total to `goal`."""
    by_unit: dict[Text, list[tuple[Decimal, Decimal]]] = defaultdict(list)
    for cost in costing.lines:
        if cost.line.quantity and cost.line.unit:
            by_unit[cost.line.unit].append((cost.quantity.mode, cost.total().mode))
    total = costing.total().mode
    for unit, parts in by_unit.items():
        assumed = {quantity for quantity, _ in parts}
        moving = sum((amount for _, amount in parts), Decimal(0))
        if len(assumed) == 1 and moving and (number := assumed.pop()):
            at = (goal - (total - moving)) / (moving / number)
            if at > 0:
                yield Quantity(costing.pattern.id, unit, at, number)
