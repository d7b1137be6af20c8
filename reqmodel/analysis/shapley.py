"""Shapley's value: what each adds to the cost, averaged over every order of joining.

Shapley, A value for n-person games, 1953. Airport games: Littlechild and Owen, 1973. Sampling of
orders with its standard error: Castro, Gomez and Tejada, 2009. Cost by size: the integral of
Owen's multilinear extension, 1972.
"""

from __future__ import annotations

from math import comb

import numpy as np

from reqmodel.analysis.cost_game import Airport, BySize, FixedPlusUsage, Game, Values, blocks

COUNTED = 20
"""Up to so many players every coalition is counted."""
LARGEST = 5_000_000
"""Up to such a size of all together the distribution of sizes is computed."""
SAMPLES, SEED = 4000, 20261126


def shapley(game: Game) -> tuple[Values, Values | None]:
    """What each player bears, in the game's unit; and standard errors where it was sampled."""
    if isinstance(game, FixedPlusUsage):
        return game.fixed / game.size + game.usage, None
    if isinstance(game, Airport):
        return _airport(game.needs), None
    if isinstance(game, BySize) and _whole(game):
        return _by_size(game), None
    if game.size <= COUNTED:
        return _counted(game), None
    return sampled(game)


def _airport(needs: Values) -> Values:
    """Every step of capacity is shared equally by all who need it."""
    order = np.argsort(needs, kind="stable")
    steps = np.diff(needs[order], prepend=0.0)
    shares = np.empty(len(needs))
    shares[order] = np.cumsum(steps / np.arange(len(needs), 0, -1))
    return shares


def _whole(game: BySize) -> bool:
    """Whether sizes are whole numbers, of which the distribution can be computed."""
    sizes, nothing = game.sizes, float(game.curve(np.zeros(1))[0])
    whole = bool((sizes == np.round(sizes)).all() and sizes.sum() <= LARGEST)
    return whole and (nothing == 0 or bool((sizes > 0).all()))


def _by_size(game: BySize) -> Values:
    """What each adds when every other is there with chance q, averaged over q from 0 to 1.

    That is a polynomial of degree n - 1 in q, so Gauss and Legendre's points give its integral exactly.
    Forward the chances of every size that those before have together, backward the mean cost with those
    after: one pass each.
    """
    order = np.argsort(game.sizes, kind="stable")
    sizes = game.sizes[order].astype(int)
    sums = np.concatenate([[0], np.cumsum(sizes)])
    costs = game.curve(np.arange(sums[-1] + 1, dtype=float))
    costs[0] = 0.0  # nobody
    value = np.zeros(game.size)
    for point, weight in zip(*np.polynomial.legendre.leggauss((game.size + 1) // 2), strict=True):
        q = (point + 1) / 2
        chances = [np.ones(1)]
        for size in sizes:
            before = chances[-1]
            after = np.concatenate([(1 - q) * before, np.zeros(size)])
            after[size:] += q * before
            chances.append(after)
        mean = costs
        for i in reversed(range(game.size)):
            without, with_ = mean[: sums[i] + 1], mean[sizes[i] : sums[i + 1] + 1]
            value[order[i]] += weight / 2 * (chances[i] @ (with_ - without))
            mean = (1 - q) * without + q * with_
    return value


def _counted(game: Game) -> Values:
    """Over all coalitions: cost with a player by the weight of its joining, less without."""
    n = game.size
    joining = np.array([0.0, *(1 / (n * comb(n - 1, k - 1)) for k in range(1, n + 1))])
    leaving = np.array([*(1 / (n * comb(n - 1, k)) for k in range(n)), 0.0])
    value = np.zeros(n)
    for members in blocks(n):
        count, costs = members.sum(axis=1), game.costs(members)
        without = leaving[count] * costs
        value += (joining[count] * costs + without) @ members - without.sum()
    return value


def sampled(game: Game, samples: int = SAMPLES, seed: int = SEED) -> tuple[Values, Values]:
    """The mean over random orders, and its standard error."""
    random = np.random.default_rng(seed)
    sums, squares = np.zeros(game.size), np.zeros(game.size)
    for _ in range(samples):
        order = random.permutation(game.size)
        place = np.empty(game.size, dtype=int)
        place[order] = np.arange(game.size)
        members = place[None, :] <= np.arange(game.size)[:, None]
        added = np.empty(game.size)
        added[order] = np.diff(game.costs(members), prepend=0.0)
        sums += added
        squares += added**2
    mean = sums / samples
    variance = np.maximum(squares / samples - mean**2, 0) * samples / (samples - 1)
    return mean, np.sqrt(variance / samples)
