"""How documents tell of a meeting, held or not: who, what about, what came of it, who does what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reqmodel.exports.docx import words
from reqmodel.exports.docx.grid import Block
from reqmodel.exports.docx.listing import BLANK_ROWS
from reqmodel.exports.docx.markup import Xml, run
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.record import Row
from reqmodel.model import notices
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.contract import Action, Meeting, Participant, StateChange
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import MeetingType, Status
from reqmodel.text.due import written_day

_DECIDED = Text("決まったこと・生まれたもの", "Decided or brought forth")
_SAID = Text("主な発言・経過", "What was said")
_ACTIONS = Text("宿題", "Actions")
_MINUTES = Text("記録の経過", "Steps of the minutes")
_PLANNED = Text("{when}（予定）", "{when} (planned)")
_UNKNOWN = Text("未定", "Not set")
_STEP = Text("{state} {day}", "{state}, {day}")


def meetings(paper: Paper, *types: MeetingType) -> list[Meeting]:
    """The meetings of these types, or all; those the order names, if it names any."""
    wanted = paper.order.records
    return [
        m
        for m in paper.model.of_kind(Meeting)
        if m.status is not Status.RETIRED
        and (not types or m.meeting_type in types)
        and (not wanted or m.id in wanted)
    ]


def tell(paper: Paper, meeting: Meeting) -> None:
    """A meeting as a sheet of facts, and its actions."""
    paper.shows(meeting)
    paper.facts(_facts(paper, meeting))
    rows = [_action(paper, action) for action in meeting.actions]
    if rows or not meeting.held_on:
        actions(paper, rows)


def tell_blank(paper: Paper) -> None:
    """The sheet to fill in, where no meeting is on record."""
    fields = ("meeting_type", "held_on", "participants", "agenda")
    named = [(label_of(Meeting, field).text, [""]) for field in fields]
    paper.facts([*named, (_SAID, ["\n\n"]), (_DECIDED, ["\n\n"])])
    actions(paper, [])


def actions(paper: Paper, rows: Sequence[Sequence[Block]]) -> None:
    """Who undertook to do what; lines to be filled where there is nothing yet."""
    heads = [label_of(Action, name).text for name in ("what", "who", "due", "done")]
    paper.caption(_ACTIONS)
    blank = [[paper.block() for _ in heads]] * BLANK_ROWS
    paper.rows(heads, rows or blank, shares=(0.5, 0.22, 0.14, 0.14))


def _facts(paper: Paper, meeting: Meeting) -> Iterator[Row]:
    def name(field: str) -> Text:
        return label_of(Meeting, field).text

    yield name("meeting_type"), [meeting.meeting_type.label]
    if meeting.held_on:
        yield name("held_on"), [written_day(meeting.held_on)]
    else:
        when = _PLANNED.fill({"when": meeting.planned}) if meeting.planned else _UNKNOWN
        yield name("planned"), [when]
    yield name("participants"), [_person(paper, p) for p in meeting.participants]
    yield name("agenda"), [item.text for item in meeting.agenda]
    if not meeting.held_on:
        yield _SAID, ["\n\n"]
        yield _DECIDED, ["\n\n"]
        return
    if meeting.note:
        yield name("note"), [meeting.note]
    if meeting.yields:
        yield _DECIDED, [paper.ref(id_) for id_ in meeting.yields]
    if meeting.minutes:
        yield _MINUTES, [step(s) for s in meeting.minutes]


def step(change: StateChange) -> Text:
    """A step towards approval, and its day."""
    return _STEP.fill({"state": change.state.label, "day": written_day(change.on)})


def _person(paper: Paper, participant: Participant) -> Xml:
    role = paper.model.records.get(participant.role)
    told = paper.inline(role.title if role else participant.role)
    if participant.person:
        reading = f"（{participant.reading}）" if participant.reading else ""
        told += run(f" {participant.person}{reading}")
    return told


def _action(paper: Paper, action: Action) -> list[Block]:
    role = paper.model.records.get(action.who)
    return [
        paper.block(action.what),
        paper.block(role.title if role else action.who),
        paper.block(action.due.isoformat()),
        paper.block(action.done.isoformat() if action.done else ""),
    ]


def not_held(paper: Paper) -> None:
    """Say that the document is a form so far."""
    paper.mark = notices.FORM
    paper.write(words.NOT_HELD)
