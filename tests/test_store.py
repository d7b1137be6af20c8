"""What is wrong with a file is told once, at its place, and keeps no other record out."""

from __future__ import annotations

import itertools
import os
import random
import re
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from checking import Checked, checked, unmarked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from models import MINIMAL_PROJECT, write_model

from reqmodel.model.diagnostic import Location, ReqmodelError
from reqmodel.store import intake
from reqmodel.store.loader import find_root, load
from reqmodel.store.source_text import decode, line_at
from reqmodel.store.syntax import parse

HEAD = """\
# 業務要件
kind: business-requirement
defaults: {heading: BH-PROCEDURE, priority: must}
records:
"""
FIRST = """\
  - id: BR-01
    title: 参加の認定手続
    statement: 参加の手順を定めること。
    refines: [BR-02]
"""
SOUND = """\
  - id: BR-02
    title: 取消手続
    statement: 取消しの手順を定めること。
"""
LAST = """\

  - id: BR-03
    title: {ja: 登録手続, en: Registration}
    statement: 登録の手順を定めること。
    refines: [BR-02]
"""

# Each stands for the record between two sound ones that link to it.
BROKEN_TEXT = {
    "quote left open": ("yaml-syntax", "title: ▲'取消手続\n    statement: x"),
    "double quote left open": ("yaml-syntax", 'title: ▲"取消手続\n    statement: x'),
    "quote left open before another": ("yaml-syntax", "title: ▲'取消\n    statement: '手続'"),
    "bracket left open": ("yaml-syntax", "title: x\n    tags: ▲[取消, 手続\n    statement: x"),
    "brace left open": ("yaml-syntax", "title: ▲{ja: 取消手続\n    statement: x"),
    "bracket too many": ("yaml-syntax", "title: x\n    tags: [取消]▲]\n    statement: x"),
    "quote inside quotes": ("yaml-syntax", "title: '取消'▲手続'\n    statement: x"),
    "colon in text": ("yaml-syntax", "title: 「取消」▲: 手続\n    statement: x"),
    "at sign": ("yaml-syntax", "title: ▲@手続\n    statement: x"),
    "backtick": ("yaml-syntax", "title: ▲`手続`\n    statement: x"),
    "per cent": ("yaml-syntax", "title: ▲%手続\n    statement: x"),
    "dash": ("yaml-syntax", "title: ▲- 手続\n    statement: x"),
    "full-width space after colon": ("yaml-syntax", "▲title:　手続\n    statement: x"),
    "full-width colon": ("yaml-syntax", "▲title：手続\n    statement: x"),
    "no space after colon": ("yaml-syntax", "▲title:手続\n    statement: x"),
    "full-width space at the end": ("yaml-syntax", "statement: x\n    ▲title:　手続"),
    "too little indentation": ("yaml-syntax", "title: x\n   ▲statement: x"),
    "too much indentation": ("yaml-syntax", "title: x\n      statement▲: x"),
    "text at the margin": ("yaml-syntax", "title: |\n▲手続\n    statement: x"),
    "high surrogate alone": ("yaml-syntax", 'title: ▲"\\ud800"\n    statement: x'),
    "number without end": ("yaml-syntax", f"title: ▲{'1' * 5_000}\n    statement: x"),
    "key twice": ("duplicate-key", "title: x\n    statement: x\n    ▲title: y"),
    "key twice in flow": ("duplicate-key", "title: {ja: 手続, ▲ja: x}\n    statement: x"),
    "key twice, then worse": ("yaml-syntax", "title: x\n    title: y\n    statement: ▲'x"),
    "anchor": ("refused-yaml-feature", "title: ▲&a 手続\n    statement: *a"),
    "alias": ("refused-yaml-feature", "title: ▲*a\n    statement: x"),
    "tag": ("refused-yaml-feature", "title: ▲!!str 手続\n    statement: x"),
    "anchor in Japanese": ("refused-yaml-feature", "title: ▲&注 手続\n    statement: x"),
    "tag in Japanese": ("refused-yaml-feature", "title: ▲!重要 手続\n    statement: x"),
    "bare tag": ("refused-yaml-feature", "title: ▲! 手続\n    statement: x"),
    "mapping as key": ("refused-yaml-feature", "title: x\n    ? ▲{a: [b]}\n    : x"),
    "key without name": ("yaml-syntax", "title: x\n    ▲: 手続"),
    "merge": ("refused-yaml-feature", "▲<<: {title: x}\n    statement: x"),
    "escaped NUL": ("control-character", 'title: ▲"手\\0続"\n    statement: x'),
    "tab": ("tab-indentation", "title: x\n▲\tstatement: x"),
    "tab after spaces": ("tab-indentation", "title:\n    ▲\tja: x\n    statement: x"),
    "41 brackets": ("too-deep-nesting", f"title: x\n    tags: {'[' * 40}▲[x{']' * 41}"),
    "300 brackets": ("too-deep-nesting", f"title: x\n    tags: {'[' * 40}▲[{'[' * 300}"),
    "41 braces": ("too-deep-nesting", f"title: {'{ja: ' * 40}▲{{ja: x{'}' * 41}\n    statement: x"),
}
BROKEN_RECORD = {
    "no record but text": ("not-a-record", "  - ▲取消手続\n"),
    "no record but a list": ("not-a-record", "  - ▲[BR-04]\n"),
}
AS_WRITTEN = {
    "as it is": lambda text: text.encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "no last newline": lambda text: text.rstrip("\n").encode(),
}


