"""The calendar as calendar programs read it: RFC 5545, read back by its own rules."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from models import write_model
from test_calendar import CONTRACT, DELIVERABLES, MEETINGS
from test_cli import quick

from reqmodel import api
from reqmodel.exports.ics.content_line import MOST, stream, text
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.order import Order
from reqmodel.store.loader import load

PROJECT = (
    (Path(__file__).parent / "models.py").read_text("utf-8").split('"""\\\n')[1].split('"""')[0]
)
ROLES = """\
kind: role
records:
  - {id: RO-07, title: 県, party_type: prefecture, examples: 課, responsibilities: [{key: a, text: a}]}
  - {id: RO-11, title: 乙, party_type: contractor, examples: 社, responsibilities: [{key: a, text: a}]}
"""
ACTIONS = """\
kind: meeting
id: MT-009
title: 宿題のある会議
meeting_type: council
held_on: 2027-01-08
actions:
  - {key: one, what: 'カンマ, セミコロン; 円記号\\を書く', who: RO-11, due: 2027-01-12}
  - {key: two, what: もう一つ, who: RO-11, due: 2027-01-12, done: 2027-01-10}
"""
Event = dict[str, str]


def model_in(folder: Path) -> Model:
    files = {
        "requirements/project.yaml": PROJECT + CONTRACT,
        "requirements/d.yaml": DELIVERABLES,
        "requirements/m.yaml": MEETINGS,
        "requirements/a.yaml": ACTIONS,
        "requirements/r.yaml": ROLES,
    }
    return load(write_model(folder, files))


def made(model: Model, lang: str = "ja") -> bytes:
    (offer,) = api.offered(["calendar"], "ics")
    return offer.made(Order(model, Report(()), "en" if lang == "en" else "ja"))


def events(data: bytes) -> list[Event]:
    """The events, read as RFC 5545 has it: unfold, split at the first colon, unescape."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    found: list[Event] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name != "END":
            assert name not in found[-1]
            found[-1][name.partition(";")[0]] = unescaped(value)
    return found


def unescaped(value: str) -> str:
    return re.sub(r"\\([\\;,nN])", lambda m: "\n" if m[1] in "nN" else m[1], value)


def test_everything_that_has_a_day_is_an_event(tmp_path: Path) -> None:
    found = events(made(model_in(tmp_path)))
    days = {(e["SUMMARY"], e["DTSTART"]) for e in found}
    assert ("【済み】業務計画書", "20260908") in days
    assert ("【期限】打合せ記録", "20270105") in days  # three business days after 25 December
    assert ("定例打合せ", "20261225") in days
    assert ("【予定】2回目", "20270310") in days
    assert ("【期限】完了報告書", "20270319") in days
    assert ("【期限】カンマ, セミコロン; 円記号\\を書く", "20270112") in days
    assert ("【済み】もう一つ", "20270112") in days
    readings = {day for title, day in days if title == "【期限】報告書（仮）"}
    assert readings == {"20270108", "20270319"}  # after each session, or after the last


def test_uids_are_unique_and_stay_when_days_and_titles_change(tmp_path: Path) -> None:
    model = model_in(tmp_path)
    before = {e["UID"]: e["DTSTART"] for e in events(made(model))}
    assert len(before) == len(events(made(model)))
    assert all(re.fullmatch(r"[0-9a-f-]{36}", uid) for uid in before)
    meeting = model.records["MT-001"].model_copy(update={"held_on": date(2027, 2, 1)})
    moved = replace(model, records={**model.records, "MT-001": meeting})
    after = {e["UID"]: e["DTSTART"] for e in events(made(moved))}
    assert before.keys() == after.keys()
    assert {uid for uid in before if before[uid] != after[uid]}
    assert {e["UID"] for e in events(made(model, "en"))} == before.keys()


def test_the_same_model_gives_the_same_bytes_with_its_own_date(tmp_path: Path) -> None:
    model = model_in(tmp_path)
    data = made(model)
    assert made(model) == data
    assert {e["DTSTAMP"] for e in events(data)} == {"20261123T000000Z"}


def test_lines_end_and_fold_as_the_standard_has_it(tmp_path: Path) -> None:
    data = made(model_in(tmp_path))
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert data.endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= MOST
    for line in data.split(b"\r\n"):
        line.decode()  # no character is cut in two


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Cs"]), max_size=300)
)
def test_folded_lines_unfold_to_what_they_were(line: str) -> None:
    data = stream([line])
    assert data.endswith(b"\r\n")
    assert all(len(piece) <= MOST for piece in data.split(b"\r\n"))
    assert data.decode()[:-2].replace("\r\n ", "") == line


@given(st.text(st.sampled_from('あa\\;,:"n '), max_size=60))
def test_escaped_text_reads_as_it_was(value: str) -> None:
    escaped = text(value)
    assert unescaped(escaped) == value
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", re.sub(r"\\[\\;,n]", "", escaped))


def test_lines_within_a_text_are_escaped() -> None:
    assert text("一\n二\r\n三") == "一\\n二\\n三"


def test_it_is_exported_by_name(tmp_path: Path) -> None:
    file = tmp_path / "期日.ics"
    done = quick("export", "calendar", "--out", str(file), "--audience", "members")
    assert (done.code, done.err) == (0, "")
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_model_without_any_day_has_no_calendar_and_says_why(tmp_path: Path) -> None:
    write_model(tmp_path, {"requirements/r.yaml": ROLES})
    done = quick("export", "calendar", at=tmp_path, lang="ja")
    assert (done.code, done.out) == (2, "")
    assert "期日も、日の決まった会議もない" in done.err
    assert not list(tmp_path.rglob("*.ics"))
    everything = quick("export", "--out", "all", at=tmp_path, lang="en")
    assert everything.code == 0
    assert "there is no calendar" in everything.err
    assert not list(tmp_path.rglob("*.ics"))
    assert (tmp_path / "all" / "minutes.docx").is_file()
