"""A metric that says how to compare, but not with what."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.requirement import NonFunctionalRequirement
from reqmodel.model.vocabulary import Comparison


def check(record: NonFunctionalRequirement) -> Iterator[Finding]:
    for i, metric in enumerate(record.metrics):
        if metric.value is None and metric.comparison is not Comparison.TO_BE_SET:
            values = {"quantity": metric.quantity, "comparison": metric.comparison.label}
            yield Finding(record.id, ("metrics", i, "comparison"), values)
