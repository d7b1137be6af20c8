"""A waiver or a severity for a rule that does not exist."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.fact import Project
from reqmodel.model.records.record import Record
from reqmodel.rules.registry import all_rules
from reqmodel.store.validation import nearest


def check(record: Record) -> Iterator[Finding]:
    rules = all_rules()
    for i, waiver in enumerate(record.waivers):
        if waiver.rule not in rules:
            near = nearest(waiver.rule, rules)
            yield Finding(record.id, ("waivers", i, "rule"), {"given": waiver.rule, "near": near})
    if isinstance(record, Project):
        for name in record.severities:
            if name not in rules:
                values = {"given": name, "near": nearest(name, rules)}
                yield Finding(record.id, ("severities", name), values)
