"""A cost divided among the prefecture and the municipalities by a scheme, to the yen.

In this order: private users' fees are taken off; the prefecture's part first; the rest by keys, each
month among those who take part in it; between minimum and cap; phased in, from a prefecture that
bears all, by equal steps; rounded so that the shares add up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from reqmodel.analysis.participants import (
    Participant,
    Vintage,
    participants,
    prefecture,
    vintage_of,
)
from reqmodel.analysis.rounding import Parts, apportioned, bounded
from reqmodel.analysis.sharing_keys import BY_FISCAL, BY_POPULATION, gaps, mixed
from reqmodel.analysis.total_cost import weakest
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import CostSharing, Joiner, KeyShare, SharingPart
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability, SharedCost, Status

YEAR = 12

_NEGATIVE = Text(
    "総額は0円以上にしてください（{total}円）。", "The total is negative ({total} yen)."
)
_FEES = Text(
    "民間の利用料（{fees}円）が総額（{total}円）より多く、分けるものがありません。",
    "Private users' fees ({fees} yen) exceed the total ({total} yen): nothing is left to share.",
)
_BOUNDS = Text(
    "下限・上限（{unit}円単位で {least}〜{most}円）のもとでは、{count}団体で {total}円を分けられません。",
    "Within minimum and cap ({least} to {most} yen, in units of {unit}) {count} participants cannot "
    "share {total} yen.",
)
_NO_CAP = Text("上限なし", "no cap")
_NO_PART = Text("県の負担割合が定まっていません。", "The prefecture's part is not laid down.")
_NOBODY = Text(
    "負担する市町がありません。市町村を種類 municipality の記録として書いてください。",
    "There is no municipality to bear a part. Write them as records of kind municipality.",
)


@dataclass(frozen=True, slots=True)
class Terms:
    """How one cost is shared. Money in whole yen; `uses` and `months` by participants' codes.

    `prefecture` is None where its part is not laid down: then the total is the municipalities' part.
    `months` names those who take part for less than 12 months of the year, from some month to its end.
    `year` is that of the phase-in, from 1; None when it is over.
    """

    keys: tuple[KeyShare, ...]
    prefecture: Fraction | None = None
    unit: int = 1000
    cap: int | None = None
    minimum: int = 0
    fees: int = 0
    phase_in: int = 0
    year: int | None = None
    uses: Mapping[str, Fraction] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    vintage: str | None = None
    status: Reliability = Reliability.PROPOSAL

    @property
    def phased(self) -> Fraction:
        """The part of their shares that municipalities bear this year."""
        if self.year is None or self.year >= self.phase_in:
            return Fraction(1)
        return Fraction(self.year, self.phase_in)


@dataclass(frozen=True, slots=True)
class Share:
    """What one bears: whole yen, and yen per resident where residents are known."""

    of: Participant
    amount: int

    @property
    def per_resident(self) -> Fraction | None:
        """Yen per resident."""
        return Fraction(self.amount, self.of.population) if self.of.population else None


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who bears how much of `total`; shares add up to `total - fees`, the prefecture's first if any."""

    terms: Terms
    total: int
    shares: tuple[Share, ...]
    vintage: Vintage | None
    charged: Participant | None
    """The prefecture, if it bears a part."""

    @property
    def status(self) -> Reliability:
        """As sure as the least sure of the scheme and of the populations and indices it uses."""
        used = {k.by for k in self.terms.keys}
        members = [s.of for s in self.shares if s.of is not self.charged]
        facts = [
            *(p.population_status for p in members if used & BY_POPULATION),
            *(p.fiscal_status for p in members if used & BY_FISCAL),
        ]
        return weakest(filter(None, (self.terms.status, *facts))) or self.terms.status

    @property
    def unsure(self) -> tuple[Participant, ...]:
        """Those whose population nobody saw in a source."""
        return tuple(s.of for s in self.shares if s.of.population_status is Reliability.UNVERIFIED)


def schemes(model: Model) -> tuple[CostSharing, ...]:
    """The schemes on record that are not retired."""
    return tuple(s for s in model.of_kind(CostSharing) if s.status is not Status.RETIRED)


def part_of(scheme: CostSharing, key: str | None = None) -> SharingPart | None:
    """The part called `key`; else the first of operation, which is what comes every year."""
    if key is not None:
        return next((p for p in scheme.parts if p.key == key), None)
    running = [p for p in scheme.parts if p.cost is SharedCost.OPERATION]
    return next(iter(running or scheme.parts), None)


