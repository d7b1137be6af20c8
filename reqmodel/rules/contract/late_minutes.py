"""Minutes that were not handed in when they were due."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.duty import DutyKind, Standing, duties
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.text.due import in_words, written_day


def check(model: Model, today: date) -> Iterator[Finding]:
    for duty in duties(model):
        if duty.kind is DutyKind.MINUTES and duty.period and duty.standing(today) is Standing.LATE:
            yield Finding(
                duty.start.meeting,
                ("held_on",),
                {
                    "deliverable": duty.record,
                    "due": in_words(duty.due),
                    "last": written_day(duty.period.last),
                },
            )
