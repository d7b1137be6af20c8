"""The meetings: planned, held, and how far their minutes have come."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Meeting
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status

HELD, PLANNED = Text("開催済み", "Held"), Text("予定", "Planned")


def meeting_schedule(model: Model) -> Table:
    """One row a meeting; those that were held have a date, the others a plan."""
    return Table(
        Meeting.plural,
        (
            Column("meeting", Meeting.label),
            Column("type", label_of(Meeting, "meeting_type").text, choice=True),
            Column("state", label_of(Meeting, "status").text, choice=True),
            Column("when", Text("時期", "When")),
            Column("sessions", label_of(Meeting, "sessions").text),
            Column("agenda", label_of(Meeting, "agenda").text),
            Column("minutes", label_of(Meeting, "minutes").text),
            RELIABILITY,
        ),
        tuple(_row(m) for m in model.of_kind(Meeting) if m.status is not Status.RETIRED),
    ).without_empty()


def _row(meeting: Meeting) -> tuple[Values, ...]:
    return (
        Cell(meeting.title, links=(meeting.id,)),
        Cell(meeting.meeting_type.label),
        Cell(HELD if meeting.held_on else PLANNED),
        Cell(meeting.held_on.isoformat() if meeting.held_on else meeting.planned),
        Cell(meeting.sessions),
        tuple(Cell(item.text) for item in meeting.agenda),
        tuple(Cell(m.on.isoformat(), note=m.state.label) for m in meeting.minutes),
        tuple(Cell(status=status) for status in meeting.reliability),
    )
