"""`reqmodel check`."""

from __future__ import annotations

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

_CHECKING = Text("点検しています…", "Checking…")
HELP = say("モデルを点検します。", "Check the model.")


def check(
    *,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    min_severity: MinSeverityOption = "",
    format_: ReportFormatOption = ReportFormat.TEXT,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Check the model and exit with 1 if anything is as bad as asked."""
    least = severity(min_severity)
    progress(_CHECKING.to(language(lang)))
    report = api.check(api.load(model), select=names(select), ignore=names(ignore))
    progress()
    report = adopt(report, baseline, write_baseline, language(lang))
    report = report.down_to(least or Severity.INFO)
    print_report(report, language(lang), format_)
    raise typer.Exit(int(report.failed(least or Severity.ERROR)))
