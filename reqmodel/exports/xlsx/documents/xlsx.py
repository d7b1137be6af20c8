"""The workbook in which authors edit the model; `reqmodel import xlsx` reads it back."""

from reqmodel.exports.xlsx.editing.file import workbook
from reqmodel.model.order import Order
from reqmodel.model.vocabulary import Disclosure
from reqmodel.sheets.book import Book

AUDIENCE = Disclosure.PUBLIC
ON_REQUEST = True
OWN_FORM = True
FOR_AUTHORS = True
UNCHECKED = True
BY_KIND = True


def to_xlsx(order: Order) -> bytes:
    """The workbook; the same model makes the same bytes."""
    return workbook(Book.of(order.model, order.kinds, order.lang))
