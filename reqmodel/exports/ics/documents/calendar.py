"""契約の期日: what is due, and the meetings that have a day, as events of whole days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from reqmodel.analysis.duty import Duty, DutyKind, agenda
from reqmodel.exports.ics.content_line import day, stream, text
from reqmodel.model.order import Order
from reqmodel.model.records.contract import Meeting
from reqmodel.model.table import Cell, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status
from reqmodel.tables.contract_calendar import contract_calendar
from reqmodel.text.due import written_day

OWN_FORM = True
_DUE = Text("【期限】{what}", "Due: {what}")
_DONE = Text("【済み】{what}", "Done: {what}")
_IF = Text("{what}（仮）", "{what} (if counted so)")
_PLANNED = Text("【予定】{what}", "Planned: {what}")
_DETAILS = Text("期限の定め: {due}", "Due: {due}")
_COUNTED = Text("起算: {event}", "Counted from: {event}")
_STATE = Text("状態（{day}現在）: {state}", "State on {day}: {state}")
_RECORD = Text("{id} {what}", "{id} {what}")
_MANY = Text("{kind} {n}件", "{n} {kind}s")


_NOTHING = Text(
    "期日も、日の決まった会議もないので、カレンダー（calendar.ics）は作れません。契約の日（project の contract）か、"
    "会議の planned・held_on を書くと作れます。",
    "Nothing has a day yet, neither a due date nor a meeting, so there is no calendar (calendar.ics) to "
    "make. Give the contract its dates (project), or meetings a day (planned, held_on).",
)


def to_ics(order: Order) -> bytes:
    """The calendar; the same model gives the same bytes, and each event keeps its UID."""
    return stream(_lines(order))


def lacking(order: Order) -> Text | None:
    """Why there is none: RFC 5545, 3.6 asks for one component at least."""
    return None if "BEGIN:VEVENT" in _lines(order) else _NOTHING


def _lines(order: Order) -> Iterator[str]:
    project = order.model.project
    name = text(project.title.to(order.lang))
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//reqmodel//reqmodel//{order.lang.upper()}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"NAME;LANGUAGE={order.lang}:{name}"
    yield f"X-WR-CALNAME:{name}"
    for entries in _together(order):
        yield from _due(order, entries)
    for meeting in order.model.of_kind(Meeting):
        if meeting.status is not Status.RETIRED:
            yield from _meeting(order, meeting)
    yield "END:VCALENDAR"


Entry = tuple[Duty, tuple[Values, ...]]
"""Something due, and what the table of the calendar says of it."""


def _together(order: Order) -> Iterator[list[Entry]]:
    """Everything due that has a day; obligations that are due alike make one event."""
    rows = contract_calendar(order.model, order.day).rows
    found: dict[object, list[Entry]] = {}
    for (duty, _), row in zip(agenda(order.model, order.day), rows, strict=True):
        if duty.day:
            alike = duty.kind is DutyKind.OBLIGATION
            key = (duty.due, duty.start) if alike else (duty.record, duty.start, duty.key)
            found.setdefault(key, []).append((duty, row))
    yield from found.values()


def _due(order: Order, entries: list[Entry]) -> Iterator[str]:
    duty, row = entries[0]
    if duty.day is None:
        return
    _, due, event, _, state, _ = (_said(order, cell) for cell in row)
    details = [
        *(_RECORD.fill({"id": d.record, "what": d.what}) for d, _ in entries),
        *([_DETAILS.fill({"due": due})] if due else []),
        *([_COUNTED.fill({"event": event})] if event else []),
        _STATE.fill({"day": written_day(order.day), "state": state}),
    ]
    asked, start, kind = duty.due, duty.start, duty.kind.label
    of_one = (duty.record, duty.key)
    which: tuple[object, ...] = of_one
    if asked and duty.kind is DutyKind.OBLIGATION:
        which = (asked.kind, asked.number, asked.event, asked.session, asked.on)
    parts = (duty.kind, *which, start.event, start.meeting, start.reading)
    what = duty.what if len(entries) == 1 else _MANY.fill({"kind": kind, "n": len(entries)})
    if start.reading:
        what = _IF.fill({"what": what})
    title = (_DONE if duty.done else _DUE).fill({"what": what})
    uid = "/".join(str(part or "") for part in parts)
    yield from _event(order, uid, duty.day, title, details, kind)


def _meeting(order: Order, meeting: Meeting) -> Iterator[str]:
    held = meeting.held_on or _whole(meeting.planned)
    if held is None:
        return
    title = meeting.title if meeting.held_on else _PLANNED.fill({"what": meeting.title})
    details = [
        _RECORD.fill({"id": meeting.id, "what": meeting.title}),
        *(item.text for item in meeting.agenda),
    ]
    uid = f"meeting/{meeting.id}"
    yield from _event(order, uid, held, title, details, meeting.meeting_type.label)


def _whole(when: str | None) -> date | None:
    """The day of a plan that names one."""
    return date.fromisoformat(when) if when and len(when) == len("2027-03-19") else None


def _event(  # noqa: PLR0913  # all about one event
    order: Order, uid: str, on: date, title: Text, details: list[Text], kind: Text
) -> Iterator[str]:
    lang, project = order.lang, order.model.project
    described = "\n".join(line.to(lang) for line in details)
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, f'reqmodel:{project.client.ja}/{project.id}/{uid}')}"
    yield f"DTSTAMP:{day(project.dated)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day(on)}"
    yield f"SUMMARY;LANGUAGE={lang}:{text(title.to(lang))}"
    yield f"DESCRIPTION;LANGUAGE={lang}:{text(described)}"
    yield f"CATEGORIES;LANGUAGE={lang}:{text(kind.to(lang))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _said(order: Order, values: Values) -> str:
    cells = values if isinstance(values, tuple) else (values,)
    found = (c.value for c in cells if isinstance(c, Cell) and c.value is not None)
    return ", ".join(v.to(order.lang) if isinstance(v, Text) else str(v) for v in found)
