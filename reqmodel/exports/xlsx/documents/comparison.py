"""試算表: cost, ranking and shares by formula, with the values that the analyses come to."""

from __future__ import annotations

from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.calculation import lines, marks, premises, shares, totals, years
from reqmodel.exports.xlsx.calculation.guide import add_guide
from reqmodel.exports.xlsx.calculation.scope import Scope
from reqmodel.model.order import Order
from reqmodel.model.records.alternative import Criterion, Pattern
from reqmodel.model.vocabulary import Disclosure, ExportName

AUDIENCE = Disclosure.PUBLIC
OWN_FORM = True


def to_xlsx(order: Order) -> bytes:
    """The workbook; a sheet for which the edition has nothing is left out."""
    model = order.model
    records = (*model.of_kind(Pattern), *model.of_kind(Criterion))
    book = Book(order, ExportName.COMPARISON, records)
    scope = Scope(book)
    priced, judged, shared = bool(scope.known), scope.judged, bool(scope.around.people)
    names = (
        *((premises.NAME,) if priced or judged else ()),
        *((lines.NAME, years.NAME) if priced else ()),
        totals.NAME,
        *((marks.NAME, marks.RANKS) if judged else ()),
        *((shares.NAME,) if shared else ()),
    )
    add_guide(scope, names)
    if priced or judged:
        premises.add_premises(scope)
    by_year = years.add_years(scope, lines.add_lines(scope)) if priced else None
    totals.add_totals(scope, by_year)
    if judged:
        marks.add_ranks(scope, marks.add_marks(scope))
    if shared:
        shares.add_shares(scope)
    return book.finished()