def chapter(between: str) -> str:
    return HEAD + FIRST + between + LAST


def record(fields: str) -> str:
    return f"  - id: BR-02\n    {fields}\n"


@pytest.mark.parametrize("written", AS_WRITTEN)
@pytest.mark.parametrize(("rule", "fields"), BROKEN_TEXT.values(), ids=BROKEN_TEXT)
def test_a_record_that_cannot_be_parsed_is_told_once_at_its_place(
    rule: str, fields: str, written: str, tmp_path: Path
) -> None:
    text, place = unmarked(chapter(record(fields)))
    result = checked(tmp_path, {"b.yaml": AS_WRITTEN[written](text)})
    assert result.found == [f"b.yaml:{place} {rule}"]
    assert result.own == ["BR-01", "BR-03"]
    assert result.model.kind_of("BR-02") == "business-requirement"


@pytest.mark.parametrize(("rule", "item"), BROKEN_RECORD.values(), ids=BROKEN_RECORD)
def test_an_item_that_is_no_record_is_told_once_at_its_place(
    rule: str, item: str, tmp_path: Path
) -> None:
    text, place = unmarked(HEAD + SOUND + item + LAST)
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == [f"b.yaml:{place} {rule}"]
    assert result.own == ["BR-02", "BR-03"]


@pytest.mark.parametrize("written", AS_WRITTEN)
def test_sound_text_is_read_however_its_lines_end(written: str, tmp_path: Path) -> None:
    result = checked(tmp_path, {"b.yml": AS_WRITTEN[written](chapter(SOUND))})
    assert result.found == []
    assert result.own == ["BR-01", "BR-02", "BR-03"]
    assert result.model.records["BR-02"].title.ja == "取消手続"


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        (fields, rule)
        for rule, fields in BROKEN_TEXT.values()
        if all(line.startswith("    ") for line in fields.split("\n")[1:])
    ],
)
def test_a_file_of_one_record_has_the_same_faults(fields: str, rule: str, tmp_path: Path) -> None:
    one = f"kind: business-requirement\nid: BR-02\nheading: procedure\n{fields}\n"
    text, place = unmarked(one.replace("\n    ", "\n"))
    users = (
        "kind: business-requirement\ndefaults: {heading: BH-PROCEDURE, priority: must}\nrecords:\n"
    )
    result = checked(tmp_path, {"b.yaml": text, "c.yaml": users + FIRST})
    assert result.own == ["BR-01"]
    assert result.found == [f"b.yaml:{place} {rule}"]


