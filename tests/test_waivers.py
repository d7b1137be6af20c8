"""A waiver excuses one rule in one record while its phrase stands and its time lasts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from models import write_model

from reqmodel.model.diagnostic import Report, Severity
from reqmodel.rules.runner import run
from reqmodel.store.loader import load

TODAY = date(2026, 11, 23)
ROLE = """\
kind: role
id: RO-01
title: 県
party_type: prefecture
examples: 県の担当課
responsibilities: []
"""
RECORD = """\
kind: business-requirement
id: BR-01
title: 観光案内の窓口
heading: BH-PROCEDURE
priority: may
statement: {statement}
waivers:
  - rule: {rule}
    quote: {quote}
    reason: 観光ワーキンググループの結果を待って根拠を書く。
    by: RO-01
    approved_on: 2026-10-01
    until: {until}
"""
SELECTED = ("schema", "orphan-record")


def report(
    folder: Path,
    *selected: str,
    rule: str = "orphan-record",
    statement: str = "来訪者の問合せを受ける窓口を定めること。",
    quote: str = "来訪者の問合せ",
    until: str = "2027-03-19",
    more: str = "",
) -> Report:
    record = RECORD.format(rule=rule, statement=statement, quote=quote, until=until) + more
    write_model(folder, {"requirements/b.yaml": record, "requirements/r.yaml": ROLE})
    return run(load(folder), select=selected or SELECTED, today=TODAY)


def found(result: Report) -> list[str]:
    return [f"{d.rule} {d.record} {d.location.line}" for d in result.diagnostics]


def test_a_finding_is_waived_while_the_phrase_stands(tmp_path: Path) -> None:
    result = report(tmp_path)
    assert found(result) == []
    ((diagnostic, waiver),) = result.waived
    assert (diagnostic.rule, diagnostic.record) == ("orphan-record", "BR-01")
    assert waiver.by == "RO-01"
    assert not result.failed(Severity.INFO)


@pytest.mark.parametrize(
    "quote", ["観光案内", "窓口を定める", "'来訪者の問合せを受ける窓口を定めること。'"]
)
def test_the_phrase_may_stand_in_any_text_of_the_record(quote: str, tmp_path: Path) -> None:
    assert found(report(tmp_path, quote=quote)) == []


def test_the_phrase_may_stand_in_english(tmp_path: Path) -> None:
    statement = "{ja: 窓口を定めること。, en: Set up a desk for visitors.}"
    assert found(report(tmp_path, statement=statement, quote="desk for visitors")) == []


def test_a_waiver_lapses_when_the_phrase_is_gone(tmp_path: Path) -> None:
    result = report(tmp_path, statement="県外の客の相談に応じる窓口を定めること。")
    assert found(result) == ["orphan-record BR-01 1", "unused-waiver BR-01 8"]
    assert result.waived == ()


def test_a_phrase_in_the_waiver_itself_does_not_count(tmp_path: Path) -> None:
    result = report(tmp_path, quote="観光ワーキンググループ")
    assert found(result) == ["orphan-record BR-01 1", "unused-waiver BR-01 8"]


def test_a_waiver_counts_to_its_last_day(tmp_path: Path) -> None:
    assert found(report(tmp_path, until="2026-11-23")) == []


def test_an_expired_waiver_excuses_nothing_and_is_told(tmp_path: Path) -> None:
    result = report(tmp_path, until="2026-11-22")
    assert found(result) == ["orphan-record BR-01 1", "expired-waiver BR-01 8"]
    assert "2026-11-22" in result.diagnostics[1].message.en


def test_a_waiver_for_a_finding_that_is_not_there_is_told(tmp_path: Path) -> None:
    other = RECORD.partition("waivers")[0].replace("BR-01", "BR-02").format(statement="x")
    write_model(tmp_path, {"requirements/c.yaml": other})
    assert found(report(tmp_path, more="refines: [BR-02]\n")) == ["unused-waiver BR-01 8"]


def test_a_waiver_for_an_unknown_rule_is_told_with_the_nearest(tmp_path: Path) -> None:
    result = report(tmp_path, rule="orphan-records")
    assert found(result) == ["orphan-record BR-01 1", "unknown-rule-name BR-01 8"]
    assert result.diagnostics[1].suggestion.en.startswith("Did you mean orphan-record?")


def test_a_rule_that_may_not_be_waived_stands(tmp_path: Path) -> None:
    more = "refines: [BR-02]\n"
    result = report(tmp_path, "schema", rule="missing-link-target", more=more)
    assert found(result) == ["unused-waiver BR-01 8", "missing-link-target BR-01 14"]


def test_a_waiver_of_one_record_does_not_excuse_another(tmp_path: Path) -> None:
    other = RECORD.partition("waivers")[0].replace("BR-01", "BR-02")
    statement = "来訪者の問合せを受ける窓口を定めること。"
    write_model(tmp_path, {"requirements/c.yaml": other.format(statement=statement)})
    assert found(report(tmp_path)) == ["orphan-record BR-02 1"]


@pytest.mark.parametrize("selected", ["schema", "unused-waiver"])
def test_a_waiver_for_a_rule_that_was_not_run_is_not_told(selected: str, tmp_path: Path) -> None:
    assert found(report(tmp_path, selected)) == []


def test_a_rule_that_the_project_sets_off_needs_no_waiver(tmp_path: Path) -> None:
    write_model(tmp_path)
    project = tmp_path / "requirements" / "project.yaml"
    text = project.read_text("utf-8") + "severities: {orphan-record: 'off'}\n"
    record = RECORD.format(
        rule="orphan-record", statement="x", quote="観光案内", until="2027-03-19"
    )
    files = {"b": record, "r": ROLE, "project": text}
    write_model(tmp_path, {f"requirements/{n}.yaml": t for n, t in files.items()})
    assert found(run(load(tmp_path), select=SELECTED, today=TODAY)) == []


@pytest.mark.parametrize(
    ("quote", "excused"), [("十分な", True), ("'十分な人数を置き、'", True), ("人数", False)]
)
def test_a_waiver_excuses_the_words_that_it_quotes(
    quote: str, *, excused: bool, tmp_path: Path
) -> None:
    statement = "窓口に十分な人数を置き、必要に応じて増やすこと。"
    result = report(tmp_path, "vague-word", rule="vague-word", quote=quote, statement=statement)
    phrases = [d.phrase for d in result.diagnostics]
    assert phrases == (["必要に応じ"] if excused else ["十分な", "必要に応じ"])
