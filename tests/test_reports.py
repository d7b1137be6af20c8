"""A report in every form says the same, and each form is valid."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from documents import word
from jsonschema import Draft4Validator, Draft7Validator
from junitparser import JUnitXml
from models import MINIMAL_PROJECT, write_model
from node_tools import node_modules
from test_cli import quick

from reqmodel import api
from reqmodel.model.diagnostic import Location, Report
from reqmodel.model.text import LANGUAGES, Language, Text
from reqmodel.reports.as_github import as_github
from reqmodel.reports.as_json import as_json
from reqmodel.reports.as_junit import as_junit
from reqmodel.reports.as_sarif import as_sarif
from reqmodel.reports.as_text import as_text
from reqmodel.rules.registry import all_rules
from reqmodel.store import loader

MARKET = Path(__file__).parent.parent / "examples" / "market"
SCHEMAS = "@microsoft/jest-sarif/lib/schemas"
FILES = {
    "requirements/用語 1.yaml": """\
kind: term
records:
  - id: TM-001
    title: 参加者
    definition: 基盤への参加を認定された団体。
    tags: [a, 1]
  - id: TM-002
    title: 同意, 100%
    definition: "承諾\\n意思"
    derived_from: [CL-001]
""",
}


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """A report with errors and warnings."""
    monkeypatch.chdir(tmp_path)
    report = api.check(api.load(write_model(tmp_path, FILES)))
    assert {d.rule for d in report.diagnostics} >= {"unquoted-text", "missing-link-target"}
    return report


def test_every_form_has_every_finding(report: Report) -> None:
    count = len(report.diagnostics)
    assert len(as_json(report, "ja")["diagnostics"]) == count
    assert len(as_github(report, "ja").splitlines()) == count
    assert len(as_sarif(report, "ja")["runs"][0]["results"]) == count
    suites = JUnitXml.fromstring(as_junit(report, "ja"))
    failed = [case for suite in suites for case in suite if not case.is_skipped]
    assert sum(len(case.result) for case in failed) == count
    assert suites.tests == len(report.rules) == len(all_rules())


def test_sarif_is_valid_against_its_schema(report: Report) -> None:
    schema = json.loads(
        next((node_modules() / SCHEMAS).glob("sarif-2.1.0*.json")).read_text("utf-8")
    )
    validator = Draft7Validator if "draft-07" in schema["$schema"] else Draft4Validator
    for lang in ("ja", "en"):
        log = as_sarif(report, lang)
        assert list(validator(schema).iter_errors(json.loads(json.dumps(log)))) == []
        assert log["runs"][0]["results"]


def test_sarif_keeps_places_and_says_what_was_waived(tmp_path: Path) -> None:
    waived = FILES["requirements/用語 1.yaml"].replace("    tags: [a, 1]\n", "")
    waiver = """\
    waivers:
      - rule: link-to-narrower-record
        quote: 承諾
        reason: 試験
        by: RO-01
        approved_on: 2026-11-01
        until: 2999-01-01
"""
    role = """\
