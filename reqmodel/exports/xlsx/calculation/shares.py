"""費用負担: a total divided among the participants by a mix of keys, to the yen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reqmodel.analysis.cost_sharing import Sharing, Terms, divided, missing
from reqmodel.analysis.participants import Participant
from reqmodel.analysis.sharing_caveats import INTERNAL, TRIAL
from reqmodel.analysis.sharing_examples import FICTIONAL_TOTAL
from reqmodel.analysis.sharing_keys import BY_FACTS, BY_FISCAL, BY_POPULATION, HARP, mixed, size
from reqmodel.exports.xlsx.calculation import charts, names
from reqmodel.exports.xlsx.calculation.scope import Scope
from reqmodel.exports.xlsx.sheet import Number, Sheet, at
from reqmodel.exports.xlsx.styles import Look
from reqmodel.model.records.alternative import KeyShare
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability, SharingKey

NAME = Text("費用負担", "Shares")
MIX: Mapping[SharingKey, str] = {SharingKey.EQUAL: "0.2", SharingKey.POPULATION: "0.8"}
_UNIT = 1000
_FICTION = Text(
    "架空の県と市町による例です。実在の市町の負担額ではありません。",
    "An example of a fictional prefecture and its municipalities; no real one's share.",
)
_LEAD = Text(
    "総額、県の負担割合、負担の基準の割合、人口などの黄色のセルを変えると、負担額が変わります。総額には、総額のシートのセルを使う式（=総額!…）も書けます。"
    "端数は、切り捨てた後に余りの大きい順に1単位ずつ足します（最大剰余法）。",
    "Change the total, the prefecture's part, the mix of keys, residents and so on, and shares follow; the total may be a "
    "formula that takes a cell of the totals. Shares are rounded down, then the largest remainders get a unit more.",
)
_ROUND = Text(
    "総額 {total}円は、見積でも予算でもない、例のための数です。",
    "The total, {total} yen, is a number for the example: neither quote nor budget.",
)
_WHAT = {
    names.TOTAL: Text("分ける総額（円）", "Total to share (yen)"),
    names.PREFECTURE: Text("県が先に負担する割合", "Prefecture's part, taken first"),
    names.UNIT: Text("端数の単位（円）", "Rounding unit (yen)"),
    names.EXPONENT: Text("逓減人口割の人口の指数", "Exponent of diminishing population"),
}
_MIX = Text("負担の基準の割合", "Mix of keys")
_NOT_ALL = Text(
    "割合の合計が100%ではありません。比に直して計算しています。",
    "The mix does not add up to 100%; its proportions are used.",
)
_LACKING = Text(
    "使う基準に要る人口か財政力指数が無い市町があります。",
    "Residents or fiscal index are missing for a key that is used.",
)
_HEADS = (
    Text("コード", "Code"),
    Text("負担する者", "Who"),
    Text("人口", "Residents"),
    Text("人口の確度", "Reliability of residents"),
    Text("財政力指数", "Fiscal index"),
    Text("負担額（円）", "Share (yen)"),
    Text("住民1人当たり（円）", "Per resident (yen)"),
    Text("分けた割合", "Part"),
    Text("端数の前（円）", "Before rounding (yen)"),
    Text("切捨て（円）", "Rounded down (yen)"),
    Text("余り（円）", "Remainder (yen)"),
    Text("余りの順", "Order of remainders"),
    Text("加える額（円）", "Added (yen)"),
)
_SIZE = Text("量: {key}", "Size: {key}")
_SUM = Text("合計", "Total")
_CHART = Text("負担額（円）", "Shares (yen)")
_WHO = Text("負担する者", "Who bears")
CODE, WHO, PEOPLE, STATUS, FISCAL, AMOUNT, EACH, PART, EXACT, FLOOR, LEFT, ORDER, MORE, SIZE = (
    range(14)
)
_NEAR = 6
"""Decimals of a unit beyond which spreadsheets' figures are noise."""


