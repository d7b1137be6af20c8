"""Answers of suppliers that the market does not count, and why."""

from __future__ import annotations

from collections import defaultdict

from reqmodel.analysis.uncounted import Uncounted, uncounted
from reqmodel.model.model import Model
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text

UNCOUNTED = Text(
    "受託者に課す必須の要件への回答ではないので、数えていません。",
    "They answer no must that binds a contractor.",
)
"""What the table shows."""


def uncounted_answers(model: Model) -> Table:
    """One row a reason, and offerings whose answers on the same requirements are left out for it."""
    offerings: dict[tuple[Uncounted, tuple[str, ...]], list[str]] = defaultdict(list)
    for why, by in uncounted(model).items():
        for offering, ids in by.items():
            offerings[why, ids].append(offering)
    return Table(
        Text("数えていない回答", "Answers that are not counted"),
        (
            Column("why", Text("数えない理由", "Why they are not counted"), choice=True),
            Column("requirements", Text("要件", "Requirements")),
            Column("offerings", Text("提案", "Offerings")),
        ),
        tuple(
            (Cell(why.label), Cell(links=ids), Cell(links=tuple(of)))
            for (why, ids), of in offerings.items()
        ),
    )
