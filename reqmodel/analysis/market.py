"""What the market can meet: how many independent suppliers, for each must and for all together.

Two bounds: by answers with evidence, old ones included, and as if every answer not known were yes.
Only a whole model tells: an edition cut for others holds no offerings, which are internal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from time import perf_counter
from typing import TYPE_CHECKING

from reqmodel.analysis.bidding import Bid, Bidder, Field, bits, union
from reqmodel.analysis.conflict import Conflicts, conflicts
from reqmodel.analysis.coverage import contracted
from reqmodel.analysis.evidence import Evidence, counts, evidence
from reqmodel.analysis.independence import Bloc, alike, bids_itself, blocs, naming
from reqmodel.analysis.listed_name import listed
from reqmodel.model.labelled import Labelled
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Offering
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import OfferAnswer

if TYPE_CHECKING:
    from reqmodel.analysis.relaxation import Relaxation, Relaxations


class Bound(Labelled):
    """How answers that are not certain are counted."""

    LOWER = "lower", "裏付けのある回答だけ", "Answers with evidence only"
    UPPER = "upper", "不明も対応とみなす", "As if all not known were yes"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What brings enough bids: musts to soften, as their answer is no, and those to ask about first.

    `asked`: no answer with evidence was given; a yes to all of these is all that is lacking then.
    """

    softened: tuple[str, ...]
    asked: tuple[str, ...]
    bids: tuple[Bid, ...]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Why fewer than `wanted` can meet all musts together, and what would bring them.

    `bound`: the more favourable one that falls short. By the upper one musts are to be softened; by
    the lower one alone it is enough to ask. No remedy changes fewer musts than `at_least`.
    """

    bound: Bound
    wanted: int
    conflicts: Conflicts
    remedies: tuple[Remedy, ...]
    at_least: int
    seconds: float

    @property
    def proved(self) -> bool:
        """Whether no remedy changes fewer musts than these."""
        return not self.remedies or self.at_least == self.fewest

    @property
    def fewest(self) -> int:
        """How many musts the remedies soften, or ask about where that is enough."""
        first = self.remedies[0]
        return len(first.softened if self.bound is Bound.UPPER else first.asked)


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
    alike: tuple[tuple[str, ...], ...]
    """Keys of suppliers that count as several, though their names differ in legal form alone."""
    evidence: Evidence

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
    def shortfall(self) -> Shortfall | None:
        """Why too few bid, by the more favourable bound that still falls short."""
        if not self.asked or self.together[Bound.LOWER] >= self.wanted:
            return None
        upper = self.together[Bound.UPPER] < self.wanted
        bound = Bound.UPPER if upper else Bound.LOWER
        start = perf_counter()
        bids = self.fields[bound].bids(self.musts)
        found = conflicts(bids, self.musts, self.wanted)
        if bound is Bound.LOWER:
            cheapest = self._asking(0)
            remedies = [Remedy((), self.named(r.softened), r.bids) for r in cheapest.found]
        else:
            cheapest = self._cheapest(bids)
            remedies = [self._remedy(r) for r in cheapest.found]
        spent = perf_counter() - start
        return Shortfall(bound, self.wanted, found, tuple(remedies), cheapest.at_least, spent)

    def _remedy(self, softer: Relaxation) -> Remedy:
        """To soften musts, with bids that leave few to ask about."""
        bids, lower = softer.bids, self.fields[Bound.LOWER]
        unsure = union(self.musts & ~softer.softened & ~lower.able(b.members) for b in bids)
        if unsure and (asking := self._asking(softer.softened, most=1).found):
            unsure, bids = asking[0].softened, asking[0].bids
        return Remedy(self.named(softer.softened), self.named(unsure), bids)

    def _asking(self, softened: int, most: int = 5) -> Relaxations:
        """The fewest musts to ask about, if these are softened: bids that answered no to no other."""
        need, upper = self.musts & ~softened, self.fields[Bound.UPPER]
        bids = self.fields[Bound.LOWER].bids(need, lambda m: not need & ~upper.able(m))
        return self._cheapest(bids, most)

    def _cheapest(self, bids: Sequence[Bid], most: int = 5) -> Relaxations:
        from reqmodel.analysis.relaxation import (  # noqa: PLC0415  # only a thin market needs NumPy
            WORK,
            relaxations,
        )

        costs = [1] * len(self.requirements)
        return relaxations(bids, self.wanted, costs, most, WORK if most > 1 else WORK // 10)

    def bidders(self, bid: Bid) -> tuple[Text, ...]:
        """Names of those who make a bid."""
        return tuple(self.titles[self.names[i]] for i in bid.members)

    @cached_property
    def titles(self) -> dict[str, Text]:
        """Names of suppliers by their keys."""
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


def perhaps_one(market: Market) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Suppliers of like names (by keys), with the musts that too few meet if these are one.

    Counted as several, there are as many as are wanted or needed.
    """
    if not market.alike:
        return ()
    of = {s: i for i, bloc in enumerate(market.blocs) for s in bloc.suppliers}
    blocs = {same: {of[s] for s in same} for same in market.alike}
    one = {bloc: min(together) for together in blocs.values() for bloc in together}
    found: dict[tuple[str, ...], list[str]] = {same: [] for same in market.alike}
    for requirement in market.requirements:
        for bound, least in ((Bound.LOWER, market.wanted), (Bound.UPPER, market.needed)):
            able = market.able(bound, requirement)
            if len({one.get(bloc, bloc) for bloc in able}) < least <= len(able):
                for same, ids in found.items():
                    if len(blocs[same].intersection(able)) > 1 and requirement not in ids:
                        ids.append(requirement)
    return tuple((same, tuple(ids)) for same, ids in found.items() if ids)


