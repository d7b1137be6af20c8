"""The JSON Schema takes what the check takes, and refuses mistakes at their place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from full_records import Filler
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from reqmodel.exports.json_schema import schema, to_json_schema
from reqmodel.model.anatomy import label_of
from reqmodel.model.kinds import KINDS
from reqmodel.model.records.record import Record
from reqmodel.model.vocabulary import Disclosure, Priority
from reqmodel.store.data_file import read_data

TOCHIGI = Path(__file__).parent.parent
COMMITTED = TOCHIGI / "requirements/schema.json"
FILES = sorted(
    path
    for folder in ("requirements", "patterns", "reqmodel/base")
    for path in (TOCHIGI / folder).rglob("*.yaml")
)
OWN = [path for path in FILES if path.parent != TOCHIGI / "reqmodel/base"]
WHOLE = schema()
VALIDATOR = Draft202012Validator(WHOLE, format_checker=FormatChecker(["date"]))
REQUIRED = {
    branch["if"]["properties"]["kind"]["const"]: branch["then"]["required"]
    for branch in WHOLE["$defs"]["complete"]["allOf"]
}
UNDERSTOOD = {
    *("$schema", "$defs", "$ref", "title", "description", "type", "properties", "required"),
    *("additionalProperties", "items", "enum", "enumDescriptions", "const", "if", "then", "else"),
    *("allOf", "anyOf", "pattern", "patternErrorMessage", "errorMessage", "format", "minLength"),
    *("maxLength", "minimum", "exclusiveMinimum", "maximum", "defaultSnippets"),
}
RECORD: dict[str, Any] = {
    "kind": "functional-requirement",
    "id": "FR-01",
    "title": {"ja": "同意の撤回", "en": "Withdrawal of consent"},
    "heading": "FH-FUNCTIONS",
    "statement": "撤回できること。",
    "priority": "must",
}
CHAPTER: dict[str, Any] = {
    "kind": "functional-requirement",
    "defaults": {"heading": "FH-FUNCTIONS", "priority": "must"},
    "records": [
        {"id": "FR-01", "title": "同意の撤回", "statement": "撤回できること。"},
        {"kind": "term", "id": "TM-001", "title": "同意", "definition": "承諾の意思。"},
    ],
}
GONE = object()


def name(path: Path) -> str:
    """A file's path in the repository."""
    return path.relative_to(TOCHIGI).as_posix()


def faults(data: object) -> list[tuple[str, str]]:
    """Every fault: the way to its place, and the keyword that is broken."""
    return [
        ("/".join(str(key) for key in fault.absolute_path), str(fault.validator))
        for fault in VALIDATOR.iter_errors(data)
    ]


def put(data: Any, keys: tuple[str | int, ...], value: object) -> Any:  # noqa: ANN401  # what JSON can hold
    """A copy of `data` with another value at `keys`, or none."""
    copy = json.loads(json.dumps(data))
    around = copy
    for key in keys[:-1]:
        around = around[key]
    if value is GONE:
        del around[keys[-1]]
    else:
        around[keys[-1]] = value
    return copy


def test_the_committed_schema_is_the_generated_one() -> None:
    assert COMMITTED.read_text("utf-8") == to_json_schema(), (
        "renew it: reqmodel schema --out requirements/schema.json"
    )


