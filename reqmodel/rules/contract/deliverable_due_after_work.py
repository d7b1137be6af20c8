"""A deliverable due on a day after the work as a whole is due."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable
from reqmodel.model.vocabulary import Status
from reqmodel.text.due import written_day


def check(model: Model) -> Iterator[Finding]:
    if model.project.contract is None:
        return
    work_due = model.project.contract.work_due
    for record in model.of_kind(Deliverable):
        day = record.due.on
        if day and day > work_due and record.status is not Status.RETIRED:
            days = {"day": written_day(day), "work_due": written_day(work_due)}
            yield Finding(record.id, ("due", "on"), days)
