"""`reqmodel import`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import (
    HERE,
    Format,
    FormatOption,
    LangOption,
    ModelFolder,
    print_json,
    progress,
)
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from reqmodel.sheets.edit import Edit
    from reqmodel.sheets.proposal import Proposal
    from reqmodel.sheets.taken import Problem

HELP = say(
    "編集したブック（xlsx）や CSV を、編集された所だけモデルに取り込みます。",
    "Import an edited workbook (xlsx) or CSV files: only what was edited changes in the model.",
)
_READING = Text("読んでいます…", "Reading…")
_HEADS = {
    "edits": Text("取り込む変更 {n} 件", "{n} change(s)"),
    "conflicts": Text(
        "競合 {n} 件（書き出した後に、モデルの側でも変わっています。左がモデル、右がファイル）",
        "{n} conflict(s): the model has changed there since (left: model, right: file)",
    ),
    "problems": Text("取り込めない所 {n} 件", "{n} problem(s)"),
    "errors": Text("取り込むと誤りになる所 {n} 件", "{n} error(s) that the import would bring"),
    "remarks": Text("お知らせ {n} 件", "{n} remark(s)"),
}
_SORTS = {
    "changed": Text("変更", "changed"),
    "added": Text("追加", "added"),
    "deleted": Text("削除", "deleted"),
    "added-item": Text("行の追加", "row added"),
    "deleted-item": Text("行の削除", "row deleted"),
    "moved-item": Text("順の変更", "moved"),
}
_NOTHING = Text("変更はありません。", "Nothing has changed.")
_NO_BASE = Text(
    "書き出した時の控えがないため、モデルと違う所をすべて変更とみなします。削除と競合は分かりません。",
    "There are no fingerprints of the export: whatever differs from the model counts as edited; "
    "deletions and conflicts cannot be told.",
)
_RESOLVE = Text(
    "競合は、ファイルかモデルの値を直してからやり直すか、--conflicts ours（モデルを残す）"
    "又は --conflicts theirs（ファイルを採る）で決めてください。",
    "Settle conflicts by changing the file or the model, or with --conflicts ours (keep the model) "
    "or --conflicts theirs (take the file).",
)
_STOPPED = Text("何も書き込んでいません。", "Nothing was written.")
_DRY = Text("--dry-run のため、何も書き込んでいません。", "Nothing was written, as of --dry-run.")
_ASK = Text("{n} 件を削除します。よろしいですか？ [y/N] ", "{n} deletion(s). Go on? [y/N] ")
_SAY_YES = Text(
    "{n} 件の削除があります。確かめて、よければ --yes を付けてください。何も書き込んでいません。",
    "There are {n} deletion(s). If they are meant, add --yes. Nothing was written.",
)
_WROTE = Text("書き込みました: {files}", "Written: {files}")
_NEXT = Text(
    "reqmodel check で、モデル全体を点検してください。", "Now check the whole model: reqmodel check"
)
_LONGEST = 70


class Source(StrEnum):
    """What can be imported."""

    XLSX = "xlsx"
    CSV = "csv"


class Winner(StrEnum):
    """Who is right where both sides have changed."""

    STOP = "stop"
    OURS = "ours"
    THEIRS = "theirs"


def import_(
    source: Annotated[Source, typer.Argument(metavar="xlsx|csv", help=say("形式", "Format"))],
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help=say(
                "編集したファイル（csv はフォルダや zip も）",
                "The edited file (for csv, also a folder or zip)",
            ),
            exists=True,
        ),
    ],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=say("差分を見るだけ", "Only show the differences"))
    ] = False,
    yes: Annotated[
        bool,
        typer.Option("--yes", "-y", help=say("削除を確かめない", "Do not ask before deletions")),
    ] = False,
    conflicts: Annotated[
        Winner,
        typer.Option(
            help=say(
                "競合のとき: 止まる、モデルを残す、ファイルを採る",
                "On conflicts: stop, keep the model, take the file",
            )
        ),
    ] = Winner.STOP,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Show what was edited and, unless told otherwise, write it into the model's files."""
    spoken = language(lang)
    progress(_READING.to(spoken))
    winner = "" if conflicts is Winner.STOP else conflicts.value
    proposal = api.import_(model, source.value, file, winner)
    progress()
    if format_ is Format.JSON:
        print_json(_as_data(proposal, spoken))
    else:
        for line in _lines(proposal, spoken):
            print(line)
    if proposal.stops:
        print(_STOPPED.to(spoken), file=sys.stderr)
        raise typer.Exit(1)
    if dry_run or not proposal.files:
        if proposal.files:
            print(_DRY.to(spoken), file=sys.stderr)
        return
    if proposal.deletions and not yes:
        _ask(len(proposal.deletions), spoken)
    proposal.write()
    if format_ is Format.TEXT:
        from reqmodel.store.loader import shown

        names = ", ".join(sorted(shown(path) for path in proposal.files))
        print(_WROTE.fill({"files": names}).to(spoken))
        print(_NEXT.to(spoken))


