"""A deliverable of which nobody knows how it is made from the model."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.contract import Deliverable
from reqmodel.model.vocabulary import Status


def check(record: Deliverable) -> Iterator[Finding]:
    if record.export is None and record.status is not Status.RETIRED:
        yield Finding(record.id)
