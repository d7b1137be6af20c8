"""How the work conforms to guidelines and standards, document by document."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.tables.conformity import conformity, provisions, stances


def conformities(desk: Desk) -> Page:
    """Counts by stance, what is unconfirmed, then the provisions of each document."""
    here = "kinds/provision"
    found = provisions(desk.model)
    unconfirmed = sum(not provision.contract_edition for provision in found)
    body = [f"<p>{desk.say(wording.CONFORMITY_LEAD)}</p>"]
    if unconfirmed:
        words = desk.say(wording.CONFORMITY_UNCONFIRMED, n=unconfirmed, of=len(found))
        body.append(f'<p class="rm-caution">{words}</p>')
    body.append(desk.table(here, stances(desk.model), css="rm-counts"))
    parts = conformity(desk.model).split()
    body.append(desk.sections(here, parts, ids_only=True, css="rm-stack"))
    return Page(here, desk.title("provision"), "\n\n".join(body), wide=True)
