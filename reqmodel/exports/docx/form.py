"""Letters of the contractor to the client: who to whom, about what, on what ground; or the form of it."""

from __future__ import annotations

from reqmodel.exports.docx.markup import Xml, run
from reqmodel.exports.docx.paper import Inline, Paper
from reqmodel.exports.docx.record import Row
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.model import notices
from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.records.contract import Obligation, Participant, StateChange
from reqmodel.model.records.filing import ASKED, EVENTS, FORMS, Filing
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DeliveryState as State
from reqmodel.model.vocabulary import DueEvent, FilingPart, FilingType, Status
from reqmodel.text.due import written_day

_DAY = Text("令和　　年　　月　　日", "Date:                    ")
_TO = Text("（宛先）{client}", "To: {client}")
_FROM = (
    Text("受託者　所在地", "Contractor, address:"),
    Text("　　　　名　称", "Name:"),
    Text("　　　　代表者", "Represented by:"),
)
_CONTRACT = Text("業務名", "Contract")
_GROUNDS = Text(
    "契約上の定め（要約。正文は仕様書）",
    "What the contract says (summary; the specification is authoritative)",
)
_ANSWER = Text("甲の承認・確認", "Approved or confirmed by the client")
_APPROVED = Text("承認 {day}", "Approved on {day}")
_OTHER_TYPE = Text(
    "{id} は「{type}」なので、「{title}」にはなりません。",
    "{id} is a '{type}', of which no '{title}' is made.",
)
_ANSWERED = Text(
    "承認する ・ 承認しない　　　令和　　年　　月　　日　　職・氏名",
    "Approved / not approved, date, name and office",
)


_PEOPLE: dict[FilingType, tuple[Text, FilingPart]] = {
    FilingType.MANAGER_NOTICE: (Text("氏名（ふりがな）", "Name"), FilingPart.OFFICE),
    FilingType.MANAGER_CHANGE: (
        Text("後任の責任者（氏名）", "Person to follow"),
        FilingPart.OFFICE,
    ),
    FilingType.CONSULTATION: (Text("協議の出席者", "Discussed by"), FilingPart.RESULT),
}
"""What people are called in a form, and the part before which they stand."""
_LINES: dict[FilingPart, int] = {
    FilingPart.EVENT: 4,
    FilingPart.SCOPE: 4,
    FilingPart.DOUBT: 4,
    FilingPart.READING: 4,
    FilingPart.RESULT: 4,
    **dict.fromkeys((FilingPart.FOUND, FilingPart.BREACH, FilingPart.EFFECT), 2),
    **dict.fromkeys(
        (
            FilingPart.PRESENT,
            FilingPart.OFFICE,
            FilingPart.CONTACT,
            FilingPart.DAY,
            FilingPart.PERIOD,
            FilingPart.PLACE,
            FilingPart.CLAUSE,
            FilingPart.DISCUSSED,
        ),
        1,
    ),
}
_MOST = 3
"""Lines of a part of the form, unless said above."""


def to_form(order: Order, type_: FilingType, opening: Text, *, answered: bool = False) -> bytes:
    """Filings of a type, one a sheet, as a Word file: those the order names, or all; else the form.

    Its grounds are the duties that its event calls for. `answered`: the client approves it or does not.

    Raises:
        ReqmodelError: a record that the order names is a filing of another type.
    """
    paper = Paper(order, FORMS[type_], Stationery.SHEET)
    found = _filings(paper, type_)
    if not found:
        paper.mark = notices.FORM
    for i, filing in enumerate(found or [None]):
        if i:
            paper.new_page()
        _tell(paper, type_, filing, opening, answered=answered)
        _grounds(paper, EVENTS.get(type_))
    return paper.finished()


def _filings(paper: Paper, type_: FilingType) -> list[Filing]:
    """Those of a type that are not retired."""
    alive = [f for f in paper.model.of_kind(Filing) if f.status is not Status.RETIRED]
    wanted = paper.order.records
    for filing in alive:
        if filing.id in wanted and filing.filing_type is not type_:
            values = {"id": filing.id, "type": filing.filing_type.label, "title": paper.title}
            raise ReqmodelError(_OTHER_TYPE.fill(values), exit_code=2)
    return [f for f in alive if f.filing_type is type_ and (not wanted or f.id in wanted)]


def _tell(
    paper: Paper, type_: FilingType, filing: Filing | None, opening: Text, *, answered: bool
) -> None:
    project = paper.model.project
    submitted = _step(filing, (State.SUBMITTED, State.RESUBMITTED))
    if filing:
        paper.shows(filing)
        paper.write(paper.ref(filing.id), style="Right")
    paper.write(written_day(submitted.on) if submitted else _DAY, style="Right")
    paper.write(_TO.fill({"client": project.client}))
    for line in _FROM:
        paper.write(line, style="Signature")
    paper.write(opening)
    contract = project.contract.name if project.contract else project.title
    rows: list[Row] = [(_CONTRACT, [contract])]
    people = filing.participants if filing else ()
    label, before = _PEOPLE.get(type_, (label_of(Filing, "participants").text, None))
    named: Row = (label, [_person(paper, p) for p in people] or [""])
    told = {item.key: item.text for item in filing.items} if filing else {}
    for part in dict.fromkeys((*ASKED[type_], *told)):
        if part is before:
            rows.append(named)
        blank = "\n" * (_LINES.get(part, _MOST) - 1)
        text: Inline = told.get(part) or blank
        if part is FilingPart.CLAUSE and filing and part not in told:
            text = paper.refs(filing.derived_from)
        rows.append((part.label, [text]))
    if people and before is None:
        rows.append(named)
    if answered:
        approved = _step(filing, (State.APPROVED,))
        rows.append((_ANSWER, [_approval(paper, approved) if approved else _ANSWERED]))
    paper.facts(rows, labels=0.28)


def _step(filing: Filing | None, states: tuple[State, ...]) -> StateChange | None:
    """The last step of these."""
    found = [step for step in filing.states if step.state in states] if filing else []
    return found[-1] if found else None


def _approval(paper: Paper, step: StateChange) -> Xml:
    words = _APPROVED.fill({"day": written_day(step.on)})
    return paper.inline(words) + run("　") + paper.ref(step.by)


def _person(paper: Paper, participant: Participant) -> Xml:
    name = participant.person or ""
    reading = f"（{participant.reading}）" if participant.reading else ""
    told = run(f"{name}{reading}　") if name else run("")
    return told + paper.ref(participant.role)


def _grounds(paper: Paper, event: DueEvent | None) -> None:
    """What the contract says of such filings."""
    duties = [
        o
        for o in paper.model.of_kind(Obligation)
        if event and o.due.event is event and o.status is not Status.RETIRED
    ]
    if duties:
        paper.write(paper.inline(_GROUNDS, bold=True), style="Note", keep=True)
        for duty in duties:
            paper.write(paper.ref(duty.id, title=False), ": ", duty.text, style="Note")
