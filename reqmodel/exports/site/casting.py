"""Pages that differ in their words only: MkDocs renders one mould of each form, all are cast from it.

The theme takes 9 ms to render a page, of which a model has one a record; casting one takes a tenth.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape, unescape
from pathlib import Path
from posixpath import basename, dirname, join
from typing import Any

from reqmodel.exports.site.drawing import hung
from reqmodel.exports.site.page import Desk, Page, frame
from reqmodel.exports.site.verbatim import HEADING, set_aside, words

_TITLE, _PAGE = "reqmodel--title", "reqmodel--page"
"""What stands in a mould for the title of a page and for the name of its file."""
_HOLE = re.compile(rf'<div data-aside="(\d+)"></div>|({_TITLE}|{_PAGE})(?:-\d+)?')
_MOULD = re.compile(rf"{_PAGE}-\d+\.html$")
_ANCHORED = re.compile(r"## (?P<words>.+) \{#(?P<anchor>[\w-]+)\}$")
_LISTED = re.compile(r"\s*<url>\s*<loc>([^<]*)</loc>.*?</url>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cast:
    """A page to be cast: its address, its title as HTML, what fills the holes of its mould."""

    path: str
    title: str
    pieces: tuple[str, ...]
    search: tuple[dict[str, str], ...]
    """What the search finds of it: an entry for the page, and one for each part with text."""


class Foundry:
    """The pages of one language that are cast, by their moulds."""

    def __init__(self) -> None:
        """Nothing is to be cast yet."""
        self._casts: dict[tuple[str, str], list[Cast]] = {}

    def take(self, desk: Desk, page: Page) -> None:
        """Take a page that is to be cast."""
        folder = dirname(page.path)
        form = replace(page, path=join(folder, _PAGE), title=_TITLE)
        text, pieces = set_aside(frame(desk, form), lambda _html: "")
        cast = Cast(page.path, page.title, tuple(pieces), tuple(_searched(page)))
        self._casts.setdefault((folder, text), []).append(cast)

    def write_moulds(self, docs: Path) -> None:
        """Write what MkDocs is to render, one page of each form; the search does not know them."""
        for path, text, _ in self._moulds():
            file = docs / f"{path}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            hidden = text.replace("---\n", "---\nsearch: {exclude: true}\n", 1)
            file.write_text(hidden, encoding="utf-8")

    def cast(self, site: Path, pictures: list[str]) -> None:
        """Replace the moulds in a rendered site by the pages, also in its search and its site map."""
        entries: list[dict[str, str]] = []
        names: dict[str, list[str]] = {}
        for path, _, casts in self._moulds():
            mould = site / f"{path}.html"
            parts = _HOLE.split(mould.read_text(encoding="utf-8"))
            mould.unlink()
            names[mould.name] = [basename(cast.path) for cast in casts]
            for cast in casts:
                text = hung("".join(_filled(parts, cast)), pictures)
                (site / f"{cast.path}.html").write_text(text, encoding="utf-8")
                entries += cast.search
        _add_to_search(site / "search", entries)
        _add_to_map(site, names)

    def _moulds(self) -> Iterator[tuple[str, str, list[Cast]]]:
        for i, ((folder, text), casts) in enumerate(self._casts.items()):
            yield join(folder, f"{_PAGE}-{i}"), text, casts


def _filled(parts: list[str], cast: Cast) -> Iterator[str]:
    """The text of a mould, cut at its holes, with what fills them."""
    for text, piece, name in zip(parts[::3], (*parts[1::3], None), (*parts[2::3], ""), strict=True):
        yield text
        if piece is not None:
            yield cast.pieces[int(piece)]
        elif name:
            yield cast.title if name == _TITLE else basename(cast.path)


def _searched(page: Page) -> Iterator[dict[str, str]]:
    """What Material's search would make of a page, without the parts that have no text."""
    first, *parts = HEADING.split(page.body)
    here = f"{page.path}.html"
    yield {"location": here, "title": _plain(page.title), "text": _plain(first)}
    for heading, body in zip(parts[::2], parts[1::2], strict=True):
        found, text = _ANCHORED.match(heading), _plain(body)
        if found and text:
            title = _plain(found["words"])
            yield {"location": f"{here}#{found['anchor']}", "title": title, "text": text}


def _plain(html: str) -> str:
    """The words of HTML, in the one line that an entry of the search has."""
    return escape(unescape(words(html)), quote=False)


def _add_to_search(folder: Path, entries: list[dict[str, str]]) -> None:
    """Add to the search's index, once for servers and once as a script for pages opened as files."""
    file = folder / "search_index.json"
    index: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    index["docs"] += entries
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8")
    file.with_suffix(".js").write_text(f"var __index = {text}", encoding="utf-8")


def _add_to_map(site: Path, names: dict[str, list[str]]) -> None:
    """List the pages, not the moulds, in the site map, which lists any if the site has an address."""

    def pages(found: re.Match[str]) -> str:
        name = _MOULD.search(found[1])
        if not name:
            return found[0]
        return "".join(found[0].replace(name[0], f"{page}.html") for page in names[name[0]])

    file = site / "sitemap.xml"
    before = file.read_text(encoding="utf-8")
    after = _LISTED.sub(pages, before)
    if after != before:
        file.write_text(after, encoding="utf-8")
        file.with_suffix(".xml.gz").write_bytes(gzip.compress(after.encode(), mtime=0))
