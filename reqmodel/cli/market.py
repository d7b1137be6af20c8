"""`reqmodel market`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, Format, FormatOption, LangOption, ModelFolder, print_json
from reqmodel.cli.table import aligned, said
from reqmodel.model.link import REQUIREMENTS
from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from reqmodel.analysis.market import Market, Shortfall
    from reqmodel.analysis.neutrality import Outlook
    from reqmodel.model.diagnostic import Report
    from reqmodel.model.model import Model
    from reqmodel.model.table import Table, Values

HELP = say(
    "必須の要件を満たせる独立した事業者を数え、少なければ原因の組と緩める案を示します。",
    "Count the independent suppliers that can meet the musts; show conflicts and what to soften.",
)
MOST_TOGETHER = 3
"""Consortia of more are not counted: of a hundred suppliers there are four million of four."""
_TOO_MANY = say(
    "共同提案は{most}者までです。それより多いと組合せが多すぎ（100者から4者で約400万通り）、正確に数えられません。",
    "Up to {most} suppliers can bid together. Of more there are too many combinations to count "
    "exactly (four million of four among a hundred).",
)
_NOT_READ = Text(
    "【注意】読めない記録があり、下の数には入っていません: {ids}。理由は reqmodel check で確かめられます。直すまで、この結果は使えません。",
    "NOTE: some records could not be read and are missing from what follows: {ids}. "
    "`reqmodel check` tells why. Do not use this result until they are mended.",
)
_NO_REQUIREMENT = Text(
    "【注意】ない要件への回答があり、下の数には入っていません: {ids}。要件の番号の誤りか、消した要件への回答です。直すまで、この結果は使えません。",
    "NOTE: some answers name a requirement that is not there, and are missing from what follows: {ids}. "
    "An id is wrong, or the requirement was deleted. Do not use this result until they are mended.",
)
_WHAT_IF = Text(
    "【試算】共同提案を{size}者までとした場合です。プロジェクトの設定（consortium_size）は{own}者までで、サイトと点検結果書の判定はそれによります。",
    "WHAT IF up to {size} suppliers bid together. The project says {own} (consortium_size), and the verdicts on the site and on the sheet go by that.",
)
_FOUND = Text(
    "  {title}: 要説明{open}件、許容{waived}件",
    "  {title}: {open} to be explained, {waived} waived",
)
_NO_MUST = Text(
    "数える必須の要件（受託者に課すもの）がありません。回答があっても、判定できません。",
    "There is no must (that binds a contractor) to count. Whatever was answered, there is no verdict.",
)
_NO_ANSWER = Text(
    "事業者の回答（offering）はありますが、必須の要件への回答がありません。必須の要件についての市場の確認は未実施です。",
    "There are offerings, but none answers a must. What the market can meet was not looked at.",
)
_NONE_READ = Text(
    "読める回答（offering）がないため、判定できません。",
    "No answer (offering) could be read, so that there is no verdict.",
)
_UNSURVEYED = Text(
    "事業者の回答（offering）がありません。市場の確認は未実施で、合格でも誤りでもありません。",
    "No supplier's answer (offering) is there. The market was not looked at: neither pass nor error.",
)
_COUNTS = Text(
    "必須{musts}件の全部を満たせる独立した提案: {lower}〜{upper}（望ましい数 {wanted}、要る数 {needed}、共同は{size}者まで。{day} 時点）",
    "Independent bids that meet all {musts} musts: {lower} to {upper} ({wanted} wanted, {needed} "
    "needed, up to {size} suppliers together; as of {day})",
)
_ELSEWHERE = Text(
    "受託者でない者にだけ課す必須の要件{n}件は、数えていません。",
    "{n} must(s) that bind only others than a contractor are not counted.",
)
MOST_IDS = 30
_AND_MORE = Text("…ほか{n}件（全部は --format json）", "… and {n} more (all: --format json)")
_SEARCH = Text("（{bound}。計算 {seconds} 秒）", "({bound}; computed in {seconds} s)")


def _few_together(number: int | None) -> int | None:
    if number is not None and number > MOST_TOGETHER:
        raise typer.BadParameter(_TOO_MANY.format(most=MOST_TOGETHER))
    return number


def market(
    consortium: Annotated[
        int | None,
        typer.Option(
            min=1,
            callback=_few_together,
            metavar="N",
            help=say(
                "共同提案の上限（1〜3者）。既定: プロジェクトの consortium_size。違う数は試算",
                "Most suppliers that bid together, 1 to 3 (default: the project's consortium_size); "
                "any other number is a what-if",
            ),
            show_default=False,
        ),
    ] = None,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Say what the market can meet, by the answers of suppliers; for the office only."""
    from reqmodel.analysis.market import supposing, survey
    from reqmodel.analysis.neutrality import OF_THE_MARKET, outlook

    loaded, spoken = api.load(model), language(lang)
    own = loaded.project.procurement.consortium_size
    loaded = supposing(loaded, consortium or own)
    report = api.check(loaded, select=OF_THE_MARKET)
    found = survey(loaded, report.day)
    seen = _Seen(loaded, found, outlook(loaded, found, report), report, own)
    if format_ is Format.JSON:
        print_json(_data(seen))
    else:
        print("\n".join(_told(seen, spoken)))
    if _not_read(loaded) or _not_there(loaded):
        raise typer.Exit(1)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is told: the market, what it means, what was found; `own`: the project's consortium size."""

    model: Model
    market: Market
    outlook: Outlook
    report: Report
    own: int

    @property
    def what_if(self) -> bool:
        """Whether another size was asked for than the project's."""
        return self.market.size != self.own


