"""A new model is sound at once, and never written over anything."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from models import write_model

from reqmodel import api
from reqmodel.analysis.edition import Edition
from reqmodel.exports.json_schema import to_json_schema
from reqmodel.exports.site.layout import laid_out
from reqmodel.exports.site.page import Desk
from reqmodel.exports.site.pages.ranking import RANKING
from reqmodel.model.text import Text
from reqmodel.store.loader import load

FILES = {
    ".gitignore",
    "README.md",
    "patterns/P0.yaml",
    "patterns/P1.yaml",
    "patterns/criteria.yaml",
    "requirements/business.yaml",
    "requirements/functional.yaml",
    "requirements/non-functional.yaml",
    "requirements/privacy.yaml",
    "requirements/project.yaml",
    "requirements/roles.yaml",
    "requirements/schema.json",
    "requirements/specification.yaml",
    "requirements/use-cases/UC-01.yaml",
    "site/en/guide.md",
    "site/ja/guide.md",
}


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program, in English."""
    return subprocess.run(
        [sys.executable, "-m", "reqmodel", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={"LC_ALL": "C.UTF-8"},
        check=False,
    )


def content(folder: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but a new model, as `reqmodel init` makes it."""
    folder = tmp_path_factory.mktemp("made") / "架空県"
    done = run("init", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(folder / "README.md") in done.stdout
    return folder.parent


@pytest.fixture
def model(made: Path, tmp_path: Path) -> Path:
    """A copy of the new model."""
    (folder,) = shutil.copytree(made, tmp_path, dirs_exist_ok=True).iterdir()
    return folder


def test_it_has_these_files_and_nothing_is_left_beside_it(model: Path) -> None:
    assert content(model).keys() == FILES
    assert list(model.parent.iterdir()) == [model]
    assert (model / "requirements/schema.json").read_text("utf-8") == to_json_schema()
    assert (model / ".gitignore").read_text("utf-8").splitlines()[-1] == "build/"


def test_it_is_sound_without_any_finding(model: Path) -> None:
    checked = run("check", "--min-severity", "info", "--model", model)
    assert checked.returncode == 0, checked.stdout
    report = api.check(api.load(model))
    assert report.diagnostics == ()
    assert report.waived == ()
    assert {r.kind for r in api.load(model).own} >= {
        *("project", "source", "clause", "role", "business-requirement", "functional-requirement"),
        *("non-functional-requirement", "use-case", "pattern"),
    }


def test_it_can_be_published(model: Path) -> None:
    said: list[Text] = []
    internal, public = api.build(model, say=said.append)
    for edition in (internal, public):
        for lang in ("", "en/"):
            assert (edition / f"{lang}guide.html").is_file()
            assert (edition / f"{lang}records/UC-01.html").is_file()
    assert "30000000" in (internal / "records/P1.html").read_text("utf-8").replace(",", "")
    assert "30000000" not in (public / "records/P1.html").read_text("utf-8").replace(",", "")


def test_a_mistake_in_it_is_reported_at_its_place(model: Path) -> None:
    path = model / "requirements/functional.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("refines: [BR-01]", "refines: [BR-02]"), "utf-8")
    (found,) = api.check(api.load(model)).diagnostics
    assert found.rule == "missing-link-target"
    assert found.location.file.endswith("requirements/functional.yaml")
    line = text[: text.index("refines:")].count("\n") + 1
    assert (found.location.line, found.location.column) == (line, 15)
    assert "BR-01" in found.suggestion.ja


def test_a_second_time_is_refused_and_nothing_changes(model: Path) -> None:
    (model / "requirements/project.yaml").write_text("# 書きかけ\n", "utf-8")
    before = content(model)
    refused = run("init", model)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "already holds a model" in refused.stderr
    assert "Nothing was written" in refused.stderr
    assert content(model) == before
    assert "すでにモデルがあります" in run("init", model, "--lang", "ja").stderr


@pytest.mark.parametrize("name", [".gitignore", "README.md", "requirements", "site"])
def test_nothing_of_the_same_name_is_overwritten(tmp_path: Path, name: str) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / name).write_text("mine")
    before = content(tmp_path)
    refused = run("init", tmp_path)
    assert refused.returncode == 2
    assert f"({name})" in refused.stderr
    assert content(tmp_path) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted({"mine.txt", name})


def test_a_folder_with_other_things_is_taken(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert run("init", tmp_path).returncode == 0
    assert content(tmp_path).keys() == FILES
    assert {p.name for p in tmp_path.iterdir()} >= {".git", "requirements"}


def test_a_file_and_a_folder_that_cannot_be_made_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for name in ("file", "file/model"):
        refused = run("init", tmp_path / name)
        assert refused.returncode == 2
        assert str(tmp_path / name) in refused.stderr
        assert "Traceback" not in refused.stderr
    assert content(tmp_path) == {"file": b"mine"}


def test_no_other_model_reads_the_sample(tmp_path: Path) -> None:
    model = load(write_model(tmp_path))
    assert [record.id for record in model.own] == ["PJ-1"]


def test_what_a_new_model_is_too_small_for_is_said(model: Path) -> None:
    ranked = run("rank", "-m", model)
    assert "only one pattern to rank" in ranked.stdout
    assert "Rank 1" not in ranked.stdout
    for call, told in (
        (["share", "--total", "1000"], "no cost-sharing scheme on record. Name a --key (equal,"),
        (["share", "SH-01", "--total", "1000"], "no cost-sharing scheme on record"),
        (["share", "--key", "equal", "--total", "1000"], "records of kind municipality"),
    ):
        done = run(*call, "-m", model)
        assert done.returncode == 2
        assert told in done.stderr


def test_minutes_of_no_meeting_are_a_form_to_fill_in(model: Path) -> None:
    done = run("export", "minutes", "-m", model, "--out", model / "minutes.docx")
    assert done.returncode == 0, done.stderr
    (sheet, actions) = Document(str(model / "minutes.docx")).tables
    labels = [row.cells[0].text for row in sheet.rows]
    assert labels == [
        "種類",
        "開催日",
        "参加者",
        "議題",
        "主な発言・経過",
        "決まったこと・生まれたもの",
    ]
    assert [cell.text for cell in actions.rows[0].cells] == ["内容", "担当", "期限", "完了日"]


def test_the_page_ranks_one_pattern_no_more_than_the_command(model: Path) -> None:
    edition = Edition.whole(*api.load_sound(model))
    desk, makers = laid_out(Desk(edition, "en", frozenset()), model)
    body = makers[RANKING](desk).body
    assert "only one pattern to rank" in body
    assert "100%" not in body
    assert "<svg" not in body
