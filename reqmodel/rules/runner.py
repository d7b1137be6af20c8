"""Runs rules over a model, and stamps what they find with name, family, severity and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from reqmodel.analysis.waivers import excuses, means
from reqmodel.model.diagnostic import Diagnostic, Fault, Finding, Report, Severity
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Waiver
from reqmodel.rules.local import found_in_records
from reqmodel.rules.registry import Rule, all_rules, chosen
from reqmodel.text.normal import normalised
from reqmodel.text.sentences import at, sentences

UNUSED, EXPIRED = "unused-waiver", "expired-waiver"
_TO_QUOTE = Text(
    "{fix}許容するときは、waivers の quote に「{quote}」と書きます。",
    "{fix} To waive it, write '{quote}' as the quote.",
)


def run(
    model: Model,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    today: date | None = None,
) -> Report:
    """Every finding of the chosen rules, sorted by place.

    Raises:
        ReqmodelError: `select` or `ignore` names no rule.
    """
    rules = chosen(tuple(select), tuple(ignore))
    today = today or date.today()  # noqa: DTZ011  # offices live by local days
    severities = _severities(model, rules)
    law = model.project.procurement.law
    running = [r for r in rules.values() if r.name in severities]
    running = [r for r in running if severities[r.name] or r.card.severity_in(law)]
    found = [
        _of_fault(fault, all_rules()[fault.rule], severities[fault.rule], model)
        for fault in model.faults
        if fault.rule in severities
    ]
    told: dict[object, Diagnostic] = {}
    for rule, finding in _findings(model, running, today):
        one = _of_finding(finding, rule, severities[rule.name], model)
        # what is written once, in the defaults of a chapter, is told once, not for every record
        shared = finding.values and one.location.line
        told.setdefault((rule.name, one.location, str(finding.values)) if shared else one, one)
    found += told.values()
    standing, waived = _waive(found, model, severities, today)
    kinds = set(map(type, model.own))
    return Report(
        diagnostics=tuple(sorted(dict.fromkeys(standing), key=lambda d: d.order)),
        waived=tuple(waived),
        records=sum(1 for _ in model.own) + len(model.broken),
        files=model.files,
        day=today,
        rules=tuple(rule.name for rule in running),
        unjudged={rule.name: why for rule in running if (why := rule.lacking(model, kinds))},
    )


def _severities(model: Model, rules: Mapping[str, Rule]) -> dict[str, Severity | None]:
    """What the project says of each rule; None where the card decides. Rules set off are left out."""
    set_by_project = model.project.severities
    return {
        name: Severity(set_by_project[name]) if name in set_by_project else None
        for name in rules
        if set_by_project.get(name) != "off"
    }


def _findings(model: Model, rules: list[Rule], today: date) -> Iterator[tuple[Rule, Finding]]:
    yield from found_in_records(model, rules, today)
    for rule in rules:
        if rule.reads == "model" and (check := rule.bound(today)):
            yield from ((rule, finding) for finding in check(model))


def _of_finding(
    finding: Finding, rule: Rule, severity: Severity | None, model: Model
) -> Diagnostic:
    record = model.records.get(finding.record)
    phrase = finding.phrase
    place = model.at(finding.record, *finding.keys, phrase=phrase)
    values = {
        "id": record.called(place) if record else finding.record,
        "title": record.title if record else Text(finding.record),
        "found": phrase.words if phrase else "",
    }
    return Diagnostic(
        location=place,
        rule=rule.name,
        family=rule.family,
        record=finding.record,
        severity=severity
        or finding.severity
        or rule.card.severity_in(model.project.procurement.law)
        or rule.card.severity,
        message=rule.card.message.fill({**values, **finding.values}),
        suggestion=_suggestion(rule, {**values, **finding.values}, finding.quote),
        phrase=phrase.words if phrase else "",
        quote=phrase.words if phrase else finding.quote,
        context=_context(record, finding),
        blocks=rule.card.blocks,
    )


def _context(record: Record | None, finding: Finding) -> str:
    """The sentence in which a phrase stands, or all at the place, without differences of spacing."""
    told = _told(record, finding) if record else ""
    if (phrase := finding.phrase) and (start := phrase.start(told)) >= 0:
        first, last = at(sentences(told), start) or (0, len(told))
        told = told[first:last]
    return "".join(normalised(told).text.split())


def _told(record: Record, finding: Finding) -> str:
    """What stands at the place of a finding, as characters; nothing for a record as a whole."""
    found: Any = record if finding.keys else ""
    for key in finding.keys:
        try:
            by_name = isinstance(key, str) and not isinstance(found, Mapping)
            found = getattr(found, str(key)) if by_name else found[key]
        except (LookupError, AttributeError, TypeError):
            return ""
    if isinstance(found, Text):
        return f"{found.ja}\n{found.en}"
    return found.model_dump_json() if isinstance(found, BaseModel) else str(found)


def _of_fault(fault: Fault, rule: Rule, severity: Severity | None, model: Model) -> Diagnostic:
    values = {"id": fault.record, **fault.values}
    return Diagnostic(
        location=fault.location,
        rule=rule.name,
        family=rule.family,
        record=fault.record
        if fault.record in model.records or fault.record in model.broken
        else "",
        severity=severity or rule.card.severity,
        message=rule.card.message.fill(values),
        suggestion=_suggestion(rule, values),
        blocks=rule.card.blocks,
    )


def _suggestion(rule: Rule, values: Mapping[str, object], quote: str = "") -> Text:
    near = values.get("near")
    fix = rule.card.fix.fill({**values, "near": near or ""})
    if quote and rule.card.waivable:
        fix = _TO_QUOTE.fill({"fix": fix, "quote": quote})
    if not near:
        return fix
    return Text(f"{near} のことではありませんか。{fix.ja}", f"Did you mean {near}? {fix.en}")


def _waive(
    found: list[Diagnostic],
    model: Model,
    severities: Mapping[str, Severity | None],
    today: date,
) -> tuple[list[Diagnostic], list[tuple[Diagnostic, Waiver]]]:
    rules = all_rules()
    standing: list[Diagnostic] = []
    waived: list[tuple[Diagnostic, Waiver]] = []
    used: set[tuple[str, int]] = set()
    for diagnostic in found:
        record = model.records.get(diagnostic.record)
        meant = [
            (excuses(model, record, waiver, today), i, waiver)
            for i, waiver in enumerate(record.waivers if record else ())
            if record and means(waiver, record, diagnostic) and rules[waiver.rule].card.waivable
        ]
        if not meant:
            standing.append(diagnostic)
            continue
        excused, i, waiver = next((m for m in meant if m[0]), meant[0])
        used.add((diagnostic.record, i))
        if excused:
            waived.append((diagnostic, waiver))
        else:
            standing.append(diagnostic)
    for record in model.own:
        for i, waiver in enumerate(record.waivers):
            values = {
                "rule": waiver.rule,
                "quote": waiver.quote or "",
                "until": waiver.until.isoformat(),
            }
            name = EXPIRED if waiver.until < today else UNUSED
            tried = waiver.rule in severities and (record.id, i) not in used
            if name in severities and (name == EXPIRED or tried):
                finding = Finding(record.id, ("waivers", i), values)
                standing.append(_of_finding(finding, rules[name], severities[name], model))
    return standing, waived
