"""A report as data for machines; only what is written in words depends on the language."""

from __future__ import annotations

from collections import Counter
from typing import Any

from reqmodel.model.diagnostic import Diagnostic, Examined, Report, Severity
from reqmodel.model.text import Language
from reqmodel.rules.registry import all_rules


def as_json(report: Report, lang: Language) -> dict[str, Any]:
    """`{"diagnostics": […], "summary": …}`, documented in the README and stable; of `lint`, `examined` too."""
    data: dict[str, Any] = {
        "diagnostics": [_diagnostic(d, lang) for d in report.diagnostics],
        "summary": {
            **{f"{severity}s": count for severity, count in report.counts().items()},
            "waived": len(report.waived),
            "adopted": report.adopted,
            "not_shown": len(report.milder),
            "records": report.records,
            "files": report.files,
            "by_rule": dict(sorted(Counter(d.rule for d in report.diagnostics).items())),
            "sound": not report.failed(Severity.ERROR),
            "rules": len(report.rules),
            "unjudged": {rule: why.to(lang) for rule, why in report.unjudged.items()},
        },
    }
    if report.examined:
        data["examined"] = [_examined(one, lang) for one in report.examined]
    return data


def _examined(one: Examined, lang: Language) -> dict[str, Any]:
    return {
        "file": one.file,
        "sha256": one.sha256,
        "passages": one.passages,
        "unread": [place.to(lang) for place in one.unread],
        "problem": one.problem.to(lang),
    }


def _diagnostic(diagnostic: Diagnostic, lang: Language) -> dict[str, Any]:
    place, card = diagnostic.location, all_rules()[diagnostic.rule].card
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "label": place.label.to(lang),
        "rule": diagnostic.rule,
        "codes": list(card.codes),
        "family": diagnostic.family,
        "record": diagnostic.record,
        "severity": diagnostic.severity.value,
        "phrase": diagnostic.phrase,
        "quote": diagnostic.quote,
        "fingerprint": diagnostic.fingerprint,
        "basis": list(dict.fromkeys(cited.source for cited in card.basis)),
        "message": diagnostic.message.to(lang),
        "suggestion": diagnostic.suggestion.to(lang),
    }
