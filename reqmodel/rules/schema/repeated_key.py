"""Two items of one list with the same key."""

from collections.abc import Iterator

from reqmodel.model.anatomy import keyed_lists
from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.record import Record


def check(record: Record) -> Iterator[Finding]:
    for keys, items in keyed_lists(record):
        seen = set()
        for i, item in enumerate(items):
            key = item.__dict__["key"]
            if key in seen:
                yield Finding(record.id, (*keys, i, "key"), {"key": key, "field": str(keys[0])})
            seen.add(key)
