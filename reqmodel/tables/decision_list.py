"""What must be decided: who decides, by when, what came of it; the ways to decide."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.governance import Decision, Option
from reqmodel.model.table import Cell, Column, Table, Values, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status

CHOSEN = Text("選んだもの", "Chosen")


def decision_list(model: Model) -> Table:
    """One row a decision."""
    return Table(
        Decision.plural,
        (
            Column("decision", Decision.label),
            Column("decided_by", label_of(Decision, "decided_by").text, choice=True),
            Column("due", label_of(Decision, "due").text),
            Column("outcome", label_of(Decision, "outcome").text, choice=True),
            Column("chosen", label_of(Decision, "chosen").text),
        ),
        tuple(
            _row(model, decision)
            for decision in model.of_kind(Decision)
            if decision.status is not Status.RETIRED
        ),
    ).without_empty()


def options(decision: Decision) -> Table:
    """One row a way to decide, the chosen one marked."""
    return Table(
        label_of(Decision, "options").text,
        (
            Column("option", label_of(Option, "title").text),
            Column("merits", label_of(Option, "merits").text),
            Column("demerits", label_of(Option, "demerits").text),
        ),
        tuple(
            (
                Cell(option.title, note=CHOSEN if option.key == decision.chosen else None),
                tuple(map(Cell, option.merits)),
                tuple(map(Cell, option.demerits)),
            )
            for option in decision.options
        ),
    )


def _row(model: Model, decision: Decision) -> tuple[Values, ...]:
    chosen = next((o.title for o in decision.options if o.key == decision.chosen), None)
    return (
        Cell(decision.title, links=(decision.id,)),
        linked(model, decision.decided_by),
        Cell(decision.due.isoformat() if decision.due else None),
        Cell(decision.outcome.label),
        Cell(chosen),
    )
