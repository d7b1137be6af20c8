"""The ways to provide the platform, how they are judged and paid for, and what suppliers offer."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reqmodel.model.link import REQUIREMENTS, Label, Link
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import (
    Amount,
    Cited,
    Count,
    Day,
    Flag,
    Id,
    Key,
    NotNegative,
    Number,
    Part,
    Positive,
    Rate,
    Share,
    ThreePoint,
    Word,
    Yen,
)
from reqmodel.model.vocabulary import (
    Approach,
    CostItem,
    CostPhase,
    Direction,
    Fit,
    Level,
    Mark,
    OfferAnswer,
    Reliability,
    SharedCost,
    SharingKey,
    Size,
)

MunicipalityLink = Annotated[Id, Link("charges", "charged-by", ("municipality",), "none")]
CriterionLink = Annotated[Id, Link("judged-by", "judges", ("criterion",))]


class FitAnswer(Part):
    """How a pattern meets one requirement."""

    requirement: Annotated[
        Id, Link("fits", "fitted-by", REQUIREMENTS), Label("要件", "Requirement")
    ]
    fit: Annotated[Fit, Label("適合", "Fit")]
    status: Annotated[Reliability, Label("確度", "Reliability")]
    note: Annotated[Text | None, Label("注", "Note")] = None


class CostLine(Cited):
    """One line of cost: an amount, or a quantity at a unit price, in some years."""

    key: Annotated[Key, Label("項目名", "Key")]
    title: Annotated[Text, Label("費目", "Item")]
    phase: Annotated[CostPhase, Label("時期", "Phase")]
    item: Annotated[CostItem, Label("費用区分", "Cost structure")]
    quantity: Annotated[ThreePoint[NotNegative] | None, Label("数量", "Quantity")] = None
    unit: Annotated[Text | None, Label("単位", "Unit")] = None
    amount: Annotated[Amount, Label("金額又は単価", "Amount or unit price")]
    first_year: Annotated[Count, Label("初年（0は構築年）", "First year")] = 0
    last_year: Annotated[Count, Label("終年", "Last year")] = 0
    growth: Annotated[Rate | None, Label("年増加率", "Yearly growth")] = None
    currency: Annotated[
        Word | None,
        Label(
            "連動する通貨",
            "Follows the currency",
            "為替で動く費用だけ。通貨の名前は project.yaml の exchange_rates に書く",
            "Only where exchange rates move it; a currency under exchange_rates of project.yaml",
        ),
    ] = None
    serves: Annotated[
        tuple[
            Annotated[Id, Link("caused-by", "causes-cost", REQUIREMENTS)],
            ...,
        ],
        Label(
            "費用を生む要件",
            "Caused by",
            "全部を外すとこの費用がなくなる要件。一部を外すと、件数の割合で減るとみなす",
            "The cost falls away when all of these are dropped, and by their share when some are",
        ),
    ] = ()
    borne_by: Annotated[
        Annotated[Id, Link("owned-by", "owns", ("role",), "none")] | None,
        Label("負担する者", "Borne by"),
    ] = None
    assumption: Annotated[Text | None, Label("仮定", "Assumption")] = None


class Argument(Cited):
    """A merit or demerit, tied to a criterion and to evidence."""

    key: Annotated[Key, Label("項目名", "Key")]
    text: Annotated[Text, Label("内容", "Text")]
    criterion: Annotated[CriterionLink | None, Label("評価項目", "Criterion")] = None
    status: Annotated[Reliability, Label("確度", "Reliability")]


class Risk(Part):
    """What may go wrong, and what is done about it."""

    key: Annotated[Key, Label("項目名", "Key")]
    text: Annotated[Text, Label("リスク", "Risk")]
    likelihood: Annotated[Level, Label("起こりやすさ", "Likelihood")]
    impact: Annotated[Level, Label("影響", "Impact")]
    mitigation: Annotated[Text, Label("対応", "Mitigation")]
    status: Annotated[Reliability, Label("確度", "Reliability")] = Reliability.PROPOSAL


class LeadTime(Cited):
    """Time from contract to service, in months."""

    months: Annotated[ThreePoint[NotNegative], Label("月数", "Months")]
    status: Annotated[Reliability, Label("確度", "Reliability")]


class RelativeCost(Cited):
    """A rating of cost against the other patterns, where no price was quoted."""

    size: Annotated[Size, Label("相対評価", "Rating")]
    status: Annotated[Reliability, Label("確度", "Reliability")]


class Score(Part):
    """The mark of a pattern on a criterion, and why."""

    criterion: Annotated[CriterionLink, Label("評価項目", "Criterion")]
    mark: Annotated[Mark, Label("評価", "Mark")]
    reason: Annotated[Text, Label("理由", "Reason")]
    status: Annotated[Reliability, Label("確度", "Reliability")] = Reliability.PROPOSAL


class Pattern(Record):
    """A way to provide the platform."""

    label: ClassVar = Text("整備パターン", "Pattern")
    plural: ClassVar = Text("整備パターン", "Patterns")
    prefix: ClassVar = "P#"

    kind: Literal["pattern"]
    approach: Annotated[Approach, Label("整備方法", "Approach")]
    summary: Annotated[Text, Label("概要", "Summary")]
    type_today: Annotated[Word, Label("現在の型", "Platform type today")]
    type_target: Annotated[Word, Label("目指す型", "Platform type aimed at")]
    build_cost: Annotated[RelativeCost, Label("構築コスト（相対）", "Build cost, relative")]
    running_cost: Annotated[RelativeCost, Label("運用コスト（相対）", "Running cost, relative")]
    lead_time: Annotated[LeadTime | None, Label("導入期間", "Lead time")] = None
    merits: Annotated[tuple[Argument, ...], Label("メリット", "Merits")]
    demerits: Annotated[tuple[Argument, ...], Label("デメリット", "Demerits")]
    risks: Annotated[tuple[Risk, ...], Label("リスク", "Risks")] = ()
    fits: Annotated[tuple[FitAnswer, ...], Label("要件への適合", "Fit")] = ()
    scores: Annotated[tuple[Score, ...], Label("評価", "Scores")] = ()
    cost_lines: Annotated[tuple[CostLine, ...], Label("費用の内訳", "Cost lines")] = ()


class Outweighs(Part):
    """A judgement of two criteria: how many times as important one is as the other."""

    criterion: Annotated[
        Annotated[Id, Link("outweighs", "outweighed-by", ("criterion",), "none")],
        Label("比べる項目", "Criterion"),
    ]
    times: Annotated[
        Positive,
        Label("倍率", "Times", "1/9から9まで。3なら3倍重要", "From 1/9 to 9; 3 is three times"),
    ]


class Criterion(Record):
    """An evaluation criterion."""

    label: ClassVar = Text("評価項目", "Criterion")
    plural: ClassVar = Text("評価項目", "Criteria")
    prefix: ClassVar = "CR-##"
    stands_alone: ClassVar = True

    kind: Literal["criterion"]
    weight: Annotated[NotNegative, Label("重み", "Weight")]
    direction: Annotated[Direction, Label("向き", "Direction")]
    scale: Annotated[Text, Label("尺度", "Scale")]
    measured_by: Annotated[
        Word | None,
        Label("算出する分析", "Analysis", "無ければ人が判断", "Judged by people if empty"),
    ] = None
    threshold: Annotated[Number | None, Label("必須のしきい値", "Must-have threshold")] = None
    outweighs: Annotated[
        tuple[Outweighs, ...],
        Label(
            "一対比較",
            "Pairwise judgements",
            "重みを一対比較（AHP）で確かめるとき。二つずつの組を、どちらか一方に書く",
            "To check the weights by pairwise comparison (AHP); each pair once, on either side",
        ),
    ] = ()


class KeyShare(Part):
    """One sharing key and its weight in the mix."""

    by: Annotated[SharingKey, Label("負担の基準", "Key")]
    weight: Annotated[Share, Label("割合", "Weight")]
    exponent: Annotated[
        Annotated[Number, Field(ge=0, le=1)] | None,
        Label("人口の指数", "Exponent of population"),
    ] = None


class Use(Part):
    """What a municipality uses: a quantity, or the cost of the services it has chosen."""

    municipality: Annotated[MunicipalityLink, Label("市町", "Municipality")]
    quantity: Annotated[
        NotNegative,
        Label(
            "利用の量",
            "Quantity",
            "件数など。サービス別の負担では、使うサービスの費用（円）",
            "Requests or the like; where services are shared one by one, their cost in yen",
        ),
    ]


class Joiner(Part):
    """A municipality that joins after the scheme began."""

    municipality: Annotated[MunicipalityLink, Label("市町", "Municipality")]
    year: Annotated[
        Annotated[Count, Field(ge=1)],
        Label("加わる年目", "Year of joining", "制度の初年度が1", "1 for the first year"),
    ]
    months: Annotated[
        Annotated[Count, Field(ge=1, le=12)],
        Label("その年度の月数", "Months of that year"),
    ] = 12


class SharingPart(Cited):
    """Who bears one kind of cost: the prefecture's part first, the rest by keys."""

    key: Annotated[Key, Label("項目名", "Key")]
    cost: Annotated[SharedCost, Label("費用", "Cost")]
    prefecture_share: Annotated[
        Share | None,
        Label(
            "県の負担割合",
            "Prefecture's part",
            "決まっていなければ書かない",
            "Leave out if unknown",
        ),
    ] = None
    keys: Annotated[tuple[KeyShare, ...], Label("残りの負担の基準", "Keys for the rest")] = ()
    private_fees: Annotated[
        Yen | None,
        Label(
            "民間の利用料（年額・円）",
            "Private users' fees, yen a year",
            "分ける前に費用から引く",
            "Taken off the cost before it is shared",
        ),
    ] = None
    uses: Annotated[
        tuple[Use, ...],
        Label(
            "市町ごとの利用の量",
            "What each uses",
            "利用量割・サービス別の負担に要る",
            "Needed for keys by usage or by service",
        ),
    ] = ()
    status: Annotated[Reliability, Label("確度", "Reliability")]
    note: Annotated[Text | None, Label("注", "Note")] = None


