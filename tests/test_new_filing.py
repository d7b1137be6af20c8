"""`reqmodel new filing`: the record, its form as Word, and where it stands in the calendar."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import docx
import pytest
from models import write_model
from test_cli import TOCHIGI, quick

from reqmodel import api
from reqmodel.analysis.duty import DutyKind, Standing, agenda
from reqmodel.model.records.filing import ASKED, EVENTS, FORMS, Filing
from reqmodel.model.vocabulary import FilingType

FILINGS = "requirements/filings.yaml"
APPOINTED = (
    *("new", "filing", "--type", "manager-notice", "--date", "2025-04-16", "--submitted"),
    *("--by", "RO-11", "--participant", "RO-11|見本 太郎", "--item", "office|架空総研"),
    *("--derived-from", "CL-050"),
)
INCIDENT = ("new", "filing", "--type", "incident", "--date", "2025-06-20")


@pytest.fixture
def tochigi(tmp_path: Path) -> Path:
    for name in ("requirements", "patterns"):
        shutil.copytree(TOCHIGI / name, tmp_path / name)
    return tmp_path


def said(path: Path) -> str:
    paper = docx.Document(str(path))
    cells = (c.text for t in paper.tables for row in t.rows for c in row.cells)
    return "\n".join([*(p.text for p in paper.paragraphs), *cells])


def test_what_was_handed_in_is_recorded_and_its_form_filled(tochigi: Path) -> None:
    done = quick(*APPOINTED, at=tochigi)
    assert (done.code, done.err) == (0, "")
    assert f"FI-01 was added to {FILINGS}" in done.out
    written = (tochigi / FILINGS).read_text("utf-8")
    assert "      - {role: RO-11, person: 見本 太郎}\n" in written
    assert "      - {state: submitted, on: 2025-04-16, by: RO-11}\n" in written
    words = said(tochigi / "build" / "filings" / "FI-01.docx")
    assert "見本 太郎" in words
    assert "架空総研" in words
    assert "令和7(2025)年4月16日(水)" in words
    assert quick("check", "--min-severity", "error", at=tochigi).code == 0


def test_a_filing_is_due_as_it_says_and_late_until_it_is_handed_in(tochigi: Path) -> None:
    assert quick(*INCIDENT, "--due", "2025-06-24", at=tochigi).code == 0
    model = api.load(tochigi)
    for day, standing in (("2025-06-24", "ahead"), ("2025-06-25", "late")):
        told = json.loads(quick("calendar", "-f", "json", "--today", day, at=tochigi).out)
        (entry,) = (e for e in told if e["kind"] == "filing")
        assert (entry["record"], entry["date"]) == ("FI-01", "2025-06-24")
        assert (entry["standing"], entry["state"]) == (standing, "made")
    path = tochigi / FILINGS
    path.write_text(path.read_text("utf-8").replace("state: made", "state: submitted"), "utf-8")
    model = api.load(tochigi)
    project = model.project
    (standing_,) = (s for d, s in agenda(model, project.dated) if d.kind is DutyKind.FILING)
    assert standing_ is Standing.DONE
    assert quick("export", "calendar", "--out", "c.ics", at=tochigi).code == 0
    events = (tochigi / "c.ics").read_text("utf-8").replace("\r\n ", "").split("BEGIN:VEVENT")
    (event,) = (e for e in events if "事故の報告" in e)
    assert "DTSTART;VALUE=DATE:20250624" in event
    assert "【済み】" in event


def test_without_a_day_of_its_own_it_is_due_as_the_contract_says(tochigi: Path) -> None:
    done = quick(*INCIDENT, "--submitted", "--item", "event|調査票の誤送付", at=tochigi, lang="ja")
    assert "直ちに又は遅滞なく" in done.out
    filing = api.load(tochigi).records["FI-01"]
    assert isinstance(filing, Filing)
    assert filing.derived_from  # the clause that the obligation to report rests on
    listed = quick("calendar", at=tochigi, lang="ja").out
    at = listed.index("FI-01")
    assert "（提出 令和7(2025)年6月20日(金)）" in listed[listed.rindex("\n", 0, at) : at]
    assert quick("export", "calendar", "--out", "c.ics", at=tochigi).code == 0
    events = (tochigi / "c.ics").read_text("utf-8").split("BEGIN:VEVENT")
    (event,) = (e for e in events if "事故の報告" in e.replace("\r\n ", ""))
    assert "DTSTART;VALUE=DATE:20250620" in event


def test_the_next_one_follows_the_last_of_its_type(tochigi: Path) -> None:
    assert quick(*APPOINTED, at=tochigi).code == 0
    again = tuple(a for a in APPOINTED[:7] if a != "--submitted")
    assert quick(*again, at=tochigi).code == 0
    model = api.load(tochigi)
    first, second = model.records["FI-01"], model.records["FI-02"]
    assert isinstance(second, Filing)
    assert second.derived_from == first.derived_from
    assert second.owner == first.owner
    assert not second.items  # nothing is said for anybody
    assert not second.participants


def test_a_dry_run_writes_nothing(tochigi: Path) -> None:
    done = quick(*APPOINTED, "--dry-run", at=tochigi)
    assert done.code == 0
    assert "  - id: FI-01\n" in done.out
    assert not (tochigi / FILINGS).exists()
    assert not (tochigi / "build").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--item", "office"), "is not part|text"),
        (("--item", "cause|x"), "is no part of the form"),
        (("--participant", "RO-99"), "There is no role RO-99"),
        (("--by", "RO-99"), "There is no role RO-99"),
        (("--derived-from", "CL-999"), "There is no record CL-999"),
        (("--out", "a.pdf"), "must end in .docx"),
        (("--due", "明日"), "2027-03-19"),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_nothing_is_written(
    arguments: tuple[str, ...], words: str, tochigi: Path
) -> None:
    done = quick(*APPOINTED, *arguments, at=tochigi)
    assert words in " ".join(done.err.split())
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert not (tochigi / FILINGS).exists()
    assert not (tochigi / "build").exists()


def test_who_files_must_be_known(tmp_path: Path) -> None:
    done = quick(*INCIDENT, at=write_model(tmp_path))
    assert done.code == 2
    assert "--by" in done.err


def test_each_type_of_filing_has_its_parts_and_its_form() -> None:
    assert set(ASKED) == set(FORMS) == set(FilingType)
    assert set(EVENTS) <= set(FilingType)
    assert len(set(FORMS.values())) == len(FORMS)
