"""A waiver or a severity for a rule that does not exist."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.fact import Project
from reqmodel.model.records.record import Record
from reqmodel.rules.registry import all_rules, nearest_rules


def check(record: Record) -> Iterator[Finding]:
    rules = all_rules()
    for i, waiver in enumerate(record.waivers):
        if waiver.rule not in rules:
            near = nearest_rules(waiver.rule)
            yield Finding(record.id, ("waivers", i, "rule"), {"given": waiver.rule, "near": near})
    if isinstance(record, Project):
        for name in record.severities:
            if name not in rules:
                values = {"given": name, "near": nearest_rules(name)}
                yield Finding(record.id, ("severities", name), values)
