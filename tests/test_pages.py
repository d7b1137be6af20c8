"""Pages for readers who would rather look: filters, terms, figures, on any screen and without script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import watched
from models import write_model
from playwright.sync_api import Browser, Page
from small_governance import FILES
from test_site import INTERNAL, quiet

from reqmodel import api

PAGES = (
    "use-cases",
    "patterns",
    "comparison/details",
    "open-points",
    "calendar",
    "not-verified",
    "not-verified/pattern",
    "neutrality/index",
    "kinds/case",
    "kinds/activity",
    "kinds/decision",
    "kinds/operating-rule",
    "kinds/data-asset",
    "kinds/consent-method",
    "kinds/assurance-profile",
    "kinds/term",
    "kinds/provision",
    "kinds/vague-word",
    "kinds/supplier",
    "records/UC-01",
    "rules/named-product",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small model."""
    root = write_model(tmp_path_factory.mktemp("model"), FILES)
    return api.build(root, INTERNAL, None, quiet)[0]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a folder, as a reader without a network opens it; fails on any console error."""
    with watched(browser.new_page(), "file:") as page:
        yield page
        page.close()


def at(site: Path, path: str) -> str:
    return (site / f"{path}.html").as_uri()


def article(site: Path, path: str) -> str:
    text = (site / f"{path}.html").read_text("utf-8")
    return text.partition("<article")[2].partition("</article")[0]


def ids(page: Page) -> list[str]:
    """Ids of the records whose rows are seen."""
    rows = page.locator("article tbody th").locator("visible=true")
    return [text.split()[0] for text in rows.all_inner_texts()]


def test_pages_are_there_only_for_what_the_model_holds(tmp_path: Path) -> None:
    (out,) = api.build(write_model(tmp_path), INTERNAL, None, quiet)
    found = {p.relative_to(out).with_suffix("").as_posix() for p in out.rglob("*.html")}
    assert found & set(PAGES) == {
        "use-cases",
        "patterns",
        "not-verified",
        "neutrality/index",
        "kinds/vague-word",
        "kinds/supplier",
        "rules/named-product",
    }


def test_every_page_leads_to_the_meaning_of_the_marks(site: Path) -> None:
    for file in site.rglob("*.html"):
        if file.name != "404.html":
            assert "not-verified.html#legend" in file.read_text("utf-8"), file
    assert 'id="legend"' in article(site, "not-verified")


def test_what_scrolls_can_be_reached_by_keyboard_and_has_a_name(site: Path) -> None:
    for path in ("findings", "rule-manual", "not-verified", "documents", "neutrality/index"):
        regions = re.findall(r'<div class="rm-scroll[^>]*>', article(site, path))
        assert regions, path
        for region in regions:
            assert re.search(r'tabindex="0" role="region" aria-label="[^"]+"', region), path


def test_headings_have_ascii_ids(site: Path) -> None:
    for path in PAGES:
        assert all(i.isascii() for i in re.findall(r' id="([^"]*)"', article(site, path)))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("path", "words"),
    [("kinds/activity", "同意 [管理]"), ("kinds/provision", "手引 *第3.0版*")],
)
def test_a_heading_shows_the_words_of_a_record_as_they_are(
    page: Page, site: Path, path: str, words: str
) -> None:
    page.goto(at(site, path))
    assert any(words in text for text in page.locator("article h2").all_inner_texts())


def test_figures_show_who_does_what_and_which_data_goes_where(site: Path) -> None:
    text = article(site, "records/UC-01")
    assert text.count('<figure class="rm-figure"') == 5
    for words in ("1. 本人", "「同意の拒否」のとき", "ほかの場合", "【同意】"):
        assert words in text
    assert "住所" in article(site, "use-cases").partition("<svg")[2]


def test_marks_stand_beside_fields_and_structures(site: Path) -> None:
    statement = article(site, "records/FR-01").partition("rm-statement")[2]
    assert "rm-mark-secondary" in statement[:300]
    pattern = article(site, "records/P0")
    assert re.search(r"なし <span class=\"rm-mark rm-mark-assumption\"", pattern)
    assert re.search(r"費用が増えない。 <span class=\"rm-mark rm-mark-proposal\"", pattern)


def test_a_premise_verifies_nothing_and_is_called_one(site: Path) -> None:
    for path in ("records/AC-001", "records/DA-02"):
        head, _, sources = article(site, path).partition('id="sources"')
        assert "rm-mark-proposal" in head
        assert "rm-mark-verified" not in head
        assert "前提となる事実" in sources
        assert "記録全体" not in sources
    assert re.search(r"rm-mark-verified.{0,40}</span> 前提となる事実", article(site, "records/P0"))


@pytest.mark.parametrize(
    ("prefix", "title", "mark", "at"),
    [
        ("", "WTO政府調達協定", "未検証（一般知識）", "第10条4"),
        ("en/", "WTO Agreement", "Not verified", '<span lang="ja">第10条4</span>'),
    ],
    ids=["ja", "en"],
)
def test_a_rule_shows_the_article_it_rests_on_and_how_sure_that_is(
    site: Path, prefix: str, title: str, mark: str, at: str
) -> None:
    _, _, basis = article(site, f"{prefix}rules/named-product").partition('id="basis"')
    (row,) = re.findall(r"<tr>.*?</tr>", basis.replace("\n", ""))[1:2]
    assert re.search(rf'records/BASE-GPA\.html">.*BASE-GPA.*{title}', row)
    assert f">{at}</td>" in row
    assert re.search(rf"rm-mark-unverified[^>]*>○ {mark}", row)


def test_an_amount_is_on_no_page_that_compares_patterns(tmp_path: Path) -> None:
    line = """\
    cost_lines:
      - {key: build, title: 構築, phase: build, item: labour, amount: {yen: 918273645, tax: excluded, status: assumption}}
