"""What is wrong with a record is told field by field, at the value that is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from checking import checked, unmarked
from hypothesis import given, settings
from hypothesis import strategies as st

from reqmodel.model.diagnostic import KeyPath
from reqmodel.model.kinds import KINDS
from reqmodel.model.text import Text
from reqmodel.rules.registry import all_rules
from reqmodel.store.loader import load
from reqmodel.store.pieces import Piece
from reqmodel.store.positions import Composed, Place, Spot
from reqmodel.store.validation import nearest, validated, way

TOCHIGI = Path(__file__).parent.parent

SOURCES = """\
kind: source
defaults: {source_type: contract}
records:
  - {id: SRC-001, title: 業務委託仕様書}
  - {id: SRC-002, title: ガイドブック}
"""
CHAPTER = """\
kind: functional-requirement
defaults:
  heading: FH-FUNCTIONS
{defaults}
records:
  - id: FR-01
    title: 認定の管理
    statement: 認定の状態を管理できること。
    priority: must
    refines: [FR-02]
  - id: FR-02
    title: 撤回
    statement: 撤回できること。
{fields}
  - id: FR-03
    title: 検索
    statement: 検索できること。
    priority: must
    refines: [FR-02]
"""
MUST = "    priority: must\n"

FIELDS = {
    "unknown field": ("unknown-field", MUST + "    ▲hedding: functions"),
    "unknown field in Japanese": ("unknown-field", MUST + "    ▲備考: あとで見直す"),
    "unknown field in Latin capitals": ("unknown-field", "    ▲Priority: must"),
    "needed field misspelt": ("unknown-field", "    ▲prioritty: must"),
    "field without value": ("empty-field", "    priority:▲"),
    "nothing between quotes": ("empty-field", MUST + "    note: ▲''"),
    "blank text": ("empty-field", MUST + "    note: ▲'　 '"),
    "nothing in a list": ("empty-field", MUST + "    tags: [a, ▲null]"),
    "word out of list": ("not-in-list", "    priority: ▲high"),
    "word out of list, case": ("not-in-list", "    priority: ▲MUST"),
    "number for a word": ("not-in-list", "    priority: ▲1"),
    "list for a word": ("not-in-list", "    priority: ▲[must]"),
    "number as text": ("unquoted-text", MUST + "    note: ▲1.10"),
    "number with zero as text": ("unquoted-text", MUST + "    tags: [▲092011]"),
    "true as text": ("unquoted-text", MUST + "    note: ▲true"),
    "infinity as text": ("unquoted-text", MUST + "    note: ▲.inf"),
    "no as text": ("unquoted-text", MUST + "    note: ▲no"),
    "Off in a list": ("unquoted-text", MUST + "    tags: [a, 漢, ▲Off]"),
    "y in English": ("unquoted-text", MUST + "    note: {ja: はい, en: ▲y}"),
    "number in English": ("unquoted-text", MUST + "    note: {ja: 版, en: ▲1.0}"),
    "list as text": ("wrong-type", MUST + "    note: ▲[a]"),
    "text as list": ("wrong-type", MUST + "    tags: ▲a"),
    "mapping as list": ("wrong-type", MUST + "    sources: ▲{source: SRC-001}"),
    "text as mapping": ("wrong-type", MUST + "    agreed: ▲SRC-001"),
    "item as text": ("wrong-type", MUST + "    sources: [▲SRC-001]"),
    "English only": ("missing-field", MUST + "    note: ▲{en: x}"),
    "another language": ("unknown-field", MUST + "    note: {ja: x, ▲fr: y}"),
    "language misspelt": ("unknown-field", MUST + "    note: {▲jp: x}"),
    "number as language": ("unknown-field", MUST + "    note: {ja: x, ▲1: y}"),
    "id in small letters": ("malformed-value", MUST + "    refines: [▲fr-1]"),
    "id in full width": ("malformed-value", MUST + "    refines: [▲ＦＲ－０１]"),
    "id with a blank": ("malformed-value", MUST + "    refines: [FR-01, ▲FR 03]"),
    "key in capitals": (
        "malformed-value",
        MUST + "    interfaces: [{key: ▲API, purpose: x, standards: []}]",
    ),
    "Japanese date": (
        "malformed-value",
        MUST + "    agreed: {record: SRC-001, on: ▲令和8年7月10日}",
    ),
    "date that is none": (
        "malformed-value",
        MUST + "    agreed: {record: SRC-001, on: ▲2027-02-29}",
    ),
    "year for a date": ("malformed-value", MUST + "    agreed: {record: SRC-001, on: ▲2027}"),
    "number as key": ("unknown-field", MUST + "    ▲2026: x"),
    "decimal as key": ("unknown-field", MUST + "    ▲1.10: x"),
    "true as key": ("unknown-field", MUST + "    ▲true: x"),
    "null as key": ("unknown-field", MUST + "    ▲~: x"),
    "list as key": ("unknown-field", MUST + "    ? ▲[a, b]\n    : x"),
    "no as key": ("unquoted-text", MUST + "    field_disclosure: {▲no: internal}"),
    "no as key of quoted": ("unquoted-text", MUST + "    field_disclosure: {▲no: 'internal'}"),
    "number as key of a map": ("unquoted-text", MUST + "    field_disclosure: {▲5: internal}"),
    "word of a map": ("not-in-list", MUST + "    field_disclosure: {note: ▲secret}"),
    "nested, block": (
        "not-in-list",
        MUST
        + "    sources:\n      - {source: SRC-001, status: verified}\n"
        "      - source: SRC-002\n        at: 「4章」: 4.5頁\n        status: ▲sure".replace(
            "「4章」: 4.5頁", "4章（県の担当）"
        ),
    ),
    "nested, flow": (
        "not-in-list",
        MUST + "    sources: [{source: SRC-001, at: '4章、😀', status: ▲sure}]",
    ),
    "nested, missing": (
        "missing-field",
        MUST
        + "    sources:\n      - {source: SRC-001, status: verified}\n      - ▲source: SRC-002",
    ),
    "nested, misspelt": (
        "unknown-field",
        MUST + "    sources: [{source: SRC-001, ▲statsu: verified}]",
    ),
    "nested, number as key": (
        "unknown-field",
        MUST + "    sources: [{source: SRC-001, status: verified, ▲1: x}]",
    ),
    "nested, number": (
        "unquoted-text",
        MUST + "    sources: [{source: SRC-001, status: verified, at: ▲4}]",
    ),
    "nested twice": (
        "unquoted-text",
        MUST + "    sources: [{source: SRC-001, status: verified, supports: [note, ▲5]}]",
    ),
    "premise that supports": (
        "malformed-value",
        MUST
        + "    sources: [{source: SRC-001, status: verified, supports: [statement], premise: ▲true}]",
    ),
    "link": ("missing-link-target", MUST + "    refines: [FR-01, ▲FR-04]"),
    "link, nested": (
        "missing-link-target",
        MUST + "    sources:\n      - status: verified\n        source: ▲SRC-01",
    ),
    "link to the wrong kind": ("wrong-link-target", MUST + "    refines: [▲SRC-001]"),
}
RECORD_STAYS = ("missing-link-target", "wrong-link-target")


def chapter(fields: str = MUST, defaults: str = "") -> str:
    text = CHAPTER.format(defaults=defaults.rstrip("\n"), fields=fields.rstrip("\n"))
    return text.replace("FUNCTIONS\n\nrecords", "FUNCTIONS\nrecords")


@pytest.mark.parametrize(("rule", "fields"), FIELDS.values(), ids=FIELDS)
def test_a_fault_in_a_field_is_told_once_at_its_place(
    rule: str, fields: str, tmp_path: Path
) -> None:
    text, place = unmarked(chapter(fields))
    result = checked(tmp_path, {"f.yaml": text, "s.yaml": SOURCES})
    assert result.found == [f"f.yaml:{place} {rule}"]
    stays = ["FR-02"] if rule in RECORD_STAYS else []
    assert [r for r in result.own if r.startswith("FR")] == ["FR-01", *stays, "FR-03"]
    (diagnostic,) = result.report.diagnostics
    assert diagnostic.record == "FR-02"
    for text_ in (diagnostic.message, diagnostic.suggestion):
        for words in (text_.ja, text_.en):
            assert words
            assert not {"{", "None", "something else"} & set(words.split())
            assert "Input should" not in words


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        (rule, fields.removeprefix(MUST))
        for rule, fields in FIELDS.values()
        if fields.startswith(MUST) and rule not in RECORD_STAYS
    ],
)
def test_a_fault_in_the_defaults_is_told_once_and_at_the_defaults(
    rule: str, fields: str, tmp_path: Path
) -> None:
    lines = "\n".join(line.removeprefix("  ") for line in fields.split("\n"))
    text, place = unmarked(chapter(defaults=lines))
    result = checked(tmp_path, {"f.yaml": text, "s.yaml": SOURCES})
    assert result.found == [f"f.yaml:{place} {rule}"]
    assert "FR-02" in result.model.broken


def test_a_record_that_has_its_own_value_is_spared_a_fault_in_the_defaults(
    tmp_path: Path,
) -> None:
    text = chapter(MUST + "    note: 済", defaults="  note: 1.10\n")
    result = checked(tmp_path, {"f.yaml": text})
    assert result.found == ["f.yaml:4:9 unquoted-text"]
    assert result.own == ["FR-02"]


def test_a_field_of_the_defaults_misspelt_is_told_once(tmp_path: Path) -> None:
    text = chapter("", defaults="  prioritty: must\n").replace("    priority: must\n", "")
    result = checked(tmp_path, {"f.yaml": text})
    assert result.found == ["f.yaml:4:3 unknown-field"]
    assert result.report.diagnostics[0].suggestion.en.startswith("Did you mean priority?")


def test_every_fault_of_a_record_is_told(tmp_path: Path) -> None:
    text = chapter("    priority: high\n    note: 1.10\n    tags: a\n    x: y\n    owner: ro\n")
    assert checked(tmp_path, {"f.yaml": text}).found == [
        "f.yaml:13:15 not-in-list",
        "f.yaml:14:11 unquoted-text",
        "f.yaml:15:11 wrong-type",
        "f.yaml:16:5 unknown-field",
        "f.yaml:17:12 malformed-value",
    ]


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("id:▲", "empty-field"),
        ("id: ▲12", "unquoted-text"),
        ("id: ▲no", "malformed-value"),
        ("id: ▲fr-02", "malformed-value"),
        ("id: ▲[FR-02]", "wrong-type"),
        ("▲identity: FR-02", "unknown-field"),
    ],
)
def test_a_record_without_a_right_id_is_told_once(written: str, rule: str, tmp_path: Path) -> None:
    text = chapter().replace("id: FR-02", written).replace("    refines: [FR-02]\n", "")
    text, place = unmarked(text)
    result = checked(tmp_path, {"f.yaml": text})
    assert result.found[-1] == f"f.yaml:{place} {rule}"
    assert result.own == ["FR-01", "FR-03"]


def test_links_to_a_record_whose_id_field_is_misspelt_are_not_told(tmp_path: Path) -> None:
    result = checked(tmp_path, {"f.yaml": chapter().replace("id: FR-02", "ID: FR-02")})
    assert result.found == ["f.yaml:10:5 unknown-field"]


@pytest.mark.parametrize(
    ("given", "among", "near"),
    [
        ("priorty", ("priority", "stage"), "priority"),
        ("SRC-01", ("SRC-001", "FR-01"), "SRC-001"),
        ("ＦＲ－０１", ("FR-01", "FR-02"), "FR-01"),
        ("TITLE", ("title", "note"), "title"),
        ("備考", ("note", "title"), ""),
        ("x", (), ""),
    ],
)
def test_the_nearest_name_is_the_one_that_was_meant(
    given: str, among: tuple[str, ...], near: str
) -> None:
    assert nearest(given, among) == near


@pytest.mark.parametrize(
    ("fields", "near"),
    [
        ("    prioritty: must", "priority"),
        ("    priority: mast", "must"),
        ("    priority: must\n    refines: [FR-3]", "FR-03"),
        ("    priority: must\n    sources: [{sorce: SRC-001, status: verified}]", "source"),
    ],
)
def test_the_nearest_name_is_suggested_in_both_languages(
    fields: str, near: str, tmp_path: Path
) -> None:
    result = checked(tmp_path, {"f.yaml": chapter(fields), "s.yaml": SOURCES})
    (diagnostic,) = result.report.diagnostics
    assert diagnostic.suggestion.en.startswith(f"Did you mean {near}?")
    assert diagnostic.suggestion.ja.startswith(f"{near} のことではありませんか。")


@pytest.mark.parametrize("word", ["必須", "Must"])
def test_the_label_of_a_word_leads_to_the_word(word: str, tmp_path: Path) -> None:
    result = checked(tmp_path, {"f.yaml": chapter(f"    priority: {word}")})
    (diagnostic,) = result.report.diagnostics
    assert diagnostic.rule == "not-in-list"
    assert diagnostic.suggestion.en.startswith("Did you mean must?")


def test_an_unknown_kind_is_told_with_the_nearest(tmp_path: Path) -> None:
    text = chapter().replace("functional-requirement", "functional-requirment")
    result = checked(tmp_path, {"f.yaml": text})
    assert result.found == ["f.yaml:1:7 unknown-kind"]
    suggestion = result.report.diagnostics[0].suggestion.en
    assert suggestion.startswith("Did you mean functional-requirement?")


QUOTED = """    note: 'no'
    rationale: {ja: "yes", en: 'off'}
    acceptance: |-
      no
