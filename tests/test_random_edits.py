"""Random edits through a spreadsheet library, over all kinds: what was edited arrives, all else stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from full_records import Filler, target
from models import write_model
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from pydantic import BaseModel

from reqmodel import api
from reqmodel.exports.xlsx.documents.xlsx import to_xlsx
from reqmodel.model.diagnostic import Report
from reqmodel.model.kinds import KINDS
from reqmodel.model.labelled import Labelled
from reqmodel.model.order import Order
from reqmodel.model.records.requirement import Heading
from reqmodel.model.vocabulary import Disclosure, Status
from reqmodel.sheets.book import Book
from reqmodel.sheets.change import plain
from reqmodel.sheets.column import Column, Role, is_list, lists_of, structure
from reqmodel.sheets.form import (
    Cell,
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
from reqmodel.sheets.layout import Row, Sheet
from reqmodel.store.loader import inherited, load
from reqmodel.store.style import entry

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 2
EDITED, ITEMS_ADDED, ITEMS_GONE, RECORDS_GONE = 380, 60, 20, 10
"""Cases in a round, besides a new record of every kind."""
CASES = 1_000
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
    "heading",
    "exponent",
    "rule",
)
"""Fields with laws of their own."""
_LAWFUL = (Status.RETIRED, Status.AGREED)
"""Words that ask something of other fields or records."""


def _model(folder: Path) -> Path:
    """Two full records of every kind, each in a chapter of its own, written in different styles."""
    filler = Filler(number=1, day=date(2026, 12, 31))
    card = (ROOT / "requirements/project.yaml").read_text(encoding="utf-8")
    card = re.sub("SRC-[0-9]+", "PUBLIC-1", card)
    write_model(folder, {"requirements/project.yaml": f"# 注釈\n{card}"})
    headings = {
        str(h.requirement_kind): h.id for h in inherited().values() if isinstance(h, Heading)
    }
    for number, (kind, cls) in enumerate(KINDS.items()):
        if kind == "project":
            continue
        lines = [f"# {cls.label.ja}", f"kind: {kind}", "records:"]
        for word in ("PUBLIC", "OTHER"):
            id_ = f"{word}-{number}"
            record = filler.record(kind, id_, Disclosure.PUBLIC)
            data = {k: v for k, v in plain(record).items() if k != "kind" and v not in ({}, [])}
            if kind in headings:
                data["heading"] = headings[kind]
            for waiver in data.get("waivers", ()):
                waiver["rule"] = "named-product"
            _double(cls, data)
            names = [n for n in data if n not in ("id", "title")]
            names = names if word == "PUBLIC" else names[::-1]
            body = [f"id: '{id_}'  # 名", f"title: {{ja: \"題 {id_}\",   en: 'Title'}}  # 題"]
            body += [entry(name, data[name], "    ") for name in names]
            lines += [f"  # 注釈 {id_}", "  - " + "\n    ".join(body), ""]
        end = "\r\n" if number % 3 == 0 else "\n"
        path = folder / f"requirements/{kind}.yaml"
        path.write_bytes(end.join("\n".join(lines).split("\n")).encode())
    return folder


def _double(cls: type[BaseModel], data: dict[str, Any]) -> None:
    """Give each list of structures that hold no others a second item."""
    for name, info in cls.model_fields.items():
        part = structure(info.annotation)
        many = part and name in data and is_list(info.annotation)
        if part and many and not any(lists_of(part)):
            more = dict(data[name][0])
            if "key" in more:
                words: Any = part.model_fields["key"].annotation
                closed = isinstance(words, type) and issubclass(words, Labelled)
                more["key"] = [*words][1].value if closed else f"{more['key']}-b"
            data[name].append(more)


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


@dataclass
class _Line:
    """A row of a sheet as people have it before them, and what it is to become."""

    row: Row
    cells: list[Cell]
    list_: _List
    item: _Item


@dataclass
class _Item:
    """What a record or an item of a list says, by column; its key, None where one is made up."""

    key: str | None
    order: float
    says: dict[str, str]


_List = tuple[str, str, str]
"""A sheet, a record and a place in it."""


def _lists(book: Book) -> dict[_List, list[_Item]]:
    """Everything a model says: the records of each sheet, and the items of each list."""
    found: dict[_List, list[_Item]] = {}
    for sheet in book.sheets:
        for row in sheet.rows(book.model.own):
            says = {
                c.key: c.canon(c.value(row.part)) for c in sheet.columns if c.role is Role.FIELD
            }
            item = _Item(row.item if sheet.keyed else None, row.order, says)
            found.setdefault((sheet.key, row.record.id, row.place), []).append(item)
    return found


class _Editor:
    """Someone with the workbook, a sheet at a time as lines."""

    def __init__(self, book: Book, random: Random) -> None:
        self.book, self.random = book, random
        self.wanted = _lists(book)
        self.lines: dict[str, list[_Line]] = {}
        self.touched: set[str] = set()
        self.unnamed: list[_Line] = []
        self.cases = 0
        ids = sorted(r.id for r in book.model.own)
        self.calm = set(random.sample(ids, len(ids) // 3))  # records that nothing is done to
        for sheet in book.sheets:
            lines = self.lines[sheet.key] = []
            at: dict[_List, int] = {}
            for one in book.filled(sheet, book.titles):
                where = (sheet.key, one.row.record.id, one.row.place)
                item = self.wanted[where][at.setdefault(where, 0)]
                at[where] += 1
                lines.append(_Line(one.row, list(one.cells), where, item))

    def delete_records(self, count: int) -> None:
        """Delete rows of records that none links to, of some also the rows of their lists."""
        chosen = [
            (sheet, line)
            for sheet in self.book.sheets
            if not sheet.places
            for line in self.lines[sheet.key]
            if line.list_[1].startswith("OTHER") and line.list_[1] not in self.calm
        ]
        for sheet, line in self.random.sample(chosen, count):
            record = line.list_[1]
            self.lines[sheet.key].remove(line)
            if self.random.random() < 0.5:
                for key, lines in self.lines.items():
                    self.lines[key] = [one for one in lines if one.list_[1] != record]
            self.wanted = {w: items for w, items in self.wanted.items() if w[1] != record}
            self.touched.add(record)
            self.cases += 1

    def delete_items(self, count: int) -> None:
        """Delete rows of lists that hold more."""
        for sheet, line in self._items():
            items = self.wanted.get(line.list_, ())
            if count and len(items) > 1:
                self.lines[sheet.key].remove(line)
                self.wanted[line.list_] = [item for item in items if item is not line.item]
                self.touched.add(line.list_[1])
                self.cases += 1
                count -= 1

    def edit(self, count: int) -> None:
        """Type into cells."""
        places = [
            (line, i, column)
            for sheet in self.book.sheets
            for line in self.lines[sheet.key]
            if line.list_ in self.wanted and line.list_[1] not in self.calm
            for i, column in enumerate(sheet.columns)
            if column.role is Role.FIELD
        ]
        for line, i, column in self.random.sample(places, len(places)):
            value = _value(column, self.random)
            if value is None or not count:
                continue
            if len(column.keys) > 1 and getattr(line.row.part, column.keys[0]) is None:
                continue  # a structure needs all its fields
            if isinstance(column.form, Lines) and column.keys[-1] == "ja":
                value = f"{line.cells[i]}\n{value}"  # the lines before it keep their English
            line.cells[i] = value
            line.item.says[column.key] = column.canon(column.form.read(value))
            self.touched.add(line.list_[1])
            self.cases += 1
            count -= 1

    def add_records(self, number: int) -> None:
        """Copy a record of each kind into new rows, with those of its lists where it needs them."""
        for sheet in [s for s in self.book.sheets if not s.places and s.key != "project"]:
            line = next(one for one in self.lines[sheet.key] if one.list_ in self.wanted)
            with_lists = any(s.places and s.kinds == sheet.kinds for s in self.book.sheets)
            pattern = KINDS[sheet.key].prefix
            id_ = f"{pattern.rstrip('#')}{number:0{pattern.count('#')}}" if with_lists else ""
            new = self._copied(sheet, line, id_, line.item.key)
            if with_lists:
                for other in self.book.sheets:
                    for one in [o for o in self.lines[other.key] if o.list_[1] == line.list_[1]]:
                        if other.places and one.list_ in self.wanted:
                            self._copied(other, one, id_, one.item.key)
            else:
                self.unnamed.append(new)
            self.cases += 1

    def add_items(self, count: int) -> None:
        """Copy rows of lists into new ones, with a key of their own or none."""
        for number, (sheet, line) in enumerate(self._items()):
            if not count or line.row.record.id != line.list_[1] or line.list_ not in self.wanted:
                continue
            key = f"fresh-{number}" if sheet.keyed and self.random.random() < 0.5 else None
            new = self._copied(sheet, line, line.list_[1], key)
            new.item.order = self.random.choice([number / 1000, 1.5 + number / 1000, 1000 + number])
            _put(sheet, new, Role.ORDER, new.item.order)
            self.touched.add(line.list_[1])
            self.cases += 1
            count -= 1

    def _items(self) -> Iterator[tuple[Sheet, _Line]]:
        """The rows of lists whose items hold no lists themselves, in any order."""
        found = [
            (sheet, line)
            for sheet in self.book.sheets
            if sheet.places and not any(lists_of(sheet.cls))
            for line in self.lines[sheet.key]
            if line.list_[1] not in self.calm
        ]
        return iter(self.random.sample(found, len(found)))

    def _copied(self, sheet: Sheet, line: _Line, record: str, key: str | None) -> _Line:
        where = (sheet.key, record or f"@{self.cases}", line.list_[2])
        item = _Item(key, line.item.order, dict(line.item.says))
        new = _Line(line.row, list(line.cells), where, item)
        _put(sheet, new, Role.ID, record or None)
        _put(sheet, new, Role.ITEM, key)
        self.wanted.setdefault(where, []).append(item)
        self.lines[sheet.key].append(new)
        return new


def _put(sheet: Sheet, line: _Line, role: Role, value: Cell) -> None:
    for i, column in enumerate(sheet.columns):
        if column.role is role:
            line.cells[i] = value


def _fill(
    worksheet: Worksheet, sheet: Sheet, lines: list[_Line], random: Random
) -> dict[int, _Line]:
    """Put the lines into a worksheet in any order, its columns too; hide, filter, add a title."""
    order = random.sample(range(len(sheet.columns)), len(sheet.columns))
    heads = [worksheet.cell(1, i + 1).value for i in order]
    top = random.choice([0, 0, 2])
    rows = random.sample(lines, len(lines))
    for row in worksheet.iter_rows(min_row=1, max_row=worksheet.max_row):
        for cell in row:
            cell.value = None
    for i, head in enumerate(heads, 1):
        worksheet.cell(top + 1, i).value = head
    at = {top + 2 + n: line for n, line in enumerate(rows)}
    for number, line in at.items():
        for i, column in enumerate(order, 1):
            cell = worksheet.cell(number, i)
            cell.value = line.cells[column]
            if isinstance(line.cells[column], str):
                cell.data_type = "s"
            if not isinstance(line.cells[column], date):
                cell.number_format = "General"
    if top:
        worksheet.cell(1, 1).value = "照会用の控え"
    worksheet.cell(top + 1, len(order) + 2).value = "自分用のメモ"
    worksheet.column_dimensions[get_column_letter(random.randint(1, len(order)))].hidden = True
    worksheet.auto_filter.add_filter_column(0, ["X"])
    worksheet.row_dimensions[top + 2].hidden = True
    return at


def _blocks(folder: Path) -> dict[str, bytes]:
    """The text of every record, without what stands between it and the next."""
    found = {}
    for path in folder.rglob("requirements/*.yaml"):
        for text in re.split(rb"(?m)^(?=  - id: )", path.read_bytes())[1:]:
            block = re.sub(rb"(?:\s*^  #[^\n]*)*\s*\Z", b"", text, flags=re.MULTILINE)
            id_ = re.search(rb"id: '?([A-Z0-9-]+)", block)
            assert id_
            found[id_[1].decode()] = block
    return found


def _comments(folder: Path, but: Iterable[str]) -> list[str]:
    return [
        line
        for path in sorted(folder.rglob("requirements/*.yaml"))
        for line in path.read_bytes().decode().split("\n")
        if line.lstrip().startswith("# 注釈") and line.split()[-1] not in but
    ]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = _model(tmp_path_factory.mktemp("full"))
    model = load(folder)
    assert not model.faults, model.faults[:2]
    assert {r.kind for r in model.own} == set(KINDS)
    return folder


@pytest.fixture(scope="module")
def cases() -> list[int]:
    return []


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_edits_arrive_and_nothing_else_changes(full: Path, seed: int, cases: list[int]) -> None:
    random = Random(seed)  # noqa: S311  # the same edits in every run
    book = Book.of(load(full))
    workbook = openpyxl.load_workbook(BytesIO(to_xlsx(Order(book.model, Report(())))))
    before, names = _blocks(full), book.names
    editor = _Editor(book, random)
    editor.delete_records(RECORDS_GONE)
    editor.delete_items(ITEMS_GONE)
    editor.edit(EDITED)
    editor.add_items(ITEMS_ADDED)
    editor.add_records(501 + 100 * seed)
    cases.append(editor.cases)
    at = {
        sheet.key: _fill(workbook[names[sheet.key]], sheet, editor.lines[sheet.key], random)
        for sheet in book.sheets
    }
    path = full / "edited.xlsx"
    workbook.save(path)
    gone = {id_ for id_ in before if id_ not in {record for _, record, _ in editor.wanted}}
    comments = _comments(full, gone)
    proposal = api.import_(full, "xlsx", path)
    assert not [(p.place.label.ja, p.message.ja) for p in proposal.difference.problems]
    assert not [(e.place.label.ja, e.label.ja) for e in proposal.difference.conflicts]
    assert not [(d.location.label.ja, d.message.ja) for d in proposal.report.diagnostics]
    proposal.write()

    wanted = editor.wanted
    given = {place.label.ja: id_ for place, id_ in proposal.ids.items()}
    for line in editor.unnamed:
        key = line.list_[0]
        number = next(n for n, one in at[key].items() if one is line)
        id_ = next(i for p, i in given.items() if re.fullmatch(rf"{re.escape(names[key])}![A-Z]+{number}", p))  # fmt: skip
        wanted = {((w[0], id_, w[2]) if w == line.list_ else w): items for w, items in wanted.items()}  # fmt: skip
    found = _lists(Book.of(load(full)))
    assert found.keys() == wanted.keys()
    for where, unordered in wanted.items():
        items = sorted(unordered, key=lambda item: item.order)
        assert [i.says for i in found[where]] == [i.says for i in items], where
        keys = zip([i.key for i in found[where]], [i.key for i in items], strict=True)
        assert all(key == said or said is None for key, said in keys), where
    after = _blocks(full)
    untouched = before.keys() - editor.touched
    assert len(untouched) >= len(before) / 4
    assert {i: after[i] for i in untouched} == {i: before[i] for i in untouched}
    assert _comments(full, gone) == comments
    for file in full.rglob("requirements/*.yaml"):
        data = file.read_bytes()
        assert data.count(b"\r\n") in (0, data.count(b"\n")), file


def test_these_are_many_cases(cases: list[int]) -> None:
    assert sum(cases) >= CASES
