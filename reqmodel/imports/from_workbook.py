"""An edited workbook: its sheets as rows of values, and the fingerprints of its export.

Read without a library: values are all that is asked of the file, and libraries that make an object
of every cell take several times as long.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers.expat import ExpatError, ParserCreate
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
_TEXT = f"{_S}t"
_TEXTS = ("str", "inlineStr")
"""Kinds of cells that hold their text themselves."""
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
    except (
        ParseError,
        ExpatError,
        KeyError,
        ValueError,
        IndexError,
        OverflowError,
        RecursionError,
    ) as problem:
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
        cells = _Cells(self._value)
        if part in self._names:
            cells.read(self._data(part))
        return RawSheet(name, cells.rows, cells.errors)

    def _value(self, kind: str | None, text: str, style: str | None) -> Cell:
        """What a cell of a kind holds: its text, or what its text stands for."""
        if kind == "s":
            return self._strings[int(text)]
        if kind in _TEXTS:
            return _unescaped(text)
        if kind == "b":
            return text in ("1", "true")
        if kind == "d":
            return datetime.fromisoformat(text)
        number = float(text)
        if style in self._dates and 0 < number < 2_958_466:
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
        return fromstring(self._data(part))  # noqa: S314  # files with a DOCTYPE were refused

    def _data(self, part: str) -> bytes:
        data = self._package.read(part)
        if b"purl.oclc.org" in data[:2000]:
            for strict, usual in _STRICT.items():
                data = data.replace(strict, usual)
        return data


class _Cells:
    """The rows of a sheet, cell by cell as the parser passes: a tree of so many takes twice as long."""

    def __init__(self, value: Callable[[str | None, str, str | None], Cell]) -> None:
        self.rows: list[tuple[int, list[Cell]]] = []
        self.errors: dict[tuple[int, int], Text] = {}
        self._value = value
        self._number = 0
        self._row: list[Cell] = []
        self._cell: dict[str, str] | None = None
        self._text = ""
        self._is_heard = self._is_formula = self._is_reading = False
        self._parser = ParserCreate()

    def read(self, data: bytes) -> None:
        """Take in all of a sheet."""
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._hear
        self._parser.Parse(data, True)  # noqa: FBT003  # takes no name

    def _begin(self, root: str, _said: dict[str, str]) -> None:
        """Learn from the root how the sheet calls its elements: with a prefix or without."""
        names = ("row", "c", "v", "t", "f", "rPh", "mergeCell")
        row, *others = (root.removesuffix("worksheet") + name for name in names)
        self._row_tag = row
        self._cell_tag, self._value_tag, self._text_tag, self._formula_tag = others[:4]
        self._reading_tag, self._merged_tag = others[4:]
        self._parser.StartElementHandler = self._start

    def _hear(self, text: str) -> None:
        if self._is_heard:
            self._text += text

    def _start(self, tag: str, said: dict[str, str]) -> None:
        if tag == self._cell_tag:
            self._cell, self._text, self._is_formula = said, "", False
        elif tag == self._value_tag:
            self._is_heard = self._cell is not None
        elif tag == self._row_tag:
            self._number = int(said.get("r") or self._number + 1)
            self._row = []
        elif tag == self._text_tag:
            self._is_heard = self._cell is not None and not self._is_reading
        elif tag == self._formula_tag:
            self._is_formula = True
        elif tag == self._reading_tag:
            self._is_reading = True
        elif tag == self._merged_tag:
            self.errors |= dict.fromkeys(_covered(said.get("ref", "")), _COVERED)

    def _end(self, tag: str) -> None:
        self._is_heard = False
        if tag == self._cell_tag:
            self._take()
        elif tag == self._row_tag:
            if self._row:
                self.rows.append((self._number, self._row))
        elif tag == self._reading_tag:
            self._is_reading = False

    def _take(self) -> None:
        """Put the value of a cell into its row, or say why it has none."""
        said, row, text = self._cell or {}, self._row, self._text
        where, kind = said.get("r"), said.get("t")
        self._cell = None
        at = _column(where.rstrip("0123456789")) if where else len(row)
        if kind == "e":
            self.errors[self._number, at] = _ERROR
        elif not text:
            if self._is_formula and kind not in _TEXTS:
                self.errors[self._number, at] = _NEVER
        else:
            value = self._value(kind, text, said.get("s"))
            if value != "":
                row += [None] * (at - len(row))
                row[at:] = (value,)


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
