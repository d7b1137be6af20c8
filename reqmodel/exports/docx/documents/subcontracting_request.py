"""再委託承認申請書: what is to be subcontracted to whom, before it is."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DueEvent, ExportName

STATIONERY = "sheet-template"
_OPENING = Text(
    "契約業務の一部を委託したいので、次のとおり承認を申請します。",
    "We ask to approve that a part of the work is subcontracted.",
)
_ASKED = (
    (Text("再委託先（名称・所在地・代表者）", "Subcontractor"), 2),
    (Text("再委託する業務の範囲", "Work to be subcontracted"), 4),
    (Text("再委託する理由", "Why"), 3),
    (Text("再委託の期間", "Period"), 1),
    (Text("個人情報・機密情報の取扱いの有無と内容", "Personal or confidential data handled"), 3),
    (Text("受託者による監督の方法", "How we supervise it"), 3),
)


def to_docx(order: Order) -> bytes:
    """The form as a Word file."""
    return to_form(
        order,
        ExportName.SUBCONTRACTING_REQUEST,
        _OPENING,
        _ASKED,
        DueEvent.SUBCONTRACTING,
        answered=True,
    )
