"""An assumed or confidentially quoted amount that the public could read."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.vocabulary import Disclosure, Reliability

NOT_FOR_ALL = (
    Reliability.ASSUMPTION,
    Reliability.PROPOSAL,
    Reliability.UNVERIFIED,
    Reliability.RFI_ANSWER,
)


def check(record: Pattern) -> Iterator[Finding]:
    if record.disclosed("cost_lines") is not Disclosure.PUBLIC:
        return
    for i, line in enumerate(record.cost_lines):
        if line.amount.status in NOT_FOR_ALL:
            yield Finding(
                record.id, ("cost_lines", i, "amount"), {"status": line.amount.status.label}
            )
