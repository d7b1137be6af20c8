"""Facts and where they come from."""

import re
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from reqmodel.model.link import ANY, REQUIREMENTS, Label, Link
from reqmodel.model.records.record import Record
from reqmodel.model.text import Language, Text
from reqmodel.model.values import (
    Cited,
    Count,
    Day,
    Flag,
    Id,
    Key,
    MonthDay,
    NotNegative,
    Part,
    Positive,
    Rate,
    Share,
    ThreePoint,
    When,
    Word,
)
from reqmodel.model.vocabulary import (
    Approach,
    AssuranceForm,
    ClauseType,
    ConsentForm,
    CostPhase,
    Disclosure,
    Jurisdiction,
    Level,
    MunicipalityType,
    OperatorForm,
    Reliability,
    ServiceField,
    SourceType,
    Stance,
)

_JAPANESE = (Jurisdiction.JP_GPA, Jurisdiction.JP_MUNICIPAL)
_REMARK = re.compile(r"[（(][^（(]*[）)]$")


def check_digit(code: str) -> int:
    """That of the first five digits of a 全国地方公共団体コード: modulus 11 with weights 6 to 2."""
    total = sum(int(d) * w for d, w in zip(code[:5], (6, 5, 4, 3, 2), strict=True))
    return (11 - total % 11) % 10


def _checked(code: str) -> str:
    if len(code) != 6 or not (code.isascii() and code.isdigit()):
        raise PydanticCustomError("municipality_code", "not six digits", {"given": code})
    if check_digit(code) != int(code[5]):
        raise PydanticCustomError("check_digit", "wrong check digit", {"given": code})
    return code


MunicipalityCode = Annotated[Word, AfterValidator(_checked)]


class Procurement(Part):
    """Which procurement rules bind the client."""

    jurisdiction: Annotated[Jurisdiction, Label("法域", "Jurisdiction")]
    covered_by_gpa: Annotated[
        Flag | None,
        Label(
            "政府調達協定の対象か",
            "Covered by the GPA",
            "不明なら書かない。true なら jp-municipal でも jp-gpa の、false なら jp-gpa でも jp-municipal の重大度で点検する",
            "Leave out if unknown. Where true, jp-municipal is checked with the severities of jp-gpa; "
            "where false, jp-gpa with those of jp-municipal",
        ),
    ] = None
    suppliers_wanted: Annotated[
        Annotated[Count, Field(ge=2)],
        Label(
            "望ましい事業者の数",
            "Suppliers wanted",
            "必須の要件を満たせる独立した事業者が、裏付けのある回答でこれより少なければ警告。一者では競争にならないので2以上",
            "Warning where fewer independent suppliers meet the musts by answers with evidence; at least 2, as one competes with nobody",
        ),
    ] = 3
    suppliers_needed: Annotated[
        Annotated[Count, Field(ge=1)],
        Label(
            "要る事業者の数",
            "Suppliers needed",
            "不明な回答を対応とみなしても、これより少なければエラー。望ましい数以下",
            "Error where there are fewer even if every unknown answer were yes; no more than are wanted",
        ),
    ] = 2
    consortium_size: Annotated[
        Annotated[Count, Field(ge=1, le=3)],
        Label(
            "共同提案の上限（者）",
            "Most members of a consortium",
            "一つの提案を共にする事業者の数。1なら単独だけ",
            "Suppliers that may bid together; 1 for none",
        ),
    ] = 2
    evidence_months: Annotated[
        Annotated[Count, Field(ge=1)],
        Label(
            "回答を古いとみなす月数",
            "Months after which an answer is old",
            "古い回答も下限に数えるが、尋ね直すよう知らせる",
            "Old answers count by the lower bound all the same, but are to be asked anew",
        ),
    ] = 12

    @model_validator(mode="after")
    def _no_more_needed_than_wanted(self) -> Self:
        if self.suppliers_needed > self.suppliers_wanted:
            at_most = {"below": ("suppliers_needed",), "le": self.suppliers_wanted}
            raise PydanticCustomError("less_than_equal", "more than wanted", at_most)
        return self

    @property
    def law(self) -> Jurisdiction:
        """The profile that holds: in Japan, by whether the GPA covers it, once that is known."""
        if self.jurisdiction not in _JAPANESE or self.covered_by_gpa is None:
            return self.jurisdiction
        return Jurisdiction.JP_GPA if self.covered_by_gpa else Jurisdiction.JP_MUNICIPAL


class Contract(Part):
    """Dates of the contract under which the model is made."""

    name: Annotated[Text, Label("業務名", "Name")]
    signed_on: Annotated[
        Day | None, Label("契約日", "Signed on", "未定なら書かない", "Leave out if not known")
    ] = None
    work_due: Annotated[Day, Label("履行期限", "Work due")]
    ends_on: Annotated[Day, Label("委託期間の終わり", "Ends on")]


