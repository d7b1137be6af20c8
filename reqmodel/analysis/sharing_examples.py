"""What sharing is shown by: the usual mixes of keys, and participants that do not exist.

Shares by named municipality stay in the office until they are agreed, so an edition for others shows a
prefecture that nobody can take for a real one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reqmodel.analysis.cost_sharing import Sharing, Terms, divided, missing
from reqmodel.analysis.participants import (
    Participant,
    Vintage,
    participants,
    prefecture,
    vintage_of,
)
from reqmodel.analysis.sharing_keys import HARP
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import KeyShare
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, Reliability, SharingKey

FICTIONAL_TOTAL = 10_000_000
"""A round number, in yen; nobody quoted it."""
FICTIONAL_PREFECTURE = Participant("F00", Text("架空県", "Fictional Prefecture"))
FICTIONAL = tuple(
    Participant(
        code, Text(ja, en), people, Decimal(index), Reliability.ASSUMPTION, Reliability.ASSUMPTION
    )
    for code, ja, en, people, index in (
        ("F01", "架空A市", "Fictional City A", 200_000, "0.90"),
        ("F02", "架空B市", "Fictional City B", 80_000, "0.75"),
        ("F03", "架空C市", "Fictional City C", 30_000, "0.60"),
        ("F04", "架空D町", "Fictional Town D", 12_000, "0.50"),
        ("F05", "架空E町", "Fictional Town E", 5_000, "0.40"),
    )
)
"""No municipality of Japan is called so, and the figures are made up."""


def _keys(*shares: tuple[SharingKey, str]) -> tuple[KeyShare, ...]:
    return tuple(
        KeyShare(
            by=by, weight=Decimal(weight), exponent=HARP if by is SharingKey.DIMINISHING else None
        )
        for by, weight in shares
    )


MIXES: Mapping[Text, tuple[KeyShare, ...]] = {
    Text("均等割", "Equal"): _keys((SharingKey.EQUAL, "1")),
    Text("人口割", "Population"): _keys((SharingKey.POPULATION, "1")),
    Text("均等割20・人口割80", "Equal 20, population 80"): _keys(
        (SharingKey.EQUAL, "0.2"), (SharingKey.POPULATION, "0.8")
    ),
    Text("均等割50・人口割50", "Equal 50, population 50"): _keys(
        (SharingKey.EQUAL, "0.5"), (SharingKey.POPULATION, "0.5")
    ),
    Text("逓減人口割", "Diminishing population"): _keys((SharingKey.DIMINISHING, "1")),
    Text("人口×財政力割", "Population × fiscal strength"): _keys(
        (SharingKey.POPULATION_FISCAL, "1")
    ),
}
"""The usual mixes by name."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Among whom a total is shared: the model's participants, or in editions for others made-up ones."""

    people: tuple[Participant, ...]
    first: Participant
    vintage: Vintage | None
    fictional: bool


def setting(model: Model, vintage: str | None = None) -> Setting:
    """Who is shown in the model's edition.

    Raises:
        ReqmodelError: no municipality has a population of that vintage.
    """
    if model.audience is not Disclosure.INTERNAL:
        return Setting(FICTIONAL, FICTIONAL_PREFECTURE, None, fictional=True)
    chosen = vintage_of(model, vintage)
    people = participants(model, chosen.key if chosen else None)
    return Setting(people, prefecture(model), chosen, fictional=False)


def by_mixes(
    total: int, around: Setting, prefecture_part: Fraction | None = None
) -> dict[Text, Sharing]:
    """`total` yen shared by each of the usual mixes that can be computed."""
    terms = {
        name: Terms(keys, prefecture=prefecture_part, status=Reliability.ASSUMPTION)
        for name, keys in MIXES.items()
    }
    return {
        name: divided(total, one, around.people, around.first, around.vintage)
        for name, one in terms.items()
        if not missing(one, around.people)
    }
