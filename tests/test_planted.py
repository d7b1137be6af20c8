"""Forty violations in one copy of the Tochigi model: each is found once at its place, and nothing else."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reqmodel import api
from reqmodel.analysis.coverage import contracted
from reqmodel.rules.registry import all_rules
from reqmodel.store.data_file import read_data

TOCHIGI = Path(__file__).parent.parent
TODAY = date(2026, 11, 26)
HERE = Path(__file__).parent / "neutrality"
PLANTED: Any = read_data(HERE / "planted.yaml")
TEXTS: list[dict[str, str]] = PLANTED["texts"]
PLANTS: list[dict[str, str]] = [*TEXTS, *PLANTED["absent"], *PLANTED["market"]["plants"]]
SELECT = ("neutrality", "vague-word")
PROJECT = "requirements/project.yaml"
CHAPTERS = {
    "business-requirement": ("business.yaml", "BR", "heading: BH-PROCEDURE"),
    "functional-requirement": ("functional.yaml", "FR", "heading: FH-FUNCTIONS"),
    "non-functional-requirement": ("non-functional.yaml", "NR", "heading: NH-OPERATION"),
    "operating-rule": ("governance/operating-rules.yaml", "RL", "applies_to: [RO-07]"),
}
NEUTRAL = "試験のための記録を1件置くこと。"

Place = tuple[str, str, int]
"""A rule, a file and a line."""


def test_the_plants_are_forty_of_every_code_in_both_languages_and_nobody_has_seen_them() -> None:
    assert len(PLANTS) == 40
    codes = {c for rule in all_rules().values() for c in rule.card.codes if c.startswith("VN")}
    assert {p["code"] for p in PLANTS} == codes
    assert all(p["code"] in all_rules()[p["rule"]].card.codes for p in PLANTS)
    assert Counter(p["lang"] for p in TEXTS)["en"] >= 5
    cards = "".join(
        content
        for rule in all_rules().values()
        for example in (*rule.card.passes, *rule.card.fails)
        for content in example.files.values()
    )
    seen = cards + (HERE / "sentences.yaml").read_text("utf-8")
    assert [p["text"] for p in TEXTS if p["text"] in seen] == []


def test_each_plant_is_found_once_at_its_place_and_nothing_on_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("requirements", "patterns"):
        shutil.copytree(TOCHIGI / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    _strike(tmp_path)
    expected = [*_plant_texts(tmp_path), *_absences(tmp_path), *_plant_market(tmp_path)]
    assert len(expected) == len(PLANTS)
    report = api.check(api.load(tmp_path), select=SELECT, today=TODAY)
    found = [(d.rule, d.location.file, d.location.line) for d in report.diagnostics]
    assert sorted(found) == sorted(expected)


def _strike(root: Path) -> None:
    """Retire the records that speak of what is to be left unsaid."""
    for name in ("business", "functional", "non-functional"):
        path = root / "requirements" / f"{name}.yaml"
        text = path.read_text("utf-8")
        for id_ in PLANTED["struck"]:
            text = text.replace(f"  - id: {id_}\n", f"  - id: {id_}\n    status: retired\n")
        path.write_text(text, "utf-8")
    assert all(api.load(root).records[i].status.value == "retired" for i in PLANTED["struck"])


def _plant_texts(root: Path) -> Iterator[Place]:
    """Add a record for each text, and say where each is to be found."""
    for n, plant in enumerate(TEXTS, 901):
        name, prefix, more = CHAPTERS[plant["kind"]]
        path = root / "requirements" / name
        fields = [f"id: {prefix}-{n}", "title: 試験", more]
        if plant["kind"] != "operating-rule":
            fields.append("priority: may")
            if plant["field"] != "statement":
                fields.append(f"statement: {NEUTRAL}")
        text = plant["text"]
        fields.append(
            f"{plant['field']}: {text}"
            if plant["lang"] == "ja"
            else f"{plant['field']}: {{ja: {NEUTRAL}, en: '{text}'}}"
        )
        with path.open("a", encoding="utf-8") as file:
            file.write("  - " + "\n    ".join(fields) + "\n")
        yield plant["rule"], f"requirements/{name}", _line(path, text)


def _absences(root: Path) -> Iterator[Place]:
    for plant in PLANTED["absent"]:
        yield plant["rule"], PROJECT, _line(root / PROJECT, "jurisdiction:")


def _plant_market(root: Path) -> Iterator[Place]:
    """Add the offerings, and say where what is wrong with them is to be found."""
    market = PLANTED["market"]
    some, unfounded = market["only_some"], market["unfounded"]
    musts = [r.id for r in contracted(api.load(root))]
    assert {some, unfounded} <= set(musts)
    for n, name in enumerate("ABCDE", 1):
        path = root / "requirements" / f"offering-{name}.yaml"
        lines = ["kind: offering", f"id: OF-0{n}", "title: 試験", f"supplier: 架空{name}社"]
        lines += ["open_source: false", *["reseller_of: 架空A社"] * (name == "B"), "answers:"]
        for id_ in musts:
            answer = "'no'" if id_ == some and name in "DE" else "'yes'"
            evidence = "" if (id_, name) == (unfounded, "D") else ", evidence: 架空の実演"
            lines.append(f"  - {{requirement: {id_}, answer: {answer}, on: 2026-11-01{evidence}}}")
        path.write_text("\n".join(lines) + "\n", "utf-8")
    statement = api.load(root).at(some, "statement").line
    places = {
        "thin-requirement": ("requirements/functional.yaml", statement),
        "thin-mandatory-set": (PROJECT, _line(root / PROJECT, "jurisdiction:")),
        "false-independence": (
            "requirements/offering-A.yaml",
            _line(root / "requirements/offering-A.yaml", "supplier:"),
        ),
        "weak-evidence": (
            "requirements/offering-D.yaml",
            _line(root / "requirements/offering-D.yaml", f"requirement: {unfounded},"),
        ),
    }
    for plant in market["plants"]:
        yield plant["rule"], *places[plant["rule"]]


def _line(path: Path, words: str) -> int:
    """The only line of a file that holds these words."""
    found = [n for n, line in enumerate(path.read_text("utf-8").split("\n"), 1) if words in line]
    assert len(found) == 1, (path, words)
    return found[0]
