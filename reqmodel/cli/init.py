"""`reqmodel init`."""

from __future__ import annotations

import os
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from reqmodel.cli.language import language, say
from reqmodel.cli.options import LangOption
from reqmodel.cli.schema import SCHEMA_FILE
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text

HELP = say(
    "新しいモデルを、見本の記録とともに作ります。",
    "Start a new model, with a sample to go on from.",
)
_DONE = Text(
    "{folder} にモデルを作りました。進め方: {readme}",
    "A model was made in {folder}. How to go on: {readme}",
)
_UNTOUCHED = Text(
    "空のフォルダか、まだない名前を指定してください。何も書いていません。",
    "Name an empty folder, or one that is not there yet. Nothing was written.",
)


def init(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR",
            help=say("モデルを置くフォルダ", "Folder for the model"),
            show_default=False,
        ),
    ],
    lang: LangOption = None,
) -> None:
    """Write a small model that is sound into a folder where nothing is in its way."""
    place = folder.resolve()
    if place.exists() and not place.is_dir():
        raise ReqmodelError(
            Text(
                f"{folder} はフォルダではありません。{_UNTOUCHED.ja}",
                f"{folder} is not a folder. {_UNTOUCHED.en}",
            )
        )
    try:
        _make(place)
    except OSError as problem:
        raise ReqmodelError(
            Text(
                f"{folder} にモデルを作れません: {problem.strerror}",
                f"No model can be made in {folder}: {problem.strerror}",
            )
        ) from problem
    print(_DONE.fill({"folder": folder, "readme": folder / "README.md"}).to(language(lang)))


def _make(place: Path) -> None:
    """Write all aside first, on the same disk, so that it appears as a whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place if place.is_dir() else place.parent
    with TemporaryDirectory(dir=aside, prefix=".reqmodel-") as temporary:
        model = Path(temporary) / "model"
        _write(model)
        if not place.exists():
            model.rename(place)
            return
        parts = sorted(model.iterdir())
        _refuse_to_overwrite(place, [p.name for p in parts if os.path.lexists(place / p.name)])
        for part in parts:
            part.rename(place / part.name)


def _write(folder: Path) -> None:
    from reqmodel.exports.json_schema import to_json_schema

    with as_file(files("reqmodel") / "base" / "starter") as starter:
        for source in sorted(path for path in starter.rglob("*") if path.is_file()):
            path = folder / source.relative_to(starter)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.read_bytes())
    # As `.gitignore` it would rule in the package's own folder.
    (folder / "gitignore").rename(folder / ".gitignore")
    (folder / SCHEMA_FILE).write_text(to_json_schema(), encoding="utf-8", newline="\n")


def _refuse_to_overwrite(place: Path, taken: list[str]) -> None:
    if not taken:
        return
    from reqmodel.store.loader import PROJECT_FILE

    if (place / PROJECT_FILE).is_file():
        reason = Text(f"{place} にはすでにモデルがあります。", f"{place} already holds a model.")
    else:
        names = ", ".join(taken)
        reason = Text(
            f"{place} には同じ名前のもの（{names}）がすでにあります。",
            f"{place} already holds something of the same name ({names}).",
        )
    raise ReqmodelError(Text(f"{reason.ja}{_UNTOUCHED.ja}", f"{reason.en} {_UNTOUCHED.en}"))
