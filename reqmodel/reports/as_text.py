"""A report for people at a terminal: the line, a caret, what is wrong, how to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from reqmodel.model.diagnostic import Diagnostic, Examined, Location, Report, Severity
from reqmodel.model.display import width
from reqmodel.model.text import Language, Text
from reqmodel.rules.registry import NO_RECORDS, NO_TEXTS, all_rules

WIDEST = 100
"""Columns of a source line that are shown."""

_FEW = 5
"""Rules that are named where they had nothing to judge; more are counted."""
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_FIX = Text("直し方", "To mend it")
_SOUND = Text("問題は見つかりませんでした。", "No problem was found.")
_NOTHING_JUDGED = Text(
    "判断する対象がなかったので、問題がないとは言えません。",
    "There was nothing to judge: this does not say that there is no problem.",
)
_UNJUDGED = Text(
    "判断していないルール {n}{rules}: {why}", "{n} rule(s) judged nothing{rules}: {why}"
)
_NOTHING_NEW = Text(
    "新しい問題は見つかりませんでした（既知 {n} 件）。", "Nothing new was found; {n} known."
)
_SUMMARY = Text(
    "{records} 件の記録（{files} ファイル）を点検しました: {counts}",
    "Checked {records} records in {files} files: {counts}",
)
_LINTED = Text(
    "{files} ファイルの文 {records} 件を点検しました: {counts}",
    "Checked {records} passages in {files} files: {counts}",
)
_UNREADABLE = Text("点検できませんでした。", "Not checked.")
_COUNTS = {
    Severity.ERROR: Text("エラー {n}", "{n} error(s)"),
    Severity.WARNING: Text("警告 {n}", "{n} warning(s)"),
    Severity.INFO: Text("情報 {n}", "{n} note(s)"),
}
_WAIVED = Text("許容済み {n}", "{n} waived")
_ADOPTED = Text("既知 {n}", "{n} known")
_MILDER = Text("ほか {n} 件は、軽いので表示していません。", "{n} more are milder, and not shown.")
_EXPLAIN = Text(
    "ルールの説明: reqmodel rules {rule}", "What a rule is about: reqmodel rules {rule}"
)


def as_text(
    report: Report, lang: Language, text_at: Callable[[Location], str], *, colour: bool = False
) -> str:
    """All findings and a summary by rule. `text_at` gives the text around a location."""
    return "\n".join(_lines(report, lang, text_at, colour=colour))


def _lines(
    report: Report, lang: Language, text_at: Callable[[Location], str], *, colour: bool
) -> Iterator[str]:
    for diagnostic in report.diagnostics:
        named = bool(diagnostic.record) and not report.examined
        yield from _one(diagnostic, lang, text_at, named=named, colour=colour)
        yield ""
    by_rule = Counter((d.severity.rank, d.rule, d.severity) for d in report.diagnostics)
    for (_, rule, severity), count in sorted(by_rule.items()):
        yield f"{count:6}  {_paint(severity.label.to(lang), severity, colour=colour)}  {all_rules()[rule].signed}"
    if by_rule:
        yield ""
        first = min(by_rule)[1]
        yield _EXPLAIN.fill({"rule": first}).to(lang)
    counts = [_COUNTS[s].fill({"n": n}).to(lang) for s, n in report.counts().items()]
    if report.waived:
        counts.append(_WAIVED.fill({"n": len(report.waived)}).to(lang))
    if report.adopted:
        counts.append(_ADOPTED.fill({"n": report.adopted}).to(lang))
    values = {"records": report.records, "files": report.files, "counts": ", ".join(counts)}
    yield (_LINTED if report.examined else _SUMMARY).fill(values).to(lang)
    yield from _examined(report.examined, lang)
    yield from _unjudged(report, lang)
    if report.milder:
        yield _MILDER.fill({"n": len(report.milder)}).to(lang)
    elif not (report.diagnostics or report.unreadable):
        known = report.adopted
        sound = _NOTHING_JUDGED if report.idle else _SOUND
        yield (_NOTHING_NEW.fill({"n": known}) if known else sound).to(lang)


def _unjudged(report: Report, lang: Language) -> Iterator[str]:
    """Why rules had nothing to judge: a line for each reason, with the rules if they are few.

    That there are no such records is worth a line only where nothing at all was judged.
    """
    by_reason: dict[Text, list[str]] = {}
    for rule, why in report.unjudged.items():
        if report.idle or why not in (NO_RECORDS, NO_TEXTS):
            by_reason.setdefault(why, []).append(all_rules()[rule].signed)
    for why, rules in by_reason.items():
        named = Text(f"（{', '.join(rules)}）", f" ({', '.join(rules)})")
        values = {"n": len(rules), "rules": named if len(rules) <= _FEW else "", "why": why}
        yield _UNJUDGED.fill(values).to(lang)


def _examined(files: Iterable[Examined], lang: Language) -> Iterator[str]:
    """The files that were linted, each with its hash and why it, or what of it, was not read."""
    for one in files:
        yield f"  {one.file}  SHA-256 {one.sha256}" if one.sha256 else f"  {one.file}"
        if one.problem:
            yield f"    {_UNREADABLE.to(lang)} {one.problem.to(lang)}"
        elif one.unread:
            yield f"    {one.unread_text.to(lang)}"


def _one(
    diagnostic: Diagnostic,
    lang: Language,
    text_at: Callable[[Location], str],
    *,
    named: bool,
    colour: bool,
) -> Iterator[str]:
    place, severity = diagnostic.location, diagnostic.severity
    of = f" {diagnostic.record}" if named else ""
    head = _paint(severity.label.to(lang), severity, colour=colour)
    yield f"{place.to(lang)}: {head} [{all_rules()[diagnostic.rule].signed}]{of}"
    yield f"  {diagnostic.message.to(lang)}"
    line = text_at(place) if place.line or place.label else ""
    if line:
        shown, caret = _excerpt(line, place.column)
        number = str(place.line or "")
        yield f"  {number} | {shown}"
        yield f"  {' ' * len(number)} | {caret}"
    yield f"  {_FIX.to(lang)}: {diagnostic.suggestion.to(lang)}"


def _excerpt(line: str, column: int) -> tuple[str, str]:
    """As much of a line as fits around the column, and a caret under it."""
    at = max(column - 1, 0)
    line = line.replace("\t", "→").rstrip("\r\n")
    start = at
    while start > 0 and width(line[start - 1 : at]) <= WIDEST // 2:
        start -= 1
    end = at
    while end < len(line) and width(line[start : end + 1]) <= WIDEST:
        end += 1
    before = ("…" if start else "") + line[start:at]
    return before + line[at:end] + ("…" if end < len(line) else ""), " " * width(before) + "^"


def _paint(text: str, severity: Severity, *, colour: bool) -> str:
    return f"\x1b[1;{_COLOURS[severity]}m{text}\x1b[0m" if colour else text
