"""A deliverable or an obligation that rests on no clause and no source."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.contract import Deliverable, Obligation
from reqmodel.model.values import grounds
from reqmodel.model.vocabulary import Status


def check(model: Model) -> Iterator[Finding]:
    for record in (*model.of_kind(Deliverable), *model.of_kind(Obligation)):
        if record.derived_from or grounds(record.sources) or record.status is Status.RETIRED:
            continue
        neighbours = (model.graph.neighbours(record.id, up=up) for up in (True, False))
        if any(neighbours):  # else it is an orphan, which another rule tells
            yield Finding(record.id, (), {"kind": record.label})