@dataclass(frozen=True)
class Division:
    """How the total is divided at first: what stands in the yellow cells."""

    mix: Mapping[SharingKey, str]
    total: int = FICTIONAL_TOTAL
    prefecture: Decimal = Decimal(0)

    @property
    def keys(self) -> tuple[KeyShare, ...]:
        """The keys that weigh anything."""
        return tuple(
            KeyShare(
                by=by,
                weight=Decimal(weight),
                exponent=HARP if by is SharingKey.DIMINISHING else None,
            )
            for by, weight in self.mix.items()
            if Decimal(weight)
        )


def division(people: Sequence[Participant]) -> Division:
    """The usual mix, or equal shares where what it needs is not known of all."""
    usual = Division(MIX)
    if missing(Terms(usual.keys, prefecture=Fraction(0)), people):
        return Division({SharingKey.EQUAL: "1"})
    return usual


def add_shares(scope: Scope, divides: Division | None = None) -> None:
    """The sheet: inputs, a row for each who bears, the workings to the right, a chart."""
    around = scope.around
    divides = divides or division(around.people)
    warning = _FICTION if around.fictional else TRIAL
    sheet = scope.book.sheet(NAME, warning=warning)
    sheet.columns((7, 14, 8, 20, 7, 11, 9, 8, 10, 10, 8, 6, 7, *[9] * len(BY_FACTS)))
    sheet.text(0, 0, NAME, Look.TITLE)
    sheet.text(0, WHO + 1, warning, Look.WARNING)
    sheet.spread(1, _LEAD, EACH)
    said = scope.book.say
    about = [said(_ROUND, total=f"{FICTIONAL_TOTAL:,}"), "" if around.fictional else said(INTERNAL)]
    sheet.spread(2, " ".join(filter(None, about)), EACH)
    row = _inputs(sheet, divides)
    head = row + 2
    sheet.texts(head, _HEADS, Look.HEAD)
    for n, key in enumerate(BY_FACTS):
        sheet.text(head, SIZE + n, _SIZE.fill({"key": key.label}), Look.HEAD)
    terms = Terms(
        divides.keys, prefecture=Fraction(divides.prefecture), unit=_UNIT,
        status=Reliability.ASSUMPTION,
    )  # fmt: skip
    found = divided(divides.total, terms, around.people, around.first, around.vintage)
    _rows(scope, sheet, head, found)
    end = head + 2 + len(around.people)
    charts.columns(
        scope.book, sheet, sheet.ref(head + 1, WHO, end - 1), sheet.ref(head + 1, AMOUNT, end - 1),
        (_CHART, _WHO), (end + 2, 0),
    )  # fmt: skip
    sheet.made.freeze_panes(0, 2)
    sheet.made.set_portrait()
    sheet.printed(head, end + 23, EACH, one_page=True)


_INPUTS, _FIRST_KEY = 4, 9
_CHECK = _FIRST_KEY + len(BY_FACTS)


def _inputs(sheet: Sheet, divides: Division) -> int:
    """What the reader may turn; the row after it."""
    given: tuple[tuple[Text, Number, Look], ...] = (
        (names.TOTAL, divides.total, Look.INPUT_YEN),
        (names.PREFECTURE, divides.prefecture, Look.INPUT_PERCENT),
        (names.UNIT, _UNIT, Look.INPUT_YEN),
        (names.EXPONENT, HARP, Look.INPUT_NUMBER),
    )
    for row, (name, value, look) in enumerate(given, _INPUTS):
        sheet.spread(row, _WHAT[name], STATUS, Look.LABEL)
        sheet.number(row, FISCAL, value, look)
        sheet.call(name, row, FISCAL)
    sheet.made.set_column_pixels(FISCAL, FISCAL, 110)
    limits: tuple[tuple[int, dict[str, object]], ...] = (
        (0, {"validate": "decimal", "criteria": ">=", "value": 0}),
        (1, {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1}),
        (2, {"validate": "integer", "criteria": ">=", "value": 1}),
    )
    for row, limit in limits:
        sheet.made.data_validation(_INPUTS + row, FISCAL, _INPUTS + row, FISCAL, limit)
    sheet.text(_FIRST_KEY - 1, 0, _MIX, Look.SECTION)
    for row, key in enumerate(BY_FACTS, _FIRST_KEY):
        sheet.spread(row, key.label, STATUS, Look.LABEL)
        sheet.number(row, FISCAL, Decimal(divides.mix.get(key, "0")), Look.INPUT_PERCENT)
        sheet.made.data_validation(
            row, FISCAL, row, FISCAL, {"validate": "decimal", "criteria": ">=", "value": 0}
        )
    return _CHECK


