"""What the ways to provide the platform cost, for those who may know the amounts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reqmodel.analysis.switching import switches
from reqmodel.analysis.tornado import tornado
from reqmodel.analysis.total_cost import PERIODS, Costing, baseline, costings, terms
from reqmodel.analysis.uncertainty import Drawing, simulate
from reqmodel.exports.site import charts, wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.display import ASSUMED_AMOUNTS
from reqmodel.model.model import Model
from reqmodel.model.vocabulary import CostPhase
from reqmodel.tables.cash_flow import cash_flow
from reqmodel.tables.cost_chances import cost_chances
from reqmodel.tables.cost_totals import cost_totals, optimism_range
from reqmodel.tables.cumulated_cost import cumulated, cumulated_cost
from reqmodel.tables.switching_values import switching_values
from reqmodel.tables.tornado_bars import tornado_bars

COST = "comparison/cost"
_BARS = 12
"""Assumptions of a tornado that are drawn; the table has them all."""


def has_amounts(model: Model) -> bool:
    """Whether there is an amount that the readers may know."""
    return any(c.known for c in costings(model, terms(model.project)))


def millions(amount: Decimal) -> float:
    """Yen in millions, as charts show them."""
    return round(float(amount) / 1e6, 3)


def cost(desk: Desk) -> Page:
    """Totals, how they grow, how sure they are, what changes the order; then pattern by pattern."""
    here, model = COST, desk.model
    on = terms(model.project)
    found = costings(model, on)
    known = [c for c in found if c.known and not baseline(c.pattern)]
    outcomes = simulate(found, Drawing(model.project.price_correlation or Decimal(0)))
    bias = optimism_range(model, found)
    totals = [
        cost_totals(model, costings(model, terms(model.project, years)))
        for years in sorted({on.years, *PERIODS})
    ]
    body = [
        *_warning(desk, known),
        f"<p>{desk.say(wording.COST_TERMS, years=on.years, written=on.written_for)}</p>",
        desk.heading(wording.TOTALS, "totals"),
        *(
            f"<h3>{desk.say(table.title)}</h3>{desk.table(here, table.turned(), css='rm-figures')}"
            for table in totals
        ),
        desk.heading(wording.OVER_THE_YEARS, "years"),
        desk.chart(
            here,
            charts.cumulative(
                _cumulated(known),
                wording.MILLION_YEN.to(desk.lang),
                wording.YEARS.to(desk.lang),
            ),
            cumulated_cost(model, known),
            wording.CUMULATIVE_CAPTION,
        ),
        desk.heading(wording.CHANCES, "chances"),
        f"<p>{desk.say(wording.CHANCES_LEAD)}</p>",
        desk.table(here, cost_chances(model, found, outcomes), css="rm-figures"),
    ]
    if bias.rows:
        body += [
            desk.heading(wording.OPTIMISM, "optimism"),
            f"<p>{desk.say(wording.OPTIMISM_LEAD)}</p>",
            desk.table(here, bias, css="rm-figures"),
        ]
    body += [
        desk.heading(wording.SWITCHES, "switches"),
        f"<p>{desk.say(wording.SWITCHES_LEAD)}</p>",
        desk.table(here, switching_values(model, switches(model, on)), css="rm-stack"),
        desk.heading(wording.BY_PATTERN, "patterns"),
        *(_of_one(desk, here, costing) for costing in known),
    ]
    return Page(here, wording.COST.to(desk.lang), "\n\n".join(body), wide=True)


def _warning(desk: Desk, known: list[Costing]) -> Iterator[str]:
    if not all(c.quoted for c in known):
        yield (
            f'<p class="rm-caution"><strong>{desk.say(ASSUMED_AMOUNTS)}</strong> '
            f"{desk.say(wording.ASSUMED_LEAD)}</p>"
        )


def _cumulated(known: list[Costing]) -> Iterator[charts.Row]:
    for costing in known:
        for year, sum_ in enumerate(cumulated(costing)):
            yield {"name": costing.pattern.id, "year": year, "value": millions(sum_)}


def _of_one(desk: Desk, here: str, costing: Costing) -> str:
    """A pattern's cash flow by year and phase, and what its total hangs on; opened by the reader."""
    lang, unit = desk.lang, wording.MILLION_YEN.to(desk.lang)
    phases = [p for p in CostPhase if costing.within(p).lines]
    flow: list[charts.Row] = [
        {
            "name": str(year),
            "part": phase.label.to(lang),
            "value": millions(spread.mode),
        }
        for phase in phases
        for year, spread in enumerate(costing.within(phase).yearly)
    ]
    bars: list[charts.Row] = [
        {
            "name": f"{bar.driver.label.to(lang)}: {bar.title.to(lang)}",
            "low": millions(bar.low),
            "high": millions(bar.high),
        }
        for bar in tornado(costing)[:_BARS]
    ]
    parts = [
        desk.chart(
            here,
            charts.stacked(flow, [p.label.to(lang) for p in phases], unit, wording.YEARS.to(lang)),
            cash_flow(costing),
            wording.FLOW_CAPTION,
        )
    ]
    if bars:
        parts.append(
            desk.chart(
                here,
                charts.swings(bars, millions(costing.total().mode), unit),
                tornado_bars(costing),
                wording.TORNADO_CAPTION,
            )
        )
    title = f'<span class="rm-id">{costing.pattern.id}</span> {desk.say(costing.pattern.title)}'
    return f'<details class="rm-more"><summary>{title}</summary>{"".join(parts)}</details>'
