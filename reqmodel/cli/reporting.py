"""What the commands that report findings share: their options, and how they end."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reqmodel.cli.language import say
from reqmodel.cli.options import colour, print_json
from reqmodel.model.diagnostic import Location, Report, Severity
from reqmodel.model.text import Language, Text
from reqmodel.store.source_text import line_at

_UNWRITTEN = Text(
    "点検できなかったファイルがあるため、{path} は書きませんでした。",
    "{path} was not written, as there are files that were not checked.",
)


class ReportFormat(StrEnum):
    """The forms of a report."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        help=say(
            "このルール、ルール群又は番号（VN101 など）だけ（繰り返し可、, 区切り可）",
            "Only these rules, families or codes such as VN101 (repeatable, comma-separated)",
        )
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        help=say("このルール、ルール群又は番号を除く", "Leave these rules, families or codes out")
    ),
]
MinSeverityOption = Annotated[
    str,
    typer.Option(
        metavar="[error|warning|info]",
        help=say(
            "これより軽い指摘は表示せず、これ以上の指摘で終了コード1",
            "Show nothing milder, and exit with 1 if there is any this bad",
        ),
        show_default=say("表示は全部、終了コードは error", "shows all, exits with 1 on errors"),
    ),
]
ReportFormatOption = Annotated[
    ReportFormat,
    typer.Option(
        "--format",
        "-f",
        help=say(
            "出力の形式（github、sarif、junit は自動点検用）",
            "Output format (github, sarif and junit are for CI)",
        ),
    ),
]
BaselineOption = Annotated[
    Path | None,
    typer.Option(
        help=say(
            "このファイルにある既知の指摘を除き、新しいものだけを数える",
            "Leave out the known findings in this file: only new ones count",
        ),
        show_default=False,
        exists=True,
        dir_okay=False,
    ),
]
WriteBaselineOption = Annotated[
    Path | None,
    typer.Option(
        help=say(
            "今の指摘を全部、既知としてこのファイルに書く（終了コード0）",
            "Write all findings of today to this file as known (exits with 0)",
        ),
        show_default=False,
        dir_okay=False,
    ),
]


def names(values: list[str] | None) -> list[str]:
    """The names in an option that is repeatable and comma-separated."""
    return [name.strip() for value in values or () for name in value.split(",") if name.strip()]


def severity(word: str) -> Severity | None:
    """The severity of `--min-severity`, if any is given.

    Raises:
        BadParameter: there is no such severity.
    """
    if not word:
        return None
    try:
        return Severity(word)
    except ValueError:
        raise typer.BadParameter(
            say(
                f"「{word}」ではなく error、warning、info のどれかを指定してください。",
                f"'{word}' is not one of error, warning, info.",
            ),
            param_hint="'--min-severity'",
        ) from None


def adopt(
    report: Report, baseline: Path | None, write_baseline: Path | None, lang: Language
) -> Report:
    """The report without what a baseline knows; with `write_baseline` all of it becomes known.

    Nothing is written where something could not be read: it would not be known.

    Raises:
        ReqmodelError: a baseline cannot be read or written.
    """
    from reqmodel.store import baseline as store

    if write_baseline and report.unreadable:
        print(_UNWRITTEN.fill({"path": write_baseline}).to(lang), file=sys.stderr)
        return report
    if write_baseline:
        store.write_baseline(write_baseline, report)
    known = write_baseline or baseline
    return report.beyond(store.read_baseline(known)) if known else report


def print_report(
    report: Report,
    lang: Language,
    format_: ReportFormat,
    text_at: Callable[[Location], str] = line_at,
) -> None:
    """Print a report in the form asked for. `text_at` gives the text around a place."""
    match format_:
        case ReportFormat.JSON:
            from reqmodel.reports.as_json import as_json

            print_json(as_json(report, lang))
        case ReportFormat.GITHUB:
            from reqmodel.reports.as_github import as_github

            print(as_github(report, lang))
        case ReportFormat.SARIF:
            from reqmodel.reports.as_sarif import as_sarif

            print_json(as_sarif(report, lang))
        case ReportFormat.JUNIT:
            from reqmodel.reports.as_junit import as_junit

            print(as_junit(report, lang))
        case ReportFormat.TEXT:
            from reqmodel.reports.as_text import as_text

            print(as_text(report, lang, text_at, colour=colour()))
