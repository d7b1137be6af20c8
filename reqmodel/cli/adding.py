"""A record added to the model, with the Word file that is made of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import say
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Disclosure, ExportName

if TYPE_CHECKING:
    from reqmodel.store.addition import Addition

TitleOption = Annotated[
    str,
    typer.Option(
        help=say("名称（既定: 種類と日付）", "Title (default: type and day)"), show_default=False
    ),
]
EnglishTitleOption = Annotated[
    str, typer.Option(help=say("英語の名称", "English title"), show_default=False)
]
DryRunOption = Annotated[
    bool,
    typer.Option("--dry-run", help=say("書き込まずに、何を加えるかを示す", "Only show it")),
]
_ADDED = Text("{id} を {file} に加えました。", "{id} was added to {file}.")
_WOULD_ADD = Text(
    "{id} を {file} に加えます（--dry-run のため、何も書き込んでいません）:",
    "{id} would be added to {file} (--dry-run: nothing was written):",
)
_MADE = Text("{title}: {path}", "{title}: {path}")
_TAKEN = Text(
    "{path} がすでにあります。上書きしません。--out で別の名前を指定するか、先に移してください。"
    "何も書き込んでいません。",
    "{path} is there already and is not overwritten. Name another file with --out, or move it first. "
    "Nothing was written.",
)
_NOT_DOCX = Text("{path} の拡張子は .docx にしてください。", "{path} must end in .docx.")
_NO_DOCX = Text(
    "{title}の Word は作れませんでした（{why}）。直してから reqmodel export {name} --record {id} で作れます。",
    "'{title}' could not be made ({why}). Mend that, then: reqmodel export {name} --record {id}",
)


def require_docx(out: Path | None) -> None:
    """See that a file that is named can be a Word file.

    Raises:
        ReqmodelError: it cannot.
    """
    if out and out.suffix != ".docx":
        raise ReqmodelError(_NOT_DOCX.fill({"path": out}))


def add(
    model: Path, addition: Addition, name: ExportName, place: Path, lang: Language, *, dry_run: bool
) -> None:
    """Write the record, and make its document at `place`, or only show the record.

    Raises:
        ReqmodelError: there is a file at `place`, or the record cannot be written.
    """
    values = {"id": addition.id, "file": addition.name}
    if place.exists():
        raise ReqmodelError(_TAKEN.fill({"path": place}))
    if dry_run:
        print(_WOULD_ADD.fill(values).to(lang), *addition.lines, sep="\n")
        return
    addition.write()
    print(_ADDED.fill(values).to(lang))
    _write_document(model, addition.id, name, place, lang)


def _write_document(model: Path, id_: str, name: ExportName, place: Path, lang: Language) -> None:
    """Make the document of a new record; where that fails, the record stays and it is said why."""
    from dataclasses import replace

    (offer,) = api.offered([name], "docx")
    root = api.home(model)
    values: dict[str, object] = {"title": name.label, "name": name, "id": id_, "path": place}
    try:
        order = api.edition(root, Disclosure.INTERNAL, with_errors=True)
        order = replace(order, lang="ja", records=(id_,))
        api.write(place, api.export(offer, order, root))
    except ReqmodelError as problem:
        print(_NO_DOCX.fill(values | {"why": problem.message}).to(lang), file=sys.stderr)
    else:
        print(_MADE.fill(values).to(lang))
