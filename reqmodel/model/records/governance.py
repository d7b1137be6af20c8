"""Governance and privacy: roles, responsibilities, decisions, rules, data, consent, assurance."""

from typing import Annotated, ClassVar, Literal

from reqmodel.model.link import ANY, Label, Link
from reqmodel.model.norm import Norm
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Cited, Count, Day, Flag, Id, Key, TextItem
from reqmodel.model.values import Part as Structure
from reqmodel.model.vocabulary import (
    Adoption,
    ConsentState,
    Controller,
    DataClass,
    Group,
    LegalGround,
    OtherLaw,
    Outcome,
    Part,
    PartyType,
    Phase,
    Reliability,
    Sensitivity,
)

RoleLink = Annotated[Id, Link("involves", "involved-in", ("role",), "none")]
Settles = Annotated[Id, Link("settles", "settled-by", ANY, "down")]


class Role(Record):
    """Who takes part."""

    label: ClassVar = Text("役割", "Role")
    plural: ClassVar = Text("役割", "Roles")
    prefix: ClassVar = "RO-##"
    stands_alone: ClassVar = True

    kind: Literal["role"]
    party_type: Annotated[PartyType, Label("主体の種類", "Party type")]
    examples: Annotated[Text, Label("主体の例", "Examples")]
    responsibilities: Annotated[tuple[TextItem, ...], Label("責任", "Responsibilities")]


class Assignment(Structure):
    """What one role does in an activity."""

    role: Annotated[RoleLink, Label("役割", "Role")]
    part: Annotated[Part, Label("分担", "Part")]
    note: Annotated[Text | None, Label("注", "Note")] = None


class Activity(Record):
    """A component × phase whose responsibility is divided (責任分界)."""

    label: ClassVar = Text("責任分界", "Activity")
    plural: ClassVar = Text("責任分界", "Activities")
    prefix: ClassVar = "AC-###"
    says: ClassVar = "assignments"

    kind: Literal["activity"]
    component: Annotated[Text, Label("部品", "Component")]
    phase: Annotated[Phase, Label("局面", "Phase")]
    assignments: Annotated[tuple[Assignment, ...], Label("分担", "Assignments")] = ()
    not_applicable: Annotated[
        Text | None,
        Label(
            "分担がない理由",
            "Why nothing is divided",
            "この部品にこの局面がないときだけ書く",
            "Only where the component has no such phase",
        ),
    ] = None


class Option(Structure):
    """One way to decide."""

    key: Annotated[Key, Label("項目名", "Key")]
    title: Annotated[Text, Label("選択肢", "Option")]
    merits: Annotated[tuple[Text, ...], Label("メリット", "Merits")] = ()
    demerits: Annotated[tuple[Text, ...], Label("デメリット", "Demerits")] = ()


class Decision(Record):
    """What must be decided."""

    label: ClassVar = Text("決定事項", "Decision")
    plural: ClassVar = Text("決定事項", "Decisions")
    prefix: ClassVar = "DC-##"
    says: ClassVar = "options"

    kind: Literal["decision"]
    question: Annotated[Text, Label("問い", "Question")]
    options: Annotated[tuple[Option, ...], Label("選択肢", "Options")] = ()
    decided_by: Annotated[
        Annotated[Id, Link("owned-by", "owns", ("role",), "none")] | None,
        Label("決める者", "Decided by"),
    ] = None
    due: Annotated[Day | None, Label("期限", "By when")] = None
    outcome: Annotated[Outcome, Label("結果", "Outcome")] = Outcome.OPEN
    chosen: Annotated[Key | None, Label("選んだもの", "Chosen")] = None
    minutes: Annotated[
        Annotated[Id, Link("agreed-in", "agrees", ("meeting", "source"))] | None,
        Label("決めた会議・文書", "Decided in"),
    ] = None
    settles: Annotated[tuple[Settles, ...], Label("定めるもの", "Settles")] = ()


class OperatingRule(Record):
    """運用ルール."""

    label: ClassVar = Text("運用ルール", "Operating rule")
    plural: ClassVar = Text("運用ルール", "Operating rules")
    prefix: ClassVar = "RL-##"
    says: ClassVar = "text"

    kind: Literal["operating-rule"]
    text: Annotated[Text, Label("ルール", "Rule"), Norm.RULE]
    applies_to: Annotated[tuple[RoleLink, ...], Label("適用される役割", "Applies to")] = ()
    settles: Annotated[tuple[Settles, ...], Label("定めるもの", "Settles")] = ()


