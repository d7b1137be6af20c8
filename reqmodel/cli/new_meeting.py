"""`reqmodel new meeting`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.adding import DryRunOption, EnglishTitleOption, TitleOption, add, require_docx
from reqmodel.cli.asking import asked_day, asked_type
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, LangOption, ModelFolder, a_day
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, MeetingType

if TYPE_CHECKING:
    from reqmodel.analysis.calendar import Period

HELP = say(
    "会議の記録をモデルに加え、打合せ記録の Word を作ります。",
    "Add the record of a meeting to the model, and make its minutes as a Word file.",
)
_DUE = Text("打合せ記録の提出期限: {day}", "Minutes are due: {day}")
_NOT_DUE = Text(
    "成果品の記録は、この種類の会議の記録に期限を定めていません。",
    "No deliverable sets a day for minutes of this type of meeting.",
)
_ACTION = Text(
    "「{given}」ではなく、内容|担当の役割のID|期限 の形で書いてください"
    "（例: '議事録を送る|RO-11|2027-01-08'）。",
    "'{given}' is not what|id of the role|day, as in 'Send the minutes|RO-11|2027-01-08'.",
)


def new_meeting(
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
    title: TitleOption = "",
    title_en: EnglishTitleOption = "",
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
    dry_run: DryRunOption = False,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Add a meeting at the end of its chapter, in the way of the last one of its type."""
    from reqmodel.analysis.new_meeting import Asked
    from reqmodel.model.records.contract import Meeting

    spoken = language(lang)
    require_docx(out)
    asked = Asked(
        type_ or asked_type(MeetingType, Meeting.label, spoken),
        on or asked_day(spoken),
        held,
        Text(title, title_en) if title else None,
        tuple(participants or ()),
        tuple(agenda or ()),
        tuple(map(_an_action, actions or ())),
    )
    addition, due = api.new_meeting(model, asked)
    place = out or api.home(model) / "build" / "minutes" / f"{addition.id}.docx"
    add(model, addition, ExportName.MINUTES, place, spoken, dry_run=dry_run)
    print(_said(due).to(spoken))


def _an_action(given: str) -> tuple[str, str, date]:
    parts = [part.strip() for part in given.split("|")]
    if len(parts) != 3 or not all(parts):
        raise ReqmodelError(_ACTION.fill({"given": given}))
    return parts[0], parts[1], a_day(parts[2])


def _said(due: Period | None) -> Text:
    from reqmodel.text.due import written_day

    return _DUE.fill({"day": written_day(due.last)}) if due else _NOT_DUE
