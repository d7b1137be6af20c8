"""Single values as people read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reqmodel.model.labelled import Labelled
from reqmodel.model.records.requirement import Metric
from reqmodel.model.text import Text
from reqmodel.model.values import ThreePoint
from reqmodel.model.vocabulary import Comparison

YES, NO = Text("はい", "Yes"), Text("いいえ", "No")


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
    if isinstance(value, Decimal | int):
        return Text(f"{value:,}" if value >= 10000 else str(value))  # years stay bare
    return Text(str(value))


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
