"""Exact parts made whole amounts that add up: largest remainder, and parts held between bounds.

Largest remainder (Hamilton): Balinski and Young, Fair Representation, 1982, chapter 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

Parts = dict[str, Fraction]
"""Exact yen, or weights, by the code of a participant."""


def apportioned(
    parts: Mapping[str, Fraction], unit: int = 1, total: int | None = None
) -> dict[str, int]:
    """Parts as multiples of `unit`, each rounded down, then one unit more for the largest remainders.

    They add up to `total`, which lies between the sum of the parts rounded down and that of the parts,
    and is the latter if left out. What of it is less than a unit goes to the next largest remainder.
    Ties go by code, so the order of `parts` does not matter.
    """
    if total is None:
        total = int(sum(parts.values(), Fraction(0)))
    found = {code: int(part // unit) * unit for code, part in parts.items()}
    left = total - sum(found.values())
    for code in sorted(parts, key=lambda c: (found[c] - parts[c], c)):
        more = min(unit, left)
        found[code] += more
        left -= more
    return found


def bounded(
    total: Fraction, weights: Mapping[str, Fraction], least: Fraction, most: Fraction | None
) -> Parts | None:
    """`total` by weight, each part held between `least` and `most`; None if that cannot be.

    What one cannot bear, or must bear more, the others share by their weights: the part of weight w
    is `min(most, max(least, r * w))` with one rate r for all. Who has no weight bears nothing.
    """
    parts = dict.fromkeys(weights, Fraction(0))
    bearing = {code: w for code, w in weights.items() if w > 0}
    if total < least * len(bearing) or (most is not None and total > most * len(bearing)):
        return None
    if not bearing:
        return None if total else parts

    def at(rate: Fraction) -> Parts:
        raised = {code: max(least, rate * w) for code, w in bearing.items()}
        return raised if most is None else {code: min(most, x) for code, x in raised.items()}

    turns = {least / w for w in bearing.values()}
    if most is not None:
        turns |= {most / w for w in bearing.values()}
    below = max((r for r in turns if sum(at(r).values()) <= total), default=Fraction(0))
    held = at(below)
    left = total - sum(held.values())
    free = {
        code: w
        for code, w in bearing.items()
        if below * w >= least and (most is None or below * w < most)
    }
    if left:
        step = left / sum(free.values())
        held |= {code: held[code] + step * w for code, w in free.items()}
    return parts | held
