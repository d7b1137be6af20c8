"""The built site: whole, linked, in both languages, and asking no other host."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os.path import normpath
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

import pytest
from browsing import watched
from lxml import html  # type: ignore[import-untyped]  # it comes with python-docx
from models import write_model
from playwright.sync_api import Browser, Page, expect

from reqmodel import api
from reqmodel.analysis.total_cost import baseline, costings, terms, whole_yen
from reqmodel.model.diagnostic import CheckFailedError, ReqmodelError
from reqmodel.model.records.word import SoughtWord
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure

INTERNAL = (Disclosure.INTERNAL,)
TOCHIGI = Path(__file__).parent.parent
PAGES = ("index.html", "records/FR-01.html", "trace/clauses.html")
DRAFT = {
    "ja": "検討用資料（案）。栃木県の公式見解・決定ではありません",
    "en": "Not an official view",
}


def quiet(_text: Text) -> None:
    """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the Tochigi model."""
    return api.build(TOCHIGI, INTERNAL, tmp_path_factory.mktemp("out"), quiet)[0]


class _Links:
    """The addresses a page links to, and the anchors it has."""

    def __init__(self, page: Path) -> None:
        self.hrefs: list[str] = []
        self.anchors: set[str] = set()
        for element in html.parse(page, html.HTMLParser(encoding="utf-8")).iter():
            for name, value in element.items():
                if name == "id" and value:
                    self.anchors.add(value)
                elif name in ("href", "src", "xlink:href") and value:
                    self.hrefs.append(value)


def test_every_link_leads_to_a_page_and_an_anchor_that_are_there(site: Path) -> None:
    pages = {p: _Links(p) for p in site.rglob("*.html") if p.name != "404.html"}
    broken = []
    for page, links in pages.items():
        for href in set(links.hrefs):
            parts = urlsplit(href)
            if parts.scheme or parts.netloc:
                continue
            target = Path(normpath(page.parent / unquote(parts.path))) if parts.path else page
            if target not in pages and target.is_dir():
                target = target / "index.html"
            known = pages.get(target)
            if not (known or target.is_file()) or (
                parts.fragment and known and unquote(parts.fragment) not in known.anchors
            ):
                broken.append(f"{page.relative_to(site)} -> {href}")
    assert broken == []
    assert len(pages) > 900


def test_every_record_has_a_stable_address_in_both_languages(site: Path) -> None:
    model = api.load(TOCHIGI)
    for lang in ("", "en"):
        lists: dict[str, set[str]] = {}
        for id_, record in model.records.items():
            page = site / lang / "records" / f"{id_}.html"
            if not (isinstance(record, SoughtWord) and id_ in model.inherited):
                assert page.is_file()
                continue
            assert not page.exists()  # the words that every model has stand in lists
            if record.kind not in lists:
                lists[record.kind] = _Links(site / lang / "kinds" / f"{record.kind}.html").anchors
            assert id_ in lists[record.kind]
        assert set(lists) > {"product", "supplier", "vague-word"}


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    loads = re.compile(r"""<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?(?:https?:)?//""")
    assert [p for p in site.rglob("*.html") if loads.search(p.read_text("utf-8"))] == []


def test_every_page_with_records_says_that_it_is_a_draft_and_which_version(site: Path) -> None:
    for page in site.rglob("*.html"):
        inside = page.relative_to(site)
        lang = "en" if inside.parts[0] == "en" else "ja"
        if page.name == "404.html" or "rules" in inside.parts or page.stem == "rule-manual":
            continue
        text = page.read_text("utf-8")
        assert DRAFT[lang] in text, inside
        assert "0.1" in text


def test_a_broken_link_in_a_page_written_by_hand_fails_the_build(tmp_path: Path) -> None:
    root = write_model(tmp_path, {"site/ja/a.md": "# 頁\n\n[無い](nowhere.md)\n"})
    with pytest.raises(ReqmodelError, match=r"nowhere\.md"):
        api.build(root, INTERNAL, None, quiet)
    assert not (root / "build" / "internal").exists()


def test_a_page_written_by_hand_may_link_to_what_only_some_editions_have(tmp_path: Path) -> None:
    member = "kind: term\nid: TM-001\ntitle: 用語\ndefinition: 意味。\ndisclosure: members\n"
    page = "# 頁\n\n[用語](records/TM-001.md)を見る。\n"
    root = write_model(tmp_path, {"requirements/a.yaml": member, "site/ja/a.md": page})
    internal, public = api.build(root, (*INTERNAL, Disclosure.PUBLIC), None, quiet)
    assert 'href="records/TM-001.html"' in (internal / "a.html").read_text("utf-8")
    assert "<p>用語を見る。</p>" in (public / "a.html").read_text("utf-8")


def test_a_site_shows_errors_that_need_an_explanation(tmp_path: Path) -> None:
    asked = (
        "kind: functional-requirement\nid: FR-001\ntitle: 地図\nheading: FH-DATA\npriority: must\n"
    )
    asked += "disclosure: public\nstatement: 地図の表示には、ArcGISを用いること。\n"
    root = write_model(tmp_path, {"requirements/f.yaml": asked})
    said: list[Text] = []
    internal, public = api.build(root, (*INTERNAL, Disclosure.PUBLIC), None, said.append)
    assert sum("1 件残っています" in one.ja for one in said) == 1
    page = (internal / "neutrality" / "index.html").read_text("utf-8")
    assert "rm-verdict-explain" in page
    assert "ArcGIS" in page
    shown = (public / "neutrality" / "index.html").read_text("utf-8")
    assert "rm-verdict-explain" in shown
    assert "1件あります" in shown


