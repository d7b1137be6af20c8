"""Reports of a series of meetings: what was held, the needs and ideas, and the services they led to."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.exports.docx.listing import alive, listed, record_cell
from reqmodel.exports.docx.meeting import meetings, not_held, tell
from reqmodel.exports.docx.paper import Inline, Paper
from reqmodel.model import notices
from reqmodel.model.anatomy import label_of
from reqmodel.model.order import Order
from reqmodel.model.records.cocreation import FieldCandidate, Idea, Need, Question, Survey
from reqmodel.model.records.contract import Meeting
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, MeetingType

_HELD = Text("実施の記録", "What was held")
_FIELDS = Text("取組分野の候補と決定", "Fields proposed and chosen")
_NEEDS = Text("把握したニーズ", "Needs")
_IDEAS = Text("出たアイデアと評価", "Ideas and how they were judged")
_FATE = Text("採り上げ先・採り上げない理由", "Taken up as, or why not")
_SERVICES = Text("サービス案への展開", "Services they led to")
_ANSWERS = Text("アンケートの結果", "Answers to questionnaires")
_NEXT = Text("今後の進め方・残る論点", "What comes next, and what is open")


def to_event_report(order: Order, name: ExportName, event: MeetingType) -> bytes:
    """The report as a Word file; the form where no such meeting was held."""
    paper = Paper(order, name)
    paper.short = True
    paper.contents()
    found = meetings(paper, event)
    held = [m for m in found if m.held_on]
    paper.heading(_HELD)
    if not held:
        not_held(paper)
    for meeting in held or found:
        paper.heading(meeting.title, 2, meeting)
        tell(paper, meeting)
    if event is MeetingType.WORKSHOP:
        _fields(paper)
    _ideas(paper, held)
    _services(paper, held)
    _surveys(paper)
    paper.heading(_NEXT)
    _open(paper, held)
    return paper.finished()


def _fields(paper: Paper) -> None:
    paper.heading(_FIELDS)
    rows = [[record_cell(paper, n), n.field, n.affects, n.statement] for n in alive(paper, Need)]
    heads = [Need.label, *(label_of(Need, f).text for f in ("field", "affects", "statement"))]
    listed(paper, _NEEDS, heads, rows)
    candidates = [
        [record_cell(paper, c), c.assessment, paper.refs(c.needs, title=False), c.decision or ""]
        for c in alive(paper, FieldCandidate)
    ]
    heads = [
        FieldCandidate.label,
        *(label_of(FieldCandidate, f).text for f in ("assessment", "needs", "decision")),
    ]
    listed(paper, FieldCandidate.plural, heads, candidates)


def _ideas(paper: Paper, held: Sequence[Meeting]) -> None:
    paper.heading(_IDEAS)
    ids = {m.id for m in held}
    yielded = {id_ for m in held for id_ in m.yields}
    rows = [
        [
            record_cell(paper, idea),
            idea.statement,
            idea.assessment or "",
            paper.refs(idea.taken_up_as) if idea.taken_up_as else idea.not_taken_up or "",
        ]
        for idea in alive(paper, Idea)
        if idea.raised_in in ids or idea.id in yielded
    ]
    heads = [Idea.label, *(label_of(Idea, f).text for f in ("statement", "assessment")), _FATE]
    listed(paper, Idea.plural, heads, rows)


def services(paper: Paper, held: Sequence[Meeting]) -> list[UseCase]:
    """The use cases that meetings brought forth, themselves or by an idea raised in them."""
    ids = {m.id for m in held}
    found = {id_ for m in held for id_ in m.yields}
    found |= {c for i in alive(paper, Idea) if i.raised_in in ids for c in i.taken_up_as}
    return [case for case in alive(paper, UseCase) if case.id in found]


def _services(paper: Paper, held: Sequence[Meeting]) -> None:
    paper.heading(_SERVICES)
    rows = [
        [record_cell(paper, c), c.summary, c.stage.label, str(c.target_year or "")]
        for c in services(paper, held)
    ]
    heads = [
        UseCase.label,
        *(label_of(UseCase, f).text for f in ("summary", "stage", "target_year")),
    ]
    listed(paper, UseCase.plural, heads, rows)


def _surveys(paper: Paper) -> None:
    paper.heading(_ANSWERS)
    found = alive(paper, Survey)
    for survey in found:
        paper.heading(survey.title, 2, survey)
        asked = [
            (label_of(Survey, f).text, [paper.refs(getattr(survey, f))])
            for f in ("asked", "not_answered")
            if getattr(survey, f)
        ]
        paper.facts(asked)
        rows: list[list[Inline]] = [
            [q.text, "\n".join(f"・{paper.say(a.text)}" for a in q.answers)]
            for q in survey.questions
        ]
        listed(paper, survey.title, [label_of(Question, f).text for f in ("text", "answers")], rows)
    if not found:
        listed(paper, _ANSWERS, [label_of(Question, f).text for f in ("text", "answers")], [])


def _open(paper: Paper, held: Sequence[Meeting]) -> None:
    points = [(c, item) for c in services(paper, held) for item in c.open_points]
    if points:
        listed(
            paper,
            _NEXT,
            [UseCase.label, label_of(UseCase, "open_points").text],
            [[paper.ref(c.id), item.text] for c, item in points],
        )
    elif paper.mark:
        listed(paper, _NEXT, [label_of(UseCase, "open_points").text], [])
    else:
        paper.write(notices.NOTHING)
