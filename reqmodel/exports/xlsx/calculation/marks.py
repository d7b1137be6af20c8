"""評価 and 順位: the marks as they stand, their weighted sum, and which ranks that allows."""

from __future__ import annotations

from dataclasses import dataclass

from reqmodel.analysis.ranking import WORTH, Contest, Reason
from reqmodel.analysis.total_cost import patterns
from reqmodel.exports.xlsx.calculation import charts, names
from reqmodel.exports.xlsx.calculation.premises import weight_name
from reqmodel.exports.xlsx.calculation.scope import Scope
from reqmodel.exports.xlsx.sheet import Number, Sheet, at
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.alternative import Criterion, Pattern
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Mark

NAME, RANKS = Text("評価", "Marks"), Text("順位", "Ranks")
HEAD = 3
A_CRITERION, TITLE, WEIGHT, PART, THRESHOLD, FIRST = range(6)
_LEAD = Text(
    "黄色の印（◎○△×、評価していなければ —）と、前提のシートの重みを変えると、値と順位が変わります。"
    "— は、最も低い印にも最も高い印にもなり得るものとして、値を幅で示します。",
    "Change a mark (— where not judged) or a weight in the premises, and values and ranks follow. What is not judged may "
    "turn out the lowest mark or the highest: values are ranges.",
)
_RANK_LEAD = Text(
    "順位は、印と重みの約束から計算したものです。評価していない項目があるうちは、取り得る順位の幅だけが言えます。結論ではありません。",
    "Ranks follow from marks and weights by convention. As long as marks are missing, only the range of possible ranks can "
    "be told. They are no conclusion.",
)
_PART, _THRESHOLD = Text("重み（合計1）", "Weight (sum 1)"), Text("しきい値", "Threshold")
_SET = Text("有", "set")
_BARRED = Text("対象外とする理由（空なら対象）", "Why left out (ranked if empty)")
_REACHED = Text("必須のしきい値", "Must-have threshold")
_MISSED, _OPEN, _MET = (
    Text("満たさない", "missed"),
    Text("未確認", "not known"),
    Text("満たす", "reached"),
)
_RANKED = Text("順位の対象", "Ranked")
_IN, _OUT = Text("対象", "yes"), Text("対象外", "no")
_LOW, _HIGH = Text("値 最小", "Value, low"), Text("値 最大", "Value, high")
_JUDGED = Text("評価済みの割合", "Part judged")
_BEST, _WORST = Text("最良の順位", "Best rank"), Text("最悪の順位", "Worst rank")
_WIDTH = Text("幅", "Range")
_REMARK = Text("注", "Remark")
_PROVISIONAL = Text("仮（しきい値が未確認）", "provisional (threshold not known)")
_FIRST = Text("1位: ", "First: ")
_NONE = Text(
    "今の印と重みでは、1位は決まりません。", "At these marks and weights nobody is first for sure."
)
_CHART = Text("評価の値の幅（0〜1）", "Range of values (0 to 1)")


@dataclass(frozen=True)
class Marks:
    """Where the ranks find each pattern's values: a column a pattern."""

    sheet: Sheet
    ranked: int
    low: int
    high: int
    reached: int


def add_marks(scope: Scope) -> Marks:
    """評価: a row a criterion, a column a pattern; the weighted sums under it."""
    book, contest = scope.book, scope.contest
    found = patterns(scope.model)
    sheet = book.sheet(NAME)
    last = FIRST + len(found) - 1
    sheet.columns((5, 22, 6, 6, 5, *[7] * len(found), 34))
    sheet.text(0, 0, NAME, Look.TITLE)
    sheet.spread(1, _LEAD, last + 1)
    heads = (Criterion.label, label_of(Criterion, "title").text, label_of(Criterion, "weight").text)
    sheet.texts(HEAD, (*heads, _PART, _THRESHOLD), Look.HEAD)
    for column, pattern in enumerate(found, FIRST):
        sheet.text(HEAD, column, pattern.id, Look.HEAD)
    sheet.text(HEAD, last + 1, label_of(Criterion, "scale").text, Look.HEAD)
    top, bottom = HEAD + 1, HEAD + len(contest.criteria)
    weights = f"{at(top, WEIGHT, row_fixed=True, column_fixed=True)}:{at(bottom, WEIGHT, row_fixed=True, column_fixed=True)}"
    rows = zip(contest.criteria, contest.weights, strict=True)
    for row, (criterion, part) in enumerate(rows, top):
        sheet.text(row, A_CRITERION, criterion.id)
        sheet.text(row, TITLE, criterion.title, Look.LABEL)
        sheet.formula(row, WEIGHT, weight_name(scope, criterion.id), criterion.weight, Look.FACTOR)
        sheet.formula(row, PART, f"{at(row, WEIGHT)}/SUM({weights})", part, Look.FACTOR)
        sheet.text(row, THRESHOLD, _SET if criterion.threshold is not None else "", Look.CENTRE)
        for column, pattern in enumerate(found, FIRST):
            sheet.text(row, column, mark_of(pattern, criterion).label.ja, Look.INPUT_MARK)
        sheet.text(row, last + 1, criterion.scale)
    choices = [mark.label.ja for mark in Mark]
    sheet.made.data_validation(top, FIRST, bottom, last, {"validate": "list", "source": choices})
    marks = Marks(sheet, bottom + 4, bottom + 5, bottom + 6, bottom + 3)
    labels = (_BARRED, _REACHED, _RANKED, _LOW, _HIGH, _JUDGED)
    for row, label in enumerate(labels, bottom + 2):
        sheet.spread(row, label, THRESHOLD, Look.LABEL)
    for column, pattern in enumerate(found, FIRST):
        _of_one(scope, marks, (top, bottom), column, pattern)
    sheet.made.freeze_panes(HEAD + 1, TITLE + 1)
    sheet.printed(HEAD, bottom + 7, last + 1, one_page=True)
    return marks


