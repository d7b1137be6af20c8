"""What the ways to provide the platform cost in all: undiscounted first, then at each rate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from reqmodel.analysis.coverage import use_cases
from reqmodel.analysis.optimism import adjusted
from reqmodel.analysis.participants import Residents, residents
from reqmodel.analysis.total_cost import (
    ONCE,
    USUAL_RATIO,
    Costing,
    weakest,
    whole_yen,
)
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import BEFORE_QUOTES
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import CostPhase

Measure = tuple[Column, Callable[[Costing], Cell]]

_UNUSUAL = Text(
    "構築費に対する年間の運用費が、目安（{low}〜{high}）の外にあります",
    "Yearly running cost is outside the rule of thumb ({low} to {high} of the cost of building)",
)


def cost_totals(model: Model, costings: Sequence[Costing]) -> Table:
    """One row a pattern: relative ratings, then yen without tax, the tax, net present cost.

    Columns: `pattern`, `build-rating`, `running-rating`, `low`, `mode`, `high`, `tax`, `with-tax`,
    `build`, `running` (a year), `exit`, `npc-<rate>`, `ratio`, `per-resident`, `per-use-case`.
    Of patterns whose amounts are not known to the audience every amount is 見積取得前; if of none,
    one column `total` says so.
    """
    known = [c for c in costings if c.known]
    measures = tuple(_measures(model, known[0])) if known else (_before_quotes(),)
    years = costings[0].terms.years if costings else 0
    return Table(
        Text(f"{years}年間の費用（円・税抜）", f"Cost over {years} years (yen, without tax)"),
        (
            Column("pattern", Pattern.label),
            Column("build-rating", label_of(Pattern, "build_cost").text),
            Column("running-rating", label_of(Pattern, "running_cost").text),
            *(column for column, _ in measures),
        ),
        tuple(
            (
                linked(model, costing.pattern.id),
                Cell(costing.pattern.build_cost.size.label, costing.pattern.build_cost.status),
                Cell(costing.pattern.running_cost.size.label, costing.pattern.running_cost.status),
                *(
                    measure(costing) if costing.known else Cell(BEFORE_QUOTES)
                    for _, measure in measures
                ),
            )
            for costing in costings
        ),
    )


def optimism_range(model: Model, costings: Sequence[Costing]) -> Table:
    """One row a pattern whose amounts are known: the total raised by the bounds of optimism bias."""
    table = model.project.optimism_bias
    doubts = [row.status for row in table]
    return Table(
        Text(
            "楽観バイアスで見た幅（円・税抜・割引なし。確率の計算とは重ねない）",
            "Range by optimism bias (yen, without tax, undiscounted; never on top of the simulation)",
        ),
        (
            Column("pattern", Pattern.label),
            Column("base", Text("見積の最頻値", "Estimate, most likely")),
            Column("low", Text("下限", "Lower bound")),
            Column("high", Text("上限", "Upper bound")),
        ),
        tuple(
            (
                linked(model, costing.pattern.id),
                *(
                    Cell(whole_yen(amount), weakest([*doubts, costing.status]))
                    for amount in (biased.mode, biased.low, biased.high)
                ),
            )
            for costing in costings
            if costing.known and costing.status and table
            for biased in (adjusted(costing, table).total(),)
        ),
    )


def _before_quotes() -> Measure:
    return Column("total", Text("総額", "Total")), lambda _: Cell(BEFORE_QUOTES)


def _measures(model: Model, example: Costing) -> Iterator[Measure]:
    yield _amount("low", Text("最小", "Low"), lambda c: c.total().low)
    yield _amount("mode", Text("最頻", "Most likely"), lambda c: c.total().mode)
    yield _amount("high", Text("最大", "High"), lambda c: c.total().high)
    if example.terms.tax_rate is not None:
        rate = f"{(example.terms.tax_rate * 100).normalize():f}%"
        yield _amount(
            "tax", Text(f"消費税（{rate}）", f"Consumption tax ({rate})"), lambda c: c.tax.mode
        )
        yield _amount(
            "with-tax",
            Text("税込（最頻）", "With tax (most likely)"),
            lambda c: c.total().mode + c.tax.mode,
        )
    yield _amount(
        "build", Text("うち構築・移行", "Of it building"), lambda c: c.within(*ONCE).total().mode
    )
    yield _amount("running", Text("うち運用（年）", "Of it running, a year"), _running)
    yield _amount(
        "exit", Text("うち終了", "Of it exit"), lambda c: c.within(CostPhase.EXIT).total().mode
    )
    yield from (_net_present(rate) for rate in example.terms.rates if rate)
    yield Column("ratio", Text("運用÷構築（年）", "Running by building, a year")), _ratio
    if people := residents(model):
        yield _per_resident(people)
    if services := len(use_cases(model)):
        yield _amount(
            "per-use-case",
            Text(f"ユースケース{services}件の1件当たり", f"Per use case, of {services}"),
            lambda c: c.total().mode / services,
        )


def _amount(key: str, title: Text, amount: Callable[[Costing], Decimal]) -> Measure:
    return Column(key, title), lambda c: Cell(whole_yen(amount(c)), c.status)


def _running(costing: Costing) -> Decimal:
    return costing.within(CostPhase.OPERATE).total().mode / costing.terms.years


def _net_present(rate: Decimal) -> Measure:
    shown = f"{(rate * 100).normalize():f}%"
    title = Text(f"現在価値（{shown}）", f"Net present cost ({shown})")
    return _amount(f"npc-{rate}", title, lambda c: c.total(rate).mode)


def _per_resident(people: Residents) -> Measure:
    title = Text(
        f"住民一人当たり（{people.count:,}人、{people.key}）",
        f"Per resident ({people.count:,}, {people.key})",
    )
    return Column("per-resident", title), lambda c: Cell(
        whole_yen(c.total().mode / people.count),
        weakest(filter(None, (c.status, people.status))),
    )


def _ratio(costing: Costing) -> Cell:
    ratio = costing.running_ratio
    if ratio is None:
        return Cell()
    low, high = USUAL_RATIO
    usual = low <= ratio <= high
    note = None if usual else _UNUSUAL.fill({"low": f"{low:.0%}", "high": f"{high:.0%}"})
    return Cell(Text(f"{ratio:.1%}"), costing.status, note=note)
