"""How many requirements stand under each official heading."""

from __future__ import annotations

from reqmodel.analysis.coverage import headings
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Priority


def requirements_by_heading(model: Model, cls: type[Requirement]) -> Table:
    """One row a heading of `cls`: requirements in all, and by priority."""
    return Table(
        cls.plural,
        (
            Column("heading", Text("見出し", "Heading")),
            Column("all", Text("要件", "Requirements")),
            *(Column(p.value, p.label) for p in Priority),
        ),
        tuple(
            (
                Cell(heading.title, links=(heading.id,)),
                Cell(len(under)),
                *(Cell(sum(r.priority is p for r in under)) for p in Priority),
            )
            for heading, under in headings(model)
            if KINDS[heading.requirement_kind] is cls
        ),
    )
