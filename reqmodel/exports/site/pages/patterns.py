"""The ways to provide the platform side by side: marks, reasons, aspects."""

from __future__ import annotations

from dataclasses import replace

from reqmodel.exports.site import wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.table import Cell, Column, Table, Values
from reqmodel.model.text import Text
from reqmodel.tables.pattern_comparison import pattern_comparison
from reqmodel.tables.pattern_scores import pattern_scores


def patterns(desk: Desk) -> Page:
    """The marks at a glance, then with their reasons, then aspect by aspect."""
    here = "patterns"
    comparison, scores = pattern_comparison(desk.model), pattern_scores(desk.model)
    links = "".join(f"<li>{desk.record(here, c.key)}</li>" for c in comparison.columns[1:])
    body = [f"<p>{desk.say(wording.PATTERN_LEAD)}</p>", f'<ul class="rm-links">{links}</ul>']
    if scores.rows:
        body += [
            desk.heading(wording.SCORES_AT_A_GLANCE, "marks"),
            f"<p>{desk.say(wording.SCORES_LEAD)}</p>",
            desk.table(here, _at_a_glance(scores), css="rm-marks"),
            desk.heading(wording.REASONS, "reasons"),
            desk.table(here, scores, css="rm-compare rm-stack rm-scores"),
        ]
    body += [
        desk.heading(wording.ASPECTS, "aspects"),
        desk.table(here, comparison, css="rm-compare rm-stack"),
    ]
    return Page(here, wording.COMPARISON.to(desk.lang), "\n\n".join(body), wide=True)


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
