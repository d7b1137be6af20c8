"""What answers of suppliers are worth, as of a day: which of them count, and what makes them weak.

Unknown are those that nothing supports, that another contradicts, that are dated on a day to come,
and those of whom it cannot be told who gave them. Old ones, and those that rest on the supplier's
own material, count: they are evidence, though weak.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reqmodel.analysis.coverage import alive, contracted
from reqmodel.analysis.independence import naming, unclear
from reqmodel.model.labelled import Labelled
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import OfferedAnswer, Offering
from reqmodel.model.records.fact import Source
from reqmodel.model.values import grounds
from reqmodel.model.vocabulary import OfferAnswer, SourceType
from reqmodel.text.normal import normalised

ABLE = (OfferAnswer.YES, OfferAnswer.CONFIGURABLE)
AFFIRMED = (*ABLE, OfferAnswer.INTEGRATOR)
"""Answers that count by the lower bound, if they have evidence."""


_MARKS = " \t\n\u3000-‐‑–—―−ー－.,、。・…?？()（）/／"
_NOTHING = frozenset(
    {
        "",
        "なし",
        "無し",
        "無",
        "特になし",
        "特に無し",
        "該当なし",
        "該当無し",
        "不明",
        "未確認",
        "未定",
    }
    | {"n/a", "na", "n.a", "none", "nothing", "nil", "no", "unknown", "tbd", "tba", "not available"}
)
"""What stands where evidence should, and is none; without the marks around it."""


def shown(answer: OfferedAnswer) -> bool:
    """Whether an answer says by what it was made sure; a dash or "none" says nothing."""
    words = (answer.evidence.ja, answer.evidence.en) if answer.evidence else ()
    return any(normalised(word).text.strip(_MARKS).casefold() not in _NOTHING for word in words)


def founded(answer: OfferedAnswer) -> bool:
    """Whether an answer says what it rests on."""
    return shown(answer) or bool(grounds(answer.sources))


class Weakness(Labelled):
    """What makes an answer weak."""

    UNFOUNDED = "unfounded", "裏付けが書かれていません", "without evidence"
    TO_COME = "to-come", "まだ来ていない日の回答です", "dated on a day that is still to come"
    CONTRADICTED = (
        "contradicted",
        "同じ要件への別の回答と食い違います",
        "contradicted by another answer on the same must",
    )
    UNCLEAR = (
        "unclear",
        "事業者かそのつながりの名前に法人の種類がなく、同じ名前で種類の違うどの法人か分かりません",
        "of a name, its own or a tie's, without legal form, which firms of several forms have",
    )
    OWN_WORD = (
        "own-word",
        "事業者の資料だけを裏付けにしています",
        "resting on the supplier's own material alone",
    )
    OLD = "old", "{months}か月以上前のものです", "{months} months old or older"

    @property
    def counts(self) -> bool:
        """Whether an affirmed answer that is weak in this way counts by the lower bound."""
        return self in (Weakness.OWN_WORD, Weakness.OLD)

    @property
    def unsays(self) -> bool:
        """Whether an answer that is weak in this way is not known, even a no."""
        return self in (Weakness.TO_COME, Weakness.CONTRADICTED)


@dataclass(frozen=True, slots=True)
class Weak:
    """Answers of an offering to musts that are weak in one way, by their places; and the musts."""

    offering: Offering
    weakness: Weakness
    places: tuple[int, ...]

    @property
    def requirements(self) -> tuple[str, ...]:
        """The musts that were answered so, each once."""
        return tuple(dict.fromkeys(self.offering.answers[i].requirement for i in self.places))


@dataclass(frozen=True)
class Evidence:
    """The offerings that count, by id, and what makes each of their answers weak.

    `flaws` are by the offering's id and the answer's place in it; `musts` are those that bind a
    contractor.
    """

    offerings: tuple[Offering, ...]
    flaws: Mapping[tuple[str, int], frozenset[Weakness]]
    musts: frozenset[str]

    def of(self, offering: Offering) -> Iterator[tuple[OfferedAnswer, frozenset[Weakness]]]:
        """The answers of an offering, each with what makes it weak."""
        for i, answer in enumerate(offering.answers):
            yield answer, self.flaws[offering.id, i]

    @cached_property
    def weak(self) -> tuple[Weak, ...]:
        """The weak answers to musts, by offering and by what makes them so."""
        found: list[Weak] = []
        for offering in self.offerings:
            places: dict[Weakness, list[int]] = defaultdict(list)
            for i, (answer, flaws) in enumerate(self.of(offering)):
                for flaw in flaws if answer.requirement in self.musts else ():
                    places[flaw].append(i)
            found += (Weak(offering, w, tuple(places[w])) for w in Weakness if w in places)
        return tuple(found)

    @cached_property
    def counted(self) -> Counter[Weakness | None]:
        """How many answers to musts count by the lower bound (None), and how many are weak so."""
        found: Counter[Weakness | None] = Counter()
        for offering in self.offerings:
            for answer, flaws in self.of(offering):
                if answer.requirement in self.musts and counts(answer, flaws):
                    found.update((None, *flaws))
        return found


def counts(answer: OfferedAnswer, flaws: Iterable[Weakness]) -> bool:
    """Whether an answer counts by the lower bound."""
    return answer.answer in AFFIRMED and all(flaw.counts for flaw in flaws)


def offerings(model: Model) -> tuple[Offering, ...]:
    """Offerings that count, by id."""
    found = (o for o in model.of_kind(Offering) if alive(model, o.id))
    return tuple(sorted(found, key=lambda o: o.id))


def evidence(model: Model, today: date) -> Evidence:
    """What the answers of suppliers are worth on a day."""
    found = offerings(model)
    musts = frozenset(r.id for r in contracted(model))
    months = model.project.procurement.evidence_months
    name, differing = naming(found), _differing(found, today)
    flaws: dict[tuple[str, int], frozenset[Weakness]] = {}
    for offering in found:
        nobody = unclear(offering, name)
        for i, answer in enumerate(offering.answers):
            weak = set(_flaws(model, answer, months, today))
            if (offering.id, answer.requirement) in differing:
                weak.add(Weakness.CONTRADICTED)
            if nobody and answer.answer in AFFIRMED:
                weak.add(Weakness.UNCLEAR)
            flaws[offering.id, i] = frozenset(weak)
    return Evidence(found, flaws, musts)


def _flaws(model: Model, answer: OfferedAnswer, months: int, today: date) -> Iterator[Weakness]:
    """What makes an answer weak by itself. Only what is affirmed needs evidence, and grows old."""
    if answer.on > today:
        yield Weakness.TO_COME
    if answer.answer not in AFFIRMED:
        return
    if not founded(answer):
        yield Weakness.UNFOUNDED
    elif not shown(answer) and all(_suppliers(model, c.source) for c in grounds(answer.sources)):
        yield Weakness.OWN_WORD
    age = (today.year - answer.on.year) * 12 + today.month - answer.on.month
    if age - (today.day < answer.on.day) >= months:
        yield Weakness.OLD


def _suppliers(model: Model, source: str) -> bool:
    record = model.records.get(source)
    return isinstance(record, Source) and record.source_type is SourceType.SUPPLIER


def _differing(found: Iterable[Offering], today: date) -> frozenset[tuple[str, str]]:
    """Offerings and requirements (ids) on which answers contradict each other.

    Those of one offering, or of offerings of one product by one supplier.
    """
    every = tuple(found)
    name = naming(every)
    given: dict[tuple[object, str], dict[str, set[object]]] = defaultdict(lambda: defaultdict(set))
    for offering in every:
        product = offering.product and (name(offering.supplier), name(offering.product))
        for answer in offering.answers:
            said = OfferAnswer.UNKNOWN if answer.on > today else answer.answer
            key = product or offering.id, answer.requirement
            given[key][offering.id].add("able" if said in ABLE else said)
    return frozenset(
        (offering, requirement)
        for (_, requirement), by in given.items()
        if len(set[object]().union(*by.values())) > 1
        for offering in by
    )
