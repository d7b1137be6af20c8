"""What a procurement officer is shown: verdict and limits, findings, waivers, the market, what to ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from browsing import BROKEN_WORDS
from docx import Document
from libreoffice import NEEDS_OFFICE, Save
from measure_neutrality import figures
from models import MINIMAL_PROJECT, write_model
from pdfminer.pdfpage import PDFPage
from playwright.sync_api import Browser

from reqmodel import api
from reqmodel.analysis.coverage import binding, contracted
from reqmodel.analysis.edition import Edition
from reqmodel.analysis.neutrality import FAMILY, OF_THE_MARKET, Neutrality, Verdict, assess
from reqmodel.exports.docx.documents import neutrality_check
from reqmodel.exports.site.layout import laid_out
from reqmodel.exports.site.page import Desk
from reqmodel.exports.site.pages.neutrality import MARKET, QUESTIONS, RESULT
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.order import Order
from reqmodel.model.table import Cell, Table, Tone
from reqmodel.model.text import LANGUAGES, Language, Text
from reqmodel.model.vocabulary import Disclosure, OfferAnswer
from reqmodel.rules.measured import FIGURES, family_of, measured
from reqmodel.rules.registry import all_rules
from reqmodel.tables.neutrality_findings import (
    NONE_BUT_WAIVED,
    findings_by_requirement,
    findings_by_rule,
    waiver_list,
)
from reqmodel.tables.neutrality_report import TEXTS_ONLY, neutrality_report, summary
from reqmodel.tables.rule_precision import about, rule_precision

TOCHIGI = Path(__file__).parent.parent
EXAMPLE = TOCHIGI / "examples" / "market"
TODAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def tochigi() -> Edition:
    """The office's edition of the Tochigi model."""
    return whole(TOCHIGI)


@pytest.fixture(scope="module")
def example() -> Edition:
    """The office's edition of the example with fictional suppliers."""
    return whole(EXAMPLE)


def whole(folder: Path) -> Edition:
    model = api.load(folder)
    return Edition.whole(model, api.check(model, today=TODAY))


def pages(edition: Edition, lang: Language = "ja") -> dict[str, str]:
    desk = replace(Desk(edition, lang, frozenset()), today=TODAY)
    desk, makers = laid_out(desk, EXAMPLE)
    return {path: make(desk).body for path, make in makers.items() if path.startswith("neutrality")}


def row(table: Table, name: str) -> str:
    """What a report says of an item."""
    for first, value in table.rows:
        if isinstance(first, Cell) and isinstance(first.value, Text) and first.value.ja == name:
            cells = value if isinstance(value, tuple) else (value,)
            return "".join(
                f"{c.value.ja if isinstance(c.value, Text) else c.value}{c.note.ja if c.note else ''}"
                for c in cells
            )
    raise KeyError(name)


def test_the_rules_on_the_market_are_those_with_its_codes() -> None:
    codes = {n: r.card.codes for n, r in all_rules().items() if r.family == FAMILY}
    assert {n for n, c in codes.items() if c and c[0].startswith("VN6")} == OF_THE_MARKET


def test_while_the_market_is_not_surveyed_nothing_is_called_neutral(tochigi: Edition) -> None:
    found = tochigi.neutrality
    assert found.verdict is Verdict.UNSURVEYED
    assert found.market is None
    for lang in LANGUAGES:
        assert summary(found).to(lang).startswith(TEXTS_ONLY.to(lang))
    report = neutrality_report(tochigi.model, found)
    assert row(report, "判定") == f"未調査{TEXTS_ONLY.ja}"
    assert row(report, "市場の確認").startswith("未調査")
    assert row(report, "点検日") == "2026-11-26"
    assert row(report, "モデルの版") == tochigi.model.project.versioned.ja
    assert "市場の確認は未実施" in row(report, "限界")
    shown = pages(tochigi)
    assert shown.keys() == {RESULT, QUESTIONS}
    assert "rm-verdict-clear" not in shown[RESULT]
    by_rule = {row[1]: row[2] for row in findings_by_rule(found).rows}
    assert [
        c.value.ja for c in by_rule.values() if isinstance(c, Cell) and isinstance(c.value, Text)
    ] == ["未調査"] * len(OF_THE_MARKET)


