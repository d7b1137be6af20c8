"""Weights from pairwise judgements, and how consistent these are.

Analytic hierarchy process: Saaty 1980. Weights are the principal eigenvector; consistency index
(lambda - n) / (n - 1), its ratio to that of random matrices; a ratio under 0.10 is accepted. Random
indices up to n = 10 are Saaty's, beyond them the linear fit of Alonso and Lamata 2006.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from reqmodel.model.records.alternative import Criterion

RANDOM_INDEX = (0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
ACCEPTED = 0.10


@dataclass(frozen=True, slots=True)
class Judged:
    """Weights that sum to 1, the principal eigenvalue, and the consistency ratio."""

    weights: tuple[float, ...]
    largest: float
    ratio: float

    @property
    def consistent(self) -> bool:
        """Whether the judgements agree well enough with one another to be used."""
        return self.ratio < ACCEPTED


def judged(matrix: Sequence[Sequence[float]]) -> Judged:
    """The weights of a matrix whose entry i, j says how many times i outweighs j; all positive."""
    n = len(matrix)
    values, vectors = np.linalg.eig(np.array(matrix, dtype=float))
    first = int(np.argmax(values.real))
    largest = float(values[first].real)
    vector = np.abs(vectors[:, first].real)
    weights = tuple(map(float, vector / vector.sum()))
    index = (largest - n) / (n - 1) if n > 1 else 0.0
    random = RANDOM_INDEX[n] if n < len(RANDOM_INDEX) else (1.7699 * n - 4.3513) / (n - 1)
    return Judged(weights, largest, max(0.0, index) / random if random else 0.0)


def missing_pairs(criteria: Sequence[Criterion]) -> list[tuple[str, str]]:
    """Pairs of criteria that nobody has judged."""
    told = _told(criteria)
    pairs = combinations([c.id for c in criteria], 2)
    return [(a, b) for a, b in pairs if (a, b) not in told]


def judged_criteria(criteria: Sequence[Criterion]) -> Judged | None:
    """The weights of criteria by their judgements; None unless every pair was judged."""
    if len(criteria) < 2 or missing_pairs(criteria):
        return None
    told = _told(criteria)
    ids = [c.id for c in criteria]
    return judged([[told.get((a, b), 1.0) for b in ids] for a in ids])


def _told(criteria: Sequence[Criterion]) -> dict[tuple[str, str], float]:
    told: dict[tuple[str, str], float] = {}
    for criterion in criteria:
        for one in criterion.outweighs:
            told[criterion.id, one.criterion] = float(one.times)
            told[one.criterion, criterion.id] = 1 / float(one.times)
    return told
