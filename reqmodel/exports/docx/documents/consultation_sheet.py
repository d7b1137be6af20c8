"""疑義協議書: what the specification leaves in doubt, and what was agreed."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DueEvent, ExportName

STATIONERY = "sheet-template"
_OPENING = Text(
    "仕様書の解釈などに疑義が生じたので、次のとおり協議を申し入れます。",
    "There is a doubt about the specification; we ask to settle it together.",
)
_ASKED = (
    (Text("疑義のある箇所（条項番号）", "Clause in doubt"), 1),
    (Text("疑義の内容", "The doubt"), 4),
    (Text("受託者の考えと理由", "How we read it, and why"), 4),
    (Text("業務への影響と、回答を希望する日", "What depends on it; answer wanted by"), 2),
    (Text("協議の日・出席者", "Discussed on, by"), 2),
    (Text("協議の結果", "What was agreed"), 4),
)


def to_docx(order: Order) -> bytes:
    """The form as a Word file."""
    return to_form(
        order, ExportName.CONSULTATION_SHEET, _OPENING, _ASKED, DueEvent.DOUBT, answered=False
    )
