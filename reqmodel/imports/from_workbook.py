"""An edited workbook: its sheets as rows of values, and the fingerprints of its export.

Read without a library: values are all that is asked of the file, and libraries that make an object
of every cell take several times as long.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import ZipFile

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text
from reqmodel.sheets.book import BASE, Base
from reqmodel.sheets.form import Cell, written
from reqmodel.sheets.proposal import Received
from reqmodel.sheets.taken import RawSheet
from reqmodel.store.package import broken, require_safe, unopened, unreadable

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = {
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": _S[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": _R[1:-1].encode(),
}
"""Names of the strict form, by those of the usual one."""
_ROW, _VALUE, _TEXT = f"{_S}row", f"{_S}v", f"{_S}t"
_AREA = re.compile(r"([A-Z]{1,3})([0-9]+):([A-Z]{1,3})([0-9]+)")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_MOST_COVERED, _MOST_COLUMNS = 100_000, 16_384
_OUTSIDE = ("xl/externalLinks/", "xl/connections.xml", "xl/queryTables/", "xl/embeddings/")
_OURS = ("使い方", "Guide", "_選択肢", "_choices")
_ERROR = Text("数式のエラー", "an error of a formula")
_NEVER = Text("計算されていない数式", "a formula that was never computed")
_COVERED = Text("結合されたセル", "merged cells")


def from_workbook(path: Path) -> Received:
    """The sheets of a .xlsx file, and its fingerprints if they are still there.

    Raises:
        ReqmodelError: it cannot be opened safely, or is no workbook.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise unopened(path, problem) from problem
    require_safe(data)
    try:
        with ZipFile(BytesIO(data)) as package:
            if outside := [n for n in package.namelist() if n.startswith(_OUTSIDE)]:
                raise _reaches_out(outside[0])
            return _read(_Workbook(package))
    except (ParseError, KeyError, ValueError, IndexError, OverflowError, RecursionError) as problem:
        raise broken() from problem


def _read(book: _Workbook) -> Received:
    base: Base | None = None
    found: list[RawSheet] = []
    for name, part in book.parts():
        if name in _OURS:
            continue
        sheet = book.sheet(name, part)
        if name == BASE:
            base = Base.read(written(cells[0]) for _, cells in sheet.rows)
        else:
            found.append(sheet)
    return base, found


class _Workbook:
    """The parts of a workbook that hold values."""

    def __init__(self, package: ZipFile) -> None:
        self._package = package
        self._names = set(package.namelist())
        self._strings = [_text(item) for item in self._tree("xl/sharedStrings.xml").iter(f"{_S}si")]
        self._dates = set(self._date_styles(self._tree("xl/styles.xml")))
        self._book = self._tree("xl/workbook.xml")
        settings = self._book.find(f"{_S}workbookPr")
        since_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        self._day_zero = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001  # days have no zone

    def parts(self) -> Iterator[tuple[str, str]]:
        """Every sheet's name, and the part that holds it."""
        relations = self._tree("xl/_rels/workbook.xml.rels")
        targets = {r.get("Id"): r.get("Target", "") for r in relations}
        for sheet in self._book.iter(f"{_S}sheet"):
            target = posixpath.join("/xl", targets[sheet.get(f"{_R}id")])
            part = posixpath.normpath(target).lstrip("/")
            if part.startswith("xl/worksheets/"):
                yield sheet.get("name", ""), part

    def sheet(self, name: str, part: str) -> RawSheet:
        """The values of a sheet."""
        root = self._tree(part)
        errors: dict[tuple[int, int], Text] = {}
        rows: list[tuple[int, list[Cell]]] = []
        number = 0
        for row in root.iter(_ROW):
            number = int(row.get("r") or number + 1)
            cells: list[Cell] = []
            for cell in row:
                where = cell.get("r")
                at = _column(where.rstrip("0123456789")) if where else len(cells)
                value = self._value(cell, number, at, errors)
                if value is not None and value != "":
                    if at > len(cells):
                        cells += [None] * (at - len(cells))
                    cells[at:] = (value,)
            if cells:
                rows.append((number, cells))
        for merged in root.iter(f"{_S}mergeCell"):
            errors |= dict.fromkeys(_covered(merged.get("ref", "")), _COVERED)
        return RawSheet(name, rows, errors)

    def _value(  # noqa: PLR0911  # each type of cell is one case
        self, cell: Element, row: int, at: int, errors: dict[tuple[int, int], Text]
    ) -> Cell:
        kind, value = cell.get("t"), cell.findtext(_VALUE)
        if kind == "s":
            return self._strings[int(value)] if value else None
        if kind == "inlineStr":
            inline = cell.find(f"{_S}is")
            return None if inline is None else _text(inline)
        if kind == "e":
            errors[row, at] = _ERROR
            return None
        if value is None or value == "":
            if kind != "str" and cell.find(f"{_S}f") is not None:
                errors[row, at] = _NEVER
            return None
        if kind == "str":
            return _unescaped(value)
        if kind == "b":
            return value in ("1", "true")
        if kind == "d":
            return datetime.fromisoformat(value)
        number = float(value)
        if cell.get("s") in self._dates and 0 < number < 2_958_466:
            return self._day_zero + timedelta(days=number)
        return int(number) if number == int(number) else number

    def _date_styles(self, styles: Element) -> Iterator[str]:
        """The numbers of cell formats that show dates."""
        own = {f.get("numFmtId"): f.get("formatCode", "") for f in styles.iter(f"{_S}numFmt")}
        formats = styles.find(f"{_S}cellXfs")
        for i, one in enumerate(formats if formats is not None else ()):
            id_ = one.get("numFmtId", "0")
            code = _QUOTED.sub("", own.get(id_, "")).casefold()
            is_own = any(sign in code for sign in "yd") or ("m" in code and "0" not in code)
            if is_own or (id_ not in own and int(id_) in _DATE_FORMATS):
                yield str(i)

    def _tree(self, part: str) -> Element:
        if part not in self._names:
            return Element("nothing")
        data = self._package.read(part)
        if b"purl.oclc.org" in data[:2000]:
            for strict, usual in _STRICT.items():
                data = data.replace(strict, usual)
        return fromstring(data)  # noqa: S314  # files with a DOCTYPE were refused


def _text(item: Element) -> str:
    """The text of a string, without the reading that Japanese Excel keeps beside it."""
    if len(item) == 1 and item[0].tag == _TEXT:
        return _unescaped(item[0].text or "")
    parts = []
    for child in item:
        if child.tag == _TEXT:
            parts.append(child.text or "")
        elif child.tag == f"{_S}r":
            parts += [t.text or "" for t in child.iter(_TEXT)]
    return _unescaped("".join(parts))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)), text) if "_x" in text else text


def _covered(area: str) -> Iterator[tuple[int, int]]:
    """The cells of a merged area."""
    found = _AREA.fullmatch(area)
    if found:
        left, right = _column(found[1]), _column(found[3])
        top, bottom = int(found[2]), int(found[4])
        if (right - left + 1) * (bottom - top + 1) <= _MOST_COVERED:
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    yield row, column


@cache
def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    if not 0 < number <= _MOST_COLUMNS:
        raise ValueError(letters)
    return number - 1


def _reaches_out(part: str) -> ReqmodelError:
    return unreadable(
        f"ほかのファイルやデータに接続しているため、安全のため開きません（{part}）。"
        "Excel の「データ」→「リンクの編集」で切り、保存し直してください。",
        f"It is connected to other files or data ({part}), so it is not opened, for safety. "
        "Break the links in Excel (Data, Edit Links) and save it again.",
    )
