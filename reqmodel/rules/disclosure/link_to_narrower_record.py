"""A link that some readers of the record will not see."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    ranks = {r.id: r.disclosure.rank for r in model.own if r.disclosure.rank}
    for record in model.own:
        own = record.disclosure.rank
        for reference in model.references[record.id]:
            if ranks.get(reference.target, 0) <= own:
                continue
            target = model.records[reference.target]
            level = record.disclosed(str(reference.keys[0]))
            if target.disclosure.rank > level.rank:
                values = {
                    "target": target.id,
                    "own": level.label,
                    "narrower": target.disclosure.label,
                }
                yield Finding(record.id, reference.keys, values)
