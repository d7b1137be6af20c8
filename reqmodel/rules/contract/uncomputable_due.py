"""A due that lacks what its kind is computed from, or has what its kind cannot use."""

from collections.abc import Iterator

from reqmodel.analysis.calendar import MOST
from reqmodel.analysis.event import COUNTED, SERIES
from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable, Due, Obligation
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DueKind, Status

NEEDED = {
    DueKind.ON_DATE: ("on",),
    **dict.fromkeys(COUNTED, ("number", "event")),
    DueKind.BEFORE: ("event",),
    DueKind.IMMEDIATELY: ("event",),
    DueKind.ALWAYS: (),
    DueKind.REGULAR: (),
}
LACKING = Text(
    "それに要る「{label}」（{field}）がありません", "lacks '{label}' ({field}), which it needs"
)
USELESS = Text(
    "「{label}」（{field}）はそれに使えません", "has '{label}' ({field}), which it cannot use"
)
FAR = Text(
    "「{label}」（{field}）は1から{most}までの数でなければ計算できません",
    "can only be computed if '{label}' ({field}) is a number from 1 to {most}",
)


def check(model: Model) -> Iterator[Finding]:
    records: tuple[Deliverable | Obligation, ...] = (
        *model.of_kind(Deliverable),
        *model.of_kind(Obligation),
    )
    for record in records:
        if record.status is Status.RETIRED:
            continue
        for field, at, problem in _problems(record.due):
            label = label_of(Due, field).text
            words = problem.fill({"label": label, "field": field, "most": MOST})
            yield Finding(record.id, at, {"due": record.due.kind.label, "problem": words})


def _problems(due: Due) -> Iterator[tuple[str, tuple[str, ...], Text]]:
    needed = NEEDED[due.kind]
    usable = (*needed, "session") if due.event in SERIES and due.kind in COUNTED else needed
    for field in ("number", "event", "session", "on"):
        value = getattr(due, field)
        if value is None and field in needed:
            yield field, ("due",), LACKING
        elif value is not None and field not in usable:
            yield field, ("due", field), USELESS
        elif field == "number" and value is not None and not 1 <= value <= MOST:
            yield field, ("due", field), FAR