def _ask(count: int, lang: Language) -> None:
    if not sys.stdin.isatty():
        raise ReqmodelError(_SAY_YES.fill({"n": count}))
    print(_ASK.fill({"n": count}).to(lang), end="", flush=True)
    if sys.stdin.readline().strip().casefold() not in ("y", "yes", "はい"):
        print(_STOPPED.to(lang), file=sys.stderr)
        raise typer.Exit(1)


def _lines(proposal: Proposal, lang: Language) -> Iterator[str]:
    found = proposal.difference
    if not proposal.has_base:
        yield _NO_BASE.to(lang)
    for name, edits in (("edits", found.edits), ("conflicts", found.conflicts)):
        if edits:
            yield _HEADS[name].fill({"n": len(edits)}).to(lang)
            for edit in edits:
                yield from _edit(edit, proposal, lang)
    if found.conflicts:
        yield _RESOLVE.to(lang)
    for name, problems in (("problems", found.problems), ("remarks", found.remarks)):
        if problems:
            yield _HEADS[name].fill({"n": len(problems)}).to(lang)
            for one in problems:
                yield f"  {one.place.label.to(lang)}  {one.message.to(lang)}"
    yield from _errors(proposal, lang)
    if not (found.edits or found.conflicts or found.problems):
        yield _NOTHING.to(lang)


def _errors(proposal: Proposal, lang: Language) -> Iterator[str]:
    diagnostics = proposal.report.diagnostics
    if diagnostics:
        yield _HEADS["errors"].fill({"n": len(diagnostics)}).to(lang)
    for one in diagnostics:
        place = one.location
        where = place.to(lang) if place.line else place.label.to(lang)
        yield f"  {where}  [{one.rule}] {one.message.to(lang)}"
        yield f"    {one.suggestion.to(lang)}"


def _edit(edit: Edit, proposal: Proposal, lang: Language) -> Iterator[str]:
    record = edit.record or proposal.ids.get(edit.place, "")
    label = edit.label.to(lang)
    yield f"  {edit.place.label.to(lang)}  {_SORTS[edit.sort].to(lang)}  {record} {label}"
    before, after = edit.before.to(lang), edit.after.to(lang)
    if edit.sort == "changed" and len(before) + len(after) > _LONGEST:
        before, after = _around(before, after)
        yield f"    - {before}"
        yield f"    + {after}"
    elif edit.sort in ("changed", "moved-item") or (before and after):
        yield f"    {_one_line(before)} → {_one_line(after)}"
    elif before or after:
        yield f"    {_one_line(before or after)}"


def _around(before: str, after: str) -> tuple[str, str]:
    """Two long texts from a little before the first difference to a little after the last."""
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    start = max(0, head - 15)

    def cut(text: str) -> str:
        end = min(len(text), len(text) - tail + 15)
        shown = _one_line(text[start:end])
        return ("…" if start else "") + shown + ("…" if end < len(text) else "")

    return cut(before), cut(after)


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎")


def _as_data(proposal: Proposal, lang: Language) -> dict[str, object]:
    found = proposal.difference

    def edit(one: Edit) -> dict[str, object]:
        return {
            "cell": one.place.label.ja,
            "sort": one.sort.value,
            "record": one.record or proposal.ids.get(one.place, ""),
            "keys": list(one.keys),
            "before": one.before.to(lang),
            "after": one.after.to(lang),
        }

    def problem(one: Problem) -> dict[str, object]:
        return {"cell": one.place.label.ja, "message": one.message.to(lang)}

    return {
        "edits": [edit(e) for e in found.edits],
        "conflicts": [edit(e) for e in found.conflicts],
        "problems": [problem(p) for p in found.problems],
        "errors": [
            {
                "file": d.location.file,
                "line": d.location.line,
                "cell": d.location.label.ja,
                "rule": d.rule,
                "record": d.record,
                "message": d.message.to(lang),
            }
            for d in proposal.report.diagnostics
        ],
        "remarks": [problem(p) for p in found.remarks],
        "files": sorted(path.name for path in proposal.files),
    }