def survey(model: Model, today: date) -> Market:
    """What offerings say of the musts, as of a day."""
    shown, procurement = evidence(model, today), model.project.procurement
    found = shown.offerings
    requirements = tuple(sorted(shown.musts))
    united = blocs(found, listed(model))
    names = tuple(sorted(s for bloc in united for s in bloc.suppliers))
    answered = _Answers(shown, {id_: bit for bit, id_ in enumerate(requirements)})
    of = {s: i for i, bloc in enumerate(united) for s in bloc.suppliers}
    return Market(
        requirements,
        united,
        names,
        {bound: answered.field(of, procurement.consortium_size, bound) for bound in Bound},
        procurement.suppliers_wanted,
        procurement.suppliers_needed,
        frozenset(a.requirement for o in found for a in o.answers) & shown.musts,
        tuple(same for same in alike(found) if len({of[s] for s in same}) > 1),
        shown,
    )


def supposing(model: Model, consortium: int) -> Model:
    """The model, supposed that so many suppliers may bid together."""
    procurement = model.project.procurement.model_copy(update={"consortium_size": consortium})
    return replace(model, project=model.project.model_copy(update={"procurement": procurement}))


def surveyed(model: Model, today: date) -> Market | None:
    """The market of a model in which some supplier answered on a must."""
    market = survey(model, today) if model.of_kind(Offering) else None
    return market if market and market.asked else None


class _Answers:
    """What offerings say of requirements, each of which is a bit by its place."""

    def __init__(self, shown: Evidence, places: Mapping[str, int]) -> None:
        self.shown, self.places = shown, places
        self.name = naming(shown.offerings)

    def field(self, of: Mapping[str, int], size: int, bound: Bound) -> Field:
        """Who could bid, by what they say; `of`: the bloc of each supplier."""
        names = sorted(of)
        meets: dict[str, int] = dict.fromkeys(names, 0)
        builds: dict[str, int] = dict.fromkeys(names, 0)
        integrates: set[str] = set()
        free = 0
        for offering in self.shown.offerings:
            met, built = self._of(offering, bound)
            if offering.open_source:
                free |= met | built
            if bids_itself(offering):
                name = self.name(offering.supplier)
                meets[name] |= met
                builds[name] |= built
                if offering.integrates:
                    integrates.add(name)
        return Field(
            tuple(Bidder(of[n], meets[n], builds[n], n in integrates) for n in names), free, size
        )

    def _of(self, offering: Offering, bound: Bound) -> tuple[int, int]:
        """What an offering meets, and what it meets where an integrator builds (bits)."""
        unsaid = (1 << len(self.places)) - 1
        met = built = 0
        for answer, flaws in self.shown.of(offering):
            if answer.requirement not in self.places or any(flaw.unsays for flaw in flaws):
                continue
            bit = 1 << self.places[answer.requirement]
            unsaid &= ~bit
            sure = counts(answer, flaws)
            if answer.answer is OfferAnswer.INTEGRATOR:
                built |= bit if bound is Bound.UPPER or sure else 0
            elif sure or (bound is Bound.UPPER and answer.answer is not OfferAnswer.NO):
                met |= bit
        return (met | unsaid, built) if bound is Bound.UPPER else (met, built)


def open_questions(model: Model, market: Market) -> Iterator[str]:
    """Musts that suppliers are still to be asked about: too few answered them with evidence."""
    for requirement in contracted(model):
        if market.counts[requirement.id][Bound.LOWER] < market.wanted:
            yield requirement.id
