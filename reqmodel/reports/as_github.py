"""A report as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from reqmodel.model.diagnostic import Diagnostic, Report, Severity
from reqmodel.model.text import Language
from reqmodel.rules.registry import all_rules

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(report: Report, lang: Language) -> str:
    """One line a finding, and one for each file, or place in it, that could not be read."""
    lines = [_line(d, lang) for d in report.diagnostics]
    lines += [
        f"::error file={_property(one.file)}::{_data(one.problem.to(lang))}"
        for one in report.examined
        if one.problem
    ]
    lines += [
        f"::notice file={_property(one.file)}::{_data(one.unread_text.to(lang))}"
        for one in report.examined
        if one.unread
    ]
    return "\n".join(lines)


def _line(diagnostic: Diagnostic, lang: Language) -> str:
    place = diagnostic.location
    line, column = (place.line, place.column) if place.line else (1, 1)
    words = (place.label, diagnostic.message, diagnostic.suggestion)
    return (
        f"::{_LEVELS[diagnostic.severity]} file={_property(place.file)},line={line},"
        f"col={max(column, 1)},title={_property(all_rules()[diagnostic.rule].signed)}::"
        f"{_data(' '.join(text.to(lang) for text in words if text))}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
