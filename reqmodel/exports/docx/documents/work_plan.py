"""業務計画書: what is to be done, by whom, when, and what is handed in."""

from __future__ import annotations

from reqmodel.exports.docx import words
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.record import Row
from reqmodel.model import notices
from reqmodel.model.anatomy import label_of
from reqmodel.model.order import Order
from reqmodel.model.records.contract import Obligation
from reqmodel.model.records.fact import Clause, Contract
from reqmodel.model.records.governance import Role
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ClauseType, ExportName, PartyType, Status
from reqmodel.tables.contract_calendar import assumptions, contract_calendar
from reqmodel.tables.decision_list import decision_list
from reqmodel.tables.deliverable_list import deliverable_list
from reqmodel.tables.meeting_schedule import meeting_schedule
from reqmodel.text.due import in_words, written_day

STATIONERY = "report-template"
_OUTLINE = Text("業務の概要", "The work in outline")
_AIM = Text("目的", "Purpose")
_WORK = Text("業務内容と進め方", "What is done, and how")
_TASKS = Text("受託者が行うこと", "What the contractor does")
_PEOPLE = Text("実施体制", "Who does it")
_WHO = Text("受託業務責任者と担当者", "Person in charge and staff")
_FILL = Text("（契約の後に記入）", "(to be filled after the contract is signed)")
_COLUMNS = tuple(
    Text(ja, en)
    for ja, en in (
        ("役割", "Role"),
        ("氏名", "Name"),
        ("所属・役職", "Office"),
        ("担当する業務", "In charge of"),
    )
)
_IN_CHARGE = Text("受託業務責任者", "Person in charge")
_TIME = Text("工程と期日", "Schedule")
_AS_OF = Text("{day}の時点で計算した期日です。", "Days as computed on {day}.")
_MEETINGS = Text("会議・打合せの予定", "Meetings planned")
_PRODUCTS = Text("成果品", "Deliverables")
_OPEN = Text("発注者と確かめる事項", "To be settled with the client")
_TARGETS = Text(
    "仕様書が想定する目標（要約。正文は仕様書）", "Targets of the specification (summary)"
)


def to_docx(order: Order) -> bytes:
    """The plan as a Word file."""
    paper = Paper(order, ExportName.WORK_PLAN)
    paper.contents()
    model = paper.model
    paper.heading(_OUTLINE)
    paper.facts(_outline(paper))
    targets = [c for c in model.of_kind(Clause) if c.clause_type is ClauseType.OBJECTIVE]
    if targets:
        paper.heading(_TARGETS, 2)
        paper.bullets(paper.inline(f"{c.number} ") + paper.inline(c.text) for c in targets)
    _work(paper)
    _people(paper)
    paper.heading(_TIME)
    paper.write(_AS_OF.fill({"day": written_day(order.day)}))
    paper.bullets(assumptions(model))
    paper.table(contract_calendar(model, order.day))
    paper.heading(_MEETINGS, 2)
    paper.table(meeting_schedule(model))
    paper.heading(_PRODUCTS)
    paper.table(deliverable_list(model, order.day))
    paper.heading(_OPEN)
    paper.table(decision_list(model))
    return paper.finished()


def _outline(paper: Paper) -> list[Row]:
    project = paper.model.project
    contract = project.contract
    rows: list[Row] = [(label_of(type(project), "client").text, [project.client])]
    if contract:
        rows += [
            (label_of(Contract, "name").text, [contract.name]),
            (
                label_of(Contract, "signed_on").text,
                [written_day(contract.signed_on) if contract.signed_on else _FILL],
            ),
            (label_of(Contract, "work_due").text, [written_day(contract.work_due)]),
            (label_of(Contract, "ends_on").text, [written_day(contract.ends_on)]),
        ]
    if project.purpose:
        rows.append((_AIM, [project.purpose]))
    return rows


def _work(paper: Paper) -> None:
    duties = [o for o in paper.model.of_kind(Obligation) if o.status is not Status.RETIRED]
    paper.heading(_WORK)
    if not duties:
        paper.write(notices.NOTHING)
        return
    paper.shows(*duties)
    paper.caption(_TASKS)
    paper.rows(
        [words.ID, *(label_of(Obligation, f).text for f in ("text", "due", "evidence"))],
        [
            [
                paper.block(paper.named(o.id, paper.inline(o.id))),
                paper.block(paper.inline(o.title, bold=True), o.text),
                paper.block(in_words(o.due)),
                paper.listed([item.text for item in o.evidence]),
            ]
            for o in duties
        ],
        shaded=(0,),
    )


def _people(paper: Paper) -> None:
    paper.heading(_PEOPLE)
    paper.caption(_WHO)
    blank = [[paper.block() for _ in _COLUMNS] for _ in range(4)]
    blank[0][0] = paper.block(_IN_CHARGE)
    paper.rows(_COLUMNS, blank, shares=(0.2, 0.2, 0.25, 0.35))
    paper.write(_FILL, style="Note")
    others = [
        r
        for r in paper.model.of_kind(Role)
        if r.status is not Status.RETIRED and r.party_type is not PartyType.PERSON
    ]
    if others:
        paper.caption(Role.plural)
        paper.rows(
            [Role.label, label_of(Role, "examples").text],
            [
                [paper.block(paper.named(r.id, paper.ref(r.id))), paper.block(r.examples)]
                for r in others
            ],
            shaded=(0,),
        )
