"""How documents put a decision: the question, who decides by when, the ways to decide."""

from __future__ import annotations

from reqmodel.exports.docx.markup import run
from reqmodel.exports.docx.paper import Paper
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.governance import Decision
from reqmodel.model.text import Text
from reqmodel.tables.decision_list import NOT_SET, options

_WAYS = Text("{title}の選択肢", "Ways to decide: {title}")


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
