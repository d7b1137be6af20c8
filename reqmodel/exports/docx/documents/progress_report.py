"""進捗報告書: what is due and how it stands, the meetings, what was undertaken, what is not decided."""

from __future__ import annotations

from reqmodel.analysis.undecided import undecided
from reqmodel.exports.docx.listing import alive, listed
from reqmodel.exports.docx.meeting import meetings, not_held
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.model.anatomy import label_of
from reqmodel.model.order import Order
from reqmodel.model.records.contract import Action, Deliverable, Meeting
from reqmodel.model.records.governance import Decision
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName
from reqmodel.tables.deliverable_list import deliverable_list
from reqmodel.text.due import written_day

STATIONERY = "sheet-template"
_AS_OF = Text("{day}の時点の進捗を報告します。", "Progress as of {day}.")
_HELD = Text("開催した会議・打合せ", "Meetings held")
_ACTIONS = Text("宿題の状況", "What was undertaken")
_WAITING = Text("決定をお願いする事項", "Decisions asked for")
_NEXT = Text("次の期間の予定・課題と対応", "What comes next; problems and what is done about them")
_MOST = 10
_MORE = Text(
    "ほか {n} 件は、要件定義書の「決まっていないこと」にあります。",
    "{n} more stand in the requirements definition.",
)


def to_docx(order: Order) -> bytes:
    """The report as a Word file; what nobody has recorded is left to be filled."""
    paper = Paper(order, ExportName.PROGRESS_REPORT, Stationery.SHEET)
    paper.write(_AS_OF.fill({"day": written_day(order.day)}))
    held = [m for m in meetings(paper) if m.held_on and m.held_on <= order.day]
    if not held and not any(d.states for d in alive(paper, Deliverable)):
        not_held(paper)
    paper.shows(*alive(paper, Deliverable))
    paper.heading(Deliverable.plural)
    paper.table(deliverable_list(paper.model, order.day))
    paper.heading(_HELD)
    listed(
        paper,
        _HELD,
        [Meeting.label, *(label_of(Meeting, f).text for f in ("meeting_type", "held_on"))],
        [[paper.ref(m.id), m.meeting_type.label, m.held_on.isoformat()] for m in held if m.held_on],
    )
    paper.heading(_ACTIONS)
    listed(
        paper,
        _ACTIONS,
        [label_of(Action, f).text for f in ("what", "due", "done")],
        [
            [a.what, a.due.isoformat(), a.done.isoformat() if a.done else ""]
            for m in held
            for a in m.actions
        ],
    )
    paper.heading(_WAITING)
    waiting = undecided(paper.model)
    listed(
        paper,
        _WAITING,
        [Decision.label, label_of(Decision, "question").text],
        [[paper.ref(d.id), d.question] for d in waiting[:_MOST]],
    )
    if len(waiting) > _MOST:
        paper.write(_MORE.fill({"n": len(waiting) - _MOST}), style="Note")
    paper.heading(_NEXT)
    paper.rows([], [[paper.block("\n\n\n")]], shares=(1,))
    return paper.finished()
