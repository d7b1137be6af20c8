"""A contract that ends before its work is due, or whose work is due before it is signed."""

from collections.abc import Iterator
from itertools import pairwise

from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.fact import Contract, Project
from reqmodel.text.due import written_day

FIELDS = ("signed_on", "work_due", "ends_on")


def check(record: Project) -> Iterator[Finding]:
    dates = [
        (field, day)
        for field in FIELDS
        if record.contract and (day := getattr(record.contract, field))
    ]
    for (before, first), (after, second) in pairwise(dates):
        if second < first:
            yield Finding(
                record.id,
                ("contract", after),
                {
                    "before": label_of(Contract, before).text,
                    "first": written_day(first),
                    "after": label_of(Contract, after).text,
                    "second": written_day(second),
                },
            )
