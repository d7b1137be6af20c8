"""`reqmodel new`: records that begin with a Word file."""

from __future__ import annotations

import typer

from reqmodel.cli import new_filing, new_meeting
from reqmodel.cli.help_page import first_sentence
from reqmodel.cli.language import say

HELP = say(
    "会議や届出の記録をモデルに加え、その Word を作ります。",
    "Add the record of a meeting or a filing to the model, and make its Word file.",
)
app = typer.Typer(help=HELP, no_args_is_help=True, add_completion=False, rich_markup_mode=None)
for _name, _help, _run in (
    ("meeting", new_meeting.HELP, new_meeting.new_meeting),
    ("filing", new_filing.HELP, new_filing.new_filing),
):
    app.command(_name, help=_help, short_help=first_sentence(_help))(_run)
