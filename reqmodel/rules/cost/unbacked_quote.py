"""An amount marked as seen in a source or quoted, with no source of that status."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.values import grounds
from reqmodel.model.vocabulary import Reliability

BACKED = (
    Reliability.VERIFIED,
    Reliability.SECONDARY,
    Reliability.DERIVED,
    Reliability.RFI_ANSWER,
)


def check(record: Pattern) -> Iterator[Finding]:
    for i, line in enumerate(record.cost_lines):
        cited = {c.status for c in grounds((*line.sources, *line.amount.sources))}
        if line.amount.status in BACKED and line.amount.status not in cited:
            values = {"line": line.title, "status": line.amount.status.label}
            yield Finding(record.id, ("cost_lines", i, "amount"), values)
