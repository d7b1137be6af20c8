"""The reference is what the program would write today, and names everything there is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reqmodel.model.anatomy import label_of
from reqmodel.model.kinds import KINDS
from reqmodel.rules.registry import all_rules

REFERENCE = Path(__file__).parent.parent / "site" / "reference"


def test_the_reference_is_up_to_date(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "reqmodel", "manual", "--out", tmp_path], check=True)
    written = {p.relative_to(tmp_path): p.read_text("utf-8") for p in tmp_path.rglob("*.md")}
    kept = {p.relative_to(REFERENCE): p.read_text("utf-8") for p in REFERENCE.rglob("*.md")}
    assert written == kept, "renew it with: make reference"


def test_every_kind_rule_and_command_has_a_page() -> None:
    assert {p.stem for p in (REFERENCE / "kinds").iterdir()} == {*KINDS, "README"}
    assert {p.stem for p in (REFERENCE / "rules").iterdir()} == {*all_rules(), "README"}
    commands = {p.stem for p in (REFERENCE / "commands").iterdir()}
    assert commands >= {
        "init",
        "check",
        "show",
        "list",
        "trace",
        "rules",
        "build",
        "serve",
        "schema",
    }


def test_every_field_of_every_kind_has_a_name_in_both_languages() -> None:
    for cls in KINDS.values():
        for field in cls.model_fields:
            label = label_of(cls, field)
            assert label.ja != field, f"{cls.__name__}.{field}"
            assert label.en


def test_what_a_structure_is_for_is_no_code() -> None:
    """Lines of a docstring begin where its first does; Markdown shows indented ones as code."""
    for page in (REFERENCE / "kinds").iterdir():
        assert not [
            line for line in page.read_text("utf-8").splitlines() if line.startswith("    ")
        ]
