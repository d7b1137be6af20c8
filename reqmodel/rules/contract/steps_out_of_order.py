"""Steps towards approval that cannot have followed one another so."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from reqmodel.analysis.duty import deliveries
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable, Meeting, StateChange
from reqmodel.model.records.filing import Filing
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DeliveryState as State
from reqmodel.text.due import written_day

FIRST = (State.MADE, State.SUBMITTED)
AFTER = {
    State.MADE: (State.SUBMITTED,),
    State.SUBMITTED: (State.RETURNED, State.APPROVED),
    State.RETURNED: (State.RESUBMITTED,),
    State.RESUBMITTED: (State.RETURNED, State.APPROVED),
    State.APPROVED: FIRST,  # of a new edition
}
NOT_FIRST = Text("最初の経過になりません", "cannot be the first step")
NOT_AFTER = Text("その前の「{before}」の次に来ません", "cannot follow '{before}'")
BACK = Text(
    "その前の経過（{before}）より前の日付です", "is dated before the step above it ({before})"
)
NOT_HELD = Text(
    "会議の開催日（held_on）がないのに書かれています",
    "stands there although the meeting has no day on which it was held (held_on)",
)
TOO_SOON = Text(
    "会議の開催日（{before}）より前の日付です", "is dated before the meeting ({before})"
)


def check(model: Model) -> Iterator[Finding]:
    for record, field, steps in deliveries(model):
        for i, problem, key in _problems(record, steps):
            values = {"state": steps[i].state.label, "on": written_day(steps[i].on)}
            yield Finding(record.id, (field, i, key), {**values, "problem": problem})


def _problems(
    record: Deliverable | Meeting | Filing, steps: tuple[StateChange, ...]
) -> Iterator[tuple[int, Text, str]]:
    if not steps:
        return
    if isinstance(record, Meeting) and record.held_on is None:
        yield 0, NOT_HELD, "on"
        return
    if steps[0].state not in FIRST:
        yield 0, NOT_FIRST, "state"
    if isinstance(record, Meeting) and record.held_on and steps[0].on < record.held_on:
        yield 0, _before(TOO_SOON, record.held_on), "on"
    for i, (one, next_) in enumerate(pairwise(steps), 1):
        if next_.state not in AFTER[one.state]:
            yield i, NOT_AFTER.fill({"before": one.state.label}), "state"
        elif next_.on < one.on:
            yield i, _before(BACK, one.on), "on"


def _before(problem: Text, day: date) -> Text:
    return problem.fill({"before": written_day(day)})
