"""`reqmodel compare`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, Format, FormatOption, LangOption, ModelFolder, print_json
from reqmodel.cli.table import aligned, as_data
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.display import ASSUMED_AMOUNTS, BEFORE_QUOTES
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Disclosure

if TYPE_CHECKING:
    from reqmodel.analysis.repricing import Scope
    from reqmodel.analysis.total_cost import Costing, Terms
    from reqmodel.model.model import Model
    from reqmodel.model.table import Table

HELP = say(
    "整備パターンの費用、幅、要件への適合を比べます。要件を外した費用も見られます。",
    "Compare the patterns by cost, its range and fit; drop requirements and see what changes.",
)
_TERMS = Text(
    "構築を0年目とし、{years}年間。金額は税抜で、仮定から計算した概算です。割引率: {rates}。"
    "{written}年より後は、{written}年目の運用費が続くとみなします。",
    "Year 0 is the year of building, then {years} years. Amounts are without tax. Discount rates: "
    "{rates}. Running cost is taken to go on as in year {written} after that year.",
)
_UNQUOTED = Text(
    "金額は、全部の費目が見積の回答（rfi-answer）か出典で確認（verified）となるまで示しません。",
    "No amount is shown until every line is an answer to a request for information, or verified.",
)
_NO_LINES = Text(
    "費用の内訳（cost_lines）がない整備パターンの金額は示しません。",
    "Patterns without cost lines show no amount.",
)
_NOT_READ = Text(
    "読めないため比べていない整備パターン: {ids}（reqmodel check で確かめられます）",
    "Patterns that could not be read and are not compared: {ids} (see reqmodel check)",
)
_NO_PATTERN = Text("比べる整備パターンがありません。", "There is no pattern to compare.")


def rate_of(text: str) -> Decimal:
    """A yearly rate as typed: 0.04, or 4%."""
    try:
        rate = Decimal(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except InvalidOperation:
        rate = Decimal("NaN")
    if not rate.is_finite() or not -1 < rate < 1:
        raise typer.BadParameter(
            say(
                f"「{text}」ではなく 0.04 か 4% の形で書いてください。",
                f"'{text}' is not a rate such as 0.04 or 4%.",
            )
        )
    return rate


RequirementNames = list[str] | None


def compare(
    years: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=50,
            metavar="N",
            help=say(
                "評価期間（年）。既定: プロジェクトの horizon_years",
                "Horizon in years (default: the project's horizon_years)",
            ),
            show_default=False,
        ),
    ] = None,
    rate: Annotated[
        list[Decimal] | None,
        typer.Option(
            parser=rate_of,
            metavar="R",
            help=say(
                "割引率（0.04 か 4%。繰り返し可）。既定: プロジェクトの discount_rates",
                "Discount rate (0.04 or 4%; repeatable; default: the project's discount_rates)",
            ),
            show_default=False,
        ),
    ] = None,
    without: Annotated[
        RequirementNames,
        typer.Option(
            metavar="FR-…",
            help=say(
                "外す要件。優先度（should など）でもよい（繰り返し可）",
                "Requirement to drop, or a priority such as should (repeatable)",
            ),
            show_default=False,
        ),
    ] = None,
    add: Annotated[
        RequirementNames,
        typer.Option(
            metavar="FR-…",
            help=say(
                "加える要件。優先度で外したものか、廃止したもの（繰り返し可）",
                "Requirement to add: dropped by its priority, or retired (repeatable)",
            ),
            show_default=False,
        ),
    ] = None,
    pattern: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help=say(
                "この整備パターンの年次の費用と、金額の動く要因も示す",
                "Also show this pattern's cost by year and what moves it",
            ),
            show_default=False,
        ),
    ] = None,
    audience: Annotated[
        Disclosure,
        typer.Option(
            help=say("誰に見せる版として比べるか", "As the edition for whom"), show_default=True
        ),
    ] = Disclosure.INTERNAL,
    seed: Annotated[
        int, typer.Option(min=0, help=say("乱数の種", "Seed of the simulation"))
    ] = 2026,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Compare what the patterns cost and how they fit; for the office, amounts are assumptions."""
    loaded, spoken = api.load(model).for_audience(audience), language(lang)
    found = _compared(loaded, years, rate, without or (), add or (), seed)
    chosen = _chosen(found.costings, pattern)
    if format_ is Format.JSON:
        print_json(_data(loaded, found, chosen))
    else:
        print("\n".join(_told(loaded, found, chosen, spoken)))


