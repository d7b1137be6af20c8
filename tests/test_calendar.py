"""When things are due: business days, fiscal years, readings of "after", and what is late."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from models import MINIMAL_PROJECT, write_model

from reqmodel.analysis.calendar import MOST, OfficeDays, Period, due_period, last_day
from reqmodel.analysis.duty import Duty, DutyKind, Standing, agenda, duties
from reqmodel.analysis.event import Missing
from reqmodel.model.records.contract import Due
from reqmodel.model.records.fact import Closure
from reqmodel.model.vocabulary import DueEvent, DueKind, Session
from reqmodel.rules.runner import run
from reqmodel.store.loader import load
from reqmodel.tables.contract_calendar import assumptions, contract_calendar
from reqmodel.text.due import in_words

YEAR_END = Closure(first="12-29", last="01-03")
MEMORIAL_DAY = Closure(first="06-23", last="06-23")
OFFICES = OfficeDays((YEAR_END,))
TODAY = date(2027, 1, 20)
CONTRACT = """\
contract:
  name: 架空県データ連携基盤活用推進業務
  signed_on: 2026-09-01
  work_due: 2027-03-19
  ends_on: 2027-03-31
"""
DELIVERABLES = """\
kind: deliverable
defaults: {formats: [word]}
records:
  - id: DL-01
    title: 業務計画書
    due: {kind: business-days-after, number: 5, event: contract-signed}
    states:
      - {state: submitted, on: 2026-09-09, by: RO-11}
      - {state: approved, on: 2026-09-10, by: RO-07}
  - {id: DL-02, title: 打合せ記録, due: {kind: business-days-after, number: 3, event: meeting-held}}
  - {id: DL-05, title: 報告書, due: {kind: business-days-after, number: 10, event: working-group-held}}
  - {id: DL-06, title: 完了報告書, due: {kind: on-date, on: 2027-03-19}}
"""
MEETINGS = """\
kind: meeting
records:
  - id: MT-001
    title: 定例打合せ
    meeting_type: regular
    held_on: 2026-12-25
    minutes:
      - {state: made, on: 2026-12-28, by: RO-11}
  - {id: MT-002, title: 1回目, meeting_type: working-group, held_on: 2026-12-21}
  - {id: MT-003, title: 2回目, meeting_type: working-group, planned: 2027-03-10}
