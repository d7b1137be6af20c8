"""前提: every figure that the reader may turn, with where it comes from and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from reqmodel.analysis.ranking import WORTH
from reqmodel.analysis.total_cost import PERIODS
from reqmodel.exports.xlsx.calculation import names
from reqmodel.exports.xlsx.calculation.scope import Scope
from reqmodel.exports.xlsx.sheet import Number, Sheet
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model.text import Text
from reqmodel.model.values import Citation
from reqmodel.model.vocabulary import Reliability

NAME = Text("前提", "Premises")
_HEADS = (
    Text("項目", "Item"),
    Text("値", "Value"),
    Text("単位", "Unit"),
    Text("説明", "What it does"),
    Text("出典", "Source"),
    Text("確度", "Reliability"),
)
_LEAD = Text(
    "黄色のセルを書き換えると、ほかのシートの総額、現在価値、順位が変わります。値の名前は、計算式の中で使っている名前です。",
    "Change a yellow cell, and totals, net present cost and ranking follow. Formulas call each value by its name here.",
)
_YEARS, _A_YEAR, _PART = Text("年", "years"), Text("年率", "a year"), Text("割合", "part")
_TIMES, _PEOPLE, _CASES = Text("倍", "times"), Text("人", "people"), Text("件", "cases")
_NO_SOURCE = Text("出典なし（検討者が置いた値）", "No source: set by the authors")
_COST, _MARKS = Text("費用", "Cost"), Text("評価の点と重み", "Marks and weights")
_WHAT = {
    "horizon": Text(
        "構築の年（0年目）の後の年数。1から{most}まで",
        "Years after that of building (year 0), from 1 to {most}",
    ),
    "written": Text(
        "費目の終年を書いたときの年数。変えない",
        "The horizon for which last years were written; leave it as it is",
    ),
    "period": Text("総額を並べて見る年数", "A period whose totals are shown beside"),
    "inflation": Text(
        "全部の費用に掛かる。割引率が実質なら0", "On every cost; 0 where rates are real"
    ),
    "tax": Text(
        "総額に一度だけ加える。税込の単価は、この率で税抜に直す",
        "Added once, to the total; prices with tax are cleared of it",
    ),
    "rate": Text(
        "t年目の費用を (1＋率)のt乗で割って足す", "Costs of year t are divided by (1 + rate)^t"
    ),
    "residents": Text(
        "一人当たりを出す人口（{key}）", "Population by which cost is divided ({key})"
    ),
    "use-cases": Text("取りやめたものを除く", "Those given up left out"),
    "exchange": Text(
        "見積のときの相場を1とした倍率（最小・最頻・最大）",
        "Times the rate at which it was priced (low, mode, high)",
    ),
    "worth": Text(
        "印の間を等しい間隔とした約束。測った値ではない",
        "Equal distances between marks: a convention, not a measurement",
    ),
    "weight": Text("合計が1になるように直して使う", "Made to add up to 1"),
}


@dataclass(frozen=True)
class _Premise:
    name: str
    value: Number
    look: Look
    unit: Text
    what: Text
    cited: tuple[Citation, ...] = ()
    status: Reliability | None = None


def add_premises(scope: Scope) -> None:
    """The sheet, with a name for every value."""
    sheet = scope.book.sheet(NAME, warning=scope.warning)
    sheet.columns((22, 9, 6, 36, 34, 14))
    sheet.text(0, 0, NAME, Look.TITLE)
    sheet.spread(1, _LEAD, 5)
    row = 3
    for title, found in ((_COST, [*_cost(scope)]), (_MARKS, [*_marks(scope)])):
        if not found:
            continue
        sheet.text(row, 0, title, Look.SECTION)
        sheet.texts(row + 1, _HEADS, Look.HEAD)
        row += 2
        for premise in found:
            _write(scope, sheet, row, premise)
            row += 1
        if title is _COST and scope.terms.exchange:
            row = _exchange(scope, sheet, row + 1)
        row += 1
    sheet.made.freeze_panes(3, 1)
    sheet.printed(0, row, 5)


def _write(scope: Scope, sheet: Sheet, row: int, premise: _Premise) -> None:
    sheet.text(row, 0, premise.name, Look.LABEL)
    sheet.number(row, 1, premise.value, premise.look)
    sheet.call(premise.name, row, 1)
    sheet.text(row, 2, premise.unit)
    sheet.text(row, 3, premise.what)
    sheet.text(row, 4, sources(scope, premise.cited) or scope.book.say(_NO_SOURCE))
    cited = [c.status for c in premise.cited]
    statuses = dict.fromkeys(cited or [premise.status or Reliability.ASSUMPTION])
    sheet.text(row, 5, "\n".join(scope.book.say(status.label) for status in statuses))
    limit = _limit(scope, premise)
    sheet.made.data_validation(row, 1, row, 1, limit)


def _limit(scope: Scope, premise: _Premise) -> dict[str, object]:
    if premise.look is Look.INPUT_COUNT:
        most = scope.years[-1] if premise.unit is _YEARS else 10**9
        return {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": most}
    least = -0.99 if premise.unit is _A_YEAR else 0
    return {"validate": "decimal", "criteria": ">=", "value": least}


def _cost(scope: Scope) -> Iterable[_Premise]:
    if not scope.known:
        return
    on, project = scope.terms, scope.model.project

    def cited(field: str) -> tuple[Citation, ...]:
        return tuple(c for c in project.sources if field in c.supports)

    most = scope.years[-1]
    horizon = _WHAT["horizon"].fill({"most": most})
    yield _Premise(
        scope.name(names.HORIZON),
        on.years,
        Look.INPUT_COUNT,
        _YEARS,
        horizon,
        cited("horizon_years"),
    )
    yield _Premise(
        scope.name(names.WRITTEN), on.written_for, Look.INPUT_COUNT, _YEARS, _WHAT["written"],
        cited("horizon_years"),
    )  # fmt: skip
    for name, years in zip(names.PERIODS, PERIODS, strict=True):
        yield _Premise(
            scope.name(name), years, Look.INPUT_COUNT, _YEARS, _WHAT["period"],
            status=Reliability.PROPOSAL,
        )  # fmt: skip
    yield _Premise(
        scope.name(names.INFLATION), on.inflation, Look.INPUT_PERCENT, _A_YEAR, _WHAT["inflation"],
        cited("inflation"),
    )  # fmt: skip
    yield _Premise(
        scope.name(names.TAX), on.tax_rate or Decimal(0), Look.INPUT_PERCENT, _PART, _WHAT["tax"],
        cited("tax_rate"),
    )  # fmt: skip
    for n, i in enumerate(scope.rates, 1):
        yield _Premise(
            scope.name(names.RATE, n=n), on.rates[i], Look.INPUT_PERCENT, _A_YEAR, _WHAT["rate"],
            cited("discount_rates"),
        )  # fmt: skip
    if people := scope.residents:
        what = _WHAT["residents"].fill({"key": people.key})
        yield _Premise(
            scope.name(names.RESIDENTS), people.count, Look.INPUT_YEN, _PEOPLE, what,
            status=people.status,
        )  # fmt: skip
    if scope.use_cases:
        yield _Premise(
            scope.name(names.USE_CASES), scope.use_cases, Look.INPUT_YEN, _CASES,
            _WHAT["use-cases"], status=Reliability.DERIVED,
        )  # fmt: skip


def _marks(scope: Scope) -> Iterable[_Premise]:
    if not scope.judged:
        return
    for n, (mark, worth) in enumerate(WORTH.items(), 1):
        what = Text(
            f"{mark.label.ja} の点。{_WHAT['worth'].ja}", f"{mark.label.en}: {_WHAT['worth'].en}"
        )
        yield _Premise(
            scope.name(names.WORTHS, n=n), worth, Look.INPUT_NUMBER, _PART, what,
            status=Reliability.PROPOSAL,
        )  # fmt: skip
    for criterion in scope.contest.criteria:
        what = Text(
            f"{criterion.title.ja}。{_WHAT['weight'].ja}",
            f"{criterion.title.to('en')}. {_WHAT['weight'].en}",
        )
        yield _Premise(
            weight_name(scope, criterion.id), criterion.weight, Look.INPUT_NUMBER, _TIMES, what,
            tuple(c for c in criterion.sources if "weight" in c.supports),
        )  # fmt: skip


def weight_name(scope: Scope, criterion: str) -> str:
    """What formulas call a criterion's weight."""
    return scope.name(names.WEIGHT, id=criterion.replace("-", "_"))


def _exchange(scope: Scope, sheet: Sheet, row: int) -> int:
    """By what prices that follow a currency are multiplied: a row for each currency."""
    sheet.spread(row, _WHAT["exchange"], 5, Look.SECTION)
    first = row + 1
    for currency, spread, status in scope.terms.exchange:
        row += 1
        sheet.text(row, 0, currency, Look.LABEL)
        for column, factor in enumerate((spread.low, spread.mode, spread.high), 1):
            sheet.number(row, column, factor, Look.INPUT_NUMBER)
        sheet.text(row, 5, status.label)
    sheet.call(names.CURRENCIES, first, 0, row)
    for column, name in enumerate(names.EXCHANGE, 1):
        sheet.call(name, first, column, row)
    return row + 1


def sources(scope: Scope, cited: Iterable[Citation]) -> str:
    """Sources by title with the place in them, one a line."""

    def told(citation: Citation) -> str:
        record = scope.model.records.get(citation.source)
        title = scope.book.say(record.title) if record else ""
        return " ".join(part for part in (citation.source, title, citation.at) if part)

    return "\n".join(dict.fromkeys(map(told, cited)))
