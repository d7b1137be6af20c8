"""The traceability matrices."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.tables.clause_coverage import clause_coverage
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