@pytest.mark.parametrize(
    ("encoding", "called"),
    [("cp932", "Shift_JIS (CP932)"), ("euc_jp", "EUC-JP"), ("utf-16", "UTF-16")],
)
def test_text_in_another_encoding_is_told_once_and_read(
    encoding: str, called: str, tmp_path: Path
) -> None:
    result = checked(tmp_path, {"b.yaml": chapter(SOUND).encode(encoding)})
    place = "1:1" if encoding == "utf-16" else "1:3"
    assert result.found == [f"b.yaml:{place} not-utf-8"]
    assert called in result.report.diagnostics[0].message.en
    assert result.own == ["BR-01", "BR-02", "BR-03"]
    assert result.model.records["BR-02"].title.ja == "取消手続"


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp"])
@pytest.mark.parametrize("text", ["ひらがなのまち", "カタカナ、「」。", "参加者", "県・市町 ABC"])
def test_even_a_little_text_shows_its_encoding(text: str, encoding: str) -> None:
    assert decode(f"title: {text}\n".encode(encoding), "a.yaml").text == f"title: {text}\n"


def test_a_byte_that_is_no_utf_8_is_told_at_its_place(tmp_path: Path) -> None:
    before, after = chapter(SOUND).split("取消しの")
    result = checked(tmp_path, {"b.yaml": before.encode() + b"\x93" + after.encode()})
    assert result.found == ["b.yaml:11:16 not-utf-8"]
    assert result.own == ["BR-01", "BR-02", "BR-03"]


@pytest.mark.parametrize("character", "\0\x01\x0b\x0c\x1b\x7f\x80\x9f\ufeff\ufffe\uffff")
def test_a_character_that_nobody_sees_is_told_once_and_read_as_a_space_or_as_nothing(
    character: str, tmp_path: Path
) -> None:
    text, place = unmarked(chapter(SOUND.replace("取消手続", f"取消▲{character}手続")))
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == [f"b.yaml:{place} control-character"]
    read = "\u2060" if character == "\ufeff" else " "
    assert result.model.records["BR-02"].title.ja == f"取消{read}手続"


def test_every_line_with_a_character_that_nobody_sees_is_told(tmp_path: Path) -> None:
    text = chapter(SOUND.replace("手続", "手\v続\v").replace("手順", "手\v順"))
    assert checked(tmp_path, {"b.yaml": text}).found == [
        "b.yaml:10:15 control-character",
        "b.yaml:11:21 control-character",
    ]


@pytest.mark.parametrize("character", "\x85\u2028\u2029\u3000\u200b")
def test_rare_spaces_are_text_and_move_no_place(character: str, tmp_path: Path) -> None:
    between = SOUND.replace("取消手続", f"取消{character}手続") + "    status: ▲x\n"
    text, place = unmarked(chapter(between))
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == [f"b.yaml:{place} not-in-list"]
    sound = checked(tmp_path, {"b.yaml": text.replace("    status: x\n", "")})
    assert sound.model.records["BR-02"].title.ja == f"取消{character}手続"


def test_tabs_that_indent_nothing_are_spaces(tmp_path: Path) -> None:
    between = SOUND.replace("取消手続\n", "取消手続\t# 注\n\t\n") + "    status: ▲x\n"
    text, place = unmarked(chapter(between))
    assert checked(tmp_path, {"b.yaml": text}).found == [f"b.yaml:{place} not-in-list"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# 覚え書き\n\n  # 続き\n", "---\n", "\ufeff", "--- # x\n# y\n", " \t\n"]
)
def test_a_file_of_nothing_but_remarks_is_fine(text: str, tmp_path: Path) -> None:
    assert checked(tmp_path, {"b.yaml": text}).found == []


@pytest.mark.parametrize(
    "text",
    [
        "▲- kind: term\n  id: TM-001\n",
        "# 覚え書き\n▲参加者\n",
        "▲5\n",
        "▲null\n",
        "kind: term\nrecords:▲\n",
        "kind: term\nrecords: ▲参加者\n",
        "kind: term\nrecords: ▲{id: TM-001}\n",
        "kind: term\ndefaults: ▲public\nrecords: [{id: TM-001}]\n",
        "kind: term\ndefaults: ▲[]\nrecords: [{id: TM-001}]\n",
    ],
)
def test_content_that_is_no_record_is_told_once(text: str, tmp_path: Path) -> None:
    text, place = unmarked(text)
    assert checked(tmp_path, {"b.yaml": text}).found == [f"b.yaml:{place} not-a-record"]


def test_a_chapter_without_records_yet_is_fine(tmp_path: Path) -> None:
    text = "kind: term\ndefaults:\nrecords: []\n"
    assert checked(tmp_path, {"b.yaml": text}).found == []


