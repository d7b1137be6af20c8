"""The program as people and machines call it: what it prints, in which language, how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest
from models import write_model

from reqmodel import api
from reqmodel.cli import main as program
from reqmodel.model.display import width
from reqmodel.model.kinds import KINDS
from reqmodel.rules.registry import all_rules

TOCHIGI = Path(__file__).parent.parent
EXAMPLE = TOCHIGI / "examples" / "market"
DIAGNOSTIC = [
    "file",
    "line",
    "column",
    "label",
    "rule",
    "family",
    "record",
    "severity",
    "message",
    "suggestion",
]
SUMMARY = [
    "errors",
    "warnings",
    "infos",
    "waived",
    "adopted",
    "not_shown",
    "records",
    "files",
    "by_rule",
    "sound",
]
RECORDS = """\
kind: business-requirement
defaults: {heading: BH-PROCEDURE}
records:
  - id: BR-01
    title: 「参加」の認定
    statement: 参加の手順を定めること。
    priority: high
  - id: BR-02
    title: 取消
    statement: 取消しの手順を定めること。
    priority: must
"""
ENGLISH = {"LANG": "en_US.UTF-8"}
JAPANESE = {"LANG": "ja_JP.UTF-8"}


class Done(NamedTuple):
    """How a run of the program ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:  # noqa: ANN401  # JSON can hold anything
        return json.loads(self.out)


def run(*arguments: str, at: Path = TOCHIGI, env: Mapping[str, str] = ENGLISH) -> Done:
    """Run the program in a folder, with nothing of the caller's language in its environment."""
    done = subprocess.run(
        [sys.executable, "-m", "reqmodel", *arguments],
        cwd=at,
        env={"PATH": os.environ["PATH"], **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


def quick(*arguments: str, at: Path = TOCHIGI, lang: str = "en") -> Done:
    """The same in this process, which takes a tenth of the time."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8") for _ in range(2))
    with (
        chdir(at),
        redirect_stdout(out),
        redirect_stderr(err),
        patch.object(sys, "argv", ["reqmodel", *arguments]),
        patch.object(program, "HELP_LANGUAGE", lang),
        patch.dict(os.environ, {"LC_ALL": lang}),
        pytest.raises(SystemExit) as ended,
    ):
        program.main()
    for stream in (out, err):
        stream.seek(0)
    return Done(int(ended.value.code or 0), out.read(), err.read())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model with one error (schema) and one orphan (trace)."""
    return write_model(tmp_path, {"requirements/b.yaml": RECORDS})


def test_the_model_of_tochigi_is_sound() -> None:
    # what is late depends on the day: test_tochigi.py sees to it on a fixed one
    done = run("check", "--min-severity", "info", "--ignore", "contract")
    assert (done.code, done.err) == (0, "")
    assert "No problem was found." in done.out
    deep = run("check", "--format", "json", at=TOCHIGI / "requirements" / "use-cases")
    assert (deep.code, deep.data["summary"]["sound"]) == (0, True)


def test_findings_are_shown_with_their_line_and_a_caret(folder: Path) -> None:
    done = run("check", "--select", "schema", at=folder)
    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines()[:6] == [
        "requirements/b.yaml:7:15: error [not-in-list] BR-01",
        "  Priority (priority) is 'high', but must be one of: must, should, may.",
        "  7 |     priority: high",
        "    |               ^",
        "  To mend it: Choose one of those words and write it as it stands. If none fits, "
        "take the nearest and say more in the note.",
        "",
    ]
    assert "1 error(s), 0 warning(s), 0 note(s)" in done.out


def test_json_has_the_documented_shape_in_every_language(folder: Path) -> None:
    done = {
        lang: run("check", "--format", "json", "--lang", lang, at=folder) for lang in ("ja", "en")
    }
    assert {code for code, _, _ in done.values()} == {1}
    for lang, one in done.items():
        data = one.data
        assert list(data) == ["diagnostics", "summary"]
        assert list(data["summary"]) == SUMMARY
        assert {tuple(d) for d in data["diagnostics"]} == {tuple(DIAGNOSTIC)}
        for diagnostic in data["diagnostics"]:
            assert not diagnostic["message"].isascii() or lang == "en"
            assert diagnostic["suggestion"]
    assert done["ja"].data["summary"] == done["en"].data["summary"]
    assert done["en"].data["diagnostics"][0] | {"message": "", "suggestion": ""} == {
        "file": "requirements/b.yaml",
        "line": 7,
        "column": 15,
        "label": "",
        "rule": "not-in-list",
        "family": "schema",
        "record": "BR-01",
        "severity": "error",
        "message": "",
        "suggestion": "",
    }


def rules_found(folder: Path, *arguments: str) -> tuple[int, set[str]]:
    done = quick("check", "--format", "json", *arguments, at=folder)
    return done.code, {d["rule"] for d in done.data["diagnostics"]}


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ("--select orphan-record,schema", (1, {"orphan-record", "not-in-list"})),
        ("--select orphan-record --select schema", (1, {"orphan-record", "not-in-list"})),
        ("--select orphan-record", (0, {"orphan-record"})),
        ("--select orphan-record --min-severity warning", (1, {"orphan-record"})),
        ("--select orphan-record --min-severity error", (0, set())),
        ("--select schema --ignore not-in-list", (0, set())),
        ("--select schema,orphan-record --ignore schema", (0, {"orphan-record"})),
    ],
)
def test_rules_are_chosen_by_name_family_and_severity(
    arguments: str, found: tuple[int, set[str]], folder: Path
) -> None:
    assert rules_found(folder, *arguments.split()) == found


