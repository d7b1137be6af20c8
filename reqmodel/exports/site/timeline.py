"""The days of the contract in one line of time: what was, today, what is ahead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reqmodel.analysis.calendar import last_day
from reqmodel.analysis.duty import Duty, DutyKind, Standing, agenda
from reqmodel.exports.site import wording
from reqmodel.exports.site.html import escape, said
from reqmodel.exports.site.page import Desk
from reqmodel.model.records.contract import Meeting
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status
from reqmodel.text.due import written_day

_DAY = len("2027-03-19")
_LATE, _PAST, _AHEAD, _TODAY = "late", "past", "ahead", "today"
_LOOKS = {
    Standing.LATE: _LATE,
    Standing.DONE: _PAST,
    Standing.DONE_LATE: _PAST,
    Standing.PASSED: _PAST,
}


@dataclass(frozen=True, slots=True)
class _Point:
    """Something on a day: when, as it is written; what, as HTML; how it looks."""

    day: date
    when: str
    what: str
    look: str


def timeline(desk: Desk, here: str) -> str:
    """Everything that has a day, in order, under the day; nothing where nothing has one."""
    points = [*_contract(desk), *_due(desk, here), *_meetings(desk, here)]
    if not points:
        return ""
    points.append(_Point(desk.today, "", f"<strong>{desk.say(wording.TODAY)}</strong>", _TODAY))
    points.sort(key=lambda point: (point.day, point.look != _TODAY))
    days: dict[str, list[_Point]] = {}
    for point in points:
        days.setdefault(point.when or desk.say(written_day(point.day)), []).append(point)
    lines = "".join(
        f'<li class="{_look(found)}"><time>{when}</time>'
        f"<ul>{''.join(f'<li>{point.what}</li>' for point in found)}</ul></li>"
        for when, found in days.items()
    )
    return f'<ol class="rm-timeline">{lines}</ol>'


def _look(points: list[_Point]) -> str:
    """How a day looks: as the one thing on it that matters most."""
    looks = {point.look for point in points}
    most = next(look for look in (_TODAY, _LATE, _AHEAD, _PAST) if look in looks)
    return f"rm-{most}"


def _contract(desk: Desk) -> Iterator[_Point]:
    contract = desk.model.project.contract
    if contract is None:
        return
    for day, words in (
        (contract.signed_on, wording.SIGNED),
        (contract.work_due, wording.WORK_DUE),
        (contract.ends_on, wording.CONTRACT_ENDS),
    ):
        if day:
            look = _PAST if day < desk.today else _AHEAD
            yield _Point(day, "", desk.say(words), look)


def _due(desk: Desk, here: str) -> Iterator[_Point]:
    alike: dict[tuple[date, Standing], list[Duty]] = {}
    for duty, standing in agenda(desk.model, desk.today):
        if duty.day is None:
            continue
        if duty.kind is DutyKind.OBLIGATION:
            alike.setdefault((duty.day, standing), []).append(duty)
            continue
        link = desk.record(here, duty.record, title=duty.kind is not DutyKind.ACTION)
        what = f"{link} {desk.say(duty.what)}" if duty.kind is DutyKind.ACTION else link
        state = Text.listed([standing.label, *([duty.state.label] if duty.state else [])])
        yield _point(desk, duty.day, standing, what, Text.listed([duty.kind.label, state]))
    for (day, standing), duties in alike.items():
        links = desk.records(here, dict.fromkeys(duty.record for duty in duties), title=False)
        what = f"{desk.say(wording.OBLIGATIONS_DUE, n=len(duties))} {links}"
        yield _point(desk, day, standing, what, standing.label)


def _point(desk: Desk, day: date, standing: Standing, what: str, note: Text) -> _Point:
    noted = f'{what} <span class="rm-note">{desk.say(note)}</span>'
    return _Point(day, "", noted, _LOOKS.get(standing, _AHEAD))


def _meetings(desk: Desk, here: str) -> Iterator[_Point]:
    for meeting in desk.model.of_kind(Meeting):
        if meeting.status is Status.RETIRED or not (meeting.held_on or meeting.planned):
            continue
        planned = meeting.planned or ""
        day = meeting.held_on or last_day(planned)
        when = "" if meeting.held_on or len(planned) == _DAY else escape(planned)
        words = wording.HELD_MEETING if meeting.held_on else wording.PLANNED_MEETING
        note = f'<span class="rm-note">{said(words, desk.lang)}</span>'
        look = _PAST if meeting.held_on else _LATE if day < desk.today else _AHEAD
        yield _Point(day, when, f"{desk.record(here, meeting.id)} {note}", look)
