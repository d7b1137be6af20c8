"""Random edits through a spreadsheet library, over all kinds: what was edited arrives, all else stays."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from full_records import Filler, target
from models import write_model

from reqmodel import api
from reqmodel.exports.xlsx.documents.xlsx import to_xlsx
from reqmodel.model.diagnostic import Report
from reqmodel.model.kinds import KINDS
from reqmodel.model.order import Order
from reqmodel.model.vocabulary import Disclosure, Status
from reqmodel.sheets.book import Book
from reqmodel.sheets.change import plain
from reqmodel.sheets.column import Column, Role
from reqmodel.sheets.form import (
    Choice,
    Day,
    Figure,
    Form,
    Lines,
    MonthDay,
    Pairs,
    Reference,
    When,
    YesNo,
)
from reqmodel.store.loader import load
from reqmodel.store.style import entry

ROOT = Path(__file__).resolve().parents[1]
ROUNDS, EDITS = 5, 200
_TEXTS = ["新しい値", "=1+1", "a: b # c", "- x", "no", "1.10", "'q'", '"q"', "二\n行", "〜−", "外字\ue000", "葛\U000e0100",
          "@x", "{x", "[y", "&a", "*b", "!c", "%d", "|", ">", "~", "null", "2027-03-01", " 前後 ", "a\\b", "：", "#"]  # fmt: skip
_CLOSED = (
    "code",
    "chosen",
    "languages",
    "id_patterns",
    "severities",
    "field_disclosure",
    "premise",
)
"""Fields with laws of their own."""
_LAWFUL = (Status.RETIRED, Status.AGREED)
"""Words that ask something of other fields or records."""


def _model(folder: Path) -> Path:
    """Two full records of every kind, each in a chapter of its own with comments."""
    filler = Filler(number=1, day=date(2026, 12, 31))
    card = (ROOT / "requirements/project.yaml").read_text(encoding="utf-8")
    files = {"requirements/project.yaml": f"# 注釈\n{card.replace('SRC-001', 'PUBLIC-1')}"}
    for kind, cls in KINDS.items():
        if kind == "project":
            continue
        lines = [f"# {cls.label.ja}", f"kind: {kind}", "records:"]
        for id_ in (f"{word}-{list(KINDS).index(kind)}" for word in ("PUBLIC", "OTHER")):
            record = filler.record(kind, id_, Disclosure.PUBLIC)
            data = {k: v for k, v in plain(record).items() if k != "kind" and v not in ({}, [])}
            data = {"id": data.pop("id"), **data}
            body = "\n    ".join(entry(k, v, "    ") for k, v in data.items())
            lines += [f"  # 注釈 {id_}", f"  - {body}", ""]
        files[f"requirements/{kind}.yaml"] = "\n".join(lines)
    return write_model(folder, files)


def _value(column: Column, random: Random) -> Any:  # noqa: ANN401, C901, PLR0911, PLR0912  # a value of any form, and each is one case
    form = column.form
    if column.keys[0] in _CLOSED or isinstance(form, Pairs):
        return None
    if isinstance(form, Lines):
        inner = form.of
        if isinstance(inner, Reference):
            return target(inner.link)
        if isinstance(inner, Choice):
            words = random.sample(list(inner.words), min(2, len(list(inner.words))))
            return "\n".join(word.label.ja for word in words)
        return random.choice(["一", "一\n二", "=一\nno\n三"]) if not column.english else "One"
    if isinstance(form, Reference):
        return f"{target(form.link)} 名称"
    if isinstance(form, Choice):
        return random.choice([w for w in form.words if w not in _LAWFUL]).label.ja
    if isinstance(form, YesNo):
        return random.choice(["はい", "いいえ", True, False])
    if isinstance(form, Day):
        return random.choice([date(2027, 3, 19), "2026-12-01", "2027/4/1"])
    if isinstance(form, When):
        return random.choice(["2026", "2026-04", "2026-04-01", 2027])
    if isinstance(form, MonthDay):
        return "05-01"
    if isinstance(form, Figure):
        if column.keys[-1] in ("low", "mode"):
            return random.choice([0, 1]) if column.keys[-1] == "low" else None
        if column.keys[-1] == "high":
            return 10**12 + random.randint(0, 99)
        return 1 if form.share or "size" in column.keys[-1] else random.randint(1, 3)
    assert type(form) is Form
    return random.choice(_TEXTS)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = _model(tmp_path_factory.mktemp("full"))
    model = load(folder)
    assert not model.faults, model.faults[:2]
    assert {r.kind for r in model.own} == set(KINDS)
    return folder


def _matrix(folder: Path) -> dict[tuple[str, str, str, str, str], str]:
    """Every value of the model, by sheet, record, place, item and column."""
    book = Book.of(load(folder))
    found = {}
    for sheet in book.sheets:
        for one in book.filled(sheet, book.titles):
            for column in sheet.columns:
                if column.role is Role.FIELD:
                    row = one.row
                    value = column.canon(column.value(row.part))
                    found[sheet.key, row.record.id, row.place, row.item, column.key] = value
    return found


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_edits_arrive_and_nothing_else_changes(full: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311  # the same edits in every run
    model = load(full)
    book = Book.of(model)
    names = book.names
    workbook = openpyxl.load_workbook(BytesIO(to_xlsx(Order(model, Report(())))))
    places = [
        (sheet, number, row, i, column)
        for sheet in book.sheets
        for number, row in enumerate(sheet.rows(model.own), 2)
        for i, column in enumerate(sheet.columns, 1)
        if column.role is Role.FIELD
    ]
    wanted = _matrix(full)
    edits = 0
    for sheet, number, row, i, column in random.sample(places, len(places)):
        value = _value(column, random)
        if value is None or edits == EDITS:
            continue
        if len(column.keys) > 1 and getattr(row.part, column.keys[0]) is None:
            continue  # a structure needs all its fields
        cell = workbook[names[sheet.key]].cell(number, i)
        if isinstance(column.form, Lines) and column.keys[-1] == "ja":
            value = f"{cell.value}\n{value}"  # the lines before it keep their English
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        key = (sheet.key, row.record.id, row.place, row.item, column.key)
        wanted[key] = column.canon(column.form.read(value))
        edits += 1
    assert edits == EDITS
    path = full / "edited.xlsx"
    workbook.save(path)
    comments = {p: [x for x in p.read_text("utf-8").splitlines() if "# 注釈" in x] for p in full.rglob("*.yaml")}  # fmt: skip
    proposal = api.import_(full, "xlsx", path)
    assert not proposal.difference.problems
    assert not proposal.difference.conflicts
    assert not [(d.location.label.ja, d.message.ja) for d in proposal.report.diagnostics]
    proposal.write()
    assert _matrix(full) == wanted
    for file, lines in comments.items():
        assert [x for x in file.read_text("utf-8").splitlines() if "# 注釈" in x] == lines
