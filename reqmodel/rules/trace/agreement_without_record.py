"""Something called agreed or realised without the meeting or document and its date."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.record import Record
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.vocabulary import Stage, Status


def check(record: Record) -> Iterator[Finding]:
    if record.status is Status.AGREED and record.agreed is None:
        yield Finding(record.id, ("status",), {"word": Status.AGREED.label, "field": "agreed"})
    if isinstance(record, UseCase) and record.stage is Stage.REALISED and record.realised is None:
        yield Finding(record.id, ("stage",), {"word": Stage.REALISED.label, "field": "realised"})
