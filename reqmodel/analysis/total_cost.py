"""What each way to provide the platform costs: cash flow by year, totals, net present cost.

Japanese practice shows the undiscounted total over five years first (経費見積書作成要領, 60か月総額);
net present cost follows HM Treasury, The Green Book (2022), A6: sum of c_t / (1 + r)^t, year 0 being
the year of building and each later year counted at its end. All money is Decimal yen without
consumption tax, which is added once, to the total. A total's low is all its lines at their low, its
high all at their high: how likely that is tells `uncertainty`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from reqmodel.analysis.coverage import alive
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import CostLine, Pattern
from reqmodel.model.records.fact import Project
from reqmodel.model.text import Text
from reqmodel.model.values import ThreePoint
from reqmodel.model.vocabulary import Approach, CostPhase, Disclosure, Reliability, Tax

ONE, NOTHING = Decimal(1), Decimal(0)
ONCE = (CostPhase.BUILD, CostPhase.MIGRATE)
"""Phases that make up the cost of building."""
QUOTED = (Reliability.VERIFIED, Reliability.RFI_ANSWER)
"""Amounts that somebody quoted or that a source confirms: only these may be shown as a price."""
_SUREST_FIRST = (
    Reliability.VERIFIED,
    Reliability.RFI_ANSWER,
    Reliability.SECONDARY,
    Reliability.DERIVED,
    Reliability.UNVERIFIED,
    Reliability.PROPOSAL,
    Reliability.ASSUMPTION,
)
USUAL_RATIO = (Decimal("0.10"), Decimal("0.20"))
"""Yearly running cost as a part of the cost of building, by rule of thumb: a sanity check only."""

PERIODS = (5, 10)
"""Years over which totals are shown besides the horizon: 60か月総額, and twice as long."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Low, most likely and high value."""

    low: Decimal = NOTHING
    mode: Decimal = NOTHING
    high: Decimal = NOTHING

    def __add__(self, other: Spread) -> Spread:
        return Spread(self.low + other.low, self.mode + other.mode, self.high + other.high)

    def __mul__(self, other: Decimal | Spread) -> Spread:
        by = other if isinstance(other, Spread) else Spread(other, other, other)
        return Spread(self.low * by.low, self.mode * by.mode, self.high * by.high)

    @classmethod
    def of(cls, points: ThreePoint[Decimal] | None) -> Spread:
        """The spread as an author wrote it; one where nothing is written."""
        return cls(points.low, points.mode, points.high) if points else cls(ONE, ONE, ONE)

    @classmethod
    def total(cls, spreads: Iterable[Spread]) -> Spread:
        """The sum, point by point."""
        return sum(spreads, cls())


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms costs are compared. `years` after the year of building; rates a year."""

    years: int
    rates: tuple[Decimal, ...]
    written_for: int
    tax_rate: Decimal | None
    inflation: Decimal
    exchange: tuple[tuple[str, Spread, Reliability], ...] = ()
    """For each currency: by what a price that follows it is multiplied, and how sure that is."""

    def factor(self, currency: str | None) -> tuple[Spread, Reliability | None]:
        """By what the price of a line that follows `currency` is multiplied."""
        found = next(((s, r) for c, s, r in self.exchange if c == currency), None)
        return found or (Spread(ONE, ONE, ONE), None)


def longest(project: Project) -> int:
    """Years up to which readers can move the horizon: the model's own where that is longer."""
    return max(10, project.horizon_years)


def terms(
    project: Project, years: int | None = None, rates: Sequence[Decimal] | None = None
) -> Terms:
    """The project's own terms, or others; undiscounted always comes first.

    Raises:
        ReqmodelError: `years` is less than 1, or a rate is -1 or less.
    """
    years = project.horizon_years if years is None else years
    chosen = dict.fromkeys((NOTHING, *(project.discount_rates if rates is None else rates)))
    if years < 1 or any(rate <= -1 for rate in chosen):
        raise ReqmodelError(
            Text(
                "評価期間は1年以上、割引率は-1より大きい数（4%なら0.04）にしてください。",
                "The horizon must be at least 1 year, and a discount rate more than -1 (0.04 for 4 %).",
            )
        )
    exchange = tuple(
        (r.currency, Spread.of(r.yen) * (ONE / r.yen.mode), r.status)
        for r in project.exchange_rates
    )
    return Terms(
        years,
        tuple(chosen),
        project.horizon_years,
        project.tax_rate,
        project.inflation or NOTHING,
        exchange,
    )


@dataclass(frozen=True, slots=True)
class LineCost:
    """What a cost line comes to: of its `price` there are how many (`times`) in each year."""

    line: CostLine
    unit_price: Spread
    """Yen without tax, at the exchange rate it was priced at, as far as the line counts."""
    quantity: Spread
    exchange: Spread
    times: tuple[Decimal, ...]
    """By year from 0: nothing outside of its years, else growth and inflation compounded."""
    tax: Decimal
    status: Reliability

    @property
    def price(self) -> Spread:
        """Yen a year before growth: unit price, quantity and exchange rate together."""
        return self.unit_price * self.quantity * self.exchange

    @property
    def yearly(self) -> tuple[Spread, ...]:
        """Yen by year from 0."""
        return tuple(self.price * times for times in self.times)

    def weight(self, rate: Decimal = NOTHING) -> Decimal:
        """How many times its price it comes to over all years, discounted."""
        return net_present_cost(self.times, rate)

    def total(self, rate: Decimal = NOTHING) -> Spread:
        """Yen over all years, discounted to year 0."""
        return self.price * self.weight(rate)


