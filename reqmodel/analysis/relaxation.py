"""The cheapest musts to soften, so that enough independent bids are left: branch and bound.

Bids that miss the same musts are one choice. Of three choices, the pair that shares most shares at
least a third of what the sum of their costs exceeds the cost of all by; and all cost at least that
sum less what each pair shares (Bonferroni). Both bounds are read off one matrix and leave few
triples to look at; of more than three, the first ones are tried one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import comb

import numpy as np
import numpy.typing as npt

from reqmodel.analysis.bid_class import BidClasses, Costs
from reqmodel.analysis.bidding import Bid, bits, enough, union

WORK = 5_000_000_000
"""Where a search stops, in steps of about a nanosecond: at the same place on every machine."""
LARGEST = 6_000
"""Bids, cheapest first, among which choices are looked for."""
_STARTS = 40
_SHARES = (0.6, 0.75, 0.85, 0.92, 0.97, 1.0)
"""Shares of the cost known so far below which, one after another, nothing is proved to lie."""

_FEW = 300
"""Classes beyond so many are not looked at in every pair and triple."""
_LINES = 20_000
"""Lines of choices that are looked at in one go."""

_Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Relaxation:
    """Musts to soften (bits), what that costs, and the independent bids that there are then."""

    softened: int
    cost: int
    bids: tuple[Bid, ...]


@dataclass(frozen=True, slots=True)
class Relaxations:
    """The cheapest that were found, all of one cost, and the cost below which there is none."""

    found: tuple[Relaxation, ...] = ()
    at_least: int = 0

    @property
    def proved(self) -> bool:
        """Whether there is no cheaper one."""
        return not self.found or self.at_least == self.found[0].cost


def relaxations(
    bids: Sequence[Bid], wanted: int, costs: Sequence[int], most: int = 5, work: int = WORK
) -> Relaxations:
    """The cheapest ways to have `wanted` independent bids, at most `most` of the same cost.

    `costs`: a whole number from 1 for each bit. Nothing if there can never be so many bids.
    """
    if not enough(bids, 0, wanted):
        return Relaxations()
    search = _Search(bids, wanted, costs, most, work)
    at_least = search.run()
    found = sorted(search.ties.items(), key=lambda one: tuple(bits(one[0])))
    return Relaxations(tuple(Relaxation(s, search.best, b) for s, b in found), at_least)


class _OutOfWorkError(Exception):
    """All the work that was allowed is done."""


class _Search:
    """One search: what it chooses from, the cheapest found so far (`ties`), and the work left."""

    def __init__(
        self, bids: Sequence[Bid], wanted: int, costs: Sequence[int], most: int, work: int
    ) -> None:
        self.wanted, self.costs, self.most, self.work = wanted, costs, most, work
        self.alike = max(costs, default=1) == 1
        priced = sorted(bids, key=lambda bid: (self.cost(bid.misses), bid.misses, bid.members))
        self.all, self.bids = priced, priced[:LARGEST]
        self.cut = self.cost(priced[LARGEST].misses) if len(priced) > LARGEST else None
        self.ties: dict[int, tuple[Bid, ...]] = {}
        self.refused: set[int] = set()
        chosen = self._improved(self._guess())
        self.best = self.limit = self.cost(union(b.misses for b in chosen))
        self.offer(union(b.misses for b in chosen))

    def cost(self, mask: int) -> int:
        """What it costs to soften these."""
        return mask.bit_count() if self.alike else sum(self.costs[bit] for bit in bits(mask))

    def spend(self, work: int) -> None:
        """Count work as done.

        Raises:
            _OutOfWorkError: it is more than was left.
        """
        self.work -= work
        if self.work < 0:
            raise _OutOfWorkError

    def offer(self, softened: int) -> None:
        """Keep a choice if it is among the cheapest and brings back enough bids."""
        cost = self.cost(softened)
        if cost > self.limit or softened in self.ties or softened in self.refused:
            return
        self.spend(100 * len(self.all))
        chosen = enough(self.all, ~softened, self.wanted)
        if not chosen:
            self.refused.add(softened)
            return
        if cost < self.best:
            self.ties.clear()
            self.best = cost
        self.ties[softened] = chosen
        self.limit = min(self.limit, cost - (len(self.ties) >= self.most))

    def shared(self, classes: BidClasses) -> Costs:
        """What the misses of each two classes have in common."""
        size, rows = classes.rows.shape
        if classes.known is None:
            self.spend(100_000 + size * size * (3 + rows // 30))
        return classes.shared()

    def run(self) -> int:
        """Find the cheapest; the cost below which there is none."""
        within = [bid for bid in self.bids if self.cost(bid.misses) <= self.best]
        classes = BidClasses.of(within, self.costs)
        known, proved = self.best, 0
        try:
            if self.wanted <= 3 and not _is_small(classes, self.wanted):
                classes = replace(classes, known=self.shared(classes))
            elif not _is_small(classes, self.wanted):  # fewer bids cost no more
                fewer = _Search(self.all, 3, self.costs, 1, self.work // 2)
                proved = fewer.run()
                self.spend(self.work // 2 - fewer.work)
            for share in _SHARES:
                limit = int(known * share)
                if self.cut is not None:
                    limit = min(limit, self.cut - 1)
                if limit >= proved:
                    self.limit = limit - (limit == self.best and len(self.ties) >= self.most)
                    _Branching(self, 0, classes.within(self.limit)).choose(self.wanted)
                    proved = limit + 1
                if self.best < proved:
                    break
        except _OutOfWorkError:
            pass
        return min(proved, self.best)

    def _next(self, chosen: Sequence[Bid]) -> Bid | None:
        """What is cheapest to add to a choice."""
        taken, missed = union(b.blocs for b in chosen), union(b.misses for b in chosen)
        apart = (bid for bid in self.bids if not bid.blocs & taken)
        return min(apart, key=lambda bid: self.cost(missed | bid.misses), default=None)

    def _guess(self) -> list[Bid]:
        """A good choice to begin with: the best of those that grow from one bid."""
        guesses = [list(enough(self.all, 0, self.wanted))]
        for first in self.bids[:_STARTS]:
            chosen = [first]
            while len(chosen) < self.wanted and (more := self._next(chosen)):
                chosen.append(more)
            if len(chosen) == self.wanted:
                guesses.append(chosen)
        return min(guesses, key=lambda chosen: self.cost(union(b.misses for b in chosen)))

    def _improved(self, chosen: list[Bid]) -> list[Bid]:
        """The same with one bid after another replaced, as long as that makes it cheaper."""
        best = self.cost(union(b.misses for b in chosen))
        place = since = 0
        while since < len(chosen):
            others = chosen[:place] + chosen[place + 1 :]
            more = self._next(others)
            cost = self.cost(union(b.misses for b in (*others, more))) if more else best
            since += 1
            if more and cost < best:
                best, since, chosen = cost, 0, [*chosen[:place], more, *chosen[place + 1 :]]
            place = (place + 1) % len(chosen)
        return chosen


def _is_small(classes: BidClasses, number: int) -> bool:
    """Whether it is best to look at every choice of so many."""
    size, rows = classes.rows.shape
    if number in {2, 3} and size > _FEW:
        return False
    return bool(comb(size + number - 1, number) * (30 + rows // 8) < WORK)


class _Branching:
    """Looking for choices of one set of classes, some of them chosen already."""

    def __init__(self, search: _Search, softened: int, classes: BidClasses) -> None:
        self.search, self.softened, self.classes = search, softened, classes
        self.before = search.cost(softened)
        self.weights, self.words = classes.packed()
        self.size, self.rows = classes.rows.shape

    @property
    def room(self) -> int:
        """What more choices may cost."""
        return self.search.limit - self.before

    def choose(self, number: int) -> None:
        """Offer whatever `number` choices may bring within the limit; one may be taken again."""
        if not self.size:
            return
        if _is_small(self.classes, number):
            self._widen(number, np.empty((1, 0), np.intp))
        elif number > 3:
            self._branch(number)
        else:
            shared, alone = self.search.shared(self.classes), self.classes.alone
            found = self._pairs if number == 2 else self._triples
            for several in found(shared, alone.astype(shared.dtype)):
                self._offer(several)

    def _offer(self, several: _Places) -> None:
        """Offer those that are within the limit, the cheapest first."""
        costs = self._costs(several)
        within = np.flatnonzero(costs <= self.room)
        for i in within[np.argsort(costs[within], kind="stable")]:
            if costs[i] > self.room:
                return
            self.search.spend(2_000)
            self.search.offer(self.softened | union(self.classes.masks[j] for j in several[i]))

    def _costs(self, several: _Places) -> Costs:
        """What each line of choices costs together."""
        self.search.spend(several.size * (10 + self.rows // 20))
        total: Costs = np.zeros(len(several), np.int32)
        for weight, words in zip(self.weights, self.words, strict=True):
            first, *others = several.T
            united = words[first]
            for other in others:
                united |= words[other]
            total = total + weight * np.bitwise_count(united).sum(1, dtype=np.int32)
        return total

    def _widen(self, number: int, chosen: _Places) -> None:
        """Add to each line every choice from its last one on, as long as that is within the limit."""
        fits = np.ones((len(chosen), self.size), np.bool_)
        for column in chosen.T:
            fits &= self.classes.apart[column]
        if chosen.shape[1]:
            fits &= np.arange(self.size) >= chosen[:, -1:]
        first, then = np.nonzero(fits)
        wider = np.column_stack((chosen[first], then))
        for start in range(0, len(wider), _LINES):
            part = wider[start : start + _LINES]
            if number == 1:
                self._offer(part)
                continue
            costs = self._costs(part)
            part = part[np.argsort(costs, kind="stable")[: np.count_nonzero(costs <= self.room)]]
            for begin in range(0, len(part), _LINES // self.size + 1):
                self._widen(number - 1, part[begin : begin + _LINES // self.size + 1])

    def _branch(self, number: int) -> None:
        """Take one choice after another as the cheapest, and look for the rest."""
        for i in range(self.size):
            room = self.room - int(self.classes.alone[i])
            if room < 0:
                return
            others = i + np.flatnonzero(self.classes.apart[i, i:])
            self.search.spend(100_000 + len(others) * (3 * len(others) + 20 * self.rows))
            rest = self.classes.kept(others, i).within(room)
            _Branching(self.search, self.softened | self.classes.masks[i], rest).choose(number - 1)

    def _pairs(self, shared: Costs, alone: Costs) -> Iterator[_Places]:
        """Pairs within the limit, some at a time."""
        for i in range(self.size):
            self.search.spend(10_000 + 2 * self.size)
            cost = alone[i] + alone[i:] - shared[i, i:]
            seconds = i + np.flatnonzero((cost <= self.room) & (shared[i, i:] >= 0))
            if len(seconds):
                yield np.column_stack((np.full_like(seconds, i), seconds))

    def _triples(self, shared: Costs, alone: Costs) -> Iterator[_Places]:
        """Triples of which the bounds do not say that they are beyond the limit, some at a time.

        The first two share most; the third stands anywhere.
        """
        for i in range(self.size):
            room = self.room
            self.search.spend(20_000 + 5 * self.size)
            caps = room - alone[i] - alone[i:] + 3 * shared[i, i:].astype(np.int32)
            seconds = i + np.flatnonzero((caps >= alone[0]) & (shared[i, i:] >= 0))
            if not len(seconds):
                continue
            thirds = int(np.searchsorted(alone, caps[seconds - i].max(), "right"))
            self.search.spend(2 * len(seconds) * thirds)
            gained = shared[seconds, :thirds] + (shared[i, :thirds] - alone[:thirds])
            lacking = alone[i] + alone[seconds] - shared[i, seconds] - room
            places, others = np.divmod(np.flatnonzero(gained >= lacking[:, None]), thirds)
            if len(places):
                yield np.column_stack((np.full_like(others, i), seconds[places], others))
