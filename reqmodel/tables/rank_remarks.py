"""Patterns that are left out of the ranking, or in it only provisionally, and why."""

from __future__ import annotations

from reqmodel.analysis.ranking import Contest, Remark
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text


def rank_remarks(model: Model, contest: Contest) -> Table:
    """One row a remark: the pattern, whether it is left out, why, and by what."""
    return Table(
        Text("順位から外したもの、仮に置いたもの", "Left out of the ranking, or provisional"),
        (
            Column("pattern", Pattern.label),
            Column("reason", Text("理由", "Reason"), choice=True),
            Column("by", Text("要件・評価項目", "Requirements or criteria")),
        ),
        tuple(
            (
                linked(model, one.pattern.id),
                Cell(_reason(one), one.status),
                tuple(linked(model, id_) for id_ in one.ids),
            )
            for one in contest.remarks
        ),
    )


def _reason(remark: Remark) -> Text:
    """The reason, with how sure what it rests on is."""
    label, status = remark.reason.label, remark.status
    if status is None:
        return label
    return Text(f"{label.ja}（{status.label.ja}による）", f"{label.en} (by: {status.label.en})")
