"""知事説明資料: on one page, how things are, the ways compared, what is asked of the governor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from reqmodel.analysis.duty import DutyKind, Standing, agenda
from reqmodel.analysis.undecided import undecided
from reqmodel.exports.docx.grid import Block
from reqmodel.exports.docx.listing import alive
from reqmodel.exports.docx.markup import run
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.model import notices
from reqmodel.model.display import three_points
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Argument, Pattern
from reqmodel.model.records.contract import Meeting
from reqmodel.model.records.governance import Decision
from reqmodel.model.text import LANGUAGES, Text
from reqmodel.model.vocabulary import Approach, Disclosure, ExportName, PartyType, Reliability
from reqmodel.text.due import written_day
from reqmodel.text.sentences import sentences

AUDIENCE = Disclosure.INTERNAL
STATIONERY = "sheet-template"
TAG = "governor"
"""Decisions with this tag are what the governor is asked; the first few, where none has it."""
MOST_ASKED = 3


class Extent(NamedTuple):
    """How much is told: at most so many problems, issues and days.

    Texts `whole` or by their first sentence; how things are and the problems `apart` or together.
    """

    problems: int
    issues: int
    days: int
    whole: bool
    apart: bool


EXTENTS = (
    Extent(9, 6, 3, whole=True, apart=True),
    Extent(4, 4, 2, whole=False, apart=True),
    Extent(2, 2, 1, whole=False, apart=False),
)
"""The first that fits on the page is taken; what is left out is counted, and what is asked never is."""
_TODAY = Text("現状", "Today")
_PROBLEMS = Text("課題", "Problems")
_BOTH = Text("現状と課題", "Today, and its problems")
_WAYS = Text(
    "案の比較（費用は案どうしの相対評価。見積取得前で金額は未定）",
    "The ways compared (costs relative, before quotes)",
)
_SURE = Text(
    "確度 ── 費用・月数: {numbers}。長所・短所: {judged}。",
    "Costs, months: {numbers}. Merits, demerits: {judged}.",
)
_ISSUES = Text("論点", "Issues")
_TIME = Text("予定", "Schedule")
_ASKED = Text("判断いただきたいこと", "What you are asked to decide")
_COLUMNS = (
    Text("案", "Way"),
    Text("構築", "Build"),
    Text("運用", "Run"),
    Text("月数", "Months"),
    Text("主な長所", "Main merit"),
    Text("主な短所", "Main demerit"),
)
_AND = Text("{last}（ほか {n} 件）", "{last} (and {n} more)")
_DUE = Text("{day}まで: {what}", "By {day}: {what}")
_PLANNED = Text("{when}（予定）: {what}", "{when} (planned): {what}")
_NO_DAY = Text("期限は未定です。", "No day is set.")
_MEND = Text(
    "説明文を短くするか、タグ governor を付ける決定事項を減らしてください。"
    "現状・課題は「現状維持」のパターンの概要とデメリット、案の比較は各パターンの先頭のメリット・デメリットから作られます。",
    "Shorten texts, or give fewer decisions the tag 'governor'. The first parts come from the summary "
    "and demerits of the pattern 'status-quo', the comparison from the first merit and demerit of each.",
)


def to_docx(order: Order) -> bytes:
    """The brief as a Word file of one page.

    Raises:
        ReqmodelError: it takes more than a page, in this language or the other.
    """
    papers = {lang: _fitting(replace(order, lang=lang)) for lang in LANGUAGES}
    return papers[order.lang].finished()


def _fitting(order: Order) -> Paper:
    """With as much as the page holds."""
    papers = (_written(order, extent) for extent in EXTENTS)
    paper = next((p for p in papers if not p.lines_over), None) or _written(order, EXTENTS[-1])
    paper.require_one_page(_MEND)
    return paper


def _written(order: Order, extent: Extent) -> Paper:
    paper = Paper(order, ExportName.GOVERNOR_BRIEF, Stationery.SHEET)
    patterns = alive(paper, Pattern)
    paper.shows(*patterns)
    today = [p for p in patterns if p.approach is Approach.STATUS_QUO]
    now = [_told(paper, p.summary, extent) for p in today] or [notices.NOTHING]
    problems = [_told(paper, d.text, extent) for p in today for d in p.demerits]
    problems = _some(problems, extent.problems) or [notices.NOTHING]
    paper.heading(_TODAY if extent.apart else _BOTH)
    paper.bullets(now)
    if extent.apart:
        paper.heading(_PROBLEMS)
    paper.bullets(problems)
    paper.heading(_WAYS)
    if patterns:
        rows = [_row(paper, pattern) for pattern in patterns]
        paper.rows(_COLUMNS, rows, shaded=(0,))
        paper.write(_sure(patterns), style="Note")
    asked, issues = _chosen(paper)
    paper.heading(_ISSUES)
    shown = Text.listed(_some([d.title for d in issues], extent.issues))
    paper.bullets([shown or notices.NOTHING])
    paper.heading(_TIME)
    paper.bullets(_some(_days(paper), extent.days) or [_NO_DAY])
    paper.heading(_ASKED)
    for decision in asked:
        paper.shows(decision)
    paper.bullets(
        [paper.inline(d.title, bold=True) + run("　") + paper.inline(d.question) for d in asked]
        or [notices.NOTHING]
    )
    return paper


def _told(paper: Paper, text: Text, extent: Extent) -> Text:
    return text if extent.whole else Text(_first_sentence(paper.say(text)))


def _some(texts: Sequence[Text], most: int) -> list[Text]:
    """The first ones, and how many more there are."""
    if len(texts) <= most:
        return list(texts)
    *first, last = texts[:most]
    return [*first, _AND.fill({"last": last, "n": len(texts) - most})]


def _row(paper: Paper, pattern: Pattern) -> list[Block]:
    lead = pattern.lead_time
    return [
        paper.tight(run(f"{pattern.id} ") + paper.inline(pattern.title)),
        paper.tight(pattern.build_cost.size.label),
        paper.tight(pattern.running_cost.size.label),
        paper.tight(three_points(lead.months) if lead else ""),
        paper.tight(_first(paper, pattern.merits)),
        paper.tight(_first(paper, pattern.demerits)),
    ]


def _first(paper: Paper, arguments: tuple[Argument, ...]) -> str:
    """The first sentence of the first merit or demerit."""
    if not arguments:
        return ""
    return _first_sentence(paper.say(arguments[0].text))


def _first_sentence(text: str) -> str:
    start, end = sentences(text)[0]
    return text[start:end]


def _sure(patterns: list[Pattern]) -> Text:
    """How sure costs, months, merits and demerits are."""
    numbers = [p.build_cost.status for p in patterns] + [p.running_cost.status for p in patterns]
    numbers += [p.lead_time.status for p in patterns if p.lead_time]
    judged = [a.status for p in patterns for a in (*p.merits[:1], *p.demerits[:1])]
    return _SURE.fill({"numbers": _labels(numbers), "judged": _labels(judged)})


def _labels(statuses: list[Reliability]) -> Text:
    return Text.listed(s.label for s in sorted(set(statuses), key=lambda s: s.rank))


def _chosen(paper: Paper) -> tuple[list[Decision], list[Decision]]:
    """What the governor is asked, and what else the prefecture has to decide."""
    waiting = undecided(paper.model, (PartyType.PREFECTURE,))
    asked = [d for d in waiting if TAG in d.tags] or waiting[:MOST_ASKED]
    return asked, [d for d in waiting if d not in asked]


def _days(paper: Paper) -> list[Text]:
    """The next days on which something is handed in, then the meetings that are planned."""
    found: dict[str, list[Text]] = {}
    for duty, standing in agenda(paper.model, paper.order.day):
        if standing is Standing.AHEAD and duty.period and duty.kind is DutyKind.DELIVERABLE:
            found.setdefault(duty.period.last.isoformat(), []).append(duty.what)
    days = [
        _DUE.fill({"day": written_day(date.fromisoformat(day)), "what": Text.listed(what)})
        for day, what in found.items()
    ]
    days += [
        _PLANNED.fill({"when": meeting.planned, "what": meeting.title})
        for meeting in alive(paper, Meeting)
        if meeting.planned and not meeting.held_on
    ]
    return days
