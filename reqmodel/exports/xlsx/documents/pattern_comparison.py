"""比較表: the ways to provide the platform side by side, and their marks with reasons."""

from __future__ import annotations

from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.grid import lay_out
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.pattern_comparison import pattern_comparison
from reqmodel.tables.pattern_scores import pattern_scores

AUDIENCE = Disclosure.PUBLIC
_COMPARED = Text("比較表", "Comparison")
_MARKS = Text("評価と理由", "Marks and reasons")


def to_xlsx(order: Order) -> bytes:
    """The workbook."""
    model = order.model
    book = Book(order, ExportName.PATTERN_COMPARISON, model.of_kind(Pattern))
    lay_out(book, pattern_comparison(model), _COMPARED)
    scores = pattern_scores(model)
    if scores.rows:
        lay_out(book, scores, _MARKS)
    return book.finished()
