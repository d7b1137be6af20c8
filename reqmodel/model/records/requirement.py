"""Business, functional and non-functional requirements."""

from typing import Annotated, ClassVar, Literal

from reqmodel.model.link import REQUIREMENTS, Label, Link
from reqmodel.model.norm import Norm
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Flag, Id, Key, Number, Part, Word
from reqmodel.model.vocabulary import (
    Comparison,
    Priority,
    Quality,
    Reliability,
    RequirementKind,
    Verification,
)


class Heading(Record):
    """A heading of a requirements document; the standard ones come with the base."""

    label: ClassVar = Text("見出し", "Heading")
    plural: ClassVar = Text("見出し", "Headings")
    prefix: ClassVar = "HD-##"
    stands_alone: ClassVar = True

    kind: Literal["heading"]
    requirement_kind: Annotated[RequirementKind, Label("要件の種類", "Kind of requirement")]


class Requirement(Record):
    """What the three kinds of requirement share (ISO/IEC/IEEE 29148)."""

    says: ClassVar = "statement"

    heading: Annotated[
        Id, Link("stands-under", "heads", ("heading",), "none"), Label("見出し", "Heading")
    ]
    statement: Annotated[Text, Label("要件", "Statement"), Norm.REQUIREMENT]
    rationale: Annotated[Text | None, Label("理由", "Rationale")] = None
    priority: Annotated[Priority, Label("優先度", "Priority")]
    acceptance: Annotated[
        Text | None, Label("受入基準", "Acceptance criterion"), Norm.CRITERION
    ] = None
    verification: Annotated[Verification | None, Label("検証方法", "Verification method")] = None
    refines: Annotated[
        tuple[Annotated[Id, Link("refines", "refined-by", REQUIREMENTS)], ...],
        Label("詳細化する要件", "Refines"),
    ] = ()
    binds: Annotated[
        tuple[Annotated[Id, Link("binds", "bound-by", ("role",), "none")], ...],
        Label(
            "課す相手",
            "Binds",
            "この要件を満たす者。受託者（party_type: contractor）が入らなければ、市場の数に入れない",
            "Who must meet it; without a contractor among them it is not counted in the market",
        ),
    ] = ()
    cross_cutting: Annotated[
        Text | None,
        Label("特定のユースケースによらない理由", "Why no single use case needs it"),
    ] = None


class BusinessRequirement(Requirement):
    """業務要件."""

    label: ClassVar = Text("業務要件", "Business requirement")
    plural: ClassVar = Text("業務要件", "Business requirements")
    prefix: ClassVar = "BR-##"

    kind: Literal["business-requirement"]


class Interface(Part):
    """An interface, with the open standards that may serve it."""

    key: Annotated[Key, Label("項目名", "Key")]
    purpose: Annotated[Text, Label("用途", "Purpose")]
    standards: Annotated[
        tuple[Word, ...], Label("採り得るオープンな標準", "Open standards that may serve")
    ]


class FunctionalRequirement(Requirement):
    """機能要件."""

    label: ClassVar = Text("機能要件", "Functional requirement")
    plural: ClassVar = Text("機能要件", "Functional requirements")
    prefix: ClassVar = "FR-##"

    kind: Literal["functional-requirement"]
    block: Annotated[Text | None, Label("機能領域", "Function block")] = None
    interfaces: Annotated[tuple[Interface, ...], Label("インタフェース", "Interfaces")] = ()


class Metric(Part):
    """What is measured, how, and the value wanted."""

    key: Annotated[Key, Label("項目名", "Key")]
    quantity: Annotated[Text, Label("測るもの", "Quantity"), Norm.MEASURE]
    comparison: Annotated[Comparison, Label("比較", "Comparison")]
    value: Annotated[Number | None, Label("値", "Value")] = None
    unit: Annotated[Text | None, Label("単位", "Unit")] = None
    measured: Annotated[Text | None, Label("測り方", "How measured"), Norm.MEASURE] = None
    provisional: Annotated[Flag, Label("仮置き", "Provisional")] = True
    status: Annotated[Reliability, Label("確度", "Reliability")]


class GradeItem(Part):
    """An item of IPA 非機能要求グレード2018."""

    number: Annotated[Word, Label("項番", "Item number", "例: A.1.5.1", "For example A.1.5.1")]
    level: Annotated[Word | None, Label("レベル", "Level")] = None
    status: Annotated[Reliability, Label("確度", "Reliability")]


class NonFunctionalRequirement(Requirement):
    """非機能要件."""

    label: ClassVar = Text("非機能要件", "Non-functional requirement")
    plural: ClassVar = Text("非機能要件", "Non-functional requirements")
    prefix: ClassVar = "NR-##"

    kind: Literal["non-functional-requirement"]
    metrics: Annotated[tuple[Metric, ...], Label("指標", "Metrics")] = ()
    grade_items: Annotated[
        tuple[GradeItem, ...], Label("非機能要求グレード項番", "IPA grade items")
    ] = ()
    quality: Annotated[Quality | None, Label("品質特性", "Quality characteristic")] = None
    constrains: Annotated[
        tuple[
            Annotated[
                Id,
                Link(
                    "constrains",
                    "constrained-by",
                    ("business-requirement", "functional-requirement"),
                    "down",
                ),
            ],
            ...,
        ],
        Label("制約する要件", "Constrains"),
    ] = ()