def test_waived_findings_are_counted_not_shown(folder: Path) -> None:
    record = """\
kind: business-requirement
id: BR-03
title: 観光案内
heading: BH-PROCEDURE
priority: may
statement: 窓口を定めること。
waivers:
  - {rule: orphan-record, quote: 窓口, reason: 検討中, by: RO-01, approved_on: 2026-01-01, until: 2099-12-31}
"""
    role = "{kind: role, id: RO-01, title: 県, party_type: prefecture, examples: 例, responsibilities: []}\n"
    write_model(folder, {"requirements/b.yaml": record, "requirements/r.yaml": role})
    done = run("check", "--select", "orphan-record", at=folder)
    assert done.code == 0
    assert "1 waived" in done.out


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["check", "--select", "orphan-recrd"], "orphan-record"),
        (["check", "--ignore", "schemas"], "schema"),
        (["rules", "orphan-recrd"], "orphan-record"),
        (["show", "BR-011"], "BR-01"),
        (["trace", "br-01"], "BR-01"),
        (["list", "--kind", "use-cas"], "use-case"),
    ],
    ids=" ".join,
)
def test_an_unknown_name_ends_with_2_and_the_nearest(arguments: list[str], near: str) -> None:
    english, japanese = quick(*arguments), quick(*arguments, lang="ja")
    assert (english.code, english.out) == (japanese.code, japanese.out) == (2, "")
    assert f"Did you mean {near}?" in english.err
    assert f"{near} のことですか。" in japanese.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--min-severity", "bad"],
        ["check", "--format", "bad"],
        ["check", "--lang", "fr"],
        ["check", "--bad"],
        ["check", "bad"],
        ["bad"],
        ["show"],
        ["trace", "BR-01", "--depth", "0"],
        ["check", "--model", "nowhere"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_2_and_a_word_on_it(arguments: list[str]) -> None:
    done = quick(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.strip()


def test_without_a_model_the_program_ends_with_3(tmp_path: Path) -> None:
    for command in (["check"], ["list"], ["show", "BR-01"], ["trace", "BR-01"]):
        done = quick(*command, at=tmp_path)
        assert (done.code, done.out) == (3, "")
        assert "requirements/project.yaml" in done.err
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "project.yaml").symlink_to("nowhere")
    assert run("check", at=tmp_path, env=JAPANESE).code == 3


def test_a_model_elsewhere_can_be_named(folder: Path) -> None:
    done = run("check", "--select", "schema", "--model", str(folder), at=folder.parent)
    assert done.code == 1
    assert f"{folder.name}/requirements/b.yaml:7:15" in done.out
    assert "7 |     priority: high" in done.out


def test_a_file_that_cannot_be_opened_is_a_finding(folder: Path) -> None:
    (folder / "requirements" / "a.yaml").symlink_to("nowhere.yaml")
    done = run("check", "--select", "unreadable-file", at=folder)
    assert done.code == 1
    assert done.out.startswith("requirements/a.yaml: error [unreadable-file]\n")


def test_a_broken_record_is_shown_as_such(folder: Path) -> None:
    done = run("show", "BR-01", at=folder)
    assert (done.code, done.out) == (2, "")
    assert "requirements/b.yaml:4" in done.err


def test_a_record_is_shown_with_its_links_both_ways() -> None:
    text = quick("show", "FR-01", "--lang", "en")
    assert text.code == 0
    assert text.out.startswith("FR-01 Accreditation status of service providers\n")
    assert "Refines: BR-01" in text.out
    assert quick("show", "FR-01", "--lang", "ja").out.startswith(
        "FR-01 サービス提供者の認定状態の管理\n"
    )
    data = quick("show", "FR-01", "--format", "json").data
    assert list(data) == ["file", "line", "record", "links", "linked_from"]
    assert data["file"] == "requirements/functional.yaml"
    assert data["record"]["id"] == "FR-01"
    assert {"link": "refines", "target": "BR-01"} in data["links"]
    back = quick("show", "BR-01", "--format", "json").data
    assert {"link": "refined-by", "holder": "FR-01"} in back["linked_from"]


DUE = """\
kind: deliverable
records:
  - id: DL-01
    title: {ja: 業務計画書, en: Work plan}
    due: {kind: on-date, on: 2027-01-15}
    formats: [word]
  - id: DL-02
    title: {ja: 報告書, en: Report}
    due: {kind: business-days-after, number: 5, event: contract-signed}
    formats: [word]
"""


def test_the_market_of_the_example_is_to_be_explained() -> None:
    done = quick("market", at=EXAMPLE)
    assert done.code == 0
    assert done.out.startswith(
        "To be explained\n"
        "Independent bids that meet all 9 musts: 0 to 2 (3 wanted, 2 needed, up to 2 suppliers"
        " together; as of "
    )
    assert "  2. FR-03 FR-05 NR-02\n" in done.out
    spoken = quick("market", "--lang", "ja", at=EXAMPLE).out
    assert "次のことを満たせますか。「窓口の職員が" in spoken
    data = {
        lang: quick("market", "--consortium", "1", "-f", "json", "--lang", lang, at=EXAMPLE).data
        for lang in ("ja", "en")
    }
    for one in data.values():
        assert one["shortfall"].pop("seconds") < 10
    assert data["ja"] == data["en"]
    assert data["en"]["verdict"] == "explain"
    assert data["en"]["together"] == {"lower": 0, "upper": 1}
    assert data["en"]["to_ask"] == ["FR-03", "FR-04", "FR-07"]


def test_a_market_that_was_not_surveyed_says_what_to_ask() -> None:
    done = quick("market")
    assert done.code == 0
    assert done.out.startswith("Not surveyed\nNo supplier's answer")
    assert "  FR-01 Can you meet the following?" in done.out
    assert "Name your corporate group" in done.out
    assert quick("market", "--consortium", "4").code == 2


def test_the_calendar_shows_what_is_late_first_and_what_has_no_day(tmp_path: Path) -> None:
    model = write_model(tmp_path, {"requirements/deliverables.yaml": DUE})
    done = quick("calendar", "--today", "2027-01-16", at=model)
    assert done.code == 0
    assert done.out.splitlines()[:4] == [
        "Friday, 15 January 2027  Late  DL-01 Work plan",
        "    Deliverable · By Friday, 15 January 2027",
        "The day of the contract is not recorded  Not computed  DL-02 Report",
        "    Deliverable · Within 5 business day(s) of the signing of the contract"
        " · counted from: Signing of the contract",
    ]
    assert "29 December to 3 January" in done.out
    assert quick("calendar", "--today", "2027-01-15", at=model).out.count("Ahead") == 1
    spoken = quick("calendar", "--today", "2027-01-16", "--lang", "ja", at=model).out
    assert spoken.startswith("令和9(2027)年1月15日(金)  遅れ  DL-01 業務計画書\n")


def test_the_calendar_as_data_is_the_same_in_every_language(tmp_path: Path) -> None:
    model = write_model(tmp_path, {"requirements/deliverables.yaml": DUE})
    data = {
        lang: quick(
            "calendar", "--today", "2027-01-16", "-f", "json", "--lang", lang, at=model
        ).data
        for lang in ("ja", "en")
    }
    assert data["en"][0] == {
        "record": "DL-01",
        "kind": "deliverable",
        "title": "Work plan",
        "due": {"kind": "on-date", "on": "2027-01-15"},
        "meeting": None,
        "since": None,
        "planned": False,
        "reading": None,
        "first": None,
        "date": "2027-01-15",
        "at_work_due": False,
        "missing": None,
        "standing": "late",
        "state": None,
        "done": None,
    }
    for ja, en in zip(data["ja"], data["en"], strict=True):
        assert ja | {"title": ""} == en | {"title": ""}


def test_a_calendar_needs_a_date_and_something_due(tmp_path: Path) -> None:
    model = write_model(tmp_path)
    wrong = quick("calendar", "--today", "2027-02-30", at=model)
    assert (wrong.code, wrong.out) == (2, "")
    assert "2027-02-30" in wrong.err
    assert "no record of anything due" in quick("calendar", at=model).out


def test_records_are_listed_by_what_they_are() -> None:
    data = quick("list", "--kind", "functional-requirement", "--format", "json").data
    assert {tuple(d) for d in data} == {("id", "kind", "status", "title")}
    assert {d["kind"] for d in data} == {"functional-requirement"}
    text = quick("list", "--kind", "functional-requirement", "--lang", "en")
    assert text.out.splitlines()[-1] == f"{len(data)} record(s)"
    assert [line.split()[0] for line in text.out.splitlines()[:-1]] == [d["id"] for d in data]
    some = quick(
        "list", "--kind", "functional-requirement", "--heading", "FH-FUNCTIONS", "--format", "json"
    )
    assert 0 < len(some.data) < len(data)
    assert quick("list", "--text", "マイナンバー", "--format", "json").data
    assert quick("list", "--text", "no such words", "--format", "json").data == []


def test_a_record_of_every_kind_can_be_shown_and_traced() -> None:
    records = {r["kind"]: r["id"] for r in quick("list", "--format", "json").data}
    assert len(records) > len(KINDS) / 2
    with patch.object(api, "load", cache(api.load)):  # of the same model, every time
        for id_ in records.values():
            for command, lang in (("show", "ja"), ("trace", "en")):
                done = quick(command, id_, lang=lang)
                assert (done.code, done.err) == (0, "")
                assert done.out.startswith(f"{id_} ")


def test_a_trace_goes_up_and_down_by_steps() -> None:
    text = quick("trace", "FR-01", "--lang", "en")
    assert text.code == 0
    assert "Refines: BR-01" in text.out
    far = quick("trace", "FR-01", "--format", "json").data
    near = quick("trace", "FR-01", "--depth", "1", "--format", "json").data
    assert list(far) == ["id", "upstream", "downstream"]
    assert {tuple(t) for t in far["upstream"]} == {("id", "via", "from", "steps")}
    assert {"id": "BR-01", "via": "refines", "from": "FR-01", "steps": 1} in near["upstream"]
    assert {t["steps"] for t in near["upstream"]} == {1}
    assert len(far["upstream"]) > len(near["upstream"])


@pytest.mark.parametrize("id_", ["BR-01", "UC-01"])
@pytest.mark.parametrize("depth", ["2", "3", "4"])
def test_a_trace_shows_in_text_what_it_shows_as_data(id_: str, depth: str) -> None:
    text = quick("trace", id_, "--depth", depth, "--lang", "en").out
    data = quick("trace", id_, "--depth", depth, "--format", "json").data
    for part, shown in zip(("upstream", "downstream"), text.split("\n\n")[1:], strict=True):
        lines = shown.splitlines()[1:]
        unfolded = [line for line in lines if "(unfolded elsewhere)" not in line]
        ids = [re.search(r": ([A-Z][A-Z0-9-]*\d+) ", line) for line in unfolded]
        assert sorted(i[1] for i in ids if i) == sorted(t["id"] for t in data[part])


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("list --status agred", "Did you mean agreed?"),
        ("list --heading NH-SECURTY", "Did you mean NH-SECURITY?"),
        ("list --kind nothing-like-it", "There are: "),
        ("export --format doc", "There is no format doc, but these: docx"),
        ("share SH-06 --total Infinity", "not a whole number of yen"),
        ("share SH-06 --total 1e99", "not a whole number of yen"),
        ("share SH-06 --total 100 --months 092100=²", "no municipality"),
    ],
)
def test_what_names_nothing_is_refused_not_passed_over(command: str, words: str) -> None:
    done = quick(*command.split())
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_what_is_milder_than_asked_for_is_counted_though_not_shown(folder: Path) -> None:
    shown = quick("check", "--select", "trace", at=folder)
    less = quick("check", "--select", "trace", "--min-severity", "error", at=folder)
    assert "warning [" in shown.out
    assert "warning [" not in less.out
    assert shown.out.splitlines()[-1] in less.out  # the counts
    assert "more are milder, and not shown" in less.out
    assert "No problem" not in less.out
    data = quick(
        "check", "--select", "trace", "--min-severity", "error", "--format", "json", at=folder
    ).data
    assert data["summary"]["warnings"] == data["summary"]["not_shown"] > 0


