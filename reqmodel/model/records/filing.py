"""What the contractor files with the client under the contract: reports, requests, doubts."""

from typing import Annotated, ClassVar, Literal

from reqmodel.model.link import Label
from reqmodel.model.records.contract import Due, Participant, StateChange
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Part
from reqmodel.model.vocabulary import DueEvent, ExportName, FilingPart, FilingType

ASKED: dict[FilingType, tuple[FilingPart, ...]] = {
    FilingType.MANAGER_NOTICE: (
        FilingPart.OFFICE,
        FilingPart.CONTACT,
        FilingPart.SCOPE,
        FilingPart.DAY,
    ),
    FilingType.MANAGER_CHANGE: (
        FilingPart.PRESENT,
        FilingPart.OFFICE,
        FilingPart.REASON,
        FilingPart.DAY,
        FilingPart.HANDOVER,
    ),
    FilingType.SUBCONTRACTING: (
        FilingPart.SUBCONTRACTOR,
        FilingPart.SCOPE,
        FilingPart.REASON,
        FilingPart.PERIOD,
        FilingPart.DATA,
        FilingPart.SUPERVISION,
    ),
    FilingType.INCIDENT: (
        FilingPart.PLACE,
        FilingPart.FOUND,
        FilingPart.EVENT,
        FilingPart.AFFECTED,
        FilingPart.BREACH,
        FilingPart.RESPONSE,
        FilingPart.CAUSE,
        FilingPart.PREVENTION,
    ),
    FilingType.CONSULTATION: (
        FilingPart.CLAUSE,
        FilingPart.DOUBT,
        FilingPart.READING,
        FilingPart.EFFECT,
        FilingPart.DISCUSSED,
        FilingPart.RESULT,
    ),
}
"""What each sort of filing tells, in the order of its form."""

EVENTS: dict[FilingType, DueEvent] = {
    FilingType.MANAGER_CHANGE: DueEvent.CHANGE,
    FilingType.SUBCONTRACTING: DueEvent.SUBCONTRACTING,
    FilingType.INCIDENT: DueEvent.INCIDENT,
    FilingType.CONSULTATION: DueEvent.DOUBT,
}
"""What calls for each sort of filing, as obligations name it."""
FORMS: dict[FilingType, ExportName] = {
    FilingType.MANAGER_NOTICE: ExportName.MANAGER_NOTICE,
    FilingType.MANAGER_CHANGE: ExportName.MANAGER_CHANGE,
    FilingType.SUBCONTRACTING: ExportName.SUBCONTRACTING_REQUEST,
    FilingType.INCIDENT: ExportName.INCIDENT_REPORT,
    FilingType.CONSULTATION: ExportName.CONSULTATION_SHEET,
}
"""The export that makes a document of each sort."""


class FilingItem(Part):
    """What a filing says in one place of its form."""

    key: Annotated[FilingPart, Label("欄", "Part")]
    text: Annotated[Text, Label("内容", "Text")]


class Filing(Record):
    """A report, notice or request to the client under the contract."""

    label: ClassVar = Text("届出・協議", "Filing")
    plural: ClassVar = Text("届出・協議", "Filings")
    prefix: ClassVar = "FI-##"

    kind: Literal["filing"]
    filing_type: Annotated[FilingType, Label("種類", "Type")]
    due: Annotated[Due | None, Label("期限", "Due")] = None
    participants: Annotated[
        tuple[Participant, ...],
        Label(
            "関わる人",
            "People",
            "選任した責任者、後任の責任者、協議の出席者など",
            "The person in charge, the one to follow, those who discussed it",
        ),
    ] = ()
    items: Annotated[tuple[FilingItem, ...], Label("内容", "Content")] = ()
    states: Annotated[tuple[StateChange, ...], Label("経過", "States")] = ()

    def unfilled(self) -> tuple[FilingPart, ...]:
        """Parts of its form of which it says nothing."""
        told = {item.key for item in self.items}
        if self.derived_from:
            told.add(FilingPart.CLAUSE)
        return tuple(part for part in ASKED[self.filing_type] if part not in told)
