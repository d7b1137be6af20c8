"""What pages say while the model is being worked on: its errors, and what cannot be shown."""

from __future__ import annotations

from difflib import get_close_matches

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import badge, escape, said
from reqmodel.exports.site.page import Desk, Page, record_path
from reqmodel.model.diagnostic import Diagnostic, Severity
from reqmodel.model.text import Text

MOST = 3
"""Findings that a banner shows."""
_RECORDS = record_path("")


def banner(desk: Desk, here: str, trouble: Text | None) -> str:
    """What is wrong with the model, for the top of a page; nothing where all is well."""
    counts = desk.report.counts()
    bad = [d for d in desk.report.diagnostics if d.severity is not Severity.INFO]
    bad.sort(key=lambda d: (record_path(d.record) != here, d.severity.rank))
    lines = [f"<p><strong>{desk.say(trouble)}</strong></p>"] if trouble else []
    if bad:
        errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
        words = desk.say(wording.COUNTS, errors=errors, warnings=warnings)
        link = desk.link(here, "findings", wording.FINDINGS)
        shown = "".join(f"<li>{_found(desk, d)}</li>" for d in bad[:MOST])
        lines.append(f"<p><strong>{words}</strong> {link}</p><ul>{shown}</ul>")
    if not lines:
        return ""
    mild = not trouble and not counts[Severity.ERROR]
    css = "rm-alarm rm-mild" if mild else "rm-alarm"
    return f'<div class="{css}" role="status">{"".join(lines)}</div>'


def unreadable(desk: Desk, here: str) -> Page:
    """The page of a record that is there but has errors."""
    id_ = here.removeprefix(_RECORDS)
    items = "".join(
        f"<li>{_found(desk, d)}<br>{said(d.suggestion, desk.lang)}</li>"
        for d in desk.report.diagnostics
        if d.record == id_
    )
    body = f"<p>{desk.say(wording.UNREADABLE)}</p>\n\n<ul>{items}</ul>"
    return Page(here, escape(id_), body)


def absent(desk: Desk, here: str) -> Page:
    """The page of an address where nothing is, or nothing is any more."""
    id_ = here.removeprefix(_RECORDS)
    like = get_close_matches(id_.upper(), desk.model.records, n=5)
    body = [f"<p>{desk.say(wording.ABSENT_HELP)}</p>"]
    if like:
        body.append(f"<p>{desk.say(wording.PERHAPS)}<br>{desk.records(here, like)}</p>")
    body.append(f"<p>{desk.link(here, 'index', wording.HOME)}</p>")
    return Page(here, desk.say(wording.ABSENT, path=id_), "\n\n".join(body), draft=False)


def failed(desk: Desk, here: str, problem: Exception) -> Page:
    """The page of an address whose page could not be made."""
    name = f"{type(problem).__name__}: {problem}"
    body = f"<p>{desk.say(wording.FAILED_HELP)}</p>\n\n<p><code>{escape(name)}</code></p>"
    return Page(here, desk.say(wording.FAILED), body, draft=False)


def _found(desk: Desk, found: Diagnostic) -> str:
    line = f":{found.location.line}" if found.location.line else ""
    return (
        f"{badge(found.severity.label.to(desk.lang), str(found.severity))} "
        f"<code>{escape(found.location.file)}{line}</code> {said(found.message, desk.lang)}"
    )