"""


def test_no_in_quotes_is_text(tmp_path: Path) -> None:
    result = checked(tmp_path, {"f.yaml": chapter(MUST + QUOTED)})
    assert result.found == []
    record: Any = result.model.records["FR-02"]
    assert (record.note.ja, record.rationale.en, record.acceptance.ja) == ("no", "off", "no")


def test_no_in_quotes_is_a_word_too(tmp_path: Path) -> None:
    fields = MUST + "    tags: ['no', \"on\"]\n    field_disclosure: {'off': internal}\n"
    result = checked(tmp_path, {"f.yaml": chapter(fields)}, "schema", ignore=["unknown-field-name"])
    assert result.found == []
    record: Any = result.model.records["FR-02"]
    assert (record.tags, list(record.field_disclosure)) == (("no", "on"), ["off"])


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ("kind: project\ndiscount_rates: [.inf]", "must be a finite number"),
        ("kind: project\nhorizon_years: 5.5", "must be a whole number"),
        ("kind: project\nhorizon_years: 51", "must be a number of at most 50"),
        ("kind: project\ndiscount_rates: [-1]", "must be a number greater than -1"),
        ("kind: project\noptimism_bias: [{lower: -1}]", "must be a number greater than -1"),
        ("kind: criterion\nweight: -1", "must be a number of at least 0"),
        ("kind: criterion\noutweighs: [{times: 0}]", "must be a number greater than 0"),
        ("kind: cost-sharing\nrounding: 0", "must be a number of at least 1"),
        ("kind: cost-sharing\ncap: -1", "must be a number of at least 0"),
        ("kind: cost-sharing\nphase_in_years: -1", "must be a number of at least 0"),
        (
            "kind: cost-sharing\nparts: [{keys: [{exponent: 1.1}]}]",
            "must be a number of at most 1",
        ),
        ("kind: pattern\nlead_time: {months: -1}", "must be a number of at least 0"),
        ("kind: pattern\ncost_lines: [{growth: -1}]", "must be a number greater than -1"),
        ("kind: pattern\ncost_lines: [{quantity: -1}]", "must be a number of at least 0"),
        (
            "kind: pattern\ncost_lines: [{amount: {yen: {low: -5, mode: 1, high: 2}}}]",
            "must be a number of at least 0",
        ),
        ("kind: municipality\npopulations: [{count: -1}]", "must be a number of at least 0"),
        ("kind: project\nid_patterns: {term: TM}", "such as FR-###"),
        ("kind: project\nclosures: [{first: 12-32}]", "must be a month and day such as 12-29"),
        ("kind: cost-sharing\nparts: [{prefecture_share: 1.5}]", "must be a number of at most 1"),
        ("kind: cost-sharing\nparts: [{prefecture_share: 50%}]", "must be a number"),
        ("kind: obligation\nrecurring: はい", "must be true or false"),
        (
            "kind: non-functional-requirement\nmetrics: [{provisional: はい}]",
            "must be true or false",
        ),
        ("kind: term\nsources: [{statsu: x}]", "'statsu' is not a field of Sources"),
        (
            "kind: term\nsources: [{source: x}]",
            "Source (source in item 1 of sources) must be a prefix",
        ),
        (
            "kind: term\nsources: [{note: {ja: 1}}]",
            "Note (note.ja in item 1 of sources) takes text",
        ),
        ("kind: term\ntitle: {fr: x}", "'fr' is not a field of Title"),
    ],
)
def test_the_message_names_the_field_and_what_it_takes(
    record: str, words: str, tmp_path: Path
) -> None:
    result = checked(tmp_path, {"a.yaml": record})
    assert any(words in d.message.en for d in result.report.diagnostics)


@pytest.mark.parametrize(
    "record",
    [
        "kind: project\nid: PJ-2\noptimism_bias: [{lower: ▲0.5, upper: 0.1, key: a, title: a, "
        "approaches: [], phases: [], status: assumption}]\n",
        "kind: pattern\nid: P1\ncost_lines: [{amount: {yen: ▲-5}}]\n",
    ],
)
def test_a_number_out_of_bounds_is_told_once_at_its_place(record: str, tmp_path: Path) -> None:
    text, place = unmarked(record)
    found = checked(tmp_path, {"a.yaml": text}).found
    assert [one for one in found if "malformed" in one] == [f"a.yaml:{place} malformed-value"]


@pytest.mark.parametrize(
    ("keys", "ja", "en"),
    [
        (("sources", 0, "status"), "sources の1番目の status", "status in item 1 of sources"),
        (("tags", 2), "tags の3番目", "item 3 of tags"),
        (("statement", "ja"), "statement.ja", "statement.ja"),
        (
            ("alternate_flows", 0, "steps", 11, "text", "ja"),
            "alternate_flows の1番目の steps の12番目の text.ja",
            "text.ja in item 12 of steps in item 1 of alternate_flows",
        ),
    ],
)
def test_a_place_in_a_list_is_told_as_people_count(keys: KeyPath, ja: str, en: str) -> None:
    assert way(keys) == Text(ja, en)


def test_a_long_value_is_shown_shortened(tmp_path: Path) -> None:
    result = checked(tmp_path, {"f.yaml": chapter("    priority: " + "x" * 5_000)})
    (diagnostic,) = result.report.diagnostics
    assert "x" * 80 + "…" in diagnostic.message.ja
    assert "x" * 81 not in diagnostic.message.ja


WORDS = [None, "", " ", "no", "x", "x" * 100, "2026", "2026-13-01", "ＦＲ－０１", "\0", "1%"]
NUMBERS = [True, 1, -3, 1.5, 10**30, 10**400, float("inf"), float("nan"), 1e308]
LISTS: list[object] = [[], [1], [None], [{}], [[1]], ["no"], [{"key": "a"}, {"key": "a"}]]
TEXTS = [{}, {"ja": 1}, {"ja": "no"}, {"ja": ""}, {"en": "x"}, {"jp": "x"}]
MAPPINGS = [{"no": "x"}, {"x": "y"}, {1: 2}, {None: 1}, {True: 1}, {("a",): 1}]
POINTS = [{"low": low, "mode": 2, "high": 1} for low in (3, float("nan"))]
JUNK = st.sampled_from([*WORDS, *NUMBERS, *LISTS, *TEXTS, *MAPPINGS, *POINTS])
SOUND = [
    {**json.loads(record.model_dump_json(exclude_defaults=True)), "kind": record.kind}
    for record in {r.kind: r for r in load(TOCHIGI).own}.values()
]
NOWHERE = Place((Spot(Composed("a.yaml", Piece("{}"))),))


def _with_junk(data: object, draw: Callable[..., Any]) -> object:
    """The data with junk in one place, or junk itself."""
    if not isinstance(data, dict | list) or not data or draw(st.integers(0, 3)) == 0:
        return draw(JUNK)
    if isinstance(data, dict) and draw(st.integers(0, 9)) == 0:
        return {**data, draw(st.sampled_from(["x", "statu", 1, None, ("a",)])): "x"}
    items = list(data.items() if isinstance(data, dict) else enumerate(data))
    key, value = draw(st.sampled_from(items))
    changed = [(k, _with_junk(value, draw) if k == key else v) for k, v in items]
    return dict(changed) if isinstance(data, dict) else [v for _, v in changed]


@given(record=st.sampled_from(SOUND), data=st.data())
@settings(max_examples=1_500)
def test_junk_anywhere_in_a_record_is_a_fault_that_can_be_told_in_both_languages(
    record: dict[str, Any], data: st.DataObject
) -> None:
    junk = _with_junk(record, data.draw)
    if not isinstance(junk, dict):
        return
    found = validated(KINDS[record["kind"]], junk, NOWHERE)
    for fault in found if isinstance(found, list) else []:
        card = all_rules()[fault.rule].card
        values = {"id": fault.record, "near": "", **fault.values}
        for text in (card.message.fill(values), card.fix.fill(values)):
            assert text.ja
            assert "Input should" not in text.en
            assert "should have" not in text.en