class DataAsset(Record):
    """A data item or data set."""

    label: ClassVar = Text("データ", "Data asset")
    plural: ClassVar = Text("データ", "Data assets")
    prefix: ClassVar = "DA-##"

    kind: Literal["data-asset"]
    controller: Annotated[
        Annotated[Id, Link("owned-by", "owns", ("role",), "none")], Label("保有者", "Controller")
    ]
    controller_type: Annotated[Controller, Label("保有者の法的な区分", "Controller type")]
    subjects: Annotated[Text, Label("本人", "Subjects")]
    items: Annotated[tuple[TextItem, ...], Label("項目", "Items")]
    data_class: Annotated[DataClass, Label("法的な分類", "Class")]
    sensitivity: Annotated[Sensitivity, Label("格付け", "Sensitivity")]
    legal_ground: Annotated[LegalGround, Label("保有の根拠", "Legal ground")]
    restricted_by: Annotated[
        tuple[OtherLaw, ...], Label("提供を制限する他の法令", "Other laws that restrict it")
    ] = ()
    assurance: Annotated[
        Annotated[Id, Link("requires", "required-by", ("assurance-profile",))] | None,
        Label("扱いに要る保証レベル", "Assurance needed to handle it"),
    ] = None
    retention: Annotated[Text, Label("保存期間", "Retention")]
    source_system: Annotated[Text | None, Label("元のシステム", "Source system")] = None
    standard_model: Annotated[Text | None, Label("標準データモデル", "Standard data model")] = None
    quality: Annotated[Text | None, Label("品質", "Quality")] = None
    update: Annotated[Text | None, Label("更新頻度", "Update")] = None
    location: Annotated[Text | None, Label("所在", "Where it lies")] = None
    connection: Annotated[Text | None, Label("接続方法", "How it connects")] = None
    linked: Annotated[Flag | None, Label("連携済みか", "Linked")] = None


class ConsentMethod(Record):
    """How consent is asked, recorded (ISO/IEC TS 27560) and withdrawn."""

    label: ClassVar = Text("同意方式", "Consent method")
    plural: ClassVar = Text("同意方式", "Consent methods")
    prefix: ClassVar = "CM-##"

    kind: Literal["consent-method"]
    summary: Annotated[Text, Label("概要", "Summary")]
    timing: Annotated[Text, Label("時機", "Timing")]
    granularity: Annotated[Text, Label("粒度", "Granularity")]
    withdrawal: Annotated[Text | None, Label("撤回", "Withdrawal")] = None
    states: Annotated[tuple[ConsentState, ...], Label("状態（DPV）", "States (DPV)")] = ()
    merits: Annotated[tuple[Text, ...], Label("メリット", "Merits")] = ()
    demerits: Annotated[tuple[Text, ...], Label("デメリット", "Demerits")] = ()
    adoption: Annotated[Adoption, Label("採否", "Adoption")] = Adoption.UNDECIDED
    adopted_for: Annotated[
        tuple[Annotated[Id, Link("adopted-for", "adopts", ("use-case",), "down")], ...],
        Label("採用するユースケース", "Adopted for"),
    ] = ()


class AssuranceLevel(Cited):
    """A level of IAL, AAL or FAL (NIST SP 800-63-4), 0 where none is asked."""

    level: Annotated[Count, Label("レベル", "Level")]
    status: Annotated[Reliability, Label("確度", "Reliability")]


class Fallback(Structure):
    """What people do who cannot use the ordinary means."""

    whom: Annotated[Group, Label("対象", "For whom")]
    text: Annotated[Text, Label("代替手段", "Fallback")]


class AssuranceProfile(Record):
    """Assurance wanted, the means, and the fallback for people without a card."""

    label: ClassVar = Text("保証レベル", "Assurance profile")
    plural: ClassVar = Text("保証レベル", "Assurance profiles")
    prefix: ClassVar = "AP-##"

    kind: Literal["assurance-profile"]
    ial: Annotated[AssuranceLevel, Label("身元確認（IAL）", "IAL")]
    aal: Annotated[AssuranceLevel, Label("当人認証（AAL）", "AAL")]
    fal: Annotated[AssuranceLevel | None, Label("認証連携（FAL）", "FAL")] = None
    means: Annotated[tuple[Text, ...], Label("手段の例", "Means")]
    fallbacks: Annotated[tuple[Fallback, ...], Label("代替手段", "Fallbacks")] = ()
