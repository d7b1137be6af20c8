"""Letters of the contractor to the client, as forms to be filled: who to whom, about what, on what ground."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.exports.docx.paper import Paper
from reqmodel.exports.docx.record import Row
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.model import notices
from reqmodel.model.order import Order
from reqmodel.model.records.contract import Obligation
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DueEvent, ExportName, Status

Field = tuple[Text, int]
"""What is to be filled in, and in how many lines."""
_DAY = Text("令和　　年　　月　　日", "Date:                    ")
_TO = Text("（宛先）{client}", "To: {client}")
_FROM = (
    Text("受託者　所在地", "Contractor, address:"),
    Text("　　　　名　称", "Name:"),
    Text("　　　　代表者", "Represented by:"),
)
_CONTRACT = Text("業務名", "Contract")
_GROUNDS = Text(
    "契約上の定め（要約。正文は仕様書）",
    "What the contract says (summary; the specification is authoritative)",
)
_ANSWER = Text("甲の承認・確認", "Approved or confirmed by the client")
_ANSWERED = Text(
    "承認する ・ 承認しない　　　令和　　年　　月　　日　　職・氏名",
    "Approved / not approved, date, name and office",
)


def to_form(  # noqa: PLR0913  # what a form consists of
    order: Order,
    name: ExportName,
    opening: Text,
    asked: Sequence[Field],
    event: DueEvent | None = None,
    *,
    answered: bool = False,
) -> bytes:
    """A form on a sheet, as a Word file; its grounds are the duties that `event` calls for."""
    paper = Paper(order, name, Stationery.SHEET)
    paper.mark = notices.FORM
    project = paper.model.project
    paper.write(_DAY, style="Right")
    paper.write(_TO.fill({"client": project.client}))
    for line in _FROM:
        paper.write(line, style="Signature")
    paper.write(opening)
    contract = project.contract.name if project.contract else project.title
    rows: list[Row] = [
        (_CONTRACT, [contract]),
        *((label, ["\n" * (lines - 1)]) for label, lines in asked),
    ]
    if answered:
        rows.append((_ANSWER, [_ANSWERED]))
    paper.facts(rows, labels=0.28)
    duties = [
        o
        for o in paper.model.of_kind(Obligation)
        if event and o.due.event is event and o.status is not Status.RETIRED
    ]
    if duties:
        paper.write(paper.inline(_GROUNDS, bold=True), style="Note", keep=True)
        for duty in duties:
            paper.write(paper.ref(duty.id, title=False), ": ", duty.text, style="Note")
    return paper.finished()
