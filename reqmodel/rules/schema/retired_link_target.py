"""A link to a record that was retired."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.vocabulary import Status


def check(model: Model) -> Iterator[Finding]:
    retired = {r.id for r in model.records.values() if r.status is Status.RETIRED}
    if not retired:
        return
    for id_, references in model.references.items():
        if id_ in retired:
            continue
        for reference in references:
            if reference.target in retired:
                yield Finding(id_, reference.keys, {"target": reference.target})
