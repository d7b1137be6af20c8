"""スマートシティサービス案提案書: the services proposed, and where they come from."""

from __future__ import annotations

from reqmodel.exports.docx import words
from reqmodel.exports.docx.event_report import services
from reqmodel.exports.docx.listing import alive, listed, record_cell
from reqmodel.exports.docx.meeting import meetings, not_held
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.use_case import picture, tell
from reqmodel.model.anatomy import label_of
from reqmodel.model.order import Order
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, MeetingType, Stage

STATIONERY = "report-template"
_ABOUT = Text("提案の概要", "The proposal in outline")
_COLUMNS = ("summary", "field", "intended_for", "stage")
_PROPOSED = Text("提案するサービス案", "Services proposed")
_FORM_ROWS = Text(
    "ワークショップ・ヒアリングを実施した後に、そこで出たアイデアに基づくサービス案をここに載せます。",
    "Services that rest on the ideas of workshops and hearings stand here, once these were held.",
)
_STUDY = Text("参考: 検討者の素案", "For reference: drafts of the authors")
_STUDY_LEAD = Text(
    "要件を確かめるために検討者が作った素案です。ワークショップやヒアリングから生まれたもの、県・市町が選定したものではありません。",
    "Drafts that the authors made to try the requirements. They grew from no workshop or hearing, and nobody has chosen them.",
)
_EVENTS = (MeetingType.WORKSHOP, MeetingType.HEARING, MeetingType.WORKING_GROUP)


def to_docx(order: Order) -> bytes:
    """The proposal as a Word file; a form, with the authors' drafts, before anything was held."""
    paper = Paper(order, ExportName.SERVICE_PROPOSAL)
    paper.contents()
    held = [m for m in meetings(paper, *_EVENTS) if m.held_on]
    grown = services(paper, held)
    cases = [c for c in alive(paper, UseCase) if c.stage is not Stage.NOT_ADOPTED]
    paper.heading(_ABOUT)
    if not grown:
        not_held(paper)
    heads = [UseCase.label, *(label_of(UseCase, name).text for name in _COLUMNS)]
    rows = [
        [
            record_cell(paper, case),
            case.summary,
            case.field,
            Text.listed(origin.label for origin in case.intended_for),
            case.stage.label,
        ]
        for case in grown
    ]
    listed(paper, _PROPOSED, heads, rows)
    if not grown:
        paper.write(_FORM_ROWS)
    _told(paper, grown, _PROPOSED)
    drafts = [case for case in cases if case not in grown]
    if drafts and not grown:
        _told(paper, drafts, _STUDY, _STUDY_LEAD)
    return paper.finished()


def _told(paper: Paper, cases: list[UseCase], title: Text, lead: Text | None = None) -> None:
    if not cases:
        return
    paper.heading(title)
    if lead:
        paper.write(lead)
    paper.write(words.LEGEND, style="Note")
    for case in cases:
        tell(paper, case, 2)
        picture(paper, case)
