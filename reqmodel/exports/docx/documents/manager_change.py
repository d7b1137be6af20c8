"""受託業務責任者変更承認申請書: who is to follow the person in charge, and why."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DueEvent, ExportName

STATIONERY = "sheet-template"
_OPENING = Text(
    "受託業務責任者を変更したいので、後任について承認を申請します。",
    "We ask to approve the person below as the new person in charge.",
)
_ASKED = (
    (Text("現在の責任者（氏名・所属）", "Person in charge today"), 1),
    (Text("後任の責任者（氏名・所属・役職）", "Person to follow"), 2),
    (Text("変更を要する理由", "Why a change is unavoidable"), 4),
    (Text("変更を希望する日", "Change on"), 1),
    (Text("引継ぎの方法と期間", "How and when the work is handed over"), 3),
)


def to_docx(order: Order) -> bytes:
    """The form as a Word file."""
    return to_form(
        order, ExportName.MANAGER_CHANGE, _OPENING, _ASKED, DueEvent.CHANGE, answered=True
    )
