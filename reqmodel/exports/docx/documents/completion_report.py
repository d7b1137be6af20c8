"""業務完了報告書兼実績報告書: what was done of what was owed, with the materials of all meetings."""

from __future__ import annotations

from reqmodel.exports.docx import words
from reqmodel.exports.docx.listing import alive, listed
from reqmodel.exports.docx.meeting import meetings, not_held, step, tell
from reqmodel.exports.docx.paper import Inline, Paper
from reqmodel.exports.docx.pattern import compared
from reqmodel.exports.docx.record import fields
from reqmodel.model.anatomy import label_of
from reqmodel.model.order import Order
from reqmodel.model.records.contract import Deliverable, Meeting, Obligation
from reqmodel.model.records.fact import Case
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
)
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DeliveryState, ExportName
from reqmodel.tables.case_list import case_list
from reqmodel.tables.decision_list import decision_list
from reqmodel.tables.deliverable_list import deliverable_list
from reqmodel.tables.headings import requirements_by_heading
from reqmodel.tables.kind_list import kind_list
from reqmodel.text.due import written_day

STATIONERY = "report-template"
_OUTLINE = Text("業務の概要", "The work in outline")
_DONE = Text("業務の実績", "What was done")
_RESULT = Text("実績・証拠書類", "Done, and evidence")
_PRODUCTS = Text("成果品の納入状況", "Deliverables handed in")
_STUDY = Text("パーソナルデータ連携基盤の検討結果", "What the study came to")
_FULL = Text(
    "要件の全文は、別冊の要件定義書にあります。",
    "The requirements in full stand in the requirements definition.",
)
_CASES = Text("全国のサービス事例", "Services elsewhere")
_WAYS = Text("整備パターン", "The ways to provide it")
_OPEN = Text("残る決定事項", "Decisions left to take")
_INDEX = Text("会議・打合せ資料の目次", "Index of the materials of meetings")
_MATERIALS = Text("会議・打合せ資料", "Materials of meetings")
_STATE = Text("記録の状態", "State of the minutes")
_PLACE = Text("本書での掲載", "In this report")
_HERE = Text("掲載", "included")
_NOT_HELD = Text("未開催", "not held")


def to_docx(order: Order) -> bytes:
    """The report as a Word file; a form as long as no work is recorded."""
    paper = Paper(order, ExportName.COMPLETION_REPORT)
    paper.contents()
    paper.heading(_OUTLINE)
    project = paper.model.project
    done = any(
        s.state is DeliveryState.APPROVED for d in alive(paper, Deliverable) for s in d.states
    )
    found = meetings(paper)
    if not done and not any(m.held_on for m in found):
        not_held(paper)
    paper.facts(fields(paper, project, ("client", "contract", "purpose")))
    _results(paper)
    paper.heading(_PRODUCTS)
    paper.table(deliverable_list(paper.model, order.day), names=True)
    _study(paper)
    _materials(paper, found)
    return paper.finished()


def _results(paper: Paper) -> None:
    paper.heading(_DONE)
    duties = alive(paper, Obligation)
    paper.shows(*duties)
    heads = [words.ID, label_of(Obligation, "text").text, _RESULT]
    rows: list[list[Inline]] = [
        [
            paper.named(o.id, paper.inline(o.id)),
            o.text,
            "\n".join(f"・{paper.say(e.text)}" for e in o.evidence),
        ]
        for o in duties
    ]
    listed(paper, Obligation.plural, heads, rows)


def _study(paper: Paper) -> None:
    paper.heading(_STUDY)
    paper.write(_FULL)
    model = paper.model
    for cls in (BusinessRequirement, FunctionalRequirement, NonFunctionalRequirement):
        paper.table(requirements_by_heading(model, cls))
    paper.table(kind_list(model, "use-case"), ids_only=True, names=True)
    if alive(paper, Case):
        with paper.lying():
            paper.heading(_CASES, 2)
            paper.table(case_list(model))
    paper.heading(_WAYS, 2)
    compared(paper)
    paper.heading(_OPEN, 2)
    paper.table(decision_list(model), names=True)


def _materials(paper: Paper, found: list[Meeting]) -> None:
    paper.heading(_INDEX)
    rows = [
        [
            paper.ref(m.id),
            m.meeting_type.label,
            written_day(m.held_on) if m.held_on else "",
            step(m.minutes[-1]) if m.minutes else "",
            _HERE if m.held_on else _NOT_HELD,
        ]
        for m in found
    ]
    heads = [
        Meeting.label,
        *(label_of(Meeting, f).text for f in ("meeting_type", "held_on")),
        _STATE,
        _PLACE,
    ]
    listed(paper, _INDEX, heads, rows)
    held = [m for m in found if m.held_on]
    if held:
        paper.heading(_MATERIALS)
    for i, meeting in enumerate(held):
        if i:
            paper.new_page()
        paper.heading(meeting.title, 2, meeting)
        tell(paper, meeting)
