"""An activity that says both who does it and why nobody does."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.governance import Activity
from reqmodel.model.vocabulary import Status


def check(record: Activity) -> Iterator[Finding]:
    if record.status is not Status.RETIRED and record.assignments and record.not_applicable:
        yield Finding(record.id, ("not_applicable",))