kind: role
id: RO-01
title: 県
disclosure: public
party_type: prefecture
examples: 県
responsibilities: []
"""
    source = "kind: source\nid: SRC-001\ntitle: 手引\nsource_type: guideline\n"
    chapter = waived.replace(
        "derived_from: [CL-001]", "derived_from: [SRC-001]\n    disclosure: public"
    )
    files = {
        "requirements/a.yaml": chapter + waiver,
        "requirements/r.yaml": role,
        "requirements/s.yaml": source,
    }
    report = api.check(api.load(write_model(tmp_path, files)), select=["disclosure"])
    results = as_sarif(report, "en")["runs"][0]["results"]
    assert [r["suppressions"][0]["kind"] for r in results] == ["inSource"]
    region = results[0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (9, 20)


def test_github_annotations_are_escaped_as_its_runner_reads_them(report: Report) -> None:
    odd = Location("a,b:1%.yaml", 2, 3)
    one = replace(report.diagnostics[0], location=odd, message=Text("100%\r\n以上"))
    line = as_github(replace(report, diagnostics=(one,)), "ja")
    assert "file=a%2Cb%3A1%25.yaml,line=2,col=3," in line
    assert "100%25%0D%0A以上" in line


def test_github_annotations_name_file_and_level(report: Report) -> None:
    for line in as_github(report, "ja").splitlines():
        head, _, message = line.removeprefix("::").partition("::")
        assert head.split(" ", 1)[0] in ("error", "warning", "notice")
        assert "file=requirements/用語 1.yaml" in head or "project.yaml" in head
        assert message


NAMED = """\
kind: functional-requirement
id: FR-001
title: 地図
heading: FH-DATA
priority: must
statement: 地図の表示には、ArcGISを用いること。
"""


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """A model that names a product, and in which no supplier was asked."""
    return write_model(tmp_path, {"requirements/f.yaml": NAMED})


def test_only_rules_that_ran_are_claimed(named: Path) -> None:
    for select in (("named-product",), ("neutrality",), ()):
        report = api.check(api.load(named), select=select)
        (run,) = as_sarif(report, "ja")["runs"]
        claimed = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        cases = [c.name for suite in JUnitXml.fromstring(as_junit(report, "ja")) for c in suite]
        assert claimed == cases == list(report.rules)
        assert as_json(report, "ja")["summary"]["rules"] == len(claimed)
    assert claimed == list(all_rules())


def test_a_rule_that_is_off_has_not_passed(tmp_path: Path) -> None:
    off = f"{MINIMAL_PROJECT}severities: {{named-product: 'off'}}\n"
    report = api.check(api.load(write_model(tmp_path, {"requirements/project.yaml": off})))
    assert "named-product" not in report.rules
    draft = tmp_path / "a.txt"
    draft.write_text("ArcGISを用いること。", "utf-8")
    report, _ = api.lint([draft], loader.bare())
    assert "no-data-export" not in report.rules
    report, _ = api.lint([draft], loader.bare(), whole=True)
    assert "no-data-export" in report.rules


def test_a_rule_that_had_nothing_to_judge_is_skipped_in_every_form(named: Path) -> None:
    report = api.check(
        api.load(named), select=["neutrality", "unfounded-requirement", "cost-without-basis"]
    )
    market = {"thin-requirement", "thin-mandatory-set", "false-independence", "weak-evidence"}
    assert {rule for rule, why in report.unjudged.items() if "未調査" in why.ja} == market
    assert "unfounded-requirement" not in report.unjudged
    suites = JUnitXml.fromstring(as_junit(report, "ja"))
    skipped = {c.name for suite in suites for c in suite if c.is_skipped}
    assert skipped == set(report.unjudged) >= market
    assert suites.skipped == len(skipped)
    (run,) = as_sarif(report, "ja")["runs"]
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert {one["associatedRule"]["id"] for one in told} == skipped
    assert as_json(report, "ja")["summary"]["unjudged"].keys() == skipped


def test_where_nothing_was_judged_nothing_is_called_sound(named: Path) -> None:
    told = quick("check", "--select", "VN601", at=named, lang="ja")
    assert (told.code, "未調査" in told.out, "問題は見つかりませんでした" in told.out) == (
        0,
        True,
        False,
    )
    assert "not surveyed" in quick("check", "--select", "VN601", at=named, lang="en").out
    told = quick("check", "--select", "cost-without-basis", at=named, lang="ja")
    assert "対象となる記録がない" in told.out
    assert "問題は見つかりませんでした" not in told.out
    told = quick("check", "--select", "VN601", "-m", str(MARKET), at=named, lang="ja")
    assert "未調査" not in told.out


def test_every_form_names_the_code_and_the_words(named: Path) -> None:
    report = api.check(api.load(named), select=["named-product"])
    one = as_json(report, "ja")["diagnostics"][0]
    assert (one["codes"], one["phrase"], one["basis"][0]) == (["VN101"], "ArcGIS", "BASE-GPA")
    assert (one["line"], one["column"], one["end_line"], one["end_column"]) == (6, 20, 6, 26)
    assert "[named-product VN101]" in as_text(report, "ja", lambda _: "")
    assert "title=named-product VN101::" in as_github(report, "ja")
    assert "VN101" in as_junit(report, "ja")
    result = as_sarif(report, "ja")["runs"][0]["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 6, "startColumn": 20, "endLine": 6, "endColumn": 26}
    assert list(result["partialFingerprints"].values()) == [one["fingerprint"]]


def test_a_fingerprint_stays_while_lines_move_and_changes_with_the_sentence(named: Path) -> None:
    def marks(text: str) -> list[str]:
        (named / "requirements/f.yaml").write_text(text, "utf-8")
        report = api.check(api.load(named), select=["named-product"])
        return [one["fingerprint"] for one in as_json(report, "ja")["diagnostics"]]

    before = marks(NAMED)
    assert marks(f"# 注\n\n{NAMED}") == before
    assert marks(NAMED.replace("statement: ", "statement: 画面は見やすくすること。")) == before
    assert marks(NAMED.replace("用いること", "必ず用いること")) != before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_has_no_lines_gets_no_region(lang: Language, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word("ArcGISを用いること。"))
    report, _ = api.lint([tmp_path / "a.docx"], loader.bare(), select=["named-product"])
    (result,) = as_sarif(report, lang)["runs"][0]["results"]
    (where,) = result["locations"]
    label = report.diagnostics[0].location.label.to(lang)
    assert "region" not in where["physicalLocation"]
    assert where["logicalLocations"] == [{"fullyQualifiedName": label}]
    assert label in result["message"]["text"]
    (one,) = as_json(report, lang)["diagnostics"]
    assert (one["line"], one["column"], one["end_line"], one["end_column"]) == (0, 1, 0, 7)
