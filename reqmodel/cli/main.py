"""The program: its commands, and the one place where errors are caught."""

from __future__ import annotations

import gc
import os
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
from reqmodel.cli.help_page import first_sentence, install
from reqmodel.cli.language import HELP_LANGUAGE, say
from reqmodel.cli.options import progress
from reqmodel.cli.reporting import ReportFormat, print_report
from reqmodel.cli.usage import usage_message
from reqmodel.model.diagnostic import CheckFailedError, ReqmodelError

SOUND, FINDINGS, USAGE, NO_MODEL = range(4)
"""Exit codes."""

install()
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
for _name, _help, _run in (
    ("init", init.HELP, init.init),
    ("check", check.HELP, check.check),
    ("lint", lint.HELP, lint.lint),
    ("show", records.SHOW_HELP, records.show),
    ("list", records.LIST_HELP, records.list_),
    ("trace", records.TRACE_HELP, records.trace),
    ("calendar", calendar.HELP, calendar.calendar),
    ("market", market.HELP, market.market),
    ("compare", compare.HELP, compare.compare),
    ("rank", rank.HELP, rank.rank),
    ("share", share.HELP, share.share),
    ("rules", rules.HELP, rules.rules),
    ("export", export.HELP, export.export),
    ("import", import_.HELP, import_.import_),
    ("build", build.HELP, build.build),
    ("serve", serve.HELP, serve.serve),
    ("schema", schema.HELP, schema.schema),
    ("manual", manual.HELP, manual.manual),
):
    app.command(_name, help=_help, short_help=first_sentence(_help))(_run)
app.add_typer(new.app, name="new", help=new.HELP, short_help=first_sentence(new.HELP))


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
    gc.set_threshold(100_000)  # most of what a command makes lives to its end
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # always a text stream here
    try:
        code = _ran()
        sys.stdout.flush()  # a reader that has gone is met here, and not when all is over
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is for no one
        code = SOUND
    sys.exit(code)


def _ran() -> int:
    """Run the command; returns the exit code."""
    try:
        return app(prog_name="reqmodel", standalone_mode=False) or SOUND
    except UsageError as problem:
        command = problem.ctx.command_path if problem.ctx else "reqmodel"
        if isinstance(problem, NoArgsIsHelpError):
            print(problem.format_message())
        else:
            message = problem.format_message()
            print(usage_message(message, command, HELP_LANGUAGE), file=sys.stderr)
        return USAGE
    except CheckFailedError as problem:
        progress()
        print_report(problem.report, HELP_LANGUAGE, ReportFormat.TEXT)
        print(problem.message.to(HELP_LANGUAGE), file=sys.stderr)
        return FINDINGS
    except ReqmodelError as problem:
        progress()
        print(problem.message.to(HELP_LANGUAGE), file=sys.stderr)
        return problem.exit_code
