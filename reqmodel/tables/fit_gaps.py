"""How the patterns meet the musts, and where they do not or nobody knows."""

from __future__ import annotations

from reqmodel.analysis.coverage import FitCoverage, binding, fit_coverage
from reqmodel.analysis.total_cost import patterns, weakest
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import FitAnswer, Pattern
from reqmodel.model.table import Cell, Column, Table, column_of, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Fit

_GAPS = (Fit.UNMET, Fit.UNKNOWN)
_UNANSWERED = Text("回答なし", "No answer")


def _answered(model: Model) -> tuple[FitCoverage, ...]:
    """The patterns whose fit the audience may see."""
    return tuple(fit_coverage(model, p) for p in patterns(model) if p.fits)


def fit_counts(model: Model) -> Table:
    """One row a pattern: how many musts it meets for sure, at most, does not meet, leaves open."""
    return Table(
        Text("必須の要件への適合", "Fit to the musts"),
        (
            Column("pattern", Pattern.label),
            Column("musts", Text("必須の要件", "Musts")),
            Column("met", Text("満たす", "Met")),
            Column("met-at-most", Text("未確認も満たす場合", "Met if all unknown were")),
            Column("unmet", Text("満たさない", "Unmet")),
            Column("open", Text("未確認・回答なし", "Unknown or unanswered")),
        ),
        tuple(
            (
                linked(model, one.pattern.id),
                Cell(len(one.answers)),
                *(
                    Cell(count, status)
                    for count in (
                        len(one.met),
                        len(one.met) + len(one.open),
                        len(one.unmet),
                        len(one.open),
                    )
                ),
            )
            for one in _answered(model)
            for status in (weakest(a.status for a in one.answers.values() if a),)
        ),
    )


def fit_gaps(model: Model) -> Table:
    """One row a must that some pattern does not meet or leaves open; one column a pattern."""
    found = _answered(model)
    return Table(
        Text("満たさない、又は未確認の必須の要件", "Musts unmet or unknown"),
        (
            Column("requirement", Text("必須の要件", "Must")),
            *(column_of(one.pattern) for one in found),
        ),
        tuple(
            (
                Cell(requirement.title, links=(requirement.id,)),
                *(_gap(one.answers[requirement.id]) for one in found),
            )
            for requirement in binding(model)
            if any(requirement.id in (*one.unmet, *one.open) for one in found)
        ),
    )


def _gap(answer: FitAnswer | None) -> Cell:
    if answer is None:
        return Cell(_UNANSWERED)
    if answer.fit not in _GAPS:
        return Cell()
    return Cell(answer.fit.label, answer.status, note=answer.note)
