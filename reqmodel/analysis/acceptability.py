"""How often each pattern takes each rank, over all weights and all marks not given yet.

SMAA-2: Lahdelma and Salminen, Operations Research 49(3), 2001: rank acceptability b(i, r) is the part
of the weights under which i is r-th, its central weight the mean of those under which it is first.
Weights are uniform over the simplex (Dirichlet with all ones), what is not known is uniform over its
interval, ties are broken by chance. Seeded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

_TIE = 1e-9
"""Less than any difference of values that matters, more than rounding."""


@dataclass(frozen=True, slots=True)
class Acceptability:
    """`ranks[i][r]`: the part of the draws, from 0 to 1, in which pattern i is at rank r + 1.

    `central[i]`: the mean weights under which it is first; None if it never is.
    """

    ranks: tuple[tuple[float, ...], ...]
    central: tuple[tuple[float, ...] | None, ...]
    draws: int


def acceptability(
    rows: Sequence[Sequence[tuple[Fraction, Fraction]]], draws: int = 20_000, seed: int = 2026
) -> Acceptability:
    """The rank acceptability of alternatives, each a row of intervals on 0 to 1, a criterion each."""
    n, m = len(rows), len(rows[0]) if rows else 0
    if not n or not m:
        return Acceptability((), (), draws)
    rng = np.random.default_rng(seed)
    weights = rng.dirichlet(np.ones(m), draws)
    values = np.empty((draws, n))
    for i, row in enumerate(rows):
        low, high = (np.array([float(cell[end]) for cell in row]) for end in (0, 1))
        drawn = low + (high - low) * rng.random((draws, m))
        values[:, i] = (weights * drawn).sum(axis=1)
    values += _TIE * rng.random((draws, n))
    ranks = np.argsort(np.argsort(-values, axis=1), axis=1)
    shares = [[float((ranks[:, i] == r).mean()) for r in range(n)] for i in range(n)]
    firsts = [weights[ranks[:, i] == 0] for i in range(n)]
    central = tuple(tuple(map(float, f.mean(axis=0))) if len(f) else None for f in firsts)
    return Acceptability(tuple(map(tuple, shares)), central, draws)
