"""ワーキンググループ結果報告書."""

from reqmodel.exports.docx.event_report import to_event_report
from reqmodel.model.order import Order
from reqmodel.model.vocabulary import ExportName, MeetingType

ABOUT = ("meeting",)
STATIONERY = "report-template"


def to_docx(order: Order) -> bytes:
    """The report as a Word file."""
    return to_event_report(order, ExportName.WORKING_GROUP_REPORT, MeetingType.WORKING_GROUP)
