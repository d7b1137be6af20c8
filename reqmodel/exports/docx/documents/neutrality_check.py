"""中立性点検結果書: on one page, the verdict, method, findings, waivers and limits of the check."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reqmodel.analysis.neutrality import Neutrality, assess
from reqmodel.exports.docx.grid import Block
from reqmodel.exports.docx.markup import Xml, run
from reqmodel.exports.docx.paper import DOT, Paper
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.model.order import Order
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.table import Cell, Table, Values
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Disclosure, ExportName, Status
from reqmodel.tables.neutrality_findings import (
    NONE_BUT_WAIVED,
    findings_by_requirement,
    waiver_list,
)
from reqmodel.tables.neutrality_report import neutrality_report, summary
from reqmodel.text.width import em

AUDIENCE = Disclosure.INTERNAL
STATIONERY = "sheet-template"
DATED_BY_CHECK = True
MOST = 30
"""Rows of findings and of waivers at most; fewer where a page has no room. The others are counted."""
REASONS = (200, 100, 60, 39)
"""How wide reasons may be, in characters of full width: the widest with which the page has room."""
_MORE = Text(
    "ほか {n} 件は、サイトの「中立性の点検」にあります。",
    "{n} more stand on the site, under neutrality.",
)
_AND_SO_ON = "…"
_NONE = Text("ありません。", "None.")
_LABELS: dict[Language, float] = {"ja": 0.16, "en": 0.2}
"""Part of the width that the names of the items take: none is broken."""
_MEND = Text(
    "プロジェクトや役割の題を短くするか、点検から外すルールを減らしてください。",
    "Shorten the titles of the project and of roles, or switch fewer rules off.",
)


@dataclass(frozen=True, slots=True)
class _Room:
    """Rows that each list may have, and how wide a text in them may be."""

    rows: int
    text: int


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a list: its share of the width, and for each paragraph in it, what it joins."""

    share: float
    head: Text
    parts: tuple[tuple[str, ...], ...]


_RECORD = Text("記録", "Record")
_FINDINGS = (
    _Column(0.4, _RECORD, (("record",),)),
    _Column(0.22, Text("語句・数", "Words, figures"), (("phrase",),)),
    _Column(0.38, Text("ルール", "Rule"), (("rule",),)),
)
_WAIVERS = (
    _Column(0.19, _RECORD, (("record",),)),
    _Column(0.19, Text("語句、ルール", "Phrase, rule"), (("quote",), ("rule",))),
    _Column(0.37, Text("理由", "Reason"), (("reason",),)),
    _Column(0.25, Text("承認、期限、状態", "Approval, end, state"), (("by",), ("until", "state"))),
)


def to_docx(order: Order) -> bytes:
    """The result as a Word file of one page, dated by the day as of which the check judged.

    Raises:
        ReqmodelError: it takes more than a page, though the lists show nothing but how long they are.
    """
    order = replace(order, on=order.report.day)
    neutrality = assess(order.model, order.report)
    most = bisect_left(
        range(1, MOST + 1),
        1,
        key=lambda rows: _written(order, neutrality, _Room(rows, min(REASONS))).lines_over,
    )
    papers = (_written(order, neutrality, _Room(most, reason)) for reason in REASONS)
    for paper in papers:  # the last one is kept, whether it fits or not
        if not paper.lines_over:
            break
    paper.require_one_page(_MEND)
    return paper.finished()


def _written(order: Order, neutrality: Neutrality, room: _Room) -> Paper:
    """The result with lists that take so much room."""
    paper = Paper(order, ExportName.NEUTRALITY_CHECK, Stationery.SHEET)
    model = order.model
    paper.shows(*(r for r in model.of_kind(Requirement) if r.status is not Status.RETIRED))
    paper.write(paper.inline(summary(neutrality), bold=True))
    report = neutrality_report(model, neutrality)
    label = _LABELS[paper.lang]
    facts = [[paper.head(_words(name)), _fact(paper, value)] for name, value in report.rows]
    paper.rows((), facts, shares=(label, 1 - label), shaded=(0,))
    found, waivers = findings_by_requirement(model, order.report), waiver_list(model, order.report)
    none = NONE_BUT_WAIVED if any(neutrality.waived.values()) else _NONE
    _list(paper, found, none, _FINDINGS, room)
    _list(paper, waivers, _NONE, _WAIVERS, room)
    return paper


def _list(paper: Paper, table: Table, none: Text, columns: Sequence[_Column], room: _Room) -> None:
    """The first rows of a list, and how many there are besides; `none`, where it is empty."""
    paper.heading(table.title)
    if not table.rows:
        paper.write(none)
        return
    at = {column.key: i for i, column in enumerate(table.columns)}
    rows = [
        [
            paper.tight(
                *(
                    _joined(paper, [row[at[key]] for key in part if key in at], room.text)
                    for part in column.parts
                )
            )
            for column in columns
        ]
        for row in table.rows[: room.rows]
    ]
    if rows:
        paper.rows([c.head for c in columns], rows, shares=[c.share for c in columns], shaded=(0,))
    if len(table.rows) > room.rows:
        paper.write(_MORE.fill({"n": len(table.rows) - room.rows}), style="Note")


def _joined(paper: Paper, values: Sequence[Values], most: int) -> Xml:
    """Cells one after another; no text in them is wider than so many characters of full width."""
    cells = [cell for value in values for cell in _cells(value)]
    return Xml.of((_named(paper, cell, most) for cell in cells), run(" "))


def _named(paper: Paper, cell: Cell, most: int) -> Xml:
    """What a cell says: a record by its id and title, a rule and a role by the title."""
    if any(paper.model.kind_of(id_) not in (None, "role") for id_ in cell.links):
        return paper.told(cell)
    words = cell.value if isinstance(cell.value, Text) else Text(str(cell.value or ""))
    return paper.inline(_cut(paper.say(words), most))


def _cut(words: str, most: int) -> str:
    """A text, or what of it is no wider than so many characters of full width."""
    if em(words) <= most:
        return words
    fits = bisect_right(list(accumulate(map(em, words))), most - em(_AND_SO_ON))
    return words[:fits].rstrip() + _AND_SO_ON


def _fact(paper: Paper, values: Values) -> Block:
    """What is said of an item; the method and the limits, which are long, in small letters."""
    told = [
        Xml.of((paper.told(cell), paper.inline(cell.note)), run(" "))
        if cell.note
        else paper.told(cell)
        for cell in _cells(values)
    ]
    if not isinstance(values, tuple):
        return paper.block(*told)
    return paper.tight(*(DOT + one for one in told) if len(told) > 1 else told)


def _cells(values: Cell | tuple[Cell, ...]) -> tuple[Cell, ...]:
    return values if isinstance(values, tuple) else (values,)


def _words(values: Cell | tuple[Cell, ...]) -> Text:
    value = _cells(values)[0].value
    return value if isinstance(value, Text) else Text("")
