"""How documents put a decision: the question, who decides by when, the ways to decide."""

from __future__ import annotations

from collections.abc import Container

from reqmodel.exports.docx.markup import run
from reqmodel.exports.docx.paper import Paper
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.governance import Decision, Role
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Outcome, PartyType, Status
from reqmodel.tables.decision_list import NOT_SET, options

_WAYS = Text("{title}の選択肢", "Ways to decide: {title}")


def undecided(paper: Paper, by: Container[PartyType] = tuple(PartyType)) -> list[Decision]:
    """Decisions still to be taken by these parties: those with a day first, by day."""
    found = [
        d
        for d in paper.model.of_kind(Decision)
        if d.outcome is not Outcome.DECIDED
        and d.status is not Status.RETIRED
        and _party(paper, d) in by
    ]
    return sorted(found, key=lambda d: (d.due is None, d.due.isoformat() if d.due else ""))


def _party(paper: Paper, decision: Decision) -> PartyType | None:
    role = paper.model.records.get(decision.decided_by or "")
    return role.party_type if isinstance(role, Role) else None


def put(paper: Paper, decision: Decision, level: int) -> None:
    """A decision under a heading of its own, with the ways to decide side by side."""
    paper.heading(decision.title, level, decision)
    facts = paper.inline(label_of(Decision, "due").text) + run(": ")
    facts += paper.inline(decision.due.isoformat() if decision.due else NOT_SET)
    paper.write(decision.question, keep=True)
    paper.write(facts, style="Note", keep=True)
    ways = options(decision)
    if ways.rows:
        paper.table(ways, caption=_WAYS.fill({"title": decision.title}))
