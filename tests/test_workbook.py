"""The Excel loop: export, edit, import; only what was edited changes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from difflib import ndiff
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import openpyxl
import pytest
from defusedxml.ElementTree import fromstring
from libreoffice import NEEDS_OFFICE, Save
from models import write_model
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet as PlainSheet

from reqmodel import api
from reqmodel.exports.xlsx.documents.xlsx import to_xlsx
from reqmodel.exports.xlsx.editing.grid import Grid
from reqmodel.exports.zip.documents.csv import to_zip
from reqmodel.model.diagnostic import Report, ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.vocabulary import Disclosure
from reqmodel.sheets.book import TOO_LONG
from reqmodel.sheets.form import folded, unfolded
from reqmodel.sheets.plain import guarded, unguarded
from reqmodel.sheets.proposal import Proposal
from reqmodel.store import package
from reqmodel.store.loader import load

ROOT = Path(__file__).resolve().parents[1]
XL, MAIN = "xl/", "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

REQUIREMENTS = """\
# 機能要件
kind: functional-requirement
defaults:
  disclosure: public
records:
  - id: FR-01
    title: {ja: 登録, en: Registration}
    heading: FH-FUNCTIONS
    statement:
      ja: 登録できること。  # 要点
      en: It can be registered.
    priority: must
    derived_from: [CL-001]
    sources:
      - {source: SRC-001, status: verified}
      - {source: SRC-001, at: '2', status: secondary, supports: [statement]}

  - id: FR-02
    title: 取消し
    heading: FH-FUNCTIONS
    statement: 「取消し」が〜できること−。
    priority: should
    interfaces:
      - {key: api, purpose: 連携, standards: [NGSI-LD, 'HTTP/1.1']}
"""
OTHERS = """\
records:
  - {kind: source, id: SRC-001, title: 仕様書, source_type: contract, date: 2027}
  - {kind: clause, id: CL-001, title: 条項, source: SRC-001, number: '1', text: 定める, clause_type: obligation}
  - {kind: role, id: RO-01, title: 本人, party_type: mixed, examples: 住民, responsibilities: [{key: ask, text: 求める}]}
  - kind: use-case
    id: UC-01
    title: 案内
    summary: 案内を受ける。
    field: 観光
    intended_for: [working-group]
    stage: proposal
    actors: [RO-01]
    preconditions:
      - 一つ目
      - {ja: 二つ目, en: Second}
    main_flow:
      - {actor: RO-01, text: 選ぶ。}
      - {actor: RO-01, text: 受け取る。}
    alternate_flows:
      - {key: refused, on: refusal, steps: [{text: 拒む。}]}
    needs: [FR-01]
  - kind: pattern
    id: P1
    title: 新規構築
    approach: new-build
    summary: 作る。
    type_today: '1.4'
    type_target: '2.4'
    build_cost: {size: large, status: assumption}
    running_cost: {size: large, status: assumption}
    lead_time: {months: 12, status: assumption}
    merits:
      - {key: clean, text: 分けられる。, status: proposal}
    demerits: []
    cost_lines:
      - key: build
        title: 構築
        phase: build
        item: other
        amount: {yen: {low: 1000000, mode: 2000000, high: 3000000}, tax: excluded, status: assumption}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"requirements/functional.yaml": REQUIREMENTS, "requirements/others.yaml": OTHERS}
    return write_model(tmp_path / "model", files)


def exported(
    folder: Path, audience: Disclosure = Disclosure.INTERNAL, kinds: tuple[str, ...] = ()
) -> bytes:
    return to_xlsx(Order(load(folder).for_audience(audience), Report(()), kinds=kinds))


