"""A person's name that the public could read."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.contract import Meeting
from reqmodel.model.records.filing import Filing
from reqmodel.model.records.record import Record
from reqmodel.model.vocabulary import Disclosure


def check(record: Record) -> Iterator[Finding]:
    if not isinstance(record, Meeting | Filing):
        return
    if record.disclosed("participants") is not Disclosure.PUBLIC:
        return
    for i, participant in enumerate(record.participants):
        for field in ("person", "reading"):
            if getattr(participant, field):
                yield Finding(record.id, ("participants", i, field))
                break
