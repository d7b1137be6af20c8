"""Cost games: what each group of participants would pay if it acted alone.

A coalition is a row of true and false, one for each player. Every game knows where to look for the
coalition that an allocation treats worst: that is what makes 26 players tractable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Coalitions = NDArray[np.bool_]
"""One row a coalition, one column a player."""
Values = NDArray[np.float64]

FEW = 16
"""So many players have few enough coalitions (65,536) to look at each."""
BLOCK = 16


@dataclass(frozen=True)
class Game:
    """Cost of every coalition by `function`, which takes many coalitions; nothing costs nothing."""

    players: tuple[str, ...]
    function: Callable[[Coalitions], Values]

    @property
    def size(self) -> int:
        """How many players there are."""
        return len(self.players)

    @property
    def structured(self) -> bool:
        """Whether `tightest` is sure to hold the coalition treated worst."""
        return self.size <= FEW

    def costs(self, members: Coalitions) -> Values:
        """The cost of each coalition."""
        return np.where(members.any(axis=1), self.function(members), 0.0)

    def cost(self, members: Coalitions) -> float:
        """The cost of one coalition."""
        return float(self.costs(members.reshape(1, -1))[0])

    @property
    def total(self) -> float:
        """The cost of all together."""
        return self.cost(np.ones(self.size, dtype=bool))

    @property
    def alone(self) -> Values:
        """What each would pay alone."""
        return self.costs(np.eye(self.size, dtype=bool))

    @property
    def separable(self) -> Values:
        """What would be saved if each were not there: its separable cost."""
        return self.total - self.costs(~np.eye(self.size, dtype=bool))

    def tightest(self, allocation: Values) -> Coalitions:
        """Proper coalitions among which is the one that pays most above its cost, if `structured`."""
        if self.structured:
            found = np.concatenate(list(blocks(self.size)))
            return found[found.any(axis=1) & ~found.all(axis=1)]
        return _prefixes(allocation - self.alone)


def tabled(players: tuple[str, ...], costs: Mapping[frozenset[str], float]) -> Game:
    """A game whose every coalition is listed with its cost."""
    bits = 1 << np.arange(len(players))
    known = np.zeros(1 << len(players))
    for coalition, cost in costs.items():
        known[sum(1 << players.index(p) for p in coalition)] = cost
    return Game(players, lambda members: known[members @ bits])


def blocks(size: int) -> Iterator[Coalitions]:
    """Every coalition of so many players, in blocks of at most 2 ** 16."""
    low = min(size, BLOCK)
    tail = (np.arange(1 << low)[:, None] >> np.arange(low) & 1).astype(bool)
    for head in range(1 << (size - low)):
        fixed = np.array([head >> k & 1 for k in range(size - low)], dtype=bool)
        yield np.hstack([tail, np.broadcast_to(fixed, (len(tail), size - low))])


def _prefixes(ranks: Values) -> Coalitions:
    """The first, the first two … of the players by falling rank; never all."""
    size = len(ranks)
    place = np.empty(size, dtype=int)
    place[np.argsort(-ranks, kind="stable")] = np.arange(size)
    return place[None, :] < np.arange(1, size)[:, None]


@dataclass(frozen=True)
class FixedPlusUsage(Game):
    """One fixed cost for any coalition, and for each member what its own use costs."""

    fixed: float
    usage: Values

    @classmethod
    def of(cls, fixed: float, usage: Mapping[str, float]) -> FixedPlusUsage:
        """The game of these players."""
        use = np.array(list(usage.values()), dtype=float)
        return cls(tuple(usage), lambda members: fixed + members @ use, fixed, use)

    @property
    def structured(self) -> bool:
        """Always."""
        return True

    def tightest(self, allocation: Values) -> Coalitions:
        """Those who pay most above their use, one after another."""
        return _prefixes(allocation - self.usage)


@dataclass(frozen=True)
class Airport(Game):
    """A coalition costs what its most demanding member needs: capacity in steps."""

    needs: Values

    @classmethod
    def of(cls, needs: Mapping[str, float]) -> Airport:
        """The game of these players."""
        need = np.array(list(needs.values()), dtype=float)
        return cls(tuple(needs), lambda members: (members * need).max(axis=1), need)

    @property
    def structured(self) -> bool:
        """Always."""
        return True

    def tightest(self, allocation: Values) -> Coalitions:
        """All who need no more than some step, and all but one."""
        paying = allocation > 0
        steps = (self.needs[None, :] <= np.unique(self.needs)[:, None]) & paying
        found = np.concatenate(
            [steps, ~np.eye(self.size, dtype=bool), np.eye(self.size, dtype=bool)]
        )
        return found[found.any(axis=1) & ~found.all(axis=1)]


@dataclass(frozen=True)
class BySize(Game):
    """Cost grows with the sum of the members' sizes by a concave curve: the more, the cheaper each.

    Such games are concave, so Shapley's value lies in the core (Shapley, 1971) and the nucleolus is
    the kernel (Maschler, Peleg and Shapley, 1972).
    """

    sizes: Values
    curve: Callable[[Values], Values]

    @classmethod
    def of(cls, sizes: Mapping[str, float], curve: Callable[[Values], Values]) -> BySize:
        """The game of these players. `curve`: cost of each positive size, concave."""
        size = np.array(list(sizes.values()), dtype=float)
        return cls(tuple(sizes), lambda members: curve(members @ size), size, curve)

    @property
    def structured(self) -> bool:
        """Always."""
        return True

    def tightest(self, allocation: Values) -> Coalitions:
        """For every ordered pair of players, the worst coalition with the first and without the second.

        A concave curve is the least of its tangents, so that coalition takes of the others those who
        pay more than some amount per size.
        """
        ratio = np.divide(
            allocation, self.sizes, out=np.full(self.size, np.inf), where=self.sizes > 0
        )
        prefixes = np.vstack(
            [np.zeros(self.size, dtype=bool), _prefixes(ratio), np.ones(self.size, dtype=bool)]
        )
        pairs = [(i, j) for i in range(self.size) for j in range(self.size) if i != j]
        first, second = (np.array(side) for side in zip(*pairs, strict=True))
        each = np.arange(len(pairs))
        best = np.full(len(pairs), -np.inf)
        found = np.zeros((len(pairs), self.size), dtype=bool)
        for prefix in prefixes:
            members = np.repeat(prefix[None, :], len(pairs), axis=0)
            members[each, first], members[each, second] = True, False
            excess = members @ allocation - self.costs(members)
            better = excess > best
            best[better], found[better] = excess[better], members[better]
        return found
