"""Requirements one a row, with all that a reader asks of each."""

from __future__ import annotations

from collections.abc import Iterator

from reqmodel.analysis.coverage import needed_by
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import citation_line, metric_line, plain
from reqmodel.model.link import NAMES
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import (
    FunctionalRequirement,
    Metric,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, Values, linked
from reqmodel.model.text import NO_TEXT, Text
from reqmodel.model.values import Citation
from reqmodel.model.vocabulary import Status

_PROVISIONAL = Text("仮置き", "provisional")
_BY_KIND = {
    FunctionalRequirement: ("block", "interfaces"),
    NonFunctionalRequirement: ("metrics", "grade_items", "quality"),
}
_CHOICES = ("heading", "priority", "verification", "status", "quality", "block")


def requirement_register(model: Model, cls: type[Requirement]) -> Table:
    """One row a requirement that is not retired; columns in which nothing stands are left out."""
    fields = (
        "statement",
        "priority",
        "acceptance",
        "verification",
        *_BY_KIND.get(cls, ()),
        "rationale",
    )
    links = ("derived_from", "refines", "constrains", "binds")
    table = Table(
        cls.plural,
        (
            Column("requirement", label_of(Record, "title").text),
            _column(cls, "heading"),
            *(_column(cls, field) for field in fields),
            Column("needed-by", NAMES["needed-by"]),
            *(_column(cls, field) for field in links if field in cls.model_fields),
            _column(cls, "sources"),
            _column(cls, "status"),
            RELIABILITY,
            _column(cls, "note"),
        ),
        tuple(
            (
                Cell(one.title, links=(one.id,)),
                linked(model, one.heading),
                *(_cell(one, field) for field in fields),
                _needing(model, one),
                *(
                    tuple(Cell(links=(id_,)) for id_ in getattr(one, field))
                    for field in links
                    if field in cls.model_fields
                ),
                tuple(Cell(line) for line in _cited(one)),
                Cell(one.status.label),
                tuple(Cell(status=status) for status in one.reliability),
                Cell(one.note),
            )
            for one in model.of_kind(cls)
            if one.status is not Status.RETIRED
        ),
    )
    return table.without_empty()


def _column(cls: type[Requirement], field: str) -> Column:
    return Column(field, label_of(cls, field).text, field in _CHOICES)


def _needing(model: Model, one: Requirement) -> Values:
    """The use cases that need it, or why no single one does."""
    cases = needed_by(model, one.id)
    return tuple(Cell(links=(id_,)) for id_ in cases) or Cell(one.cross_cutting)


def _cell(one: Requirement, field: str) -> Values:
    if isinstance(one, NonFunctionalRequirement) and field == "metrics":
        return tuple(_metric(metric) for metric in one.metrics)
    if isinstance(one, NonFunctionalRequirement) and field == "grade_items":
        return tuple(Cell(Text(g.number), g.status) for g in one.grade_items)
    if isinstance(one, FunctionalRequirement) and field == "interfaces":
        return tuple(
            Cell(
                Text(
                    f"{i.purpose.ja}: {'、'.join(i.standards)}",
                    f"{i.purpose.to('en')}: {', '.join(i.standards)}",
                )
            )
            for i in one.interfaces
        )
    value = getattr(one, field)
    return Cell() if value is None else Cell(plain(value))


def _metric(metric: Metric) -> Cell:
    line, how = metric_line(metric), metric.measured
    if how:
        line = Text(f"{line.ja} ／ {how.ja}", f"{line.to('en')} / {how.to('en')}")
    return Cell(line, metric.status, note=_PROVISIONAL if metric.provisional else None)


def _cited(one: Requirement) -> Iterator[Text]:
    for citation in one.sources:
        yield _citation(type(one), citation)


def _citation(cls: type[Record], citation: Citation) -> Text:
    named = Text.listed(label_of(cls, field).text for field in citation.supports)
    about = Text(f"（{named.ja}）", f" ({named.to('en')})") if citation.supports else NO_TEXT
    return citation_line(citation, Text(citation.source), about)
