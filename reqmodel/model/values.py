"""Values inside records: ids, dates, yen, three-point amounts, citations, agreements, waivers."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Annotated, Generic, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from reqmodel.model.link import Label, Link
from reqmodel.model.portion import Portion
from reqmodel.model.text import Text, plain_word
from reqmodel.model.vocabulary import Reliability, Tax


class Part(BaseModel):
    """A frozen structure inside a record; fields not listed are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def _iso_date(value: object) -> date:
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str) and len(value) == 10:
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("iso_date", "not a date", {"given": str(value)})


def _when(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999:
        return str(value)
    if isinstance(value, str):
        try:
            date.fromisoformat({4: f"{value}-01-01", 7: f"{value}-01"}.get(len(value), value))
        except ValueError:
            pass
        else:
            return value
    raise PydanticCustomError("partial_date", "not a date", {"given": str(value)})


def _month_day(value: object) -> str:
    if isinstance(value, str) and len(value) == 5:
        try:
            date.fromisoformat(f"2000-{value}")  # a leap year
        except ValueError:
            pass
        else:
            return value
    raise PydanticCustomError("month_day", "not a month and day", {"given": str(value)})


def _exact(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("number", "not a number", {"given": str(value)})
    return Decimal(str(value))


def _yen(value: object) -> Decimal:
    amount = _exact(value)
    if amount != amount.to_integral_value():
        raise PydanticCustomError("whole_yen", "not whole yen", {"given": str(value)})
    return amount


Id = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$", max_length=64)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=64)]
Word = Annotated[str, StringConstraints(min_length=1), BeforeValidator(plain_word)]
Day = Annotated[date, BeforeValidator(_iso_date)]
When = Annotated[str, BeforeValidator(_when)]
MonthDay = Annotated[str, BeforeValidator(_month_day)]
Count = Annotated[int, Strict()]
Flag = Annotated[bool, Strict()]
Number = Annotated[Decimal, BeforeValidator(_exact)]
Yen = Annotated[Decimal, BeforeValidator(_yen), Field(ge=0)]
Positive = Annotated[Decimal, BeforeValidator(_exact), Field(gt=0)]
NotNegative = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0)]
Rate = Annotated[Decimal, BeforeValidator(_exact), Field(gt=-1)]
Share = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, le=1), AfterValidator(Portion)]

V = TypeVar("V")


class ThreePoint(Part, Generic[V]):
    """Low, most likely and high value, `low <= mode <= high`. One number stands for all three."""

    low: Annotated[V, Label("最小", "Low")]
    mode: Annotated[V, Label("最頻", "Most likely")]
    high: Annotated[V, Label("最大", "High")]

    @model_validator(mode="before")
    @classmethod
    def _single(cls, data: object) -> object:
        if isinstance(data, int | float) and not isinstance(data, bool):
            return {"low": data, "mode": data, "high": data}
        return data

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not self.low <= self.mode <= self.high:  # type: ignore[operator]  # V is a number
            raise PydanticCustomError("three_point_order", "not in order", {})
        return self


class Citation(Part):
    """Where a fact comes from and how sure it is."""

    source: Annotated[Id, Link("cites", "cited-by", ("source",)), Label("資料", "Source")]
    at: Annotated[
        Word | None, Label("該当箇所", "Locator", "章・頁・条など", "Chapter, page, article")
    ] = None
    edition: Annotated[Word | None, Label("読んだ版", "Edition read")] = None
    status: Annotated[Reliability, Label("確度", "Reliability")]
    supports: Annotated[
        tuple[Word, ...],
        Label(
            "裏付ける項目",
            "Supports",
            "裏付ける項目の名前。空なら記録全体",
            "Names of the fields it supports; the whole record if empty",
        ),
    ] = ()
    premise: Annotated[
        Flag | None,
        Label(
            "前提となる事実",
            "Premise",
            "true なら、記録の文の前提となる事実を示すだけで、どの項目も裏付けない",
            "If true, gives a fact that the record's words rest on, and supports none of its fields",
        ),
    ] = None
    note: Annotated[Text | None, Label("注", "Note")] = None

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if self.premise and self.supports:
            raise PydanticCustomError("premise_supports", "supports", {"below": ("premise",)})
        return self


def grounds(sources: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations that support what is said; a premise supports nothing."""
    return tuple(c for c in sources if not c.premise)


class Cited(Part):
    """A fact with its own sources."""

    sources: Annotated[tuple[Citation, ...], Label("出典", "Sources")] = ()


class Amount(Cited):
    """Money in yen, low to high, with its tax and how sure it is."""

    yen: Annotated[ThreePoint[Yen], Label("金額（円）", "Yen")]
    tax: Annotated[Tax, Label("消費税", "Tax")]
    status: Annotated[Reliability, Label("確度", "Reliability")]


class Agreement(Part):
    """The meeting or document in which something was agreed, and when."""

    record: Annotated[
        Id,
        Link("agreed-in", "agrees", ("meeting", "source")),
        Label("会議・文書", "Meeting or document"),
    ]
    on: Annotated[Day, Label("日付", "Date")]


class Waiver(Part):
    """Content, not a switch: why a finding stands, who approved that, and until when.

    It excuses one rule in this record, only while the quoted phrase is there, and only if a role of
    the prefecture approved it that does not own the record. Of a finding on the market it quotes the
    figures or names that the finding gives; of one that is about no words it may quote nothing.
    """

    rule: Annotated[Word, Label("ルール", "Rule")]
    quote: Annotated[
        Word | None,
        Label(
            "許容する語句",
            "Phrase excused",
            "指摘された語句か、それを含む文。市場の指摘では、指摘が示す数や名称。どちらもなければ、書かなくてよい",
            "The words found, or the sentence around them; of a finding on the market, the figures or "
            "names that it gives; may be left out where there is neither",
        ),
    ] = None
    reason: Annotated[Text, Label("理由", "Reason")]
    by: Annotated[
        Id,
        Link("approved-by", "approves", ("role",), "none"),
        Label(
            "承認した役割",
            "Approved by",
            "県の役割で、この記録の担当でないもの",
            "A role of the prefecture that does not own the record",
        ),
    ]
    approved_on: Annotated[Day, Label("承認日", "Approved on")]
    until: Annotated[Day, Label("期限", "Until")]


class TextItem(Part):
    """A text with a key that is unique in its record."""

    key: Annotated[Key, Label("項目名", "Key")]
    text: Annotated[Text, Label("内容", "Text")]
