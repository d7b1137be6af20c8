"""A link to an id that no record has."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.store.validation import nearest


def check(model: Model) -> Iterator[Finding]:
    for id_, references in model.references.items():
        for reference in references:
            if reference.target not in model.records and reference.target not in model.broken:
                yield Finding(
                    id_,
                    reference.keys,
                    {"target": reference.target, "near": nearest(reference.target, model.records)},
                )
