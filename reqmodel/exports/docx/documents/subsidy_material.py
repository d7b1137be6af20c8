"""補助金申請補助資料: for each service its picture, indicators, eligible cost and what to check."""

from __future__ import annotations

from reqmodel.exports.docx.listing import alive, listed
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.record import fields, sources
from reqmodel.exports.docx.use_case import indicators, picture
from reqmodel.model import notices
from reqmodel.model.order import Order
from reqmodel.model.records.cocreation import Funding
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, Stage

ABOUT = ("use-case",)
STATIONERY = "report-template"
_SERVICES = Text("サービスの概要とKPI", "Services and their indicators")
_COSTS = Text("対象経費の区分", "Costs to be divided")
_COST_COLUMNS = (
    Text("経費の区分", "Cost"),
    Text("内容", "What for"),
    Text("対象になるか（要綱で確認）", "Eligible (see the rules)"),
    Text("見積り", "Quotes"),
)
_COST_ROWS = (
    Text("構築費", "Build"),
    Text("クラウドサービス利用料", "Cloud services"),
    Text("運用保守費", "Operation and maintenance"),
    Text("そのほか", "Others"),
)
_NO_QUOTE = Text("見積取得前", "before quotes")
_PROGRAMMES = Text("財源の候補と確認事項", "Programmes, and what to check")
_CHECK = Text("{title}の確認事項", "To be checked: {title}")
_ITEM, _DONE = Text("確認事項", "To be checked"), Text("確認", "Checked")
_NOT_DECIDED = Text(
    "申請を決めた制度はありません。申請の前に要綱を入手して、すべての値を確かめます。",
    "No application has been decided on. Before one, get the rules and check every value.",
)


def to_docx(order: Order) -> bytes:
    """The material as a Word file."""
    paper = Paper(order, ExportName.SUBSIDY_MATERIAL)
    paper.contents()
    cases = [
        c
        for c in alive(paper, UseCase)
        if c.stage is not Stage.NOT_ADOPTED
        and (c.id in order.records if order.records else c.funding)
    ]
    paper.heading(_SERVICES)
    if not cases:
        paper.write(notices.NOTHING)
    for case in cases:
        paper.heading(case.title, 2, case)
        paper.facts(
            fields(
                paper, case, ("summary", "field", "stage", "target_year", "platform_fit", "funding")
            )
        )
        picture(paper, case)
        indicators(paper, case)
    paper.heading(_COSTS)
    paper.caption(_COSTS)
    rows = [
        [paper.block(row), paper.block(), paper.block(), paper.block(_NO_QUOTE)]
        for row in _COST_ROWS
    ]
    paper.rows(_COST_COLUMNS, rows, shaded=(0,), shares=(0.22, 0.38, 0.25, 0.15))
    _programmes(paper, {f for c in cases for f in c.funding})
    return paper.finished()


def _programmes(paper: Paper, wanted: set[str]) -> None:
    paper.heading(_PROGRAMMES)
    paper.write(_NOT_DECIDED)
    for funding in alive(paper, Funding):
        if funding.id not in wanted:
            continue
        paper.heading(funding.title, 2, funding)
        told = fields(
            paper, funding, ("rate", "cap", "eligible", "running_cost", "deadline", "note")
        )
        paper.facts((*told, sources(paper, funding)))
        if funding.checklist:
            listed(
                paper,
                _CHECK.fill({"title": funding.title}),
                [_DONE, _ITEM],
                [["□", item.text] for item in funding.checklist],
            )
