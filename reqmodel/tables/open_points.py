"""What is not settled yet, wherever in the model it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reqmodel.analysis.coverage import alive, answers
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import metric_line
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Clause, Provision
from reqmodel.model.records.governance import ConsentMethod, DataAsset, Decision
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import NonFunctionalRequirement
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import (
    Adoption,
    ClauseType,
    Disclosure,
    LegalGround,
    Outcome,
    Stance,
)

Point = tuple[Record, Cell]
"""A record in which something is open, and what."""


def open_points(model: Model) -> Table:
    """One row a point: what sort it is, where it stands, what it says, who settles it by when."""
    return Table(
        Text("未決の論点", "Open points"),
        (
            Column("sort", Text("種類", "Sort")),
            Column("record", Text("記録", "Record")),
            Column("point", Text("論点", "Point")),
            Column("who", Text("決める者・担当", "Who"), choice=True),
            Column("due", Text("期限", "By when")),
        ),
        tuple(
            (Cell(sort), Cell(record.title, links=(record.id,)), point, *_settled(model, record))
            for sort, points in SORTS
            for record, point in points(model)
            if alive(model, record.id)
        ),
    )


def _settled(model: Model, record: Record) -> tuple[Cell, Cell]:
    """Who settles it, and by when."""
    if isinstance(record, Decision):
        due = record.due.isoformat() if record.due else None
        return linked(model, record.decided_by), Cell(due)
    return linked(model, record.owner), Cell()


def _decisions(model: Model) -> Iterator[Point]:
    for decision in model.of_kind(Decision):
        if decision.outcome is not Outcome.DECIDED:
            yield decision, Cell(decision.question)


def _of_use_cases(model: Model) -> Iterator[Point]:
    for case in model.of_kind(UseCase):
        for item in case.open_points:
            yield case, Cell(item.text)


def _grounds(model: Model) -> Iterator[Point]:
    for asset in model.of_kind(DataAsset):
        if asset.legal_ground is LegalGround.UNDECIDED:
            yield asset, Cell(label_of(DataAsset, "legal_ground").text)
    for case in model.of_kind(UseCase):
        for use in case.data_uses:
            if use.legal_ground is LegalGround.UNDECIDED:
                yield case, Cell(use.purpose)


def _methods(model: Model) -> Iterator[Point]:
    for method in model.of_kind(ConsentMethod):
        if method.adoption is Adoption.UNDECIDED:
            yield method, Cell(method.summary)


def _provisions(model: Model) -> Iterator[Point]:
    for provision in model.of_kind(Provision):
        if provision.stance is Stance.UNDECIDED:
            yield provision, Cell(provision.reason or provision.text)


def _metrics(model: Model) -> Iterator[Point]:
    for requirement in model.of_kind(NonFunctionalRequirement):
        for metric in requirement.metrics:
            if metric.provisional:
                yield requirement, Cell(metric_line(metric), metric.status)


def _clauses(model: Model) -> Iterator[Point]:
    whole = model.audience is Disclosure.INTERNAL  # in others, what answers may only be hidden
    for clause in model.of_kind(Clause):
        binds = clause.clause_type in (ClauseType.OBLIGATION, ClauseType.PROHIBITION)
        if binds and (clause.unanswered or whole) and not answers(model, clause.id):
            yield clause, Cell(clause.unanswered or clause.text)


TO_DECIDE = Text("決めること", "Decisions to take")
SORTS: tuple[tuple[Text, Callable[[Model], Iterator[Point]]], ...] = (
    (TO_DECIDE, _decisions),
    (Text("ユースケースに残る論点", "Open points of use cases"), _of_use_cases),
    (Text("法的根拠が未決のデータ", "Data without a settled legal ground"), _grounds),
    (Text("採否が未決の同意方式", "Consent methods not decided on"), _methods),
    (Text("立場が未決の項目（ガイドブック等）", "Provisions without a stance"), _provisions),
    (Text("仮置きの指標", "Provisional metrics"), _metrics),
    (Text("応える記録がない条項", "Clauses that nothing answers"), _clauses),
)