"""


def due(kind: str, number: int | None = None, event: str = "meeting-held") -> Due:
    return Due(kind=DueKind(kind), number=number, event=DueEvent(event))


def found(
    folder: Path, files: dict[str, str], project: str = MINIMAL_PROJECT + CONTRACT
) -> list[Duty]:
    texts = {f"requirements/{name}.yaml": text for name, text in files.items()}
    return list(duties(load(write_model(folder, {"requirements/project.yaml": project, **texts}))))


@pytest.mark.parametrize(
    ("since", "number", "last"),
    [
        ("2026-09-01", 5, "2026-09-08"),
        ("2026-12-25", 3, "2027-01-05"),  # 12/29–1/3 closed
        ("2026-12-31", 1, "2027-01-04"),
        ("2026-09-17", 3, "2026-09-25"),  # 国民の休日 between two holidays
        ("2026-04-28", 3, "2026-05-07"),  # 5/6 stands in for 5/3
        ("2026-11-21", 1, "2026-11-24"),  # from a Saturday
        ("2027-01-15", 10, "2027-01-29"),
        ("2027-01-15", 20, "2027-02-15"),
        ("2027-03-18", 3, "2027-03-24"),  # 3/22 stands in for the equinox
    ],
)
def test_business_days_count_from_the_next_day(since: str, number: int, last: str) -> None:
    counted = due_period(due("business-days-after", number), date.fromisoformat(since), OFFICES)
    assert counted == Period(date.fromisoformat(last))


def test_offices_close_on_the_days_their_project_says() -> None:
    monday = date(2026, 6, 22)
    assert OFFICES.after(monday, 1) == date(2026, 6, 23)
    assert OfficeDays((YEAR_END, MEMORIAL_DAY)).after(monday, 1) == date(2026, 6, 24)
    assert OfficeDays().after(date(2026, 12, 25), 3) == date(2026, 12, 30)
    assert OfficeDays((Closure(first="01-01", last="12-31"),)).after(monday, 1) is None


@pytest.mark.parametrize(
    ("since", "number", "first", "last"),
    [
        ("2027-03-19", 5, "2027-04-01", "2032-03-31"),
        ("2026-04-01", 5, "2027-04-01", "2032-03-31"),
        ("2027-04-01", 5, "2028-04-01", "2033-03-31"),
        ("2027-03-31", 1, "2027-04-01", "2028-03-31"),
    ],
)
def test_years_count_from_the_next_fiscal_year_beyond_the_contract(
    since: str, number: int, first: str, last: str
) -> None:
    kept = due("years-from-next-fiscal-year", number, "work-completed")
    period = due_period(kept, date.fromisoformat(since), OFFICES, date(2027, 3, 19))
    assert period == Period(date.fromisoformat(last), first=date.fromisoformat(first))


def test_days_after_an_event_end_when_the_work_is_due() -> None:
    work_due = date(2027, 3, 19)
    assert due_period(due("days-after", 10), date(2026, 12, 20), OFFICES, work_due) == Period(
        date(2026, 12, 30)
    )
    for kind in ("days-after", "business-days-after"):
        capped = due_period(due(kind, 10), date(2027, 3, 15), OFFICES, work_due)
        assert capped == Period(work_due, capped=True)
    written = Due(kind=DueKind.ON_DATE, on=date(2027, 3, 31))
    assert due_period(written, None, OFFICES, work_due) == Period(date(2027, 3, 31))


@pytest.mark.parametrize("kind", ["before", "immediately", "always", "regular"])
def test_some_dues_have_no_day(kind: str) -> None:
    assert due_period(due(kind, 3), TODAY, OFFICES) is None


@pytest.mark.parametrize("kind", DueKind)
@pytest.mark.parametrize("number", [None, -1, 0, MOST, MOST + 1, 10**30])
@pytest.mark.parametrize("since", [None, date.min, date.max])
def test_no_due_is_too_odd_to_be_looked_at(
    kind: DueKind, number: int | None, since: date | None
) -> None:
    odd = due(kind, number)
    assert due_period(odd, since, OFFICES, TODAY) is None or number == MOST
    assert in_words(odd).ja
    assert in_words(Due(kind=kind, on=date.min)).en


DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
NUMBERS = st.integers(1, 60)


@given(DAYS, NUMBERS)
def test_business_days_end_on_an_open_day_and_count_no_closed_one(day: date, number: int) -> None:
    last = OFFICES.after(day, number)
    assert last
    assert last in OFFICES
    between = [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]
    assert sum(d in OFFICES for d in between) == number


@given(DAYS, st.integers(0, 30), NUMBERS, st.integers(0, 10))
def test_more_days_or_a_later_event_never_end_sooner(
    day: date, later: int, number: int, more: int
) -> None:
    first = OFFICES.after(day, number)
    second = OFFICES.after(day + timedelta(days=later), number + more)
    assert first
    assert second
    assert first + timedelta(days=more) <= second or (more == 0 and first <= second)


@pytest.mark.parametrize(
    ("when", "last"),
    [("2027", "2027-12-31"), ("2027-12", "2027-12-31"), ("2028-02", "2028-02-29"),
     ("2027-03-19", "2027-03-19")],
)  # fmt: skip
def test_the_last_day_of_a_time(when: str, last: str) -> None:
    assert last_day(when) == date.fromisoformat(last)


def test_each_thing_due_is_found_with_its_day(tmp_path: Path) -> None:
    listed = [
        (
            duty.record,
            duty.start.meeting,
            str(duty.start.reading or ""),
            str(duty.period.last) if duty.period else str(duty.missing),
            str(standing),
        )
        for duty, standing in agenda(
            load(
                write_model(
                    tmp_path,
                    {
                        "requirements/project.yaml": MINIMAL_PROJECT + CONTRACT,
                        "requirements/deliverables.yaml": DELIVERABLES,
                        "requirements/meetings.yaml": MEETINGS,
                    },
                )
            ),
            TODAY,
        )
    ]
    assert listed == [
        ("DL-02", "MT-001", "", "2027-01-05", "late"),
        ("DL-05", "MT-002", "each", "2027-01-08", "late"),
        ("DL-05", "MT-003", "each", "2027-03-19", "ahead"),  # capped
        ("DL-05", "MT-003", "last", "2027-03-19", "ahead"),
        ("DL-06", "", "", "2027-03-19", "ahead"),
        ("DL-01", "", "", "2026-09-08", "done-late"),
    ]


def test_why_something_has_no_day(tmp_path: Path) -> None:
    meetings = MEETINGS.replace("held_on: 2026-12-25", "sessions: 5").replace(
        "planned: 2027-03-10", "planned: 2027-03"
    )
    obligations = """\
