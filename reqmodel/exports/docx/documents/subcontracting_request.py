"""再委託承認申請書: what is to be subcontracted to whom, before it is."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import FilingType

ABOUT = ("filing",)
STATIONERY = "sheet-template"
_OPENING = Text(
    "契約業務の一部を委託したいので、次のとおり承認を申請します。",
    "We ask to approve that a part of the work is subcontracted.",
)


def to_docx(order: Order) -> bytes:
    """Those on record, or the form, as a Word file."""
    return to_form(
        order,
        FilingType.SUBCONTRACTING,
        _OPENING,
        answered=True,
    )