class Closure(Part):
    """Days of every year on which the client's offices are closed; may reach into the next year."""

    first: Annotated[
        MonthDay, Label("初日", "First day", "月日。例 12-29", "Month and day, such as 12-29")
    ]
    last: Annotated[MonthDay, Label("末日", "Last day")]

    def covers(self, day: date) -> bool:
        """Whether the offices are closed on that day."""
        this = f"{day:%m-%d}"
        if self.first <= self.last:
            return self.first <= this <= self.last
        return this >= self.first or this <= self.last


def _year_end() -> tuple[Closure, ...]:
    return (Closure(first="12-29", last="01-03"),)


class BareHeading(Part):
    """An official heading that has no requirement, and why."""

    heading: Annotated[
        Id, Link("left-bare", "left-bare-by", ("heading",), "none"), Label("見出し", "Heading")
    ]
    reason: Annotated[Text, Label("理由", "Reason")]


class ExchangeRate(Cited):
    """What a unit of another currency costs; lines that follow it were priced at the most likely."""

    currency: Annotated[Word, Label("通貨", "Currency", "例 USD", "For example USD")]
    yen: Annotated[ThreePoint[Positive], Label("円", "Yen")]
    status: Annotated[Reliability, Label("確度", "Reliability")]


class OptimismBias(Cited):
    """By how much the estimates of a sort of work were exceeded: parts of the estimate, 0.1 for 10 %."""

    key: Annotated[Key, Label("項目名", "Key")]
    title: Annotated[Text, Label("種類", "Sort of work")]
    approaches: Annotated[tuple[Approach, ...], Label("当てる整備方法", "Approaches")]
    phases: Annotated[tuple[CostPhase, ...], Label("当てる時期", "Phases")]
    lower: Annotated[Rate, Label("下限", "Lower bound")]
    upper: Annotated[Rate, Label("上限", "Upper bound")]
    status: Annotated[Reliability, Label("確度", "Reliability")]

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.lower > self.upper:
            raise PydanticCustomError("bounds_order", "not in order", {"below": ("lower",)})
        return self


class Project(Record):
    """The model's own card, `requirements/project.yaml`."""

    label: ClassVar = Text("プロジェクト", "Project")
    plural: ClassVar = Text("プロジェクト", "Projects")
    prefix: ClassVar = "PJ-#"
    stands_alone: ClassVar = True

    kind: Literal["project"]
    disclosure: Annotated[Disclosure, Label("公開範囲", "Disclosure")] = Disclosure.PUBLIC
    client: Annotated[Text, Label("発注者", "Client")]
    purpose: Annotated[
        Text | None, Label("目的", "Purpose", "サイトの冒頭に載る", "Opens the site")
    ] = None
    version: Annotated[Word, Label("モデルの版", "Version of the model")]
    dated: Annotated[Day, Label("版の日付", "Date of the version")]
    fiscal_year: Annotated[Count, Label("年度（西暦）", "Fiscal year")]
    languages: Annotated[tuple[Language, ...], Label("言語", "Languages")] = ("ja", "en")
    contract: Annotated[Contract | None, Label("契約", "Contract")] = None
    closures: Annotated[
        tuple[Closure, ...],
        Label(
            "閉庁日",
            "Office closures",
            "土曜・日曜・国民の祝日のほかに毎年閉庁する日。省略時は12月29日から1月3日まで",
            "Days of every year on which offices are closed, besides weekends and national "
            "holidays; 29 December to 3 January if left out",
        ),
    ] = Field(default_factory=_year_end)
    procurement: Annotated[Procurement, Label("調達の前提", "Procurement profile")]
    notice: Annotated[
        Text | None,
        Label(
            "権利の表示", "Rights notice", "内容の権利の帰属", "Who holds the rights in the content"
        ),
    ] = None
    id_patterns: Annotated[
        dict[Word, Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]*-?#+$")]],
        Label(
            "IDの形", "Id patterns", "種類: 接頭辞と#。例 FR-###", "kind: prefix and #, as FR-###"
        ),
    ] = Field(default_factory=dict)
    severities: Annotated[
        dict[Word, Literal["error", "warning", "info", "off"]],
        Label("ルールの重大度", "Rule severities", "ルール: 重大度", "rule: severity"),
    ] = Field(default_factory=dict)
    bare_headings: Annotated[
        tuple[BareHeading, ...], Label("要件を置かない見出し", "Headings left without requirement")
    ] = ()
    discount_rates: Annotated[tuple[Rate, ...], Label("割引率", "Discount rates")] = ()
    horizon_years: Annotated[
        Annotated[Count, Field(ge=1, le=50)],
        Label(
            "評価期間（年）",
            "Horizon in years",
            "費用の内訳の終年も、この年数で書く",
            "Cost lines are written for as many years",
        ),
    ] = 5
    tax_rate: Annotated[Share | None, Label("消費税の税率", "Consumption tax rate")] = None
    inflation: Annotated[
        Rate | None,
        Label(
            "物価上昇率（年）",
            "Yearly inflation",
            "全部の費用に掛かる。割引率が実質なら書かない",
            "On every cost; left out where discount rates are real",
        ),
    ] = None
    price_correlation: Annotated[
        Share | None,
        Label(
            "単価の相関",
            "Correlation of prices",
            "費用の幅を確率で見るとき、単価がそろって動く度合い。0で独立、1で同じ動き",
            "How far prices move together in the simulation; 0 independent, 1 all alike",
        ),
    ] = None
    exchange_rates: Annotated[tuple[ExchangeRate, ...], Label("為替相場", "Exchange rates")] = ()
    optimism_bias: Annotated[
        tuple[OptimismBias, ...], Label("楽観バイアスの調整率", "Optimism bias")
    ] = ()

    @property
    def versioned(self) -> Text:
        """The version of the model and its date, as pages and documents show it."""
        dated = self.dated.isoformat()
        return Text(f"第{self.version}版（{dated}）", f"Version {self.version} ({dated})")


