"""`reqmodel new filing`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from reqmodel import api
from reqmodel.cli.adding import DryRunOption, EnglishTitleOption, TitleOption, add, require_docx
from reqmodel.cli.asking import asked_day, asked_type
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, LangOption, ModelFolder, a_day
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import FilingType

HELP = say(
    "届出・申請・報告・協議の記録をモデルに加え、その様式の Word を作ります。",
    "Add the record of a notice, request, report or consultation to the model, and make its form as a "
    "Word file.",
)
_DUE = Text("提出の期限: {due}", "To be handed in: {due}")
_ITEM = Text(
    "「{given}」ではなく、欄|内容 の形で書いてください（例: 'reason|人手が足りないため'）。",
    "'{given}' is not part|text, as in 'reason|We lack people'.",
)


def new_filing(
    type_: Annotated[
        FilingType | None,
        typer.Option("--type", help=say("届出の種類", "Type of filing"), show_default=False),
    ] = None,
    on: Annotated[
        date | None,
        typer.Option(
            "--date",
            parser=a_day,
            metavar="YYYY-MM-DD",
            help=say(
                "作成日（--submitted を付けたときは提出日）",
                "Day made, or handed in with --submitted",
            ),
            show_default=False,
        ),
    ] = None,
    submitted: Annotated[
        bool, typer.Option("--submitted", help=say("すでに提出した", "It was handed in already"))
    ] = False,
    due: Annotated[
        date | None,
        typer.Option(
            parser=a_day,
            metavar="YYYY-MM-DD",
            help=say(
                "提出の期限（既定: 契約の定めのとおり）",
                "Day by which it is due (default: as the contract says)",
            ),
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str,
        typer.Option(
            metavar="ID",
            help=say(
                "届け出る役割（既定: 前回と同じ）", "Role that files it (default: as last time)"
            ),
            show_default=False,
        ),
    ] = "",
    title: TitleOption = "",
    title_en: EnglishTitleOption = "",
    participants: Annotated[
        list[str] | None,
        typer.Option(
            "--participant",
            metavar=say("役割のID[|氏名]", "ID[|NAME]"),
            help=say(
                "選任した責任者、協議の出席者など（繰り返し可）",
                "Person appointed, or who discussed it (repeatable)",
            ),
            show_default=False,
        ),
    ] = None,
    items: Annotated[
        list[str] | None,
        typer.Option(
            "--item",
            metavar=say("欄|内容", "PART|TEXT"),
            help=say(
                "様式の欄に書くこと（繰り返し可）", "What a part of the form says (repeatable)"
            ),
            show_default=False,
        ),
    ] = None,
    derived_from: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help=say(
                "根拠となる条項など（繰り返し可。既定: 前回と同じ）",
                "Clause or other record that it rests on (repeatable; default: as last time)",
            ),
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "様式のファイル（既定: モデルの build/filings/<ID>.docx）",
                "File for the form (default: the model's build/filings/<ID>.docx)",
            ),
            show_default=False,
            dir_okay=False,
        ),
    ] = None,
    dry_run: DryRunOption = False,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Add a filing at the end of its chapter, in the way of the last one of its type."""
    from reqmodel.analysis.new_filing import Asked
    from reqmodel.model.records.filing import FORMS, Filing
    from reqmodel.text.due import in_words

    spoken = language(lang)
    require_docx(out)
    asked = Asked(
        type_ or asked_type(FilingType, Filing.label, spoken),
        on or asked_day(spoken),
        submitted,
        due,
        by,
        Text(title, title_en) if title else None,
        tuple(map(_a_person, participants or ())),
        tuple(map(_an_item, items or ())),
        tuple(derived_from or ()),
    )
    addition, when = api.new_filing(model, asked)
    place = out or api.home(model) / "build" / "filings" / f"{addition.id}.docx"
    add(model, addition, FORMS[asked.type], place, spoken, dry_run=dry_run)
    if when:
        print(_DUE.fill({"due": in_words(when)}).to(spoken))


def _a_person(given: str) -> tuple[str, str]:
    role, _, name = given.partition("|")
    return role.strip(), name.strip()


def _an_item(given: str) -> tuple[str, str]:
    part, _, text = given.partition("|")
    if not text.strip():
        raise ReqmodelError(_ITEM.fill({"given": given}))
    return part.strip(), text.strip()
