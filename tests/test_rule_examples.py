"""The examples on a rule's card are its tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from models import write_model

from reqmodel.model.rule import Example
from reqmodel.rules.registry import Rule, all_rules
from reqmodel.rules.runner import run
from reqmodel.store.loader import load

TODAY = date(2026, 11, 23)
PASSES = [(r, e) for r in all_rules().values() for e in r.card.passes]
FAILS = [(r, e) for r in all_rules().values() for e in r.card.fails]


def _name(value: object) -> str:
    return value.title.en if isinstance(value, Example) else str(getattr(value, "name", value))


def _places(
    rule: Rule, example: Example, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    write_model(folder, example.files, example.encoding)
    monkeypatch.chdir(folder)
    model = load(folder)
    waived = {w.rule for record in model.own for w in record.waivers}
    report = run(model, select={rule.name, *waived & all_rules().keys()}, today=TODAY)
    places = [d.location for d in report.diagnostics if d.rule == rule.name]
    return [f"{p.file}:{p.line}:{p.column}" for p in places]


@pytest.mark.parametrize(("rule", "example"), PASSES, ids=_name)
def test_a_passing_example_passes(
    rule: Rule, example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _places(rule, example, tmp_path, monkeypatch) == []


@pytest.mark.parametrize(("rule", "example"), FAILS, ids=_name)
def test_a_failing_example_is_found_once_at_its_place(
    rule: Rule, example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _places(rule, example, tmp_path, monkeypatch) == [example.at]


@pytest.mark.parametrize("rule", all_rules().values(), ids=_name)
def test_every_wording_of_a_card_comes_in_both_languages(rule: Rule) -> None:
    card = rule.card
    for text in (card.title, card.message, card.why, card.fix):
        assert text.ja
        assert text.en