def test_documents_after_the_first_are_refused_but_read(tmp_path: Path) -> None:
    one = "kind: term\nid: TM-00{}\ntitle: 参加者\ndefinition: x\n"
    text = f"# 用語\n---\n{one.format(1)}---\n{one.format(2)}---\n{one.format(3)}title: y\n---\n"
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == [
        "b.yaml:7:1 refused-yaml-feature",
        "b.yaml:12:1 refused-yaml-feature",
        "b.yaml:17:1 duplicate-key",
    ]
    assert result.own == ["TM-001", "TM-002"]
    assert "TM-003" in result.model.broken


def test_every_broken_record_of_a_chapter_is_told(tmp_path: Path) -> None:
    broken = "  - id: BR-{}\n    title: 'x\n"
    between = "".join(broken.format(n) for n in (4, 5))
    result = checked(tmp_path, {"b.yaml": HEAD + between + SOUND + broken.format(6) + LAST})
    assert result.found == [f"b.yaml:{line}:12 yaml-syntax" for line in (6, 8, 13)]
    assert result.own == ["BR-02", "BR-03"]


def test_a_record_out_of_line_costs_no_other(tmp_path: Path) -> None:
    out_of_line = "".join(f" {line}\n" for line in SOUND.splitlines())
    result = checked(tmp_path, {"b.yaml": chapter(out_of_line)})
    assert result.found == ["b.yaml:9:4 yaml-syntax"]
    assert result.own == ["BR-01", "BR-02", "BR-03"]


def test_a_broken_record_moves_no_place_in_the_others(tmp_path: Path) -> None:
    twice = "  - id: BR-04\n    title: x\n    title: y\n"
    text, place = unmarked(HEAD + record("title: 'x") + twice + LAST + "    status: ▲x\n")
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == [
        "b.yaml:6:12 yaml-syntax",
        "b.yaml:9:5 duplicate-key",
        f"b.yaml:{place} not-in-list",
    ]
    assert "line 8" in result.report.diagnostics[1].message.en


def test_a_list_inside_a_damaged_record_is_not_taken_for_records(tmp_path: Path) -> None:
    damaged = SOUND.replace("- id: BR-02", "-BR-02") + "    sources:\n      - {source: SRC-001}\n"
    result = checked(tmp_path, {"b.yaml": HEAD + damaged + LAST.replace("BR-02", "BR-03")})
    assert result.found == ["b.yaml:5:4 yaml-syntax"]


def test_records_under_defaults_are_told_once(tmp_path: Path) -> None:
    head = "kind: business-requirement\ndefaults:\n  heading: BH-PROCEDURE\n  records:\n"
    inside = "".join(f"  {line}\n" for line in (SOUND + LAST).splitlines())
    result = checked(tmp_path, {"a.yaml": HEAD + FIRST, "b.yaml": head + inside})
    assert result.found == ["b.yaml:1:1 missing-field"]
    assert result.own == ["BR-01"]


@pytest.mark.parametrize("order", [1, -1])
def test_a_sound_record_counts_where_a_broken_one_has_its_id(order: int, tmp_path: Path) -> None:
    both = "".join([SOUND, record("title: 'x")][::order])
    result = checked(tmp_path, {"b.yaml": HEAD + both})
    assert [d.rule for d in result.report.diagnostics] == ["yaml-syntax"]
    assert (result.own, dict(result.model.broken)) == (["BR-02"], {})
    other = "a.yaml" if order == 1 else "c.yaml"
    apart = checked(tmp_path, {"b.yaml": HEAD + record("title: 'x"), other: HEAD + SOUND})
    assert (apart.own, dict(apart.model.broken)) == (["BR-02"], {})


