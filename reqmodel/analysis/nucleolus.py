"""The nucleolus: the group that gains least from going together gains as much as it can, then the next.

Schmeidler, 1969; linear programmes one after another: Maschler, Peleg and Shapley, 1979; coalitions
brought in as they are needed. Airport games: Littlechild, 1974. Games whose cost goes by size: the
nucleolus is the kernel (Maschler, Peleg and Shapley, 1972), so coalitions are brought in until for every
pair of players what either holds against the other is the same. Of a game in which it would pay some to
leave alone this is the prenucleolus.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reqmodel.analysis.cost_game import (
    Airport,
    BySize,
    Coalitions,
    FixedPlusUsage,
    Game,
    Values,
)

TOLERANCE = 1e-7
"""Of the total cost: excesses that differ by less are the same."""
AT_ONCE = 40
"""So many coalitions are brought in at a time."""


def nucleolus(game: Game) -> Values | None:
    """What each player bears, in the game's unit; None for many players without structure."""
    if isinstance(game, FixedPlusUsage):
        return game.fixed / game.size + game.usage
    if isinstance(game, Airport):
        return _airport(game.needs)
    if not game.structured:
        return None
    if game.size == 1:
        return game.alone
    return _generated(game)


def _airport(needs: Values) -> Values:
    order = np.argsort(needs, kind="stable")
    costs = needs[order]
    shares = np.zeros(len(needs))
    done, before, saved = 0, 0.0, 0.0
    while done < len(costs):
        left = len(costs) - done
        rates = (costs[done:] - before + saved) / np.minimum(np.arange(left) + 2, left)
        saved = float(rates.min())
        last = done + int(np.flatnonzero(rates <= saved * (1 + 1e-12))[-1])
        shares[order[done : last + 1]] = saved
        done, before = last + 1, float(costs[last])
    return shares


def _generated(game: Game) -> Values:
    """Programmes over a few coalitions, with more of them until no others matter."""
    scale = abs(game.total) or float(np.abs(game.alone).max()) or 1.0
    family = _with_rest(np.eye(game.size, dtype=bool))
    if not isinstance(game, BySize):
        pool = game.tightest(np.zeros(game.size))
        return _Programmes(game, scale, family, pool).solved()
    while True:
        found = _Programmes(game, scale, family, None).solved()
        more = _unheard(game, found, family, scale)
        if not len(more):
            return found
        family = np.unique(np.concatenate([family, _with_rest(more)]), axis=0)


def _with_rest(coalitions: Coalitions) -> Coalitions:
    """Coalitions, and what is left without each: together they bound every programme."""
    return np.unique(np.concatenate([coalitions, ~coalitions]), axis=0)


def _unheard(game: BySize, found: Values, family: Coalitions, scale: float) -> Coalitions:
    """The worst treated coalitions that separate a pair, where none in the family is as badly off."""
    known = family @ found - game.costs(family)
    tightest = game.tightest(found)
    excess = tightest @ found - game.costs(tightest)
    pairs = ((i, j) for i in range(game.size) for j in range(game.size) if i != j)
    least = [known[family[:, i] & ~family[:, j]].max() for i, j in pairs]
    return tightest[excess > np.array(least) + TOLERANCE * scale]


class _Programmes:
    """Linear programmes, one after another: variables are the shares and the least saving.

    `pool` holds further coalitions, brought in where they are worse off than those of the family.
    """

    def __init__(
        self, game: Game, scale: float, family: Coalitions, pool: Coalitions | None
    ) -> None:
        self.game, self.scale, self.family, self.pool = game, scale, family, pool
        self.fixed = np.ones((1, game.size))
        self.sums = np.array([game.total / scale])
        self.costs = game.costs(family) / scale
        self.pool_costs = game.costs(pool) / scale if pool is not None else None

    def solved(self) -> Values:
        """Shares in the game's unit."""
        size = self.game.size
        while True:
            open_ = self._open(self.family)
            rows, costs = self.family[open_], self.costs[open_]
            shares, saving, held = _maximised(rows, costs, self.fixed, self.sums)
            if self._widened(shares, saving):
                continue
            self.fixed = np.vstack([self.fixed, rows[held]])
            self.sums = np.concatenate([self.sums, costs[held] - saving])
            if np.linalg.matrix_rank(self.fixed) == size:
                found, *_ = np.linalg.lstsq(self.fixed, self.sums, rcond=None)
                return np.asarray(found) * self.scale

    def _open(self, coalitions: Coalitions) -> NDArray[np.bool_]:
        """Those whose sum does not follow from what is fixed."""
        basis = np.linalg.svd(self.fixed, full_matrices=False)
        rows = basis.Vh[basis.S > TOLERANCE]
        rest = coalitions - (coalitions @ rows.T) @ rows
        return np.asarray((rest**2).sum(axis=1) > TOLERANCE)

    def _widened(self, shares: Values, saving: float) -> bool:
        """Bring in the worst of the pool that are not in the family's bounds."""
        if self.pool is None or self.pool_costs is None:
            return False
        short = self.pool_costs - self.pool @ shares - saving
        short[~self._open(self.pool)] = 0.0
        worst = np.argsort(short)[:AT_ONCE]
        worst = worst[short[worst] < -TOLERANCE]
        if not len(worst):
            return False
        self.family = _with_rest(np.concatenate([self.family, self.pool[worst]]))
        self.costs = self.game.costs(self.family) / self.scale
        return True


def _maximised(
    rows: Coalitions, costs: Values, fixed: Values, sums: Values
) -> tuple[Values, float, NDArray[np.bool_]]:
    """The greatest least saving, shares that give it, and which rows bind in every such solution."""
    import highspy  # noqa: PLC0415  # only games without closed form need it

    class Quiet(highspy.Highs):
        def enableCallbacks(self) -> None:  # noqa: N802  # the solver's name
            """Nobody calls back, and to enable it prints a banner into the output."""

    size = rows.shape[1]
    solver = Quiet()  # type: ignore[no-untyped-call]  # no annotations there
    solver.setOptionValue("output_flag", False)  # noqa: FBT003  # the solver's way
    for column in range(size + 1):
        solver.addVar(-highspy.kHighsInf, highspy.kHighsInf)
        solver.changeColCost(column, float(column == size))
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
    matrix = np.vstack(
        [np.hstack([fixed, np.zeros((len(fixed), 1))]), np.hstack([rows, np.ones((len(rows), 1))])]
    )
    lower = np.concatenate([sums, np.full(len(rows), -highspy.kHighsInf)])
    upper = np.concatenate([sums, costs])
    places, columns = np.nonzero(matrix)
    starts = np.searchsorted(places, np.arange(len(matrix))).astype(np.int32)
    solver.addRows(
        len(matrix),
        lower,
        upper,
        len(columns),
        starts,
        columns.astype(np.int32),
        matrix[places, columns],
    )
    solver.run()
    solution = solver.getSolution()
    values = np.array(solution.col_value)
    duals = np.abs(np.array(solution.row_dual)[len(fixed) :])
    return values[:size], float(values[size]), duals > TOLERANCE
