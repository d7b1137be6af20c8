"""The musts that few suppliers can meet, alone or together, and what would bring more back."""

from __future__ import annotations

from collections.abc import Iterable

from reqmodel.analysis.coverage import needed_by
from reqmodel.analysis.market import Bound, Market, Shortfall
from reqmodel.model.model import Model
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text

TOO_FEW = Text(
    "要件によらず、回答した独立の事業者が足りません。",
    "Whatever is asked, too few independent suppliers answered.",
)
"""What to say where no set of musts conflicts, as there is nobody to meet them."""
MORE_CONFLICTS = Text("ほかにもあり得ます。", "There may be others.")
"""What to say where the search for conflicts was not completed."""
_REQUIREMENTS = Column("requirements", Text("要件", "Requirements"))
_SHARE = Text("{number}件（必須の{share}%）", "{number} ({share}% of the musts)")


def bottlenecks(model: Model, market: Market) -> Table:
    """One row a must that too few meet, the fewest first: counts, and who is the only one."""
    thin = sorted(
        (c[Bound.UPPER], c[Bound.LOWER], i)
        for i, c in market.counts.items()
        if not market.enough(c)
    )
    return Table(
        Text("満たせる事業者の少ない要件", "Requirements that few suppliers can meet"),
        (
            Column("requirement", Text("必須の要件", "Must")),
            *(Column(b.value, b.label) for b in Bound),
            Column("suppliers", Text("裏付けのある事業者", "Suppliers with evidence")),
        ),
        tuple(
            (
                Cell(model.records[id_].title, links=(id_,)),
                Cell(lower),
                Cell(upper),
                Cell(_blocs(market, market.able(Bound.LOWER, id_))),
            )
            for upper, lower, id_ in thin
        ),
    )


def conflict_table(market: Market, shortfall: Shortfall) -> Table:
    """One row a minimal set of musts that too few can meet together."""
    return Table(
        Text("両立しにくい要件の組", "Requirements that conflict"),
        (_REQUIREMENTS,),
        tuple((Cell(links=market.named(s)),) for s in shortfall.conflicts.sets),
    )


def relaxation_table(model: Model, market: Market, shortfall: Shortfall) -> Table:
    """One row a cheapest set of musts to soften: the use cases that need them, who comes back."""
    return Table(
        Text("緩める案", "What to soften"),
        (
            _REQUIREMENTS,
            Column("use-cases", Text("関わるユースケース", "Use cases concerned")),
            Column("bids", Text("緩めれば成り立つ提案", "Bids that there are then")),
        ),
        tuple(
            (
                Cell(links=softened),
                Cell(links=tuple(dict.fromkeys(c for i in softened for c in needed_by(model, i)))),
                tuple(Cell(_together(market.bidders(bid))) for bid in relaxation.bids),
            )
            for relaxation in shortfall.relaxations
            for softened in (market.named(relaxation.softened),)
        ),
    )


def incumbent_fit(market: Market) -> Table:
    """One row a bloc that alone meets some must: how many, by either bound, and which."""
    rows = {b: {bloc.suppliers: ids for bloc, ids in market.lift(b)} for b in Bound}
    blocs = [bloc for bloc, _ in market.lift(Bound.LOWER)]
    return Table(
        Text("一者だけが満たす要件", "Requirements that only one supplier meets"),
        (
            Column("supplier", Text("事業者", "Supplier")),
            *(Column(b.value, b.label) for b in Bound),
            _REQUIREMENTS,
        ),
        tuple(
            (
                Cell(Text.listed(bloc.titles)),
                *(Cell(_share(market, rows[b].get(bloc.suppliers, ()))) for b in Bound),
                Cell(links=rows[Bound.LOWER][bloc.suppliers]),
            )
            for bloc in blocs
        ),
    )


def independence_table(market: Market) -> Table:
    """One row a bloc of several names, which counts once, and what ties them."""
    return Table(
        Text("一者と数えた事業者", "Suppliers that count as one"),
        (
            Column("suppliers", Text("事業者", "Suppliers")),
            Column("ties", Text("つながり", "What ties them")),
        ),
        tuple(
            (Cell(Text.listed(bloc.titles)), Cell(Text.listed(bloc.ties)))
            for bloc in market.blocs
            if len(bloc.suppliers) > 1
        ),
    )


def _share(market: Market, ids: Iterable[str]) -> Text:
    number = len(tuple(ids))
    share = round(100 * number / max(1, len(market.requirements)))
    return _SHARE.fill({"number": number, "share": share})


def _blocs(market: Market, blocs: Iterable[int]) -> Text:
    return Text.listed(title for bloc in blocs for title in market.blocs[bloc].titles)


def _together(bidders: Iterable[Text]) -> Text:
    names = tuple(bidders)
    return Text(" + ".join(n.ja for n in names), " + ".join(n.to("en") for n in names))