class Source(Record):
    """A document or dataset that facts come from."""

    label: ClassVar = Text("出典", "Source")
    plural: ClassVar = Text("出典", "Sources")
    prefix: ClassVar = "SRC-###"
    stands_alone: ClassVar = True

    kind: Literal["source"]
    publisher: Annotated[Text | None, Label("発行者", "Publisher")] = None
    date: Annotated[
        When | None, Label("発行時期", "Date", "年、年月、年月日", "Year, month or day")
    ] = None
    edition: Annotated[Word | None, Label("版", "Edition")] = None
    address: Annotated[tuple[Word, ...], Label("所在", "Address")] = ()
    source_type: Annotated[SourceType, Label("種類", "Type")]
    read: Annotated[Text | None, Label("読めた範囲", "How much was read")] = None

    @property
    def passed_over(self) -> tuple[str, ...]:
        """Its title: words in the name of a document are not used, but quoted."""
        return tuple(title for title in (self.title.ja, self.title.en) if title)


class Clause(Record):
    """One clause, bullet or table row of the contract specification."""

    label: ClassVar = Text("仕様書の条項", "Clause")
    plural: ClassVar = Text("仕様書の条項", "Clauses")
    prefix: ClassVar = "CL-###"

    kind: Literal["clause"]
    source: Annotated[Id, Link("part-of", "contains", ("source",)), Label("文書", "Document")]
    number: Annotated[Word, Label("番号", "Number", "例: 4(3)-2", "For example 4(3)-2")]
    text: Annotated[
        Text, Label("要約（正文は仕様書）", "Summary (the specification is authoritative)")
    ]
    quote: Annotated[Word | None, Label("決め手の文言（原文）", "Decisive phrase, verbatim")] = None
    clause_type: Annotated[ClauseType, Label("性質", "Nature")]
    unanswered: Annotated[
        Text | None,
        Label("応える記録がない理由", "Why nothing answers it"),
    ] = None


class Provision(Record):
    """An item of a guideline or standard that the work must follow, and our stance to it."""

    label: ClassVar = Text("ガイドライン等の項目", "Provision")
    plural: ClassVar = Text("ガイドライン等の項目", "Provisions")
    prefix: ClassVar = "PV-###"

    kind: Literal["provision"]
    source: Annotated[Id, Link("part-of", "contains", ("source",)), Label("文書", "Document")]
    locator: Annotated[Word, Label("該当箇所", "Locator")]
    text: Annotated[Text, Label("趣旨", "Gist")]
    edition_read: Annotated[Word, Label("読んだ版", "Edition read")]
    contract_edition: Annotated[
        Word | None,
        Label(
            "契約が指す版の該当箇所",
            "Counterpart in the edition named by the contract",
            "未確認なら書かない",
            "Leave out if unconfirmed",
        ),
    ] = None
    stance: Annotated[Stance, Label("立場", "Stance")]
    reason: Annotated[
        Text | None,
        Label(
            "理由",
            "Reason",
            "準拠しない、又は未決のときに必須",
            "Needed unless the stance is conforms",
        ),
    ] = None
    met_by: Annotated[
        tuple[Annotated[Id, Link("met-by", "meets", ANY, "down")], ...],
        Label("応える記録", "Met by"),
    ] = ()


