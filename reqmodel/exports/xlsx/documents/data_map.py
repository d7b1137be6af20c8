"""データマップ: what data there is, where it lies, how it connects."""

from __future__ import annotations

from reqmodel.exports.xlsx.listing import to_listings
from reqmodel.exports.xlsx.rows import Listing
from reqmodel.model.model import Model
from reqmodel.model.order import Order
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.data_inventory import data_inventory
from reqmodel.tables.data_map import data_map

AUDIENCE = Disclosure.PUBLIC
STATIONERY = "workbook-template"
_INVENTORY = Text("データの扱い", "Inventory")


def to_xlsx(order: Order) -> bytes:
    """The workbook."""
    records = order.model.of_kind(DataAsset)
    return to_listings(order, ExportName.DATA_MAP, records, listings(order.model))


def listings(model: Model) -> tuple[Listing, ...]:
    """Its tables."""
    map_ = data_map(model)
    return (
        Listing("map", map_, map_.title),
        Listing("inventory", data_inventory(model), _INVENTORY),
    )
