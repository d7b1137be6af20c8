"""`reqmodel serve`."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, LangOption, ModelFolder
from reqmodel.model.text import Text

HELP = say(
    "編集中のモデルをブラウザに表示します。保存すると表示が変わります。",
    "Show the model in a browser while you edit it; pages follow what you save.",
)


def serve(
    port: Annotated[
        int,
        typer.Option(
            "--port",
            "-p",
            min=0,
            max=65535,
            help=say("ポート番号（0: 空いているもの）", "Port (0: any that is free)"),
        ),
    ] = 8000,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Serve the site on this machine alone until interrupted."""
    spoken = language(lang)

    def tell(text: Text) -> None:
        print(text.to(spoken), flush=True)

    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, signal.default_int_handler)
    try:
        api.serve(model, port, tell)
    except KeyboardInterrupt:  # before the site stood
        return
