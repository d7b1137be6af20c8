"""What each bears: by one scheme, or by several side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from reqmodel.analysis.cost_sharing import Share, Sharing
from reqmodel.analysis.sharing_keys import BY_FISCAL, BY_POPULATION
from reqmodel.analysis.total_cost import weakest
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability

_WHO = Column("name", Text("負担する者", "Who"))
_AMOUNT = Text("負担額（円）", "Share (yen)")
_EACH = Text("住民1人当たり（円）", "Per resident (yen)")
_RESIDENTS = Column("residents", Text("人口", "Residents"))
_VINTAGE = Column("vintage", Text("人口の時点", "Vintage"))
_NAMED = Text("{name}: {what}", "{name}: {what}")
_TOTAL = Text("合計", "Total")
_UNSEEN = Text("{key}（{status}）", "{key} ({status})")


def share_list(sharing: Sharing) -> Table:
    """One row a participant, the prefecture first if it bears a part, and their sum.

    `Cell.value` of a share is whole yen; its status the least sure of what it rests on.
    """
    return Table(
        Text("負担額", "Shares"),
        (
            _WHO,
            Column("amount", _AMOUNT),
            Column("per_resident", _EACH),
            _RESIDENTS,
            _VINTAGE,
        ),
        (
            *(_row(sharing, share) for share in sharing.shares),
            (
                Cell(_TOTAL),
                Cell(sum(s.amount for s in sharing.shares), sharing.status),
                Cell(),
                Cell(),
                Cell(),
            ),
        ),
    )


def _row(sharing: Sharing, share: Share) -> tuple[Cell, ...]:
    who = share.of
    return (
        Cell(who.name, links=_link(who.record)),
        _amount(sharing, share),
        Cell(yen_each(share.per_resident)),
        Cell(who.population, who.population_status),
        _vintage(sharing, share),
    )


def _vintage(sharing: Sharing, share: Share) -> Cell:
    """The vintage of one's residents, and that nobody saw their number where that is so."""
    if sharing.vintage is None or share.of.population is None:
        return Cell()
    key, status = sharing.vintage.key, share.of.population_status
    if status is not Reliability.UNVERIFIED:
        return Cell(key)
    return Cell(_UNSEEN.fill({"key": key, "status": status.label}))


def share_comparison(sharings: Mapping[Text, Sharing]) -> Table:
    """One row a participant; for each named sharing its yen and its yen per resident.

    Columns of the n-th sharing have the keys `n` and `n-per-resident`, from 1.
    """
    members = {s.of.code: s.of for one in sharings.values() for s in one.shares}
    first = {one.charged.code for one in sharings.values() if one.charged}
    found = [{s.of.code: s for s in one.shares} for one in sharings.values()]
    columns = [
        Column(f"{n}{key}", _NAMED.fill({"name": name, "what": what}))
        for n, name in enumerate(sharings, 1)
        for key, what in (("", _AMOUNT), ("-per-resident", _EACH))
    ]
    return Table(
        Text("方式ごとの負担額", "Shares by scheme"),
        (_WHO, *columns),
        tuple(
            (
                Cell(members[code].name, links=_link(members[code].record)),
                *_pairs(code, sharings.values(), found),
            )
            for code in sorted(members, key=lambda c: (c not in first, c))
        ),
    )


def _pairs(
    code: str, sharings: Iterable[Sharing], found: Sequence[Mapping[str, Share]]
) -> Iterable[Cell]:
    for sharing, shares in zip(sharings, found, strict=True):
        share = shares.get(code)
        yield _amount(sharing, share) if share else Cell(0, sharing.terms.status)
        yield Cell(yen_each(share.per_resident)) if share else Cell()


def _amount(sharing: Sharing, share: Share) -> Cell:
    used = {k.by for k in sharing.terms.keys}
    facts = (
        sharing.terms.status,
        share.of.population_status if used & BY_POPULATION else None,
        share.of.fiscal_status if used & BY_FISCAL else None,
    )
    return Cell(share.amount, weakest(filter(None, facts)))


def _link(record: str | None) -> tuple[str, ...]:
    return (record,) if record else ()


def yen_each(yen: Fraction | None) -> str | None:
    """Yen per resident, to a tenth."""
    return None if yen is None else f"{float(yen):,.1f}"
