"""What is not laid down or not known of each scheme, part by part."""

from __future__ import annotations

from reqmodel.analysis.cost_sharing import lacking, schemes, terms_of
from reqmodel.model.model import Model
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text

_YES = Text("計算できる", "Can be computed")


def scheme_gaps(model: Model) -> Table:
    """One row a part of a scheme: whether it can be computed, and what is missing if not."""
    return Table(
        Text("方式ごとの計算の可否", "What of the schemes can be computed"),
        (
            Column("scheme", Text("方式", "Scheme"), choice=True),
            Column("cost", Text("費用", "Cost"), choice=True),
            Column("missing", Text("分かっていないこと", "What is missing")),
            Column("note", Text("注", "Note")),
        ),
        tuple(
            (
                Cell(scheme.title, links=(scheme.id,)),
                Cell(part.cost.label, part.status),
                tuple(Cell(text) for text in lacking(model, terms_of(model, scheme, part)))
                or Cell(_YES),
                Cell(part.note),
            )
            for scheme in schemes(model)
            for part in scheme.parts
        ),
    )
