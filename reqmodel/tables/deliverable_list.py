"""The deliverables of the contract: when they are due, in which formats, how they stand."""

from __future__ import annotations

from datetime import date

from reqmodel.analysis.duty import DutyKind, agenda
from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable
from reqmodel.model.table import Cell, Column, Table, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status
from reqmodel.text.due import in_words, written_day

NONE_YET = Text("まだない", "None yet")
_STATE = Text("{what}: {state}", "{what}: {state}")
_BY = Text("{day}（{standing}）", "{day} ({standing})")


def deliverable_list(model: Model, today: date) -> Table:
    """One row a deliverable, in the order of the contract; several days where it is due several times."""
    days: dict[str, list[Cell]] = {}
    minutes: dict[str, list[Cell]] = {}
    for duty, standing in agenda(model, today):
        last = written_day(duty.period.last) if duty.period else None
        words = _BY.fill({"day": last, "standing": standing.label}) if last else None
        missing = duty.missing.label if duty.missing else None
        days.setdefault(duty.record, []).append(Cell(words or missing))
        if duty.kind is DutyKind.MINUTES and duty.state:
            state = duty.state.label
            minutes.setdefault(duty.record, []).append(_minutes(model, duty.start.meeting, state))
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
            _row(d, days.get(d.id, []), minutes.get(d.id, []))
            for d in model.of_kind(Deliverable)
            if d.status is not Status.RETIRED
        ),
    )


def _minutes(model: Model, meeting: str, state: Text) -> Cell:
    """How far the minutes of a meeting have come."""
    held = model.records.get(meeting)
    return Cell(_STATE.fill({"what": held.title, "state": state}) if held else state)


def _row(deliverable: Deliverable, days: list[Cell], minutes: list[Cell]) -> tuple[Values, ...]:
    steps = tuple(
        Cell(
            Text(f"{s.state.label.ja} {s.on.isoformat()}", f"{s.state.label.en} {s.on.isoformat()}")
        )
        for s in deliverable.states
    )
    return (
        Cell(deliverable.title, links=(deliverable.id,)),
        Cell(in_words(deliverable.due)),
        tuple(dict.fromkeys(days)),
        tuple(Cell(f.label) for f in deliverable.formats),
        steps or tuple(minutes) or Cell(NONE_YET),
    )
