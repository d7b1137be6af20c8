"""Records told line by line in tables, with lines to be filled where there are none yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from reqmodel.exports.docx.paper import Inline, Paper
from reqmodel.model import notices
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status

R = TypeVar("R", bound=Record)
BLANK_ROWS = 4


def alive(paper: Paper, cls: type[R]) -> list[R]:
    """The records of a class that are not retired."""
    return [r for r in paper.model.of_kind(cls) if r.status is not Status.RETIRED]


def record_cell(paper: Paper, record: Record) -> Inline:
    """A record's id and title, where links to it lead."""
    paper.shows(record)
    return paper.named(record.id, paper.ref(record.id))


def listed(
    paper: Paper, caption: Text, heads: Sequence[Inline], rows: Sequence[Sequence[Inline]]
) -> None:
    """A table of texts; lines to be filled where there is nothing and the document is a form."""
    if not rows and not paper.mark:
        paper.write(notices.NOTHING)
        return
    paper.caption(caption)
    if rows:
        paper.rows(heads, [[paper.block(cell) for cell in row] for row in rows], shaded=(0,))
    else:
        blank = [[paper.block() for _ in heads] for _ in range(BLANK_ROWS)]
        paper.rows(heads, blank, shares=[1] * len(heads))
