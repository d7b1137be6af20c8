"""The template of slides, for an organisation to make its own from."""

from reqmodel.exports.pptx.stationery import stationery
from reqmodel.model.order import Order
from reqmodel.model.vocabulary import Disclosure
from reqmodel.store.sealing import sealed

AUDIENCE = Disclosure.PUBLIC
ON_REQUEST = True
OWN_FORM = True


def to_pptx(order: Order) -> bytes:
    """The template as a PowerPoint file without slides."""
    return sealed(stationery(), "", order.day)
