"""Deliverables asked for in one vendor's file format only."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.aspect import Aspect
from reqmodel.text.context import standards_in
from reqmodel.text.passage import Passage
from reqmodel.text.suspicion import names

CUES = (Product,)


def check(passage: Passage) -> Iterator[Finding]:
    if not standards_in(passage, 0, len(passage.plain)):
        yield from names(passage, Aspect.DELIVERABLE, (Product,))
