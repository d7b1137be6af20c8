"""受託業務責任者変更承認申請書: who is to follow the person in charge, and why."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import FilingType

ABOUT = ("filing",)
STATIONERY = "sheet-template"
_OPENING = Text(
    "受託業務責任者を変更したいので、後任について承認を申請します。",
    "We ask to approve the person below as the new person in charge.",
)


def to_docx(order: Order) -> bytes:
    """Those on record, or the form, as a Word file."""
    return to_form(
        order,
        FilingType.MANAGER_CHANGE,
        _OPENING,
        answered=True,
    )
