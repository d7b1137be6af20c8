"""The ways to provide the platform side by side: one column a pattern."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from reqmodel.model.display import three_points
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Argument, Pattern, RelativeCost
from reqmodel.model.table import Cell, Column, Table, Values, column_of
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Fit, Status


def pattern_comparison(model: Model) -> Table:
    """One row an aspect, one column a pattern. Costs are relative: no price was quoted."""
    patterns = [p for p in model.of_kind(Pattern) if p.status is not Status.RETIRED]
    rows: tuple[tuple[Text, Callable[[Pattern], Values]], ...] = (
        (Text("整備方法", "Approach"), lambda p: Cell(p.approach.label)),
        (Text("概要", "Summary"), lambda p: Cell(p.summary)),
        (Text("型（現在 → 目標）", "Type (today → aimed at)"), _types),
        (
            Text("構築コスト（相対評価・見積取得前）", "Build cost (relative, before quotes)"),
            lambda p: _cost(p.build_cost),
        ),
        (
            Text("運用コスト（相対評価・見積取得前）", "Running cost (relative, before quotes)"),
            lambda p: _cost(p.running_cost),
        ),
        (Text("導入期間（月）", "Lead time (months)"), _lead_time),
        (Text("メリット", "Merits"), lambda p: _arguments(p.merits)),
        (Text("デメリット", "Demerits"), lambda p: _arguments(p.demerits)),
        (Text("主なリスクと対応", "Risks and mitigation"), _risks),
        (Text("評価した要件への適合", "Fit to the requirements judged"), _fit),
        (
            Text("出典の確度", "Reliability of the sources"),
            lambda p: tuple(Cell(status=status) for status in p.reliability),
        ),
    )
    return Table(
        Text("整備パターンの比較", "Comparison of the patterns"),
        (Column("aspect", Text("観点", "Aspect")), *map(column_of, patterns)),
        tuple((Cell(name), *(line(p) for p in patterns)) for name, line in rows),
    )


def _types(pattern: Pattern) -> Cell:
    return Cell(Text(f"{pattern.type_today} → {pattern.type_target}"))


def _cost(cost: RelativeCost) -> Cell:
    return Cell(cost.size.label, cost.status)


def _lead_time(pattern: Pattern) -> Cell:
    if pattern.lead_time is None:
        return Cell()
    lead = pattern.lead_time
    return Cell(three_points(lead.months), lead.status)


def _arguments(arguments: tuple[Argument, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(a.text, a.status, tuple(c.source for c in a.sources)) for a in arguments)


def _risks(pattern: Pattern) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            Text(
                f"{risk.text.ja}（起こりやすさ {risk.likelihood.label.ja}・影響 {risk.impact.label.ja}）→ {risk.mitigation.ja}",
                f"{risk.text.to('en')} (likelihood {risk.likelihood.label.en}, impact {risk.impact.label.en}) → {risk.mitigation.to('en')}",
            ),
            risk.status,
        )
        for risk in pattern.risks
    )


def _fit(pattern: Pattern) -> tuple[Cell, ...]:
    counts = Counter(answer.fit for answer in pattern.fits)
    statuses = {answer.status for answer in pattern.fits}
    status = statuses.pop() if len(statuses) == 1 else None
    return tuple(
        Cell(
            Text(f"{fit.label.ja} {counts[fit]} 件", f"{fit.label.en}: {counts[fit]}"),
            status,
        )
        for fit in Fit
        if counts[fit]
    )