class CostSharing(Record):
    """A scheme by which the participants share cost."""

    label: ClassVar = Text("費用負担方式", "Cost-sharing scheme")
    plural: ClassVar = Text("費用負担方式", "Cost-sharing schemes")
    prefix: ClassVar = "SH-##"
    stands_alone: ClassVar = True

    kind: Literal["cost-sharing"]
    summary: Annotated[Text, Label("概要", "Summary")]
    parts: Annotated[tuple[SharingPart, ...], Label("費用ごとの負担", "Parts")]
    cap: Annotated[Yen | None, Label("1団体の上限（円）", "Cap in yen")] = None
    minimum: Annotated[Yen | None, Label("1団体の下限（円）", "Minimum in yen")] = None
    phase_in_years: Annotated[
        Annotated[Count, Field(ge=0)] | None, Label("激変緩和の年数", "Phase-in years")
    ] = None
    vintage: Annotated[
        Key | None,
        Label(
            "人口の時点",
            "Vintage of populations",
            "市町の populations の key。書かなければ、全ての市町にある最も新しいもの",
            "A key of the municipalities' populations; the newest that all have if left out",
        ),
    ] = None
    joiners: Annotated[tuple[Joiner, ...], Label("途中から加わる市町", "Those who join later")] = ()
    rounding: Annotated[
        Annotated[Yen, Field(ge=1)], Label("端数の単位（円）", "Rounding unit in yen")
    ]