def mark_of(pattern: Pattern, criterion: Criterion) -> Mark:
    """The mark that a pattern has."""
    return next((s.mark for s in pattern.scores if s.criterion == criterion.id), Mark.NONE)


def _of_one(
    scope: Scope, marks: Marks, rows: tuple[int, int], column: int, pattern: Pattern
) -> None:
    """What the marks of one pattern come to."""
    sheet, say, contest = marks.sheet, scope.book.say, scope.contest
    top, bottom = rows
    own = f"{at(top, column)}:{at(bottom, column)}"

    def fixed(place: int) -> str:
        ends = (at(row, place, row_fixed=True, column_fixed=True) for row in rows)
        return ":".join(ends)

    given = "+".join(f'({own}="{mark.label.ja}")' for mark in WORTH)
    needed = f'({fixed(THRESHOLD)}="{say(_SET)}")'
    missed = f'SUMPRODUCT({needed}*({own}="{Mark.CROSS.label.ja}"))>0'
    open_ = f"SUMPRODUCT({needed}*(1-({given})))>0"
    sheet.text(bottom + 2, column, _barred(contest, pattern), Look.INPUT_TEXT)
    sheet.formula(
        marks.reached, column,
        f'IF({missed},"{say(_MISSED)}",IF({open_},"{say(_OPEN)}","{say(_MET)}"))',
        say(_reached(contest, pattern)), Look.CENTRE,
    )  # fmt: skip
    barred, reached = at(bottom + 2, column), at(marks.reached, column)
    ranked = pattern in contest.patterns
    sheet.formula(
        marks.ranked, column,
        f'IF(OR({barred}<>"",{reached}="{say(_MISSED)}"),"{say(_OUT)}","{say(_IN)}")',
        say(_IN if ranked else _OUT), Look.CENTRE,
    )  # fmt: skip
    worths = [scope.name(names.WORTHS, n=n) for n in range(1, len(WORTH) + 1)]
    worth = "+".join(
        f'({own}="{mark.label.ja}")*{name}' for mark, name in zip(WORTH, worths, strict=True)
    )
    ends = {
        marks.low: f"MIN({','.join(worths)})",
        marks.high: f"MAX({','.join(worths)})",
    }
    parts = fixed(PART)
    pair = _values(contest, pattern)
    for row, value in zip(ends, pair, strict=True):
        formula = f"ROUND(SUMPRODUCT({parts}*({worth}+(1-({given}))*{ends[row]})),9)"
        sheet.formula(row, column, formula, round(float(value), 9), Look.FACTOR)
    judged = sum(
        w for c, w in zip(contest.criteria, contest.weights, strict=True)
        if mark_of(pattern, c) is not Mark.NONE
    )  # fmt: skip
    sheet.formula(bottom + 7, column, f"SUMPRODUCT({parts}*({given}))", judged, Look.PERCENT)


def _values(contest: Contest, pattern: Pattern) -> tuple[Number, Number]:
    """The weighted sum of a pattern, ranked or not, at its least and at its greatest."""
    pairs = [
        (w, mark_of(pattern, c)) for c, w in zip(contest.criteria, contest.weights, strict=True)
    ]
    low = sum(w * WORTH.get(mark, 0) for w, mark in pairs)
    return low, sum(w * WORTH.get(mark, 1) for w, mark in pairs)


