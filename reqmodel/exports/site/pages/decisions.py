"""What must be decided with the ways to decide, and all that is not settled."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import badge, said
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.governance import Decision
from reqmodel.model.vocabulary import Outcome, Status
from reqmodel.tables.decision_list import decision_list, options
from reqmodel.tables.open_points import open_points

HERE = "kinds/decision"


def decisions(desk: Desk) -> Page:
    """All decisions in one table, then each with its options, open ones first."""
    body = [f"<p>{desk.say(wording.DECISIONS_LEAD)} {_to_open_points(desk)}</p>"]
    body.append(desk.table(HERE, decision_list(desk.model)))
    kept = [d for d in desk.model.of_kind(Decision) if d.status is not Status.RETIRED]
    for outcome in Outcome:
        found = [d for d in kept if d.outcome is outcome]
        if found:
            body.append(desk.heading(outcome.label, outcome, len(found)))
            body += [_decision(desk, decision) for decision in found]
    return Page(HERE, desk.title("decision"), "\n\n".join(body))


def _to_open_points(desk: Desk) -> str:
    if "open-points" not in desk.paths:
        return ""
    return desk.link(HERE, "open-points", wording.OPEN_POINTS)


def _decision(desk: Desk, decision: Decision) -> str:
    facts = [badge(decision.outcome.label.to(desk.lang), f"outcome-{decision.outcome}")]
    who = label_of(Decision, "decided_by").text
    if decision.decided_by:
        facts.append(f"{desk.say(who)}: {desk.record(HERE, decision.decided_by)}")
    if decision.due:
        due = label_of(Decision, "due").text
        facts.append(f"{desk.say(due)}: {decision.due.isoformat()}")
    if decision.minutes:
        minutes = label_of(Decision, "minutes").text
        facts.append(f"{desk.say(minutes)}: {desk.record(HERE, decision.minutes)}")
    ways = options(decision)
    return (
        f'<section class="rm-decision"><h3>{desk.record(HERE, decision.id)}</h3>'
        f"<p>{said(decision.question, desk.lang)}</p>"
        f'<p class="rm-facts">{" ".join(f"<span>{f}</span>" for f in facts)} {desk.marks(decision.reliability)}</p>'
        f"{desk.table(HERE, ways, css='rm-stack rm-options') if ways.rows else ''}</section>"
    )


def open_points_page(desk: Desk) -> Page:
    """Everything that is not settled, sort by sort, with how many there are."""
    here = "open-points"
    parts = list(open_points(desk.model).split())
    tiles = "".join(
        f'<a class="rm-tile" href="#part-{i}"><strong>{len(table.rows)}</strong>'
        f"<span>{said(table.title, desk.lang)}</span></a>"
        for i, table in enumerate(parts, 1)
    )
    body = [f"<p>{desk.say(wording.OPEN_POINTS_LEAD)}</p>", f'<div class="rm-tiles">{tiles}</div>']
    body.append(desk.sections(here, parts, css="rm-stack"))
    return Page(here, wording.OPEN_POINTS.to(desk.lang), "\n\n".join(body))