"""
    files = {**FILES, "patterns/patterns.yaml": FILES["patterns/patterns.yaml"] + line}
    (out,) = api.build(write_model(tmp_path, files), INTERNAL, None, quiet)
    assert "918,273,645" in article(out, "records/P0")
    assert "918,273,645" not in article(out, "patterns")


@pytest.mark.browser
@pytest.mark.parametrize("prefix", ["", "en/"], ids=["ja", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_fits_a_phone_and_a_desk(tab: Page, site: Path, prefix: str, path: str) -> None:
    with watched(tab, "file:") as page:
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(at(site, prefix + path))
            assert page.locator("h1").is_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_a_reader_chooses_cases_by_form_and_words(page: Page, site: Path) -> None:
    page.goto(at(site, "kinds/case"))
    form = page.locator("form.rm-filter")
    assert form.locator("output").inner_text() == "9 件のうち 9 件"
    consent = form.get_by_label("同意の型")
    assert "サービス別の同意 (2)" in consent.locator("option").all_inner_texts()
    consent.select_option("サービス別の同意")
    assert ids(page) == ["CS-01", "CS-03"]
    assert form.locator("output").inner_text() == "9 件のうち 2 件"
    fields = form.get_by_label("分野").locator("option")
    assert "健康・医療・福祉 (1)" in fields.all_inner_texts()
    form.get_by_label("語で絞り込む").fill("ぽーたる ３")
    assert ids(page) == ["CS-03"]
    form.get_by_label("語で絞り込む").fill("どこにもない")
    assert ids(page) == []
    assert "条件に合うものはありません" in form.locator("output").inner_text()
    form.get_by_role("button", name="条件を消す").click()
    assert len(ids(page)) == 9


@pytest.mark.browser
def test_a_case_in_two_fields_is_found_under_both(page: Page, site: Path) -> None:
    page.goto(at(site, "en/kinds/case"))
    menu = page.get_by_label("Fields")
    menu.select_option("Residents' portal and identity")
    assert ids(page) == ["CS-01", "CS-02"]
    menu.select_option("Health and welfare")
    assert ids(page) == ["CS-02", "CS-03"]


@pytest.mark.browser
def test_what_was_chosen_is_still_chosen_when_a_reader_comes_back(page: Page, site: Path) -> None:
    page.goto(at(site, "kinds/case"))
    page.get_by_label("資料の確かさ").select_option("低")
    page.locator("article tbody a", has_text="CS-05").click()
    page.go_back()
    page.locator("form.rm-filter").wait_for()
    assert ids(page) == ["CS-02", "CS-05", "CS-06"]


@pytest.mark.browser
def test_one_filter_serves_a_table_in_parts_and_hides_parts_without_a_row(
    page: Page, site: Path
) -> None:
    page.goto(at(site, "open-points"))
    form, parts = page.locator("form.rm-filter"), page.locator("article h2").locator("visible=true")
    assert form.locator("output").inner_text() == "8 件のうち 8 件"
    assert parts.count() == 7
    form.get_by_label("語で絞り込む").fill("窓口")
    assert [text.split(" (")[0] for text in parts.all_inner_texts()] == ["ユースケースに残る論点"]
    assert page.locator("article .rm-scroll").locator("visible=true").count() == 1


@pytest.mark.browser
def test_a_word_of_the_base_is_found_in_its_list_and_has_its_place_there(
    page: Page, site: Path
) -> None:
    page.goto(f"{at(site, 'kinds/product')}#BASE-PD-001")
    row = page.locator("tr:target")
    assert "BASE-PD-001" in row.inner_text()
    page.locator(".rm-filter input").fill("kintone")
    assert not row.is_visible()
    found = page.locator("tbody tr:visible")
    assert found.count() >= 1
    assert all("kintone" in text.lower() for text in found.all_inner_texts())
    page.goto(at(site, "records/BASE-NAMES"))
    assert page.locator("article table a").count() < 20
    page.locator("article table a", has_text="事業者の名称").click()
    assert page.url.endswith("kinds/supplier.html")


@pytest.mark.browser
def test_without_script_a_table_is_whole(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at(site, "kinds/case"))
    assert page.locator("form.rm-filter").count() == 0
    assert page.locator("article tbody tr").count() == 9
    context.close()


@pytest.mark.browser
def test_a_term_explains_itself_and_leads_to_the_glossary(page: Page, site: Path) -> None:
    page.goto(at(site, "records/BR-01"))
    term = page.locator("a.rm-term", has_text="同意")
    assert term.count() == 1
    term.hover()
    page.locator(".md-tooltip2", has_text="本人が認めること。").wait_for()
    term.click()
    assert page.locator("h1").inner_text().startswith("TM-001")
    assert page.locator("a.rm-term", has_text=re.compile("^同意$")).count() == 0


@pytest.mark.browser
def test_on_paper_a_wide_table_is_cards_and_the_filter_is_gone(page: Page, site: Path) -> None:
    page.goto(at(site, "kinds/case"))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    assert not page.get_by_label("同意の型").is_visible()
    assert (
        page.locator("article tbody tr").first.evaluate("e => getComputedStyle(e).display")
        == "grid"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 720
