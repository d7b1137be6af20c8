"""Which use case needs which requirement."""

from __future__ import annotations

from reqmodel.analysis.coverage import needed_by, use_cases
from reqmodel.model.model import Model
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status

DIRECT, INDIRECT = Text("●", "●"), Text("○", "○")


def use_case_coverage(model: Model) -> Table:
    """One row a requirement, one column a use case: ● needed, ○ through another requirement."""
    cases = use_cases(model)
    rows = []
    for requirement in model.of_kind(Requirement):
        if requirement.status is Status.RETIRED:
            continue
        direct = set(model.graph.holders(requirement.id, "needs"))
        through = set(needed_by(model, requirement.id))
        marks = (
            Cell(DIRECT if c.id in direct else INDIRECT if c.id in through else None) for c in cases
        )
        why = requirement.cross_cutting if not through else None
        rows.append(
            (
                Cell(requirement.title, links=(requirement.id,)),
                Cell(requirement.priority.label),
                *marks,
                Cell(why),
            )
        )
    return Table(
        Text("要件とユースケースの対応", "Requirements by use case"),
        (
            Column("requirement", Text("要件", "Requirement")),
            Column("priority", Text("優先度", "Priority")),
            *(Column(c.id, c.title) for c in cases),
            Column("cross-cutting", Text("特定のユースケースによらない理由", "Why no single one")),
        ),
        tuple(rows),
    )
