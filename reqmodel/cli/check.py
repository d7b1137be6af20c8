"""`reqmodel check`."""

from __future__ import annotations

from typing import Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import (
    HERE,
    LangOption,
    ModelFolder,
    ReportFormat,
    colour,
    print_json,
    progress,
)
from reqmodel.model.diagnostic import Report, Severity
from reqmodel.model.text import Language, Text
from reqmodel.reports.as_json import as_json
from reqmodel.reports.as_text import as_text
from reqmodel.store.source_text import line_at

_CHECKING = Text("点検しています…", "Checking…")
HELP = say("モデルを点検します。", "Check the model.")


def check(
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(
            help=say(
                "このルール又はルール群だけ（繰り返し可、, 区切り可）",
                "Only these rules or families (repeatable, comma-separated)",
            )
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(help=say("このルール又はルール群を除く", "Leave these rules or families out")),
    ] = None,
    min_severity: Annotated[
        str,
        typer.Option(
            metavar="[error|warning|info]",
            help=say(
                "これより軽い指摘は表示せず、これ以上の指摘で終了コード1",
                "Show nothing milder, and exit with 1 if there is any this bad",
            ),
            show_default=say("表示は全部、終了コードは error", "shows all, exits with 1 on errors"),
        ),
    ] = "",
    format_: Annotated[
        ReportFormat,
        typer.Option(
            "--format",
            "-f",
            help=say(
                "出力の形式（github、sarif、junit は自動点検用）",
                "Output format (github, sarif and junit are for CI)",
            ),
        ),
    ] = ReportFormat.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Check the model and exit with 1 if anything is as bad as asked."""
    least = _severity(min_severity)
    progress(_CHECKING.to(language(lang)))
    report = api.check(api.load(model), select=_names(select), ignore=_names(ignore))
    progress()
    if least:
        shown = tuple(d for d in report.diagnostics if d.severity.rank <= least.rank)
        report = Report(shown, report.waived, report.records, report.files)
    print_report(report, language(lang), format_)
    raise typer.Exit(int(report.failed(least or Severity.ERROR)))


def print_report(report: Report, lang: Language, format_: ReportFormat) -> None:
    """Print a report in the form asked for."""
    from reqmodel.rules.registry import all_rules

    match format_:
        case ReportFormat.JSON:
            print_json(as_json(report, lang))
        case ReportFormat.GITHUB:
            from reqmodel.reports.as_github import as_github

            print(as_github(report, lang))
        case ReportFormat.SARIF:
            from reqmodel.reports.as_sarif import as_sarif

            print_json(as_sarif(report, lang, all_rules().values()))
        case ReportFormat.JUNIT:
            from reqmodel.reports.as_junit import as_junit

            print(as_junit(report, lang, all_rules().values()))
        case ReportFormat.TEXT:
            print(as_text(report, lang, line_at, colour=colour()))


def _names(values: list[str] | None) -> list[str]:
    return [name.strip() for value in values or () for name in value.split(",") if name.strip()]


def _severity(word: str) -> Severity | None:
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
            param_hint="--min-severity",
        ) from None