def terms_of(
    model: Model, scheme: CostSharing, part: SharingPart, year: int | None = None
) -> Terms:
    """The terms of one part of a scheme, in a year of the scheme counted from 1.

    `year` None: when the phase-in is over and all have joined.
    """
    codes = {p.record: p.code for p in participants(model)}
    months = {}
    for joiner in scheme.joiners:
        months[codes.get(joiner.municipality, "")] = _months(joiner, year)
    return Terms(
        keys=part.keys,
        prefecture=None if part.prefecture_share is None else Fraction(part.prefecture_share),
        unit=int(scheme.rounding),
        cap=None if scheme.cap is None else int(scheme.cap),
        minimum=int(scheme.minimum or 0),
        fees=int(part.private_fees or 0),
        phase_in=scheme.phase_in_years or 0,
        year=year,
        uses={
            codes[u.municipality]: Fraction(u.quantity)
            for u in part.uses
            if u.municipality in codes
        },
        months=months,
        vintage=scheme.vintage,
        status=part.status,
    )


def _months(joiner: Joiner, year: int | None) -> int:
    if year is None or year > joiner.year:
        return YEAR
    return joiner.months if year == joiner.year else 0


def missing(terms: Terms, people: Sequence[Participant]) -> tuple[Text, ...]:
    """What is not known that these terms need; nothing if the shares can be computed."""
    if terms.prefecture == 1:
        return ()
    bearing = [p for p in people if terms.months.get(p.code, YEAR)]
    if not bearing:
        return (_NOBODY,)
    unshared = terms.prefecture is None and not terms.keys
    return (*((_NO_PART,) if unshared else ()), *gaps(terms.keys, bearing, terms.uses))


def lacking(model: Model, terms: Terms) -> tuple[Text, ...]:
    """The same among the municipalities of the model, their populations of the terms' vintage."""
    try:
        people = participants(model, terms.vintage)
    except ReqmodelError as unknown:
        return (unknown.message,)
    return missing(terms, people)


def share(model: Model, total: int, terms: Terms) -> Sharing:
    """Divide `total` yen by `terms` among the municipalities of the model and its prefecture.

    Raises:
        ReqmodelError: something is not known, the vintage least of all, or the bounds leave no way.
    """
    return divided(
        total,
        terms,
        participants(model, terms.vintage),
        prefecture(model),
        vintage_of(model, terms.vintage),
    )


def divided(
    total: int,
    terms: Terms,
    people: Sequence[Participant],
    first: Participant,
    vintage: Vintage | None = None,
) -> Sharing:
    """Divide `total` yen by `terms` among `people`; `first` is who bears the prefecture's part.

    Raises:
        ReqmodelError: something is not known, or the bounds leave no way.
    """
    if total < 0:
        raise ReqmodelError(_NEGATIVE.fill({"total": f"{total:,}"}))
    if terms.fees > total:
        raise ReqmodelError(_FEES.fill({"fees": f"{terms.fees:,}", "total": f"{total:,}"}))
    if unknown := missing(terms, people):
        raise ReqmodelError(_sentences(unknown))
    base = total - terms.fees
    rest = base * (1 - Fraction(terms.prefecture or 0))
    exact = {code: x * terms.phased for code, x in _held(rest, terms, people).items()}
    borne, unit = sum(exact.values(), Fraction(0)), terms.unit
    bears = bool(terms.prefecture) or borne < rest
    charged = int(borne // unit) * unit if bears else int(borne)
    amounts = apportioned(exact, unit, charged)
    members = tuple(Share(p, amounts[p.code]) for p in people)
    if not bears:
        return Sharing(terms, total, members, vintage, None)
    residents = [p.population for p in people]
    known = sum(r for r in residents if r) if residents and all(residents) else None
    one = replace(first, population=known) if first.population is None else first
    return Sharing(terms, total, (Share(one, base - charged), *members), vintage, one)


def _held(rest: Fraction, terms: Terms, people: Sequence[Participant]) -> Parts:
    if not rest:
        return dict.fromkeys((p.code for p in people), Fraction(0))
    parts = _monthly(terms, people)
    unit = terms.unit
    least = Fraction(-(-terms.minimum // unit) * unit)
    most = None if terms.cap is None else Fraction(terms.cap // unit * unit)
    shared = rest * sum(parts.values(), Fraction(0))
    if not shared:
        return parts
    held = bounded(shared, parts, least, most)
    if held is None:
        raise ReqmodelError(
            _BOUNDS.fill(
                {
                    "unit": f"{unit:,}",
                    "least": f"{int(least):,}",
                    "most": _NO_CAP if most is None else f"{int(most):,}",
                    "count": sum(p > 0 for p in parts.values()),
                    "total": f"{int(shared):,}",
                }
            )
        )
    return held


def _monthly(terms: Terms, people: Sequence[Participant]) -> Parts:
    """Each one's part of the year: every month is shared by those who take part in it."""
    months = {p.code: terms.months.get(p.code, YEAR) for p in people}
    parts = dict.fromkeys(months, Fraction(0))
    before = 0
    for until in sorted({*months.values(), YEAR} - {0}):
        present = [p for p in people if months[p.code] >= until]
        for code, part in mixed(terms.keys, present, terms.uses).items():
            parts[code] += part * Fraction(until - before, YEAR)
        before = until
    return parts


def _sentences(texts: Sequence[Text]) -> Text:
    return Text("".join(t.ja for t in texts), " ".join(t.to("en") for t in texts))
