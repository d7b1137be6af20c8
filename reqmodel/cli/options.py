"""Options that several commands share, and how they print."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reqmodel.cli.language import say


class Lang(StrEnum):
    """Languages of the interface."""

    JA = "ja"
    EN = "en"


class Format(StrEnum):
    """For people, or for machines."""

    TEXT = "text"
    JSON = "json"


ModelFolder = Annotated[
    Path,
    typer.Option(
        "--model",
        "-m",
        help=say(
            "モデルのフォルダ（既定: 今いる場所から上へ探す）",
            "Folder of the model (default: found upward from here)",
        ),
        show_default=False,
        exists=True,
        file_okay=False,
    ),
]
LangOption = Annotated[
    Lang | None,
    typer.Option("--lang", help=say("表示の言語", "Language of messages"), show_default=False),
]
FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help=say("出力の形式", "Output format"))
]
HERE = Path()


def a_day(text: str) -> date:
    """The date that an option gives."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            say(
                f"「{text}」ではなく 2027-03-19 の形で書いてください。",
                f"'{text}' is not a date such as 2027-03-19.",
            )
        ) from None


def print_json(data: Mapping[str, object] | Sequence[object]) -> None:
    """Print data as JSON, characters as they are."""
    print(json.dumps(data, ensure_ascii=False, indent=2))


def progress(message: str = "") -> None:
    """Show what long work is at, in one line of a terminal; take the line away when it is done."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{message}", end="", file=sys.stderr, flush=True)


def colour() -> bool:
    """Whether standard output is a terminal that shows colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
