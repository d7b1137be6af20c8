"""Events from which due dates count: the contract, the sessions of a meeting, the end of the work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reqmodel.model.labelled import Labelled
from reqmodel.model.records.contract import Due, Meeting
from reqmodel.model.records.fact import Contract
from reqmodel.model.vocabulary import DueEvent, DueKind, MeetingType, Session

MEETINGS = {
    DueEvent.MEETING: (MeetingType.REGULAR, MeetingType.AD_HOC),
    DueEvent.WORKSHOP: (MeetingType.WORKSHOP,),
    DueEvent.WORKING_GROUP: (MeetingType.WORKING_GROUP,),
}
"""The meetings that are such an event."""
SERIES = (DueEvent.WORKSHOP, DueEvent.WORKING_GROUP)
"""Events of which "after" may mean after each session or after the last."""
COUNTED = (DueKind.BUSINESS_DAYS, DueKind.CALENDAR_DAYS, DueKind.YEARS_FROM_NEXT_FISCAL)
"""Kinds of due that count from an event."""
_WHOLE = len("2027-03-19")


class Missing(Labelled):
    """Why something due has no computed day."""

    UNSIGNED = "contract-date", "契約日が未登録", "The day of the contract is not recorded"
    NO_MEETING = "no-meeting", "会議の記録がない", "There is no record of the meeting"
    UNDATED = "meeting-date", "開催日が未登録", "The day of the meeting is not recorded"
    LAST_UNDATED = (
        "last-session-date",
        "最終回の開催日が未登録",
        "The day of the last session is not recorded",
    )
    NO_CONTRACT = "work-due", "履行期限が未登録", "It is not known when the work is due"
    UNFORESEEN = "unforeseen", "起きたときに決まる", "Known once it happens"
    INCOMPLETE = "incomplete", "期限の書き方が足りない", "The due is not written in full"
    NO_DAY = "no-day", "日では決まらない期限", "Not a matter of a day"


@dataclass(frozen=True, slots=True)
class Start:
    """An event, the meeting if it is one, and its day: a planned one as long as it is `ahead`.

    `reading`: the day is that of this reading of "after", which nobody has settled.
    """

    event: DueEvent | None = None
    meeting: str = ""
    day: date | None = None
    ahead: bool = False
    missing: Missing | None = None
    reading: Session | None = None


def starts(due: Due, contract: Contract | None, meetings: Iterable[Meeting]) -> Iterator[Start]:
    """Every event from which something is due, in each reading that is still open."""
    if due.kind not in COUNTED or due.event is None:
        yield Start(due.event)
    elif due.event in MEETINGS:
        yield from _sessions(due, [m for m in meetings if m.meeting_type in MEETINGS[due.event]])
    elif due.event is DueEvent.CONTRACT:
        signed = contract.signed_on if contract else None
        yield Start(due.event, day=signed, missing=None if signed else Missing.UNSIGNED)
    elif due.event is DueEvent.COMPLETION and contract:
        yield Start(due.event, day=contract.work_due, ahead=True)
    elif due.event is DueEvent.COMPLETION:
        yield Start(due.event, ahead=True, missing=Missing.NO_CONTRACT)
    else:
        yield Start(due.event, ahead=True, missing=Missing.UNFORESEEN)


def _sessions(due: Due, meetings: list[Meeting]) -> Iterator[Start]:
    if not meetings:
        yield Start(due.event, ahead=True, missing=Missing.NO_MEETING)
        return
    only_one = len(meetings) == meetings[0].sessions == 1
    settled = due.session or (Session.EACH if only_one or due.event not in SERIES else None)
    open_each, open_last = (None, None) if settled else (Session.EACH, Session.LAST)
    if settled is not Session.LAST:
        for meeting in meetings:
            yield _session(due.event, meeting, open_each)
    if settled is not Session.EACH:
        yield _last(due.event, meetings, open_last)


def _session(event: DueEvent | None, meeting: Meeting, reading: Session | None) -> Start:
    planned = meeting.planned or ""
    day = meeting.held_on or (date.fromisoformat(planned) if len(planned) == _WHOLE else None)
    missing = None if day else Missing.UNDATED
    return Start(event, meeting.id, day, meeting.held_on is None, missing, reading)


def _last(event: DueEvent | None, meetings: list[Meeting], reading: Session | None) -> Start:
    """The last session, once each of as many as are planned has a date."""
    expected = max(meeting.sessions or 1 for meeting in meetings)
    sessions = [_session(event, meeting, reading) for meeting in meetings]
    if len(sessions) >= expected and all(s.day for s in sessions):
        return max(sessions, key=lambda s: s.day or date.min)
    return Start(event, ahead=True, missing=Missing.LAST_UNDATED, reading=reading)