def _not_read(model: Model) -> list[str]:
    """Broken offerings and requirements, and what says how to count: every count is wrong."""
    kinds = ("offering", "project", *REQUIREMENTS)
    return [id_ for id_, broken in model.broken.items() if broken.kind in kinds]


def _not_there(model: Model) -> dict[str, list[str]]:
    """Requirements that answers name, but that are not there, by offering."""
    from reqmodel.analysis.uncounted import Uncounted, uncounted

    return {of: list(ids) for of, ids in uncounted(model).get(Uncounted.MISSING, {}).items()}


def _data(seen: _Seen) -> dict[str, object]:
    from reqmodel.analysis.market import Bound, open_questions
    from reqmodel.analysis.uncounted import uncounted

    model, market, report = seen.model, seen.market, seen.report
    shortfall = market.shortfall
    return {
        "not_read": _not_read(model),
        "not_there": _not_there(model),
        "day": report.day.isoformat(),
        "verdict": seen.outlook.verdict.value,
        "found": [
            {"rule": d.rule, "record": d.record, "message": d.message.ja, "waived": waived}
            for found, waived in (
                (report.diagnostics, False),
                ((d for d, _ in report.waived), True),
            )
            for d in found
        ],
        "answers": {
            "counted": seen.outlook.answers,
            "old": seen.outlook.old,
            "months": seen.outlook.months,
            "own_word": seen.outlook.own_word,
        },
        "weak": [
            {
                "offering": weak.offering.id,
                "requirements": list(weak.requirements),
                "weakness": weak.weakness.value,
                "counts": weak.weakness.counts,
            }
            for weak in market.evidence.weak
        ],
        "not_counted": {
            why.value: {of: list(ids) for of, ids in by.items()}
            for why, by in uncounted(model).items()
        },
        "musts": len(market.requirements),
        "wanted": market.wanted,
        "needed": market.needed,
        "consortium": market.size,
        "what_if": seen.what_if,
        "together": {b.value: market.together[b] for b in Bound} if market.asked else None,
        "requirements": {
            id_: {b.value: count[b] for b in Bound} if market.asked else None
            for id_, count in market.counts.items()
        },
        "only": {
            b.value: [
                {"suppliers": [t.ja for t in bloc.titles], "requirements": list(ids)}
                for bloc, ids in market.lift(b)
            ]
            for b in Bound
        },
        "alike": [[market.titles[s].ja for s in same] for same in market.alike],
        "shortfall": _shortfall(market, shortfall) if shortfall else None,
        "to_ask": list(open_questions(model, market)),
    }


def _shortfall(market: Market, shortfall: Shortfall) -> dict[str, object]:
    return {
        "bound": shortfall.bound.value,
        "conflicts": [list(market.named(s)) for s in shortfall.conflicts.sets],
        "complete": shortfall.conflicts.complete,
        "upto": shortfall.conflicts.upto,
        "remedies": [
            {
                "soften": list(remedy.softened),
                "ask": list(remedy.asked),
                "bids": [[name.ja for name in market.bidders(bid)] for bid in remedy.bids],
            }
            for remedy in shortfall.remedies
        ],
        "at_least": shortfall.at_least,
        "proved": shortfall.proved,
        "seconds": round(shortfall.seconds, 2),
    }


