"""Something told as done on a day that has not come."""

from collections.abc import Iterator
from datetime import date

from reqmodel.analysis.duty import deliveries
from reqmodel.model.diagnostic import Finding, KeyPath
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable, Meeting, StateChange
from reqmodel.model.records.filing import Filing
from reqmodel.model.text import Text
from reqmodel.text.due import written_day

HELD = Text("開催", "held")
DONE = Text("宿題の完了", "an action done")


def check(model: Model, today: date) -> Iterator[Finding]:
    for record, field, steps in deliveries(model):
        for keys, what, day in _facts(record, field, steps):
            if day > today:
                yield Finding(record.id, keys, {"what": what, "day": written_day(day)})


def _facts(
    record: Deliverable | Meeting | Filing, field: str, steps: tuple[StateChange, ...]
) -> Iterator[tuple[KeyPath, Text, date]]:
    for i, step in enumerate(steps):
        yield (field, i, "on"), step.state.label, step.on
    if isinstance(record, Meeting):
        if record.held_on:
            yield ("held_on",), HELD, record.held_on
        for i, action in enumerate(record.actions):
            if action.done:
                yield ("actions", i, "done"), DONE, action.done