def _barred(contest: Contest, pattern: Pattern) -> Text:
    """Why a pattern is left out, whatever its marks."""
    found = [
        Text(f"{r.reason.label.ja} {' '.join(r.ids)}".rstrip(), f"{r.reason.label.en} {' '.join(r.ids)}".rstrip())
        for r in contest.remarks
        if r.pattern is pattern and r.reason in {Reason.BASELINE, Reason.MUSTS}
    ]  # fmt: skip
    return found[0] if found else Text("", "")


def _reached(contest: Contest, pattern: Pattern) -> Text:
    needed = [mark_of(pattern, c) for c in contest.criteria if c.threshold is not None]
    if Mark.CROSS in needed:
        return _MISSED
    return _OPEN if Mark.NONE in needed else _MET


def add_ranks(scope: Scope, marks: Marks) -> None:
    """順位: a row a pattern, with its value and the ranks that it may have."""
    book, contest, say = scope.book, scope.contest, scope.book.say
    found = patterns(scope.model)
    sheet = book.sheet(RANKS)
    sheet.columns((6, 30, 8, 8, 8, 8, 8, 8, 22))
    sheet.text(0, 0, RANKS, Look.TITLE)
    sheet.spread(1, _RANK_LEAD, 8)
    head, top = 4, 5
    bottom = top + len(found) - 1
    titles = (_RANKED, _LOW, _HIGH, _BEST, _WORST, _WIDTH, _REMARK)
    sheet.texts(head, (Pattern.label, label_of(Pattern, "title").text, *titles), Look.HEAD)
    standings = {s.pattern.id: s for s in contest.standings}

    def all_(column: int) -> str:
        ends = (at(row, column, row_fixed=True, column_fixed=True) for row in (top, bottom))
        return ":".join(ends)

    within = f'({all_(2)}="{say(_IN)}")'
    for row, pattern in enumerate(found, top):
        standing = standings.get(pattern.id)
        low, high = (round(float(v), 9) for v in _values(contest, pattern))
        column = FIRST + row - top
        sheet.text(row, 0, pattern.id)
        sheet.text(row, 1, pattern.title, Look.LABEL)
        state = say(_IN if standing else _OUT)
        sheet.formula(row, 2, marks.sheet.ref(marks.ranked, column), state, Look.CENTRE)
        counts = at(row, 2, column_fixed=True) + f'="{say(_IN)}"'
        for place, there, value in ((3, marks.low, low), (4, marks.high, high)):
            formula = f'IF({counts},{marks.sheet.ref(there, column)},"–")'
            sheet.formula(row, place, formula, value if standing else "–", Look.FACTOR)
        better = f"1+SUMPRODUCT({within}*({all_(3)}>{at(row, 4)}))"
        worse = f"SUMPRODUCT({within}*({all_(4)}>{at(row, 3)}))+({at(row, 3)}={at(row, 4)})"
        for place, formula, rank in (
            (5, better, standing.best if standing else "–"),
            (6, worse, standing.worst if standing else "–"),
        ):
            sheet.formula(row, place, f'IF({counts},{formula},"–")', rank, Look.COUNT)
        sheet.formula(
            row, 7, f"IF({counts},{at(row, 4)}-{at(row, 3)},0)",
            high - low if standing else 0, Look.FACTOR,
        )  # fmt: skip
        reached = f'{marks.sheet.ref(marks.reached, column)}="{say(_OPEN)}"'
        barred = marks.sheet.ref(marks.reached - 1, column)
        unsure = standing is not None and _reached(contest, pattern) is _OPEN
        sheet.formula(
            row, 8,
            f'IF({counts},IF({reached},"{say(_PROVISIONAL)}",""),{barred}&"")',
            (say(_PROVISIONAL) if unsure else "") if standing else say(_barred(contest, pattern)),
            Look.TEXT,
        )  # fmt: skip
        sheet.grow(row, 2)
    first = f"SUMPRODUCT({within}*({all_(6)}=1))=1,SUMPRODUCT({within}*({all_(5)}=1))=1"
    several = f"SUMPRODUCT({within}*1)>1"
    named = f"INDEX({all_(0)},MATCH(1,{all_(6)},0))"
    sheet.formula(
        2, 0, f'IF(AND({first},{several}),"{say(_FIRST)}"&{named},"{say(_NONE)}")',
        say(_FIRST) + contest.winner.id if contest.winner else say(_NONE), Look.VERDICT,
    )  # fmt: skip
    charts.spans(
        book, sheet, sheet.ref(top, 0, bottom), sheet.ref(top, 3, bottom),
        sheet.ref(top, 7, bottom), (_CHART, Pattern.label), (bottom + 2, 0),
    )  # fmt: skip
    sheet.printed(head, bottom + 23, 8, one_page=True)
