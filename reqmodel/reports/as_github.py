"""A report as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from reqmodel.model.diagnostic import Report, Severity
from reqmodel.model.text import Language

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(report: Report, lang: Language) -> str:
    """One line a finding."""
    return "\n".join(
        f"::{_LEVELS[d.severity]} file={_property(d.location.file)},line={max(d.location.line, 1)},"
        f"col={max(d.location.column, 1)},title={_property(d.rule)}::"
        f"{_data(d.message.to(lang) + ' ' + d.suggestion.to(lang))}"
        for d in report.diagnostics
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