@dataclass(frozen=True)
class _Comparison:
    """The tables of one comparison, by the name they have as data."""

    terms: Terms
    costings: tuple[Costing, ...]
    change: Scope
    tables: dict[str, Table]

    @property
    def assumed(self) -> bool:
        """Whether it shows amounts that nobody quoted."""
        return any(c.known and not c.quoted for c in self.costings)


def _compared(
    model: Model,
    years: int | None,
    rates: Sequence[Decimal] | None,
    without: Sequence[str],
    add: Sequence[str],
    seed: int,
) -> _Comparison:
    from reqmodel.analysis.repricing import repriced, scope
    from reqmodel.analysis.switching import switches
    from reqmodel.analysis.total_cost import costings, terms
    from reqmodel.analysis.uncertainty import Drawing, simulate
    from reqmodel.tables.cost_chances import cost_chances
    from reqmodel.tables.cost_totals import cost_totals, optimism_range
    from reqmodel.tables.fit_gaps import fit_counts
    from reqmodel.tables.repricing_delta import repricing_delta
    from reqmodel.tables.switching_values import switching_values

    on, change = terms(model.project, years, rates), scope(model, without, add)
    found = costings(model, on, change.share)
    correlation = model.project.price_correlation or Decimal(0)
    changed = repriced(model, on, change) if without or add else ()
    tables = {
        "totals": cost_totals(model, found),
        "repricing": repricing_delta(model, changed),
        "optimism": optimism_range(model, found),
        "chances": cost_chances(model, found, simulate(found, Drawing(correlation, seed=seed))),
        "switching": switching_values(model, switches(model, on, change.share)),
        "fit": fit_counts(model),
    }
    return _Comparison(on, found, change, tables)


def _chosen(costings: Sequence[Costing], pattern: str | None) -> Costing | None:
    if pattern is None:
        return None
    for costing in costings:
        if costing.pattern.id == pattern:
            return costing
    names = [c.pattern.id for c in costings]
    raise ReqmodelError(
        Text(
            f"「{pattern}」という整備パターンはありません。あるのは: {'、'.join(names)}",
            f"There is no pattern '{pattern}'. There are: {', '.join(names)}",
        )
    )


def _details(costing: Costing) -> dict[str, Table]:
    from reqmodel.tables.cash_flow import cash_flow
    from reqmodel.tables.tornado_bars import tornado_bars

    return {"cash_flow": cash_flow(costing), "tornado": tornado_bars(costing)}


def _data(model: Model, found: _Comparison, chosen: Costing | None) -> dict[str, object]:
    on = found.terms
    return {
        "audience": model.audience.value,
        "notice": ASSUMED_AMOUNTS.ja if found.assumed else None,
        "years": on.years,
        "rates": [float(rate) for rate in on.rates],
        "tax_rate": None if on.tax_rate is None else float(on.tax_rate),
        "without": list(found.change.dropped),
        "added": list(found.change.added),
        "not_read": _not_read(model),
        **{name: as_data(table) for name, table in found.tables.items()},
        **({n: as_data(t) for n, t in _details(chosen).items()} if chosen else {}),
    }


def _told(
    model: Model, found: _Comparison, chosen: Costing | None, lang: Language
) -> Iterator[str]:
    on = found.terms
    if unread := _not_read(model):
        yield _NOT_READ.fill({"ids": ", ".join(unread)}).to(lang)
    if not found.costings:
        yield _NO_PATTERN.to(lang)
        return
    if found.assumed:
        yield f"【{ASSUMED_AMOUNTS.to(lang)}】"
    if not all(c.known for c in found.costings):
        inside = model.audience is Disclosure.INTERNAL
        yield f"{BEFORE_QUOTES.to(lang)}: {(_NO_LINES if inside else _UNQUOTED).to(lang)}"
    if any(c.known for c in found.costings):
        rates = ", ".join(f"{(rate * 100).normalize():f}%" for rate in on.rates)
        values = {"years": on.years, "rates": rates, "written": on.written_for}
        yield _TERMS.fill(values).to(lang)
    for name, table in found.tables.items():
        yield from aligned(table.turned() if name in ("totals", "fit") else table, lang)
    for table in _details(chosen).values() if chosen else ():
        yield from aligned(table, lang)


def _not_read(model: Model) -> list[str]:
    return [id_ for id_, broken in model.broken.items() if broken.kind == "pattern"]
