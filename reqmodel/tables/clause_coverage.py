"""The traceability matrix: clause, the requirements and other records that answer it, use cases."""

from __future__ import annotations

from reqmodel.analysis.coverage import answers, needed_by
from reqmodel.model.link import REQUIREMENTS
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Clause
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text

COLUMNS = (
    Column("clause", Text("条項", "Clause")),
    Column("nature", Text("性質", "Nature")),
    Column("requirements", Text("応える要件", "Requirements that answer it")),
    Column("use-cases", Text("ユースケース", "Use cases")),
    Column("others", Text("応えるほかの記録", "Other records that answer it")),
)


def clause_coverage(model: Model) -> Table:
    """One row a clause, in the order of the specification."""
    return Table(
        Text("仕様書との対応", "Coverage of the specification"),
        COLUMNS,
        tuple(_row(model, clause) for clause in model.of_kind(Clause)),
    )


def _row(model: Model, clause: Clause) -> tuple[Cell, ...]:
    answering = answers(model, clause.id)
    requirements = tuple(r for r in answering if model.kind_of(r) in REQUIREMENTS)
    cases = dict.fromkeys(r for r in answering if model.kind_of(r) == "use-case")
    for requirement in requirements:
        cases.update(dict.fromkeys(needed_by(model, requirement)))
    others = tuple(r for r in answering if r not in requirements and r not in cases)
    return (
        Cell(
            Text(f"{clause.number} {clause.title.ja}", f"{clause.number} {clause.title.to('en')}"),
            links=(clause.id,),
        ),
        Cell(clause.clause_type.label),
        Cell(links=requirements),
        Cell(links=tuple(cases)),
        Cell(clause.unanswered if clause.unanswered and not answering else None, links=others),
    )
