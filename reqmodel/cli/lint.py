"""`reqmodel lint`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, LangOption, ModelFolder, progress
from reqmodel.cli.reporting import (
    BaselineOption,
    IgnoreOption,
    MinSeverityOption,
    ReportFormat,
    ReportFormatOption,
    SelectOption,
    WriteBaselineOption,
    adopt,
    names,
    print_report,
    severity,
)
from reqmodel.model.diagnostic import Severity
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Jurisdiction

if TYPE_CHECKING:
    from reqmodel.model.model import Model

_LINTING = Text("読んでいます…", "Reading…")
_UNREADABLE = 3
HELP = say(
    "仕様書案などのファイルの文を点検します（Word、Excel、PowerPoint、PDF、Markdown、テキスト、CSV）。",
    "Check the text of any files, such as a draft tender (Word, Excel, PowerPoint, PDF, Markdown, text, CSV).",
)


def lint(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help=say(
                "点検するファイル（書き換えません）", "Files to check; they are never written"
            ),
            show_default=False,
            exists=True,
            dir_okay=False,
        ),
    ],
    *,
    whole: Annotated[
        bool,
        typer.Option(
            "--whole",
            help=say(
                "全部のファイルを合わせて、書かれていないことも点検する",
                "Judge all files together too: what is missing in them",
            ),
        ),
    ] = False,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    min_severity: MinSeverityOption = "",
    format_: ReportFormatOption = ReportFormat.TEXT,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
    jurisdiction: Annotated[
        Jurisdiction | None,
        typer.Option(
            help=say(
                "調達の法域（既定: モデルのもの、なければ jp-gpa）",
                "Procurement profile (default: the model's, else jp-gpa)",
            ),
            show_default=False,
        ),
    ] = None,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Check files, and exit with 1 if anything is as bad as asked, 3 if a file cannot be read."""
    least = severity(min_severity)
    progress(_LINTING.to(language(lang)))
    report, text_at = api.lint(
        files,
        _around(model, jurisdiction),
        select=names(select),
        ignore=names(ignore),
        whole=whole,
    )
    progress()
    report = adopt(report, baseline, write_baseline, language(lang))
    report = report.down_to(least or Severity.INFO)
    print_report(report, language(lang), format_, text_at)
    raise typer.Exit(
        _UNREADABLE if report.unreadable else int(report.failed(least or Severity.ERROR))
    )


def _around(folder: Path, jurisdiction: Jurisdiction | None) -> Model:
    """The model whose words and profile apply: the one around, if any, else the base alone."""
    model = api.load_any(folder) if folder == HERE else api.load(folder)
    if jurisdiction is None:
        return model
    asked = {"jurisdiction": jurisdiction, "covered_by_gpa": None}
    procurement = model.project.procurement.model_copy(update=asked)
    project = model.project.model_copy(update={"procurement": procurement})
    return replace(model, project=project)
