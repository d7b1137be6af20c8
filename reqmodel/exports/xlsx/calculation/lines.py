"""費目: every cost line as it is priced, and beside it what it comes to in which year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reqmodel.analysis.total_cost import Costing, LineCost, span
from reqmodel.exports.xlsx.calculation import names
from reqmodel.exports.xlsx.calculation.premises import sources
from reqmodel.exports.xlsx.calculation.scope import Scope
from reqmodel.exports.xlsx.sheet import Sheet, at
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.alternative import CostLine, Pattern
from reqmodel.model.text import Text
from reqmodel.model.values import Amount, ThreePoint
from reqmodel.model.vocabulary import CostItem, CostPhase, Tax

NAME = Text("費目", "Cost lines")
HEAD = 3
_LEAD = Text(
    "黄色のセル（数量、単価、増加率、年など）を書き換えると、総額と現在価値が変わります。右の計算の列は書き換えません。"
    "費目を増やすときは、最後の行の上に行を挿入し、上の行を写してから値を直します。",
    "Change yellow cells (quantity, unit price, growth, years), and totals follow; leave the calculated columns on the "
    "right as they are. To add a line, insert a row above the last, copy the row above it and change its values.",
)
_LAST_ROW = Text("（ここより上に行を挿入する）", "(insert rows above this one)")
_POINTS = (Text("最小", "low"), Text("最頻", "most likely"), Text("最大", "high"))
_QUANTITY = Text("数量 {point}", "Quantity, {point}")
_PRICE = Text("単価 {point}（円）", "Unit price, {point} (yen)")
_FIRST, _LAST = Text("発生の初年", "First year taken"), Text("発生の終年", "Last year taken")
_YEARLY = Text("1年の額 {point}（円・税抜）", "A year's cost, {point} (yen, without tax)")
_TAX_RATE = Text("掛かる税率", "Tax rate on it")
_YEAR = Text("{n}年目の倍率", "Times, year {n}")
_TIMES = Text("延べ年数（{period}）", "Times over {period}")
_BEGIN = Text("初年（{period}）", "First year ({period})")
_END = Text("終年（{period}）", "Last year ({period})")

A_PATTERN, KEY, TITLE, PHASE, ITEM = range(5)
QUANTITY, UNIT, PRICE, TAX, GROWTH, FIRST, LAST, CURRENCY = 5, 8, 9, 12, 13, 14, 15, 16
STATUS, BASIS, SOURCE = 17, 18, 19
BEGINS, ENDS, YEARLY, TAX_RATE, YEAR = 20, 21, 22, 25, 26


@dataclass(frozen=True)
class Lines:
    """Where other sheets find the lines' cost by year."""

    sheet: Sheet
    first: int
    last: int

    def year(self, year: int) -> str:
        """How formulas call the times of a year."""
        return self.sheet.ref(self.first, YEAR + year, self.last)


def add_lines(scope: Scope) -> Lines:
    """The sheet; the columns that totals are made of have names."""
    sheet = scope.book.sheet(NAME, warning=scope.warning)
    sheet.columns((5, 9, 15, 5, 8, *[5] * 3, 4, *[9] * 3, 5, 5, 4, 4, 5, 7, 20, 20))
    sheet.columns((6, 6, *[10] * 3, 5, *[6] * (len(scope.years) + 7)), BEGINS)
    sheet.text(0, 0, NAME, Look.TITLE)
    if scope.warning:
        sheet.text(0, TITLE + 1, scope.warning, Look.WARNING)
    sheet.spread(1, _LEAD, SOURCE)
    sheet.texts(HEAD, [*_heads(scope)], Look.HEAD)
    row = HEAD
    for costing in scope.known:
        for n, cost in enumerate(costing.lines):
            row += 1
            _given(scope, sheet, row, costing, cost)
            _reckoned(scope, sheet, row, costing, n)
    last = row + 1
    for column in range(YEAR + len(scope.years) + 7):
        sheet.text(last, column, _LAST_ROW if column == TITLE else "", Look.TEXT)
    _validate(scope, sheet, HEAD + 1, row)
    first, width = HEAD + 1, len(scope.years)
    for name, column in (
        (names.PATTERN, A_PATTERN),
        (names.PHASE, PHASE),
        (names.LOW, YEARLY),
        (names.MODE, YEARLY + 1),
        (names.HIGH, YEARLY + 2),
        (names.LINE_TAX, TAX_RATE),
        (names.TIMES, YEAR + width),
        (names.PERIOD_TIMES[0], YEAR + width + 3),
        (names.PERIOD_TIMES[1], YEAR + width + 6),
    ):
        sheet.call(name, first, column, last)
    sheet.made.autofilter(HEAD, 0, row, SOURCE)
    sheet.made.freeze_panes(HEAD + 1, TITLE + 1)
    sheet.printed(HEAD, last, SOURCE)
    return Lines(sheet, first, last)


