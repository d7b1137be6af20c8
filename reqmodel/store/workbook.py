"""What an Excel file holds that openpyxl does not read: page margins, formulas, drawings, pictures in cells."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring, iterparse

from reqmodel.model.text import NO_TEXT, Text
from reqmodel.store.document import Stretch
from reqmodel.store.package import drawn, pictures, unread_pictures

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BOOK = "xl/workbook.xml"
_MARGINS = {
    f"{pages}{place.en.capitalize()}": place
    for pages in ("odd", "even", "first")
    for place in (Text("ヘッダー", "header"), Text("フッター", "footer"))
}
_MARKS = (b"<f", b":f", b"Header>", b"Footer>")
"""What a sheet with formulas, headers or footers has in its bytes."""
_CODE = re.compile(
    r'&(?:&|"[^"]*"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|P[+-][0-9]+|[A-Z])'
)
_BREAK = re.compile(r"_x000[adAD]_")
_NO_VALUE = "0"
"""What some programs write for the value of every formula, as they compute none."""
_MOST_TOLD = 20
_IN_CELLS = "xl/richData/richValueRel.xml"
"""Names the pictures that are put in cells; the cells themselves hold an error."""


def parts(package: ZipFile) -> dict[str, str]:
    """The part of each sheet, by its title."""
    named = dict(_related(package, _BOOK))
    sheets = fromstring(package.read(_BOOK)).iter(f"{_S}sheet")
    return {s.get("name", ""): named.get(s.get(f"{_R}id", ""), "") for s in sheets}


def beside_cells(package: ZipFile, part: str, sheet: str) -> Iterator[Stretch]:
    """The stretches of a sheet that are not in its cells, and what of it could not be read."""
    if part:
        yield from _margins(sheet, package.read(part), computed=_computed(package))
    shown = 0
    for drawing in _drawings(package, part):
        for text in drawn(package, drawing):
            yield Stretch(text, Text(f"{sheet}!図形", f"{sheet}!shape"), (sheet,))
        shown += pictures(fromstring(package.read(drawing)))
    yield from unread_pictures(shown, Text(sheet))


def pictures_in_cells(package: ZipFile) -> Iterator[Stretch]:
    """What to say of pictures that are put in cells as their values."""
    count = sum(1 for _ in _related(package, _IN_CELLS))
    yield from unread_pictures(count, Text("セルの中", "in cells"))


def _margins(sheet: str, part: bytes, *, computed: bool) -> Iterator[Stretch]:
    """What stands over and under the pages of a sheet, and the formulas that have no value."""
    if not any(mark in part for mark in _MARKS):
        return
    formulas: dict[str, str] = {}
    for _, element in iterparse(BytesIO(part)):
        name = element.tag.removeprefix(_S)
        if name == "c":
            if element.find(f"{_S}f") is not None:
                formulas[element.get("r", "")] = _value(element)
        elif name == "row":
            element.clear()
        elif name in _MARGINS and element.text:
            place = Text(f"{sheet}!{_MARGINS[name].ja}", f"{sheet}!{_MARGINS[name].en}")
            codes = _BREAK.sub("\n", element.text)
            for line in _CODE.sub(_uncoded, codes).split("\n"):
                if any(map(str.isalnum, line)):
                    yield Stretch(line.strip(), place, (sheet,))
            yield from unread_pictures(codes.count("&G"), place)
    computed = computed or any(value not in ("", _NO_VALUE) for value in formulas.values())
    values = ("",) if computed else ("", _NO_VALUE)
    never = [cell for cell, value in formulas.items() if value in values]
    if never:
        yield _unseen(sheet, never)


def _unseen(sheet: str, cells: list[str]) -> Stretch:
    """What to say of formulas without a value."""
    told, more = " ".join(cells[:_MOST_TOLD]), len(cells) - _MOST_TOLD
    others = Text(f" ほか{more}", f" and {more} more") if more > 0 else NO_TEXT
    return Stretch(
        "",
        Text(
            f"{sheet}!{told}{others.ja}の数式（値が入っていません。Excel で開いて保存すると読めます）",
            f"formulas in {sheet}!{told}{others.en} (without a value; open it in Excel and save it)",
        ),
    )


def _value(cell: Element) -> str:
    """The value of a formula as the file has it; a text, even an empty one, in quotation marks."""
    value = cell.findtext(f"{_S}v") or ""
    return f'"{value}"' if cell.get("t") == "str" else value


def _uncoded(code: re.Match[str]) -> str:
    """What a code in a header or footer stands for, if it is no more than words."""
    return {"&&": "&", "&L": "\n", "&C": "\n", "&R": "\n"}.get(code[0], "")


def _computed(package: ZipFile) -> bool:
    """Whether the program that wrote the file computes formulas: others ask the next one to."""
    settings = fromstring(package.read(_BOOK)).find(f"{_S}calcPr")
    return settings is None or settings.get("fullCalcOnLoad") not in ("1", "true")


def _drawings(package: ZipFile, sheet: str) -> list[str]:
    """The parts with the drawings of a sheet, which openpyxl does not read."""
    return [
        target
        for _, target in _related(package, sheet)
        if target.startswith("xl/drawings/drawing") and target in package.namelist()
    ]


def _related(package: ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """The parts of the file that a part names, by the name it has for them."""
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations in package.namelist():
        for relation in fromstring(package.read(relations)):
            if relation.get("TargetMode") != "External":
                target = posixpath.join("/" + folder, relation.get("Target", ""))
                yield relation.get("Id", ""), posixpath.normpath(target).lstrip("/")
