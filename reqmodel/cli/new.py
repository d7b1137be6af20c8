"""`reqmodel new`."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, LangOption, ModelFolder, a_day
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Disclosure, ExportName, MeetingType

if TYPE_CHECKING:
    from reqmodel.analysis.calendar import Period

HELP = say(
    "会議の記録をモデルに加え、打合せ記録の Word を作ります。",
    "Add the record of a meeting to the model, and make its minutes as a Word file.",
)
_ADDED = Text("{id} を {file} に加えました。", "{id} was added to {file}.")
_WOULD_ADD = Text(
    "{id} を {file} に加えます（--dry-run のため、何も書き込んでいません）:",
    "{id} would be added to {file} (--dry-run: nothing was written):",
)
_MINUTES = Text("打合せ記録: {path}", "Minutes: {path}")
_DUE = Text("打合せ記録の提出期限: {day}", "Minutes are due: {day}")
_NOT_DUE = Text(
    "成果品の記録は、この種類の会議の記録に期限を定めていません。",
    "No deliverable sets a day for minutes of this type of meeting.",
)
_TAKEN = Text(
    "{path} がすでにあります。上書きしません。--out で別の名前を指定するか、先に移してください。"
    "何も書き込んでいません。",
    "{path} is there already and is not overwritten. Name another file with --out, or move it first. "
    "Nothing was written.",
)
_NOT_DOCX = Text("{path} の拡張子は .docx にしてください。", "{path} must end in .docx.")
_ACTION = Text(
    "「{given}」ではなく、内容|担当の役割のID|期限 の形で書いてください"
    "（例: '議事録を送る|RO-11|2027-01-08'）。",
    "'{given}' is not what|id of the role|day, as in 'Send the minutes|RO-11|2027-01-08'.",
)
_NEEDED = Text("{name} を指定してください。{hint}", "{name} is needed. {hint}")
_TYPES = Text("種類: {types}", "Types: {types}")
_A_DAY = Text("例: --date 2027-01-08", "Such as: --date 2027-01-08")
_WHICH_TYPE = Text("会議の種類", "Type of meeting")
_WHICH_DAY = Text("日付（例: 2027-01-08）", "Day (such as 2027-01-08)")
_NO_TYPE = Text("「{given}」という種類はありません。", "There is no type '{given}'.")
_NO_DOCX = Text(
    "打合せ記録の Word は作れませんでした（{why}）。直してから reqmodel export minutes --record {id} で作れます。",
    "The minutes could not be made ({why}). Mend that, then: reqmodel export minutes --record {id}",
)


class NewKind(StrEnum):
    """Kinds of record that can be begun so."""

    MEETING = "meeting"


def new(
    _kind: Annotated[
        NewKind,
        typer.Argument(metavar="meeting", help=say("記録の種類", "Kind of record")),
    ],
    type_: Annotated[
        MeetingType | None,
        typer.Option("--type", help=say("会議の種類", "Type of meeting"), show_default=False),
    ] = None,
    on: Annotated[
        date | None,
        typer.Option(
            "--date",
            parser=a_day,
            metavar="YYYY-MM-DD",
            help=say("予定日（--held を付けたときは開催日）", "Day planned, or held with --held"),
            show_default=False,
        ),
    ] = None,
    held: Annotated[
        bool, typer.Option("--held", help=say("すでに開催した", "It was held already"))
    ] = False,
    title: Annotated[
        str,
        typer.Option(
            help=say("名称（既定: 種類と日付）", "Title (default: type and day)"),
            show_default=False,
        ),
    ] = "",
    title_en: Annotated[
        str, typer.Option(help=say("英語の名称", "English title"), show_default=False)
    ] = "",
    participants: Annotated[
        list[str] | None,
        typer.Option(
            "--participant",
            metavar="ID",
            help=say(
                "参加する役割（繰り返し可。既定: 予定なら前回と同じ）",
                "Role that takes part (repeatable; default: as last time, if planned)",
            ),
            show_default=False,
        ),
    ] = None,
    agenda: Annotated[
        list[str] | None,
        typer.Option(
            help=say(
                "議題（繰り返し可。既定: 予定なら前回と同じ）",
                "Item of the agenda (repeatable; default: as last time, if planned)",
            ),
            show_default=False,
        ),
    ] = None,
    actions: Annotated[
        list[str] | None,
        typer.Option(
            "--action",
            metavar=say("内容|役割のID|期限", "WHAT|ID|DAY"),
            help=say("宿題（繰り返し可）", "Action (repeatable)"),
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "打合せ記録のファイル（既定: モデルの build/minutes/<ID>.docx）",
                "File for the minutes (default: the model's build/minutes/<ID>.docx)",
            ),
            show_default=False,
            dir_okay=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help=say("書き込まずに、何を加えるかを示す", "Only show it")),
    ] = False,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Add a meeting at the end of its chapter, in the way of the last one of its type."""
    from reqmodel.analysis.new_meeting import Asked

    spoken = language(lang)
    if out and out.suffix != ".docx":
        raise ReqmodelError(_NOT_DOCX.fill({"path": out}))
    asked = Asked(
        type_ or _asked_type(spoken),
        on or _asked_day(spoken),
        held,
        Text(title, title_en) if title else None,
        tuple(participants or ()),
        tuple(agenda or ()),
        tuple(map(_an_action, actions or ())),
    )
    addition, due = api.new_meeting(model, asked)
    place = out or api.home(model) / "build" / "minutes" / f"{addition.id}.docx"
    values = {"id": addition.id, "file": addition.name}
    if place.exists():
        raise ReqmodelError(_TAKEN.fill({"path": place}))
    if dry_run:
        print(_WOULD_ADD.fill(values).to(spoken), *addition.lines, sep="\n")
    else:
        addition.write()
        print(_ADDED.fill(values).to(spoken))
        _write_minutes(model, addition.id, place, spoken)
    print(_said(due).to(spoken))


