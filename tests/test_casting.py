"""A page that is cast is the page MkDocs would have rendered, and is found as that one would be."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from models import write_model

from reqmodel import api
from reqmodel.exports.site import build
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure

TERM = """\
kind: term
records:
  - {id: TM-001, title: "A & B *c* <i>d</i> [e](f) \\\\ \\"g\\" | {h}", definition: "１行目 & <b>２</b>\\n２行目 1 < 2"}
  - {id: TM-002, title: {ja: 同意, en: Consent}, definition: {ja: 本人の意思表示, en: A person's will}}
  - {id: TM-003, title: 手で書いたページから, definition: 引かれる用語。, status: retired}
"""
SOURCE = """\
kind: source
id: SRC-001
title: {ja: 資料, en: Source}
publisher: {ja: 架空庁, en: Agency}
source_type: guideline
tags: [X]
note: 用語の同意について述べる。
"""
BY_HAND = "# 手引\n\n[用語](records/TM-003.md#top)を見る。\n"


def silent(_text: Text) -> None:
    """Say nothing."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A site, and the same where MkDocs had to render every page itself."""
    files = {
        "requirements/a.yaml": TERM,
        "requirements/b.yaml": SOURCE,
        "site/ja/guide.md": BY_HAND,
        "mkdocs.yml": "site_url: https://example.invalid/a/\n",
    }
    root = write_model(tmp_path_factory.mktemp("model"), files)
    out = tmp_path_factory.mktemp("out")
    (cast,) = api.build(root, (Disclosure.INTERNAL,), out / "cast", silent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "unnamed", lambda *_: frozenset())
        (rendered,) = api.build(root, (Disclosure.INTERNAL,), out / "rendered", silent)
    return cast, rendered


def test_every_page_is_byte_for_byte_the_rendered_one(sites: tuple[Path, Path]) -> None:
    cast, rendered = (
        {p.relative_to(s): p for s in (site,) for p in site.rglob("*.html")} for site in sites
    )
    assert cast.keys() == rendered.keys()
    assert Path("en/records/TM-001.html") in cast
    assert [
        name for name, page in cast.items() if page.read_bytes() != rendered[name].read_bytes()
    ] == []


PALETTE = 'data-md-color-scheme="slate"'


def test_a_site_can_be_switched_to_dark_unless_the_model_has_its_own_colours(
    sites: tuple[Path, Path], tmp_path: Path
) -> None:
    files = {"requirements/a.yaml": TERM, "requirements/b.yaml": SOURCE}
    own = {"mkdocs.yml": "theme:\n  palette: {scheme: default, primary: teal}\n"}
    plain = write_model(tmp_path / "plain", files)
    coloured = write_model(tmp_path / "coloured", files | own)
    made = [
        api.build(root, (Disclosure.INTERNAL,), root / "out", silent)[0]
        for root in (plain, coloured)
    ]
    for site, switch in ((sites[0], True), (made[0], True), (made[1], False)):
        for page in ("index.html", "en/index.html", "records/TM-001.html"):
            assert (PALETTE in (site / page).read_text("utf-8")) is switch
    assert 'data-md-color-primary="teal"' in (made[1] / "index.html").read_text("utf-8")


@pytest.mark.parametrize("lang", ["", "en"])
def test_the_search_finds_what_it_would_find_of_rendered_pages(
    sites: tuple[Path, Path], lang: str
) -> None:
    cast, rendered = (_entries(site / lang) for site in sites)
    for location, entry in rendered.items():
        page, _, anchor = location.partition("#")
        if anchor == "top":  # to the search, the head of a cast page is the page
            assert entry in (cast.get(location), cast.get(page))
        elif entry[1]:
            assert cast[location] == entry
    assert cast.keys() <= rendered.keys()
    assert "records/TM-001.html" in cast


def _entries(site: Path) -> dict[str, tuple[str, str]]:
    index: dict[str, Any] = json.loads((site / "search/search_index.json").read_text("utf-8"))
    script = (site / "search/search_index.js").read_text("utf-8")
    assert json.loads(script.removeprefix("var __index = ")) == index
    return {e["location"]: (e["title"], e["text"]) for e in index["docs"]}


def test_the_site_map_lists_the_pages(sites: tuple[Path, Path]) -> None:
    cast, rendered = ((site / "sitemap.xml").read_text("utf-8") for site in sites)
    assert sorted(cast.split("</url>")) == sorted(rendered.split("</url>"))
    assert "records/TM-001.html" in cast
    assert gzip.decompress((sites[0] / "sitemap.xml.gz").read_bytes()).decode() == cast
