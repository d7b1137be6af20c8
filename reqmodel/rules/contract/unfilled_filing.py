"""A filing that was handed in although parts of its form are empty."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.filing import Filing
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import DeliveryState, FilingPart, Status

AFTERWARDS = frozenset({FilingPart.DISCUSSED, FilingPart.RESULT})
"""What is known only once the client has answered."""


def check(record: Filing) -> Iterator[Finding]:
    if record.status is Status.RETIRED or not record.states:
        return
    answered = any(step.state is DeliveryState.APPROVED for step in record.states)
    empty = [part for part in record.unfilled() if answered or part not in AFTERWARDS]
    if empty and any(step.state is not DeliveryState.MADE for step in record.states):
        yield Finding(record.id, ("items",), {"parts": Text.listed(p.label for p in empty)})
