"""A waiver excuses one rule in one record while its phrase stands and its time lasts."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from models import MINIMAL_PROJECT, write_model

from reqmodel.analysis.waivers import last_day
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
SELECTED = ("schema", "orphan-record", "unsound-waiver")


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


@pytest.mark.parametrize("code", ["VN503", "vn503", "VN5O3"])
def test_a_waiver_by_a_code_is_told_the_rule(code: str, tmp_path: Path) -> None:
    result = report(tmp_path, "unknown-rule-name", rule=code)
    assert result.diagnostics[0].suggestion.en.startswith("Did you mean vague-word (VN503)?")


def test_a_severity_by_a_code_is_told_the_rules(tmp_path: Path) -> None:
    project = f"{MINIMAL_PROJECT}severities: {{VN101: 'off'}}\n"
    model = load(write_model(tmp_path, {"requirements/project.yaml": project}))
    (one,) = run(model, select=["unknown-rule-name"]).diagnostics
    assert one.suggestion.ja.startswith("named-product (VN101), unlisted-product (VN101) のこと")


def test_a_reason_in_one_language_is_one(tmp_path: Path) -> None:
    assert found(flawed(tmp_path, reason="{ja: 既存の契約が続く。, en: N/A}")) == []


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


PARTIES = """\
kind: role
defaults: {examples: 架空の例, responsibilities: []}
records:
  - {id: RO-02, title: 市町, party_type: municipality}
  - {id: RO-03, title: 住民, party_type: person}
  - {id: RO-04, title: 県と市町, party_type: mixed}
  - {id: RO-05, title: 受託者, party_type: contractor}
  - {id: RO-06, title: 県の審査, party_type: prefecture}
"""


def flawed(folder: Path, severity: str = "", **fields: str) -> Report:
    """The report on a record that RO-01 owns, and whose waiver is sound but for these fields."""
    sound = {"by": "RO-06", "approved_on": "2026-10-01", "until": "2027-03-19", **fields}
    statement = "来訪者の問合せをOracle Databaseで受けること。"
    record = RECORD.format(
        rule="orphan-record", statement=statement, quote=sound.get("quote", "来訪者"), until="X"
    )
    for name in sound.keys() - {"quote"}:
        record = re.sub(rf"(?m)^    {name}: .*$", f"    {name}: {sound[name]}", record)
    files = {"b": f"{record}owner: RO-01\n", "p": PARTIES, "r": ROLE}
    if severity:
        files["project"] = f"{MINIMAL_PROJECT}severities: {{unsound-waiver: '{severity}'}}\n"
    write_model(folder, {f"requirements/{n}.yaml": t for n, t in files.items()})
    return run(load(folder), select=SELECTED, today=TODAY)


def test_a_waiver_that_a_role_of_the_prefecture_approved_is_sound(tmp_path: Path) -> None:
    result = flawed(tmp_path)
    assert found(result) == []
    assert len(result.waived) == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("by", role) for role in ("RO-02", "RO-03", "RO-04", "RO-05")),
        ("by", "RO-01"),
        ("approved_on", "2026-11-24"),
        ("until", "2026-09-30"),
        *(
            ("reason", words)
            for words in (
                "x",
                "xx",
                "ー",
                "'－'",
                "なし",
                "特になし。",
                "N/A",
                "{ja: なし, en: None}",
            )
        ),
    ],
)
def test_a_waiver_without_a_sound_approval_excuses_nothing(
    field: str, value: str, tmp_path: Path
) -> None:
    result = flawed(tmp_path, **{field: value})
    told = {d.rule: d for d in result.diagnostics}
    assert result.waived == ()
    assert told.keys() - {"expired-waiver"} == {"orphan-record", "unsound-waiver"}
    assert told["unsound-waiver"].severity is Severity.ERROR
    assert "excuses nothing" in told["unsound-waiver"].message.en


@pytest.mark.parametrize(
    ("field", "value"), [("until", "2028-04-01"), ("until", "2099-12-31"), ("quote", "を")]
)
def test_a_long_term_and_half_a_word_are_told_but_excuse(
    field: str, value: str, tmp_path: Path
) -> None:
    result = flawed(tmp_path, **{field: value})
    ((rule, severity),) = [(d.rule, d.severity) for d in result.diagnostics]
    assert (rule, severity) == ("unsound-waiver", Severity.WARNING)
    assert len(result.waived) == 1


@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("O", False),
        ("racle Database", False),
        ("Oracle", True),
        ("Oracle Database", True),
        ("で受", True),
        ("問", False),
        ("問合せ", True),
        ("来訪", True),
    ],
)
def test_a_quote_is_made_of_whole_words(quote: str, *, whole: bool, tmp_path: Path) -> None:
    assert found(flawed(tmp_path, quote=quote)) == ([] if whole else ["unsound-waiver BR-01 9"])


def test_a_waiver_may_hold_to_the_end_of_the_next_fiscal_year(tmp_path: Path) -> None:
    assert found(flawed(tmp_path, until="2028-03-31")) == []
    assert last_day(date(2027, 3, 31)) == date(2028, 3, 31)
    assert last_day(date(2027, 4, 1)) == date(2029, 3, 31)
    assert last_day(date.max) < date.max


def test_without_the_rule_an_unsound_waiver_still_excuses_nothing(tmp_path: Path) -> None:
    assert found(flawed(tmp_path, "off", by="RO-03")) == ["orphan-record BR-01 1"]


def test_a_sound_waiver_excuses_beside_one_that_expired(tmp_path: Path) -> None:
    renewed = RECORD.partition("waivers:\n")[2].format(
        rule="orphan-record", quote="来訪者の問合せ", until="2027-03-19"
    )
    result = report(tmp_path, until="2026-11-22", more=renewed)
    assert found(result) == ["expired-waiver BR-01 8"]
    assert [w.until for _, w in result.waived] == [date(2027, 3, 19)]


def test_a_report_knows_as_of_which_day_it_judged(tmp_path: Path) -> None:
    assert report(tmp_path).day == TODAY


def test_a_role_that_is_not_there_approves_nothing_and_is_told_once(tmp_path: Path) -> None:
    result = flawed(tmp_path, by="RO-99")
    assert result.waived == ()
    assert found(result) == ["orphan-record BR-01 1", "missing-link-target BR-01 11"]
