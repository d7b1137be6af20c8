"""The ways to ask for consent side by side: one column a method."""

from __future__ import annotations

from collections.abc import Callable

from reqmodel.model.anatomy import label_of
from reqmodel.model.model import Model
from reqmodel.model.records.governance import ConsentMethod
from reqmodel.model.table import Cell, Column, Table, Values, column_of, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import CONSENT_IN_FORCE, ConsentState, Status

IN_FORCE = Text("○ 根拠になる", "○ a ground")
NOT_IN_FORCE = Text("× 根拠にならない", "× no ground")


def consent_comparison(model: Model) -> Table:
    """One row an aspect: what it is, for and against, its states, where it is adopted."""
    methods = [m for m in model.of_kind(ConsentMethod) if m.status is not Status.RETIRED]
    rows: tuple[tuple[str, Callable[[ConsentMethod], Values]], ...] = (
        ("adoption", lambda m: Cell(m.adoption.label)),
        ("summary", lambda m: Cell(m.summary)),
        ("timing", lambda m: Cell(m.timing)),
        ("granularity", lambda m: Cell(m.granularity)),
        ("withdrawal", lambda m: Cell(m.withdrawal)),
        ("merits", lambda m: tuple(map(Cell, m.merits))),
        ("demerits", lambda m: tuple(map(Cell, m.demerits))),
        ("adopted_for", lambda m: tuple(linked(model, case) for case in m.adopted_for)),
        ("states", lambda m: tuple(map(_state, m.states))),
        ("sources", lambda m: tuple(Cell(status=status) for status in m.reliability)),
    )
    return Table(
        Text("同意方式の比較", "Comparison of consent methods"),
        (Column("aspect", Text("観点", "Aspect")), *map(column_of, methods)),
        tuple(
            (Cell(label_of(ConsentMethod, field).text), *(values(m) for m in methods))
            for field, values in rows
        ),
    )


def consent_states() -> Table:
    """One row a state of consent: its word, and whether it is a ground for processing."""
    return Table(
        Text("同意の状態と、根拠になるか", "States of consent, and which are a ground"),
        (
            Column("state", Text("状態", "State")),
            Column("word", Text("語（DPV）", "Word (DPV)")),
            Column("ground", Text("提供の根拠になるか", "A ground for providing data")),
        ),
        tuple(
            (
                Cell(state.label),
                Cell(state.value),
                Cell(IN_FORCE if state in CONSENT_IN_FORCE else NOT_IN_FORCE),
            )
            for state in ConsentState
        ),
    )


def _state(state: ConsentState) -> Cell:
    sign = "○" if state in CONSENT_IN_FORCE else "×"
    return Cell(Text(f"{sign} {state.label.ja}", f"{sign} {state.label.en}"))