@pytest.fixture(scope="module")
def exported_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The workbook of the small model; it is the same in every test."""
    files = {"requirements/functional.yaml": REQUIREMENTS, "requirements/others.yaml": OTHERS}
    folder = write_model(tmp_path_factory.mktemp("once"), files)
    assert not load(folder).faults
    return exported(folder)


class Edited:
    """A workbook that is edited by headers, as people see them."""

    def __init__(self, folder: Path, data: bytes) -> None:
        self.folder = folder
        self.book = openpyxl.load_workbook(BytesIO(data))

    def column(self, sheet: str, header: str) -> int:
        return next(int(c.column) for c in self.book[sheet][1] if c.value == header)

    def row(self, sheet: str, id_: str, **also: str) -> int:
        ws: Worksheet = self.book[sheet]
        wanted = {"1": id_, **{str(self.column(sheet, k)): v for k, v in also.items()}}
        return next(
            r
            for r in range(2, ws.max_row + 1)
            if all(str(ws.cell(r, int(c)).value) == v for c, v in wanted.items())
        )

    def set(self, sheet: str, id_: str, header: str, value: Any, **also: str) -> str:  # noqa: ANN401  # any cell value
        cell = self.book[sheet].cell(self.row(sheet, id_, **also), self.column(sheet, header))
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # typed into a cell of text
        return f"{sheet}!{cell.coordinate}"

    def add(self, sheet: str, **values: Any) -> str:  # noqa: ANN401  # any cell value
        ws = self.book[sheet]
        row = 1 + max(r for r in range(1, ws.max_row + 1) if any(c.value for c in ws[r]))
        for header, value in values.items():
            ws.cell(row, self.column(sheet, header)).value = value
        return f"{sheet}!A{row}"

    def delete(self, sheet: str, id_: str, **also: str) -> None:
        self.book[sheet].delete_rows(self.row(sheet, id_, **also))

    def save(self) -> Path:
        path = self.folder.parent / "edited.xlsx"
        self.book.save(path)
        return path

    def proposed(self, winner: str = "") -> Proposal:
        return api.import_(self.folder, "xlsx", self.save(), winner)


@pytest.fixture
def edited(folder: Path, exported_once: bytes) -> Edited:
    return Edited(folder, exported_once)


def written(proposal: Proposal) -> list[str]:
    """Write it; returns the lines that changed, by file."""
    before = {p: old or b"" for p, (old, _) in proposal.files.items()}
    proposal.write()
    found = []
    for path, old in before.items():
        lines = old.decode().splitlines()
        new = path.read_text(encoding="utf-8").splitlines()
        found += [x for x in ndiff(lines, new) if x[0] in "+-"]
    return found


def told(proposal: Proposal) -> list[str]:
    return [f"{e.place.label.ja} {e.before.ja} → {e.after.ja}" for e in proposal.difference.edits]


def test_nothing_edited_nothing_changed(edited: Edited) -> None:
    proposal = edited.proposed()
    assert not proposal.difference.edits
    assert not proposal.difference.remarks
    assert not proposal.files


def test_other_programs_name_and_lay_out_the_same_xml_otherwise(
    folder: Path, exported_once: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "other.xlsx"
    with ZipFile(BytesIO(exported_once)) as old, ZipFile(path, "w") as new:
        strings = [
            "".join(t.text or "" for t in item)
            for item in fromstring(old.read(f"{XL}sharedStrings.xml"))
        ]
        for name in old.namelist():
            data = old.read(name)
            if name.startswith(f"{XL}worksheets/sheet"):
                tree = fromstring(data)
                for cell in [c for c in tree.iter(f"{MAIN}c") if c.get("t") == "s"]:
                    _put_inline(cell, strings[int(cell[0].text or "")])
                indent(tree)
                data = tostring(tree)  # each name with a prefix
            new.writestr(name, data)
    proposal = api.import_(folder, "xlsx", path)
    assert proposal.has_base
    assert not told(proposal)
    assert not proposal.difference.remarks


def _put_inline(cell: Element, text: str) -> None:
    """A text in its cell, in runs, and with the reading that Japanese Excel keeps beside it."""
    cell.set("t", "inlineStr")
    cell[0].tag, cell[0].text = f"{MAIN}is", None
    for part in (text[:1], text[1:]):
        SubElement(SubElement(cell[0], f"{MAIN}r"), f"{MAIN}t").text = part
    SubElement(SubElement(cell[0], f"{MAIN}rPh", {"sb": "0", "eb": "1"}), f"{MAIN}t").text = "ヨミ"


def test_only_the_cell_that_was_edited_changes(edited: Edited) -> None:
    place = edited.set("機能要件", "FR-01", "要件", "登録し直せること。")
    proposal = edited.proposed()
    assert told(proposal) == [f"{place} 登録できること。 → 登録し直せること。"]
    assert written(proposal) == [
        "-       ja: 登録できること。  # 要点",
        "+       ja: 登録し直せること。  # 要点",
    ]


def test_each_form_is_written_as_authors_write_it(edited: Edited) -> None:
    forms: list[tuple[str, str, str, object]] = [
        ("機能要件", "FR-01", "優先度", "任意"),
        ("機能要件", "FR-02", "優先度", "Must"),
        ("機能要件", "FR-02", "名称（英語）", "a: b #"),
        ("機能要件", "FR-02", "公開範囲", "事務局内部"),
        ("機能要件", "FR-02", "導出元", "CL-001 条項"),
        ("機能要件", "FR-02", "担当", "RO-01　本人"),
        ("機能要件", "FR-02", "タグ", "甲\n=乙"),
        ("整備パターン", "P1", "導入期間／月数／最大", 18),
        ("整備パターン", "P1", "目指す型", "2.10"),
        ("ユースケース", "UC-01", "目標年度（西暦）", "２，０３０"),
        ("出典", "SRC-001", "発行時期", "2027-03"),
        ("プロジェクト", "PJ-1", "版の日付", date(2026, 12, 1)),
        ("プロジェクト", "PJ-1", "契約／履行期限", "2027年3月1日"),
        ("プロジェクト", "PJ-1", "契約／委託期間の終わり", "2027/3/31"),
        ("プロジェクト", "PJ-1", "契約／業務名", "業務"),
        ("プロジェクト", "PJ-1", "調達の前提／政府調達協定の対象か", False),
    ]
    for form in forms:
        edited.set(*form)
    proposal = edited.proposed()
    assert not proposal.report.diagnostics
    assert sorted(x[2:] for x in written(proposal) if x.startswith("+")) == sorted(
        [
            "dated: 2026-12-01",
            "contract: {name: 業務, work_due: 2027-03-01, ends_on: 2027-03-31}",
            "procurement: {jurisdiction: jp-gpa, covered_by_gpa: false}",
            "  - {kind: source, id: SRC-001, title: 仕様書, source_type: contract, date: 2027-03}",
            "    target_year: 2030",
            "    type_target: '2.10'",
            "    lead_time: {months: {low: 12, mode: 12, high: 18}, status: assumption}",
            "    priority: may",
            "    title: {ja: 取消し, en: 'a: b #'}",
            "    disclosure: internal",
            "    derived_from: [CL-001]",
            "    owner: RO-01",
            "    tags: [甲, =乙]",
            "    priority: must",
        ]
    )
    assert not api.import_(edited.folder, "xlsx", edited.save()).files  # it is what the file says


def test_emptied_cells_take_the_field_away(edited: Edited) -> None:
    edited.set("機能要件", "FR-01", "名称（英語）", None)
    edited.set("機能要件", "FR-01", "導出元", None)
    assert written(edited.proposed()) == [
        "-     title: {ja: 登録, en: Registration}",
        "+     title: {ja: 登録}",
        "-     derived_from: [CL-001]",
    ]


def test_lines_of_a_list_keep_the_other_language(edited: Edited) -> None:
    edited.set("ユースケース", "UC-01", "事前条件", "零\n一つ目\n二つ目")
    assert written(edited.proposed()) == ["+       - 零"]


def test_more_english_than_japanese_lines_is_told(edited: Edited) -> None:
    place = edited.set("ユースケース", "UC-01", "事前条件（英語）", "a\nb\nc")
    with pytest.raises(ReqmodelError) as caught:
        edited.proposed()
    assert place in caught.value.message.ja


def test_a_step_goes_between_two(edited: Edited) -> None:
    edited.add(
        "ユースケース_基本の流れ・手順",
        記録のID="UC-01",
        箇所="基本の流れ",
        順=1.5,
        内容="比べる。",
    )
    edited.add("ユースケース_基本の流れ・手順", 記録のID="UC-01", 箇所="代替の流れ／refused／手順", 内容="終わる。")  # fmt: skip
    proposal = edited.proposed()
    assert not proposal.report.diagnostics
    written(proposal)
    case = load(edited.folder).records["UC-01"]
    assert isinstance(case, UseCase)
    assert [s.text.ja for s in case.main_flow] == ["選ぶ。", "比べる。", "受け取る。"]
    assert [s.text.ja for s in case.alternate_flows[0].steps] == ["拒む。", "終わる。"]


def test_items_are_deleted_moved_and_made_with_a_key(edited: Edited) -> None:
    edited.delete("出典の引用", "FR-01", 番号="1")
    edited.set("ユースケース_基本の流れ・手順", "UC-01", "順", 9, 箇所="基本の流れ", 番号="1")
    edited.add("整備パターン_メリット・デメリット", 記録のID="P1", 箇所="デメリット", 内容="高い。", 確度="検討者の案")  # fmt: skip
    proposal = edited.proposed()
    assert [e.sort.value for e in proposal.deletions] == ["deleted-item"]
    written(proposal)
    records = load(edited.folder).records
    assert [s.at for s in records["FR-01"].sources] == ["2"]
    assert [s.text.ja for s in records["UC-01"].main_flow] == ["受け取る。", "選ぶ。"]  # type: ignore[attr-defined]  # a use case
    assert [(d.key, d.text.ja) for d in records["P1"].demerits] == [("item-1", "高い。")]  # type: ignore[attr-defined]  # a pattern


def test_new_rows_get_the_next_id_in_the_right_file(edited: Edited) -> None:
    new = {"見出し": "FH-FUNCTIONS", "要件": "できること。", "優先度": "必須"}
    place = edited.add("機能要件", 名称="三つ目", **new)
    edited.add("機能要件", ID="FR-07", 名称="七つ目", **new)
    edited.add("機能要件_インタフェース", 記録のID="FR-07", 用途="通知", 採り得るオープンな標準="SMTP\nHTTP")  # fmt: skip
    proposal = edited.proposed()
    assert not proposal.report.diagnostics
    assert {p.label.ja: i for p, i in proposal.ids.items()}[place] == "FR-08"
    lines = written(proposal)
    assert "+   - id: FR-08" in lines
    assert "+     interfaces:" in lines
    assert [p.name for p in proposal.files] == ["functional.yaml"]
    records = load(edited.folder).records
    assert records["FR-07"].interfaces[0].standards == ("SMTP", "HTTP")  # type: ignore[attr-defined]  # a functional requirement
    again = api.import_(edited.folder, "xlsx", edited.save())
    assert not again.files  # the same file imported twice adds nothing twice


def test_numbers_are_never_used_again(edited: Edited) -> None:
    edited.delete("機能要件", "FR-02")
    first = edited.proposed()
    assert [e.record for e in first.deletions] == ["FR-02"]
    assert "- 欠番: FR-02（削除）" in [x.replace("+   #", "-") for x in written(first)]
    later = Edited(edited.folder, exported(edited.folder))
    place = later.add("機能要件", 名称="次", 見出し="FH-FUNCTIONS", 要件="できる。", 優先度="必須")
    assert {p.label.ja: i for p, i in later.proposed().ids.items()}[place] == "FR-03"


def test_a_deletion_that_others_rest_on_is_refused(edited: Edited) -> None:
    edited.delete("機能要件", "FR-01")
    proposal = edited.proposed()
    assert [d.rule for d in proposal.report.diagnostics] == ["missing-link-target"]
    with pytest.raises(ReqmodelError):
        proposal.write()


def test_people_sort_move_hide_and_add_columns(edited: Edited) -> None:
    ws = edited.book["機能要件"]
    rows = [[c.value for c in row] for row in ws.iter_rows()]
    order = [*range(3, len(rows[0])), 2, 1, 0]
    ws.delete_rows(1, ws.max_row)
    ws.append(["担当課の一覧"])
    ws.append([*(rows[0][i] for i in order), "自分用"])
    for row in reversed(rows[1:]):
        ws.append([*(row[i] for i in order), "メモ"])
    ws.column_dimensions["B"].hidden = True
    edited.book.create_sheet("メモ").append(["自由"])
    edited.book.move_sheet("機能要件", -3)
    proposal = edited.proposed()
    assert not proposal.difference.edits
    assert not proposal.difference.problems
    assert [r.place.label.ja for r in proposal.difference.remarks] == ["機能要件!AD2", "メモ"]


def test_a_missing_column_or_sheet_is_not_an_edit(edited: Edited) -> None:
    edited.book["機能要件"].delete_cols(edited.column("機能要件", "要件"))
    del edited.book["出典の引用"]
    proposal = edited.proposed()
    assert not proposal.difference.edits
    assert "要件" in proposal.difference.remarks[0].message.ja


def test_conflicts_are_shown_and_not_guessed(edited: Edited) -> None:
    place = edited.set("機能要件", "FR-01", "優先度", "任意")
    edited.set("機能要件", "FR-02", "優先度", "必須")
    path = edited.folder / "requirements/functional.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("priority: must", "priority: should"), encoding="utf-8")  # fmt: skip
    proposal = edited.proposed()
    clash = proposal.difference.conflicts
    assert [(e.place.label.ja, e.before.ja, e.after.ja) for e in clash] == [(place, "重要", "任意")]
    with pytest.raises(ReqmodelError):
        proposal.write()
    assert "priority: should" in edited.proposed("ours").files[path][1].decode()
    theirs = edited.proposed("theirs").files[path][1].decode()
    assert theirs.count("priority: may") == 1
    assert theirs.count("priority: must") == 1


def test_an_item_told_by_its_number_conflicts_once_its_list_has_changed(edited: Edited) -> None:
    edited.set("出典の引用", "FR-01", "該当箇所", "3頁", 番号="2")
    path = edited.folder / "requirements/functional.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("      - {source: SRC-001, status: verified}\n", ""), encoding="utf-8")  # fmt: skip
    proposal = edited.proposed()
    assert len(proposal.difference.conflicts) == 1
    assert (
        len(edited.proposed("theirs").difference.conflicts) == 1
    )  # which one is meant is not known


def test_what_was_imported_is_not_imported_again(edited: Edited) -> None:
    steps = "ユースケース_基本の流れ・手順"
    edited.set("機能要件", "FR-01", "優先度", "任意")
    edited.delete("出典の引用", "FR-01", 番号="1")
    edited.add(steps, 記録のID="UC-01", 箇所="基本の流れ", 内容="頼む。", 順=1.5)
    edited.add(
        "機能要件", 名称="印刷", 見出し="FH-FUNCTIONS", 要件="印刷できること。", 優先度="任意"
    )
    edited.proposed().write()
    again = edited.proposed()
    assert not again.stops, again.difference
    assert not again.files
    edited.set(steps, "UC-01", "内容", "別の手順。", 番号="1", 箇所="基本の流れ")
    assert edited.proposed().difference.conflicts


def test_a_record_that_changed_is_not_deleted_unseen(edited: Edited) -> None:
    edited.delete("機能要件", "FR-02")
    path = edited.folder / "requirements/functional.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("purpose: 連携", "purpose: 通知"), encoding="utf-8")
    assert [e.record for e in edited.proposed().difference.conflicts] == ["FR-02"]


def test_what_others_added_since_is_not_deleted(edited: Edited) -> None:
    path = edited.folder / "requirements/functional.yaml"
    text = path.read_text(encoding="utf-8")
    more = text.split("records:\n")[1].split("\n\n")[0].replace("FR-01", "FR-09")
    path.write_text(f"{text}\n{more}\n", encoding="utf-8")
    proposal = edited.proposed()
    assert not proposal.difference.edits
    assert not proposal.difference.conflicts


def test_what_is_wrong_is_told_by_cell_and_nothing_is_written(edited: Edited) -> None:
    wrong: list[tuple[str, str, str, object, str]] = [
        ("機能要件", "FR-01", "優先度", "最高", "not-in-list"),
        ("機能要件", "FR-01", "要件", None, "missing-field"),
        ("プロジェクト", "PJ-1", "版の日付", "今日", "malformed-value"),
        ("整備パターン", "P1", "導入期間／月数／最大", "長い", "wrong-type"),
        ("整備パターン", "P1", "構築コスト（相対）／確度", "たぶん", "not-in-list"),
        ("ユースケース", "UC-01", "県基盤の活用／効果・効率", "速い", "missing-field"),
    ]
    linked = [
        ("機能要件", "FR-02", "見出し", "FH-NOWHERE", "missing-link-target"),
        ("機能要件", "FR-02", "担当", "CL-001", "wrong-link-target"),
    ]
    expected = {(edited.set(*one[:4]), one[4]) for one in [*wrong, *linked]}
    proposal = edited.proposed()
    found = {(d.location.label.ja, d.rule) for d in proposal.report.diagnostics}
    assert found >= {e for e in expected if e[1] != "missing-field"}
    assert {rule for _, rule in found} == {rule for _, rule in expected}
    assert all(d.location.label for d in proposal.report.diagnostics)
    offers = next(d.message.ja for d in proposal.report.diagnostics if "最高" in d.message.ja)
    assert "必須、重要、任意" in offers  # labels, not the words of the YAML
    before = (edited.folder / "requirements/functional.yaml").read_bytes()
    with pytest.raises(ReqmodelError):
        proposal.write()
    assert (edited.folder / "requirements/functional.yaml").read_bytes() == before


def test_the_same_id_twice_is_told(edited: Edited) -> None:
    ws = edited.book["機能要件"]
    ws.append([c.value for c in ws[2]])
    ws.cell(ws.max_row, edited.column("機能要件", "要件")).value = "別"
    (problem,) = edited.proposed().difference.problems
    assert problem.place.label.ja == f"機能要件!A{ws.max_row}"


def test_a_header_that_is_gone_is_told(edited: Edited) -> None:
    edited.book["機能要件"]["A1"].value = "番号"
    (problem,) = edited.proposed().difference.problems
    assert problem.place.label.ja == "機能要件"


def test_values_that_are_not_what_one_sees_are_told(edited: Edited) -> None:
    place = edited.set("機能要件", "FR-01", "要件", None)
    edited.book["機能要件"][place.partition("!")[2]].value = "=1+1"  # never computed
    merged = edited.column("機能要件", "優先度")
    edited.book["機能要件"].merge_cells(start_row=2, end_row=3, start_column=merged, end_column=merged)  # fmt: skip
    problems = edited.proposed().difference.problems
    assert {p.place.label.ja for p in problems} >= {place}
    assert any("結合" in p.message.ja for p in problems)


NASTY = [
    "=1+1", "+81-28", "-5", "@x", "\tTab", "'=x", "''-", "'quoted", "＝全角", "0123", "1.10", "2027-03", "TRUE",
    "〜と−", "～と－", "外字\ue000", "葛\U000e0100", "😀", "_x000D_", "x005F_", 'a,b;c"d', " 前後 ", "二\n行", "&<>",
    "<r>a & b</r>", "<r>_x000D_</r>",
]  # fmt: skip


def _terms(folder: Path, texts: list[str]) -> Path:
    """A model with a term for each text."""
    lines = ["kind: term", "records:"]
    for i, text in enumerate(texts, 1):
        quoted = (
            text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        )
        lines.append(f'  - {{id: TM-{i:03}, title: "{quoted}", definition: 意味}}')
    return write_model(folder, {"requirements/t.yaml": "\n".join(lines) + "\n"})


def test_any_text_comes_back_as_written(tmp_path: Path) -> None:
    folder = _terms(tmp_path / "m", NASTY)
    model = load(folder)
    assert [r.title.ja for r in model.own if r.kind == "term"] == NASTY
    path = tmp_path / "b.xlsx"
    path.write_bytes(exported(folder))
    assert not told(api.import_(folder, "xlsx", path))
    cells = [openpyxl.load_workbook(path)["用語"].cell(i, 2) for i in range(2, len(NASTY) + 2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(
        cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))
    )
    assert [unguarded(guarded(text)) for text in NASTY] == NASTY
    for encoding in ("utf-8", "utf-16"):
        (tmp_path / "c.zip").write_bytes(to_zip(Order(model, Report(()), encoding=encoding)))
        assert not told(api.import_(folder, "csv", tmp_path / "c.zip"))


def test_an_archive_that_windows_made_is_read_by_its_names(tmp_path: Path) -> None:
    folder = _terms(tmp_path / "m", ["参加者"])
    packed = BytesIO(to_zip(Order(load(folder), Report(()), encoding="utf-8")))
    with ZipFile(packed) as files:
        sheets = {name: files.read(name).replace("参加者".encode(), "参加団体".encode()) for name in files.namelist()}  # fmt: skip
    assert told(api.import_(folder, "csv", _as_windows(tmp_path / "x.zip", sheets)))


def _as_windows(path: Path, sheets: dict[str, bytes]) -> Path:
    """An archive with names in CP932 and no mark of UTF-8, as Windows' Explorer makes it."""

    class Named(ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802  # zipfile calls it so
            return self.filename.encode("cp932"), self.flag_bits & ~0x800

    with ZipFile(path, "w") as archive:
        for name, data in sheets.items():
            archive.writestr(Named(name), data)
    return path


def test_cp932_is_no_edit(tmp_path: Path) -> None:
    folder = _terms(tmp_path / "m", [t for t in NASTY if not set(t) & set("😀\U000e0100")])
    (tmp_path / "c.zip").write_bytes(to_zip(Order(load(folder), Report(()), encoding="cp932")))
    assert not told(api.import_(folder, "csv", tmp_path / "c.zip"))


def test_an_edited_text_keeps_the_signs_that_cp932_changed() -> None:
    before = "〜から−まで"
    back = folded(before).replace("まで", "までの間")
    assert unfolded(back, before) == "〜から−までの間"
    assert unfolded(folded(before), before) == before


def test_no_program_takes_a_text_in_csv_for_something_else(tmp_path: Path) -> None:
    texts = ["=1", "-1", "@a", "\tb", "＋c", "09", "2027-03"]
    data = to_zip(Order(load(_terms(tmp_path, texts)), Report(())))
    with ZipFile(BytesIO(data)) as files:
        lines = files.read("用語.csv").decode("utf-8-sig").splitlines()[1:]
    assert [line.split(",")[1] for line in lines] == [f"'{text}" for text in texts]


def test_csv_in_cp932_is_edited_and_comes_back(folder: Path, tmp_path: Path) -> None:
    data = to_zip(Order(load(folder), Report(()), encoding="cp932"))
    with ZipFile(BytesIO(data)) as files:
        files.extractall(tmp_path / "csv")
    path = tmp_path / "csv" / "機能要件.csv"
    text = path.read_bytes().decode("cp932")
    path.write_bytes(
        text.replace("できること", "すぐできること").replace("重要", "任意").encode("cp932")
    )
    proposal = api.import_(folder, "csv", path)
    assert proposal.has_base
    lines = written(proposal)
    assert "+     statement: 「取消し」が〜すぐできること−。" in lines
    assert "+     priority: may" in lines


def test_signs_that_an_encoding_lacks_are_listed_by_cell(tmp_path: Path) -> None:
    folder = write_model(
        tmp_path, {"requirements/t.yaml": "kind: term\nid: TM-001\ntitle: 😀\ndefinition: 한\n"}
    )
    with pytest.raises(ReqmodelError) as caught:
        to_zip(Order(load(folder), Report(()), encoding="cp932"))
    assert "用語!B2: 😀（U+1F600）" in caught.value.message.ja
    assert "한（U+D55C）" in caught.value.message.ja


def test_csv_without_fingerprints_says_so(folder: Path, tmp_path: Path) -> None:
    data = to_zip(Order(load(folder), Report(())))
    with ZipFile(BytesIO(data)) as files:
        rows = files.read("機能要件.csv").decode("utf-8-sig").splitlines()
    path = tmp_path / "機能要件 (1).csv"
    path.write_text("\n".join(rows[:2]).replace("必須", "任意"), encoding="utf-16")
    proposal = api.import_(folder, "csv", path)
    assert not proposal.has_base
    assert [e.after.ja for e in proposal.difference.edits] == ["任意"]  # and FR-02 is not deleted


def test_the_same_model_makes_the_same_bytes_and_names_nobody(folder: Path) -> None:
    data = exported(folder)
    assert data == exported(folder)
    properties = openpyxl.load_workbook(BytesIO(data)).properties
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created.date() == date(2026, 11, 23)
    assert to_zip(Order(load(folder), Report(()))) == to_zip(Order(load(folder), Report(())))


def test_rows_are_written_as_the_library_writes_them() -> None:
    cells: list[Any] = [
        None,
        "字 & <",
        3,
        0.1,
        12345678901234.5,
        True,
        date(2027, 3, 19),
        " 前",
        "",
        "=1",
    ]
    sheets = []
    for kind in (PlainSheet, Grid):
        book = Workbook(out := BytesIO(), {"in_memory": True})
        usual, quoted = book.add_format({"bold": True}), book.add_format({"italic": True})
        sheet = book.add_worksheet(worksheet_class=kind)
        for i in range(len(cells)):
            sheet.write_string(0, i, "見出し", usual)
        if isinstance(sheet, Grid):
            sheet.set_looks([(usual, quoted)] * len(cells))
        for number in (1, 2):
            if isinstance(sheet, Grid):
                sheet.put(number, cells, 30.7)
                continue
            sheet.set_row(number, 30.7)
            for i, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(number, i, cell, quoted if cell == "=1" else usual)
                elif cell is not None:
                    sheet.write(number, i, cell if cell is not True else 1, usual)
        book.close()
        with ZipFile(out) as files:
            xml = files.read("xl/worksheets/sheet1.xml").decode()
            sheets.append((re.sub(' spans="[^"]*"', "", xml), files.read("xl/sharedStrings.xml")))
    assert sheets[0] == sheets[1]


def test_editions_hold(folder: Path) -> None:
    project = folder / "requirements/project.yaml"
    project.write_text(project.read_text(encoding="utf-8") + "note: 内緒のこと\nfield_disclosure: {note: internal}\n", encoding="utf-8")  # fmt: skip
    data = exported(folder, Disclosure.PUBLIC)
    with ZipFile(BytesIO(data)) as files:
        whole = "".join(files.read(n).decode("utf-8", "replace") for n in files.namelist())
    assert "内緒" not in whole
    assert "UC-01" not in whole
    assert "登録できること" in whole
    path = folder.parent / "public.xlsx"
    path.write_bytes(data)
    proposal = api.import_(folder, "xlsx", path)
    assert not proposal.difference.edits  # what was not shown was not deleted
    assert not proposal.difference.conflicts


def test_cells_are_locked_and_offer_what_they_may_hold(edited: Edited) -> None:
    ws = edited.book["機能要件"]
    assert ws.protection.sheet
    assert ws["A1"].protection.locked
    assert ws["A2"].protection.locked
    assert not ws["B2"].protection.locked
    assert ws.freeze_panes == "C2"
    assert ws.auto_filter.ref
    column = ws.cell(1, edited.column("機能要件", "優先度")).column_letter
    rules = [v for v in ws.data_validations.dataValidation if f"{column}2" in v.sqref]
    assert [v.type for v in rules] == ["list"]
    name, area = rules[0].formula1.replace("$", "").replace("'", "").split("!")
    offered = [c.value for row in edited.book[name][area] for c in row]
    assert offered == ["必須", "重要", "任意"]
    assert "必須" in ws.cell(1, edited.column("機能要件", "要件")).comment.text


def _with(data: bytes, name: str, content: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("part", "content", "word"),
    [
        ("xl/vbaProject.bin", b"x", "マクロ"),
        ("xl/externalLinks/externalLink1.xml", b"<x/>", "接続"),
        ("xl/connections.xml", b"<x/>", "接続"),
        ("xl/worksheets/sheet2.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "DOCTYPE"),
        ("xl/worksheets/sheet2.xml", b"<worksheet><row", "壊れて"),
        ("xl/media/zeros.xml", bytes(20_000_000), "大きすぎる"),
    ],
)
def test_unsafe_files_are_refused_with_a_reason(  # fixtures are parameters
    folder: Path,
    exported_once: bytes,
    monkeypatch: pytest.MonkeyPatch,
    part: str,
    content: bytes,
    word: str,
) -> None:
    monkeypatch.setattr(package, "MOST_XML", 15_000_000)
    path = folder.parent / "bad.xlsx"
    path.write_bytes(_with(exported_once, part, content))
    with pytest.raises(ReqmodelError) as caught:
        api.import_(folder, "xlsx", path)
    assert word in caught.value.message.ja


def test_a_file_that_is_open_elsewhere_is_said_to_be(edited: Edited) -> None:
    edited.set("機能要件", "FR-01", "優先度", "任意")
    path = edited.save()
    for mark in (path.with_name("~$edited.xlsx"), path.with_name(".~lock.edited.xlsx#")):
        mark.write_bytes(b"name")
        with pytest.raises(ReqmodelError) as caught:
            api.import_(edited.folder, "xlsx", mark)
        assert "edited.xlsx を保存して閉じ" in caught.value.message.ja
        proposal = api.import_(edited.folder, "xlsx", path)
        assert len(proposal.difference.edits) == 1
        assert "ほかのソフトで開いて" in proposal.difference.remarks[0].message.ja
        mark.unlink()
    assert not api.import_(edited.folder, "xlsx", path).difference.remarks


@pytest.mark.parametrize("text", ["長" * 32_001, "𠮷" * 16_001])
def test_what_no_cell_holds_is_neither_cut_nor_lost(tmp_path: Path, text: str) -> None:
    requirement = REQUIREMENTS.replace("title: 取消し", f"title: 取消し\n    rationale: {text}")
    files = {"requirements/functional.yaml": requirement, "requirements/others.yaml": OTHERS}
    folder = write_model(tmp_path / "model", files)
    edited = Edited(folder, exported(folder))
    path = tmp_path / "csv.zip"
    path.write_bytes(to_zip(Order(load(folder), Report(()))))
    for proposal in (edited.proposed(), api.import_(folder, "csv", path)):
        assert not proposal.stops
        assert not proposal.difference.edits
    edited.set("機能要件", "FR-01", "要件", "短くした要件。")
    written(edited.proposed())
    assert text in (folder / "requirements/functional.yaml").read_text("utf-8")
    edited = Edited(folder, exported(folder))
    place = edited.set("機能要件", "FR-02", "理由", "ここでは直せないはず。")
    (problem,) = edited.proposed().difference.problems
    assert problem.place.label.ja == place


def test_a_list_whose_titles_no_cell_holds_is_not_emptied(tmp_path: Path) -> None:
    titles = "".join(
        f"  - {{kind: functional-requirement, id: FR-{n}, title: {'題' * 99}{n}, heading: FH-FUNCTIONS, statement: 求める。, priority: must}}\n"
        for n in range(100, 500)
    )
    links = ", ".join(f"FR-{n}" for n in range(100, 500))
    others = OTHERS.replace("needs: [FR-01]", f"needs: [{links}]") + titles
    files = {"requirements/functional.yaml": REQUIREMENTS, "requirements/others.yaml": others}
    folder = write_model(tmp_path / "model", files)
    assert not load(folder).faults
    edited = Edited(folder, exported(folder))
    assert (
        edited.book["ユースケース"].cell(2, edited.column("ユースケース", "必要とする要件")).value
        == TOO_LONG.ja
    )
    assert not edited.proposed().difference.edits


def test_new_rows_may_belong_to_new_rows(edited: Edited) -> None:
    flows, steps = "ユースケース_代替の流れ", "ユースケース_基本の流れ・手順"
    edited.add(flows, 記録のID="UC-01", 項目名="withdrawn", 契機="同意の撤回")
    where = {"記録のID": "UC-01", "箇所": "代替の流れ／withdrawn／手順"}
    edited.add(steps, **where, 内容="撤回を受ける。")
    edited.add(steps, **where, 内容="申し出を聞く。", 順=0.5)
    proposal = edited.proposed()
    assert not proposal.stops, (proposal.difference.problems, proposal.report.diagnostics)
    written(proposal)
    flow = load(edited.folder).records["UC-01"].alternate_flows[1]  # type: ignore[attr-defined]  # a use case
    assert [s.text.ja for s in flow.steps] == ["申し出を聞く。", "撤回を受ける。"]
    edited = Edited(edited.folder, exported(edited.folder))
    place = edited.add(steps, **{**where, "箇所": "代替の流れ／nowhere／手順"}, 内容="迷子。")
    (problem,) = edited.proposed().difference.problems
    assert (problem.place.label.ja, "nowhere" in problem.message.ja) == (place, True)


def test_a_workbook_of_some_kinds(folder: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "reqmodel", *arguments, "--lang", "ja", "-m", str(folder)],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip

    file = str(tmp_path / "some.xlsx")
    made = run("export", "xlsx", "--kind", "functional-requirement", "--kind", "role", "--out", file)  # fmt: skip
    assert made.returncode == 0, made.stderr
    names = openpyxl.load_workbook(file).sheetnames
    assert {"機能要件", "役割"} < set(names)
    assert "ユースケース" not in names
    shown = run("import", "xlsx", file, "--dry-run")
    assert (shown.returncode, "変更はありません" in shown.stdout) == (0, True)
    order = Order(load(folder), Report(()))
    for name, kind, word in (("xlsx", "nothing", "nothing"), ("requirement-list", "role", "--kind を使える文書: xlsx, csv")):  # fmt: skip
        with pytest.raises(ReqmodelError) as caught:
            api.export(api.offered([name])[0], replace(order, kinds=(kind,)), folder)
        assert word in caught.value.message.ja


def test_the_workbook_of_another_model_is_refused(folder: Path, tmp_path: Path) -> None:
    other = write_model(tmp_path / "other")
    card = other / "requirements/project.yaml"
    card.write_text(card.read_text(encoding="utf-8").replace("PJ-1", "PJ-2"), encoding="utf-8")
    path = tmp_path / "other.xlsx"
    path.write_bytes(exported(other))
    with pytest.raises(ReqmodelError, match="another model"):
        api.import_(folder, "xlsx", path)


@pytest.fixture(scope="module")
def tochigi(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A copy of the Tochigi model, and its workbook."""
    folder = tmp_path_factory.mktemp("tochigi")
    for part in ("requirements", "patterns"):
        shutil.copytree(ROOT / part, folder / part)
    path = folder / "book.xlsx"
    path.write_bytes(exported(folder))
    return folder, path


def test_the_tochigi_model_goes_round_unchanged(tochigi: tuple[Path, Path]) -> None:
    proposal = api.import_(tochigi[0], "xlsx", tochigi[1])
    assert not proposal.stops
    assert not proposal.difference.edits


def test_the_tochigi_model_goes_round_in_csv(tochigi: tuple[Path, Path], tmp_path: Path) -> None:
    model = load(tochigi[0])
    for encoding in ("utf-8", "cp932"):
        (tmp_path / "csv.zip").write_bytes(to_zip(Order(model, Report(()), encoding=encoding)))
        proposal = api.import_(tochigi[0], "csv", tmp_path / "csv.zip")
        assert not proposal.stops
        assert not proposal.difference.edits


@NEEDS_OFFICE
def test_libreoffice_saves_and_only_edits_come_back(folder: Path, soffice: Save) -> None:
    """Two sheets are edited; all come back unchanged after that. It takes a third of a second each."""

    def saved(path: Path) -> Path:
        soffice("xlsx:Calc MS Excel 2007 XML", path.parent / "saved", [path])
        return path.parent / "saved" / path.name

    edited = Edited(folder, exported(folder, kinds=("project", "functional-requirement")))
    place = edited.set("プロジェクト", "PJ-1", "調達の前提／政府調達協定の対象か", "いいえ")
    edited.set("プロジェクト", "PJ-1", "版の日付", date(2026, 12, 1))
    edited.set("機能要件", "FR-02", "要件", "=でも+でもない\n〜−")
    proposal = api.import_(folder, "xlsx", saved(edited.save()))
    assert len(told(proposal)) == 3
    assert place in told(proposal)[0] or place in told(proposal)[1]
    written(proposal)
    records = load(folder).records
    assert records["FR-02"].statement.ja == "=でも+でもない\n〜−"  # type: ignore[attr-defined]  # a requirement
    card = load(folder).project
    assert (card.dated, card.procurement.covered_by_gpa) == (date(2026, 12, 1), False)
    again = folder.parent / "again.xlsx"
    again.write_bytes(exported(folder))
    assert not api.import_(folder, "xlsx", saved(again)).files


def test_the_command_shows_asks_and_writes(edited: Edited) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "reqmodel", "import", *arguments, "--lang", "ja", "--model", str(edited.folder)],
            cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    path = edited.folder / "requirements/functional.yaml"
    before = path.read_bytes()
    place = edited.set("機能要件", "FR-01", "優先度", "任意")
    edited.delete("機能要件", "FR-02")
    file = str(edited.save())
    shown = run("xlsx", file, "--dry-run")
    assert shown.returncode == 0
    assert f"{place}  変更  FR-01 優先度\n    必須 → 任意" in shown.stdout
    assert path.read_bytes() == before
    asked = run("xlsx", file)
    assert (asked.returncode, "--yes" in asked.stderr) == (2, True)
    assert path.read_bytes() == before
    assert run("xlsx", file, "--yes").returncode == 0
    assert b"priority: may" in path.read_bytes()
    assert b"id: FR-02" not in path.read_bytes()
