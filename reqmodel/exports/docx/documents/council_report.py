"""協議会報告資料: what the workshop and the working group came to, and what the council is asked."""

from __future__ import annotations

from reqmodel.analysis.undecided import undecided
from reqmodel.exports.docx.decision import put
from reqmodel.exports.docx.event_report import services
from reqmodel.exports.docx.listing import listed, record_cell
from reqmodel.exports.docx.meeting import meetings, not_held
from reqmodel.exports.docx.paper import Paper
from reqmodel.model import notices
from reqmodel.model.anatomy import label_of
from reqmodel.model.order import Order
from reqmodel.model.records.contract import Meeting
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, MeetingType, PartyType
from reqmodel.text.due import written_day

STATIONERY = "report-template"
_EVENTS = (MeetingType.WORKSHOP, MeetingType.WORKING_GROUP)
_DONE = Text("実施結果の報告", "What was done")
_CASES = Text("具体化したサービス案", "Services worked out")
_ASKED = Text("諮る事項", "What the council is asked")
_ASKED_LEAD = Text(
    "市町又は協議会が決める事項のうち、まだ決まっていないものです。",
    "What municipalities or the council have to decide and have not decided yet.",
)
_NEXT = Text("今後の予定", "What comes next")
_DAY = Text("開催日", "Held on")


def to_docx(order: Order) -> bytes:
    """The report as a Word file; its first part is a form before anything was held."""
    paper = Paper(order, ExportName.COUNCIL_REPORT)
    paper.short = True
    paper.contents()
    found = meetings(paper, *_EVENTS)
    held = [m for m in found if m.held_on]
    paper.heading(_DONE)
    if not held:
        not_held(paper)
    heads = [
        Meeting.label,
        label_of(Meeting, "meeting_type").text,
        _DAY,
        label_of(Meeting, "agenda").text,
    ]
    listed(
        paper,
        Meeting.plural,
        heads,
        [
            [
                record_cell(paper, m),
                m.meeting_type.label,
                written_day(m.held_on) if m.held_on else "",
                "\n".join(paper.say(item.text) for item in m.agenda),
            ]
            for m in held
        ],
    )
    paper.heading(_CASES, 2)
    listed(
        paper,
        _CASES,
        [UseCase.label, *(label_of(UseCase, f).text for f in ("summary", "stage"))],
        [[record_cell(paper, c), c.summary, c.stage.label] for c in services(paper, held)],
    )
    paper.heading(_ASKED)
    asked = undecided(paper.model, (PartyType.COUNCIL, PartyType.MUNICIPALITY))
    paper.write(_ASKED_LEAD if asked else notices.NOTHING)
    for decision in asked:
        put(paper, decision, 2)
    paper.heading(_NEXT)
    listed(
        paper,
        _NEXT,
        [Meeting.label, label_of(Meeting, "planned").text],
        [
            [record_cell(paper, m), m.planned or ""]
            for m in meetings(paper)
            if not m.held_on and m.planned
        ],
    )
    return paper.finished()
