"""A deliverable or minutes approved by the role that handed them in."""

from collections.abc import Iterator

from reqmodel.analysis.duty import deliveries
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.vocabulary import DeliveryState

HANDED_IN = (DeliveryState.SUBMITTED, DeliveryState.RESUBMITTED)
JUDGED = (DeliveryState.RETURNED, DeliveryState.APPROVED)


def check(model: Model) -> Iterator[Finding]:
    for record, field, steps in deliveries(model):
        handed_in = ""
        for i, step in enumerate(steps):
            if step.state in HANDED_IN:
                handed_in = step.by
            elif step.state in JUDGED and step.by == handed_in:
                yield Finding(
                    record.id, (field, i, "by"), {"state": step.state.label, "role": step.by}
                )
