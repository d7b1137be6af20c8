"""What answers of suppliers are worth: those that nothing supports or another contradicts are unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reqmodel.analysis.independence import naming
from reqmodel.model.records.alternative import OfferedAnswer, Offering
from reqmodel.model.values import grounds
from reqmodel.model.vocabulary import OfferAnswer
from reqmodel.text.nothing import says_nothing

ABLE = (OfferAnswer.YES, OfferAnswer.CONFIGURABLE)
AFFIRMED = (*ABLE, OfferAnswer.INTEGRATOR)
"""Answers that count by the lower bound, if they have evidence."""


def shown(answer: OfferedAnswer) -> bool:
    """Whether an answer says by what it was made sure; a dash or "none" says nothing."""
    return not says_nothing(answer.evidence)


def founded(answer: OfferedAnswer) -> bool:
    """Whether an answer says what it rests on."""
    return shown(answer) or bool(grounds(answer.sources))


def disputed(offerings: Iterable[Offering]) -> frozenset[tuple[str, str]]:
    """Offerings and requirements (ids) on which answers contradict each other.

    Those of one offering, or of offerings of one product by one supplier. They count as unknown.
    """
    found = tuple(offerings)
    name = naming(found)
    given: dict[tuple[object, str], dict[str, set[object]]] = defaultdict(lambda: defaultdict(set))
    for offering in found:
        product = offering.product and (name(offering.supplier), name(offering.product))
        for answer in offering.answers:
            said = "able" if answer.answer in ABLE else answer.answer
            given[product or offering.id, answer.requirement][offering.id].add(said)
    return frozenset(
        (offering, requirement)
        for (_, requirement), by in given.items()
        if len(set[object]().union(*by.values())) > 1
        for offering in by
    )
