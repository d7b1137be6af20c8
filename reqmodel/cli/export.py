"""`reqmodel export`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, Lang, ModelFolder, a_day, progress
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure

if TYPE_CHECKING:
    from reqmodel.exports.registry import Offer

HELP = say(
    "モデルから成果品などの文書を作ります（Word・Excel・PowerPoint・カレンダー）。",
    "Make deliverables and other documents from the model (Word, Excel, PowerPoint, calendar).",
)
_MAKING = Text("{title} を作っています…", "Making {title}…")
_ONE_FILE = Text(
    "--out にファイル名を書けるのは、文書を一つだけ作るときです。フォルダを指定するか、"
    "文書の名前と --format で一つに絞ってください。",
    "--out can name a file only where one document is made. Name a folder, or choose one document "
    "by its name and --format.",
)
_OTHER_FORMAT = Text(
    "{path} の拡張子は .{format} にしてください。", "{path} must end in .{format}."
)
_ONE_TEMPLATE = Text(
    "--template は、文書を一つだけ作るときに使えます。",
    "--template can be used only where one document is made.",
)


class Encoding(StrEnum):
    """Encodings that Excel in Japan opens."""

    UTF_8 = "utf-8"
    CP932 = "cp932"
    UTF_16 = "utf-16"


_KEPT = Text(
    "{path} はすでにあります。編集した内容が失われないよう、上書きしません。"
    "取り込んでから消すか、--out で別の名前を指定してください。",
    "{path} is there already, and is not written over, lest edits be lost. "
    "Import it and delete it, or name another file with --out.",
)


def export(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help=say("作る文書の名前（既定: すべて）", "What to make (default: all)"),
            show_default=False,
        ),
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help=say("作れる文書の一覧", "List what can be made"))
    ] = False,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="docx|xlsx|pptx|ics|zip",
            help=say("この形式だけ", "Only in this format"),
            show_default=False,
        ),
    ] = "",
    audience: Annotated[
        Disclosure, typer.Option(help=say("誰に見せる版か", "For whom"))
    ] = Disclosure.INTERNAL,
    out: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "書き出すフォルダ（一つだけ作るときはファイルでもよい。既定: モデルの build/documents/<版>）",
                "Folder to write to, or a file where one is made (default: the model's "
                "build/documents/<audience>)",
            ),
            show_default=False,
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "組織の雛形（既定: モデルの templates/<名前>.<形式>、なければ付属のもの）",
                "The organisation's template (default: the model's templates/<name>.<format>, "
                "else ours)",
            ),
            show_default=False,
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    records: Annotated[
        list[str] | None,
        typer.Option(
            "--record",
            metavar="ID",
            help=say(
                "この記録について作る（繰り返し可。例: 打合せ記録にする会議）",
                "Make it about this record, such as the meeting of minutes (repeatable)",
            ),
            show_default=False,
        ),
    ] = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help=say(
                "この種類の記録だけ（xlsx、csv。繰り返し可。例: functional-requirement）",
                "Only records of this kind (xlsx, csv; repeatable), such as functional-requirement",
            ),
            show_default=False,
        ),
    ] = None,
    on: Annotated[
        date | None,
        typer.Option(
            "--date",
            parser=a_day,
            metavar="YYYY-MM-DD",
            help=say(
                "文書に記す日付（既定: モデルの版の日付。点検結果は点検した日）",
                "Date printed (default: that of the model's version; of a check, the day it is made)",
            ),
            show_default=False,
        ),
    ] = None,
    encoding: Annotated[
        Encoding,
        typer.Option(help=say("CSV の文字コード", "Encoding of CSV files")),
    ] = Encoding.UTF_8,
    lang: Annotated[
        Lang | None,
        typer.Option(
            "--lang",
            help=say(
                "文書とメッセージの言語（文書の既定: ja）",
                "Language of documents and messages (documents: ja by default)",
            ),
            show_default=False,
        ),
    ] = None,
    model: ModelFolder = HERE,
) -> None:
    """Make documents from a model without errors, for an audience."""
    offers = api.offered(names or (), format_)
    spoken = language(lang)
    if list_:
        print("\n".join(f"{o.name:<24}{o.format:<6}{o.name.label.to(spoken)}" for o in offers))
        return
    if not names:
        offers = tuple(o for o in offers if not o.on_request and o.audience.rank <= audience.rank)
    root = api.home(model)
    places = _places(offers, out or root / "build" / "documents" / audience)
    if template and len(offers) > 1:
        raise ReqmodelError(_ONE_TEMPLATE)
    if kept := [p for o, p in zip(offers, places, strict=True) if o.by_kind and p.exists()]:
        raise ReqmodelError(_KEPT.fill({"path": kept[0]}))
    tolerant = all(offer.for_authors for offer in offers)
    order = replace(
        api.edition(
            root, audience, with_errors=tolerant, unchecked=all(o.unchecked for o in offers)
        ),
        lang=(lang or Lang.JA).value,
        on=on,
        records=tuple(records or ()),
        kinds=tuple(kinds or ()),
        encoding=encoding.value,
    )
    if order.report.standing:
        print(order.report.standing.to(spoken), file=sys.stderr)
    for offer, place in zip(offers, places, strict=True):
        if not names and (why := offer.lacking(order)):
            print(why.to(spoken), file=sys.stderr)
            continue
        progress(_MAKING.fill({"title": offer.name.label}).to(spoken))
        api.write(place, api.export(offer, order, root, template))
        progress()
        print(place, flush=True)


def _places(offers: Sequence[Offer], out: Path) -> list[Path]:
    """Where each document goes: under a folder, or to the one file named."""
    if out.is_dir() or not out.suffix:
        return [out / offer.file for offer in offers]
    if len(offers) != 1:
        raise ReqmodelError(_ONE_FILE)
    if out.suffix != f".{offers[0].format}":
        raise ReqmodelError(_OTHER_FORMAT.fill({"path": out, "format": offers[0].format}))
    return [out]
