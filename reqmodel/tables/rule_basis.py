"""What a rule rests on: the documents, where in them, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reqmodel.model.anatomy import label_of
from reqmodel.model.display import citation_line
from reqmodel.model.records.record import Record
from reqmodel.model.rule import Card
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import NO_TEXT, Text
from reqmodel.model.values import Citation


def rule_basis(card: Card, records: Mapping[str, Record]) -> Table:
    """One row a citation of the card, under the titles that `records` have for the sources."""
    fields = ("source", "at", "status", "note")
    return Table(
        label_of(Card, "basis").text,
        tuple(Column(name, label_of(Citation, name).text) for name in fields),
        tuple(
            (
                Cell(records[cited.source].title, links=(cited.source,)),
                Cell(Text(cited.at)) if cited.at else Cell(),
                Cell(status=cited.status),
                Cell(cited.note),
            )
            for cited in card.basis
        ),
    ).without_empty()


def basis_lines(card: Card, records: Mapping[str, Record]) -> Iterator[Text]:
    """The same a line each, for where there is no room for a table."""
    for cited in card.basis:
        title, note = records[cited.source].title, cited.note or NO_TEXT
        name = Text(f"{cited.source} {title.ja}", f"{cited.source} {title.to('en')}")
        line = citation_line(cited, name)
        yield Text(f"{line.ja} {note.ja}".rstrip(), f"{line.en} {note.to('en')}".rstrip())
