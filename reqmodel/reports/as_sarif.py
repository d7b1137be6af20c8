"""A report as SARIF 2.1.0 (OASIS), for code scanning services."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from reqmodel import __version__
from reqmodel.model.diagnostic import Diagnostic, Location, Report, Severity
from reqmodel.model.text import Language
from reqmodel.model.values import Waiver
from reqmodel.rules.registry import Rule, all_rules
from reqmodel.store.loader import inherited
from reqmodel.tables.rule_basis import basis_lines

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(report: Report, lang: Language) -> dict[str, Any]:
    """One run with the rules that ran; what was waived is there, as suppressed."""
    listed = [all_rules()[name] for name in report.rules]
    index = {rule.name: i for i, rule in enumerate(listed)}
    results = [_result(d, lang, index) for d in report.diagnostics]
    results += [_result(d, lang, index, waiver) for d, waiver in report.waived]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "reqmodel",
                        "semanticVersion": __version__,
                        "language": lang,
                        "rules": [_rule(rule, lang) for rule in listed],
                    }
                },
                "columnKind": "unicodeCodePoints",
                **_artifacts(report),
                "invocations": [_invocation(report, lang, index)],
                "results": results,
            }
        ],
    }


def _artifacts(report: Report) -> dict[str, Any]:
    """The files that were linted, with their hashes."""
    if not report.examined:
        return {}
    return {
        "artifacts": [
            {"location": {"uri": quote(one.file)}, "hashes": {"sha-256": one.sha256}}
            for one in report.examined
            if one.sha256
        ]
    }


def _invocation(report: Report, lang: Language, index: dict[str, int]) -> dict[str, Any]:
    """What could not be read, and which rules had nothing to judge."""
    told: list[dict[str, Any]] = [
        {
            "level": level,
            "message": {"text": text.to(lang)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(one.file)}}}],
        }
        for one in report.examined
        for level, text in (("error", one.problem), ("note", one.unread_text))
        if text
    ]
    told += [
        {
            "level": "note",
            "message": {"text": why.to(lang)},
            "associatedRule": {"id": name, "index": index[name]},
        }
        for name, why in report.unjudged.items()
    ]
    return {"executionSuccessful": not report.unreadable, "toolExecutionNotifications": told}


def _rule(rule: Rule, lang: Language) -> dict[str, Any]:
    card = rule.card
    basis = [line.to(lang) for line in basis_lines(card, inherited())]
    places = (" ".join(filter(None, (cited.source, cited.at))) for cited in card.basis)
    return {
        "id": rule.name,
        "shortDescription": {"text": card.title.to(lang)},
        "fullDescription": {"text": card.why.to(lang)},
        "help": {
            "text": "\n\n".join((card.why.to(lang), card.fix.to(lang), "\n".join(basis))).rstrip()
        },
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
        "properties": {"tags": [rule.family, *card.codes, *places]},
    }


def _result(
    diagnostic: Diagnostic, lang: Language, index: dict[str, int], waiver: Waiver | None = None
) -> dict[str, Any]:
    parts = (diagnostic.location.label, diagnostic.message, diagnostic.suggestion)
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": index[diagnostic.rule],
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": " ".join(part.to(lang) for part in parts if part)},
        "locations": [_place(diagnostic.location, lang)],
        "partialFingerprints": {"reqmodel/v2": diagnostic.fingerprint},
    }
    if waiver:
        result["suppressions"] = [
            {"kind": "inSource", "status": "accepted", "justification": waiver.reason.to(lang)}
        ]
    return result


def _place(place: Location, lang: Language) -> dict[str, Any]:
    """A file, the stretch of it where it has lines, and the place in words where it has none."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file)}}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    if place.line and place.end_line:
        physical["region"] |= {"endLine": place.end_line, "endColumn": place.end_column}
    where: dict[str, Any] = {"physicalLocation": physical}
    if place.label:
        where["logicalLocations"] = [{"fullyQualifiedName": place.label.to(lang)}]
    return where
