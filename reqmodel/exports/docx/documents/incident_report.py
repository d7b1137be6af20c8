"""事故報告書: what happened, whom it harmed, what was done."""

from reqmodel.exports.docx.form import to_form
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DueEvent, ExportName

STATIONERY = "sheet-template"
_OPENING = Text(
    "業務の遂行中に事故（損害の発生を含む）があったので、次のとおり報告します。",
    "We report an incident (harm included) in the course of the work.",
)
_ASKED = (
    (Text("発生の日時・場所", "When and where"), 1),
    (Text("発見の日時・経緯", "When and how found"), 2),
    (Text("事故の内容", "What happened"), 4),
    (Text("影響を受けた者・情報の範囲（件数）", "Who and which data are affected, in number"), 3),
    (
        Text(
            "個人データの漏えい等に当たるか（報告・通知の要否）",
            "Whether it is a breach of personal data",
        ),
        2,
    ),
    (Text("応急の対応と現在の状況", "What was done, and how it stands"), 3),
    (Text("原因", "Cause"), 3),
    (Text("再発の防止", "How it is prevented"), 3),
)


def to_docx(order: Order) -> bytes:
    """The form as a Word file."""
    return to_form(
        order, ExportName.INCIDENT_REPORT, _OPENING, _ASKED, DueEvent.INCIDENT, answered=False
    )
