"""Who could bid, alone or together, and how many bids are independent of each other.

Requirements and blocs are bits of whole numbers: 1,000 requirements by 5,000 bids stay quick.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import combinations
from operator import or_

SEARCHED = 10
"""Independent bids beyond so many are not searched for among consortia: there are enough."""


@dataclass(frozen=True, slots=True)
class Bidder:
    """A supplier: its bloc, what it meets, and what it meets where an integrator builds (bits)."""

    bloc: int
    meets: int
    builds: int
    integrates: bool


@dataclass(frozen=True, slots=True)
class Bid:
    """Bidders (by position) that bid together, their blocs and what they miss (bits)."""

    members: tuple[int, ...]
    blocs: int
    misses: int


@dataclass(frozen=True)
class Field:
    """Everyone who could bid; `free` is what an integrator can meet with open source (bits)."""

    bidders: tuple[Bidder, ...]
    free: int
    size: int

    def able(self, members: Iterable[int]) -> int:
        """What bidders meet together (bits)."""
        meets = builds = 0
        integrates = False
        for bidder in (self.bidders[i] for i in members):
            meets |= bidder.meets
            builds |= bidder.builds
            integrates |= bidder.integrates
        return meets | builds | self.free if integrates else meets

    @cached_property
    def alone(self) -> tuple[int, ...]:
        """What each bidder meets alone (bits)."""
        return tuple(self.able((i,)) for i in range(len(self.bidders)))

    def bids(
        self, need: int, possible: Callable[[tuple[int, ...]], bool] | None = None
    ) -> tuple[Bid, ...]:
        """Every bid that no other beats, those that miss least first; of those possible.

        One beats another if it misses nothing more and takes no bloc more.
        """
        whole = [i for i, able in enumerate(self.alone) if not need & ~able]
        rest = [i for i in range(len(self.bidders)) if i not in set(whole)]
        some: list[tuple[int, ...]] = [(i,) for i in whole]
        some += [c for n in range(1, self.size + 1) for c in combinations(rest, n)]
        allowed = filter(possible, some) if possible else some
        return tuple(_unbeaten(self._bid(members, need) for members in allowed))

    def full_bids(self, need: int) -> tuple[Bid, ...]:
        """The unbeaten bids that miss nothing."""
        everyone = self.able(range(len(self.bidders)))
        if need & ~everyone:
            return ()
        return tuple(bid for bid in self.bids(need) if not bid.misses)

    def count(self, need: int) -> int:
        """How many independent bids meet all of `need`; exact up to `SEARCHED`."""
        if need.bit_count() == 1:
            return self._count_one(need)
        return len(independent(self.full_bids(need), SEARCHED))

    def _count_one(self, need: int) -> int:
        """The same for one requirement, where only a maker and an integrator gain by joining."""
        whole = [i for i, able in enumerate(self.alone) if able & need]
        bids = [self._bid((i,), need) for i in whole]
        makers = [i for i, b in enumerate(self.bidders) if b.builds & need and i not in whole]
        if makers and self.size > 1:
            others = [
                i for i, b in enumerate(self.bidders) if b.integrates and i not in {*whole, *makers}
            ]
            bids += [self._bid((m, i), need) for m in makers for i in others]
        return len(independent(tuple(_unbeaten(bids)), SEARCHED))

    def _bid(self, members: tuple[int, ...], need: int) -> Bid:
        blocs = 0
        for i in members:
            blocs |= 1 << self.bidders[i].bloc
        return Bid(members, blocs, need & ~self.able(members))


def _unbeaten(bids: Iterable[Bid]) -> Iterator[Bid]:
    kept: dict[int, list[int]] = {}
    for bid in sorted(bids, key=lambda b: (b.misses.bit_count(), b.blocs.bit_count(), b.members)):
        if not any(
            not misses & ~bid.misses for part in _parts(bid.blocs) for misses in kept.get(part, ())
        ):
            kept.setdefault(bid.blocs, []).append(bid.misses)
            yield bid


def _parts(blocs: int) -> Iterator[int]:
    """Every set of blocs within these, the empty one left out."""
    part = blocs
    while part:
        yield part
        part = (part - 1) & blocs


def independent(bids: Iterable[Bid], most: int) -> tuple[Bid, ...]:
    """As many bids without a bloc in common as there can be.

    More than `most` are not searched for where blocs bid together.
    """
    by_blocs: dict[int, Bid] = {}
    for bid in bids:
        by_blocs.setdefault(bid.blocs, bid)
    single = [b for blocs, b in by_blocs.items() if blocs.bit_count() == 1]
    taken = sum(bid.blocs for bid in single)
    several = sorted(
        (b for blocs, b in by_blocs.items() if not blocs & taken), key=lambda b: b.blocs.bit_count()
    )
    return (*single, *_packing(several, max(0, most - len(single))))


def _packing(bids: list[Bid], most: int) -> tuple[Bid, ...]:
    """As many independent bids as there can be, `most` at most, each group by itself."""
    found: tuple[Bid, ...] = ()
    for group in _groups(bids):
        found += _branched(group, most - len(found))
    return found


def _groups(bids: Iterable[Bid]) -> list[list[Bid]]:
    """Bids that touch, or touch others that do, together."""
    listed = list(bids)
    joined: list[int] = []
    for bid in listed:
        touched = [blocs for blocs in joined if blocs & bid.blocs]
        if len(touched) != 1 or bid.blocs & ~touched[0]:
            joined = [blocs for blocs in joined if not blocs & bid.blocs]
            joined.append(union((bid.blocs, *touched)))
    if len(joined) == 1:
        return [listed]
    return [[bid for bid in listed if bid.blocs & blocs] for blocs in joined]


def _branched(bids: list[Bid], most: int) -> tuple[Bid, ...]:
    """Branches over the bids that touch the first: some largest choice holds one of them."""
    most = min(most, _at_most(bids, most))
    if most <= 0:
        return ()
    best: tuple[Bid, ...] = ()
    for bid in bids:
        if not bid.blocs & bids[0].blocs:
            continue
        apart = [b for b in bids if not b.blocs & bid.blocs]
        found = (bid, *_packing(apart, most - 1))
        if len(found) > len(best):
            best = found
        if len(best) == most:
            break
    return best


def _at_most(bids: list[Bid], most: int) -> int:
    """A bound: no more bids than blocs that between them are in every bid, or than there is room."""
    if not bids:
        return 0
    room = 0
    for bid in bids:
        room |= bid.blocs
    bound = min(most, room.bit_count() // bids[0].blocs.bit_count())
    left = [bid.blocs for bid in bids]
    covers = 0
    while left and covers < bound:
        busiest = Counter(bit for blocs in left for bit in bits(blocs)).most_common(1)[0][0]
        left = [blocs for blocs in left if not blocs >> busiest & 1]
        covers += 1
    return min(bound, covers)


def enough(bids: Iterable[Bid], need: int, wanted: int) -> tuple[Bid, ...]:
    """So many independent bids that miss nothing of `need`, or none."""
    taken, first, meeting = 0, [], []
    for bid in bids:
        if bid.misses & need:
            continue
        meeting.append(bid)
        if not bid.blocs & taken:
            taken |= bid.blocs
            first.append(bid)
            if len(first) == wanted:
                return tuple(first)
    found = independent(meeting, wanted)
    return found[:wanted] if len(found) >= wanted else ()


def union(masks: Iterable[int]) -> int:
    """All bits of some masks."""
    return reduce(or_, masks, 0)


def bits(mask: int) -> Iterator[int]:
    """Positions of the bits that are set."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
