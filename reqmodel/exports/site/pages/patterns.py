"""The ways to provide the platform, as a council reads them in a few minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reqmodel.analysis.cost_sharing import schemes
from reqmodel.analysis.coverage import alive
from reqmodel.analysis.sharing_examples import FICTIONAL_TOTAL, by_mixes, setting
from reqmodel.analysis.total_cost import Costing, baseline, costings, patterns, terms
from reqmodel.exports.site import charts, wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.exports.site.pages.cost import COST, millions
from reqmodel.exports.site.pages.neutrality import QUESTIONS
from reqmodel.exports.site.pages.ranking import RANKING
from reqmodel.exports.site.pages.sharing import SHARING, rests_on
from reqmodel.exports.site.pages.trial import TRIAL
from reqmodel.model.display import ASSUMED_AMOUNTS
from reqmodel.model.records.alternative import Argument, Criterion, Pattern
from reqmodel.model.table import Cell, Column, Table, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Mark
from reqmodel.tables.cost_outlook import cost_outlook
from reqmodel.tables.cost_totals import cost_totals
from reqmodel.tables.pattern_comparison import pattern_comparison
from reqmodel.tables.pattern_scores import pattern_scores
from reqmodel.tables.scheme_list import scheme_list
from reqmodel.tables.sharing_outlook import sharing_outlook

PATTERNS, DETAILS = "patterns", "comparison/details"
_WAYS = 3
"""Ways of sharing that a council sees first."""


def comparison(desk: Desk) -> Page:
    """Marks, merits and demerits, cost, sharing, what is assumed; the theory stays behind links."""
    here, model = PATTERNS, desk.model
    ways, scores = patterns(model), pattern_scores(model)
    found = costings(model, terms(model.project))
    body = [f'<p class="rm-lead">{desk.say(wording.PATTERN_LEAD, n=len(ways))}</p>']
    if scores.rows:
        weights = {c.weight for c in model.of_kind(Criterion) if alive(model, c.id)}
        order = wording.WEIGHTS_DIFFER if len(weights) > 1 else wording.WEIGHTS_EQUAL
        body += [
            desk.heading(wording.SCORES_AT_A_GLANCE, "marks"),
            f"<p>{desk.say(order)} {desk.say(wording.SCORES_LEAD)}</p>",
            desk.table(here, _at_a_glance(scores), css="rm-marks"),
        ]
    body += [
        desk.heading(wording.FOR_AND_AGAINST, "arguments"),
        f'<div class="rm-cards rm-large">{"".join(_card(desk, here, p) for p in ways)}</div>',
        desk.heading(wording.COST_AND_TIME, "cost"),
        *_cost(desk, here, found),
    ]
    if schemes(model):
        body += _sharing(desk, here)
    body += [
        desk.heading(wording.ASSUMED, "assumed"),
        f"<ul>{''.join(f'<li>{item}</li>' for item in _assumed(desk, here, found))}</ul>",
        desk.heading(wording.DETAILS, "more"),
        f'<ul class="rm-links">{"".join(f"<li>{link}</li>" for link in _further(desk, here))}</ul>',
    ]
    return Page(here, wording.COMPARISON.to(desk.lang), "\n\n".join(body), wide=True)


def details(desk: Desk) -> Page:
    """The marks with their reasons, and the patterns aspect by aspect."""
    here = DETAILS
    table, scores = pattern_comparison(desk.model), pattern_scores(desk.model)
    links = "".join(f"<li>{desk.record(here, c.key)}</li>" for c in table.columns[1:])
    body = [
        f"<p>{desk.say(wording.DETAILS_LEAD)} {desk.link(here, PATTERNS, wording.BACK_TO_COMPARISON)}</p>",
        f'<ul class="rm-links">{links}</ul>',
    ]
    if scores.rows:
        body += [
            desk.heading(wording.REASONS, "reasons"),
            desk.table(here, scores, css="rm-compare rm-stack rm-scores"),
        ]
    body += [
        desk.heading(wording.ASPECTS, "aspects"),
        desk.table(here, table, css="rm-compare rm-stack"),
    ]
    return Page(here, wording.COMPARISON_DETAILS.to(desk.lang), "\n\n".join(body), wide=True)


def _at_a_glance(scores: Table) -> Table:
    """The marks alone, each pattern by its id."""
    return Table(
        scores.title,
        (scores.columns[0], *(Column(c.key, Text(c.key)) for c in scores.columns[1:])),
        tuple(tuple(_bare(values) for values in row) for row in scores.rows),
    )


def _bare(values: Values) -> Values:
    if isinstance(values, Cell):
        return replace(values, status=None, note=None)
    return values


def _card(desk: Desk, here: str, pattern: Pattern) -> str:
    """A pattern with what speaks for it and against it, side by side."""
    sides = "".join(
        f"<div><h4>{desk.say(title)}</h4><ul>{_arguments(desk, arguments)}</ul></div>"
        for title, arguments in (
            (wording.FOR, pattern.merits),
            (wording.AGAINST, pattern.demerits),
        )
    )
    return (
        f'<div class="rm-card"><strong>{desk.record(here, pattern.id)}</strong>'
        f"<p>{desk.say(pattern.summary)}</p>"
        f'<div class="rm-sides">{sides}</div></div>'
    )


def _arguments(desk: Desk, arguments: tuple[Argument, ...]) -> str:
    return "".join(f"<li>{desk.say(a.text)} {desk.marks([a.status])}</li>" for a in arguments)


def _cost(desk: Desk, here: str, found: tuple[Costing, ...]) -> Iterator[str]:
    """Ratings for everybody; the range of the totals for those who may know the amounts."""
    outlook = cost_outlook(desk.model)
    yield f"<p>{desk.say(wording.COST_LEAD)}</p>"
    yield desk.table(here, outlook, css="rm-stack rm-outlook")
    known = [c for c in found if c.known and not baseline(c.pattern)]
    if not known:
        return
    years = known[0].terms.years
    rows: list[charts.Row] = [
        {
            "name": f"{c.pattern.id} {c.pattern.title.to(desk.lang)}",
            "low": millions(c.total().low),
            "mode": millions(c.total().mode),
            "high": millions(c.total().high),
        }
        for c in known
    ]
    if not all(c.quoted for c in known):
        yield f'<p class="rm-caution"><strong>{desk.say(ASSUMED_AMOUNTS)}</strong> {desk.say(wording.ASSUMED_LEAD)}</p>'
    yield desk.chart(
        here,
        charts.ranges(rows, wording.MILLION_YEN.to(desk.lang)),
        cost_totals(desk.model, known).turned(),
        wording.RANGE_CAPTION.fill({"years": years}),
    )


def _sharing(desk: Desk, here: str) -> Iterator[str]:
    """The published schemes, and what two or three usual ways mean for small and large."""
    around = setting(desk.model)
    usual = dict(list(by_mixes(FICTIONAL_TOTAL, around).items())[:_WAYS])
    lead = wording.FICTION_LEAD if around.fictional else wording.SHARING_INTERNAL
    yield desk.heading(wording.WHO_PAYS, "sharing")
    yield f"<p>{desk.say(wording.WHO_PAYS_LEAD)} {desk.link(here, SHARING, wording.SHARING_MORE)}</p>"
    yield desk.table(here, scheme_list(desk.model, published=True), css="rm-stack")
    yield f'<p class="rm-caution">{desk.say(lead, total=f"{FICTIONAL_TOTAL:,}")}</p>'
    yield desk.table(here, sharing_outlook(usual), css="rm-stack")
    yield from rests_on(desk, around)


def _assumed(desk: Desk, here: str, found: tuple[Costing, ...]) -> Iterator[str]:
    """What is not known yet on which the comparison hangs."""
    ways = [c.pattern for c in found]
    if any(not c.quoted for c in found if not baseline(c.pattern)):
        yield f"{desk.say(wording.NO_QUOTES)} {desk.link(here, QUESTIONS, wording.ASK_MARKET)}"
    unjudged = sum(s.mark is Mark.NONE for p in ways for s in p.scores)
    if unjudged:
        marks = sum(len(p.scores) for p in ways)
        yield desk.say(wording.UNJUDGED, n=unjudged, all=marks)
    yield desk.say(wording.ALL_MARKED)
    yield desk.link(here, "not-verified", wording.NOT_VERIFIED)


def _further(desk: Desk, here: str) -> Iterator[str]:
    for path, title in (
        (DETAILS, wording.COMPARISON_DETAILS),
        (COST, wording.COST),
        (RANKING, wording.RANKING),
        (SHARING, wording.SHARING),
        (TRIAL, wording.TRIAL),
    ):
        if path in desk.paths:
            yield desk.link(here, path, title)
