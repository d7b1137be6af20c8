"""What the contract sets a date for: what is due, and the meetings from which it counts."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.exports.site.timeline import timeline
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable, Meeting, Obligation
from reqmodel.tables.contract_calendar import assumptions, contract_calendar
from reqmodel.tables.meeting_schedule import meeting_schedule
from reqmodel.text.due import written_day

HERE = "calendar"


def calendar(desk: Desk) -> Page:
    """What is due as it stands today, how the days were counted, and the meetings."""
    due, meetings = contract_calendar(desk.model, desk.today), meeting_schedule(desk.model)
    body = [f"<p>{desk.say(wording.CALENDAR_LEAD, today=written_day(desk.today))}</p>"]
    if line := timeline(desk, HERE):
        body += [desk.heading(wording.TIMELINE, "timeline"), line]
    if due.rows:
        counted = "".join(f"<li>{desk.say(words)}</li>" for words in assumptions(desk.model))
        body.append(desk.heading(due.title, "due"))
        body.append(f"<ul>{counted}</ul>")
        body.append(desk.table(HERE, due, css="rm-stack rm-short"))
    if meetings.rows:
        body.append(desk.heading(meetings.title, "meeting"))
        body.append(desk.table(HERE, meetings, css="rm-stack rm-short"))
    return Page(HERE, wording.CALENDAR.to(desk.lang), "\n\n".join(body), wide=True)


def has_dates(model: Model) -> bool:
    """Whether a model tells of the contract: an edition without meetings cannot count from them."""
    return any(model.of_kind(cls) for cls in (Deliverable, Obligation, Meeting))
