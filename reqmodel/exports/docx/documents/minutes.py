"""打合せ記録: each meeting that was held, or that is asked for; else the form."""

from __future__ import annotations

from reqmodel.exports.docx.meeting import meetings, not_held, tell, tell_blank
from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.model.order import Order
from reqmodel.model.vocabulary import ExportName

ABOUT = ("meeting",)
STATIONERY = "sheet-template"


def to_docx(order: Order) -> bytes:
    """The minutes as a Word file, a meeting a page; of those that the order names, or all held."""
    paper = Paper(order, ExportName.MINUTES, Stationery.SHEET)
    found = meetings(paper)
    held = [m for m in found if m.held_on]
    if not held:
        not_held(paper)
    if not found:
        tell_blank(paper)
    for i, meeting in enumerate(found if order.records else held or found[:1]):
        if i:
            paper.new_page()
        paper.heading(meeting.title, 1, meeting)
        tell(paper, meeting)
    return paper.finished()
