"""総額: undiscounted first, then net present cost; by formula from the lines and the years."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reqmodel.analysis.total_cost import ONCE, PERIODS, Costing, weakest
from reqmodel.exports.xlsx.calculation import charts, names
from reqmodel.exports.xlsx.calculation.scope import Scope
from reqmodel.exports.xlsx.calculation.years import Years
from reqmodel.exports.xlsx.sheet import Number, Sheet, at
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import BEFORE_QUOTES
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.table import RELIABILITY
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import CostPhase

NAME = Text("総額", "Totals")
HEAD, AMOUNTS = 3, 4
_WORKINGS = 2
"""Columns that only the chart needs: they stand last, after the reliability."""
_LEAD = Text(
    "単位は円。評価期間の総額（割引なし・税抜）を先に、次に現在価値を示します。最小は全部の費目が最小、最大は全部の費目が最大の場合です。",
    "Yen. First the undiscounted total over the horizon without tax, then net present cost. Low is all lines at their "
    "low, high all at their high.",
)
_TERMS = Text("列の評価期間（年）、割引率", "Years, or rate, of a column")
_BEFORE = Text(
    "見積取得前のため、金額は示しません。相対評価だけを示します。",
    "No amounts before quotes; only relative ratings are shown.",
)
_CHART = Text(
    "評価期間の総額（百万円・税抜。柱は最頻、線は最小から最大）",
    "Total over the horizon (million yen; columns most likely, lines from low to high)",
)


@dataclass(frozen=True)
class _Measure:
    """A column: its title, how a row's formula is made, and what it comes to."""

    title: Text
    formula: Callable[[str, Costing], str]
    value: Callable[[Costing], Number | str]
    look: Look = Look.YEN
    term: str = ""
    """The name of the premise that stands over it: a number of years, or a rate."""
    given: Number = 0


def add_totals(scope: Scope, years: Years | None) -> None:
    """The sheet: a row a pattern; of those whose amounts are not known, ratings only."""
    sheet = scope.book.sheet(NAME, warning=scope.warning)
    measures = [*_measures(scope, years)] if years else []
    last = AMOUNTS + max(1, len(measures) - _WORKINGS)
    sheet.columns(
        (5, 18, 6, 6, *[7.5] * (len(measures) - 2), 7, 7.5, 7.5)
        if measures
        else (5, 26, 10, 10, 12)
    )
    sheet.text(0, 0, NAME, Look.TITLE)
    if scope.warning and measures:
        sheet.text(0, 2, scope.warning, Look.WARNING)
    sheet.spread(1, _LEAD if measures else _BEFORE, last)
    sheet.texts(HEAD, [*_heads(measures)], Look.HEAD)
    if measures:
        sheet.spread(HEAD - 1, _TERMS, AMOUNTS - 1)
    for column, measure in enumerate(measures, AMOUNTS):
        if measure.term:
            look = Look.TERM_YEARS if isinstance(measure.given, int) else Look.TERM_RATE
            sheet.formula(HEAD - 1, column, measure.term, measure.given, look)
    for row, costing in enumerate(scope.all, HEAD + 1):
        pattern = costing.pattern
        sheet.text(row, 0, pattern.id)
        sheet.text(row, 1, pattern.title, Look.LABEL)
        sheet.text(row, 2, pattern.build_cost.size.label, Look.CENTRE)
        sheet.text(row, 3, pattern.running_cost.size.label, Look.CENTRE)
        for place, measure in enumerate(measures, AMOUNTS):
            column = place + (place >= last)
            if costing.known:
                formula = measure.formula(at(row, 0, column_fixed=True), costing)
                formula = formula.replace("{row}", str(row + 1))
                sheet.formula(row, column, formula, measure.value(costing), measure.look)
            else:
                sheet.text(row, column, BEFORE_QUOTES, Look.CENTRE)
        if not measures:
            sheet.text(row, AMOUNTS, BEFORE_QUOTES, Look.CENTRE)
        ratings = (pattern.build_cost.status, pattern.running_cost.status)
        status = costing.status or weakest(ratings)
        sheet.text(row, last, status.label if status else "")
    end = HEAD + len(scope.all)
    if measures:
        _chart(scope, sheet, end, last)
        end += 23
    sheet.made.freeze_panes(HEAD + 1, 2)
    sheet.printed(HEAD, end, last, one_page=True)


def _heads(measures: list[_Measure]) -> Iterator[Text]:
    yield Pattern.label
    yield label_of(Pattern, "title").text
    yield label_of(Pattern, "build_cost").text
    yield label_of(Pattern, "running_cost").text
    yield from [m.title for m in measures[:-_WORKINGS]] or [Text("金額", "Amount")]
    yield RELIABILITY.title
    yield from [m.title for m in measures[-_WORKINGS:]]