def test_rules_are_listed_and_explained() -> None:
    data = quick("rules", "--format", "json").data
    assert {d["rule"] for d in data} == set(all_rules())
    family = quick("rules", "schema", "--format", "json").data
    assert {d["family"] for d in family} == {"schema"}
    text = quick("rules", "duplicate-id")
    assert text.out.startswith("duplicate-id (schema, error): ")
    assert "→ requirements/terms.yaml:6:9" in text.out
    assert "理由: " in quick("rules", "duplicate-id", lang="ja").out


@pytest.mark.parametrize(
    ("env", "word"),
    [
        (JAPANESE, "エラー"),
        ({"LANG": "ja"}, "エラー"),
        ({"LC_ALL": "ja_JP.eucJP", "LANG": "en_US.UTF-8"}, "エラー"),
        (ENGLISH, "error"),
        ({"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, "error"),
        ({"LANG": "POSIX"}, "error"),
        ({}, "error"),
    ],
    ids=str,
)
def test_the_locale_chooses_the_language(env: dict[str, str], word: str, folder: Path) -> None:
    done = run("check", "--select", "schema", at=folder, env=env)
    assert done.code == 1
    assert f"b.yaml:7:15: {word} [not-in-list]" in done.out


def test_the_option_outweighs_the_locale(folder: Path) -> None:
    done = run("check", "--select", "schema", "--lang", "ja", at=folder)
    assert "エラー [not-in-list]" in done.out
    assert "モデルを点検します。" in run("check", "--help", env=JAPANESE).out
    assert "Check the model." in run("check", "--help").out


def test_the_help_is_in_japanese_and_no_wider_than_the_terminal() -> None:
    pages = [run("--help", env=JAPANESE | {"COLUMNS": "90"}).out]
    kept = TOCHIGI / "site" / "reference" / "commands"  # what `--help` says, by another test
    pages += [p.read_text("utf-8").split("```")[1] for p in sorted(kept.glob("[a-z]*.md"))]
    for page in pages:
        assert "使い方: reqmodel" in page
        assert not re.search(
            r"Usage|Options:|Arguments:|Commands:|Show this|default:|required", page
        )
        assert "..." not in page.partition("コマンド:")[2]
        names = [line for line in page.splitlines() if re.match(r"  -\S|  --", line)]
        assert max(width(line) for line in page.splitlines() if line not in names) <= 80


def test_the_help_waits_for_no_record() -> None:
    heavy = ("pydantic", "reqmodel.model.records", "yaml", "numpy", "pandas", "networkx")
    script = "import sys, reqmodel.cli.main; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not set(heavy) & set(done.stdout.split())


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}], ids=str)
def test_a_locale_without_japanese_does_no_harm(env: dict[str, str], folder: Path) -> None:
    ascii_only = {**env, "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = run("check", "--select", "schema", "--lang", "ja", at=folder, env=ascii_only)
    assert done.code == 1
    assert "エラー [not-in-list]" in done.out
    assert run("list", "--model", "県", at=folder, env=ascii_only).code == 2


def test_names_that_are_no_text_do_no_harm(folder: Path) -> None:
    path = os.fsencode(folder / "requirements") + b"/\xff.yaml"
    with open(path, "wb") as file:  # noqa: PTH123  # a path of bytes
        file.write(b"- x\n")
    for format_ in ("text", "json"):
        done = run("check", "--select", "not-a-record", "--format", format_, at=folder)
        assert done.code == 1
        assert "not-a-record" in done.out


@pytest.mark.parametrize("command", ["list", "check --select schema", "rules", "show FR-01"])
def test_a_reader_that_closes_early_sees_no_traceback(command: str, tmp_path: Path) -> None:
    many = "".join(f"  - {{id: BR-{n}, x: y}}\n" for n in range(2_000))
    write_model(tmp_path, {"requirements/b.yaml": f"kind: business-requirement\nrecords:\n{many}"})
    at = tmp_path if "check" in command else TOCHIGI
    reader = subprocess.Popen(
        [sys.executable, "-m", "reqmodel", *command.split()],
        cwd=at,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert reader.stdout
    assert reader.stderr
    assert reader.stdout.readline()
    reader.stdout.close()
    assert reader.stderr.read() == b""
    assert reader.wait() in (0, 1, 141)
    reader.stderr.close()


def test_a_thousand_findings_in_a_large_file_are_printed_in_time(tmp_path: Path) -> None:
    lines = "".join(
        f"  - {{id: BR-{n:04}, title: x, statement: {'あ' * 900}, priority: high}}\n"
        for n in range(2_000)
    )
    head = "kind: business-requirement\ndefaults: {heading: BH-PROCEDURE}\nrecords:\n"
    write_model(tmp_path, {"requirements/b.yaml": head + lines})
    before = os.times().children_user
    done = run("check", "--select", "schema", at=tmp_path)
    assert done.out.count("error [not-in-list]") == 2_000
    assert os.times().children_user - before < 10


def test_a_comparison_says_first_that_its_amounts_are_assumed() -> None:
    done = quick("compare", "--lang", "ja")
    assert done.code == 0
    assert done.out.startswith("【仮定値・予算積算に使用不可】")
    assert "最頻" in done.out
    assert "494,250,000" in done.out  # P1: 250 + 5 x 45 + 19.25 million
    assert "P6: 10.8 本（仮定 6）" in done.out


@pytest.mark.parametrize("audience", ["public", "members"])
def test_no_amount_of_tochigi_leaves_the_office(audience: str) -> None:
    for arguments in ([], ["--pattern", "P1"], ["--without", "FR-13"]):
        done = quick("compare", "--audience", audience, "--lang", "ja", *arguments)
        assert (done.code, done.err) == (0, "")
        assert "見積取得前" in done.out
        assert "仮定値" not in done.out
        assert not re.search(r"\d,\d{3}", done.out)
    data = quick("compare", "--audience", audience, "-f", "json").data
    assert {row["total"]["value"] for row in data["totals"]} == {"見積取得前"}
    assert (data["notice"], data["chances"], data["switching"]) == (None, [], [])


def test_a_comparison_as_data_is_the_same_in_every_language_and_adds_up() -> None:
    arguments = ["compare", "-f", "json", "--pattern", "P6", "--years", "10", "--rate", "4%"]
    data = {lang: quick(*arguments, "--lang", lang).data for lang in ("ja", "en")}
    assert data["ja"] == data["en"]
    one = data["en"]
    assert (one["years"], one["rates"], one["notice"]) == (
        10,
        [0, 0.04],
        "仮定値・予算積算に使用不可",
    )
    totals = {row["pattern"]["ids"][0]: row for row in one["totals"]}
    lines = [row for row in one["cash_flow"] if row["key"]["value"]]
    assert sum(row["total"]["value"] for row in lines) == totals["P6"]["mode"]["value"]
    assert totals["P6"]["mode"] == {"value": 388125000, "status": "assumption"}
    assert one["tornado"][0]["key"]["value"] == "本"


def test_dropping_a_requirement_reprices_every_pattern() -> None:
    done = quick("compare", "-f", "json", "--without", "should", "--add", "FR-02")
    assert "FR-02" not in done.data["without"]
    assert "FR-06" in done.data["without"]
    deltas = [row["delta"]["value"] for row in done.data["repricing"]]
    assert deltas[0] == 0
    assert all(delta < 0 for delta in deltas[1:])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compare", "--without", "FR-99"], "There is no requirement 'FR-99'"),
        (["compare", "--add", "FR-01"], "counted already"),
        (["compare", "--rate", "four"], "'four' is not a rate such as 0.04 or 4%"),
        (["compare", "--rate", "nan"], "is not a rate"),
        (["compare", "--years", "0"], "--years"),
        (["compare", "--pattern", "P9"], "There is no pattern 'P9'. There are: P0, P1"),
        (["rank", "--weight", "CR-01"], "is not a weight such as CR-01=2"),
        (["rank", "--weight", "CR-99=1"], "There is no criterion CR-99"),
        (["rank", "--weight", "CR-01=-1"], "0 or more"),
    ],
)
def test_a_comparison_asked_for_wrongly_says_what_is_wrong(arguments: list[str], said: str) -> None:
    done = quick(*arguments)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


