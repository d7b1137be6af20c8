"""A pattern with merits only, or demerits only."""

from collections.abc import Iterator

from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.alternative import Pattern


def check(record: Pattern) -> Iterator[Finding]:
    for side in ("merits", "demerits"):
        if not getattr(record, side):
            yield Finding(record.id, (side,), {"side": label_of(Pattern, side).text})