def _heads(scope: Scope) -> Iterator[Text | str]:
    def of_line(field: str) -> Text:
        return label_of(CostLine, field).text

    yield Pattern.label
    yield from map(of_line, ("key", "title", "phase", "item"))
    yield from (_QUANTITY.fill({"point": p}) for p in _POINTS)
    yield of_line("unit")
    yield from (_PRICE.fill({"point": p}) for p in _POINTS)
    yield label_of(Amount, "tax").text
    yield from map(of_line, ("growth", "first_year", "last_year", "currency"))
    yield label_of(Amount, "status").text
    yield from map(of_line, ("assumption", "sources"))
    yield from (_FIRST, _LAST, *(_YEARLY.fill({"point": p}) for p in _POINTS), _TAX_RATE)
    yield from (_YEAR.fill({"n": n}) for n in scope.years)
    yield _TIMES.fill({"period": names.HORIZON})
    for period in names.PERIODS:
        yield from (text.fill({"period": period}) for text in (_BEGIN, _END, _TIMES))


def _given(scope: Scope, sheet: Sheet, row: int, costing: Costing, cost: LineCost) -> None:
    """What the author wrote; a quantity of one where there is none."""
    line = cost.line
    sheet.texts(row, (costing.pattern.id, line.key), Look.TEXT)
    sheet.text(row, TITLE, line.title, Look.LABEL)
    sheet.text(row, PHASE, line.phase.label, Look.INPUT_TEXT)
    sheet.text(row, ITEM, line.item.label, Look.INPUT_TEXT)
    for column, value in enumerate(_points(line.quantity), QUANTITY):
        sheet.number(row, column, value, Look.INPUT_NUMBER)
    sheet.text(row, UNIT, line.unit or "")
    for column, value in enumerate(_points(line.amount.yen), PRICE):
        sheet.number(row, column, value, Look.INPUT_YEN)
    sheet.text(row, TAX, line.amount.tax.label, Look.INPUT_TEXT)
    sheet.number(row, GROWTH, line.growth or 0, Look.INPUT_PERCENT)
    sheet.number(row, FIRST, line.first_year, Look.INPUT_COUNT)
    sheet.number(row, LAST, line.last_year, Look.INPUT_COUNT)
    sheet.text(row, CURRENCY, line.currency or "", Look.INPUT_TEXT)
    sheet.text(row, STATUS, cost.status.label)
    sheet.text(row, BASIS, line.assumption or "")
    sheet.text(row, SOURCE, sources(scope, line.sources))


def _points(points: ThreePoint[Decimal] | None) -> tuple[Decimal | int, ...]:
    return (points.low, points.mode, points.high) if points else (1, 1, 1)


