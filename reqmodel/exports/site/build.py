"""From a sound model to a finished site, in both languages at once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from reqmodel.analysis.edition import Edition
from reqmodel.exports.site.casting import Foundry
from reqmodel.exports.site.drawing import Sketches, can_draw, hung
from reqmodel.exports.site.layout import THIRD_PARTY, furnish, laid_out, unnamed
from reqmodel.exports.site.page import DOCUMENTS, Desk, frame
from reqmodel.exports.site.verbatim import END, put_back, set_aside
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import LANGUAGES, Text

NO_DOT = Text(
    "図を描く dot（Graphviz）が見つからないため、図なしで作ります（つながりは表で示します）。",
    "No dot (Graphviz) found: building without figures; links are shown as tables.",
)
WRITING = Text("{n} 件の記録からページを作っています…", "Writing pages for {n} records…")
BUILDING = Text(
    "サイトを組み立てています（日本語・英語）…", "Building the site in Japanese and English…"
)
_NOT_A_SITE = Text(
    "{path} には、このツールが作ったサイトではないものがあります。消さないよう、何も作りませんでした。"
    "--out で別のフォルダを指定するか、中のものを移してください。",
    "{path} holds something that is no site made by this tool. Nothing was made, so as not to delete it. "
    "Name another folder with --out, or move what is in it.",
)


def to_site(  # noqa: PLR0913  # what it takes is what the path hands on
    edition: Edition,
    root: Path,
    out: Path,
    say: Callable[[Text], None],
    progress: Callable[[Text], None],
    documents: Mapping[str, bytes] = MappingProxyType({}),
) -> Path:
    """Build the site of an edition at `out`, Japanese at its root and English under `en/`.

    `documents`, by name, are put beside its pages and linked from them. What was at `out` stays
    until the new site is whole.

    Raises:
        ReqmodelError: MkDocs found something wrong, such as a broken link in a page of `site/`, or
            what is at `out` is no site.
    """
    if not _may_go(out):
        raise ReqmodelError(_NOT_A_SITE.fill({"path": out}))
    progress(WRITING.fill({"n": len(edition.model.records)}))
    sketches = Sketches()
    draws = can_draw()
    if not draws:
        say(NO_DOT)
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
        work = Path(folder)
        foundries = {lang: Foundry() for lang in LANGUAGES}
        for lang, foundry in foundries.items():
            desk = Desk(edition, lang, frozenset(), documents=tuple(documents))
            desk = replace(desk, draw=sketches.place) if draws else desk
            _write(desk, root, work / lang, foundry)
        pictures = sketches.pictures()
        progress(BUILDING)
        _mkdocs([work / lang / "mkdocs.yml" for lang in LANGUAGES])
        for lang, foundry in foundries.items():
            _finish(work / lang, pictures)
            foundry.cast(work / lang / "site", pictures)
        shutil.move(work / "en" / "site", work / "ja" / "site" / "en")
        for name, data in documents.items():
            file = work / "ja" / "site" / DOCUMENTS / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
        if out.exists():
            out.rename(work / "old")
        shutil.move(work / "ja" / "site", out)
    return out


def _may_go(out: Path) -> bool:
    """Whether nothing of anybody's is lost when a new site takes the place of what is there."""
    if out.is_dir():
        return (out / THIRD_PARTY).is_file() or not any(out.iterdir())
    return not out.exists()


def _finish(folder: Path, pictures: list[str]) -> None:
    """Put into its pages what MkDocs and its search need not read through."""
    for aside in (folder / "aside").rglob("*.html"):
        page = folder / "site" / aside.relative_to(folder / "aside")
        pieces = aside.read_text(encoding="utf-8").split(END)
        whole = put_back(page.read_text(encoding="utf-8"), pieces)
        page.write_text(hung(whole, pictures), encoding="utf-8")


def _write(desk: Desk, root: Path, folder: Path, foundry: Foundry) -> None:
    """Write a language's pages, assets and configuration under `folder`."""
    desk, makers = laid_out(desk, root)
    to_cast = unnamed(desk, root)
    for path, make in makers.items():
        page = make(desk)
        if path in to_cast:
            foundry.take(desk, page)
            continue
        text, pieces = set_aside(frame(desk, page))
        for file, words in (
            (("docs", f"{path}.md"), text),
            (("aside", f"{path}.html"), END.join(pieces)),
        ):
            place = folder.joinpath(*file)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(words, encoding="utf-8")
    foundry.write_moulds(folder / "docs")
    furnish(desk, root, folder)


def _mkdocs(configs: list[Path]) -> None:
    """Build all configurations side by side, strictly: a warning is a failure."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    running = [
        subprocess.Popen(  # noqa: S603  # our own interpreter, our own file
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env=environment,
        )
        for config in configs
    ]
    outputs = [process.communicate()[0] for process in running]
    for process, output in zip(running, outputs, strict=True):
        if process.returncode:
            shown = "\n".join(line for line in output.splitlines() if not line.startswith("INFO"))
            raise ReqmodelError(
                Text(
                    f"サイトを作れませんでした。site/ のページのリンクなどを確かめてください。\n{shown}",
                    f"The site could not be built. Look at the links in the pages of site/.\n{shown}",
                ),
                exit_code=1,
            )