def test_kind_and_defaults_may_stand_last(tmp_path: Path) -> None:
    head = "kind: business-requirement\ndefaults: {heading: BH-PROCEDURE, priority: high}\n"
    text = "records:\n" + SOUND + "    note: 'x\n" + LAST + head
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == ["b.yaml:5:11 yaml-syntax", "b.yaml:12:45 not-in-list"]


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("▲kind:　business-requirement\n", "yaml-syntax"),
        ("kind: business-requirement\n▲kind: term\n", "duplicate-key"),
        ("kind: business-requirement\ndefaults:\n▲\tpriority: must\n", "tab-indentation"),
        ("kind: business-requirement\ndefaults: ▲{priority: must\n", "yaml-syntax"),
        ("kind: business-requirement\ndefaults: ▲public\n", "not-a-record"),
        ("kind: ▲business-requirment\n", "unknown-kind"),
        ("kind: ▲業務要件\n", "unknown-kind"),
        ("kind: ▲5\n", "unknown-kind"),
        ("kind: ▲[term]\n", "unknown-kind"),
        ("kind:▲\n", "empty-field"),
        ("▲# 業務要件\n", "missing-field"),
    ],
)
def test_a_fault_in_the_head_of_a_chapter_is_told_once_and_not_again_at_its_records(
    head: str, rule: str, tmp_path: Path
) -> None:
    text, place = unmarked(head + "records:\n" + SOUND + LAST)
    if rule == "missing-field":
        place = "2:1"
    result = checked(tmp_path, {"b.yaml": text, "c.yaml": HEAD + FIRST})
    assert result.found == [f"b.yaml:{place} {rule}"]
    assert set(result.model.broken) == {"BR-02", "BR-03"}


@pytest.mark.parametrize(
    ("head", "near"),
    [
        (
            "▲kinds: business-requirement\ndefaults: {heading: BH-PROCEDURE, priority: must}\nrecords:\n",
            "kind",
        ),
        (
            "kind: business-requirement\n▲default: {heading: BH-PROCEDURE, priority: must}\nrecords:\n",
            "defaults",
        ),
        (
            "kind: business-requirement\ndefaults: {heading: BH-PROCEDURE, priority: must}\n▲recods:\n",
            "records",
        ),
    ],
)
def test_a_misspelt_key_of_a_chapter_is_told_once_and_read_as_it_was_meant(
    head: str, near: str, tmp_path: Path
) -> None:
    text, place = unmarked(head + SOUND + LAST)
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == [f"b.yaml:{place} unknown-field"]
    assert f"Did you mean {near}?" in result.report.diagnostics[0].suggestion.en
    assert result.own == ["BR-02", "BR-03"]


def test_a_key_of_a_chapter_that_is_no_word_is_told_once(tmp_path: Path) -> None:
    text, place = unmarked("kind: term\nrecords: []\n? ▲" + "? " * 190 + "x\n")
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == [f"b.yaml:{place} unknown-field"]


def test_a_field_that_belongs_under_defaults_is_told_once(tmp_path: Path) -> None:
    text = HEAD.replace("records:", "status: draft\nrecords:") + SOUND + LAST
    result = checked(tmp_path, {"b.yaml": text})
    assert result.found == ["b.yaml:4:1 unknown-field"]
    assert result.own == ["BR-02", "BR-03"]


def test_a_list_of_records_written_twice_loses_no_record(tmp_path: Path) -> None:
    result = checked(tmp_path, {"b.yaml": HEAD + SOUND + "records:\n" + LAST})
    assert result.found == ["b.yaml:8:1 duplicate-key"]
    assert result.own == ["BR-02", "BR-03"]


def test_the_later_record_with_an_id_is_told_and_checked(tmp_path: Path) -> None:
    again = SOUND.replace("取消手続", "no")
    result = checked(tmp_path, {"b.yaml": chapter(SOUND), "c/d.yml": HEAD + again})
    assert result.found == ["c/d.yml:5:9 duplicate-id", "c/d.yml:6:12 unquoted-text"]
    message = result.report.diagnostics[0].message.en
    assert "b.yaml:9" in message
    assert result.model.records["BR-02"].title.ja == "取消手続"


def test_links_of_a_broken_record_keep_others_from_being_orphans(tmp_path: Path) -> None:
    text = HEAD + SOUND + record("title: 'x\n    refines: [BR-02]").replace("BR-02\n", "BR-04\n")
    result = checked(tmp_path, {"b.yaml": text}, "schema", "orphan-record")
    assert result.found == ["b.yaml:9:12 yaml-syntax"]
    sound = checked(tmp_path, {"b.yaml": HEAD + SOUND}, "schema", "orphan-record")
    assert sound.found == ["b.yaml:5:5 orphan-record"]


