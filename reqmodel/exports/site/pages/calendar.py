"""What the contract sets a date for: deliverables, meetings, obligations."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.model import Model
from reqmodel.model.table import Table
from reqmodel.tables.deliverable_schedule import deliverable_schedule
from reqmodel.tables.meeting_schedule import meeting_schedule
from reqmodel.tables.obligation_schedule import obligation_schedule

HERE = "calendar"
SCHEDULES = (
    ("deliverable", deliverable_schedule),
    ("meeting", meeting_schedule),
    ("obligation", obligation_schedule),
)


def calendar(desk: Desk) -> Page:
    """A table for each kind that there is."""
    body = [f"<p>{desk.say(wording.CALENDAR_LEAD)}</p>"]
    for kind, table in schedules(desk.model):
        body.append(desk.heading(table.title, kind))
        body.append(desk.table(HERE, table, css="rm-stack rm-short"))
    return Page(HERE, wording.CALENDAR.to(desk.lang), "\n\n".join(body), wide=True)


def schedules(model: Model) -> list[tuple[str, Table]]:
    """The tables in which anything stands, by kind."""
    made = ((kind, schedule(model)) for kind, schedule in SCHEDULES)
    return [(kind, table) for kind, table in made if table.rows]
