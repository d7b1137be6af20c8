"""`reqmodel new meeting`: the record in the model's own style, its minutes, nothing disturbed."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import docx
import pytest
from models import write_model
from test_cli import TOCHIGI, Done, quick

from reqmodel import api
from reqmodel.model.records.contract import Meeting

MEETINGS = "requirements/contract/meetings.yaml"
CHRISTMAS = ("new", "meeting", "--type", "regular", "--date", "2026-12-25")


@pytest.fixture
def tochigi(tmp_path: Path) -> Path:
    for name in ("requirements", "patterns"):
        shutil.copytree(TOCHIGI / name, tmp_path / name)
    return tmp_path


def text(folder: Path) -> str:
    return (folder / MEETINGS).read_text("utf-8")


def refused(done: Done, folder: Path, before: str) -> None:
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert text(folder) == before
    assert not (folder / "build").exists()


def test_minutes_of_a_meeting_on_25_december_are_due_on_5_january(tochigi: Path) -> None:
    before = text(tochigi)
    done = quick(*CHRISTMAS, at=tochigi, lang="ja")
    assert (done.code, done.err) == (0, "")
    assert "令和9(2027)年1月5日(火)" in done.out
    after = text(tochigi)
    assert after.startswith(before)
    assert "  - id: MT-013\n" in after[len(before) :]
    meeting = api.load(tochigi).records["MT-013"]
    assert isinstance(meeting, Meeting)
    assert (meeting.planned, meeting.held_on) == ("2026-12-25", None)
    assert [p.role for p in meeting.participants] == ["RO-07", "RO-11"]
    assert meeting.disclosure == "members"
    assert '"date": "2027-01-05"' in quick("calendar", "-f", "json", at=tochigi).out


def test_the_minutes_tell_of_the_meeting_and_its_actions(tochigi: Path) -> None:
    done = quick(*CHRISTMAS, "--action", "議事録を送る|RO-11|2027-01-08", at=tochigi)
    assert done.code == 0
    paper = docx.Document(str(tochigi / "build" / "minutes" / "MT-013.docx"))
    said = "\n".join(c.text for t in paper.tables for row in t.rows for c in row.cells)
    assert "議事録を送る" in said
    assert "2027-01-08" in said
    assert "業務の進捗と課題" in said


def test_a_dry_run_shows_the_lines_and_writes_nothing(tochigi: Path) -> None:
    before = text(tochigi)
    done = quick(*CHRISTMAS, "--dry-run", at=tochigi)
    assert done.code == 0
    assert "  - id: MT-013\n" in done.out
    assert "    planned: 2026-12-25\n" in done.out
    assert text(tochigi) == before
    assert not (tochigi / "build").exists()


def test_of_a_meeting_that_was_held_nothing_is_made_up(tochigi: Path) -> None:
    done = quick(
        *CHRISTMAS, "--held", "--title", "臨時の打合せ", "--agenda", "=1+1, #x", at=tochigi
    )
    assert done.code == 0
    meeting = api.load(tochigi).records["MT-013"]
    assert isinstance(meeting, Meeting)
    assert str(meeting.held_on) == "2026-12-25"
    assert meeting.participants == ()
    assert [item.text.ja for item in meeting.agenda] == ["=1+1, #x"]


def test_meetings_follow_one_another_and_stay_sound(tochigi: Path) -> None:
    for number, kind in ((13, "workshop"), (14, "council"), (15, "ad-hoc")):
        done = quick("new", "meeting", "--type", kind, "--date", "2027-01-20", at=tochigi)
        assert f"MT-{number:03} was added to {MEETINGS}" in done.out
    assert quick("check", "--min-severity", "error", at=tochigi).code == 0


def test_crlf_and_comments_at_the_end_stay(tochigi: Path) -> None:
    file = tochigi / MEETINGS
    before = text(tochigi).replace("\n", "\r\n").encode()
    file.write_bytes(before)
    assert quick(*CHRISTMAS, at=tochigi).code == 0
    after = file.read_bytes()
    assert after.startswith(before.rstrip(b"\r\n"))
    assert after.count(b"\n") == after.count(b"\r\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--participant", "RO-99"), "There is no role RO-99"),
        (("--action", "議事録を送る"), "what|id of the role|day"),
        (("--action", "議事録|RO-11|1月8日"), "2027-03-19"),
        (("--action", "議事録|RO-99|2027-01-08"), "There is no role RO-99"),
        (("--agenda", ""), "empty-field"),
        (("--out", "a.pdf"), "must end in .docx"),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_nothing_is_written(
    arguments: tuple[str, ...], said: str, tochigi: Path
) -> None:
    before = text(tochigi)
    done = quick(*CHRISTMAS, *arguments, at=tochigi)
    assert said in done.err
    refused(done, tochigi, before)


def test_a_date_is_needed_where_nobody_can_be_asked(tochigi: Path) -> None:
    before = text(tochigi)
    with patch("sys.stdin.isatty", return_value=False, create=True):
        done = quick("new", "meeting", "--type", "regular", at=tochigi)
    assert "--date" in done.err
    refused(done, tochigi, before)


def test_minutes_that_are_there_are_not_overwritten(tochigi: Path) -> None:
    place = tochigi / "build" / "minutes" / "MT-013.docx"
    place.parent.mkdir(parents=True)
    place.write_bytes(b"mine")
    before = text(tochigi)
    done = quick(*CHRISTMAS, at=tochigi)
    assert done.code == 2
    assert "not overwritten" in done.err
    assert place.read_bytes() == b"mine"
    assert text(tochigi) == before


def test_a_model_without_meetings_gets_a_chapter_of_them(tmp_path: Path) -> None:
    model = write_model(tmp_path)
    done = quick(*CHRISTMAS, at=model)
    assert done.code == 0
    written = (model / "requirements" / "meetings.yaml").read_text("utf-8")
    assert written.startswith("kind: meeting\nrecords:\n  - id: MT-001\n")
    assert "No deliverable sets a day" in done.out


def test_a_file_with_errors_is_left_alone(tochigi: Path) -> None:
    broken = text(tochigi) + "  - id: [\n"
    (tochigi / MEETINGS).write_text(broken, "utf-8")
    done = quick(*CHRISTMAS, at=tochigi)
    assert done.code == 2
    assert text(tochigi) == broken


def test_without_a_type_the_types_are_listed(tochigi: Path) -> None:
    done = quick("new", "meeting", "--date", "2026-12-25", at=tochigi, lang="ja")
    assert done.code == 2
    assert "working-group ワーキンググループ" in done.err
    done = quick("new", "meeting", "--type", "regular", at=tochigi, lang="en")
    assert done.code == 2
    assert "--date is needed. Such as: --date 2027-01-08" in " ".join(done.err.split())


def test_a_person_at_a_terminal_is_asked_until_it_makes_sense(tochigi: Path) -> None:
    command = [sys.executable, "-m", "reqmodel", "new", "meeting", "--lang", "ja", "--dry-run"]
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        command,
        cwd=tochigi,
        env={**os.environ, "PYTHONPATH": str(TOCHIGI)},
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    os.write(ours, "定例\n1\n12/25\n2026-12-25\n".encode())
    told = run.communicate(timeout=60)[0].decode()
    os.close(ours)
    os.close(theirs)
    assert run.returncode == 0, told
    assert "1  regular         定例打合せ" in told
    assert "「定例」という種類はありません" in told
    assert "「12/25」ではなく" in told
    assert "meeting_type: regular" in told