def test_all_musts_that_bind_suppliers_are_asked_and_the_others_told(tochigi: Edition) -> None:
    page = pages(tochigi)[QUESTIONS]
    asked, _, others = page.partition("{#not-asked}")
    counted = {r.id for r in contracted(tochigi.model)}
    assert counted
    assert all(f">{i}</span>" in asked for i in counted)
    rest = {r.id for r in binding(tochigi.model)} - counted
    assert rest
    assert all(f">{i}</span>" in others for i in rest)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_example_shows_every_outcome(example: Edition, lang: Language) -> None:
    shown = pages(example, lang)
    assert shown.keys() == {RESULT, MARKET, QUESTIONS}
    for found in set(Verdict) - {Verdict.WAIVED}:
        assert f"{found.label.to(lang)}</span>" in shown[MARKET]
    for answer in OfferAnswer:
        assert f"{answer.label.to(lang)}</span>" in shown[MARKET]
    for tone in Tone:
        assert f"rm-tone-{tone}" in shown[MARKET]
    for anchor in ("bottlenecks", "incumbent", "conflicts", "relaxations", "independence", "map"):
        assert f"{{#{anchor}}}" in shown[MARKET]
    assert "rm-verdict-explain" in shown[RESULT]


def test_a_waiver_is_told_with_its_reason_approver_days_and_phrase(example: Edition) -> None:
    (waiver,) = waiver_list(example.model, example.report).rows
    page = pages(example)[RESULT]
    for word in (
        "架空パッケージA",
        "導入済みの窓口端末",
        "RO-05",
        "2026-11-10",
        "2027-03-31",
        "有効",
    ):
        assert word in str(waiver)
        assert word in page
    late = waiver_list(example.model, replace(example.report, day=date(2027, 4, 1)))
    assert "期限切れ" in str(late.rows)
    assert "当たる指摘なし" in str(waiver_list(example.model, Report((), day=TODAY)).rows)


def test_every_open_finding_is_in_the_table_and_counted_by_rule(example: Edition) -> None:
    found = [d for d in example.report.diagnostics if d.family == FAMILY]
    assert len(findings_by_requirement(example.model, example.report).rows) == len(found)
    assert sum(example.neutrality.open.values()) == len(found)
    assert example.neutrality.open_of(market=False) == 1
    assert (
        f"{len(found)}件あります（記述1件、市場{len(found) - 1}件）"
        in summary(example.neutrality).ja
    )


def test_the_verdict_is_the_worse_of_texts_and_market(tochigi: Edition, example: Edition) -> None:
    def judged(base: Neutrality, market: Verdict, **found: int) -> Verdict:
        open_ = {name.replace("_", "-"): n for name, n in found.items()}
        told = replace(base.outlook, verdict=market)
        return replace(base, open=open_, waived={}, outlook=told).verdict

    base = example.neutrality
    assert judged(base, Verdict.CLEAR) is Verdict.CLEAR
    assert judged(base, Verdict.CLEAR, pinned_version=1) is Verdict.EXPLAIN
    assert judged(base, Verdict.EXPLAIN) is Verdict.EXPLAIN
    assert judged(base, Verdict.UNSURVEYED) is Verdict.UNSURVEYED
    assert judged(base, Verdict.UNSURVEYED, named_product=1) is Verdict.EXPLAIN
    texts = replace(tochigi.neutrality, open={"named-product": 2})
    assert summary(texts).ja.startswith(TEXTS_ONLY.ja)
    assert "2件" in summary(texts).ja


