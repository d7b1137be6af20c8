"""事故報告書: what happened, whom it harmed, what was done."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import FilingType

ABOUT = ("filing",)
STATIONERY = "sheet-template"
_OPENING = Text(
    "業務の遂行中に事故（損害の発生を含む）があったので、次のとおり報告します。",
    "We report an incident (harm included) in the course of the work.",
)


def to_docx(order: Order) -> bytes:
    """Those on record, or the form, as a Word file."""
    return to_form(order, FilingType.INCIDENT, _OPENING)
