"""The musts that few suppliers can meet, alone or together, and what would bring more back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
_MORE_CONFLICTS = Text("ほかにもあり得ます。", "There may be others.")
_ALL_UP_TO = Text(
    "{upto}件以下の組は、これで全部です。もっと大きい組は、ほかにもあり得ます。",
    "No other set of {upto} must(s) or fewer conflicts; larger ones may.",
)
_NONE_UP_TO = Text(
    "{upto}件以下の組はありません。示したのは一例で、{upto}件より大きくこれより小さい組もあり得ます。",
    "No set of {upto} must(s) or fewer conflicts. This is one example; there may be smaller ones "
    "above {upto}.",
)
_UNPROVED = Text(
    "どの案でも{least}件以上の要件に手を付けることになると、確かめました。示した案は{fewest}件です。計算を途中で止めたため、これより少ない案がないとは言い切れません。",
    "It is proved that no way changes fewer than {least} musts. These change {fewest}; as the "
    "search was stopped, there may be one with fewer.",
)
LEADS = {
    Bound.UPPER: (
        Text(
            "どれか一つを外せば足りるが、そろうと望ましい数の提案が残らない、最小の組です。",
            "Smallest sets of musts that leave too few bids together; without any one of them there are enough.",
        ),
        Text(
            "「非対応」と答えのあった要件のうち、求める結果で書き直すか優先度を下げれば望ましい数の提案が成り立つ、最も少ない組です。未確認の要件は、緩める前に確かめてください。どれも選んでいません。",
            "Of the musts answered with no, the fewest to restate or lower in priority so that as many bids as wanted are possible. Ask about what is not known before softening anything. None has been chosen.",
        ),
    ),
    Bound.LOWER: (
        Text(
            "どれか一つを除けば足りるが、そろうと、裏付けのある回答だけでは望ましい数の提案が残らない、最小の組です。未確認の回答が多いと、組も多くなります。",
            "Smallest sets of musts that leave too few bids by answers with evidence alone; without any one of them there are enough. What nobody was asked makes them many.",
        ),
        Text(
            "緩める必要は、まだ分かりません。次の要件を事業者に確かめ、裏付けのある「対応」が得られれば、望ましい数の提案が成り立ちます。最も少ない組を示しています。",
            "Nothing need be softened as far as is known. If the suppliers confirm these musts with evidence, there are as many bids as wanted; the fewest to ask about.",
        ),
    ),
}
"""What the tables of conflicts and of remedies show, by the bound that falls short."""
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
    """One row a minimal set of musts that too few can meet, or have confirmed, together."""
    title = (
        Text("両立しにくい要件の組", "Requirements that conflict")
        if shortfall.bound is Bound.UPPER
        else Text(
            "そろって満たすと確かめた提案が足りない要件の組",
            "Requirements that too few have confirmed together",
        )
    )
    sets = shortfall.conflicts.sets
    return Table(title, (_REQUIREMENTS,), tuple((Cell(links=market.named(s)),) for s in sets))


def remedy_table(model: Model, market: Market, shortfall: Shortfall) -> Table:
    """One row a way to bring enough bids: what to soften, what to ask first, who comes back.

    Where it is enough to ask, there is nothing to soften, and no column for it.
    """
    soften = shortfall.bound is Bound.UPPER
    return Table(
        Text("緩める案", "What to soften")
        if soften
        else Text("まず確かめること", "What to ask first"),
        (
            *[Column("soften", Text("緩める要件（答えは非対応）", "To soften (answered no)"))]
            * soften,
            Column("ask", Text("先に確かめる要件（答えは未確認）", "To ask first (not known yet)")),
            Column("use-cases", Text("関わるユースケース", "Use cases concerned")),
            Column("bids", Text("それで成り立つ提案", "Bids that there are then")),
        ),
        tuple(
            (
                *[Cell(links=remedy.softened)] * soften,
                Cell(links=remedy.asked),
                Cell(links=_needing(model, remedy.softened or remedy.asked)),
                tuple(Cell(_together(market.bidders(bid))) for bid in remedy.bids),
            )
            for remedy in shortfall.remedies
        ),
    )


def limits_of_search(shortfall: Shortfall) -> Iterator[Text]:
    """What the search for conflicts, then the one for remedies, did not prove."""
    found = shortfall.conflicts
    if not found.complete:
        if not found.upto:
            yield _MORE_CONFLICTS
        else:
            small = found.sets[0].bit_count() <= found.upto
            yield (_ALL_UP_TO if small else _NONE_UP_TO).fill({"upto": found.upto})
    if not shortfall.proved:
        yield _UNPROVED.fill({"least": shortfall.at_least, "fewest": shortfall.fewest})


def _needing(model: Model, requirements: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(case for id_ in requirements for case in needed_by(model, id_)))


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


def alike_table(market: Market) -> Table:
    """One row suppliers that count as several, though their names differ in legal form alone."""
    return Table(
        Text("別の者と数えた、名前の似た事業者", "Suppliers of like names that count as several"),
        (
            Column(
                "suppliers",
                Text("事業者（法人の種類だけが違う）", "Suppliers (legal form alone differs)"),
            ),
        ),
        tuple((Cell(Text.listed(market.titles[s] for s in same)),) for same in market.alike),
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