def test_how_many_counted_answers_are_old_is_told_on_page_and_sheet(example: Edition) -> None:
    """And in an edition for others, as a number."""
    told = "下限に数えた回答は33件です（うち12か月以上前のもの1件、事業者の資料だけを裏付けとするもの1件）。"
    members = example.for_audience(Disclosure.MEMBERS)
    for edition in (example, members):
        assert told in row(neutrality_report(edition.model, edition.neutrality), "市場の確認")
        shown = pages(edition)
        assert told in shown[MARKET]
        assert told in shown[RESULT]
    assert told in sheet(example)


def test_a_rule_that_is_switched_off_is_told_among_the_limits(tochigi: Edition) -> None:
    project = tochigi.model.project.model_copy(update={"severities": {"named-product": "off"}})
    model: Model = replace(tochigi.model, project=project)
    found = assess(model, Report(()))
    assert "製品の名指し" in row(neutrality_report(model, found), "限界")
    assert "製品の名指し" not in row(neutrality_report(tochigi.model, tochigi.neutrality), "限界")


def test_the_figures_kept_are_those_measured_today() -> None:
    assert FIGURES.read_text("utf-8") == figures(), "renew them with: make measure"


def test_a_rule_shows_the_figures_of_its_family_or_why_it_has_none() -> None:
    held_out, tuned = measured()
    assert (held_out.half, tuned.half) == ("held-out", "development")
    for name, rule in all_rules().items():
        table, words = rule_precision(rule.card), about(rule.card)
        family = family_of(rule.card.codes)
        assert (table is None) is (family is None), name
        assert bool(words) is any(c.startswith("VN") for c in rule.card.codes), name
        if table and family:
            score = held_out.scores[family]
            assert f"{score.precision:.2f} ({score.right}/" in str(table.rows[0][2])
            assert "make measure" in words.ja
            assert str(held_out.sentences + tuned.sentences) in words.en


def words_of(docx: bytes) -> str:
    return "".join(node.text or "" for node in Document(BytesIO(docx)).element.body.iter())


