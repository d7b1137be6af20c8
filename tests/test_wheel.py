"""The wheel stands alone: it holds all that it needs, and nothing of the Tochigi model."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as pip would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    options = ["--no-index", "--quiet", "--wheel-dir", str(folder)]
    subprocess.run([*command, *options, str(ROOT)], check=True)
    return next(folder.glob("*.whl"))


def test_it_holds_the_base_the_starter_the_theme_the_scripts_and_their_licences(
    wheel: Path,
) -> None:
    names = set(ZipFile(wheel).namelist())
    for name in (
        "reqmodel/py.typed",
        "reqmodel/base/sources.yaml",
        "reqmodel/base/starter/requirements/project.yaml",
        "reqmodel/rules/trace/link_cycle.yaml",
        "reqmodel/exports/site/assets/reqmodel.css",
        "reqmodel/exports/site/vendor/iframe-worker-shim.js",
        "reqmodel/exports/site/vendor/THIRD-PARTY.txt",
    ):
        assert name in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_holds_nothing_of_the_tochigi_model(wheel: Path) -> None:
    archive = ZipFile(wheel)
    assert all(n.startswith(("reqmodel/", "reqmodel-")) for n in archive.namelist())
    for name in archive.namelist():
        assert "栃木" not in archive.read(name).decode("utf-8", "ignore"), name


def test_from_the_wheel_alone_a_new_model_is_begun_checked_and_built(
    wheel: Path, tmp_path: Path
) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "lib")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "lib"), "LC_ALL": "C.UTF-8"}

    def reqmodel(*arguments: str) -> str:
        command = [sys.executable, "-m", "reqmodel", *arguments]
        run = subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
        )
        return run.stdout

    where = [sys.executable, "-c", "import reqmodel; print(reqmodel.__file__)"]
    found = subprocess.run(
        where, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
    )
    assert found.stdout.startswith(str(tmp_path))
    reqmodel("init", "new")
    assert "0 error(s), 0 warning(s)" in reqmodel("check", "--model", "new")
    reqmodel("build", "--model", "new", "--audience", "public")
    assert (tmp_path / "new" / "build" / "public" / "index.html").is_file()
    assert (tmp_path / "new" / "build" / "public" / "assets" / "iframe-worker-shim.js").is_file()
