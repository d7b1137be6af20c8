"""A deliverable that was not handed in when it was due."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.duty import Duty, DutyKind, Standing, duties
from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Session
from reqmodel.text.due import in_words, written_day

IF_EACH = Text(
    "（各回から数える場合。どの回から数えるかは決まっていません）",
    " if it counts from each session, which is not settled",
)


def check(model: Model, today: date) -> Iterator[Finding]:
    late: dict[str, Duty] = {}
    for duty in duties(model):
        if duty.kind is DutyKind.DELIVERABLE and duty.standing(today) is Standing.LATE:
            known = late.setdefault(duty.record, duty)
            if _certain(duty) and not _certain(known):
                late[duty.record] = duty
    for duty in late.values():
        if duty.period:
            last = written_day(duty.period.last)
            values = {"due": in_words(duty.due), "last": last}
            values["reading"] = Text("", " ") if _certain(duty) else IF_EACH
            yield Finding(
                duty.record,
                ("due",),
                values,
                None if _certain(duty) else Severity.INFO,
            )


def _certain(duty: Duty) -> bool:
    """Whether it is late however "after" is read: what is late after the last session is."""
    return duty.start.reading is not Session.EACH
