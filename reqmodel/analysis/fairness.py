"""Whether an allocation of cost is one that nobody has cause to leave.

Individual rationality and core: Gillies, 1959; no subsidy: nobody and no group pays less than what its
being there costs, which is the same as the core (Faulhaber, 1975; Fragnelli, 2002).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from reqmodel.analysis.cost_game import Game, Values

PRECISION = 1e-9
"""Of the total: differences below are those of computing."""


@dataclass(frozen=True, slots=True)
class Fairness:
    """Players by name. `worst` is the group that pays most above, or least below, its own cost.

    `loss` is by how much, in the game's unit; not above 0 in the core. `sure` is false where not every
    group could be looked at.
    """

    above_alone: tuple[str, ...]
    below_separable: tuple[str, ...]
    worst: tuple[str, ...]
    loss: float
    in_core: bool
    sure: bool


def allocation(game: Game, yen: Mapping[str, float]) -> Values:
    """Shares by player in the order of the game; who is not named pays nothing."""
    return np.array([float(yen.get(player, 0)) for player in game.players])


def fairness(game: Game, shares: Values, unit: float = 0.0) -> Fairness:
    """The checks of shares by player, which were rounded to `unit`: less does not count."""
    near = PRECISION * abs(game.total) + unit
    alone, separable = game.alone, game.separable
    groups = np.concatenate(
        [game.tightest(shares), *((~np.eye(game.size, dtype=bool),) if game.size > 1 else ())]
    )
    loss, worst, in_core = 0.0, _named(game, np.zeros(game.size, dtype=bool)), True
    if len(groups):
        excess = groups @ shares - game.costs(groups)
        at = int(np.argmax(excess))
        loss, worst = float(excess[at]), _named(game, groups[at])
        in_core = bool((excess <= near + unit * groups.sum(axis=1)).all())
    return Fairness(
        _named(game, shares > alone + near),
        _named(game, shares < separable - near),
        worst,
        loss,
        in_core,
        game.structured,
    )


def _named(game: Game, chosen: np.ndarray) -> tuple[str, ...]:
    return tuple(p for p, is_one in zip(game.players, chosen, strict=True) if is_one)
