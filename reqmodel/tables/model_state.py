"""How far the model has come: what is covered, out of how much."""

from __future__ import annotations

from collections.abc import Iterable

from reqmodel.analysis.coverage import (
    alive,
    answers,
    binding,
    headings,
    needed_by,
    requirements_of,
    use_cases,
)
from reqmodel.model.link import REQUIREMENTS
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Clause
from reqmodel.model.records.governance import Decision
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ClauseType, Outcome, Status


def model_state(model: Model) -> Table:
    """One row a measure: its name, how many are covered, of how many."""
    clauses = [
        c
        for c in model.of_kind(Clause)
        if c.clause_type in (ClauseType.OBLIGATION, ClauseType.PROHIBITION) and alive(model, c.id)
    ]
    musts = list(binding(model))
    cases = use_cases(model)
    decisions = [d for d in model.of_kind(Decision) if d.status is not Status.RETIRED]
    rows = (
        (
            Text(
                "義務・禁止の条項のうち、応える記録があるもの",
                "Binding clauses that something answers",
            ),
            [bool(answers(model, c.id)) for c in clauses],
        ),
        (
            Text("見出しのうち、要件があるもの", "Official headings with a requirement"),
            [bool(under) for _, under in headings(model)],
        ),
        (
            Text(
                "必須要件のうち、ユースケースが必要とするもの",
                "Must requirements needed by a use case",
            ),
            [bool(needed_by(model, r.id)) for r in musts],
        ),
        (
            Text(
                "必須要件のうち、受入基準があるもの",
                "Must requirements with an acceptance criterion",
            ),
            [bool(r.acceptance) for r in musts],
        ),
        (
            Text(
                "ユースケースのうち、業務・機能・非機能の要件に届くもの",
                "Use cases that reach all three kinds of requirement",
            ),
            [
                {model.kind_of(r) for r in requirements_of(model, c.id)} >= set(REQUIREMENTS)
                for c in cases
            ],
        ),
        (
            Text("決定事項のうち、決定したもの", "Decisions that were taken"),
            [d.outcome is Outcome.DECIDED for d in decisions],
        ),
    )
    return Table(
        Text("モデルの状態", "State of the model"),
        (
            Column("measure", Text("見るもの", "Measure")),
            Column("covered", Text("済み", "Covered")),
            Column("of", Text("全体", "Of")),
        ),
        tuple((Cell(name), Cell(sum(done)), Cell(_count(done))) for name, done in rows),
    )


def _count(items: Iterable[bool]) -> int:
    return sum(1 for _ in items)
