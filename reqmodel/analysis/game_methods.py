"""The methods of game theory that stand beside the keys, what they say and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from reqmodel.analysis.cost_game import BySize, FixedPlusUsage, Game, Values
from reqmodel.analysis.nucleolus import nucleolus
from reqmodel.analysis.participants import Participant
from reqmodel.analysis.rounding import apportioned
from reqmodel.analysis.separable_cost import by_stand_alone, eca, scrb
from reqmodel.analysis.shapley import shapley
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.labelled import Labelled
from reqmodel.model.text import Text

_NO_POPULATION = Text(
    "費用を仮定するには人口が要りますが、この時点の人口が無い市町があります: {who}",
    "To suppose costs takes residents; of that vintage there are none for: {who}",
)


class Method(Labelled):
    """Methods of allocating the cost of going together."""

    SHAPLEY = "shapley", "シャープレイ値", "Shapley value"
    NUCLEOLUS = "nucleolus", "仁", "Nucleolus"
    SCRB = "scrb", "分離費用・残余便益法", "Separable costs, remaining benefits"
    ECA = "eca", "分離費用・残余均等法", "Separable costs, rest equally"
    STAND_ALONE = "stand-alone", "単独費用比例法", "Proportional to stand-alone cost"


@dataclass(frozen=True, slots=True)
class Solution:
    """What each player bears in the game's unit; `error` is the standard error where it was sampled."""

    values: Values
    error: Values | None = None


def solved(game: Game, method: Method) -> Solution | None:
    """What a method gives; None where it cannot be computed for so many players."""
    match method:
        case Method.SHAPLEY:
            return Solution(*shapley(game))
        case Method.NUCLEOLUS:
            values = nucleolus(game)
            return None if values is None else Solution(values)
        case Method.SCRB:
            return Solution(scrb(game))
        case Method.ECA:
            return Solution(eca(game))
        case Method.STAND_ALONE:
            return Solution(by_stand_alone(game))


def in_yen(game: Game, values: Values, total: int, unit: int = 1000) -> dict[str, int]:
    """A solution as yen by player that add up to `total`."""
    exact = dict(zip(game.players, map(Fraction, values.tolist()), strict=True))
    whole = sum(exact.values(), Fraction(0))
    scaled = {code: x * total / whole for code, x in exact.items()} if whole else exact
    return apportioned(scaled, unit, total)


def fixed_and_usage(
    people: Sequence[Participant], total: int, fixed: Fraction, first: Participant | None = None
) -> FixedPlusUsage:
    """A platform of which a part is fixed and the rest grows with residents; costs `total` for all.

    `first`, the prefecture, takes part without residents of its own.

    Raises:
        ReqmodelError: the residents of somebody are not known.
    """
    residents = _residents(people, first)
    rate = float(total * (1 - fixed)) / (sum(residents.values()) or 1)
    return FixedPlusUsage.of(
        float(total * fixed), {code: rate * count for code, count in residents.items()}
    )


def by_size(people: Sequence[Participant], total: int, exponent: float) -> BySize:
    """A platform whose cost grows with residents to the power `exponent`, 0 to 1; `total` for all.

    Raises:
        ReqmodelError: the residents of somebody are not known.
    """
    residents = _residents(people, None)
    everybody = sum(residents.values()) or 1
    return BySize.of(
        {code: float(count) for code, count in residents.items()},
        lambda sizes: total * np.power(sizes / everybody, exponent),
    )


def _residents(people: Sequence[Participant], first: Participant | None) -> Mapping[str, int]:
    lacking = [p.name for p in people if p.population is None]
    if lacking:
        raise ReqmodelError(_NO_POPULATION.fill({"who": Text.listed(lacking)}))
    residents = {p.code: p.population or 0 for p in people}
    return {first.code: 0, **residents} if first else residents
