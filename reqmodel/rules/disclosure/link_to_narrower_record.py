"""A link that some readers of the record will not see."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    for record in model.own:
        for reference in model.references[record.id]:
            target = model.records.get(reference.target)
            if target is None or target.id in model.inherited:
                continue
            level = record.disclosed(str(reference.keys[0]))
            if target.disclosure.rank > level.rank:
                values = {
                    "target": target.id,
                    "own": level.label,
                    "narrower": target.disclosure.label,
                }
                yield Finding(record.id, reference.keys, values)
