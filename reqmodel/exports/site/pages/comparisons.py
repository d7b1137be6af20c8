"""Ways to ask for consent, and profiles of identity assurance, side by side."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.table import Table
from reqmodel.model.text import Text
from reqmodel.tables.assurance_comparison import assurance_comparison
from reqmodel.tables.consent_comparison import consent_comparison, consent_states


def consents(desk: Desk) -> Page:
    """The consent methods, and which states of consent are a ground."""
    here, states = "kinds/consent-method", consent_states()
    body = (
        _side_by_side(desk, here, wording.CONSENT_LEAD, consent_comparison(desk.model)),
        desk.heading(states.title, "states"),
        desk.table(here, states, css="rm-narrow"),
    )
    return Page(here, desk.title("consent-method"), "\n\n".join(body), wide=True)


def assurances(desk: Desk) -> Page:
    """The assurance profiles."""
    here = "kinds/assurance-profile"
    table = assurance_comparison(desk.model)
    body = _side_by_side(desk, here, wording.ASSURANCE_LEAD, table)
    return Page(here, desk.title("assurance-profile"), body, wide=True)


def _side_by_side(desk: Desk, here: str, lead: Text, table: Table) -> str:
    links = "".join(f"<li>{desk.record(here, c.key)}</li>" for c in table.columns[1:])
    return (
        f'<p>{desk.say(lead)}</p>\n\n<ul class="rm-links">{links}</ul>\n\n'
        f"{desk.table(here, table, css='rm-compare rm-stack')}"
    )
