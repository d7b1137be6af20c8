"""An obligation of which nothing will show that it was met."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.contract import Obligation
from reqmodel.model.vocabulary import Status


def check(record: Obligation) -> Iterator[Finding]:
    if not record.evidence and record.status is not Status.RETIRED:
        yield Finding(record.id, ("text",))
