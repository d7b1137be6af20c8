"""Smart-city services as use cases."""

from typing import Annotated, ClassVar, Literal

from reqmodel.model.link import REQUIREMENTS, Label, Link
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Agreement, Count, Flag, Id, Key, Part, TextItem, Word
from reqmodel.model.vocabulary import Controller, Deviation, LegalGround, Origin, Stage

RoleLink = Annotated[Id, Link("involves", "involved-in", ("role",), "none")]


class Step(Part):
    """One step of a flow: who does what."""

    actor: Annotated[RoleLink | None, Label("行う者", "Actor")] = None
    text: Annotated[Text, Label("内容", "Action")]


class AlternateFlow(Part):
    """What happens otherwise."""

    key: Annotated[Key, Label("項目名", "Key")]
    on: Annotated[Deviation, Label("契機", "On")]
    steps: Annotated[tuple[Step, ...], Label("手順", "Steps")]


class DataUse(Part):
    """One flow of data: what, from whom, to whom, for what, on what ground."""

    key: Annotated[Key, Label("項目名", "Key")]
    asset: Annotated[Id, Link("uses", "used-by", ("data-asset",)), Label("データ", "Data")]
    provider: Annotated[RoleLink, Label("提供元", "From")]
    recipient: Annotated[RoleLink, Label("提供先", "To")]
    recipient_type: Annotated[
        Controller | None, Label("提供先の法的な区分", "Recipient's legal form")
    ] = None
    one_off: Annotated[
        Flag,
        Label(
            "臨時の提供か",
            "One-off",
            "書かなければ恒常的な提供とみなす",
            "Left out, it counts as standing",
        ),
    ] = False
    purpose: Annotated[Text, Label("利用目的", "Purpose")]
    dpv_purpose: Annotated[Word | None, Label("目的の語（DPV）", "DPV purpose")] = None
    legal_ground: Annotated[LegalGround, Label("法的根拠", "Legal ground")]
    consent: Annotated[
        Annotated[Id, Link("asks", "asked-by", ("consent-method",))] | None,
        Label("同意方式", "Consent method"),
    ] = None
    retention: Annotated[Text, Label("保存期間", "Retention")]
    withdrawal: Annotated[Text | None, Label("撤回の扱い", "On withdrawal")] = None


class AssuranceNeed(Part):
    """The assurance a use case asks for, and why."""

    profile: Annotated[
        Id, Link("requires", "required-by", ("assurance-profile",)), Label("保証レベル", "Profile")
    ]
    reason: Annotated[Text, Label("理由", "Reason")]


class Indicator(Part):
    """How success is seen."""

    key: Annotated[Key, Label("項目名", "Key")]
    text: Annotated[Text, Label("指標", "Indicator")]
    target: Annotated[Text | None, Label("目標", "Target")] = None


class PlatformFit(Part):
    """Why the platform helps: the viewpoints of clause 4(1)ア."""

    effect: Annotated[Text, Label("効果・効率", "Effect")]
    cross_field: Annotated[Text, Label("他分野との連携", "Other fields")]
    future: Annotated[Text, Label("将来の展開", "Future")]


class UseCase(Record):
    """A smart-city service that uses the platform."""

    label: ClassVar = Text("ユースケース", "Use case")
    plural: ClassVar = Text("ユースケース", "Use cases")
    prefix: ClassVar = "UC-##"
    says: ClassVar = "summary"

    kind: Literal["use-case"]
    summary: Annotated[Text, Label("概要", "Summary")]
    field: Annotated[Text, Label("分野", "Field")]
    intended_for: Annotated[tuple[Origin, ...], Label("想定する場", "Intended for")]
    stage: Annotated[Stage, Label("段階", "Stage")]
    stage_reason: Annotated[Text | None, Label("段階の理由", "Reason for the stage")] = None
    realised: Annotated[
        Agreement | None,
        Label("実現の記録", "Realised in", "実現とするときに必須", "Needed for stage realised"),
    ] = None
    target_year: Annotated[Count | None, Label("目標年度（西暦）", "Target fiscal year")] = None
    platform_fit: Annotated[PlatformFit | None, Label("県基盤の活用", "Platform fit")] = None
    participants: Annotated[
        tuple[
            Annotated[Id, Link("involves", "involved-in", ("role", "municipality"), "none")], ...
        ],
        Label("参加者", "Participants"),
    ] = ()
    actors: Annotated[tuple[RoleLink, ...], Label("登場する役割", "Actors")]
    preconditions: Annotated[tuple[Text, ...], Label("事前条件", "Preconditions")] = ()
    main_flow: Annotated[tuple[Step, ...], Label("基本の流れ", "Main flow")]
    alternate_flows: Annotated[
        tuple[AlternateFlow, ...], Label("代替の流れ", "Alternate flows")
    ] = ()
    postconditions: Annotated[tuple[Text, ...], Label("事後条件", "Postconditions")] = ()
    data_uses: Annotated[tuple[DataUse, ...], Label("データの利用", "Data uses")] = ()
    assurance: Annotated[AssuranceNeed | None, Label("本人確認・認証", "Assurance")] = None
    indicators: Annotated[tuple[Indicator, ...], Label("指標", "Indicators")] = ()
    funding: Annotated[
        tuple[Annotated[Id, Link("funded-by", "funds", ("funding",), "none")], ...],
        Label("財源の候補", "Funding"),
    ] = ()
    needs: Annotated[
        tuple[Annotated[Id, Link("needs", "needed-by", REQUIREMENTS, "down")], ...],
        Label("必要とする要件", "Needs"),
    ] = ()
    open_points: Annotated[tuple[TextItem, ...], Label("残る論点", "Open points")] = ()