def sheet(edition: Edition, lang: Language = "ja", on: date | None = None) -> str:
    return words_of(
        neutrality_check.to_docx(Order(edition.model, edition.report, lang, on)),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sheet_says_what_the_page_says(example: Edition, lang: Language) -> None:
    words = sheet(example, lang)
    assert summary(example.neutrality).to(lang) in words
    assert findings_by_requirement(example.model, example.report).rows
    assert not re.search(r"ほか (\d+) 件|(\d+) more stand", words)


WAIVED = """\
kind: non-functional-requirement
defaults:
  {heading: NH-ARCHITECTURE, priority: must, acceptance: 一致する。, verification: test, owner: RO-04}
records:
"""
ONE_WAIVED = """\
  - id: NR-{n}
    title: {{ja: 既存の環境{n}, en: Environment {n}}}
    statement: 職員の作業の環境{n}は、Oracle Databaseを使用すること。
    waivers:
      - rule: named-product
        quote: Oracle Database
        reason: {reason}
        by: RO-05
        approved_on: 2026-11-01
        until: 2026-11-30
"""
REASON = "既存の契約が続いており、途中で解約すると違約金が生じる。新しい基盤の製品は問わない。" * 4
ROLES = """\
kind: role
defaults: {examples: 架空の例, responsibilities: []}
records:
  - {id: RO-04, title: 担当課, party_type: prefecture}
  - {id: RO-05, title: {ja: 調達の審査, en: Review}, party_type: prefecture}
"""


@pytest.fixture(scope="module")
def waived(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A model in which twelve names were found, and all of them waived until 30 November 2026."""
    records = "".join(ONE_WAIVED.format(n=70 + i, reason=REASON) for i in range(1, 13))
    files = {"requirements/n.yaml": WAIVED + records, "requirements/r.yaml": ROLES}
    return whole(write_model(tmp_path_factory.mktemp("waived"), files))


def only_texts(edition: Edition) -> Edition:
    """The edition without findings of other rules, such as that nothing is said of an exit."""
    named = tuple(d for d in edition.report.diagnostics if d.rule == "named-product")
    return Edition.whole(edition.model, replace(edition.report, diagnostics=named))


def test_found_and_waived_is_not_told_as_not_found(waived: Edition) -> None:
    waived = only_texts(waived)
    found = waived.neutrality
    assert found.verdict is Verdict.UNSURVEYED
    for shown in (found, found.known_to(waived.model)):
        told = summary(shown)
        assert "12件見つかり、その全部を、県が理由と期限を付けて許容" in told.ja
        assert "見つかっていません" not in told.ja
        assert "12 thing(s) were found" in told.en
        assert ("調達の審査" in told.ja) is (shown is found)
        part = row(neutrality_report(waived.model, shown), "記述の点検")
        assert "問題未検出" not in part
        assert "許容した指摘12件" in part
    for text in (sheet(waived), pages(waived)[RESULT]):
        assert summary(found).ja in text
        assert "問題未検出" not in text
        assert NONE_BUT_WAIVED.ja in text


def test_a_clear_verdict_says_that_all_was_waived(example: Edition) -> None:
    clear = replace(example.neutrality.outlook, verdict=Verdict.CLEAR)
    found = replace(example.neutrality, outlook=clear, open={}, waived={"named-product": 3})
    assert found.verdict is Verdict.WAIVED
    assert "3件見つかり" in summary(found).ja
    assert row(neutrality_report(example.model, found), "判定") == Verdict.WAIVED.label.ja
    assert replace(found, waived={}).verdict is Verdict.CLEAR
    assert "見つかっていません" in summary(replace(found, waived={})).ja
    short = replace(example.neutrality, open={}, waived={"thin-requirement": 1})
    assert "0件あります" not in summary(short).ja


def test_the_sheet_has_room_for_many_waivers_with_long_reasons(waived: Edition) -> None:
    words = sheet(only_texts(waived))
    assert sum(f"NR-{70 + i}" in words for i in range(1, 13)) >= 10
    left = re.search(r"ほか (\d+) 件", words)
    assert (int(left[1]) if left else 0) == sum(f"NR-{70 + i}" not in words for i in range(1, 13))
    assert REASON not in words
    assert "既存の契約が続いており" in words
    few = tuple((d, w) for d, w in waived.report.waived if d.record == "NR-71")
    records = {
        k: r for k, r in waived.model.records.items() if not k.startswith("NR-") or k == "NR-71"
    }
    alone = replace(waived.model, records=records)
    report = replace(waived.report, diagnostics=(), waived=few)
    assert REASON in sheet(Edition.whole(alone, report))


@NEEDS_OFFICE
def test_the_sheet_is_one_page_whatever_stands_in_its_lists(
    waived: Edition, example: Edition, tochigi: Edition, tmp_path: Path, soffice: Save
) -> None:
    open_ = replace(waived.report, waived=(), diagnostics=tuple(d for d, _ in waived.report.waived))
    long = replace(example.report, diagnostics=example.report.diagnostics * 20)
    reports = {
        "waived": (only_texts(waived).model, only_texts(waived).report),
        "open": (waived.model, open_),
        "example": (example.model, example.report),
        "long": (example.model, long),
        "tochigi": (tochigi.model, tochigi.report),
    }
    for name, (model, report) in reports.items():
        for lang in LANGUAGES:
            made = neutrality_check.to_docx(Order(model, report, lang))
            (tmp_path / f"{name}-{lang}.docx").write_bytes(made)
    soffice("pdf", tmp_path, sorted(tmp_path.glob("*.docx")))
    printed = {
        p.stem: len(list(PDFPage.get_pages(BytesIO(p.read_bytes()))))
        for p in tmp_path.glob("*.pdf")
    }
    assert printed == {f"{name}-{lang}": 1 for name in reports for lang in LANGUAGES}


def test_the_sheet_and_the_page_judge_on_the_day_of_the_check(waived: Edition) -> None:
    assert waived.model.project.dated != TODAY
    words, page = sheet(waived), pages(waived)[RESULT]
    for text in (words, page):
        assert TODAY.isoformat() in text
        assert "有効" in text
    assert "11月26日" in "".join(
        node.text or ""
        for section in Document(
            BytesIO(neutrality_check.to_docx(Order(waived.model, waived.report)))
        ).sections
        for node in section.header._element.iter()  # noqa: SLF001  # python-docx shows no text of fields
    )


def test_a_sheet_of_another_day_is_checked_as_of_that_day(waived: Edition, tmp_path: Path) -> None:
    (offer,) = api.offered(["neutrality-check"])
    late = date(2026, 12, 1)
    made = words_of(api.export(offer, Order(waived.model, waived.report, on=late), tmp_path))
    assert late.isoformat() in made
    assert TODAY.isoformat() not in made
    assert "期限切れ" in made
    assert "許容した指摘0件" in made
    again = api.check(waived.model, today=late)
    assert words_of(neutrality_check.to_docx(Order(waived.model, again))) == made


def test_the_same_day_gives_the_same_bytes_and_another_day_others(waived: Edition) -> None:
    def made(day: date) -> bytes:
        report = api.check(waived.model, today=day)
        return neutrality_check.to_docx(Order(waived.model, report))

    assert made(TODAY) == made(TODAY)
    assert made(TODAY) != made(date(2026, 11, 27))


@pytest.mark.parametrize(
    ("procurement", "severity"),
    [
        ("jurisdiction: jp-gpa", "error"),
        ("jurisdiction: jp-gpa, covered_by_gpa: true", "error"),
        ("jurisdiction: jp-gpa, covered_by_gpa: false", "warning"),
        ("jurisdiction: jp-municipal", "warning"),
        ("jurisdiction: jp-municipal, covered_by_gpa: false", "warning"),
        ("jurisdiction: jp-municipal, covered_by_gpa: true", "error"),
        ("jurisdiction: eu, covered_by_gpa: false", "error"),
    ],
)
def test_whether_the_gpa_covers_it_decides_how_bad_a_name_is(
    procurement: str, severity: str, tmp_path: Path
) -> None:
    records = ONE_WAIVED.format(n=71, reason="x").partition("    waivers:")[0]
    project = MINIMAL_PROJECT.replace("jurisdiction: jp-gpa", procurement)
    files = {"project": project, "n": WAIVED + records, "r": ROLES}
    write_model(tmp_path, {f"requirements/{n}.yaml": t for n, t in files.items()})
    model = api.load(tmp_path)
    report = api.check(model, select=["named-product"], today=TODAY)
    assert [d.severity for d in report.diagnostics] == [severity]
    method = row(neutrality_report(model, assess(model, report)), "方法")
    assert model.project.procurement.law.label.ja in method


def test_the_market_is_counted_once_for_the_sheet(
    example: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def counted(name: str) -> Callable[..., Any]:
        real = getattr(neutrality_check, name)

        def call(*args: Any) -> Any:  # noqa: ANN401  # whatever the real one takes and gives
            calls.append(name)
            return real(*args)

        return call

    for name in ("assess", "_written"):
        monkeypatch.setattr(neutrality_check, name, counted(name))
    monkeypatch.setattr(neutrality_check, "MOST", 60)
    long = replace(example.report, diagnostics=example.report.diagnostics * 20)
    neutrality_check.to_docx(Order(example.model, long, "ja", TODAY))
    assert calls.count("_written") > calls.count("assess") == 1


@pytest.mark.browser
def test_the_section_fits_a_phone_and_a_desk_in_both_languages_and_breaks_no_word(
    browser: Browser, tmp_path: Path
) -> None:
    (site,) = api.build(EXAMPLE, [Disclosure.INTERNAL], tmp_path, lambda _text: None)
    page = browser.new_page()
    for path in (RESULT, MARKET, QUESTIONS, "rules/named-product"):
        for prefix in ("", "en/"):
            for width in (1440, 1280, 390):
                page.set_viewport_size({"width": width, "height": 800})
                page.goto((site / f"{prefix}{path}.html").as_uri())
                assert page.evaluate("document.documentElement.scrollWidth") <= width, path
                assert page.evaluate(BROKEN_WORDS) == [], path
    page.close()