def _measures(scope: Scope, years: Years) -> Iterator[_Measure]:
    name, terms = scope.name, scope.terms

    def lines(
        price: Text, times: Text = names.TIMES, more: str = ""
    ) -> Callable[[str, Costing], str]:
        return lambda own, _: (
            f"SUMPRODUCT(({name(names.PATTERN)}={own}){more}*{name(price)}*{name(times)})"
        )

    def phases(*chosen: CostPhase) -> str:
        words = (f'({name(names.PHASE)}="{scope.book.say(p.label)}")' for p in chosen)
        return f"*({'+'.join(words)})"

    over = (Look.YEN, name(names.HORIZON), terms.years)
    low, mode, high = AMOUNTS, AMOUNTS + 1, AMOUNTS + 2
    yield _Measure(
        Text("総額 最小", "Total, low"), lines(names.LOW), lambda c: c.total().low, *over
    )
    yield _Measure(
        Text("総額 最頻", "Total, most likely"), lines(names.MODE), lambda c: c.total().mode,
        Look.YEN_SUM, name(names.HORIZON), terms.years,
    )  # fmt: skip
    yield _Measure(
        Text("総額 最大", "Total, high"), lines(names.HIGH), lambda c: c.total().high, *over
    )
    yield _Measure(
        Text("消費税（最頻）", "Consumption tax"),
        lines(names.MODE, more=f"*{name(names.LINE_TAX)}"),
        lambda c: c.tax.mode,
    )
    total = f"{column(mode)}{{row}}"
    yield _Measure(
        Text("税込（最頻）", "With tax"),
        lambda _, __: f"{total}+{column(high + 1)}{{row}}",
        lambda c: c.total().mode + c.tax.mode,
    )
    build = high + 3
    yield _Measure(
        Text("うち構築・移行", "Of it building"),
        lines(names.MODE, more=phases(*ONCE)),
        lambda c: c.within(*ONCE).total().mode,
    )
    running = lines(names.MODE, more=phases(CostPhase.OPERATE))
    yield _Measure(
        Text("うち運用（1年）", "Of it running, a year"),
        lambda own, c: f"{running(own, c)}/{name(names.HORIZON)}",
        lambda c: c.within(CostPhase.OPERATE).total().mode / terms.years,
    )
    yield _Measure(
        Text("うち終了", "Of it exit"),
        lines(names.MODE, more=phases(CostPhase.EXIT)),
        lambda c: c.within(CostPhase.EXIT).total().mode,
    )
    for n, i in enumerate(scope.rates, 1):
        yield _present(years, name(names.RATE, n=n), terms.rates[i])
    yield _Measure(
        Text("運用÷構築（1年）", "Running by building"),
        lambda _, __: (
            f'IF({column(build)}{{row}}=0,"–",{column(build + 1)}{{row}}/{column(build)}{{row}})'
        ),
        lambda c: "–" if c.running_ratio is None else c.running_ratio,
        Look.PERCENT,
    )
    if people := scope.residents:
        yield _Measure(
            Text("住民一人当たり", "Per resident"),
            lambda _, __: f"{total}/{name(names.RESIDENTS)}",
            lambda c: c.total().mode / people.count,
        )
    if scope.use_cases:
        yield _Measure(
            Text("ユースケース1件当たり", "Per use case"),
            lambda _, __: f"{total}/{name(names.USE_CASES)}",
            lambda c: c.total().mode / scope.use_cases,
        )
    for n, (times, period) in enumerate(zip(names.PERIOD_TIMES, names.PERIODS, strict=True)):
        yield _Measure(
            Text(f"総額 最頻（{period.ja}）", f"Total ({period.en})"),
            lines(names.MODE, times),
            _over(scope, n),
            Look.YEN,
            name(period),
            PERIODS[n],
        )
    yield _Measure(
        Text("最大までの幅", "Up to high"),
        lambda _, __: f"{column(high)}{{row}}-{total}",
        lambda c: c.total().high - c.total().mode,
    )
    yield _Measure(
        Text("最小までの幅", "Down to low"),
        lambda _, __: f"{total}-{column(low)}{{row}}",
        lambda c: c.total().mode - c.total().low,
    )


def _present(years: Years, rate: str, value: Decimal) -> _Measure:
    return _Measure(
        Text(f"現在価値（{rate}）", f"Net present cost ({rate})"),
        lambda _, c: f"SUMPRODUCT({years.flow(c.pattern.id)}/(1+{rate})^{years.numbers})",
        lambda c: c.total(value).mode,
        Look.YEN,
        rate,
        value,
    )


def _over(scope: Scope, period: int) -> Callable[[Costing], Number]:
    """The total of the same pattern over another period."""
    return lambda c: scope.periods[period][scope.known.index(c)].total().mode


def _chart(scope: Scope, sheet: Sheet, end: int, last: int) -> None:
    first = HEAD + 1
    charts.ranged(
        scope.book,
        sheet,
        sheet.ref(first, 0, end),
        sheet.ref(first, AMOUNTS + 1, end),
        sheet.ref(first, last + 1, end),
        sheet.ref(first, last + 2, end),
        sheet.ref(first, AMOUNTS + 2, end),
        (_CHART, Pattern.label),
        (end + 2, 0),
    )


def column(number: int) -> str:
    """The letters of a column, held fast."""
    return at(0, number, column_fixed=True)[:-1]
