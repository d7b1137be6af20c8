"""A workbook of tables, a sheet each: in our form, or in the organisation's template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.grid import lay_out
from reqmodel.exports.xlsx.rows import Listing
from reqmodel.exports.xlsx.template.file import Template
from reqmodel.model.order import Order
from reqmodel.model.records.record import Record
from reqmodel.model.vocabulary import ExportName


def to_listings(
    order: Order, name: ExportName, records: Iterable[Record], listings: Sequence[Listing]
) -> bytes:
    """The file; `records` are those it shows.

    Raises:
        ReqmodelError: the order's template cannot be used.
    """
    if order.template is not None:
        return Template(order, order.template).filled(name.label, records, listings)
    book = Book(order, name, records)
    for one in listings:
        lay_out(book, one.table, one.name, fixed=one.fixed)
    return book.finished()
