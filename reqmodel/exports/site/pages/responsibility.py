"""Who answers for what, component by component."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import badge
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.vocabulary import Part
from reqmodel.tables.responsibility import letter, responsibility


def responsibilities(desk: Desk) -> Page:
    """A table for each component: phases by roles."""
    here = "kinds/activity"
    letters = " ".join(badge(f"{letter(p)} {p.label.to(desk.lang)}", p.value) for p in Part)
    body = [
        f"<p>{desk.say(wording.RESPONSIBILITY_LEAD)}</p>",
        f'<p class="rm-badges">{letters}</p>',
    ]
    for i, table in enumerate(responsibility(desk.model), 1):
        body.append(desk.heading(table.title, f"component-{i}"))
        body.append(desk.table(here, table, css="rm-stack rm-raci"))
    return Page(here, desk.title("activity"), "\n\n".join(body), wide=True)
