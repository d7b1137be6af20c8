"""データマップ: what data there is, where it lies, how it connects."""

from __future__ import annotations

from reqmodel.exports.xlsx.book import Book
from reqmodel.exports.xlsx.grid import lay_out
from reqmodel.model.order import Order
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.data_inventory import data_inventory
from reqmodel.tables.data_map import data_map

AUDIENCE = Disclosure.PUBLIC
_INVENTORY = Text("データの扱い", "Inventory")


def to_xlsx(order: Order) -> bytes:
    """The workbook."""
    model = order.model
    book = Book(order, ExportName.DATA_MAP, model.of_kind(DataAsset))
    lay_out(book, data_map(model))
    lay_out(book, data_inventory(model), _INVENTORY)
    return book.finished()
