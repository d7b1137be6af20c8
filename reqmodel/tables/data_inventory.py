"""The data that the platform touches, as the law sees it: whose, of what class, on what ground."""

from __future__ import annotations

from reqmodel.analysis.coverage import alive
from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, Values, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status


def data_inventory(model: Model) -> Table:
    """One row a data asset, with the use cases that use it."""

    def column(field: str, *, choice: bool = False) -> Column:
        return Column(field, label_of(DataAsset, field).text, choice)

    return Table(
        Text("データの一覧", "Data inventory"),
        (
            Column("asset", DataAsset.label),
            column("controller", choice=True),
            column("subjects"),
            column("data_class", choice=True),
            column("sensitivity", choice=True),
            column("legal_ground", choice=True),
            column("restricted_by", choice=True),
            column("retention"),
            column("assurance", choice=True),
            Column("use-cases", Text("使うユースケース", "Used by"), choice=True),
            RELIABILITY,
        ),
        tuple(
            _row(model, asset)
            for asset in model.of_kind(DataAsset)
            if asset.status is not Status.RETIRED
        ),
    )


def _row(model: Model, asset: DataAsset) -> tuple[Values, ...]:
    return (
        Cell(asset.title, links=(asset.id,)),
        linked(model, asset.controller, asset.controller_type.label),
        Cell(asset.subjects),
        Cell(asset.data_class.label),
        Cell(asset.sensitivity.label),
        Cell(asset.legal_ground.label),
        tuple(Cell(law.label) for law in asset.restricted_by),
        Cell(asset.retention),
        linked(model, asset.assurance),
        tuple(
            Cell(links=(i,))
            for i in dict.fromkeys(model.graph.holders(asset.id, "uses"))
            if alive(model, i)
        ),
        tuple(Cell(status=status) for status in asset.reliability),
    )
