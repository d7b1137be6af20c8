"""疑義協議書: what the specification leaves in doubt, and what was agreed."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import FilingType

ABOUT = ("filing",)
STATIONERY = "sheet-template"
_OPENING = Text(
    "仕様書の解釈などに疑義が生じたので、次のとおり協議を申し入れます。",
    "There is a doubt about the specification; we ask to settle it together.",
)


def to_docx(order: Order) -> bytes:
    """Those on record, or the form, as a Word file."""
    return to_form(
        order,
        FilingType.CONSULTATION,
        _OPENING,
    )
