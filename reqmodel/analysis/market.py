"""What the market can meet: how many independent suppliers, for each must and for all together.

Two bounds: by answers with evidence, and as if every answer not known were yes. Only a whole model
tells: an edition cut for others holds no offerings, which are internal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from time import perf_counter

from reqmodel.analysis.bidding import Bid, Bidder, Field, bits
from reqmodel.analysis.coverage import alive, contracted
from reqmodel.analysis.independence import Bloc, bids_itself, blocs, same_name
from reqmodel.analysis.shortfall import Conflicts, Relaxation, conflicts, relaxations
from reqmodel.model.labelled import Labelled
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import OfferedAnswer, Offering
from reqmodel.model.text import Text
from reqmodel.model.values import grounds
from reqmodel.model.vocabulary import OfferAnswer


class Bound(Labelled):
    """How answers that are not certain are counted."""

    LOWER = "lower", "裏付けのある回答だけ", "Answers with evidence only"
    UPPER = "upper", "不明も対応とみなす", "As if all not known were yes"


class Verdict(Labelled):
    """What the market says of the musts."""

    CLEAR = "clear", "問題未検出", "No problem found"
    EXPLAIN = "explain", "要説明", "To be explained"
    UNSURVEYED = "unsurveyed", "未調査", "Not surveyed"


ABLE = (OfferAnswer.YES, OfferAnswer.CONFIGURABLE)
AFFIRMED = (*ABLE, OfferAnswer.INTEGRATOR)
"""Answers that count by the lower bound, if they have evidence."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Why fewer than `wanted` can meet all musts together, and what would bring them back."""

    bound: Bound
    wanted: int
    conflicts: Conflicts
    relaxations: tuple[Relaxation, ...]
    seconds: float


@dataclass(frozen=True)
class Market:
    """The musts (by id, sorted), who may bid, and how many bids count as enough."""

    requirements: tuple[str, ...]
    blocs: tuple[Bloc, ...]
    names: tuple[str, ...]
    """Key of each bidder's name, by its position in the fields."""
    fields: Mapping[Bound, Field]
    wanted: int
    needed: int
    asked: frozenset[str]
    """The musts on which any supplier answered."""

    @property
    def size(self) -> int:
        """Most suppliers that bid together."""
        return self.fields[Bound.LOWER].size

    @property
    def musts(self) -> int:
        """All musts (bits)."""
        return (1 << len(self.requirements)) - 1

    def named(self, mask: int) -> tuple[str, ...]:
        """Ids of requirements by their bits."""
        return tuple(self.requirements[bit] for bit in bits(mask))

    @cached_property
    def counts(self) -> dict[str, dict[Bound, int]]:
        """How many independent suppliers meet each must."""
        return {
            id_: {bound: self.fields[bound].count(1 << bit) for bound in Bound}
            for bit, id_ in enumerate(self.requirements)
        }

    @cached_property
    def together(self) -> dict[Bound, int]:
        """How many independent bids meet all musts together."""
        return {bound: self.fields[bound].count(self.musts) for bound in Bound}

    def enough(self, count: Mapping[Bound, int]) -> bool:
        """Whether so many can be left without an explanation."""
        return count[Bound.LOWER] >= self.wanted and count[Bound.UPPER] >= self.needed

    @cached_property
    def verdict(self) -> Verdict:
        """Neither pass nor error where nobody was asked."""
        if not self.asked:
            return Verdict.UNSURVEYED
        every = (self.together, *self.counts.values())
        return Verdict.CLEAR if all(map(self.enough, every)) else Verdict.EXPLAIN

    def verdict_on(self, requirement: str) -> Verdict:
        """The same for one must; where nobody answered on it, it was not surveyed."""
        if requirement not in self.asked:
            return Verdict.UNSURVEYED
        return Verdict.CLEAR if self.enough(self.counts[requirement]) else Verdict.EXPLAIN

    @cached_property
    def shortfall(self) -> Shortfall | None:
        """Why too few bid, by the more favourable bound that still falls short."""
        if not self.asked or self.together[Bound.LOWER] >= self.wanted:
            return None
        upper = self.together[Bound.UPPER] < self.wanted
        bound = Bound.UPPER if upper else Bound.LOWER
        start = perf_counter()
        bids = self.fields[bound].bids(self.musts)
        return Shortfall(
            bound,
            self.wanted,
            conflicts(bids, self.musts, self.wanted),
            relaxations(bids, self.wanted, [1] * len(self.requirements)),
            perf_counter() - start,
        )

    def bidders(self, bid: Bid) -> tuple[Text, ...]:
        """Names of those who make a bid."""
        return tuple(self._titles[self.names[i]] for i in bid.members)

    @cached_property
    def _titles(self) -> dict[str, Text]:
        return {s: t for b in self.blocs for s, t in zip(b.suppliers, b.titles, strict=True)}

    def able(self, bound: Bound, requirement: str) -> tuple[int, ...]:
        """Positions of the blocs of which some supplier alone meets a must."""
        bit, field = self.requirements.index(requirement), self.fields[bound]
        return tuple(
            dict.fromkeys(
                bidder.bloc
                for bidder, able in zip(field.bidders, field.alone, strict=True)
                if able >> bit & 1
            )
        )

    def lift(self, bound: Bound) -> tuple[tuple[Bloc, tuple[str, ...]], ...]:
        """Blocs with the musts that only they meet, the most isolating first.

        The share of the musts is the incumbent's fit, even where no text names anybody.
        """
        only: dict[int, list[str]] = defaultdict(list)
        for requirement in self.requirements:
            able = self.able(bound, requirement)
            if len(able) == 1:
                only[able[0]].append(requirement)
        ranked = sorted(only.items(), key=lambda item: (-len(item[1]), item[0]))
        return tuple((self.blocs[bloc], tuple(ids)) for bloc, ids in ranked)


