"""A meeting whose planned time is over, and of which no record says whether it was held."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.calendar import last_day
from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.contract import Meeting
from reqmodel.model.vocabulary import Status


def check(record: Meeting, today: date) -> Iterator[Finding]:
    if record.held_on or record.planned is None or (record.sessions or 1) > 1:
        return
    if last_day(record.planned) < today and record.status is not Status.RETIRED:
        yield Finding(record.id, ("planned",), {"planned": record.planned})
