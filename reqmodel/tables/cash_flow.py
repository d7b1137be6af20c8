"""What one pattern costs in which year, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reqmodel.analysis.total_cost import Costing, Spread, whole_yen
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import BEFORE_QUOTES
from reqmodel.model.records.alternative import CostLine
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import CostPhase, Reliability

SUM = Text("計", "Sum")


def cash_flow(costing: Costing) -> Table:
    """One row a cost line, by phase, each phase and the whole summed; one column a year.

    Most likely yen without tax, undiscounted. Where the amounts are not known to the audience there
    is one row that says so.
    """
    years = range(costing.terms.years + 1)
    return Table(
        Text(
            f"{costing.pattern.id} 年次の費用（円・税抜・最頻値）",
            f"{costing.pattern.id} Cost by year (yen, most likely, without tax)",
        ),
        (
            Column("phase", label_of(CostLine, "phase").text, choice=True),
            Column("key", label_of(CostLine, "key").text),
            Column("line", label_of(CostLine, "title").text),
            Column("item", label_of(CostLine, "item").text, choice=True),
            *(Column(f"year-{y}", Text(f"{y}年目", f"Year {y}")) for y in years),
            Column("total", Text("合計", "Total")),
        ),
        tuple(_rows(costing)) if costing.known else (_unknown(len(years)),),
    )


def _unknown(years: int) -> tuple[Cell, ...]:
    return (*[Cell()] * 4, *[Cell(BEFORE_QUOTES)] * (years + 1))


def _rows(costing: Costing) -> Iterator[tuple[Cell, ...]]:
    for phase in CostPhase:
        part = costing.within(phase)
        for one in part.lines:
            line = one.line
            names = (
                Cell(phase.label),
                Cell(Text(line.key)),
                Cell(line.title, sources=tuple(c.source for c in line.sources)),
                Cell(line.item.label, note=line.assumption),
            )
            yield (*names, *_amounts(one.yearly, one.status))
        if part.lines:
            yield (
                Cell(phase.label),
                Cell(),
                Cell(SUM),
                Cell(),
                *_amounts(part.yearly, part.status),
            )
    yield (Cell(), Cell(), Cell(SUM), Cell(), *_amounts(costing.yearly, costing.status))


def _amounts(yearly: Sequence[Spread], status: Reliability | None) -> Iterator[Cell]:
    for spread in (*yearly, Spread.total(yearly)):
        yield Cell(whole_yen(spread.mode), status) if spread.mode else Cell(0)
