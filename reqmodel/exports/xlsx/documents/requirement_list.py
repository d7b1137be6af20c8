"""要件一覧: every requirement with all that its readers ask, a sheet for each kind."""

from __future__ import annotations

from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.grid import lay_out
from reqmodel.model.order import Order
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.requirement_register import requirement_register

AUDIENCE = Disclosure.PUBLIC


def to_xlsx(order: Order) -> bytes:
    """The workbook."""
    model = order.model
    book = Book(order, ExportName.REQUIREMENT_LIST, model.of_kind(Requirement))
    for cls in (BusinessRequirement, FunctionalRequirement, NonFunctionalRequirement):
        lay_out(book, requirement_register(model, cls), cls.plural)
    return book.finished()
