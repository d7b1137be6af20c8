"""A report for people at a terminal: the line, a caret, what is wrong, how to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from unicodedata import east_asian_width

from reqmodel.model.diagnostic import Diagnostic, Location, Report, Severity
from reqmodel.model.text import Language, Text

WIDEST = 100
"""Columns of a source line that are shown."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_FIX = Text("直し方", "To mend it")
_SOUND = Text("問題は見つかりませんでした。", "No problem was found.")
_SUMMARY = Text(
    "{records} 件の記録（{files} ファイル）を点検しました: {counts}",
    "Checked {records} records in {files} files: {counts}",
)
_COUNTS = {
    Severity.ERROR: Text("エラー {n}", "{n} error(s)"),
    Severity.WARNING: Text("警告 {n}", "{n} warning(s)"),
    Severity.INFO: Text("情報 {n}", "{n} note(s)"),
}
_WAIVED = Text("許容済み {n}", "{n} waived")
_EXPLAIN = Text(
    "ルールの説明: reqmodel rules {rule}", "What a rule is about: reqmodel rules {rule}"
)


def as_text(
    report: Report, lang: Language, line_at: Callable[[Location], str], *, colour: bool = False
) -> str:
    """All findings and a summary by rule. `line_at` gives the source line of a location."""
    return "\n".join(_lines(report, lang, line_at, colour=colour))


def _lines(
    report: Report, lang: Language, line_at: Callable[[Location], str], *, colour: bool
) -> Iterator[str]:
    for diagnostic in report.diagnostics:
        yield from _one(diagnostic, lang, line_at, colour=colour)
        yield ""
    by_rule = Counter((d.severity.rank, d.rule, d.severity) for d in report.diagnostics)
    for (_, rule, severity), count in sorted(by_rule.items()):
        yield f"{count:6}  {_paint(severity.label.to(lang), severity, colour=colour)}  {rule}"
    if by_rule:
        yield ""
        first = min(by_rule)[1]
        yield _EXPLAIN.fill({"rule": first}).to(lang)
    counts = [_COUNTS[s].fill({"n": n}).to(lang) for s, n in report.counts().items()]
    if report.waived:
        counts.append(_WAIVED.fill({"n": len(report.waived)}).to(lang))
    values = {"records": report.records, "files": report.files, "counts": ", ".join(counts)}
    yield _SUMMARY.fill(values).to(lang)
    if not report.diagnostics:
        yield _SOUND.to(lang)


def _one(
    diagnostic: Diagnostic, lang: Language, line_at: Callable[[Location], str], *, colour: bool
) -> Iterator[str]:
    place, severity = diagnostic.location, diagnostic.severity
    where = ":".join(str(p) for p in (place.file, place.line, place.column) if p)
    of = f" {diagnostic.record}" if diagnostic.record else ""
    head = _paint(severity.label.to(lang), severity, colour=colour)
    yield f"{where}: {head} [{diagnostic.rule}]{of}"
    yield f"  {diagnostic.message.to(lang)}"
    line = line_at(place) if place.line else ""
    if line:
        shown, caret = _excerpt(line, place.column)
        number = str(place.line)
        yield f"  {number} | {shown}"
        yield f"  {' ' * len(number)} | {caret}"
    yield f"  {_FIX.to(lang)}: {diagnostic.suggestion.to(lang)}"


def _excerpt(line: str, column: int) -> tuple[str, str]:
    """As much of a line as fits around the column, and a caret under it."""
    at = max(column - 1, 0)
    line = line.replace("\t", "→").rstrip("\r\n")
    start = at
    while start > 0 and _width(line[start - 1 : at]) <= WIDEST // 2:
        start -= 1
    end = at
    while end < len(line) and _width(line[start : end + 1]) <= WIDEST:
        end += 1
    before = ("…" if start else "") + line[start:at]
    return before + line[at:end] + ("…" if end < len(line) else ""), " " * _width(before) + "^"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in text)


def _paint(text: str, severity: Severity, *, colour: bool) -> str:
    return f"\x1b[1;{_COLOURS[severity]}m{text}\x1b[0m" if colour else text
