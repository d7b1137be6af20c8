"""Which pattern ranks where, as far as the marks given so far allow it to be said.

Marks are laid on 0 to 1 at equal distances (× 0, △ 1/3, ○ 2/3, ◎ 1), weights are made to sum to 1,
and a pattern's value is the weighted sum (additive value model: Keeney and Raiffa 1976, 3.5). What is
not judged may be any mark: values are then intervals, and only what holds at every point of them is
said. TOPSIS: Hwang and Yoon 1981, vector normalisation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import sqrt

from reqmodel.analysis.coverage import alive, fit_coverage
from reqmodel.analysis.total_cost import baseline, patterns, weakest
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.labelled import Labelled
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Criterion, Pattern, Score
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Mark, Reliability

WORTH = {
    Mark.CROSS: Fraction(0),
    Mark.TRIANGLE: Fraction(1, 3),
    Mark.CIRCLE: Fraction(2, 3),
    Mark.DOUBLE: Fraction(1),
}
"""What each mark is worth, by equal distances: a convention, stated wherever it is used."""


class Reason(Labelled):
    """Why a pattern is not ranked, or not for sure."""

    BASELINE = "baseline", "比較の基準（順位を付けない）", "Baseline, not ranked"
    MUSTS = "unmet-musts", "満たさない必須の要件がある", "Musts that it does not meet"
    THRESHOLD = "threshold", "必須のしきい値を満たさない", "Below a must-have threshold"
    UNDECIDED = (
        "undecided-threshold",
        "必須のしきい値を満たすか未確認（順位は仮）",
        "Not known to reach a must-have threshold (its rank is provisional)",
    )


@dataclass(frozen=True, slots=True)
class Remark:
    """Why a pattern is left out, or ranked only provisionally: `ids` are criteria or requirements."""

    pattern: Pattern
    reason: Reason
    ids: tuple[str, ...]
    status: Reliability | None

    @property
    def excludes(self) -> bool:
        """Whether it takes the pattern out of the ranking."""
        return self.reason is not Reason.UNDECIDED


@dataclass(frozen=True, slots=True)
class Standing:
    """The value of a pattern from 0 to 1, and its possible ranks, at the weights as they are."""

    pattern: Pattern
    low: Fraction
    high: Fraction
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class Flip:
    """The first-placed pattern changes when a criterion's weight passes `weight`, from 0 to 1."""

    criterion: Criterion
    now: Fraction
    weight: Fraction
    winner: Pattern


Row = tuple[tuple[Fraction, Fraction], ...]
"""The least and greatest worth of a pattern on each criterion."""