def test_the_command_prints_or_writes_it_the_same_each_time(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reqmodel", "schema"]
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    run = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert run.stdout == COMMITTED.read_bytes()
    subprocess.run([*command, "--out", tmp_path / "s.json"], check=True)
    assert (tmp_path / "s.json").read_bytes() == COMMITTED.read_bytes()
    nowhere = tmp_path / "s.json" / "within-a-file.json"
    run = subprocess.run([*command, "--out", nowhere], capture_output=True, check=False)
    assert (run.returncode, b"cannot be written" in run.stderr) == (2, True)


def test_it_is_a_schema_in_keywords_that_editors_understand() -> None:
    Draft202012Validator.check_schema(WHOLE)
    assert set(_keywords(WHOLE)) == UNDERSTOOD


def _keywords(written: object) -> Iterator[str]:
    if not isinstance(written, dict):
        return
    for keyword, value in written.items():
        yield keyword
        if keyword in ("properties", "$defs"):
            for inner in value.values():
                yield from _keywords(inner)
        elif keyword in ("allOf", "anyOf"):
            for inner in value:
                yield from _keywords(inner)
        elif keyword not in ("defaultSnippets", "enum", "const"):
            yield from _keywords(value)


@pytest.mark.parametrize("path", OWN, ids=name)
def test_every_file_names_the_schema_in_its_first_line(path: Path) -> None:
    first = path.read_text("utf-8").partition("\n")[0]
    mark, _, where = first.partition("$schema=")
    assert mark == "# yaml-language-server: "
    root = next(p for p in path.parents if (p / "requirements/project.yaml").is_file())
    assert (path.parent / where).resolve() == root / "requirements/schema.json"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_file_is_accepted(path: Path) -> None:
    assert faults(read_data(path)) == []


@pytest.mark.parametrize(
    ("keys", "value", "keyword"),
    [
        (("tagz",), ["a"], "additionalProperties"),
        (("priority",), "musst", "enum"),
        (("priority",), GONE, "required"),
        (("heading",), "security", "pattern"),
        (("verification",), "look", "enum"),
        (("statement",), 12, "type"),
        (("statement",), " ", "pattern"),
        (("statement",), {"en": "Withdrawal"}, "required"),
        (("statement",), {"ja": "撤回", "eng": "Withdrawal"}, "additionalProperties"),
        (("id",), "FR_01", "pattern"),
        (("derived_from",), "CL-001", "type"),
        (("derived_from",), ["CL-001", 1], "type"),
        (("sources",), [{"source": "SRC-001"}], "required"),
        (("sources",), [{"source": "SRC-001", "status": "sure"}], "enum"),
        (("agreed",), {"record": "MT-001", "on": "2027年1月1日"}, "format"),
        (("note",), None, "type"),
        (("kind",), "functional-requirment", "enum"),
        (("kind",), GONE, "required"),
    ],
)
def test_a_mistake_in_a_record_is_one_fault(
    keys: tuple[str, ...], value: object, keyword: str
) -> None:
    assert faults(RECORD) == []
    assert [broken for _, broken in faults(put(RECORD, keys, value))] == [keyword]


@pytest.mark.parametrize(
    ("keys", "value", "fault"),
    [
        (("records", 0, "tagz"), ["a"], ("records/0", "additionalProperties")),
        (("records", 0, "statement"), GONE, ("records/0", "required")),
        (("records", 0, "id"), GONE, ("records/0", "required")),
        (("records", 0, "title"), 12, ("records/0/title", "type")),
        (("records", 1, "heading"), "FH-DATA", ("records/1", "additionalProperties")),
        (("records", 1, "kind"), "trem", ("records/1/kind", "enum")),
        (("records", 0), "同意の撤回", ("records/0", "type")),
        (("records",), {"id": "FR-01"}, ("records", "type")),
        (("defaults", "priority"), GONE, ("records/0", "required")),
        (("defaults", "priority"), "musst", ("defaults/priority", "enum")),
        (("defaults", "tagz"), ["a"], ("defaults", "additionalProperties")),
        (("defaults", "id"), "FR-01", ("defaults", "additionalProperties")),
        (("kind",), GONE, ("records/0", "required")),
        (("title",), "章の名前", ("", "additionalProperties")),
        (("records",), GONE, ("", "required")),
    ],
)
def test_a_mistake_in_a_chapter_is_one_fault(
    keys: tuple[str | int, ...], value: object, fault: tuple[str, str]
) -> None:
    assert faults(CHAPTER) == []
    assert faults(put(CHAPTER, keys, value)) == [fault]


def test_a_chapter_without_defaults_misses_what_records_of_other_kinds_lack() -> None:
    chapter = put(CHAPTER, ("defaults",), GONE)
    chapter["records"] = [put(CHAPTER["records"][1], ("definition",), GONE)]
    assert faults(chapter) == [("records/0", "required")]
    assert faults(chapter | {"defaults": {"definition": "承諾の意思。"}}) != []
    assert faults(put(chapter, ("kind",), GONE)) == [("records/0", "required")]


@pytest.mark.parametrize(("kind", "cls"), KINDS.items(), ids=str)
def test_every_field_has_its_name_in_both_languages(kind: str, cls: type[Record]) -> None:
    fields = WHOLE["$defs"][kind]["properties"]
    common = WHOLE["$defs"]["common"]["properties"]
    assert fields.keys() == cls.model_fields.keys()
    for field in fields.keys() - {"kind"}:
        label = label_of(cls, field)
        written = common.get(field, {}) | fields[field]
        assert written["title"] == f"{label.ja} / {label.en}"
        assert label.ja in written["description"]
        assert label.en in written["description"]


def test_every_word_of_a_list_has_its_name_in_both_languages() -> None:
    words = WHOLE["$defs"]["vocabulary.Priority"]
    assert words["enum"] == list(Priority)
    assert words["enumDescriptions"] == ["必須 / Must", "重要 / Should", "任意 / May"]


def _written(value: Decimal | date) -> int | str:
    return int(value) if isinstance(value, Decimal) else value.isoformat()


def _ways(value: object, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if keys:
        yield keys
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _ways(inner, (*keys, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _ways(inner, (*keys, i))


def _accepted(cls: type[Record], data: object) -> bool:
    try:
        cls.model_validate(data)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_and_the_check_agree_on_what_a_field_may_hold(kind: str) -> None:
    cls = KINDS[kind]
    if kind == "project":
        full = read_data(TOCHIGI / "requirements/project.yaml")
    else:
        record = Filler().record(kind, "AA-001", Disclosure.PUBLIC)
        full = json.loads(json.dumps(record.model_dump(), default=_written))
    definition = WHOLE["$defs"][kind] | {"required": REQUIRED[kind], "$defs": WHOLE["$defs"]}
    validator = Draft202012Validator(definition, format_checker=FormatChecker(["date"]))
    assert list(validator.iter_errors(full)) == []
    common = Record.model_fields.keys() if kind != "term" else {"kind"}
    for keys in _ways(full):
        # What lies in common fields is tried once. Digits and order are left to the check.
        if (keys[0] in common and keys != ("id",)) or keys[-1] in ("code", "mode", "high", "lower"):
            continue
        for value in (12345, "言葉です", ["言葉です"], {"ja": "言葉です"}, GONE):
            broken = put(full, keys, value)
            assert validator.is_valid(broken) == _accepted(cls, broken), (keys, value)
