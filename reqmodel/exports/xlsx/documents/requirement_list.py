"""要件一覧: every requirement with all that its readers ask, a sheet for each kind."""

from __future__ import annotations

from reqmodel.exports.xlsx.listing import to_listings
from reqmodel.exports.xlsx.rows import Listing
from reqmodel.model.model import Model
from reqmodel.model.order import Order
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.vocabulary import Disclosure, ExportName
from reqmodel.tables.requirement_register import requirement_register

AUDIENCE = Disclosure.PUBLIC
STATIONERY = "workbook-template"
_KINDS: dict[str, type[Requirement]] = {
    "business-requirement": BusinessRequirement,
    "functional-requirement": FunctionalRequirement,
    "non-functional-requirement": NonFunctionalRequirement,
}


def to_xlsx(order: Order) -> bytes:
    """The workbook."""
    records = order.model.of_kind(Requirement)
    return to_listings(order, ExportName.REQUIREMENT_LIST, records, listings(order.model))


def listings(model: Model) -> tuple[Listing, ...]:
    """Its tables."""
    return tuple(
        Listing(kind, requirement_register(model, cls), cls.plural) for kind, cls in _KINDS.items()
    )
