"""`reqmodel schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import say

HELP = say("エディタが読む JSON Schema を出力します。", "Print the JSON Schema that editors read.")
SCHEMA_FILE = "requirements/schema.json"
"""Where a model's files look for it."""


def schema(
    out: Annotated[
        Path | None,
        typer.Option(
            help=say(
                f"書き出すファイル（モデルでは {SCHEMA_FILE}）",
                f"File to write to ({SCHEMA_FILE} in a model)",
            ),
            show_default=False,
            dir_okay=False,
        ),
    ] = None,
) -> None:
    """Print the schema of the model's YAML files, or write it to `out`."""
    from reqmodel.exports.json_schema import to_json_schema

    text = to_json_schema()
    if out is None:
        print(text, end="")
        return
    api.write(out, text.encode())