@dataclass(frozen=True, slots=True)
class Costing:
    """The cost of one pattern; `known` is whether its amounts may be told to the model's audience."""

    pattern: Pattern
    lines: tuple[LineCost, ...]
    terms: Terms
    known: bool
    biased: bool = False
    """Whether its ranges are optimism bias: then no simulation may be laid over them."""

    @property
    def status(self) -> Reliability | None:
        """How sure its total is: as sure as the least sure line."""
        return weakest(one.status for one in self.lines)

    @property
    def quoted(self) -> bool:
        """Whether somebody quoted every line, so that the total may be shown as a price."""
        return self.known and all(one.status in QUOTED for one in self.lines)

    def within(self, *phases: CostPhase) -> Costing:
        """The part of it that arises in some phases."""
        return replace(self, lines=tuple(o for o in self.lines if o.line.phase in phases))

    @property
    def yearly(self) -> tuple[Spread, ...]:
        """Yen by year from 0."""
        return tuple(
            Spread.total(one.price * one.times[year] for one in self.lines)
            for year in range(self.terms.years + 1)
        )

    def total(self, rate: Decimal = NOTHING) -> Spread:
        """Yen over all years without tax, discounted to year 0."""
        return Spread.total(one.total(rate) for one in self.lines)

    @property
    def tax(self) -> Spread:
        """Consumption tax on the undiscounted total; lines that bear none add none."""
        return Spread.total(one.total() * one.tax for one in self.lines)

    @property
    def running_ratio(self) -> Decimal | None:
        """Running cost of a mean year as a part of the cost of building; None without building."""
        build = self.within(*ONCE).total().mode
        running = self.within(CostPhase.OPERATE).total().mode / self.terms.years
        return running / build if build else None


def net_present_cost(flows: Iterable[Decimal], rate: Decimal) -> Decimal:
    """The sum of flows by year from 0, each discounted to year 0 at a yearly rate."""
    return sum((flow / (ONE + rate) ** year for year, flow in enumerate(flows)), NOTHING)


def patterns(model: Model) -> tuple[Pattern, ...]:
    """The patterns that are compared: all but retired ones."""
    return tuple(p for p in model.of_kind(Pattern) if alive(model, p.id))


def baseline(pattern: Pattern) -> bool:
    """Whether others are compared with it: the status quo."""
    return pattern.approach is Approach.STATUS_QUO


Share = Callable[[CostLine], Decimal]
"""How much of a cost line counts, from 0 to 1."""


def whole(_line: CostLine) -> Decimal:
    """Every line counts in full."""
    return ONE


def costings(model: Model, on: Terms, share: Share = whole) -> tuple[Costing, ...]:
    """The cost of every pattern, `share` being how much of a line counts.

    Outside of the office a pattern's amounts are known only if every line was quoted.
    """
    return tuple(_costing(model, pattern, on, share) for pattern in patterns(model))


def _costing(model: Model, pattern: Pattern, on: Terms, share: Share) -> Costing:
    lines = tuple(_line_cost(line, on, share(line)) for line in pattern.cost_lines)
    told = model.audience is Disclosure.INTERNAL or all(o.status in QUOTED for o in lines)
    return Costing(pattern, lines if told else (), on, told and bool(lines))


def _line_cost(line: CostLine, on: Terms, share: Decimal) -> LineCost:
    exchange, doubt = on.factor(line.currency)
    price = Spread.of(line.amount.yen) * share
    rate = NOTHING if line.amount.tax is Tax.EXEMPT else on.tax_rate or NOTHING
    if line.amount.tax is Tax.INCLUDED:
        price = price * (ONE / (ONE + _declared(on)))
    status = weakest(filter(None, (line.amount.status, doubt)))
    return LineCost(
        line,
        price,
        Spread.of(line.quantity),
        exchange,
        tuple(_times(line, on)),
        rate,
        status or line.amount.status,
    )


def _declared(on: Terms) -> Decimal:
    if on.tax_rate is None:
        raise ReqmodelError(
            Text(
                "税込の金額がありますが、税率がありません。project.yaml に tax_rate（10%なら0.1）を書いてください。",
                "Some amounts hold tax, but no rate is known. Give tax_rate in project.yaml (0.1 for 10 %).",
            )
        )
    return on.tax_rate


def span(line: CostLine, on: Terms) -> tuple[int, int]:
    """The first and the last year in which a line arises; the last may lie beyond the horizon.

    Lines are written for the project's horizon. Over more or fewer years what runs to its end runs
    to the new end, and what arises on leaving arises at the new one.
    """
    first, last = line.first_year, max(line.first_year, line.last_year)
    if last == on.written_for and line.phase is CostPhase.EXIT:
        return max(0, first + on.years - last), on.years
    if last == on.written_for and (first < last or last == 1):
        return first, on.years
    return first, last


def _times(line: CostLine, on: Terms) -> Iterator[Decimal]:
    """How many times a line's price arises, by year."""
    first, last = span(line, on)
    for year in range(on.years + 1):
        if first <= year <= last:
            grown = (ONE + (line.growth or NOTHING)) ** (year - first)
            yield grown * (ONE + on.inflation) ** year
        else:
            yield NOTHING


def weakest(statuses: Iterable[Reliability]) -> Reliability | None:
    """The least sure of some; a sum is no surer than that."""
    return max(statuses, key=_SUREST_FIRST.index, default=None)


def whole_yen(amount: Decimal) -> int:
    """An amount in whole yen, halves up."""
    return int(amount.quantize(ONE, ROUND_HALF_UP))
