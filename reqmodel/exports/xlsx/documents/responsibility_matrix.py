"""責任分界表: who does what with personal data, and who is accountable."""

from __future__ import annotations

from reqmodel.exports.xlsx.listing import to_listings
from reqmodel.exports.xlsx.rows import Listing
from reqmodel.model.model import Model
from reqmodel.model.order import Order
from reqmodel.model.records.governance import Activity
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.responsibility import accountability, responsibility_matrix

AUDIENCE = Disclosure.PUBLIC
STATIONERY = "workbook-template"
_MATRIX = Text("責任分界表", "Responsibilities")
_ACCOUNTABLE = Text("最終の責任", "Accountable")


def to_xlsx(order: Order) -> bytes:
    """The workbook."""
    records = order.model.of_kind(Activity)
    return to_listings(order, ExportName.RESPONSIBILITY_MATRIX, records, listings(order.model))


def listings(model: Model) -> tuple[Listing, ...]:
    """Its tables."""
    return (
        Listing("matrix", responsibility_matrix(model), _MATRIX, fixed=2),
        Listing("accountable", accountability(model), _ACCOUNTABLE),
    )
