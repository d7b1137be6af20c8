"""The contract itself: deliverables, meetings, obligations."""

from typing import Annotated, ClassVar, Literal

from reqmodel.model.link import Label, Link
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Count, Day, Flag, Id, Key, Part, TextItem, When, Word
from reqmodel.model.vocabulary import (
    DeliveryState,
    DueEvent,
    DueKind,
    ExportName,
    FileFormat,
    MeetingType,
    Session,
)

RoleLink = Annotated[Id, Link("involves", "involved-in", ("role",), "none")]


class Due(Part):
    """When something is due: a date, or a number of days or years after an event."""

    kind: Annotated[DueKind, Label("決め方", "Kind")]
    number: Annotated[Count | None, Label("数", "Number")] = None
    event: Annotated[DueEvent | None, Label("起算", "Event")] = None
    session: Annotated[
        Session | None,
        Label(
            "起算する回",
            "Counts from",
            "何回か開くワークショップやワーキンググループの後に納めるとき。決まるまで書かない",
            "Where a workshop or working group meets several times; leave out until it is settled",
        ),
    ] = None
    on: Annotated[Day | None, Label("期日", "Date")] = None


class StateChange(Part):
    """A step of a deliverable or of minutes towards approval."""

    state: Annotated[DeliveryState, Label("状態", "State")]
    on: Annotated[Day, Label("日付", "Date")]
    by: Annotated[RoleLink, Label("行った役割", "By")]


class Deliverable(Record):
    """成果品."""

    label: ClassVar = Text("成果品", "Deliverable")
    plural: ClassVar = Text("成果品", "Deliverables")
    prefix: ClassVar = "DL-##"

    kind: Literal["deliverable"]
    due: Annotated[Due, Label("期限", "Due")]
    formats: Annotated[tuple[FileFormat, ...], Label("形式", "Formats")]
    export: Annotated[ExportName | None, Label("作成する出力", "Made by export")] = None
    annexes: Annotated[
        tuple[ExportName, ...],
        Label(
            "添える出力",
            "With exports",
            "別添や別の形式として、ともに納める文書",
            "Documents handed in with it, as annexes or in another format",
        ),
    ] = ()
    states: Annotated[tuple[StateChange, ...], Label("経過", "States")] = ()


class Participant(Part):
    """Who took part: a role, and the person only where needed."""

    role: Annotated[RoleLink, Label("役割", "Role")]
    person: Annotated[Word | None, Label("氏名", "Person")] = None
    reading: Annotated[Word | None, Label("読み", "Reading")] = None


class Action(Part):
    """Something somebody undertook to do."""

    key: Annotated[Key, Label("項目名", "Key")]
    what: Annotated[Text, Label("内容", "What")]
    who: Annotated[RoleLink, Label("担当", "Who")]
    due: Annotated[Day, Label("期限", "Due")]
    done: Annotated[Day | None, Label("完了日", "Done")] = None


class Meeting(Record):
    """打合せ, hearing, training, workshop, working group session or council."""

    label: ClassVar = Text("会議", "Meeting")
    plural: ClassVar = Text("会議", "Meetings")
    prefix: ClassVar = "MT-###"
    stands_alone: ClassVar = True

    kind: Literal["meeting"]
    meeting_type: Annotated[MeetingType, Label("種類", "Type")]
    planned: Annotated[
        When | None, Label("予定", "Planned", "年、年月、年月日", "Year, month or day")
    ] = None
    sessions: Annotated[Count | None, Label("予定する回数", "Sessions planned")] = None
    held_on: Annotated[
        Day | None, Label("開催日", "Held on", "開催した後に書く", "Only once it was held")
    ] = None
    participants: Annotated[tuple[Participant, ...], Label("参加者", "Participants")] = ()
    agenda: Annotated[tuple[TextItem, ...], Label("議題", "Agenda")] = ()
    yields: Annotated[
        tuple[
            Annotated[Id, Link("yields", "yielded-by", ("use-case", "decision", "idea"), "down")],
            ...,
        ],
        Label("生んだもの", "Yields"),
    ] = ()
    actions: Annotated[tuple[Action, ...], Label("宿題", "Actions")] = ()
    minutes: Annotated[tuple[StateChange, ...], Label("記録の経過", "Minutes")] = ()


class Obligation(Record):
    """What the contractor must keep."""

    label: ClassVar = Text("受託者の義務", "Obligation")
    plural: ClassVar = Text("受託者の義務", "Obligations")
    prefix: ClassVar = "OB-##"

    kind: Literal["obligation"]
    text: Annotated[Text, Label("内容", "Text")]
    due: Annotated[Due, Label("期限", "Due")]
    recurring: Annotated[Flag | None, Label("繰り返すか", "Recurring")] = None
    evidence: Annotated[tuple[TextItem, ...], Label("履行の証拠", "Evidence")] = ()
