"""Something that somebody undertook to do, and that was not done when it was due."""

from collections.abc import Iterator
from datetime import date

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.contract import Meeting
from reqmodel.model.vocabulary import Status
from reqmodel.text.due import written_day


def check(record: Meeting, today: date) -> Iterator[Finding]:
    if record.status is Status.RETIRED:
        return
    for i, action in enumerate(record.actions):
        if action.done is None and action.due < today:
            yield Finding(
                record.id,
                ("actions", i, "due"),
                {"what": action.what, "who": action.who, "due": written_day(action.due)},
            )
