"""A supplier's answer that the public could read."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.alternative import Offering
from reqmodel.model.vocabulary import Disclosure


def check(record: Offering) -> Iterator[Finding]:
    if record.answers and record.disclosed("answers") is Disclosure.PUBLIC:
        yield Finding(record.id, ("answers",))
