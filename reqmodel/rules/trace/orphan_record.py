"""A record that nothing leads to and that leads nowhere."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.vocabulary import Status


def check(model: Model) -> Iterator[Finding]:
    for id_ in model.graph.orphans():
        record = model.records.get(id_)
        if record is None or record.stands_alone or id_ in model.inherited:
            continue
        if record.status is not Status.RETIRED:
            yield Finding(id_, (), {"kind": record.label})