def test_a_broken_record_has_a_place(tmp_path: Path) -> None:
    result = checked(tmp_path, {"b.yaml": chapter(record("title: 'x"))})
    assert (result.model.at("BR-02").line, result.model.at("BR-02").column) == (9, 1)
    assert result.model.at("BR-99") == Location("")


@pytest.mark.parametrize(
    ("project", "found"),
    [
        ("", "1:1 not-a-record"),
        ("# 準備中\n", "1:1 not-a-record"),
        ("- x\n", "1:1 not-a-record"),
        ("kind: projct\nid: PJ-1\n", "1:7 unknown-kind"),
        (MINIMAL_PROJECT.replace("'1'", "'1"), "5:10 yaml-syntax"),
        (MINIMAL_PROJECT.replace("'1'", "1.10"), "5:10 unquoted-text"),
    ],
)
def test_other_records_are_checked_while_the_project_has_an_error(
    project: str, found: str, tmp_path: Path
) -> None:
    text = HEAD + SOUND + "    tags: [no]\n"
    result = checked(tmp_path, {"project.yaml": project, "x.yaml": text})
    assert result.found == [f"project.yaml:{found}", "x.yaml:8:12 unquoted-text"]


def test_without_a_project_file_there_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ReqmodelError) as raised:
        find_root(tmp_path)
    assert raised.value.exit_code == 3
    assert str(tmp_path) in raised.value.message.ja


def test_the_model_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    folder = checked(tmp_path, {"use-cases/a/UC-01.yaml": ""}).folder
    assert find_root(folder / "requirements" / "use-cases" / "a") == folder.resolve()


def test_what_cannot_be_opened_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "a.yaml").symlink_to("nowhere.yaml")
    result = checked(tmp_path, {"b.yaml": HEAD + SOUND})
    (fault,) = result.model.faults
    assert (fault.rule, Path(fault.location.file).name) == ("unreadable-file", "a.yaml")
    assert result.own == ["BR-02"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open any folder")
def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "requirements" / "closed"
    folder.mkdir(parents=True)
    folder.chmod(0)
    (fault,) = checked(tmp_path, {}).model.faults
    assert (fault.rule, Path(fault.location.file).name) == ("unreadable-file", "closed")


def test_linked_folders_are_read_once(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "b.yaml").write_text(HEAD + SOUND, encoding="utf-8")
    (tmp_path / "model" / "requirements").mkdir(parents=True)
    (tmp_path / "model" / "requirements" / "shared").symlink_to(shared)
    (shared / "round").symlink_to(shared)
    result = checked(tmp_path / "model", {})
    assert result.report.diagnostics == ()
    assert result.own == ["BR-02"]


def test_only_yaml_files_are_read_whatever_the_case_of_their_ending(tmp_path: Path) -> None:
    files = {"A.YAML": HEAD + SOUND, "b.txt": "x: [", ".#c.yaml": "x: [", ".git/d.yaml": "x: ["}
    result = checked(tmp_path, files)
    assert result.found == []
    assert result.own == ["BR-02"]


def test_a_record_takes_the_place_of_an_inherited_one(tmp_path: Path) -> None:
    inherited = next(iter(load(checked(tmp_path, {}).folder).inherited))
    text = f"kind: source\nid: {inherited}\ntitle: 県の版\nsource_type: standard\n"
    result = checked(tmp_path, {"s.yaml": text})
    assert result.own == [inherited]
    assert result.model.records[inherited].title.ja == "県の版"
    broken = checked(tmp_path, {"s.yaml": text.replace("standard", "x")})
    assert inherited in broken.model.broken
    assert inherited not in broken.model.records


FLOOD = {
    "a picture in a text": ("title: x\n    statement: " + "QUJD" * 2_500_000, ["too-long-line"]),
    "capitals in a broken record": (
        "title: 'x\n    note: " + "A" * 100_000 + "あ",
        ["yaml-syntax"],
    ),
    "dashes in a broken record": ("title: x\n    " + "-" * 100_000 + "!: y: z", ["yaml-syntax"]),
    "20,000 brackets": ("title: x\n    tags: " + "[" * 20_000, ["too-deep-nesting"]),
    "20,000 closed braces": (
        "title: " + "{ja: " * 20_000 + "}" * 20_000,
        ["too-deep-nesting"],
    ),
    "20,000 questions": ("title: x\n    ? " + "? " * 20_000, ["too-deep-nesting"]),
    "350 levels": (
        "title:\n" + "\n".join(" " * n + "a:" for n in range(5, 350)),
        ["too-deep-nesting"],
    ),
    "190 questions": ("statement: x\n    title:\n      " + "? " * 190 + "x", ["unknown-field"]),
    "490 questions": ("title:\n      " + "? " * 490 + "x", ["too-deep-nesting"]),
    "190 dashes": ("statement: x\n    title:\n      " + "- " * 190 + "x", ["too-deep-nesting"]),
    "a number without end": (
        "title: " + "1" * 10_000_000,
        ["too-long-line", "yaml-syntax"],
    ),
}


def _in_time(seconds: float, folder: Path, text: str | bytes) -> Checked:
    start = time.process_time()
    result = checked(folder, {"b.yaml": text})
    assert time.process_time() - start < seconds
    return result


@pytest.mark.parametrize(("fields", "rules"), FLOOD.values(), ids=FLOOD)
def test_a_flood_in_one_record_is_told_in_time_and_costs_no_other(
    fields: str, rules: list[str], tmp_path: Path
) -> None:
    result = _in_time(5, tmp_path, chapter(record(fields)))
    assert sorted(d.rule for d in result.report.diagnostics) == rules
    assert [id_ for id_ in result.own if id_ != "BR-02"] == ["BR-01", "BR-03"]


@pytest.mark.parametrize(
    "text", ["- " * 20_000, "[" * 20_000, "{a: " * 20_000, "a:\n" + " " * 5_000 + "b: 1"]
)
def test_nesting_without_end_is_refused_before_it_does_harm(text: str, tmp_path: Path) -> None:
    result = _in_time(1, tmp_path, text)
    assert [d.rule for d in result.report.diagnostics] == ["too-deep-nesting"]


def test_aliases_that_multiply_are_refused_before_they_do_harm(tmp_path: Path) -> None:
    names = "abcdefghijklmnopqrstuvwxyz"
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"] + [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in itertools.pairwise(names)
    ]
    result = _in_time(1, tmp_path, "\n".join(lines))
    assert result.found == ["b.yaml:1:4 refused-yaml-feature"]


