"""Bids that miss the same musts as one choice: what choices cost, share and can stand beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt

from reqmodel.analysis.bidding import Bid, bits, union

Costs = npt.NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class BidClasses:
    """Choices, cheapest first: what each misses, as bits and by row, and who can stand together.

    `apart[i, j]`: some bid of one class has no bloc in common with some other of the other.
    """

    masks: tuple[int, ...]
    rows: npt.NDArray[np.float32]
    costs: npt.NDArray[np.float32]
    apart: npt.NDArray[np.bool_]
    alone: Costs
    known: Costs | None = None
    """What `shared` gives, where it was computed for more."""

    @classmethod
    def of(cls, bids: Sequence[Bid], costs: Sequence[int]) -> BidClasses:
        """The classes of bids that stand in order of their cost."""
        groups = [list(group) for _, group in groupby(bids, key=lambda bid: bid.misses)]
        masks = tuple(group[0].misses for group in groups)
        missed = list(bits(union(masks)))
        rows = _matrix(masks)[:, missed].astype(np.float32)
        weights = np.array([costs[bit] for bit in missed], np.float32)
        starts = np.cumsum([0, *map(len, groups[:-1])])
        blocs = _matrix([bid.blocs for bid in bids]).astype(np.float32)
        several = len(groups) < len(bids)
        clear = np.empty((len(bids), len(groups)), np.bool_)
        for start in range(0, len(bids), 512):
            part = blocs[start : start + 512] @ blocs.T == 0
            clear[start : start + 512] = (
                np.logical_or.reduceat(part, starts, axis=1) if several else part
            )
        apart = np.logical_or.reduceat(clear, starts, axis=0) if several else clear
        return cls(masks, rows, weights, apart, np.rint(rows @ weights).astype(np.int32))

    def kept(self, places: npt.NDArray[np.intp], without: int | None = None) -> BidClasses:
        """Some of the classes, by what they miss besides what the class `without` does."""
        rows, costs = self.rows[places], self.costs
        if without is not None:
            further = self.rows[without] == 0
            rows, costs = rows[:, further], costs[further]
        alone = np.rint(rows @ costs).astype(np.int32)
        order = np.argsort(alone, kind="stable")
        places = places[order]
        masks = tuple(self.masks[i] for i in places)
        return BidClasses(
            masks, rows[order], costs, self.apart[np.ix_(places, places)], alone[order]
        )

    def within(self, room: int) -> BidClasses:
        """Those that cost no more than `room`."""
        n = int(np.searchsorted(self.alone, room, "right"))
        known = None if self.known is None else self.known[:n, :n]
        return BidClasses(
            self.masks[:n],
            self.rows[:n],
            self.costs,
            self.apart[:n, :n],
            self.alone[:n],
            known,
        )

    def packed(self) -> tuple[list[int], list[npt.NDArray[np.uint64]]]:
        """What a row can cost, and for each such cost what each class misses of them, as bits."""
        weights = np.unique(self.costs)
        found = []
        for weight in weights:
            packed = np.packbits(self.rows[:, self.costs == weight] != 0, axis=1)
            padded = np.zeros((len(packed), -(-packed.shape[1] // 8) * 8), np.uint8)
            padded[:, : packed.shape[1]] = packed
            found.append(padded.view(np.uint64))
        return [int(weight) for weight in weights], found

    def shared(self) -> Costs:
        """What the misses of each two have in common; far below zero for those not apart."""
        if self.known is not None:
            return self.known
        total = int(self.costs.sum()) + 1
        kind = np.int16 if 6 * total < np.iinfo(np.int16).max else np.int32
        found = np.empty(self.apart.shape, kind)
        weighed = (self.rows * self.costs).T
        for start in range(0, len(found), 1024):
            found[start : start + 1024] = np.rint(self.rows[start : start + 1024] @ weighed)
        found[~self.apart] = -total
        return found


def _matrix(masks: Sequence[int]) -> npt.NDArray[np.uint8]:
    """Bits as rows of zeros and ones."""
    wide = max((mask.bit_length() for mask in masks), default=0) // 8 + 1
    packed = np.frombuffer(b"".join(mask.to_bytes(wide, "little") for mask in masks), np.uint8)
    return np.unpackbits(packed.reshape(len(masks), wide), axis=1, bitorder="little")