def feigned(market: Market) -> tuple[tuple[Bloc, tuple[str, ...]], ...]:
    """Blocs of several names that hide how few meet a must alone, with the musts concerned.

    By name there are as many suppliers as are wanted or needed; by bloc there are not.
    """
    found: dict[int, list[str]] = defaultdict(list)
    for bound, least in ((Bound.LOWER, market.wanted), (Bound.UPPER, market.needed)):
        field = market.fields[bound]
        for bit, requirement in enumerate(market.requirements):
            names = Counter(
                bidder.bloc
                for bidder, able in zip(field.bidders, field.alone, strict=True)
                if able >> bit & 1
            )
            if len(names) < least <= names.total():
                for bloc in names:
                    if names[bloc] > 1 and requirement not in found[bloc]:
                        found[bloc].append(requirement)
    return tuple(
        (market.blocs[bloc], tuple(sorted(ids))) for bloc, ids in sorted(found.items()) if ids
    )


def offerings(model: Model) -> tuple[Offering, ...]:
    """Offerings that count, by id."""
    found = (o for o in model.of_kind(Offering) if alive(model, o.id))
    return tuple(sorted(found, key=lambda o: o.id))


def founded(answer: OfferedAnswer) -> bool:
    """Whether an answer says what it rests on."""
    return bool(answer.evidence or grounds(answer.sources))


def survey(model: Model, consortium: int | None = None) -> Market:
    """What offerings say of the musts; `consortium`: most members of a bid, else the project's."""
    found, procurement = offerings(model), model.project.procurement
    requirements = tuple(sorted(r.id for r in contracted(model)))
    united = blocs(found)
    names = tuple(sorted(s for bloc in united for s in bloc.suppliers))
    of = {s: i for i, bloc in enumerate(united) for s in bloc.suppliers}
    places = {id_: bit for bit, id_ in enumerate(requirements)}
    size = consortium or procurement.consortium_size
    return Market(
        requirements,
        united,
        names,
        {bound: _field(found, of, places, size, bound) for bound in Bound},
        procurement.suppliers_wanted,
        procurement.suppliers_needed,
        frozenset(a.requirement for o in found for a in o.answers) & places.keys(),
    )


def surveyed(model: Model) -> Market | None:
    """The market of a model in which some supplier answered on a must."""
    market = survey(model) if offerings(model) else None
    return market if market and market.asked else None


def _field(
    found: Iterable[Offering],
    of: Mapping[str, int],
    places: Mapping[str, int],
    size: int,
    bound: Bound,
) -> Field:
    names = sorted(of)
    meets: dict[str, int] = dict.fromkeys(names, 0)
    builds: dict[str, int] = dict.fromkeys(names, 0)
    integrates: set[str] = set()
    free = 0
    for offering in found:
        met, built = _answered(offering, places, bound)
        if offering.open_source:
            free |= met | built
        if bids_itself(offering):
            name = same_name(offering.supplier)
            meets[name] |= met
            builds[name] |= built
            if offering.integrates:
                integrates.add(name)
    return Field(
        tuple(Bidder(of[n], meets[n], builds[n], n in integrates) for n in names), free, size
    )


def _answered(offering: Offering, places: Mapping[str, int], bound: Bound) -> tuple[int, int]:
    """What an offering meets, and what it meets where an integrator builds (bits)."""
    unsaid = (1 << len(places)) - 1
    met = built = 0
    for answer in offering.answers:
        if answer.requirement in places:
            bit = 1 << places[answer.requirement]
            unsaid &= ~bit
            if answer.answer is OfferAnswer.INTEGRATOR:
                built |= bit if bound is Bound.UPPER or founded(answer) else 0
            elif _met(answer, bound):
                met |= bit
    return (met | unsaid, built) if bound is Bound.UPPER else (met, built)


def _met(answer: OfferedAnswer, bound: Bound) -> bool:
    if bound is Bound.UPPER:
        return answer.answer is not OfferAnswer.NO
    return answer.answer in ABLE and founded(answer)


def open_questions(model: Model, market: Market) -> Iterator[str]:
    """Musts that suppliers are still to be asked about: too few answered them with evidence."""
    for requirement in contracted(model):
        if market.counts[requirement.id][Bound.LOWER] < market.wanted:
            yield requirement.id
