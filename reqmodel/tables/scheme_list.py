"""The schemes by which cost may be shared: what the prefecture bears of each kind of cost."""

from __future__ import annotations

from reqmodel.analysis.cost_sharing import schemes
from reqmodel.model.display import plain
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import CostSharing, KeyShare, SharingPart
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability, SharedCost

_OPEN = Text("定まっていない", "Not laid down")
_FIRST = Text("県 {part}", "Prefecture {part}")
_REST = Text("残り: {keys}", "Rest: {keys}")
_KEYS = Text("市町: {keys}", "Municipalities: {keys}")


def scheme_list(model: Model, *, published: bool = False) -> Table:
    """One row a scheme; one column a kind of cost, with the prefecture's part and the keys.

    `published`: those alone that a source tells of, all of them where none is.
    """
    all_ = schemes(model)
    told = [s for s in all_ if all(p.status is Reliability.VERIFIED for p in s.parts)]
    return Table(
        Text("費用負担方式", "Cost-sharing schemes"),
        (
            Column("scheme", CostSharing.label),
            *(Column(cost.value, cost.label) for cost in SharedCost),
        ),
        tuple(
            (
                Cell(scheme.title, links=(scheme.id,)),
                *(_parts([p for p in scheme.parts if p.cost is cost]) for cost in SharedCost),
            )
            for scheme in ((published and told) or all_)
        ),
    )


def _parts(parts: list[SharingPart]) -> tuple[Cell, ...]:
    return tuple(Cell(_said(part), part.status) for part in parts)


def _said(part: SharingPart) -> Text:
    keys = Text.listed(_key(k) for k in part.keys)
    if part.prefecture_share is None:
        return _KEYS.fill({"keys": keys}) if part.keys else _OPEN
    first = _FIRST.fill({"part": plain(part.prefecture_share)})
    if not part.keys:
        return first
    rest = _REST.fill({"keys": keys})
    return Text(f"{first.ja}、{rest.ja}", f"{first.en}, {rest.en}")


def _key(share: KeyShare) -> Text:
    by, weight = share.by.label, plain(share.weight)
    return Text(f"{by.ja} {weight.ja}", f"{by.en} {weight.to('en')}")
