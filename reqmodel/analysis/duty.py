"""What is due in a model: deliverables, minutes, obligations, actions, filings; when, and how they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from reqmodel.analysis.calendar import OfficeDays, Period, due_period
from reqmodel.analysis.event import COUNTED, Missing, Start, starts
from reqmodel.model.labelled import Labelled
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable, Due, Meeting, Obligation, StateChange
from reqmodel.model.records.filing import EVENTS, Filing
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DeliveryState, DueEvent, DueKind, Status

R = TypeVar("R", bound=Record)


class DutyKind(Labelled):
    """What sort of thing is due."""

    DELIVERABLE = "deliverable", "成果品", "Deliverable"
    MINUTES = "minutes", "会議の記録", "Minutes"
    OBLIGATION = "obligation", "義務", "Obligation"
    ACTION = "action", "宿題", "Action"
    FILING = "filing", "届出・協議", "Filing"


class Standing(Labelled):
    """How something due stands on a day."""

    LATE = "late", "遅れ", "Late"
    AHEAD = "ahead", "期限前", "Ahead"
    RUNNING = "running", "期間中", "Running"
    UNDATED = "undated", "期日未算定", "Not computed"
    PASSED = "passed", "期日を過ぎた（記録で確かめる）", "Day passed: see the records"
    DONE = "done", "済み", "Done"
    DONE_LATE = "done-late", "済み（期限の後）", "Done, after it was due"


LISTED = (
    (Standing.LATE, Standing.AHEAD, Standing.RUNNING),
    (Standing.UNDATED,),
    (Standing.PASSED,),
    (Standing.DONE, Standing.DONE_LATE),
)
"""In which order people want to see them."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something due once. `record` asks for it: a deliverable, an obligation, a filing, an action's meeting.

    `key` is that of the action. `state` and `done`: the last step towards approval, and the day on which it was handed in or
    done; the steps of minutes stand in the meeting that they are of.
    """

    record: str
    kind: DutyKind
    what: Text
    due: Due | None
    start: Start
    period: Period | None
    state: DeliveryState | None = None
    done: date | None = None
    key: str = ""

    @property
    def missing(self) -> Missing | None:
        """Why it has no day."""
        if self.period:
            return None
        if self.due is None or self.due.kind not in (*COUNTED, DueKind.ON_DATE):
            return Missing.NO_DAY
        return self.start.missing or Missing.INCOMPLETE

    @property
    def day(self) -> date | None:
        """Where it stands in a calendar: the day it is due, else that on which it was done."""
        return self.period.last if self.period else self.done

    def standing(self, today: date) -> Standing:
        """How it stands on a day. Of obligations no record says that they were met."""
        if self.done:
            late = self.period is not None and self.done > self.period.last
            return Standing.DONE_LATE if late else Standing.DONE
        if self.period is None:
            return Standing.UNDATED
        if today <= self.period.last:
            begun = self.period.first is not None and self.period.first <= today
            return Standing.RUNNING if begun else Standing.AHEAD
        unknown = self.kind is DutyKind.OBLIGATION or self.start.ahead
        return Standing.PASSED if unknown else Standing.LATE


def agenda(model: Model, today: date) -> list[tuple[Duty, Standing]]:
    """Everything due: what has a day and is open first, by day."""
    rank = {standing: i for i, group in enumerate(LISTED) for standing in group}

    def order(entry: tuple[Duty, Standing]) -> tuple[int, date, bool]:
        duty, standing = entry
        last = duty.period.last if duty.period else date.max
        return rank[standing], last, duty.missing is Missing.NO_DAY

    return sorted(((duty, duty.standing(today)) for duty in duties(model)), key=order)


def duties(model: Model) -> Iterator[Duty]:
    """Everything due in a model, retired records left out."""
    meetings = {meeting.id: meeting for meeting in _alive(model.of_kind(Meeting))}
    for deliverable in _alive(model.of_kind(Deliverable)):
        minutes = deliverable.due.event is DueEvent.MEETING
        kind = DutyKind.MINUTES if minutes else DutyKind.DELIVERABLE
        for start, period in _times(model, deliverable.due, meetings):
            steps = _steps(deliverable, start, meetings)
            state = steps[-1].state if steps else None
            done = next((s.on for s in steps if s.state is not DeliveryState.MADE), None)
            yield Duty(
                deliverable.id,
                kind,
                deliverable.title,
                deliverable.due,
                start,
                period,
                state,
                done,
            )
    for obligation in _alive(model.of_kind(Obligation)):
        for start, period in _times(model, obligation.due, meetings):
            kind = DutyKind.OBLIGATION
            yield Duty(obligation.id, kind, obligation.title, obligation.due, start, period)
    for meeting in meetings.values():
        for action in meeting.actions:
            due = Due(kind=DueKind.ON_DATE, on=action.due)
            start = Start(meeting=meeting.id, day=meeting.held_on)
            yield Duty(
                meeting.id,
                DutyKind.ACTION,
                action.what,
                due,
                start,
                Period(action.due),
                done=action.done,
                key=action.key,
            )
    yield from _filings(model, meetings)


def due_of(model: Model, filing: Filing) -> Due | None:
    """When a filing is due: as it says, or as the first obligation to file such things does."""
    event = EVENTS.get(filing.filing_type)
    asked = (o.due for o in _alive(model.of_kind(Obligation)) if event and o.due.event is event)
    return filing.due or next(asked, None)


def _filings(model: Model, meetings: dict[str, Meeting]) -> Iterator[Duty]:
    """Filings that say when they are due, or were begun."""
    for filing in _alive(model.of_kind(Filing)):
        due, steps = due_of(model, filing), filing.states
        if not (filing.due or steps):
            continue
        state = steps[-1].state if steps else None
        done = next((s.on for s in steps if s.state is not DeliveryState.MADE), None)
        times = _times(model, due, meetings) if due else [(Start(), None)]
        for start, period in times:
            yield Duty(filing.id, DutyKind.FILING, filing.title, due, start, period, state, done)


def deliveries(
    model: Model,
) -> Iterator[tuple[Deliverable | Meeting | Filing, str, tuple[StateChange, ...]]]:
    """Deliverables, meetings and filings, each with the field of its steps towards approval, and the steps."""
    for deliverable in _alive(model.of_kind(Deliverable)):
        yield deliverable, "states", deliverable.states
    for meeting in _alive(model.of_kind(Meeting)):
        yield meeting, "minutes", meeting.minutes
    for filing in _alive(model.of_kind(Filing)):
        yield filing, "states", filing.states


def _alive(records: Iterable[R]) -> Iterator[R]:
    return (record for record in records if record.status is not Status.RETIRED)


def _times(
    model: Model, due: Due, meetings: dict[str, Meeting]
) -> Iterator[tuple[Start, Period | None]]:
    """Each event from which something is due, and when it is due then."""
    offices, contract = OfficeDays(model.project.closures), model.project.contract
    for start in starts(due, contract, meetings.values()):
        yield start, due_period(due, start.day, offices, contract.work_due if contract else None)


def _steps(
    deliverable: Deliverable, start: Start, meetings: dict[str, Meeting]
) -> tuple[StateChange, ...]:
    """The steps that were taken for this event: none before a meeting was held."""
    meeting = meetings.get(start.meeting)
    if start.event is DueEvent.MEETING:
        return meeting.minutes if meeting else ()
    if start.ahead and start.event is not DueEvent.COMPLETION:
        return ()
    held = meeting.held_on if meeting else None
    return tuple(s for s in deliverable.states if held is None or s.on >= held)
