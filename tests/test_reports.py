"""A report in every form says the same, and each form is valid."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, Draft7Validator
from junitparser import JUnitXml
from models import write_model
from node_tools import node_modules

from reqmodel import api
from reqmodel.model.diagnostic import Location, Report
from reqmodel.model.text import Text
from reqmodel.reports.as_github import as_github
from reqmodel.reports.as_json import as_json
from reqmodel.reports.as_junit import as_junit
from reqmodel.reports.as_sarif import as_sarif
from reqmodel.rules.registry import all_rules

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
    assert len(as_sarif(report, "ja", all_rules().values())["runs"][0]["results"]) == count
    suites = JUnitXml.fromstring(as_junit(report, "ja", all_rules().values()))
    assert sum(len(case.result) for suite in suites for case in suite) == count
    assert suites.tests == len(all_rules())


def test_sarif_is_valid_against_its_schema(report: Report) -> None:
    schema = json.loads(
        next((node_modules() / SCHEMAS).glob("sarif-2.1.0*.json")).read_text("utf-8")
    )
    validator = Draft7Validator if "draft-07" in schema["$schema"] else Draft4Validator
    for lang in ("ja", "en"):
        log = as_sarif(report, lang, all_rules().values())
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
    results = as_sarif(report, "en", all_rules().values())["runs"][0]["results"]
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