def test_marks_of_documents_without_end_are_passed_over_in_time(tmp_path: Path) -> None:
    assert _in_time(2, tmp_path, "---\n" * 50_000 + SPECIFICATION).found == []


@pytest.mark.parametrize("bytes_", ["any", "zero", "punctuation"])
def test_a_megabyte_of_garbage_is_one_fault(bytes_: str, tmp_path: Path) -> None:
    chance = random.Random(1)  # noqa: S311  # garbage, not a secret
    data = {
        "any": lambda: chance.randbytes(1_000_000),
        "zero": lambda: bytes(1_000_000),
        "punctuation": lambda: bytes(chance.choices(b"\n :-[]{}'\"&*!|>%@`#,?ab\t", k=1_000_000)),
    }[bytes_]()
    assert len(_in_time(5, tmp_path, data).found) == 1


def test_the_line_at_a_place_is_the_line_that_was_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("一\r二\r\n三\n".encode("cp932"))
    assert [line_at(Location(str(path), n)) for n in range(5)] == ["", "一", "二", "三", ""]
    path.write_bytes("四\n".encode())
    os.utime(path, (1, 1))
    assert line_at(Location(str(path), 1)) == "四"
    assert line_at(Location(str(tmp_path / "none.yaml"), 1)) == ""


SPECIFICATION = "kind: source\nid: SRC-001\ntitle: 仕様書\nsource_type: contract\n"
CHAPTER = """\
# 機能要件
kind: functional-requirement
defaults:
  heading: FH-FUNCTIONS
  priority: must
records:
  - id: FR-01
    title: {ja: 認定, en: Accreditation}
    statement: 「認定」を管理できること。
    sources:
      - {source: SRC-001, at: '4章4.5', status: verified}
      - source: SRC-001
        status: secondary
        note: |
          一行目: x
          - 二行目 # y
  - id: FR-02
    title: 'no'
    statement:
      ja: >-
        同意を
        撤回できること。
      en: Consent can be withdrawn.
    refines: [FR-01]

  # 覚え書き
  - id: FR-03
    title: "識別子 \\"ID\\" 😀"
    statement: 利用者の
      識別子を管理できること。
  - {id: FR-04, title: 検索, statement: 検索できること。, refines: [FR-03, FR-01]}
"""
LINES = CHAPTER.splitlines(keepends=True)
STARTS = [n for n, line in enumerate(LINES) if re.match(r"  - \{?id", line)] + [len(LINES)]
WHOLE = {
    f"FR-0{n}": "".join(LINES[start:end])
    for n, (start, end) in enumerate(itertools.pairwise(STARTS), 1)
}
SPACES = ["", " ", "  ", "\t", "\n", "\n\n", "\r", "　", "\u2028", "\x85", "\ufeff", "\0", "\x90"]
MARKS = list(":-#'\"[]{},&*!|>%@`?\\a0あ：")
WORDS = ["<<: ", "&a ", "*a", "!!str ", "? ", "- - - ", "null", "1.10", ": ", " #", '"\\ud800"']
STRUCTURE = ["\n---\n", "\n...\n", "%YAML 1.1\n", "\n- ", "\n  - ", "\n  - id: FR-09\n"]
KEYS = ["\n    id: FR-09\n", "\nkind: term\n", "\nrecords:\n", "\ndefaults:\n"]
SLIPS = st.sampled_from([*SPACES, *MARKS, *WORDS, *STRUCTURE, *KEYS])


