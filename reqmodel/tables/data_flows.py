"""What data a use case moves: from whom to whom, for what, on what ground."""

from __future__ import annotations

from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.records.use_case import DataUse, UseCase
from reqmodel.model.table import Cell, Column, Table, Values, linked
from reqmodel.model.text import Text

FIELDS = (
    "asset",
    "provider",
    "recipient",
    "purpose",
    "legal_ground",
    "consent",
    "retention",
    "withdrawal",
)


def data_flows(model: Model, case: UseCase) -> Table:
    """One row a data use."""
    return Table(
        Text("データの流れ", "Flow of data"),
        tuple(Column(field, label_of(DataUse, field).text) for field in FIELDS),
        tuple(_row(model, use) for use in case.data_uses),
    )


def _row(model: Model, use: DataUse) -> tuple[Values, ...]:
    asset = model.records.get(use.asset)
    classed = asset.data_class.label if isinstance(asset, DataAsset) else None
    how = Text("1回限り", "Once only") if use.one_off else None
    return (
        linked(model, use.asset, classed),
        linked(model, use.provider),
        linked(model, use.recipient),
        Cell(use.purpose, note=how),
        Cell(use.legal_ground.label),
        linked(model, use.consent),
        Cell(use.retention),
        Cell(use.withdrawal),
    )
