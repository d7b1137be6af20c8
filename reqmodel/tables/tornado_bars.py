"""Which assumption the total of a pattern hangs on, the heaviest first."""

from __future__ import annotations

from reqmodel.analysis.tornado import Bar, tornado
from reqmodel.analysis.total_cost import Costing, whole_yen
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text


def tornado_bars(costing: Costing) -> Table:
    """One row an assumption: the total in yen with it at its low and at its high, and the swing.

    `key` is the cost line's key, the unit of a quantity, or a currency. No row where the amounts
    are not known to the audience.
    """
    base = costing.total().mode
    return Table(
        Text(
            f"{costing.pattern.id} 金額の動く要因（最頻 {whole_yen(base):,} 円・税抜・割引なし）"
            if costing.known
            else f"{costing.pattern.id} 金額の動く要因",
            f"{costing.pattern.id} What moves the total (most likely {whole_yen(base):,} yen, without "
            "tax, undiscounted)"
            if costing.known
            else f"{costing.pattern.id} What moves the total",
        ),
        (
            Column("driver", Text("要因の種類", "Driver"), choice=True),
            Column("key", Text("項目名", "Key")),
            Column("title", Text("要因", "Assumption")),
            Column("low", Text("最小のときの総額", "Total at its low")),
            Column("high", Text("最大のときの総額", "Total at its high")),
            Column("swing", Text("幅", "Swing")),
        ),
        tuple(_row(bar) for bar in tornado(costing)) if costing.known else (),
    )


def _row(bar: Bar) -> tuple[Cell, ...]:
    amounts = (bar.low, bar.high, bar.swing)
    return (
        Cell(bar.driver.label),
        Cell(Text(bar.key)),
        Cell(bar.title),
        *(Cell(whole_yen(amount), bar.status) for amount in amounts),
    )
