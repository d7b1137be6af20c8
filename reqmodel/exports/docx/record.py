"""How documents tell of a record: its fields as a sheet, its sources with how sure they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reqmodel.exports.docx import words
from reqmodel.exports.docx.markup import NOTHING, Xml, run
from reqmodel.exports.docx.paper import Inline, Paper
from reqmodel.model.anatomy import label_of
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Citation
from reqmodel.model.vocabulary import Reliability
from reqmodel.tables.record_sheet import Entry, Value, for_readers, record_sheet

Row = tuple[Inline, Sequence[Inline]]
OF_THE_OFFICE = ("disclosure", "field_disclosure", "tags", "owner", "status")
"""Fields that say how a record is kept, not what it says."""
_RELIABILITY = {r.label: r for r in Reliability}


def fields(
    paper: Paper, record: Record, only: Sequence[str] = (), without: Iterable[str] = ()
) -> Iterator[Row]:
    """The fields of a record that have a value: a name and what stands there, several as a list.

    `only` says which and in which order. Money is left out: amounts are for the comparison of costs.
    """
    entries = {e.field: e for e in record_sheet(record)}
    left_out = {*without, *OF_THE_OFFICE, "cost_lines"}
    for name in only or entries:
        if name in entries and name not in left_out:
            entry = entries[name]
            yield entry.label, [_told(paper, value) for value in entry.values]


def sources(paper: Paper, record: Record) -> Row:
    """Where a record's facts come from, and how sure they are."""
    return words.SOURCES, [_cited(paper, record, c) for c in record.sources] or [words.OWN_WORDS]


def _cited(paper: Paper, record: Record, citation: Citation) -> Xml:
    told = paper.reliability([citation.status]) + paper.ref(citation.source)
    place = " ".join(part for part in (citation.at, citation.edition) if part)
    if place:
        told += run(f" {place}")
    if citation.supports:
        named = Text.listed(label_of(type(record), field).text for field in citation.supports)
        told += paper.inline(words.SUPPORTS.fill({"fields": named}))
    if citation.premise:
        told += paper.inline(words.SUPPORTS.fill({"fields": label_of(Citation, "premise").text}))
    if citation.note:
        told += run(": ") + paper.inline(citation.note)
    return told


def _told(paper: Paper, value: Value) -> Xml:
    """A value in one paragraph."""
    if isinstance(value, Text):
        return _scalar(paper, value)
    by_name = {e.field: e for e in value}
    shown = for_readers(value)
    pieces = [_entry(paper, e, named=len(shown) > 1) for e in shown]
    told = Xml.of(pieces, run(" ／ " if len(shown) > 2 else " "))
    if "status" in by_name:
        told += _entry(paper, by_name["status"], named=False)
    return told


def _entry(paper: Paper, entry: Entry, *, named: bool) -> Xml:
    between = run("、" if paper.lang == "ja" else ", ")
    told = Xml.of((_told(paper, value) for value in entry.values), between)
    if not named or entry.field in ("text", "title", "actor", "key"):
        return told + (run(":") if named and entry.field in ("actor", "key") else NOTHING)
    return paper.inline(entry.label) + run(": ") + told


def _scalar(paper: Paper, value: Text) -> Xml:
    if value in _RELIABILITY:
        return paper.reliability([_RELIABILITY[value]])
    if value.ja in paper.model.records:
        return paper.ref(value.ja)
    return paper.inline(value)
