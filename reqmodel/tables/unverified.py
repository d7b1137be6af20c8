"""Everything that was not verified in a source: citations, and what says so of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from reqmodel.model.anatomy import label_of, rated
from reqmodel.model.diagnostic import KeyPath
from reqmodel.model.display import metric_line, plain, three_points
from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import Metric
from reqmodel.model.table import RELIABILITY, Cell, Column, Table, linked
from reqmodel.model.text import Text
from reqmodel.model.values import Citation, ThreePoint
from reqmodel.model.vocabulary import Reliability

DOUBTFUL = tuple(r for r in Reliability if r not in (Reliability.VERIFIED, Reliability.DERIVED))
WHOLE = Text("記録全体", "the whole record")
_LEFT_OUT = frozenset({"key", "status", "sources", "note", "reason", "evidence"})
_WAY, _AND, _SPACE = Text(" › ", " › "), Text("、", ", "), Text(" ", " ")

Doubt = tuple[Reliability, Text, str | None, str | None]
"""How sure, about what, by which source, where in it."""


def doubts(model: Model) -> Table:
    """One row a kind, one column a reliability: how many of its statements are not verified."""
    counts: Counter[tuple[str, Reliability]] = Counter(
        (record.kind, status)
        for record in model.own
        for _, _, status in rated(record)
        if status in DOUBTFUL
    )
    return Table(
        Text("確認が済んでいない事実の数", "How many are not verified"),
        (
            Column("kind", label_of(Record, "kind").text),
            *(Column(status.value, status.label) for status in DOUBTFUL),
        ),
        tuple(
            (Cell(cls.plural), *(Cell(counts[kind, status]) for status in DOUBTFUL))
            for kind, cls in KINDS.items()
            if any(counts[kind, status] for status in DOUBTFUL)
        ),
    )


def unverified(model: Model, kind: str) -> Table:
    """One row a record of `kind`, item and reliability: what it is about, where it was looked for.

    Values of one list with the same reliability and no source of their own share a row.
    """
    return Table(
        KINDS[kind].plural,
        (
            RELIABILITY,
            Column("record", KINDS[kind].label),
            Column("item", Text("項目", "Item"), choice=True),
            Column("content", Text("内容", "Content")),
            Column("source", label_of(Citation, "source").text),
            Column("at", label_of(Citation, "at").text),
        ),
        tuple(
            (
                Cell(status=status),
                Cell(record.title, links=(record.id,)),
                Cell(item),
                tuple(map(Cell, content)),
                linked(model, source),
                Cell(at),
            )
            for record in model.own
            if record.kind == kind
            for (status, item, source, at), content in _doubts(record).items()
        ),
    ).without_empty()


def _doubts(record: Record) -> dict[Doubt, list[Text]]:
    """What is said under each doubt."""
    found: dict[Doubt, list[Text]] = {}
    for keys, part, status in rated(record):
        if status in DOUBTFUL:
            labels, holders = _way(record, keys)
            doubt: Doubt = (status, _joined(labels, _WAY), None, None)
            about = [_line(part)]
            if isinstance(part, Citation):
                doubt = (status, _supported(labels, part, record), part.source, part.at)
                about = [_line(holder) for holder in holders[1:-1][-1:]]
                about += [part.note] if part.note else []
            found.setdefault(doubt, []).extend(about)
    return found


def _way(record: Record, keys: KeyPath) -> tuple[list[Text], list[BaseModel]]:
    """The names of the fields on the way to a place, and the structures passed, it included."""
    labels: list[Text] = []
    holders: list[BaseModel] = [record]
    here: Any = record
    for key in keys:
        if isinstance(key, str):
            labels.append(label_of(type(holders[-1]), key).text)
            here = getattr(here, key)
        else:
            here = here[key]
        if isinstance(here, BaseModel):
            holders.append(here)
    return labels, holders


def _supported(labels: list[Text], citation: Citation, record: Record) -> Text:
    """What a citation is for: the structure it stands in, or fields of its record, or all of it."""
    if labels[:-1]:
        return _joined(labels[:-1], _WAY)
    if citation.premise:
        return label_of(Citation, "premise").text
    fields = [label_of(type(record), field).text for field in citation.supports]
    return _joined(fields, _AND) if fields else WHOLE


def _line(part: BaseModel) -> Text:
    """The values of a structure in one line."""
    if isinstance(part, Metric):
        return metric_line(part)
    text = part.__dict__.get("text")
    if isinstance(text, Text):
        return text
    values = part.__dict__.items()
    shown = [t for k, v in values if k not in _LEFT_OUT for t in _values(v)]
    return _joined(shown, _SPACE)


def _values(value: object) -> Iterator[Text]:
    if isinstance(value, ThreePoint):
        yield three_points(value)
    elif isinstance(value, BaseModel):
        yield _line(value)
    elif value is not None and not isinstance(value, bool | tuple):
        yield plain(value)


def _joined(texts: list[Text], by: Text) -> Text:
    return Text(by.ja.join(t.ja for t in texts), by.en.join(t.to("en") for t in texts))
