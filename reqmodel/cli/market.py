"""`reqmodel market`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, Format, FormatOption, LangOption, ModelFolder, print_json
from reqmodel.cli.table import listed, said
from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from reqmodel.analysis.market import Market, Shortfall
    from reqmodel.model.model import Model

HELP = say(
    "必須の要件を満たせる独立した事業者を数え、少なければ原因の組と緩める案を示します。",
    "Count the independent suppliers that can meet the musts; show conflicts and what to soften.",
)
_UNSURVEYED = Text(
    "事業者の回答（offering）がありません。市場の確認は未実施で、合格でも誤りでもありません。",
    "No supplier's answer (offering) is there. The market was not looked at: neither pass nor error.",
)
_COUNTS = Text(
    "必須{musts}件の全部を満たせる独立した提案: {lower}〜{upper}（望ましい数 {wanted}、要る数 {needed}、共同は{size}者まで）",
    "Independent bids that meet all {musts} musts: {lower} to {upper} ({wanted} wanted, {needed} "
    "needed, up to {size} suppliers together)",
)
_ELSEWHERE = Text(
    "受託者でない者にだけ課す必須の要件{n}件は、数えていません。",
    "{n} must(s) that bind only others than a contractor are not counted.",
)
_SEARCH = Text("（{bound}。計算 {seconds} 秒）", "({bound}; computed in {seconds} s)")


def market(
    consortium: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=3,
            metavar="N",
            help=say(
                "共同提案の上限（者）。既定: プロジェクトの consortium_size",
                "Most suppliers that bid together (default: the project's consortium_size)",
            ),
            show_default=False,
        ),
    ] = None,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Say what the market can meet, by the answers of suppliers; for the office only."""
    from reqmodel.analysis.market import survey

    loaded, spoken = api.load(model), language(lang)
    found = survey(loaded, consortium)
    if format_ is Format.JSON:
        print_json(_data(loaded, found))
    else:
        print("\n".join(_told(loaded, found, spoken)))


def _data(model: Model, market: Market) -> dict[str, object]:
    from reqmodel.analysis.market import Bound, open_questions

    shortfall = market.shortfall
    return {
        "verdict": market.verdict.value,
        "musts": len(market.requirements),
        "wanted": market.wanted,
        "needed": market.needed,
        "consortium": market.size,
        "together": {b.value: market.together[b] for b in Bound},
        "requirements": {
            id_: {b.value: count[b] for b in Bound} for id_, count in market.counts.items()
        },
        "only": {
            b.value: [
                {"suppliers": [t.ja for t in bloc.titles], "requirements": list(ids)}
                for bloc, ids in market.lift(b)
            ]
            for b in Bound
        },
        "shortfall": _shortfall(market, shortfall) if shortfall else None,
        "to_ask": list(open_questions(model, market)),
    }


def _shortfall(market: Market, shortfall: Shortfall) -> dict[str, object]:
    return {
        "bound": shortfall.bound.value,
        "conflicts": [list(market.named(s)) for s in shortfall.conflicts.sets],
        "complete": shortfall.conflicts.complete,
        "relaxations": [
            {
                "soften": list(market.named(r.softened)),
                "bids": [[name.ja for name in market.bidders(bid)] for bid in r.bids],
            }
            for r in shortfall.relaxations
        ],
        "seconds": round(shortfall.seconds, 2),
    }


def _told(model: Model, market: Market, lang: Language) -> Iterator[str]:
    from reqmodel.analysis.coverage import binding
    from reqmodel.analysis.market import Bound, Verdict, open_questions
    from reqmodel.tables.bottlenecks import bottlenecks, incumbent_fit, independence_table
    from reqmodel.tables.market_questions import ABOUT_THE_SUPPLIER, market_questions

    yield market.verdict.label.to(lang)
    if market.verdict is Verdict.UNSURVEYED:
        yield _UNSURVEYED.to(lang)
    else:
        values = {b.value: market.together[b] for b in Bound}
        values |= {"musts": len(market.requirements), "size": market.size}
        values |= {"wanted": market.wanted, "needed": market.needed}
        yield _COUNTS.fill(values).to(lang)
        yield from listed(bottlenecks(model, market), lang)
        yield from listed(incumbent_fit(market), lang)
        yield from listed(independence_table(market), lang)
        if market.shortfall:
            yield from _explained(model, market, market.shortfall, lang)
    if elsewhere := sum(1 for _ in binding(model)) - len(market.requirements):
        yield f"\n{_ELSEWHERE.fill({'n': elsewhere}).to(lang)}"
    questions = market_questions(model, open_questions(model, market))
    if questions.rows:
        yield f"\n{questions.title.to(lang)}"
        yield from (f"  {said(id_, lang)} {said(ask, lang)}" for id_, ask, *_ in questions.rows)
        yield from (f"  {text.to(lang)}" for text in ABOUT_THE_SUPPLIER)


def _explained(model: Model, market: Market, shortfall: Shortfall, lang: Language) -> Iterator[str]:
    from reqmodel.tables.bottlenecks import (
        MORE_CONFLICTS,
        TOO_FEW,
        conflict_table,
        relaxation_table,
    )

    if shortfall.conflicts.sets == (0,):
        yield f"\n{TOO_FEW.to(lang)}"
        return
    yield from listed(conflict_table(market, shortfall), lang)
    if not shortfall.conflicts.complete:
        yield f"  {MORE_CONFLICTS.to(lang)}"
    yield from listed(relaxation_table(model, market, shortfall), lang)
    values = {"bound": shortfall.bound.label, "seconds": f"{shortfall.seconds:.2f}"}
    yield f"  {_SEARCH.fill(values).to(lang)}"