def test_without_patterns_there_is_nothing_to_compare_or_rank(tmp_path: Path) -> None:
    write_model(tmp_path, {})
    assert "There is no pattern to compare." in quick("compare", at=tmp_path).out
    assert "There is no pattern to rank" in quick("rank", at=tmp_path).out


def test_a_pattern_that_cannot_be_read_is_named_not_passed_over(tmp_path: Path) -> None:
    write_model(tmp_path, {"patterns/P1.yaml": "kind: pattern\nid: P1\ntitle: 試験\n"})
    assert "not compared: P1" in quick("compare", at=tmp_path).out
    assert quick("rank", "-f", "json", at=tmp_path).data["not_read"] == ["P1"]
    assert "left out of the ranking: P1" in quick("rank", at=tmp_path).out


def test_while_most_marks_are_missing_no_ranking_is_claimed() -> None:
    done = quick("rank", "--lang", "ja")
    assert done.code == 0
    marks, ranks = (done.out.index(words) for words in ("◎  ○", "取り得る順位"))
    assert marks < done.out.index("順位は付けられません") < ranks  # the marks stand in front
    assert "1〜5" in done.out
    assert "TOPSIS と首位が入れ替わる重みは、全部の評価が付くまで計算しない" in done.out
    data = {lang: quick("rank", "-f", "json", "--lang", lang).data for lang in ("ja", "en")}
    assert data["ja"] == data["en"]
    assert (data["en"]["first"], data["en"]["topsis"]) == (None, None)
    assert {row["pattern"]["ids"][0] for row in data["en"]["remarks"]} == {
        f"P{n}" for n in range(8)
    }