def _rows(scope: Scope, sheet: Sheet, head: int, found: Sharing) -> None:
    around, terms = scope.around, found.terms
    people = around.people
    first, last = head + 2, head + 1 + len(people)
    rest = (found.total - terms.fees) * (1 - Fraction(terms.prefecture or 0))
    parts = mixed(terms.keys, people, {})
    amounts = {share.of.code: share.amount for share in found.shares}
    total, prefecture = scope.name(names.TOTAL), scope.name(names.PREFECTURE)
    unit = scope.name(names.UNIT)

    def all_(column: int) -> str:
        ends = (at(row, column, row_fixed=True, column_fixed=True) for row in (first, last))
        return ":".join(ends)

    _check(scope, sheet, all_, people)
    charged = (
        f"IF({prefecture}>0,INT(ROUND({total}*(1-{prefecture})/{unit},{_NEAR}))*{unit},{total})"
    )
    _prefecture(scope, sheet, head + 1, found, f"{total}-{charged}", all_(PEOPLE))
    floors = {p.code: int(rest * parts[p.code] // _UNIT) * _UNIT for p in people}
    remainders = {p.code: rest * parts[p.code] - floors[p.code] for p in people}
    order = sorted(remainders, key=lambda code: (-remainders[code], code))
    keys = [at(row, FISCAL, row_fixed=True, column_fixed=True) for row in _key_rows()]
    weights = f"SUM({keys[0]}:{keys[-1]})"
    for row, one in enumerate(people, first):
        _participant(scope, sheet, row, one)
        exact = rest * parts[one.code]
        divides = (
            f"IF(SUM({all_(SIZE + n)})=0,0,{key}/{weights}*{at(row, SIZE + n)}/SUM({all_(SIZE + n)}))"
            for n, key in enumerate(keys)
        )
        own_exact, own_floor, own_left = at(row, EXACT), at(row, FLOOR), at(row, LEFT)
        rank = (
            f"1+SUMPRODUCT(({all_(LEFT)}>{own_left})*1)"
            f"+SUMPRODUCT(({all_(LEFT)}={own_left})*(ROW({all_(LEFT)})<ROW()))"
        )
        spare = f"({charged}-SUM({all_(FLOOR)})-({at(row, ORDER)}-1)*{unit})"
        more = amounts[one.code] - floors[one.code]
        for column, formula, value, look in (
            (AMOUNT, f"{own_floor}+{at(row, MORE)}", amounts[one.code], Look.YEN_SUM),
            (EACH, _each(row), Fraction(amounts[one.code], one.population or 1), Look.YEN),
            (PART, "+".join(divides), parts[one.code], Look.FACTOR),
            (EXACT, f"{total}*(1-{prefecture})*{at(row, PART)}", exact, Look.YEN),
            (FLOOR, f"INT(ROUND({own_exact}/{unit},{_NEAR}))*{unit}", floors[one.code], Look.YEN),
            (LEFT, f"ROUND({own_exact}-{own_floor},{_NEAR - 3})", round(float(remainders[one.code]), 3), Look.YEN),
            (ORDER, rank, 1 + order.index(one.code), Look.COUNT),
            (MORE, f"MAX(0,MIN({unit},{spare}))", more, Look.YEN),
        ):  # fmt: skip
            sheet.formula(row, column, formula, value, look)
        for n, key in enumerate(BY_FACTS):
            share = KeyShare(by=key, weight=Decimal(1))
            sheet.formula(row, SIZE + n, _size(scope, key, row), size(share, one, {}), Look.FACTOR)
    sheet.spread(last + 1, _SUM, FISCAL, Look.LABEL)
    top = at(head + 1, AMOUNT)
    sheet.formula(
        last + 1, AMOUNT, f"SUM({top}:{at(last, AMOUNT)})", sum(amounts.values()), Look.YEN_SUM
    )


def _key_rows() -> range:
    return range(_FIRST_KEY, _FIRST_KEY + len(BY_FACTS))


def _check(
    scope: Scope, sheet: Sheet, all_: Callable[[int], str], people: Sequence[Participant]
) -> None:
    """What is wrong with the inputs, if anything is."""
    keys = [at(row, FISCAL) for row in _key_rows()]

    def weighs(kinds: frozenset[SharingKey]) -> str:
        chosen = (key for key, kind in zip(keys, BY_FACTS, strict=True) if kind in kinds)
        return f"{'+'.join(chosen)}>0"

    lacking = (
        f"OR(AND({weighs(BY_POPULATION)},COUNT({all_(PEOPLE)})<{len(people)}),"
        f"AND({weighs(BY_FISCAL)},COUNT({all_(FISCAL)})<{len(people)}))"
    )
    say = scope.book.say
    formula = (
        f'IF({lacking},"{say(_LACKING)}",'
        f'IF(ABS(SUM({keys[0]}:{keys[-1]})-1)>0.000001,"{say(_NOT_ALL)}",""))'
    )
    sheet.formula(_CHECK, 0, formula, "", Look.VERDICT)


def _prefecture(  # noqa: PLR0913  # a row of a table
    scope: Scope, sheet: Sheet, row: int, found: Sharing, formula: str, residents: str
) -> None:
    """The prefecture's row: what its part comes to, and what rounding leaves to it."""
    first = scope.around.first
    amount = found.shares[0].amount if found.charged else 0
    people = sum(p.population or 0 for p in scope.around.people)
    sheet.text(row, CODE, first.code)
    sheet.text(row, WHO, first.name, Look.LABEL)
    sheet.formula(row, PEOPLE, f"SUM({residents})", people, Look.COUNT)
    sheet.texts(row, ("", ""), Look.TEXT, STATUS)
    sheet.formula(row, AMOUNT, formula, amount, Look.YEN_SUM)
    sheet.formula(row, EACH, _each(row), Fraction(amount, people or 1), Look.YEN)


def _participant(scope: Scope, sheet: Sheet, row: int, one: Participant) -> None:
    sheet.text(row, CODE, one.code)
    sheet.text(row, WHO, one.name, Look.LABEL)
    sheet.number(row, PEOPLE, one.population, Look.INPUT_YEN)
    status = one.population_status
    vintage = scope.around.vintage
    known = [vintage.key] if vintage and one.population is not None else []
    if status:
        known.append(scope.book.say(status.label))
    sheet.text(row, STATUS, " ".join(known))
    sheet.number(row, FISCAL, one.fiscal, Look.INPUT_NUMBER)


def _each(row: int) -> str:
    people = at(row, PEOPLE)
    return f"{at(row, AMOUNT)}/IF(N({people})=0,1,{people})"


def _size(scope: Scope, key: SharingKey, row: int) -> str:
    people, fiscal = f"N({at(row, PEOPLE)})", f"N({at(row, FISCAL)})"
    match key:
        case SharingKey.EQUAL:
            return "1"
        case SharingKey.POPULATION:
            return people
        case SharingKey.DIMINISHING:
            return f"IF({people}=0,0,{people}^{scope.name(names.EXPONENT)})"
        case SharingKey.FISCAL:
            return fiscal
        case _:
            return f"{people}*{fiscal}"
