"""The record of a report, notice or request to the client, made like the last one of its type."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from reqmodel.analysis.new_meeting import require_role
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Obligation
from reqmodel.model.records.filing import ASKED, EVENTS, Filing
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DeliveryState, DueKind, FilingType, Status
from reqmodel.text.due import written_day

_TITLE = Text("{type}（{day}）", "{type} ({day})")
_NOBODY = Text(
    "届け出る役割が分かりません。--by で役割のIDを指定してください。",
    "It is not known who files it. Name the role with --by.",
)
_NO_RECORD = Text("{id} という記録はありません。", "There is no record {id}.")
_OTHER_PART = Text(
    "「{given}」は、「{type}」の様式にない欄です。あるもの: {known}",
    "'{given}' is no part of the form '{type}'. There are: {known}",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of the filing, which is begun on `on`, or handed in then.

    People are a role each, and a name where it matters; items are a part of the form each, and what
    it says there.
    """

    type: FilingType
    on: date
    submitted: bool = False
    due: date | None = None
    by: str = ""
    title: Text | None = None
    participants: tuple[tuple[str, str], ...] = ()
    items: tuple[tuple[str, str], ...] = ()
    derived_from: tuple[str, ...] = ()


def drafted(model: Model, asked: Asked) -> dict[str, Any]:
    """The fields of the record as plain data, as an author would write them.

    What it does not say of its grounds, its owner and who may see it is as in the last one of its type,
    or else as in the obligation to file such things. It says nothing in the form that it was not given.

    Raises:
        ReqmodelError: who files it or is named in it is no role of the model, or not known; an item
            is no part of the form.
    """
    like = _last(model, asked.type)
    duty = _duty(model, asked.type)
    by = asked.by or (like.owner if like else None) or (duty.owner if duty else None)
    if not by:
        raise ReqmodelError(_NOBODY, exit_code=2)
    _require_known(model, asked, by)
    title = asked.title or _TITLE.fill({"type": asked.type.label, "day": written_day(asked.on)})
    found: dict[str, Any] = {"title": title.plain(), "filing_type": asked.type.value}
    if like and like.disclosure.value != "internal":
        found["disclosure"] = like.disclosure.value
    if asked.due:
        found["due"] = {"kind": DueKind.ON_DATE.value, "on": asked.due.isoformat()}
    if asked.participants:
        found["participants"] = [
            {"role": role, **({"person": person} if person else {})}
            for role, person in asked.participants
        ]
    if asked.items:
        found["items"] = [{"key": part, "text": text} for part, text in asked.items]
    state = DeliveryState.SUBMITTED if asked.submitted else DeliveryState.MADE
    found["states"] = [{"state": state.value, "on": asked.on.isoformat(), "by": by}]
    grounds = like or duty
    if above := asked.derived_from or (grounds.derived_from if grounds else ()):
        found["derived_from"] = list(above)
    found["owner"] = (like.owner if like else None) or by
    return found


def _require_known(model: Model, asked: Asked, by: str) -> None:
    """See that there is what it names: roles, grounds, parts of its form."""
    for id_ in (by, *(role for role, _ in asked.participants)):
        require_role(model, id_)
    for id_ in asked.derived_from:
        if id_ not in model.records:
            raise ReqmodelError(_NO_RECORD.fill({"id": id_}), exit_code=2)
    for part, _ in asked.items:
        if part not in ASKED[asked.type]:
            parts = ASKED[asked.type]
            known = Text.listed(Text(f"{p.value} {p.label.ja}", p.value) for p in parts)
            values = {"given": part, "type": asked.type.label, "known": known}
            raise ReqmodelError(_OTHER_PART.fill(values), exit_code=2)


def _last(model: Model, type_: FilingType) -> Filing | None:
    """The last filing of a type, by its place in the files."""
    alive = [f for f in model.of_kind(Filing) if f.status is not Status.RETIRED]
    return next((f for f in reversed(alive) if f.filing_type is type_), None)


def _duty(model: Model, type_: FilingType) -> Obligation | None:
    """The first obligation to file such things."""
    event = EVENTS.get(type_)
    alive = (o for o in model.of_kind(Obligation) if o.status is not Status.RETIRED)
    return next((o for o in alive if event and o.due.event is event), None)
