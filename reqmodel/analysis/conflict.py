"""Which musts conflict: minimal sets that too few can meet together, smallest first.

A hitting-set tree (Reiter, 1987): whatever enough independent bids meet is no conflict, so a larger
one holds a must that some of them misses. Branches that cannot fall short any more are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

from reqmodel.analysis.bidding import Bid, bits, independent, union

WORK = 1_000_000_000
"""Where a search stops, in steps of about a nanosecond: at the same place on every machine."""

_WITHOUT_END = 1 << 62


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Minimal sets of musts (bits) that too few meet together, smallest first.

    `complete` if there are no others. Otherwise there are no others of at most `upto` musts.
    """

    sets: tuple[int, ...]
    complete: bool
    upto: int = 0


def conflicts(
    bids: Sequence[Bid], need: int, wanted: int, most: int = 10, work: int = WORK
) -> Conflicts:
    """Minimal sets within `need` that fewer than `wanted` independent bids meet.

    The empty set if there are too few who could bid, whatever is asked. If none was found in the
    work allowed, one that need not be the smallest.
    """
    search = _Search(bids, need, wanted, most)
    if search.enough(search.everyone & ~union(search.missed.values())):
        return Conflicts((), complete=True)
    if not search.enough(search.everyone):
        return Conflicts((0,), complete=True)
    upto, complete, search.work = 0, False, work
    try:
        for size in range(1, len(search.missed) + 1):
            search.deeper = False
            search.look(size)
            upto, complete = size, not search.deeper
            if complete:
                break
    except _StoppedError:
        pass
    sets = search.found or [search.any_one()]
    ordered = sorted(sets, key=lambda s: (s.bit_count(), tuple(bits(s))))
    return Conflicts(tuple(ordered), complete, upto)


class _StoppedError(Exception):
    """As many conflicts as were wanted are found, or the work allowed is done."""


class _Search:
    """Bids are bits too here, those that miss least first."""

    def __init__(self, bids: Sequence[Bid], need: int, wanted: int, most: int) -> None:
        self.bids = sorted(bids, key=lambda b: (b.misses.bit_count(), b.misses, b.members))
        self.wanted, self.most, self.work = wanted, most, _WITHOUT_END
        self.everyone = (1 << len(self.bids)) - 1
        self.missed = _indexed(bid.misses & need for bid in self.bids)
        """For each must that some bid misses, the bids that do."""
        self.members = _indexed(bid.blocs for bid in self.bids)
        """For each bloc, the bids that it takes part in."""
        self.found: list[int] = []
        self.deeper = False
        self.step = 100 + len(self.bids) // 20
        """What it takes to join two sets of bids."""

    def look(self, size: int) -> None:
        """Find the conflicts of so many musts. `deeper`: there may be larger ones.

        Raises:
            _StoppedError: enough are found, or the work is done.
        """
        single = union(one for one in self.found if one.bit_count() == 1)
        rows = [row for row in self.missed if not single >> row & 1]
        self._grow(0, self.everyone, rows, size)

    def _grow(self, chosen: int, alive: int, rows: list[int], more: int) -> None:
        """Conflicts of `chosen` (a must is a bit, which `alive` bids meet) and `more` of `rows`."""
        pack = self._pack(alive)
        if len(pack) < self.wanted:
            return
        excess = len(pack) - self.wanted + 1
        packed = union(1 << i for i in pack)
        self._spend(2 * len(rows) * self.step)
        hits = {row: (self.missed[row] & packed).bit_count() for row in rows}
        if sum(nlargest(more, hits.values())) < excess:
            self.deeper = self.deeper or sum(hits.values()) >= excess
            return
        witness = union(self.bids[i].misses for i in pack[: self.wanted])
        branch = sorted((r for r in rows if witness >> r & 1), key=lambda r: (-hits[r], r))
        rest = [row for row in rows if not witness >> row & 1]
        for i, row in enumerate(branch):
            left = [*branch[i + 1 :], *rest]
            grown, living = chosen | 1 << row, alive & ~self.missed[row]
            if any(not one & ~grown for one in self.found):
                continue
            if more == 1 and hits[row] >= excess and not self.enough(living):
                self._keep(grown)
            elif (more > 1 or not self.deeper) and self._can_fall_short(living, left):
                if more > 1:
                    self._grow(grown, living, left, more - 1)
                else:
                    self.deeper = True

    def _can_fall_short(self, alive: int, rows: Sequence[int]) -> bool:
        """Whether too few meet all these musts too."""
        self._spend(len(rows) * self.step)
        return not self.enough(alive & ~union(self.missed[row] for row in rows))

    def _keep(self, conflict: int) -> None:
        self.found.append(conflict)
        if len(self.found) == self.most:
            raise _StoppedError

    def any_one(self) -> int:
        """A minimal conflict: of the musts that most of those left miss, as few as are needed."""
        self.work = _WITHOUT_END
        chosen: list[int] = []
        alive = self.everyone
        while self.enough(alive):
            row = max(self.missed, key=lambda r: (self.missed[r] & alive).bit_count())
            chosen.append(row)
            alive &= ~self.missed[row]
        for row in chosen[::-1]:
            others = [r for r in chosen if r != row]
            if not self.enough(self.everyone & ~union(self.missed[r] for r in others)):
                chosen = others
        return union(1 << row for row in chosen)

    def enough(self, alive: int) -> bool:
        """Whether enough of these bids are independent."""
        return len(self._pack(alive)) >= self.wanted

    def _pack(self, alive: int) -> list[int]:
        """Independent bids, as many as there are enough of or more."""
        pack, left = [], alive
        while left:
            first = (left & -left).bit_length() - 1
            pack.append(first)
            for bloc in bits(self.bids[first].blocs):
                left &= ~self.members[bloc]
        self._spend(1000 + 3 * len(pack) * self.step)
        if len(pack) >= self.wanted or not alive:
            return pack
        self._spend(1000 * alive.bit_count())
        most = independent([self.bids[i] for i in bits(alive)], self.wanted)
        if len(most) < self.wanted:
            return pack
        places = {bid: i for i, bid in enumerate(self.bids)}
        return [places[bid] for bid in most]

    def _spend(self, work: int) -> None:
        self.work -= work
        if self.work < 0:
            raise _StoppedError


def _indexed(masks: Iterable[int]) -> dict[int, int]:
    """For each bit that is set in some mask, the masks in which it is, as bits by their order."""
    listed = list(masks)
    found: dict[int, bytearray] = {}
    for i, mask in enumerate(listed):
        for bit in bits(mask):
            if bit not in found:
                found[bit] = bytearray(len(listed) // 8 + 1)
            found[bit][i >> 3] |= 1 << (i & 7)
    return {bit: int.from_bytes(found[bit], "little") for bit in sorted(found)}
