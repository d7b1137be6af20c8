"""How words are told of in a model: once a text, and as the model wants it."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import checked

REQUIREMENT = """\
kind: business-requirement
id: BR-01
title: 窓口
heading: BH-PROCEDURE
priority: may
statement: {statement}
"""
WORD = """\
kind: vague-word
id: {id}
title: {form}
status: {status}
forms: [{form}]
leaves_open: scope
why: 何を指すのかが書かれていません。
instead: 指すものを書いてください。
passes: []
fails: ['{form}ものを備えること。']
"""
RULES = ("vague-word", "failing-word-example", "id-out-of-pattern")


def found(folder: Path, statement: str, more: str = "", word: str = "") -> list[str]:
    files = {"a.yaml": REQUIREMENT.format(statement=statement) + more}
    if word:
        files["words.yaml"] = word
    return checked(folder, files, *RULES).found


def test_a_word_is_told_once_in_a_text_and_again_in_another(tmp_path: Path) -> None:
    more = "rationale: 十分な人数が要る。\nacceptance: 十分な人数がいる。\n"
    statement = "可能な限り人数を置き、可能な限り備えること。"
    assert found(tmp_path, statement, more) == ["a.yaml:6:12 vague-word", "a.yaml:8:13 vague-word"]


def test_a_retired_requirement_binds_nobody(tmp_path: Path) -> None:
    assert found(tmp_path, "可能な限り人数を置くこと。", "status: retired\n") == []


@pytest.mark.parametrize(("status", "there"), [("draft", 1), ("retired", 0)])
def test_a_model_replaces_or_retires_a_word_of_the_base(
    status: str, there: int, tmp_path: Path
) -> None:
    word = WORD.format(id="BASE-VW-033", form="先端的な", status=status)
    assert found(tmp_path, "最新の機器を備えること。", "", word) == []
    assert len(found(tmp_path, "先端的な機器を備えること。", "", word)) == there


def test_a_model_adds_a_word(tmp_path: Path) -> None:
    word = WORD.format(id="VW-001", form="先端的な", status="draft")
    assert found(tmp_path, "先端的な、最新の機器を備えること。", "", word) == [
        "a.yaml:6:12 vague-word",
        "a.yaml:6:17 vague-word",
    ]
