"""Where the data lies and how it connects: the data map of the guidebook on shared use."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of
from reqmodel.model.display import plain
from reqmodel.model.model import Model
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.table import Cell, Column, Table, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status

FIELDS = (
    "items",
    "source_system",
    "standard_model",
    "quality",
    "update",
    "location",
    "connection",
    "linked",
)


def data_map(model: Model) -> Table:
    """One row a data asset; columns of which nothing is known are left out."""
    table = Table(
        Text("データマップ", "Data map"),
        (
            Column("asset", DataAsset.label),
            *(Column(field, label_of(DataAsset, field).text) for field in FIELDS),
        ),
        tuple(
            (Cell(asset.title, links=(asset.id,)), *(_cell(asset, field) for field in FIELDS))
            for asset in model.of_kind(DataAsset)
            if asset.status is not Status.RETIRED
        ),
    )
    return table.without_empty()


def _cell(asset: DataAsset, field: str) -> Values:
    value = getattr(asset, field)
    if field == "items":
        return tuple(Cell(item.text) for item in value)
    return Cell() if value is None else Cell(plain(value))
