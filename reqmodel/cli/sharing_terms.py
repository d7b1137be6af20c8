"""The terms that `reqmodel share` is called with: a scheme's, what is given instead, or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

import typer

from reqmodel.cli.language import say
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import SharingKey

if TYPE_CHECKING:
    from reqmodel.analysis.cost_sharing import Sharing, Terms
    from reqmodel.analysis.joining import Joining
    from reqmodel.analysis.participants import Participant
    from reqmodel.model.model import Model
    from reqmodel.model.records.alternative import CostSharing, KeyShare, SharingPart

KEYS = ", ".join(SharingKey)

_NO_TERMS = Text(
    "方式のID（{schemes}）か、--key（{keys}）を指定してください。",
    "Name a scheme ({schemes}) or a --key ({keys}).",
)
_NO_SCHEMES = Text(
    "費用負担方式（cost-sharing）の記録がありません。--key（{keys}）を指定してください。",
    "There is no cost-sharing scheme on record. Name a --key ({keys}).",
)
_NOT_READ = Text(
    "誤りがあって読めない記録があり、正しく分けられません: {ids}。reqmodel check で直してから、やり直してください。",
    "Some records have mistakes and could not be read, so the shares would be wrong: {ids}. Mend them "
    "with reqmodel check first.",
)
_ONE_SCHEME = Text("方式は一つだけ指定してください: {given}", "Name one scheme only: {given}")
_UNKNOWN_SCHEME = Text(
    "{given} という費用負担方式はありません。あるもの: {known}",
    "There is no cost-sharing scheme {given}. There are: {known}",
)
_UNKNOWN_KEY = Text(
    "「{given}」という負担の基準はありません。使えるもの: {known}",
    "There is no sharing key '{given}'. There are: {known}",
)
_BAD_WEIGHT = Text(
    "「{given}」の割合は、population:0.8 のように0から1の数で書いてください。",
    "Write the weight in '{given}' as a number from 0 to 1, such as population:0.8.",
)
_UNKNOWN_PART = Text(
    "{scheme} に「{given}」という費用はありません。あるもの: {known}",
    "{scheme} has no part '{given}'. There are: {known}",
)
_BAD_ENTRY = Text(
    "「{given}」ではなく、団体コードか名前と、経過年数/使用年数を、093840=2/5 のように書いてください。",
    "Write a municipality's code or name and years used of its life, such as 093840=2/5, not '{given}'.",
)
_UNKNOWN_WHO = Text(
    "「{given}」という市町はありません。団体コードか名前で、092100=7 のように書いてください。",
    "There is no municipality '{given}'. Write its code or name and the months, such as 092100=7.",
)


_DIGITS = 16
"""Of a sum in yen: no budget has more."""


def yen(text: str) -> int:
    """Whole yen, 0 or more, with or without commas."""
    try:
        amount = Decimal(text.replace(",", "").replace("_", "").removesuffix("円"))
        if amount.is_finite() and amount.adjusted() < _DIGITS:
            whole = int(amount)
            if whole == amount >= 0:
                return whole
    except InvalidOperation:
        pass
    raise typer.BadParameter(
        say(
            f"「{text}」ではなく、0以上の円を整数で指定してください。",
            f"'{text}' is not a whole number of yen, 0 or more.",
        )
    )


def portion(text: str) -> Fraction:
    """A part of a whole, as 0.5 or 1/2."""
    try:
        part = Fraction(text)
    except (ValueError, ZeroDivisionError):
        part = Fraction(-1)
    if 0 <= part <= 1:
        return part
    raise typer.BadParameter(
        say(
            f"「{text}」ではなく、0.5 か 1/2 のように0から1の数を指定してください。",
            f"'{text}' is not a number from 0 to 1 such as 0.5 or 1/2.",
        )
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shared, by which terms."""

    scheme: CostSharing | None
    part: SharingPart | None
    terms: Terms
    given: bool
    """Whether the keys were given with the call."""


def require_read(model: Model, names: Sequence[str]) -> None:
    """See that every municipality, and the schemes named, could be read.

    Raises:
        ReqmodelError: one could not; to leave it out would make all others' shares wrong.
    """
    named = {name.upper() for name in names}
    unread = [
        id_
        for id_, broken in model.broken.items()
        if broken.kind == "municipality" or id_.upper() in named
    ]
    if unread:
        raise ReqmodelError(_NOT_READ.fill({"ids": ", ".join(unread)}), exit_code=1)


