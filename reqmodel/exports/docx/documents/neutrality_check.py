"""中立性点検結果書: on one page, the verdict, method, findings, waivers and limits of the check."""

from __future__ import annotations

from reqmodel.analysis.neutrality import Neutrality, assess
from reqmodel.exports.docx.markup import Xml, run
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.model.order import Order
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.table import Cell, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName, Status
from reqmodel.tables.neutrality_findings import findings_by_requirement, waiver_list
from reqmodel.tables.neutrality_report import neutrality_report, summary

AUDIENCE = Disclosure.INTERNAL
STATIONERY = "sheet-template"
MOST = 5
"""Rows of findings and of waivers at most; fewer where a page has no room. The others are counted."""
_MORE = Text(
    "ほか {n} 件は、サイトの「中立性の点検」にあります。",
    "{n} more stand on the site, under neutrality.",
)
_NONE = Text("ありません。", "None.")
_SHOWN = ("record", "rule", "phrase", "quote", "reason", "by", "until", "state")
"""Columns of the lists that are shown."""
_MEND = Text("許容の理由を短くしてください。", "Shorten the reasons of waivers.")


def to_docx(order: Order) -> bytes:
    """The result as a Word file of one page.

    Raises:
        ReqmodelError: it takes more than a page, though the lists show nothing but how long they are.
    """
    neutrality = assess(order.model, order.report)
    for most in range(MOST, -1, -1):
        paper = _written(order, neutrality, most)
        if not paper.lines_over:
            break
    paper.require_one_page(_MEND)
    return paper.finished()


def _written(order: Order, neutrality: Neutrality, most: int) -> Paper:
    """The result with so many rows of each list."""
    paper = Paper(order, ExportName.NEUTRALITY_CHECK, Stationery.SHEET)
    model = order.model
    paper.shows(*(r for r in model.of_kind(Requirement) if r.status is not Status.RETIRED))
    paper.write(paper.inline(summary(neutrality), bold=True))
    report = neutrality_report(model, neutrality, order.day)
    paper.facts(
        [
            (_words(name), [_told(paper, cell) for cell in _cells(value)])
            for name, value in report.rows
        ],
        labels=0.16,
    )
    _list(paper, findings_by_requirement(model, order.report), most)
    _list(paper, waiver_list(model, order.report, order.day), most)
    return paper


def _list(paper: Paper, table: Table, most: int) -> None:
    """The first rows of a list, and how many there are besides."""
    paper.heading(table.title)
    if not table.rows:
        paper.write(_NONE)
        return
    kept = [i for i, column in enumerate(table.columns) if column.key in _SHOWN]
    shown = Table(
        table.title,
        tuple(table.columns[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in table.rows[:most]),
    )
    if shown.rows:
        paper.table(shown)
    if len(table.rows) > most:
        paper.write(_MORE.fill({"n": len(table.rows) - most}), style="Note")


def _told(paper: Paper, cell: Cell) -> Xml:
    """What a cell says, and its note."""
    return (
        Xml.of((paper.told(cell), paper.inline(cell.note)), run(" "))
        if cell.note
        else paper.told(cell)
    )


def _cells(values: Cell | tuple[Cell, ...]) -> tuple[Cell, ...]:
    return values if isinstance(values, tuple) else (values,)


def _words(values: Cell | tuple[Cell, ...]) -> Text:
    value = _cells(values)[0].value
    return value if isinstance(value, Text) else Text("")
