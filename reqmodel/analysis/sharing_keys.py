"""What each sharing key measures, and what is not known that it needs.

Diminishing by population: 北海道 HARP, where a charge grows 1.5 times when population doubles, so
as population to the power log2(1.5), about 0.585 (SRC-065).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Context, Decimal
from fractions import Fraction

from reqmodel.analysis.participants import Participant
from reqmodel.analysis.rounding import Parts
from reqmodel.model.records.alternative import KeyShare
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import SharingKey

HARP = Decimal("0.585")
_EXACTLY = Context(prec=40)
_ALMOST = Decimal("1e-6")
"""Thirds do not add up to one in decimals."""

BY_POPULATION = frozenset(
    {SharingKey.POPULATION, SharingKey.DIMINISHING, SharingKey.POPULATION_FISCAL}
)
BY_FISCAL = frozenset({SharingKey.FISCAL, SharingKey.POPULATION_FISCAL})
BY_USE = frozenset({SharingKey.USAGE, SharingKey.BY_SERVICE})
BY_FACTS = tuple(key for key in SharingKey if key not in BY_USE)
"""The keys for which the municipalities' records suffice."""

_NO_KEYS = Text(
    "市町の間で分ける基準が定まっていません。",
    "The key by which the municipalities share is not laid down.",
)
_WEIGHTS = Text(
    "負担の基準の割合の合計が1ではなく {sum} です。",
    "The weights of the keys add up to {sum}, not 1.",
)
_NO_POPULATION = Text(
    "{key}には人口が要りますが、この時点の人口が無い市町があります: {who}",
    "Key '{key}' needs residents; of that vintage there are none for: {who}",
)
_NO_FISCAL = Text(
    "{key}には財政力指数が要りますが、無い市町があります: {who}",
    "Key '{key}' needs the fiscal strength index; there is none for: {who}",
)
_NO_USE = Text(
    "{key}には、市町ごとの{what}が要りますが、分かっていません（方式の parts の uses に書く）。無い市町: {who}",
    "Key '{key}' needs {what} of each municipality, which is not known (to be written as uses in a part "
    "of the scheme). Missing: {who}",
)
_WHAT = {
    SharingKey.USAGE: Text("利用の量", "the usage"),
    SharingKey.BY_SERVICE: Text("使うサービスの費用", "the cost of the services used"),
}
_NOTHING = Text(
    "{key}の量の合計が0で、分けられません。", "By key '{key}' all is nothing; it cannot be shared."
)
_ALL = Text("全ての市町", "all of them")


def gaps(
    keys: Sequence[KeyShare], people: Sequence[Participant], uses: Mapping[str, Fraction]
) -> Iterator[Text]:
    """What is missing for these keys; nothing if they can be computed.

    `uses`: quantities by participants' codes.
    """
    if not keys:
        yield _NO_KEYS
        return
    if abs((total := sum((k.weight for k in keys), Decimal(0))) - 1) > _ALMOST:
        yield _WEIGHTS.fill({"sum": f"{total.normalize():f}"})
    for key in dict.fromkeys(k.by for k in keys):
        if key in BY_POPULATION:
            yield from _lacking(_NO_POPULATION, key, people, [p.population for p in people])
        if key in BY_FISCAL:
            yield from _lacking(_NO_FISCAL, key, people, [p.fiscal for p in people])
        if key in BY_USE:
            yield from _lacking(_NO_USE, key, people, [uses.get(p.code) for p in people])
            if people and all(uses.get(p.code) == 0 for p in people):
                yield _NOTHING.fill({"key": key.label})


def _lacking(
    said: Text, key: SharingKey, people: Sequence[Participant], values: Sequence[object]
) -> Iterator[Text]:
    lacking = [p.name for p, value in zip(people, values, strict=True) if value is None]
    if lacking:
        who = _ALL if len(lacking) == len(people) else Text.listed(lacking)
        yield said.fill({"key": key.label, "what": _WHAT.get(key, ""), "who": who})


def mixed(
    keys: Sequence[KeyShare], people: Sequence[Participant], uses: Mapping[str, Fraction]
) -> Parts:
    """Each participant's part of one yen, by its code, by a mix of keys without gaps; exact.

    What a key by which nobody has anything would divide is nobody's.
    """
    parts = dict.fromkeys((p.code for p in people), Fraction(0))
    weight = sum(Fraction(k.weight) for k in keys)
    for share in keys:
        sizes = {p.code: size(share, p, uses) for p in people}
        whole = sum(sizes.values())
        for code, own in sizes.items() if whole else ():
            parts[code] += Fraction(share.weight) / weight * own / whole
    return parts


def size(share: KeyShare, one: Participant, uses: Mapping[str, Fraction]) -> Fraction:
    """How much of a key a participant has; nothing where it is not known. `uses`: by codes."""
    people = one.population or 0
    match share.by:
        case SharingKey.EQUAL:
            return Fraction(1)
        case SharingKey.POPULATION:
            return Fraction(people)
        case SharingKey.DIMINISHING:
            exponent = HARP if share.exponent is None else share.exponent
            return Fraction(_EXACTLY.power(Decimal(people), exponent)) if people else Fraction(0)
        case SharingKey.FISCAL:
            return Fraction(one.fiscal or 0)
        case SharingKey.POPULATION_FISCAL:
            return Fraction(one.fiscal or 0) * people
        case _:
            return uses[one.code]
