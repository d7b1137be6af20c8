"""The marks of the patterns, criterion by criterion, with the reasons."""

from __future__ import annotations

from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Criterion, Pattern
from reqmodel.model.table import Cell, Column, Table, Values, column_of
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Mark, Status

_SIGNS = {mark: Text(mark.label.ja) for mark in Mark}


def pattern_scores(model: Model) -> Table:
    """One row a criterion, the weightiest first; one column a pattern that has any mark."""
    patterns = [p for p in model.of_kind(Pattern) if p.status is not Status.RETIRED and p.scores]
    scores = {(s.criterion, p.id): s for p in patterns for s in p.scores}
    criteria = [c for c in model.of_kind(Criterion) if c.status is not Status.RETIRED]
    criteria.sort(key=lambda criterion: -criterion.weight)

    def cell(criterion: Criterion, pattern: Pattern) -> Values:
        score = scores.get((criterion.id, pattern.id))
        return Cell(_SIGNS[score.mark], score.status, note=score.reason) if score else Cell()

    return Table(
        Text("評価項目ごとの評価", "Marks by criterion"),
        (
            Column("criterion", Criterion.label),
            *map(column_of, patterns),
        ),
        tuple(
            (
                Cell(criterion.title, links=(criterion.id,), note=criterion.scale),
                *(cell(criterion, pattern) for pattern in patterns),
            )
            for criterion in criteria
            if any((criterion.id, p.id) in scores for p in patterns)
        ),
    )
