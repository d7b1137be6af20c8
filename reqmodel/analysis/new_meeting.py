"""The record of a meeting to come, or just held, made like the last one of its type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reqmodel.analysis.calendar import Period
from reqmodel.analysis.duty import DutyKind, duties
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Meeting
from reqmodel.model.records.governance import Role
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import MeetingType, Status
from reqmodel.text.due import written_day

_NO_ROLE = Text(
    "{id} という役割の記録はありません。あるもの: {known}",
    "There is no role {id}. There are: {known}",
)
_NO_ROLES = Text("なし", "none")
_TITLE = Text("{type}（{day}）", "{type} ({day})")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of the meeting. An action is what, the id of who, and by when."""

    type: MeetingType
    on: date
    held: bool = False
    title: Text | None = None
    participants: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    actions: tuple[tuple[str, str, date], ...] = ()


def drafted(model: Model, asked: Asked) -> dict[str, Any]:
    """The fields of the record as plain data, as an author would write them.

    What a meeting to come leaves open is taken from the last one of its type. Nobody is said to
    have attended a meeting, and nothing to have been discussed, unless it was asked to.

    Raises:
        ReqmodelError: a participant, or who has to do something, is no role of the model.
    """
    for id_ in (*asked.participants, *(who for _, who, _ in asked.actions)):
        require_role(model, id_)
    like = _last(model, asked.type)
    title = asked.title or _TITLE.fill({"type": asked.type.label, "day": written_day(asked.on)})
    found: dict[str, Any] = {"title": title.plain(), "meeting_type": asked.type.value}
    if like and like.disclosure.value != "internal":
        found["disclosure"] = like.disclosure.value
    found["held_on" if asked.held else "planned"] = asked.on.isoformat()
    known = like if like and not asked.held else None
    people = (
        asked.participants or tuple(p.role for p in known.participants)
        if known
        else asked.participants
    )
    if people:
        found["participants"] = [{"role": id_} for id_ in people]
    if asked.agenda:
        found["agenda"] = [
            {"key": f"item-{n}", "text": item} for n, item in enumerate(asked.agenda, 1)
        ]
    elif known and known.agenda:
        found["agenda"] = [{"key": item.key, "text": item.text.plain()} for item in known.agenda]
    if asked.actions:
        found["actions"] = [
            {"key": f"action-{n}", "what": what, "who": who, "due": due.isoformat()}
            for n, (what, who, due) in enumerate(asked.actions, 1)
        ]
    if like and like.derived_from:
        found["derived_from"] = list(like.derived_from)
    if like and like.owner:
        found["owner"] = like.owner
    return found


def minutes_due(model: Model, meeting: Meeting) -> Period | None:
    """When the minutes of a meeting that is not in the model yet are due; None if they are not."""
    records = {**model.records, meeting.id: meeting}
    found = duties(replace(model, records=records))
    wanted = (d for d in found if d.kind is DutyKind.MINUTES and d.start.meeting == meeting.id)
    return next((duty.period for duty in wanted), None)


def require_role(model: Model, id_: str) -> None:
    """See that there is a role.

    Raises:
        ReqmodelError: there is none of that id.
    """
    if isinstance(model.records.get(id_), Role):
        return
    roles = [role for role in model.of_kind(Role) if role.status is not Status.RETIRED]
    known = Text.listed(Text(f"{r.id} {r.title.ja}", f"{r.id} {r.title.to('en')}") for r in roles)
    raise ReqmodelError(_NO_ROLE.fill({"id": id_, "known": known or _NO_ROLES}), exit_code=2)


def _last(model: Model, type_: MeetingType) -> Meeting | None:
    """The last meeting of a type, by its place in the files."""
    alive = [m for m in model.of_kind(Meeting) if m.status is not Status.RETIRED]
    return next((m for m in reversed(alive) if m.meeting_type is type_), None)
