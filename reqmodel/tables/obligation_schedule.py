"""The contractor's obligations, by how their due date is fixed."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of
from reqmodel.model.display import due_rule
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Due, Obligation
from reqmodel.model.table import Cell, Column, Table, Values
from reqmodel.model.vocabulary import DueKind, Status


def obligation_schedule(model: Model) -> Table:
    """One row an obligation, the kind of its due date first."""
    kept = [o for o in model.of_kind(Obligation) if o.status is not Status.RETIRED]
    return Table(
        Obligation.plural,
        (
            Column("kind", label_of(Due, "kind").text, choice=True),
            Column("obligation", Obligation.label),
            Column("due", label_of(Obligation, "due").text),
            Column("text", label_of(Obligation, "text").text),
            Column("evidence", label_of(Obligation, "evidence").text),
        ),
        tuple(_row(o) for kind in DueKind for o in kept if o.due.kind is kind),
    )


def _row(obligation: Obligation) -> tuple[Values, ...]:
    return (
        Cell(obligation.due.kind.label),
        Cell(obligation.title, links=(obligation.id,)),
        Cell(due_rule(obligation.due)),
        Cell(obligation.text),
        tuple(Cell(item.text) for item in obligation.evidence),
    )
