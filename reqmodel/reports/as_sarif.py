"""A report as SARIF 2.1.0 (OASIS), for code scanning services."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from reqmodel import __version__
from reqmodel.model.diagnostic import Diagnostic, Report, Severity
from reqmodel.model.text import Language
from reqmodel.model.values import Waiver
from reqmodel.rules.registry import Rule
from reqmodel.store.loader import inherited
from reqmodel.tables.rule_basis import basis_lines

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(report: Report, lang: Language, rules: Iterable[Rule]) -> dict[str, Any]:
    """One run with all `rules`; what was waived is there, as suppressed."""
    listed = list(rules)
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
                **_examined(report, lang),
                "results": results,
            }
        ],
    }


def _examined(report: Report, lang: Language) -> dict[str, Any]:
    """The files that were linted, with their hashes, and what of them could not be read."""
    if not report.examined:
        return {}
    told = [
        {
            "level": level,
            "message": {"text": text.to(lang)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(one.file)}}}],
        }
        for one in report.examined
        for level, text in (("error", one.problem), ("note", one.unread_text))
        if text
    ]
    return {
        "artifacts": [
            {"location": {"uri": quote(one.file)}, "hashes": {"sha-256": one.sha256}}
            for one in report.examined
            if one.sha256
        ],
        "invocations": [
            {"executionSuccessful": not report.unreadable, "toolExecutionNotifications": told}
        ],
    }


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
    place = diagnostic.location
    line, column = (place.line, max(place.column, 1)) if place.line else (1, 1)
    where: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.file)},
            "region": {"startLine": line, "startColumn": column},
        }
    }
    if place.label:
        where["logicalLocations"] = [{"fullyQualifiedName": place.label.to(lang)}]
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": index[diagnostic.rule],
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": f"{diagnostic.message.to(lang)} {diagnostic.suggestion.to(lang)}"},
        "locations": [where],
        "partialFingerprints": {
            "record/v1": ":".join(part for part in diagnostic.fingerprint if part)
        },
    }
    if waiver:
        result["suppressions"] = [
            {"kind": "inSource", "status": "accepted", "justification": waiver.reason.to(lang)}
        ]
    return result