@dataclass(frozen=True)
class Contest:
    """The patterns that are ranked, by which criteria, and what is known of each."""

    patterns: tuple[Pattern, ...]
    criteria: tuple[Criterion, ...]
    weights: tuple[Fraction, ...]
    rows: tuple[Row, ...]
    remarks: tuple[Remark, ...]

    @cached_property
    def judged(self) -> Fraction:
        """How much of all marks is given, by weight: from 0 to 1."""
        known = (
            sum((w for w, (a, b) in zip(self.weights, row, strict=True) if a == b), Fraction(0))
            for row in self.rows
        )
        return sum(known, Fraction(0)) / len(self.rows) if self.rows else Fraction(0)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Every ranked pattern, by the greatest value it may have; none where no criterion weighs."""
        if not any(self.weights):
            return ()
        values = [self._value(row) for row in self.rows]
        found = [
            Standing(
                pattern,
                low,
                high,
                1 + sum(other > high for other, _ in values),
                sum(other > low for _, other in values) + (low == high),
            )
            for pattern, (low, high) in zip(self.patterns, values, strict=True)
        ]
        return tuple(sorted(found, key=lambda s: (-s.high, -s.low)))

    def _value(self, row: Row) -> tuple[Fraction, Fraction]:
        pairs = list(zip(self.weights, row, strict=True))
        low = sum((w * a for w, (a, _) in pairs), Fraction(0))
        return low, sum((w * b for w, (_, b) in pairs), Fraction(0))

    @property
    def winner(self) -> Pattern | None:
        """The pattern that is first of several whatever the marks not given turn out to be."""
        if len(self.patterns) < 2:
            return None
        first = [s for s in self.standings if s.worst == 1]
        alone = [s for s in first if all(o is s or o.best > 1 for o in self.standings)]
        return alone[0].pattern if alone else None

    @property
    def dominated(self) -> tuple[tuple[Pattern, Pattern], ...]:
        """Pairs of a pattern and one at least as good on every criterion and better on one."""
        pairs = list(zip(self.patterns, self.rows, strict=True))
        return tuple(
            (worse, better)
            for worse, low in pairs
            for better, high in pairs
            if worse is not better and _dominates(high, low)
        )

    @property
    def flips(self) -> tuple[Flip, ...]:
        """For each criterion, the nearest weights below and above at which another is first.

        The others keep their proportions. None where marks are missing or nobody is first.
        """
        return tuple(self._flips()) if self.winner and self.judged == 1 else ()

    def _flips(self) -> Iterator[Flip]:
        first = self.patterns.index(self.winner) if self.winner else 0
        for j, (criterion, now) in enumerate(zip(self.criteria, self.weights, strict=True)):
            if now == 1:
                continue
            lines = [
                (row[j][0], (self._value(row)[0] - now * row[j][0]) / (1 - now))
                for row in self.rows
            ]
            crossings = [
                (Fraction(rest - lines[first][1], 1) / (here - there), i)
                for i, (there, rest) in enumerate(lines)
                if i != first and (here := lines[first][0] - lines[first][1] + rest) != there
            ]
            for side in (
                [c for c in crossings if 0 <= c[0] < now],
                [c for c in crossings if now < c[0] <= 1],
            ):
                if side:
                    at, i = min(side, key=lambda c: abs(c[0] - now))
                    yield Flip(criterion, now, at, self.patterns[i])


def _dominates(better: Row, worse: Row) -> bool:
    sure = all(a >= b for (a, _), (_, b) in zip(better, worse, strict=True))
    return sure and any(a > b for (a, _), (_, b) in zip(better, worse, strict=True))


def contest(model: Model, weights: Mapping[str, Decimal] | None = None) -> Contest:
    """The ranking of a model, by its criteria's weights or by others for some of them.

    Raises:
        ReqmodelError: `weights` names no criterion, has one below 0, or makes all of them 0.
    """
    criteria = tuple(c for c in model.of_kind(Criterion) if alive(model, c.id))
    raw = _weights(criteria, weights or {})
    remarks = tuple(r for p in patterns(model) for r in _remarks(model, p, criteria))
    out = {r.pattern.id for r in remarks if r.excludes}
    ranked = tuple(p for p in patterns(model) if p.id not in out)
    total = sum(raw, Fraction(0))
    return Contest(
        ranked,
        criteria,
        tuple(w / total for w in raw) if total else tuple(raw),
        tuple(tuple(_worth(p, c) for c in criteria) for p in ranked),
        remarks,
    )


def _weights(criteria: Sequence[Criterion], others: Mapping[str, Decimal]) -> list[Fraction]:
    if unknown := [id_ for id_ in others if id_ not in {c.id for c in criteria}]:
        names = [c.id for c in criteria]
        raise ReqmodelError(
            Text(
                f"「{'、'.join(unknown)}」という評価項目はありません。あるのは: {'、'.join(names)}",
                f"There is no criterion {', '.join(unknown)}. There are: {', '.join(names)}",
            )
        )
    found = [Fraction(others.get(c.id, c.weight)) for c in criteria]
    if any(w < 0 for w in found) or (others and not sum(found)):
        raise ReqmodelError(
            Text(
                "重みは0以上とし、少なくとも一つを0より大きくしてください。",
                "Weights must be 0 or more, and one of them more than 0.",
            )
        )
    return found


def _score(pattern: Pattern, criterion: Criterion) -> Score | None:
    return next((s for s in pattern.scores if s.criterion == criterion.id), None)


def _worth(pattern: Pattern, criterion: Criterion) -> tuple[Fraction, Fraction]:
    score = _score(pattern, criterion)
    if score is None or score.mark is Mark.NONE:
        return Fraction(0), Fraction(1)
    return WORTH[score.mark], WORTH[score.mark]


def _remarks(model: Model, pattern: Pattern, criteria: Sequence[Criterion]) -> Iterator[Remark]:
    """A threshold is not reached by a ×; without a mark nobody knows."""
    if baseline(pattern):
        yield Remark(pattern, Reason.BASELINE, (), None)
        return
    fit = fit_coverage(model, pattern)
    if fit.unmet:
        doubt = weakest(a.status for i in fit.unmet if (a := fit.answers[i]))
        yield Remark(pattern, Reason.MUSTS, fit.unmet, doubt)
    needed = [(c, _score(pattern, c)) for c in criteria if c.threshold is not None]
    if failed := [(c, s) for c, s in needed if s and s.mark is Mark.CROSS]:
        doubt = weakest(s.status for _, s in failed)
        yield Remark(pattern, Reason.THRESHOLD, tuple(c.id for c, _ in failed), doubt)
    if open_ := [c.id for c, s in needed if s is None or s.mark is Mark.NONE]:
        yield Remark(pattern, Reason.UNDECIDED, tuple(open_), None)


def topsis(
    matrix: Sequence[Sequence[float]], weights: Sequence[float], higher: Sequence[bool]
) -> list[float]:
    """Closeness to the ideal, from 0 to 1, of each row; `higher` says which columns are good high.

    Rows that are all alike are all equally close: 0.5.
    """
    columns = list(zip(*matrix, strict=True))
    norms = [sqrt(sum(x * x for x in column)) or 1.0 for column in columns]
    scaled = [
        [w * x / norm for x, w, norm in zip(row, weights, norms, strict=True)] for row in matrix
    ]
    sides = list(zip(*scaled, strict=True))
    ideal = [max(c) if up else min(c) for c, up in zip(sides, higher, strict=True)]
    worst = [min(c) if up else max(c) for c, up in zip(sides, higher, strict=True)]
    found = []
    for row in scaled:
        near = sqrt(sum((x - y) ** 2 for x, y in zip(row, ideal, strict=True)))
        far = sqrt(sum((x - y) ** 2 for x, y in zip(row, worst, strict=True)))
        found.append(far / (near + far) if near + far else 0.5)
    return found