class Term(Record):
    """An entry of the glossary."""

    label: ClassVar = Text("用語", "Term")
    plural: ClassVar = Text("用語", "Terms")
    prefix: ClassVar = "TM-###"
    stands_alone: ClassVar = True

    kind: Literal["term"]
    reading: Annotated[Word | None, Label("読み", "Reading")] = None
    definition: Annotated[Text, Label("意味", "Definition")]
    distinguish: Annotated[Text | None, Label("同じ語の別の意味", "Same word, other meaning")] = (
        None
    )
    write_as: Annotated[
        tuple[Word, ...],
        Label(
            "書き分け",
            "Write as",
            "意味がいくつもある語。要件では、この中のどれかで書く",
            "A word with several meanings: requirements use one of these",
        ),
    ] = ()

    @property
    def bare(self) -> str:
        """Its Japanese title without the remark in brackets that tells its meaning."""
        return _REMARK.sub("", self.title.ja)

    @property
    def sought(self) -> tuple[str, ...]:
        """The bare word, where it has several meanings and is none of the ways to write it."""
        return (self.bare,) if self.write_as and self.bare not in self.write_as else ()

    @property
    def passed_over(self) -> tuple[str, ...]:
        """The ways to write it, and its title as it stands."""
        return (*self.write_as, self.title.ja)


class Population(Cited):
    """A count of residents at a date."""

    key: Annotated[Key, Label("項目名", "Key")]
    on: Annotated[Day, Label("基準日", "As of")]
    count: Annotated[Annotated[Count, Field(ge=0)], Label("人口", "Residents")]


class FiscalIndex(Cited):
    """財政力指数 of a fiscal year, a three-year mean without unit."""

    key: Annotated[Key, Label("項目名", "Key")]
    fiscal_year: Annotated[Count, Label("年度（西暦）", "Fiscal year")]
    value: Annotated[NotNegative, Label("財政力指数", "Fiscal strength index")]


class Municipality(Record):
    """A municipality that may take part."""

    label: ClassVar = Text("市町", "Municipality")
    plural: ClassVar = Text("市町", "Municipalities")
    prefix: ClassVar = "MU-######"
    stands_alone: ClassVar = True

    kind: Literal["municipality"]
    code: Annotated[
        MunicipalityCode,
        Label("団体コード", "Code", "6桁。引用符で囲む", "Six digits, in quotes"),
    ]
    reading: Annotated[Word, Label("読み", "Reading")]
    municipality_type: Annotated[MunicipalityType, Label("市・町の別", "Type")]
    populations: Annotated[tuple[Population, ...], Label("人口", "Populations")] = ()
    fiscal_indices: Annotated[tuple[FiscalIndex, ...], Label("財政力指数", "Fiscal indices")] = ()


class Lesson(Part):
    """What a case teaches, and where the model takes it up."""

    key: Annotated[Key, Label("項目名", "Key")]
    text: Annotated[Text, Label("教訓", "Lesson")]
    informs: Annotated[
        tuple[
            Annotated[
                Id,
                Link("informs", "follows", (*REQUIREMENTS, "operating-rule", "decision"), "down"),
            ],
            ...,
        ],
        Label("生かした先", "Informs"),
    ] = ()


class Case(Record):
    """A service elsewhere in Japan. Write 不明 where a thing is unknown."""

    label: ClassVar = Text("全国の事例", "Case")
    plural: ClassVar = Text("全国の事例", "Cases")
    prefix: ClassVar = "CS-##"
    stands_alone: ClassVar = True

    kind: Literal["case"]
    place: Annotated[Text, Label("地域", "Place")]
    service: Annotated[Text, Label("サービス", "Service")]
    personal_data: Annotated[Text, Label("扱うパーソナルデータ", "Personal data")]
    consent: Annotated[Text, Label("同意の方式", "Consent")]
    assurance: Annotated[Text, Label("本人確認・認証", "Assurance")]
    operator: Annotated[Text, Label("運営主体", "Operator")]
    since: Annotated[Text, Label("開始時期", "Since")]
    fields: Annotated[tuple[ServiceField, ...], Label("分野", "Fields")] = ()
    consent_form: Annotated[ConsentForm, Label("同意の型", "Form of consent")] = ConsentForm.UNKNOWN
    assurance_form: Annotated[
        AssuranceForm, Label("本人確認の型", "Form of identity assurance")
    ] = AssuranceForm.UNKNOWN
    operator_form: Annotated[OperatorForm, Label("運営主体の型", "Form of operator")] = (
        OperatorForm.UNKNOWN
    )
    certainty: Annotated[Level | None, Label("資料の確かさ", "Certainty of the material")] = None
    lessons: Annotated[tuple[Lesson, ...], Label("教訓", "Lessons")] = ()
