"""受託業務責任者選任通知書: who is in charge of the work."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName

STATIONERY = "sheet-template"
_OPENING = Text(
    "次の者を受託業務責任者に選任したので、通知します。",
    "We have appointed the person below to be in charge of the work.",
)
_ASKED = (
    (Text("氏名（ふりがな）", "Name"), 1),
    (Text("所属・役職", "Office"), 1),
    (Text("連絡先（電話・Eメール）", "Telephone and e-mail"), 1),
    (Text("担当する業務の範囲", "In charge of"), 3),
    (Text("選任の日", "Appointed on"), 1),
)


def to_docx(order: Order) -> bytes:
    """The form as a Word file."""
    return to_form(order, ExportName.MANAGER_NOTICE, _OPENING, _ASKED, None, answered=False)
