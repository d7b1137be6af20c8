"""What each usual way of sharing means for those who bear least and most."""

from __future__ import annotations

from collections.abc import Mapping

from reqmodel.analysis.cost_sharing import Share, Sharing
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text

_WHO = Text("{name} {yen}円", "{name}, {yen} yen")


def sharing_outlook(sharings: Mapping[Text, Sharing]) -> Table:
    """One row a way of sharing: least and most per resident, and the least and greatest share."""
    return Table(
        Text("分け方ごとの負担の幅", "Range of shares by way of sharing"),
        (
            Column("way", Text("分け方", "Way of sharing")),
            Column("least-each", Text("1人当たりが最も軽い", "Least per resident")),
            Column("most-each", Text("1人当たりが最も重い", "Most per resident")),
            Column("least", Text("総額が最も小さい", "Smallest share")),
            Column("most", Text("総額が最も大きい", "Greatest share")),
        ),
        tuple((Cell(name), *_ends(found)) for name, found in sharings.items()),
    )


def _ends(found: Sharing) -> tuple[Cell, ...]:
    members = [s for s in found.shares if s.of is not found.charged]
    each = sorted((s for s in members if s.per_resident is not None), key=_per_resident)
    whole = sorted(members, key=lambda s: s.amount)
    return tuple(
        Cell(_WHO.fill({"name": s.of.name, "yen": yen}), found.status) if s else Cell()
        for s, yen in (
            *((s, f"{_per_resident(s):,.1f}") for s in (each[:1] + each[-1:])),
            *((s, f"{s.amount:,}") for s in (whole[:1] + whole[-1:])),
        )
    )


def _per_resident(share: Share) -> float:
    return float(share.per_resident or 0)
