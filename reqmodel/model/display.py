"""Single values as people read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from reqmodel.model.labelled import Labelled
from reqmodel.model.portion import Portion
from reqmodel.model.text import NO_TEXT, Language, Text
from reqmodel.model.vocabulary import Comparison

if TYPE_CHECKING:
    from reqmodel.model.records.requirement import Metric
    from reqmodel.model.values import Citation, ThreePoint

YES, NO = Text("はい", "Yes"), Text("いいえ", "No")
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What would make a spreadsheet take a text for a formula."""
BEFORE_QUOTES = Text("見積取得前", "Before quotes")
"""Stands where an amount would, until somebody quoted it."""
ASSUMED_AMOUNTS = Text(
    "仮定値・予算積算に使用不可", "Assumed amounts, not to be used for budgeting"
)
"""Stands over amounts that nobody quoted."""


def plain(value: object) -> Text:
    """A single value as text; enumerations by their label."""
    if isinstance(value, Text):
        return value
    if isinstance(value, Labelled):
        return value.label
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, date):
        return Text(value.isoformat())
    return Text(_number(value) if isinstance(value, Decimal | int) else str(value))


def _number(value: Decimal | int) -> str:
    if isinstance(value, Portion):
        return f"{(value * 100).normalize():f}%"
    return f"{value:,}" if value >= 10000 else str(value)  # years stay bare


def three_points(value: ThreePoint[Decimal]) -> Text:
    """`low〜mode〜high`, or one number where all three are the same."""
    points = dict.fromkeys(plain(v).ja for v in (value.low, value.mode, value.high))
    return Text("〜".join(points), " – ".join(points))


def metric_line(metric: Metric) -> Text:
    """A metric in one line: quantity, value, unit and how they are compared."""
    value = plain(metric.value).ja if metric.value is not None else ""
    unit, words = metric.unit or Text(""), metric.comparison.label
    bound = value and metric.comparison in (Comparison.AT_LEAST, Comparison.AT_MOST)
    return Text(
        f"{metric.quantity.ja}: {value}{unit.ja}{words.ja if bound else f'（{words.ja}）'}",
        f"{metric.quantity.to('en')}: {words.en} {value} {unit.to('en')}".rstrip(),
    )


def citation_line(citation: Citation, source: Text, about: Text = NO_TEXT) -> Text:
    """A citation in one line: the source, the place in it, what it is for, how sure it is."""

    def one(lang: Language, opening: str, closing: str) -> str:
        place = " ".join(filter(None, (source.to(lang), citation.at, citation.edition)))
        return f"{place}{about.to(lang)}{opening}{citation.status.label.to(lang)}{closing}"

    return Text(one("ja", "〔", "〕"), one("en", " [", "]"))


def width(text: str) -> int:
    """Columns of a terminal that a text takes; East Asian characters take two."""
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in text)