def _told(seen: _Seen, lang: Language) -> Iterator[str]:
    from reqmodel.analysis.coverage import binding
    from reqmodel.analysis.market import Bound, open_questions
    from reqmodel.analysis.neutrality import Verdict
    from reqmodel.tables.bottlenecks import (
        alike_table,
        bottlenecks,
        incumbent_fit,
        independence_table,
    )
    from reqmodel.tables.market_questions import ABOUT_THE_SUPPLIER, market_questions
    from reqmodel.tables.uncounted_answers import UNCOUNTED, uncounted_answers
    from reqmodel.tables.weak_answers import weak_answers

    model, market = seen.model, seen.market
    if unread := _not_read(model):
        yield f"{_NOT_READ.fill({'ids': ', '.join(unread)}).to(lang)}\n"
    if absent := _not_there(model):
        ids = ", ".join(f"{of} → {id_}" for of, all_ in absent.items() for id_ in all_)
        yield f"{_NO_REQUIREMENT.fill({'ids': ids}).to(lang)}\n"
    if seen.what_if:
        yield f"{_WHAT_IF.fill({'size': market.size, 'own': seen.own}).to(lang)}\n"
    yield seen.outlook.verdict.label.to(lang)
    if seen.outlook.verdict is Verdict.UNSURVEYED:
        yield _unsurveyed(model, market).to(lang)
    else:
        values: dict[str, object] = {b.value: market.together[b] for b in Bound}
        values |= {"musts": len(market.requirements), "size": market.size}
        values |= {"wanted": market.wanted, "needed": market.needed}
        values |= {"day": seen.report.day.isoformat()}
        yield _COUNTS.fill(values).to(lang)
        yield seen.outlook.answers_counted.to(lang)
        yield from _reasons(seen.report, lang)
        yield from aligned(bottlenecks(model, market), lang)
        yield from aligned(incumbent_fit(market), lang)
        yield from aligned(independence_table(market), lang)
        yield from aligned(alike_table(market), lang)
        yield from aligned(weak_answers(model, market.evidence, seen.report), lang)
        if market.shortfall:
            yield from _explained(model, market, market.shortfall, lang)
    yield from _blocks(uncounted_answers(model), UNCOUNTED, lang)
    if elsewhere := sum(1 for _ in binding(model)) - len(market.requirements):
        yield f"\n{_ELSEWHERE.fill({'n': elsewhere}).to(lang)}"
    questions = market_questions(model, open_questions(model, market))
    if questions.rows:
        yield f"\n{questions.title.to(lang)}"
        yield from (f"  {said(id_, lang)} {said(ask, lang)}" for id_, ask, *_ in questions.rows)
        yield from (f"  {text.to(lang)}" for text in ABOUT_THE_SUPPLIER)


def _reasons(report: Report, lang: Language) -> Iterator[str]:
    """How much of what each rule on the market found is open, and how much is waived."""
    from reqmodel.rules.registry import all_rules

    found = Counter(d.rule for d in report.diagnostics)
    waived = Counter(d.rule for d, _ in report.waived)
    for name, rule in all_rules().items():
        if name in found or name in waived:
            values = {"title": rule.card.title, "open": found[name], "waived": waived[name]}
            yield _FOUND.fill(values).to(lang)


def _unsurveyed(model: Model, market: Market) -> Text:
    if not market.requirements:
        return _NO_MUST
    if market.evidence.offerings:
        return _NO_ANSWER
    return _NONE_READ if _not_read(model) else _UNSURVEYED


def _explained(model: Model, market: Market, shortfall: Shortfall, lang: Language) -> Iterator[str]:
    from reqmodel.tables.bottlenecks import (
        LEADS,
        TOO_FEW,
        conflict_table,
        limits_of_search,
        remedy_table,
    )

    if shortfall.conflicts.sets == (0,):
        yield f"\n{TOO_FEW.to(lang)}"
        return
    conflicts, remedies = LEADS[shortfall.bound]
    yield from _sets(conflict_table(market, shortfall), conflicts, lang)
    yield from _blocks(remedy_table(model, market, shortfall), remedies, lang)
    values = {"bound": shortfall.bound.label, "seconds": f"{shortfall.seconds:.2f}"}
    yield ""
    yield from (f"  {text.to(lang)}" for text in limits_of_search(shortfall))
    yield f"  {_SEARCH.fill(values).to(lang)}"


def _sets(table: Table, lead: Text, lang: Language) -> Iterator[str]:
    """Each row a line."""
    yield f"\n{table.title.to(lang)}"
    yield f"  {lead.to(lang)}"
    for n, row in enumerate(table.rows, 1):
        yield f"  {n}. {' '.join(_short(cell, lang) for cell in row)}"


def _blocks(table: Table, lead: Text, lang: Language) -> Iterator[str]:
    """Each row a block, a line for each column that says anything."""
    if not table.rows:
        return
    yield f"\n{table.title.to(lang)}"
    yield f"  {lead.to(lang)}"
    for n, row in enumerate(table.rows, 1):
        mark = f"{n}."
        for column, cell in zip(table.columns, row, strict=True):
            if words := _short(cell, lang):
                yield f"  {mark:3}{column.title.to(lang)}: {words}"
                mark = ""


def _short(cell: Values, lang: Language) -> str:
    """What stands in a place; of very many ids the first ones, and how many there are."""
    if isinstance(cell, tuple) or len(cell.links) <= MOST_IDS:
        return said(cell, lang)
    rest = _AND_MORE.fill({"n": len(cell.links) - MOST_IDS}).to(lang)
    return f"{' '.join(cell.links[:MOST_IDS])} {rest}"