kind: obligation
defaults: {text: 試験}
records:
  - {id: OB-01, title: 試験, due: {kind: always}}
  - {id: OB-02, title: 試験, due: {kind: days-after, number: 3, event: incident}}
  - {id: OB-03, title: 試験, due: {kind: days-after, number: 3, event: workshop-held}}
  - {id: OB-04, title: 試験, due: {kind: days-after, event: contract-signed}}
  - {id: OB-05, title: 試験, due: {kind: years-from-next-fiscal-year, number: 5, event: work-completed}}
"""
    files = {"deliverables": DELIVERABLES, "meetings": meetings, "obligations": obligations}
    why = {(d.record, d.start.reading): d.missing for d in found(tmp_path, files, MINIMAL_PROJECT)}
    assert why == {
        ("DL-01", None): Missing.UNSIGNED,
        ("DL-02", None): Missing.UNDATED,
        ("DL-05", Session.EACH): Missing.UNDATED,
        ("DL-05", Session.LAST): Missing.LAST_UNDATED,
        ("DL-06", None): None,
        ("OB-01", None): Missing.NO_DAY,
        ("OB-02", None): Missing.UNFORESEEN,
        ("OB-03", None): Missing.NO_MEETING,
        ("OB-04", None): Missing.UNSIGNED,
        ("OB-05", None): Missing.NO_CONTRACT,
    }


@pytest.mark.parametrize(
    ("session", "sessions", "found_"),
    [
        ("", "", {("MT-002", "each"), ("MT-003", "each"), ("MT-003", "last")}),
        ("", ", sessions: 3", {("MT-002", "each"), ("MT-003", "each"), ("", "last")}),
        (", session: each", "", {("MT-002", ""), ("MT-003", "")}),
        (", session: last", "", {("MT-003", "")}),
    ],
)
def test_after_each_session_and_after_the_last_are_told_apart_until_it_is_settled(
    session: str, sessions: str, found_: set[tuple[str, str]], tmp_path: Path
) -> None:
    files = {
        "deliverables": DELIVERABLES.replace("working-group-held", f"working-group-held{session}"),
        "meetings": MEETINGS.replace("planned: 2027-03-10", f"planned: 2027-03-10{sessions}"),
    }
    assert {
        (d.start.meeting, str(d.start.reading or ""))
        for d in found(tmp_path, files)
        if d.record == "DL-05"
    } == found_


def test_a_single_session_leaves_nothing_to_settle(tmp_path: Path) -> None:
    only = "kind: meeting\nid: MT-002\ntitle: 1回\nmeeting_type: working-group\nsessions: 1\n"
    files = {"deliverables": DELIVERABLES, "meetings": only + "planned: 2027-02-10\n"}
    (report,) = [d for d in found(tmp_path, files) if d.record == "DL-05"]
    assert (report.start.meeting, report.start.reading) == ("MT-002", None)


def test_a_report_handed_in_counts_for_the_sessions_before_it(tmp_path: Path) -> None:
    handed_in = DELIVERABLES.replace(
        "event: working-group-held}}",
        "event: working-group-held}, states: [{state: submitted, on: 2027-01-07, by: RO-11}]}",
    )
    done = {
        (d.start.meeting, d.start.reading): d.done
        for d in found(tmp_path, {"deliverables": handed_in, "meetings": MEETINGS})
        if d.record == "DL-05"
    }
    assert done == {
        ("MT-002", Session.EACH): date(2027, 1, 7),
        ("MT-003", Session.EACH): None,
        ("MT-003", Session.LAST): None,
    }


@pytest.mark.parametrize(
    ("today", "standing"),
    [("2027-03-31", "ahead"), ("2027-04-01", "running"), ("2032-03-31", "running"),
     ("2032-04-01", "passed")],
)  # fmt: skip
def test_what_must_be_kept_runs_from_its_first_day(
    today: str, standing: str, tmp_path: Path
) -> None:
    keep = "due: {kind: years-from-next-fiscal-year, number: 5, event: work-completed}\n"
    text = f"kind: obligation\nid: OB-30\ntitle: 保管\ntext: 5年間保管する。\n{keep}"
    (duty,) = found(tmp_path, {"obligations": text})
    assert duty.start.ahead
    assert duty.standing(date.fromisoformat(today)) == standing


def test_actions_are_due_until_they_are_done(tmp_path: Path) -> None:
    meeting = MEETINGS.replace(
        "    minutes:",
        "    actions:\n"
        "      - {key: a, what: 一覧を送る, who: RO-07, due: 2027-01-08}\n"
        "      - {key: b, what: 案を作る, who: RO-11, due: 2027-01-08, done: 2027-01-07}\n"
        "    minutes:",
    )
    actions = [d for d in found(tmp_path, {"m": meeting}) if d.kind is DutyKind.ACTION]
    assert [(d.record, d.what.ja, d.standing(TODAY)) for d in actions] == [
        ("MT-001", "一覧を送る", Standing.LATE),
        ("MT-001", "案を作る", Standing.DONE),
    ]


@pytest.mark.parametrize(
    ("today", "severity"),
    [("2027-01-08", []), ("2027-01-09", ["info"]), ("2027-01-20", ["warning"])],
)
def test_what_is_late_in_one_reading_alone_is_told_as_such(
    today: str, severity: list[str], tmp_path: Path
) -> None:
    held = MEETINGS.replace("planned: 2027-03-10", "held_on: 2027-01-04")
    files = {"requirements/d.yaml": DELIVERABLES, "requirements/m.yaml": held}
    model = load(write_model(tmp_path, files))
    report = run(model, select=["overdue-deliverable"], today=date.fromisoformat(today))
    assert [d.severity for d in report.diagnostics] == severity
    assert all(("各回" in d.message.ja) is (severity == ["info"]) for d in report.diagnostics)


def test_the_table_says_days_as_the_specification_does(tmp_path: Path) -> None:
    files = {
        "requirements/project.yaml": MINIMAL_PROJECT + CONTRACT,
        "requirements/deliverables.yaml": DELIVERABLES,
        "requirements/meetings.yaml": MEETINGS,
    }
    model = load(write_model(tmp_path, files))
    table = contract_calendar(model, TODAY)
    said = [[getattr(getattr(c, "value", None), "ja", "") for c in row] for row in table.rows]
    assert said[0] == [
        "打合せ記録",
        "打合せから3営業日以内",
        "定例打合せ 令和8(2026)年12月25日(金)",
        "令和9(2027)年1月5日(火)",
        "遅れ・作成",
        "会議の記録",
    ]
    assert said[1][1] == "ワーキンググループ実施から10営業日以内（仮に各回から数えると）"
    assert said[2][2:4] == [
        "2回目 令和9(2027)年3月10日(水)（予定）",
        "令和9(2027)年3月19日(金)（履行期限）",
    ]
    assert [len(row) for row in table.rows] == [len(table.columns)] * 6
    assert "12月29日から1月3日まで" in next(assumptions(model)).ja
