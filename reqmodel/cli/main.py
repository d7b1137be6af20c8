"""The program: its commands, and the one place where errors are caught."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from typer._click.exceptions import NoArgsIsHelpError, UsageError  # typer has them nowhere else

from reqmodel import __version__
from reqmodel.cli import (
    build,
    calendar,
    check,
    compare,
    export,
    import_,
    init,
    lint,
    manual,
    market,
    new,
    rank,
    records,
    rules,
    schema,
    serve,
    share,
)
from reqmodel.cli.language import HELP_LANGUAGE, say
from reqmodel.cli.options import progress
from reqmodel.cli.reporting import ReportFormat, print_report
from reqmodel.cli.usage import usage_message
from reqmodel.model.diagnostic import CheckFailedError, ReqmodelError

SOUND, FINDINGS, USAGE, NO_MODEL = range(4)
"""Exit codes."""

app = typer.Typer(
    name="reqmodel",
    help=say(
        "共同利用する公共基盤の要件を、記録として書き、つなぎ、点検し、公開する道具です。",
        "Write, link, check and publish the requirements of shared public platforms.",
    ),
    epilog=say(
        "終了コード: 0 問題なし / 1 指摘あり / 2 使い方の誤り / 3 モデル（lint ではファイル）が読めない",
        "Exit codes: 0 sound / 1 findings / 2 usage / 3 no readable model or file",
    ),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("init", help=init.HELP)(init.init)
app.command("new", help=new.HELP)(new.new)
app.command("check", help=check.HELP)(check.check)
app.command("lint", help=lint.HELP)(lint.lint)
app.command("show", help=records.SHOW_HELP)(records.show)
app.command("list", help=records.LIST_HELP)(records.list_)
app.command("trace", help=records.TRACE_HELP)(records.trace)
app.command("calendar", help=calendar.HELP)(calendar.calendar)
app.command("market", help=market.HELP)(market.market)
app.command("compare", help=compare.HELP)(compare.compare)
app.command("rank", help=rank.HELP)(rank.rank)
app.command("share", help=share.HELP)(share.share)
app.command("rules", help=rules.HELP)(rules.rules)
app.command("export", help=export.HELP)(export.export)
app.command("import", help=import_.HELP)(import_.import_)
app.command("build", help=build.HELP)(build.build)
app.command("serve", help=serve.HELP)(serve.serve)
app.command("schema", help=schema.HELP)(schema.schema)
app.command("manual", help=manual.HELP)(manual.manual)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"reqmodel {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=say("版", "Version")),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the program; known errors become one clear message and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # always a text stream here
    try:
        sys.exit(app(prog_name="reqmodel", standalone_mode=False))
    except UsageError as problem:
        command = problem.ctx.command_path if problem.ctx else "reqmodel"
        if isinstance(problem, NoArgsIsHelpError):
            print(problem.format_message())
        else:
            message = problem.format_message()
            print(usage_message(message, command, HELP_LANGUAGE), file=sys.stderr)
        sys.exit(USAGE)
    except CheckFailedError as problem:
        progress()
        print_report(problem.report, HELP_LANGUAGE, ReportFormat.TEXT)
        print(problem.message.to(HELP_LANGUAGE), file=sys.stderr)
        sys.exit(FINDINGS)
    except ReqmodelError as problem:
        progress()
        print(problem.message.to(HELP_LANGUAGE), file=sys.stderr)
        sys.exit(problem.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(SOUND)
