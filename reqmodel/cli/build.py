"""`reqmodel build`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, LangOption, ModelFolder
from reqmodel.model.text import Text

HELP = say("モデルを点検し、サイトを作ります。", "Check the model and build its site.")
_DONE = Text("サイトを作りました: {path}", "The site is built: {path}")


def build(
    out: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "出力先（既定: モデルの build/site）", "Where to (default: the model's build/site)"
            ),
            show_default=False,
            file_okay=False,
        ),
    ] = None,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Check the model, and publish it as a site if it has no errors."""
    spoken = language(lang)
    site = api.build(model, out, lambda text: print(text.to(spoken), flush=True))
    print(_DONE.fill({"path": str(site / "index.html")}).to(spoken))
