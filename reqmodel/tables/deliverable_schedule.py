"""The deliverables: when each is due, and how far it has come."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of
from reqmodel.model.display import due_rule
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable, Due
from reqmodel.model.table import Cell, Column, Table, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status


def deliverable_schedule(model: Model) -> Table:
    """One row a deliverable: its rule, the date as far as it is fixed, formats, states."""
    return Table(
        Deliverable.plural,
        (
            Column("deliverable", Deliverable.label),
            Column("due", label_of(Deliverable, "due").text),
            Column("date", Text("期日", "Date")),
            Column("formats", label_of(Deliverable, "formats").text),
            Column("states", label_of(Deliverable, "states").text),
        ),
        tuple(
            _row(deliverable)
            for deliverable in model.of_kind(Deliverable)
            if deliverable.status is not Status.RETIRED
        ),
    )


def due_date(due: Due) -> Cell:
    """The date on which something is due, where the record itself fixes it.

    Dates that follow from the calendar (business days after an event) are to be shown here.
    """
    return Cell(due.on.isoformat()) if due.on else Cell()


def _row(deliverable: Deliverable) -> tuple[Values, ...]:
    return (
        Cell(deliverable.title, links=(deliverable.id,)),
        Cell(due_rule(deliverable.due)),
        due_date(deliverable.due),
        tuple(Cell(form.label) for form in deliverable.formats),
        tuple(
            Cell(change.on.isoformat(), links=(change.by,), note=change.state.label)
            for change in deliverable.states
        ),
    )