def _reckoned(scope: Scope, sheet: Sheet, row: int, costing: Costing, n: int) -> None:
    """From when to when it arises, a year's cost, and how many times that arises in which year."""
    cost = costing.lines[n]
    begins, ends = span(cost.line, costing.terms)
    horizon = scope.name(names.HORIZON)
    sheet.formula(row, BEGINS, _first(scope, row, horizon), begins, Look.COUNT)
    sheet.formula(row, ENDS, _last(scope, row, horizon), ends, Look.COUNT)
    for point, value in enumerate((cost.price.low, cost.price.mode, cost.price.high)):
        sheet.formula(row, YEARLY + point, _price(scope, row, point), value, Look.YEN)
    exempt = scope.book.say(Tax.EXEMPT.label)
    sheet.formula(
        row, TAX_RATE, f'IF({_cell(row, TAX)}="{exempt}",0,{scope.name(names.TAX)})', cost.tax,
        Look.PERCENT,
    )  # fmt: skip
    growth, inflation = _cell(row, GROWTH), scope.name(names.INFLATION)
    begin, end = _cell(row, BEGINS), _cell(row, ENDS)
    for year in scope.years:
        times = cost.times[year] if year < len(cost.times) else 0
        formula = (
            f"IF(AND({year}<={horizon},{begin}<={year},{year}<={end}),"
            f"(1+{growth})^({year}-{begin})*(1+{inflation})^{year},0)"
        )
        sheet.formula(row, YEAR + year, formula, times, Look.FACTOR)
    width = len(scope.years)
    years = f"{at(row, YEAR)}:{at(row, YEAR + width - 1)}"
    sheet.formula(row, YEAR + width, f"SUM({years})", cost.weight(), Look.FACTOR)
    place = scope.known.index(costing)
    for i, (name, over) in enumerate(zip(names.PERIODS, scope.periods, strict=True)):
        column, period = YEAR + width + 1 + 3 * i, scope.name(name)
        one = over[place].lines[n]
        first, last = span(one.line, over[place].terms)
        sheet.formula(row, column, _first(scope, row, period), first, Look.COUNT)
        sheet.formula(row, column + 1, _last(scope, row, period), last, Look.COUNT)
        sheet.formula(
            row, column + 2, _weight(scope, row, column, period), one.weight(), Look.FACTOR
        )


def _cell(row: int, column: int) -> str:
    return at(row, column, column_fixed=True)


def _first(scope: Scope, row: int, years: str) -> str:
    first, last = _cell(row, FIRST), _cell(row, LAST)
    exit_ = scope.book.say(CostPhase.EXIT.label)
    ends = f"MAX({first},{last})"
    return (
        f'IF(AND({ends}={scope.name(names.WRITTEN)},{_cell(row, PHASE)}="{exit_}"),'
        f"MAX(0,{first}+{years}-{ends}),{first})"
    )


def _last(scope: Scope, row: int, years: str) -> str:
    first, last = _cell(row, FIRST), _cell(row, LAST)
    exit_ = scope.book.say(CostPhase.EXIT.label)
    ends = f"MAX({first},{last})"
    return (
        f'IF(AND({ends}={scope.name(names.WRITTEN)},OR({_cell(row, PHASE)}="{exit_}",'
        f"{first}<{ends},{ends}=1)),{years},{ends})"
    )


def _price(scope: Scope, row: int, point: int) -> str:
    quantity, price = _cell(row, QUANTITY + point), _cell(row, PRICE + point)
    included = scope.book.say(Tax.INCLUDED.label)
    net = f'IF({_cell(row, TAX)}="{included}",1+{scope.name(names.TAX)},1)'
    formula = f"{quantity}*{price}/{net}"
    if not scope.terms.exchange:
        return formula
    currency = _cell(row, CURRENCY)
    rate = scope.name(names.EXCHANGE[point])
    factor = f"SUMPRODUCT(({scope.name(names.CURRENCIES)}={currency})*{rate})"
    return f'{formula}*IF({currency}="",1,{factor})'


def _weight(scope: Scope, row: int, column: int, years: str) -> str:
    """A geometric series: times over a period, growth and inflation compounded."""
    first, last = at(row, column), f"MIN({at(row, column + 1)},{years})"
    inflation = f"(1+{scope.name(names.INFLATION)})"
    ratio = f"((1+{_cell(row, GROWTH)})*{inflation})"
    count = f"({last}-{first}+1)"
    series = f"IF(ABS({ratio}-1)<0.000000001,{count},({ratio}^{count}-1)/({ratio}-1))"
    return f"IF({last}<{first},0,{inflation}^{first}*{series})"


def _validate(scope: Scope, sheet: Sheet, first: int, last: int) -> None:
    """Lists to choose from, and no text where a figure is wanted."""
    for column, words in ((PHASE, CostPhase), (ITEM, CostItem), (TAX, Tax)):
        choices = [scope.book.say(word.label) for word in words]
        if sum(map(len, choices)) + len(choices) < 255:
            sheet.made.data_validation(
                first, column, last, column, {"validate": "list", "source": choices}
            )
    figure = {"validate": "decimal", "criteria": ">=", "value": 0}
    sheet.made.data_validation(first, QUANTITY, last, QUANTITY + 2, figure)
    sheet.made.data_validation(first, PRICE, last, PRICE + 2, figure)
    year = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 99}
    sheet.made.data_validation(first, FIRST, last, LAST, year)