def _asked_type(lang: Language) -> MeetingType:
    """What a person at a terminal answers: a type's name, its label or its number in the list."""
    types = {t.value: t.label for t in MeetingType}
    listed = Text.listed(Text(f"{name} {label.ja}", name) for name, label in types.items())
    _require_terminal("--type", _TYPES.fill({"types": listed}), lang)
    wide = max(map(len, types))
    for n, (name, label) in enumerate(types.items(), 1):
        print(f"  {n}  {name:<{wide}}  {label.to(lang)}")
    known = {
        said.casefold(): t
        for n, t in enumerate(MeetingType, 1)
        for said in (str(n), t.value, t.label.ja, t.label.en)
    }
    while True:
        given = str(typer.prompt(_WHICH_TYPE.to(lang))).strip()
        if found := known.get(given.casefold()):
            return found
        print(_NO_TYPE.fill({"given": given}).to(lang))


def _asked_day(lang: Language) -> date:
    """What a person at a terminal answers."""
    _require_terminal("--date", _A_DAY, lang)
    while True:
        try:
            return a_day(str(typer.prompt(_WHICH_DAY.to(lang))).strip())
        except typer.BadParameter as problem:
            print(problem.message)


def _require_terminal(name: str, hint: Text, lang: Language) -> None:
    """See that somebody is there to be asked.

    Raises:
        typer.BadParameter: nobody is.
    """
    if not sys.stdin.isatty():
        raise typer.BadParameter(_NEEDED.fill({"name": name, "hint": hint}).to(lang))


def _an_action(given: str) -> tuple[str, str, date]:
    parts = [part.strip() for part in given.split("|")]
    if len(parts) != 3 or not all(parts):
        raise ReqmodelError(_ACTION.fill({"given": given}))
    return parts[0], parts[1], a_day(parts[2])


def _said(due: Period | None) -> Text:
    from reqmodel.text.due import written_day

    return _DUE.fill({"day": written_day(due.last)}) if due else _NOT_DUE


def _write_minutes(model: Path, id_: str, place: Path, lang: Language) -> None:
    """Make the minutes of the new meeting; where that fails, the record stays and it is said why."""
    from dataclasses import replace

    (offer,) = api.offered([ExportName.MINUTES], "docx")
    root = api.home(model)
    try:
        order = api.edition(root, Disclosure.INTERNAL, with_errors=True)
        order = replace(order, lang="ja", records=(id_,))
        api.write(place, api.export(offer, order, root))
    except ReqmodelError as problem:
        print(_NO_DOCX.fill({"why": problem.message, "id": id_}).to(lang), file=sys.stderr)
    else:
        print(_MINUTES.fill({"path": place}).to(lang))
