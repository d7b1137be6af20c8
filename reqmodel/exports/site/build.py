"""From a sound model to a finished site, in both languages at once."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from reqmodel.exports.site.figures import drawn, neighbourhood, overview
from reqmodel.exports.site.layout import furnish, laid_out
from reqmodel.exports.site.page import Desk, frame
from reqmodel.exports.site.pages.home import TILES
from reqmodel.model.diagnostic import Report, ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.text import LANGUAGES, Language, Text

OVERVIEW = "home"
"""Name of the figure on the home page."""

_PLACE = "<!--figure {}-->"
_PLACES = re.compile(_PLACE.format(r"([\w-]+)"))
NO_DOT = Text(
    "図を描く dot（Graphviz）が見つからないため、図なしで作ります（つながりは表で示します）。",
    "No dot (Graphviz) found: building without figures; links are shown as tables.",
)
WRITING = Text("{n} 件の記録からページを作っています…", "Writing pages for {n} records…")
BUILDING = Text(
    "サイトを組み立てています（日本語・英語）…", "Building the site in Japanese and English…"
)


def to_site(  # noqa: PLR0913  # what it takes is what the path hands on
    model: Model,
    report: Report,
    root: Path,
    out: Path,
    say: Callable[[Text], None],
    progress: Callable[[Text], None],
) -> Path:
    """Build the site of a model at `out`, Japanese at its root and English under `en/`.

    What was at `out` stays until the new site is whole.

    Raises:
        ReqmodelError: MkDocs found something wrong, such as a broken link in a page of `site/`.
    """
    progress(WRITING.fill({"n": len(model.records)}))
    figures = _figures(model)
    if figures is None:
        say(NO_DOT)
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
        work = Path(folder)
        for lang in LANGUAGES:
            places = {name: _PLACE.format(name) for name in (figures or {}).get(lang, {})}
            _write(Desk(model, report, lang, frozenset(), places), root, work)
        progress(BUILDING)
        _mkdocs([work / lang / "mkdocs.yml" for lang in LANGUAGES])
        for lang, pictures in (figures or {}).items():
            _hang(pictures, work / lang / "site")
        shutil.move(work / "en" / "site", work / "ja" / "site" / "en")
        if out.exists():
            out.rename(work / "old")
        shutil.move(work / "ja" / "site", out)
    return out


def _figures(model: Model) -> dict[Language, dict[str, str]] | None:
    """SVG by language and name, all drawn in one go."""
    sources = {
        (lang, name): source
        for lang in LANGUAGES
        for name in (OVERVIEW, *model.records)
        if (source := figure_source(model, name, lang))
    }
    names = {f"{lang}/{name}": (lang, name) for lang, name in sources}
    pictures = drawn({key: sources[name] for key, name in names.items()})
    if pictures is None:
        return None
    found: dict[Language, dict[str, str]] = {lang: {} for lang in LANGUAGES}
    for key, (lang, name) in names.items():
        found[lang][name] = pictures[key]
    return found


def _hang(pictures: Mapping[str, str], site: Path) -> None:
    """Put figures in their places, which MkDocs and its search then need not read through."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        hung = _PLACES.sub(lambda place: pictures[place[1]], text)
        if hung != text:
            page.write_text(hung, encoding="utf-8")


def figure_source(model: Model, name: str, lang: Language) -> str | None:
    """DOT of the overview, or of a record's neighbourhood if it has any."""
    if name == OVERVIEW:
        return overview(model, {kind: f"{path}.html" for kind, path in TILES}, lang)
    linked = any(model.graph.neighbours(name, up=up) for up in (True, False))
    return neighbourhood(model, name, lang) if linked else None


def _write(desk: Desk, root: Path, work: Path) -> None:
    """Write a language's pages, assets and configuration under `work`."""
    desk, makers = laid_out(desk, root)
    for path, make in makers.items():
        file = work / desk.lang / "docs" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(frame(desk, make(desk)), encoding="utf-8")
    furnish(desk, root, work / desk.lang)


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