class OfferedAnswer(Cited):
    """A supplier's answer to one requirement."""

    requirement: Annotated[
        Id, Link("offers", "offered-by", REQUIREMENTS), Label("要件", "Requirement")
    ]
    answer: Annotated[OfferAnswer, Label("回答", "Answer")]
    evidence: Annotated[Text | None, Label("裏付け", "Evidence")] = None
    on: Annotated[Day, Label("回答日", "Answered on")]


class Offering(Record):
    """What a supplier can offer."""

    label: ClassVar = Text("事業者の提案", "Offering")
    plural: ClassVar = Text("事業者の提案", "Offerings")
    prefix: ClassVar = "OF-##"

    kind: Literal["offering"]
    supplier: Annotated[Text, Label("事業者", "Supplier")]
    corporate_group: Annotated[Text | None, Label("企業グループ", "Corporate group")] = None
    product: Annotated[Text | None, Label("基になる製品", "Underlying product")] = None
    reseller_of: Annotated[Text | None, Label("再販元", "Reseller of")] = None
    depends_on: Annotated[
        tuple[Text, ...],
        Label(
            "代えのきかない依存先",
            "Depends on, without alternative",
            "ほかに代えられない製品・サービス・事業者の名前。同じ依存先を持つ事業者は独立と数えない",
            "What nothing else can replace: a product, service or firm. Suppliers that share one are "
            "not counted as independent",
        ),
    ] = ()
    open_source: Annotated[Flag, Label("オープンソースか", "Open source")]
    integrates: Annotated[
        Flag,
        Label(
            "構築を担うか",
            "Integrates",
            "ほかの事業者の製品やオープンソースを組み合わせ、足りない機能を開発して構築するか",
            "Whether it builds systems out of others' products and open source, and develops what "
            "is missing",
        ),
    ] = False
    answers: Annotated[tuple[OfferedAnswer, ...], Label("要件への回答", "Answers")] = ()
