"""A model that is checked again: only what is other is looked at, and nothing found is of yesterday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from models import MINIMAL_PROJECT, write_model

from reqmodel.model.diagnostic import Diagnostic
from reqmodel.model.records.record import Record
from reqmodel.rules import local
from reqmodel.rules.runner import run
from reqmodel.store import loader
from reqmodel.store.loader import inherited, load
from reqmodel.text import lexicon
from reqmodel.text.lexicon import Lexicon
from reqmodel.text.passage import Passage, passages

TODAY, LATER = date(2026, 11, 23), date(2026, 12, 23)
ASKING = """\
kind: functional-requirement
id: FR-01
title: 照会
heading: FH-FUNCTIONS
priority: must
statement: 県民手帳を用い、Oracle Databaseにより照会できること。
"""
MEETING = """\
kind: meeting
id: MT-01
title: 打合せ
meeting_type: regular
planned: 2026-12-01
"""
FILES = {"requirements/asking.yaml": ASKING, "requirements/meeting.yaml": MEETING}
TERM = """\
kind: term
id: TM-01
title: 県民手帳（紙）
definition: 県が発行する手帳
write_as: [紙の県民手帳, 電子の県民手帳]
"""
SOURCE = """\
kind: source
id: SRC-01
title: Oracle Databaseにより照会できること
source_type: guideline
"""
WORD = "BASE-PD-001"


def found(folder: Path, today: date = TODAY) -> tuple[Diagnostic, ...]:
    return run(load(folder), today=today).diagnostics


def found_anew(folder: Path, today: date = TODAY) -> tuple[Diagnostic, ...]:
    """What a process finds that has read nothing yet."""
    loader._READ.clear()  # noqa: SLF001  # nobody else has reason to forget
    for memory in (local._local, lexicon._sought, lexicon._longer):  # noqa: SLF001  # nor here
        memory.cache_clear()
    return found(folder, today)


def test_what_is_found_after_an_edit_elsewhere_is_what_would_be_found_at_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_model(tmp_path, FILES))
    requirements = tmp_path / "requirements"
    before = found(tmp_path)
    assert "named-product" in {d.rule for d in before}
    for name, text in (
        ("term.yaml", TERM),
        ("term.yaml", TERM + "status: retired\n"),
        ("source.yaml", SOURCE),
        ("source.yaml", SOURCE.replace("Oracle Database", "手帳")),
        ("asking.yaml", ASKING.replace("Oracle Database", "PostgreSQL")),
        ("asking.yaml", ASKING + "status: retired\n"),
        ("asking.yaml", ASKING),
        ("project.yaml", MINIMAL_PROJECT + "severities: {named-product: 'off'}\n"),
        ("project.yaml", MINIMAL_PROJECT),
    ):
        (requirements / name).write_text(text, "utf-8")
        again = found(tmp_path)
        assert again != before, (name, text)
        assert again == found_anew(tmp_path), (name, text)
        before = found(tmp_path)
        assert again == before
    later = found(tmp_path, LATER)
    assert {d.rule for d in later} - {d.rule for d in before} == {"unrecorded-meeting"}
    assert later == found_anew(tmp_path, LATER)


def test_a_record_that_is_the_same_is_not_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def noted(record: Record, words: Lexicon) -> Iterator[Passage]:
        asked.append(record.id)
        return passages(record, words)

    other = ASKING.replace("FR-01", "FR-02")
    folder = write_model(tmp_path, {**FILES, "requirements/other.yaml": other})
    found(folder)
    monkeypatch.setattr(local, "passages", noted)
    found(folder)
    assert asked == []
    (folder / "requirements/other.yaml").write_text(other.replace("照会", "検索"), "utf-8")
    found(folder)
    assert asked == ["FR-02"]
    asked.clear()
    (folder / "requirements/term.yaml").write_text(TERM, "utf-8")
    found(folder)
    assert {"FR-01", "FR-02"} <= set(asked)  # a word may stand in any text


def test_a_lexicon_equals_one_of_the_same_records_only() -> None:
    records = [*inherited().values()]
    word = inherited()[WORD]
    copies = [word.model_copy() if record is word else record for record in records]
    assert Lexicon(records) == Lexicon(records)
    assert hash(Lexicon(records)) == hash(Lexicon(records))
    assert Lexicon(records) != Lexicon(copies)
    assert Lexicon(records) != Lexicon(record for record in records if record is not word)
