"""責任分界表: who does what with personal data, and who is accountable."""

from __future__ import annotations

from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.grid import lay_out
from reqmodel.model.order import Order
from reqmodel.model.records.governance import Activity
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.responsibility import accountability, responsibility_matrix

AUDIENCE = Disclosure.PUBLIC
_MATRIX = Text("責任分界表", "Responsibilities")
_ACCOUNTABLE = Text("最終の責任", "Accountable")


def to_xlsx(order: Order) -> bytes:
    """The workbook."""
    model = order.model
    book = Book(order, ExportName.RESPONSIBILITY_MATRIX, model.of_kind(Activity))
    lay_out(book, responsibility_matrix(model), _MATRIX, fixed=2)
    lay_out(book, accountability(model), _ACCOUNTABLE)
    return book.finished()
