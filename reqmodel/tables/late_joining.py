"""What a late joiner pays and what the others get back."""

from __future__ import annotations

from reqmodel.analysis.joining import Joining
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text


def late_joining(joining: Joining) -> Table:
    """One row a participant: whole yen without the newcomer, with it, and the change; 0 in all."""
    was = {s.of.code: s.amount for s in joining.before.shares}
    changes = joining.changes
    return Table(
        Text(
            "途中から加わる団体の負担と、ほかの団体に戻る額",
            "What the late joiner pays and the others get back",
        ),
        (
            Column("name", Text("負担する者", "Who")),
            Column("before", Text("加わる前（円）", "Without it (yen)")),
            Column("after", Text("加わった後（円）", "With it (yen)")),
            Column("change", Text("差（円）", "Change (yen)")),
        ),
        tuple(
            (
                Cell(s.of.name, links=(s.of.record,) if s.of.record else ()),
                Cell(was.get(s.of.code, 0), joining.after.terms.status),
                Cell(s.amount, joining.after.terms.status),
                Cell(changes[s.of.code], joining.after.terms.status),
            )
            for s in joining.after.shares
        ),
    )
