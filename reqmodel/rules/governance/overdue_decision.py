"""A decision that was to be taken by now."""

from collections.abc import Iterator
from datetime import date

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.governance import Decision
from reqmodel.model.vocabulary import Outcome, Status


def check(record: Decision, today: date) -> Iterator[Finding]:
    if record.status is Status.RETIRED or record.outcome is Outcome.DECIDED:
        return
    if record.due and record.due < today:
        values = {"due": record.due.isoformat(), "outcome": record.outcome.label}
        yield Finding(record.id, ("due",), values)
