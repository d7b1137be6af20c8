"""`reqmodel manual`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import say
from reqmodel.model.text import LANGUAGES, Language, Text

HELP = say(
    "コマンド・記録の種類・ルール・雛形の手引を Markdown で書き出します。",
    "Write the reference of commands, kinds, rules and templates as Markdown.",
)


def manual(
    context: typer.Context,
    out: Annotated[
        Path,
        typer.Option(help=say("書き出すフォルダ", "Folder to write to"), file_okay=False),
    ],
) -> None:
    """Write a page for each command, kind and rule under `out`."""
    from reqmodel.exports.manual import both, to_manual
    from reqmodel.exports.xlsx.template.manual import templates_page
    from reqmodel.store import loader

    parent = context.parent
    commands = getattr(parent.command, "commands", {}) if parent else {}
    names = sorted(commands)
    below = {n: [f"{n} {part}" for part in getattr(commands[n], "commands", ())] for n in names}
    said = {lang: _helps([*names, *chain(*below.values())], lang) for lang in LANGUAGES}
    pages = to_manual()
    for name in names:
        pages[f"commands/{name}.md"] = "\n".join(_part(one, said) for one in (name, *below[name]))
    index = "\n".join(f"- [`reqmodel {name}`]({name}.md)" for name in names)
    pages["commands/README.md"] = f"# {both(Text('コマンド', 'Commands'))}\n\n{index}\n"
    pages["templates.md"] = templates_page(loader.bare())
    _write(out, pages.items())


def _write(out: Path, pages: Iterable[tuple[str, str]]) -> None:
    for path, text in pages:
        api.write(out / path, text.encode())


def _part(name: str, said: Mapping[Language, Mapping[str, str]]) -> str:
    parts = [f"{'##' if ' ' in name else '#'} `reqmodel {name}`\n"]
    parts += [f"```text\n{said[lang][name]}\n```\n" for lang in LANGUAGES]
    return "\n".join(parts)


_HELPS = """\
import sys
from reqmodel.cli.main import app
for name in sys.argv[1:]:
    app([*name.split(), "--help"], prog_name="reqmodel", standalone_mode=False)
    print("\\0", end="")
"""
"""A program that prints what `--help` does for many commands."""


def _helps(names: list[str], lang: Language) -> dict[str, str]:
    """What `--help` prints of each command, in a terminal of 90 columns.

    In a process of its own: a language is chosen as the program starts.
    """
    environment = {
        **os.environ,
        "LC_ALL": lang,
        "COLUMNS": "90",
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
    }
    run = subprocess.run(  # noqa: S603  # ourselves
        [sys.executable, "-c", _HELPS, *names],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment,
    )
    helps = (
        "\n".join(line.rstrip() for line in text.strip().splitlines())
        for text in run.stdout.split("\0")[:-1]
    )
    return dict(zip(names, helps, strict=True))
