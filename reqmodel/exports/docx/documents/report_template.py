"""The template of reports, for an organisation to make its own from."""

from reqmodel.exports.docx.stationery import Stationery, stationery
from reqmodel.model.order import Order
from reqmodel.model.vocabulary import Disclosure
from reqmodel.store.sealing import sealed

AUDIENCE = Disclosure.PUBLIC
ON_REQUEST = True
OWN_FORM = True


def to_docx(order: Order) -> bytes:
    """The template as a Word file."""
    return sealed(stationery(Stationery.REPORT), "", order.day)