def test_a_model_with_errors_is_not_published_and_the_old_site_stays(tmp_path: Path) -> None:
    root = write_model(tmp_path, {"requirements/a.yaml": "kind: term\nid: TM-001\n"})
    old = root / "build" / "internal" / "index.html"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    with pytest.raises(CheckFailedError):
        api.build(root, INTERNAL, None, quiet)
    assert old.read_text() == "old"


def test_without_dot_the_build_succeeds_and_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reqmodel.exports.site.build.can_draw", lambda: False)
    said: list[str] = []
    root = write_model(tmp_path, SMALL)
    (out,) = api.build(root, INTERNAL, None, lambda text: said.append(text.en))
    assert len([s for s in said if "dot" in s]) == 1
    page = (out / "records" / "BR-01.html").read_text("utf-8")
    assert "<svg" not in page.partition("<article")[2].partition("</article")[0]
    assert "SRC-001" in page


SMALL = {
    "requirements/a.yaml": """\
kind: source
id: SRC-001
title: 手引 <b>&amp;</b>
source_type: guideline
""",
    "requirements/b.yaml": """\
kind: business-requirement
id: BR-01
title: 参加 | の *手順* [x](y)
heading: BH-PROCEDURE
priority: should
statement: "参加 <script>alert(1)</script> を `定める` こと。\\n2行目"
derived_from: [SRC-001]
""",
    "requirements/project.yaml": """\
kind: project
id: PJ-1
title: 試験
client: 架空県
version: '1'
dated: 2026-11-23
fiscal_year: 2026
procurement: {jurisdiction: jp-gpa}
severities: {empty-heading: 'off'}
""",
}


def test_text_of_a_record_is_shown_as_written_and_never_as_markup(tmp_path: Path) -> None:
    (out,) = api.build(write_model(tmp_path, SMALL), INTERNAL, None, quiet)
    page = (out / "records" / "BR-01.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "参加 | の *手順* [x](y)" in page


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of a browser that leaves a page before all of it has come."""
            if not isinstance(sys.exception(), ConnectionError):
                super().handle_error(request, client_address)  # type: ignore[arg-type]

    server = Server(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that fails the test on any console error, failed load or foreign request."""
    with watched(browser.new_page(), address) as page:
        yield page
        page.close()


@pytest.mark.browser
@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_open_in_a_browser_and_fit_its_width(
    tab: Page, address: str, prefix: str, path: str, width: int
) -> None:
    with watched(tab, address) as page:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address + prefix + path)
        assert page.locator("html").get_attribute("lang") == ("en" if prefix else "ja")
        assert page.locator("h1").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_a_reader_goes_from_the_matrix_to_a_requirement_and_on_to_a_use_case(
    page: Page, address: str
) -> None:
    page.goto(address + "index.html")
    page.get_by_role("link", name="仕様書との対応").first.click()
    page.locator("table.rm-matrix a", has_text="FR-15").first.click()
    assert page.locator("h1").inner_text().startswith("FR-15")
    page.locator("article a", has_text="UC-01").last.click()
    assert page.locator("h1").inner_text().startswith("UC-01")
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("/en/records/UC-01.html")


@pytest.mark.browser
def test_a_slider_moves_the_figures_and_a_button_brings_them_back(page: Page, address: str) -> None:
    page.goto(address + "comparison/trial.html")
    first = page.locator('[data-rm-trial="cost"] tbody tr').first.locator("td").nth(1)
    at_start = first.inner_text()
    model = api.load(TOCHIGI)
    total = next(
        c for c in costings(model, terms(model.project)) if not baseline(c.pattern)
    ).total()
    assert at_start == f"{whole_yen(total.mode):,}"
    page.locator('input[name="rate"]').fill("4")
    assert int(first.inner_text().replace(",", "")) < int(at_start.replace(",", ""))
    page.locator('input[name="prefecture"]').fill("100")
    shares = page.locator('[data-rm-trial="shares"] tbody tr td:nth-child(2)').all_inner_texts()
    assert shares[0] == "10,000,000"
    assert set(shares[1:]) == {"0"}
    page.get_by_role("button", name="はじめの値に戻す").click()
    expect(page.locator('input[name="rate"]')).to_have_value("0")
    expect(first).to_have_text(at_start)  # the figures follow the fields


@pytest.mark.browser
@pytest.mark.parametrize("asked", ["FR-15", "同意の変更"])
def test_a_reader_finds_a_record_by_its_id_and_by_a_phrase(
    page: Page, address: str, asked: str
) -> None:
    page.goto(address + "index.html")
    box = page.locator("input.md-search__input")
    box.click()
    box.press_sequentially(asked)
    box.dispatch_event("keyup")
    page.locator(".md-search-result__item a", has_text="FR-15 同意の変更と撤回").first.wait_for()
