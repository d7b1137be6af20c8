"""The template of workbooks, for an organisation to make its own from."""

from reqmodel.exports.xlsx.stationery import stationery
from reqmodel.model.order import Order
from reqmodel.model.vocabulary import Disclosure
from reqmodel.store.sealing import sealed

AUDIENCE = Disclosure.PUBLIC
ON_REQUEST = True
OWN_FORM = True


def to_xlsx(order: Order) -> bytes:
    """The template as an Excel file."""
    return sealed(stationery(order.lang), "", order.day)
