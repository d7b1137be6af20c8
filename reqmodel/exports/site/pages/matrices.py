"""The traceability matrices and the comparison of patterns."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import mark, said
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.vocabulary import Reliability
from reqmodel.tables.clause_coverage import clause_coverage
from reqmodel.tables.pattern_comparison import pattern_comparison
from reqmodel.tables.use_case_coverage import use_case_coverage


def clauses(desk: Desk) -> Page:
    """Clause → requirements → use cases."""
    here = "trace/clauses"
    only = "" if desk.internal else desk.say(wording.ONLY_VISIBLE)
    body = f"<p>{desk.say(wording.CLAUSE_LEAD)} {only}</p>\n\n" + desk.table(
        here, clause_coverage(desk.model), ids_only=True, css="rm-matrix"
    )
    return Page(here, wording.CLAUSE_MATRIX.to(desk.lang), body, wide=True)


def use_case_matrix(desk: Desk) -> Page:
    """Which use case needs which requirement."""
    here = "trace/use-cases"
    body = f"<p>{desk.say(wording.USE_CASE_LEAD)}</p>\n\n" + desk.table(
        here, use_case_coverage(desk.model), css="rm-matrix rm-dots"
    )
    return Page(here, wording.USE_CASE_MATRIX.to(desk.lang), body, wide=True)


def patterns(desk: Desk) -> Page:
    """The patterns side by side."""
    here = "patterns"
    table = pattern_comparison(desk.model)
    links = " ・ ".join(desk.record(here, c.key) for c in table.columns[1:])
    body = (
        f"<p>{desk.say(wording.PATTERN_LEAD)}</p>\n\n"
        f'<p class="rm-links">{links}</p>\n\n'
        + desk.table(here, table, css="rm-compare")
        + f"\n\n{legend(desk)}"
    )
    return Page(here, wording.COMPARISON.to(desk.lang), body, wide=True)


def legend(desk: Desk) -> str:
    """What the marks of reliability mean."""
    rows = "".join(
        f"<tr><td>{mark(status, desk.lang)}</td><td>{said(wording.LEGEND_HELP[status], desk.lang)}</td></tr>"
        for status in Reliability
    )
    return (
        f"## {wording.LEGEND.to(desk.lang)} {{#legend}}\n\n"
        f'<table class="rm-table rm-legend"><tbody>{rows}</tbody></table>'
    )
