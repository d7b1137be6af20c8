"""Each contract of the architecture notices when it is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONTRACTS = [
    contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
]
VIOLATIONS = [
    ("Folders are layers", {"model/a.py": "import reqmodel.store.loader"}),
    ("Folders are layers", {"reports/a.py": "", "exports/a.py": "import reqmodel.reports.a"}),
    ("Folders are layers", {"helpers/__init__.py": ""}),
    (
        "Nothing goes round in circles",
        {
            "analysis/a.py": "import reqmodel.analysis.b",
            "analysis/b.py": "import reqmodel.analysis.a",
        },
    ),
    (
        "Rules do not know each other",
        {"rules/schema/a.py": "", "rules/trace/b.py": "import reqmodel.rules.schema.a"},
    ),
    (
        "Tables do not know each other",
        {"tables/a.py": "", "tables/b.py": "import reqmodel.tables.a"},
    ),
    (
        "Formats do not know each other",
        {"reports/a.py": "", "reports/b.py": "import reqmodel.reports.a"},
    ),
    ("Only the graph knows networkx", {"analysis/a.py": "import networkx"}),
    ("Only the store knows YAML", {"exports/site/a.py": "def f():\n    import yaml_rs"}),
    ("Only the commands know typer", {"reports/a.py": "from typer import echo"}),
    ("Only the site knows MkDocs and Graphviz", {"tables/a.py": "import graphviz"}),
    ("Only the calendar knows the holidays", {"rules/a.py": "import holidays"}),
    ("Only a format knows its library", {"reports/a.py": "import junitparser"}),
    ("Only the lexicon knows its automaton", {"rules/schema/a.py": "import ahocorasick_rs"}),
    ("Only the pattern knows its matcher", {"rules/schema/a.py": "import pcre2"}),
    ("Only analyses know NumPy", {"tables/a.py": "import numpy as np"}),
    ("Only the charts know how they are drawn", {"exports/a.py": "import vl_convert"}),
    ("Only the table makes frames", {"analysis/a.py": "import pandas"}),
    ("Only the nucleolus knows its solver", {"tables/a.py": "import highspy"}),
]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, and of the contracts beside it."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for source in (ROOT / "reqmodel").rglob("*.py"):
        copy = tmp_path / source.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, copy)
    return tmp_path / "reqmodel"


def _lint(package: Path) -> str:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-logo", "--no-cache"],
        cwd=package.parent,
        env={"COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == (" BROKEN" in done.stdout), done.stdout + done.stderr
    return done.stdout


def test_the_package_keeps_every_contract(package: Path) -> None:
    said = _lint(package)
    assert f"{len(CONTRACTS)} kept, 0 broken" in said


@pytest.mark.parametrize(("contract", "files"), VIOLATIONS)
def test_a_planted_violation_breaks_the_contract(
    contract: str, files: dict[str, str], package: Path
) -> None:
    for name, content in files.items():
        (package / name).parent.mkdir(exist_ok=True)
        (package / name).write_text(content, encoding="utf-8")
    assert f"{contract} BROKEN" in _lint(package)


def test_every_contract_is_tried() -> None:
    assert {contract for contract, _ in VIOLATIONS} == set(CONTRACTS)
