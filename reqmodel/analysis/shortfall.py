"""Why too few can bid: the musts that conflict, and the cheapest ones to soften.

Relaxations are found by branch and bound over bids, which proves in a second what HiGHS, CP-SAT and
RC2 do not in thirty; conflicts by implicit hitting sets (Ignatiev and others, 2015) with RC2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import NamedTuple

from reqmodel.analysis.bidding import Bid, bits, independent

SMALL, ROUNDS = 4, 100
"""Conflicts of more musts, or that take more rounds, are not searched for smallest first."""


@dataclass(frozen=True, slots=True)
class Relaxation:
    """Musts to soften (bits), what that costs, and the independent bids that there are then."""

    softened: int
    cost: int
    bids: tuple[Bid, ...]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Minimal sets of musts (bits) that too few meet together, smallest first.

    `complete` if there are no others; otherwise there may be.
    """

    sets: tuple[int, ...]
    complete: bool


def relaxations(
    bids: Iterable[Bid], wanted: int, costs: Sequence[int], most: int = 5
) -> tuple[Relaxation, ...]:
    """The cheapest ways to have `wanted` independent bids, at most `most` of the same cost.

    `costs`: a whole number from 1 for each bit. Nothing if there can never be so many bids.
    """
    candidates = [_Candidate(_weighed(bid.misses, costs), bid.blocs, bid) for bid in bids]
    cheapest: list[tuple[int, tuple[Bid, ...]]] = []
    for price, chosen in _choices(candidates, wanted):
        if cheapest and price < cheapest[0][0]:
            cheapest.clear()
        cheapest.append((price, chosen))
    found: dict[int, Relaxation] = {}
    for price, chosen in cheapest:
        softened = _union(bid.misses for bid in chosen)
        found.setdefault(softened, Relaxation(softened, price, chosen))
    return tuple(sorted(found.values(), key=lambda r: tuple(bits(r.softened))))[:most]


class _Candidate(NamedTuple):
    """A bid; in `weighed` each must it misses has as many bits as softening it costs."""

    weighed: int
    blocs: int
    bid: Bid


def _weighed(mask: int, costs: Sequence[int]) -> int:
    widest = max(costs, default=1)
    if widest == 1:
        return mask
    return sum(((1 << costs[bit]) - 1) << bit * widest for bit in bits(mask))


def _choices(candidates: list[_Candidate], wanted: int) -> Iterator[tuple[int, tuple[Bid, ...]]]:
    """Choices of independent bids, none dearer than one before; all of the least cost among them.

    The cost of a part is a bound for the whole, so the search leaves what cannot become cheaper.
    """
    limit = sum(c.weighed.bit_count() for c in candidates)

    def search(
        candidates: list[_Candidate], blocs: int, weighed: int, chosen: tuple[Bid, ...]
    ) -> Iterator[tuple[int, tuple[Bid, ...]]]:
        nonlocal limit
        if len(chosen) == wanted:
            limit = weighed.bit_count()
            yield limit, chosen
            return
        priced = [
            (price, i)
            for i, (more, taken, _) in enumerate(candidates)
            if not taken & blocs and (price := (weighed | more).bit_count()) <= limit
        ]
        if len(priced) < wanted - len(chosen):
            return
        if len(chosen) == wanted - 1:
            least = min(priced)[0]
            priced = [one for one in priced if one[0] == least]
        priced.sort()
        ranked = [candidates[i] for _, i in priced]
        for n, (price, _) in enumerate(priced):
            if price > limit:
                return
            more, taken, bid = ranked[n]
            yield from search(ranked[n + 1 :], blocs | taken, weighed | more, (*chosen, bid))

    return search(candidates, 0, 0, ())


def conflicts(bids: Sequence[Bid], need: int, wanted: int, most: int = 10) -> Conflicts:
    """Minimal sets within `need` that fewer than `wanted` independent bids meet.

    The empty set if there are too few who could bid, whatever is asked.
    """
    if _enough(bids, need, wanted):
        return Conflicts((), complete=True)
    if not _enough(bids, 0, wanted):
        return Conflicts((0,), complete=True)
    from pysat.examples.hitman import Hitman  # noqa: PLC0415  # only a thin market needs it

    found: list[int] = []
    with Hitman(htype="sorted") as hitting:
        hitting.hit(list(bits(need)))
        for _ in range(ROUNDS):
            hit = hitting.get()
            if hit is None:
                return Conflicts(_ordered(found), complete=True)
            if len(found) == most or len(hit) > SMALL:
                break
            kept = sum(1 << bit for bit in hit)
            correction = _correction(bids, need, kept, wanted)
            if correction is None:
                found.append(kept)
                hitting.block(hit)
            else:
                hitting.hit(list(bits(correction)))
    if not found:
        found.append(_shrunk(bids, need, wanted))
    return Conflicts(_ordered(found), complete=False)


def _ordered(sets: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(sets, key=lambda s: (s.bit_count(), tuple(bits(s)))))


def _union(masks: Iterable[int]) -> int:
    return reduce(or_, masks, 0)


def _meeting(bids: Iterable[Bid], need: int) -> list[Bid]:
    return [bid for bid in bids if not bid.misses & need]


def _enough(bids: Iterable[Bid], need: int, wanted: int) -> tuple[Bid, ...]:
    """So many independent bids that meet `need`, or none; the first ones where that will do."""
    meeting = _meeting(bids, need)
    taken, first = 0, []
    for bid in meeting:
        if not bid.blocs & taken:
            taken |= bid.blocs
            first.append(bid)
            if len(first) == wanted:
                return tuple(first)
    found = independent(meeting, wanted)
    return found[:wanted] if len(found) >= wanted else ()


def _correction(bids: Sequence[Bid], need: int, kept: int, wanted: int) -> int | None:
    """A minimal set outside `kept` without which enough bids are left; None if there is none."""
    chosen = _enough(bids, kept, wanted)
    if not chosen:
        return None
    softened = _union(bid.misses for bid in chosen)
    candidates = _meeting(bids, need & ~softened)
    for bit in bits(softened):
        fewer = _meeting(candidates, 1 << bit)
        if _enough(fewer, 0, wanted):
            candidates = fewer
            softened &= ~(1 << bit)
    return softened


def _shrunk(bids: Sequence[Bid], need: int, wanted: int) -> int:
    """A minimal conflict within one."""
    for bit in bits(need):
        fewer = need & ~(1 << bit)
        if not _enough(bids, fewer, wanted):
            need = fewer
    return need
