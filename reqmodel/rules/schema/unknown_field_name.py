"""A place that names a field its record does not have."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.record import Record
from reqmodel.store.validation import nearest


def check(record: Record) -> Iterator[Finding]:
    fields = type(record).model_fields
    for i, citation in enumerate(record.sources):
        for j, name in enumerate(citation.supports):
            if name not in fields:
                yield _finding(record, ("sources", i, "supports", j), name)
    for name in record.field_disclosure:
        if name not in fields:
            yield _finding(record, ("field_disclosure", name), name)


def _finding(record: Record, keys: tuple[str | int, ...], name: str) -> Finding:
    near = nearest(name, type(record).model_fields)
    return Finding(record.id, keys, {"given": name, "kind": record.label, "near": near})