def told_apart(named: Sequence[str], keyed: Sequence[str]) -> tuple[list[str], list[str]]:
    """Schemes and keys: keys may follow one another after a single `--key`."""
    words = [word for one in named for word in one.replace(",", " ").split()]
    keys = [word for one in keyed for word in one.replace(",", " ").split()]
    schemes = [word for word in words if word.partition(":")[0] not in set(SharingKey)]
    return schemes, keys + [word for word in words if word not in schemes]


def asked_terms(
    model: Model,
    names: Sequence[str],
    keys: tuple[KeyShare, ...],
    part: str | None,
    year: int | None,
) -> Asked:
    """The terms of the scheme named, with `keys` instead of its own where there are any.

    Raises:
        ReqmodelError: nothing is named, or something that is not there.
    """
    from reqmodel.analysis.cost_sharing import Terms, part_of, schemes, terms_of
    from reqmodel.model.vocabulary import Reliability

    known = {s.id: s for s in schemes(model)}
    listed = ", ".join(known)
    if len(names) > 1:
        raise ReqmodelError(_ONE_SCHEME.fill({"given": " ".join(names)}))
    if not names:
        if not keys:
            lacking = _NO_TERMS if known else _NO_SCHEMES
            raise ReqmodelError(lacking.fill({"schemes": listed, "keys": KEYS}))
        return Asked(None, None, Terms(keys, year=year, status=Reliability.ASSUMPTION), given=True)
    scheme = known.get(names[0].upper())
    if not known:
        raise ReqmodelError(_NO_SCHEMES.fill({"keys": KEYS}))
    if scheme is None:
        raise ReqmodelError(_UNKNOWN_SCHEME.fill({"given": names[0], "known": listed}))
    chosen = part_of(scheme, part)
    if chosen is None:
        parts = ", ".join(p.key for p in scheme.parts)
        raise ReqmodelError(
            _UNKNOWN_PART.fill({"scheme": scheme.id, "given": part, "known": parts})
        )
    terms = terms_of(model, scheme, chosen, year)
    if keys:
        terms = replace(terms, keys=keys, status=Reliability.ASSUMPTION)
    return Asked(scheme, chosen, terms, bool(keys))


def key_shares(words: Sequence[str], exponent: Fraction | None) -> tuple[KeyShare, ...]:
    """Keys written as `equal` or `equal:0.2`; the exponent is for diminishing population.

    Raises:
        ReqmodelError: there is no such key, or its weight is no part of a whole.
    """
    from reqmodel.model.records.alternative import KeyShare

    power = None if exponent is None else Decimal(exponent.numerator) / exponent.denominator
    found = []
    for word in words:
        name, colon, weight = word.partition(":")
        if name not in set(SharingKey):
            raise ReqmodelError(_UNKNOWN_KEY.fill({"given": name, "known": KEYS}))
        try:
            share = portion(weight) if colon else Fraction(1)
        except typer.BadParameter:
            raise ReqmodelError(_BAD_WEIGHT.fill({"given": word})) from None
        exact = Decimal(share.numerator) / share.denominator
        key = SharingKey(name)
        own = power if key is SharingKey.DIMINISHING else None
        found.append(KeyShare(by=key, weight=exact, exponent=own))
    return tuple(found)


def months_of(model: Model, words: Sequence[str]) -> dict[str, int]:
    """Months by municipalities' codes, written as `092100=7` or with the name.

    Raises:
        ReqmodelError: there is no such municipality, or not so many months in a year.
    """
    from reqmodel.analysis.participants import participants

    names = _codes(participants(model))
    found = {}
    for word in words:
        who, _, number = word.partition("=")
        if who not in names or not number.isdecimal() or int(number) > 12:
            raise ReqmodelError(_UNKNOWN_WHO.fill({"given": word}))
        found[names[who]] = int(number)
    return found


def entry_of(model: Model, word: str, sharing: Sharing) -> Joining:
    """What a late joiner pays of what is left of a total, written as `093840=2/5`: 2 of 5 years used.

    Raises:
        ReqmodelError: there is no such municipality, or no such years.
    """
    from reqmodel.analysis.joining import joined, left_of
    from reqmodel.analysis.participants import prefecture

    people = [s.of for s in sharing.shares if s.of is not sharing.charged]
    who, _, years = word.partition("=")
    used, _, life = years.partition("/")
    code = _codes(people).get(who)
    if code is None or not (used.isdecimal() and life.isdecimal()):
        raise ReqmodelError(_BAD_ENTRY.fill({"given": word}))
    left = left_of(sharing.total - sharing.terms.fees, int(life), int(used))
    return joined(left, sharing, prefecture(model), code)


def _codes(people: Sequence[Participant]) -> dict[str, str]:
    """Codes of participants by code and by name."""
    return {name: p.code for p in people for name in (p.code, p.name.ja, p.name.to("en"))}
