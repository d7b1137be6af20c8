"""受託業務責任者選任通知書: who is in charge of the work."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import FilingType

ABOUT = ("filing",)
STATIONERY = "sheet-template"
_OPENING = Text(
    "次の者を受託業務責任者に選任したので、通知します。",
    "We have appointed the person below to be in charge of the work.",
)


def to_docx(order: Order) -> bytes:
    """Those on record, or the form, as a Word file."""
    return to_form(order, FilingType.MANAGER_NOTICE, _OPENING)
