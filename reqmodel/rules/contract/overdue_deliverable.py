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
    late = [d for d in duties(model) if d.kind is DutyKind.DELIVERABLE and _late(d, today)]
    told: dict[str, Duty] = {}
    for duty in sorted(late, key=_certain, reverse=True):
        told.setdefault(duty.record, duty)
    for duty in told.values():
        if duty.period:
            yield Finding(
                duty.record,
                ("due",),
                {
                    "due": in_words(duty.due),
                    "last": written_day(duty.period.last),
                    "reading": Text("") if _certain(duty) else IF_EACH,
                },
                None if _certain(duty) else Severity.INFO,
            )


def _late(duty: Duty, today: date) -> bool:
    return duty.standing(today) is Standing.LATE


def _certain(duty: Duty) -> bool:
    """Whether it is late however "after" is read: what is late after the last session is."""
    return duty.start.reading is not Session.EACH