@st.composite
def edited(draw: st.DrawFn) -> str:
    """The chapter after one to three slips of its author."""
    text = CHAPTER
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            at = draw(st.integers(0, len(text)))
            gone = draw(st.sampled_from([0, 0, 1, 1, 2, 7, 40]))
            text = text[:at] + draw(SLIPS) + text[at + gone :]
        else:
            lines = text.split("\n")
            at = draw(st.integers(0, len(lines) - 1))
            new = draw(st.sampled_from(["", " ", "\t", "out", "twice", "left"]))
            instead = {"out": [], "twice": [lines[at]] * 2, "left": [lines[at].lstrip()]}
            lines[at : at + 1] = instead.get(new, [new + lines[at]])
            text = "\n".join(lines)
    return text


def written(source: str) -> list[str]:
    """The lines of a file, as people count them."""
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines


@given(text=edited())
@settings(max_examples=1_000, suppress_health_check=[HealthCheck.too_slow])
def test_a_slip_raises_nothing_is_told_inside_the_file_and_loses_nothing_in_silence(
    text: str,
) -> None:
    with TemporaryDirectory() as folder:
        result = checked(Path(folder), {"a.yaml": SPECIFICATION, "b.yaml": text})
    lines = written(text)
    for diagnostic in result.report.diagnostics:
        place = diagnostic.location
        assert Path(place.file).name == "b.yaml"
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert diagnostic.message.ja
        assert diagnostic.message.en
    untouched = {id_ for id_, part in WHOLE.items() if f"\n{part}" in text}
    if not untouched <= set(result.own):
        assert result.report.failed()


def test_only_files_that_are_other_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "sound.yaml": HEAD + SOUND,
        "edited.yaml": HEAD + LAST,
        "broken.yaml": HEAD + FIRST.replace("title", "titel"),
        "twice.yaml": HEAD + "  # 重複\n" + SOUND,
    }
    folder = write_model(tmp_path, {f"requirements/{n}": text for n, text in files.items()})
    path = folder / "requirements/edited.yaml"
    instead = {path: path.read_bytes().replace(b"Registration", b"Entry")}
    load(write_model(tmp_path / "other"))
    fresh = load(folder, instead)
    load(folder)
    read: list[str] = []

    def noted(text: str, lines_before: int) -> Any:  # noqa: ANN401  # what `parse` gives
        read.append(text)
        return parse(text, lines_before)

    monkeypatch.setattr(intake, "parse", noted)
    again = load(folder, instead)
    assert read == [files["broken.yaml"], instead[path].decode(), files["twice.yaml"]]
    assert again.records == fresh.records
    assert again.faults == fresh.faults
    assert again.broken == fresh.broken
    assert [again.at(id_) for id_ in fresh.records] == [fresh.at(id_) for id_ in fresh.records]
    path.write_bytes(instead[path])
    assert load(folder).records == fresh.records  # another file, as it is now
