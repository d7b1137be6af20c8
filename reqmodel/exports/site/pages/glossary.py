"""The glossary, letter by letter."""

from __future__ import annotations

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import said
from reqmodel.exports.site.page import Desk, Page
from reqmodel.tables.glossary import glossary


def terms(desk: Desk) -> Page:
    """All terms in the order of a dictionary, with a way to each letter."""
    here = "kinds/term"
    parts = list(glossary(desk.model, desk.lang).split())
    ways = " ".join(
        f'<a href="#part-{i}">{said(table.title, desk.lang)}</a>'
        for i, table in enumerate(parts, 1)
    )
    body = (
        f"<p>{desk.say(wording.GLOSSARY_LEAD)}</p>",
        f'<p class="rm-letters">{ways}</p>',
        desk.sections(here, parts, css="rm-stack rm-glossary"),
    )
    return Page(here, desk.title("term"), "\n\n".join(body))
