"""比較表: the ways to provide the platform side by side, and their marks with reasons."""

from __future__ import annotations

from reqmodel.exports.xlsx.listing import to_listings
from reqmodel.exports.xlsx.rows import Listing
from reqmodel.model.model import Model
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.pattern_comparison import pattern_comparison
from reqmodel.tables.pattern_scores import pattern_scores

AUDIENCE = Disclosure.PUBLIC
STATIONERY = "workbook-template"
_COMPARED = Text("比較表", "Comparison")
_MARKS = Text("評価と理由", "Marks and reasons")


def to_xlsx(order: Order) -> bytes:
    """The workbook."""
    shown = listings(order.model)
    if not order.template:
        shown = tuple(one for one in shown if one.table.rows or one.key == "comparison")
    records = order.model.of_kind(Pattern)
    return to_listings(order, ExportName.PATTERN_COMPARISON, records, shown)


def listings(model: Model) -> tuple[Listing, ...]:
    """Its tables."""
    return (
        Listing("comparison", pattern_comparison(model), _COMPARED),
        Listing("marks", pattern_scores(model), _MARKS),
    )
