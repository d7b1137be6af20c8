"""`reqmodel schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reqmodel.cli.language import say
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text

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
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        raise ReqmodelError(
            Text(
                f"{out} に書き込めません: {problem.strerror}",
                f"{out} cannot be written: {problem.strerror}",
            )
        ) from problem
