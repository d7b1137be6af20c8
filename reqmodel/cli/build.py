"""`reqmodel build`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, LangOption, ModelFolder, progress
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure

HELP = say("モデルを点検し、サイトを作ります。", "Check the model and build its site.")
_DONE = Text("サイトを作りました: {path}", "The site is built: {path}")


def build(
    audience: Annotated[
        list[Disclosure] | None,
        typer.Option(
            help=say(
                "誰に見せる版か（繰り返し可。既定: internal と public）",
                "For whom (repeatable; default: internal and public)",
            ),
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "版のフォルダを置く場所（既定: モデルの build）",
                "Where to put the editions' folders (default: the model's build)",
            ),
            show_default=False,
            file_okay=False,
        ),
    ] = None,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Check the model, and publish an edition for each audience if it has no errors."""
    spoken = language(lang)

    def tell(text: Text) -> None:
        print(text.to(spoken), flush=True)

    def show(text: Text) -> None:
        progress(text.to(spoken))

    sites = api.build(model, audience or api.EDITIONS, out, tell, show)
    progress()
    for site in sites:
        tell(_DONE.fill({"path": str(site / "index.html")}))
