"""A sheet of the template: its cells, its places, and a row of it that becomes many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from openpyxl.formula.translate import Translator
from openpyxl.utils.cell import (
    column_index_from_string,
    coordinate_from_string,
    get_column_letter,
    range_boundaries,
)

from reqmodel.exports.xlsx.sheet import BESIDE, HIGHEST, PADDING
from reqmodel.exports.xlsx.styles import PIXELS_PER_EM, SIZE
from reqmodel.exports.xlsx.template.growth import Growth
from reqmodel.exports.xlsx.template.looks import Looks
from reqmodel.exports.xlsx.template.parts import Element, Parts, main
from reqmodel.exports.xlsx.template.ranges import EXTENDED, move_merges, move_parts, move_ranges
from reqmodel.exports.xlsx.template.spot import Spot
from reqmodel.model.display import FORMULA_MARKS
from reqmodel.text.places import filled, named
from reqmodel.text.width import lines

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIXELS, _NARROW = 7.0, 8.43
"""Of a character by which widths are counted; characters of a column that says no width."""
_PITCH = 1.4
_SIZE_BEFORE = re.compile(r"&\d+$")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Sheet:
    """A sheet of the template; rows and columns are counted from 1."""

    def __init__(self, parts: Parts, part: str, strings: Sequence[Element], looks: Looks) -> None:
        """`strings`: those that the workbook's cells share."""
        self.parts, self.part, self.looks = parts, part, looks
        self.tree = parts.tree(part)
        self._strings = strings
        self._data = self.tree.find(main("sheetData"))
        self._number()
        self._without_shared_formulas()

    # What stands in it

    def spots(self) -> Iterator[Spot]:
        """Cells with places, row by row; one a place."""
        for row in self._data:
            for cell in row:
                for name in named(self.words(cell)):
                    yield Spot.of(int(row.get("r")), _column(cell), name)

    def alone(self, spot: Spot) -> bool:
        """Whether the place is all that stands in its cell."""
        words = self.words(self.cell(spot.row, spot.column)).strip()
        return words.startswith("{{") and words.endswith("}}") and words.count("{{") == 1

    def words(self, cell: Element) -> str:
        """What a cell says, where it is a text."""
        return "".join(t.text or "" for t in self._runs(cell))

    def _runs(self, cell: Element) -> list[Element]:
        holder = None
        if cell.get("t") == "s" and (value := cell.find(main("v"))) is not None:
            holder = self._strings[int(value.text)]
        elif cell.get("t") == "inlineStr":
            holder = cell.find(main("is"))
        if holder is None:
            return []
        return [t for t in holder.iter(main("t")) if t.getparent().tag != main("rPh")]

    def margins(self) -> list[Element]:
        """The texts of headers and footers."""
        found = self.tree.find(main("headerFooter"))
        return [] if found is None else list(found)

    def shapes(self) -> Iterator[list[Element]]:
        """The texts of each paragraph in a shape."""
        for link in self.parts.links(self.part):
            if link.sort == "drawing":
                for paragraph in self.parts.tree(link.target).iter(f"{{{DRAWING}}}p"):
                    yield list(paragraph.iter(f"{{{DRAWING}}}t"))

    def other_names(self) -> Iterator[str]:
        """Places that stand beside the cells: in headers, footers and shapes."""
        for element in self.margins():
            yield from named(element.text or "")
        for texts in self.shapes():
            yield from named("".join(t.text or "" for t in texts))

    # Single places

    def fill(self, values: Mapping[str, str]) -> None:
        """Fill the places that have a value, wherever they stand."""
        for row in self._data:
            for cell in row:
                if any(name in values for name in named(self.words(cell))):
                    self._fill(cell, values)
        for element in self.margins():
            element.text = _in_margin(element.text or "", values)
        for texts in self.shapes():
            told = filled([t.text or "" for t in texts], values)
            for text, words in zip(texts, told, strict=True):
                text.text = words

    def _fill(self, cell: Element, values: Mapping[str, str]) -> None:
        if cell.get("t") == "s":
            shared = self._strings[int(cell.find(main("v")).text)]
            own = cell.makeelement(main("is"))
            own.extend(deepcopy(child) for child in shared)
            _become_text(cell, own)
        runs = self._runs(cell)
        told = filled([t.text or "" for t in runs], values)
        for text, words in zip(runs, told, strict=True):
            text.text = words
            text.set(_SPACE, "preserve")
        own = cell.find(main("is"))
        for reading in [*own.findall(main("rPh")), *own.findall(main("phoneticPr"))]:
            own.remove(reading)  # of what stood there
        self._guard(cell, "".join(told))

    def _guard(self, cell: Element, words: str) -> None:
        if words.startswith(FORMULA_MARKS):
            cell.set("s", str(self.looks.quoted(int(cell.get("s", 0)))))

    # Cells and columns

    def cell(self, row: int, column: int) -> Element:
        """A cell; it is made where there is none."""
        return self._cell(self._row(row), column)

    def _row(self, number: int) -> Element:
        after = None
        for row in self._data:
            if int(row.get("r")) == number:
                return row
            if int(row.get("r")) > number:
                after = row
                break
        made = self._data.makeelement(main("row"), {"r": str(number)})
        self._data.insert(len(self._data) if after is None else self._data.index(after), made)
        return made

    def _cell(self, row: Element, column: int) -> Element:
        at = 0
        for cell in row:
            if _column(cell) == column:
                return cell
            at += _column(cell) < column
        made = row.makeelement(main("c"), {"r": f"{get_column_letter(column)}{row.get('r')}"})
        row.insert(at, made)
        return made

    def write(self, row: int, column: int, words: str, like: int) -> None:
        """Put a text into a cell; one that has no format of its own looks as the number says."""
        self._write(self._row(row), column, words, like)

    def _write(self, row: Element, column: int, words: str, like: int) -> None:
        cell = self._cell(row, column)
        cell.set("s", cell.get("s", str(like)))
        own = cell.makeelement(main("is"))
        text = own.makeelement(main("t"), {_SPACE: "preserve"})
        text.text = words
        own.append(text)
        _become_text(cell, own)
        self._guard(cell, words)

    def look(self, row: int, column: int) -> int:
        """The number of a cell's format."""
        return int(self.cell(row, column).get("s", 0))

    def places_from(self, spot: Spot, count: int) -> list[int]:
        """So many columns from a cell on; those that a joined cell covers are left out."""
        covered = {
            column
            for left, right in self._joined(spot.row)
            for column in range(left + 1, right + 1)
        }
        found: list[int] = []
        column = spot.column
        while len(found) < count:
            if column not in covered:
                found.append(column)
            column += 1
        return found

    def _joined(self, row: int) -> list[tuple[int, int]]:
        """Columns that are joined in a row."""
        return [(left, right) for left, top, right, _ in self._merges() if top == row]

    def _merges(self) -> list[tuple[int, int, int, int]]:
        found = self.tree.find(main("mergeCells"))
        return [] if found is None else [range_boundaries(m.get("ref")) for m in found]

    def joined_over(self, row: int) -> bool:
        """Whether a joined cell goes beyond a row."""
        return any(top <= row <= low and top != low for _, top, _, low in self._merges())

    def em(self, row: int, column: int, like: int) -> float:
        """Em of text that a cell, with those joined to it, takes in a line."""
        right = next((last for first, last in self._joined(row) if first == column), column)
        pixels = sum(self._pixels(c) for c in range(column, right + 1))
        return max(1.0, pixels / (self.looks.size(like) * 96 / 72) - BESIDE)

    def _pixels(self, column: int) -> float:
        for one in self._columns():
            if int(one.get("min")) <= column <= int(one.get("max")) and one.get("width"):
                return float(one.get("width")) * _PIXELS
        usual = self.tree.find(main("sheetFormatPr"))
        wide = usual.get("defaultColWidth") if usual is not None else None
        return float(wide or _NARROW) * _PIXELS

    def _columns(self) -> list[Element]:
        found = self.tree.find(main("cols"))
        return [] if found is None else list(found)

    def widen(self, columns: Sequence[int], ems: Sequence[float], like: int) -> None:
        """Give widths to the columns that the template gives none, in em of our usual size."""
        held = self.tree.find(main("cols"))
        if held is None:
            held = self.tree.makeelement(main("cols"))
            self._data.addprevious(held)
        said = [(int(c.get("min")), int(c.get("max"))) for c in held]
        part = self.looks.size(like) / SIZE
        for column, em in zip(columns, ems, strict=True):
            if any(first <= column <= last for first, last in said):
                continue
            wide = ((em + BESIDE) * PIXELS_PER_EM * part + 2) / _PIXELS
            values = {"min": column, "max": column, "width": f"{min(wide, 255):.2f}"}
            made = held.makeelement(main("col"), {k: str(v) for k, v in values.items()})
            made.set("customWidth", "1")
            held.append(made)
        held[:] = sorted(held, key=lambda c: int(c.get("min")))

    # Rows

    def most_lines(self, like: int) -> int:
        """Lines of a format that the highest row holds."""
        return int((HIGHEST - PADDING) / (self.looks.size(like) * _PITCH))

    def repeat(self, growth: Growth, texts: Sequence[Mapping[int, str]], like: int) -> None:
        """Write each of the texts by column into a row like the growth's, one under another.

        What stood under that row moves down; what pointed there does too, and what ended in the row
        grows with it, in this sheet: `follow` sees to the others.
        """
        first = growth.row
        for row in self._data:
            number = int(row.get("r"))
            if number != first:
                _renumber(row, growth.moved(number))
            for formula in row.iter(main("f")):
                if ref := formula.get("ref"):  # of an array
                    formula.set("ref", growth.ref(ref, grow=False))
                if formula.text:
                    formula.text = growth.formula(formula.text, growth.sheet, grow=number != first)
        model = self._row(first)
        joined = [m for m in self._merges() if m[1] == first]
        at = self._data.index(model)
        made = []
        for i, told in enumerate(texts):
            row = deepcopy(model)
            _renumber(row, first + i)
            for formula in row.iter(main("f")):
                here = f"A{first + i}"
                told_again = Translator(f"={formula.text}", f"A{first}").translate_formula(here)
                formula.text = told_again[1:]
                if formula.get("ref"):
                    formula.set("ref", formula.getparent().get("r"))
            for column, words in told.items():
                self._write(row, column, words, like)
            self._heighten(row, first, told)
            made.append(row)
        self._data[at : at + 1] = made
        move_merges(self.tree, growth, joined)
        move_ranges(self.tree, growth)
        move_parts(self.parts, self.part, growth)

    def heighten(self, row: int, texts: Mapping[int, str]) -> None:
        """Make a row as high as its texts need, and no lower than the template's."""
        self._heighten(self._row(row), row, texts)

    def _heighten(self, row: Element, like: int, texts: Mapping[int, str]) -> None:
        high = float(row.get("ht", 0))
        for column, words in texts.items():
            look = int(self._cell(row, column).get("s", 0))
            if self.looks.wraps(look):
                count = lines(words, self.em(like, column, look))
                high = max(high, count * self.looks.size(look) * _PITCH + PADDING)
        if high:
            row.set("ht", f"{min(high, HIGHEST):.2f}")
            row.set("customHeight", "1")

    def follow(self, growth: Growth, home: str) -> None:
        """Let the formulas of another sheet, and the conditions of this, follow."""
        own = growth.sheet == home
        for tag in (
            main("f"),
            f"{{{EXTENDED}}}f",
            main("formula"),
            main("formula1"),
            main("formula2"),
        ):
            for formula in self.tree.iter(tag):
                if formula.text and not (own and tag == main("f")):
                    formula.text = growth.formula(formula.text, home)

    def spread_filter(self, row: int, left: int, right: int) -> None:
        """Let a filter that stands on a head go as far as the heads do."""
        for found in self.tree.findall(main("autoFilter")):
            first, top, last, low = range_boundaries(found.get("ref"))
            if top == row and first <= right and last >= left:
                start, end = min(first, left), max(last, right)
                ref = f"{get_column_letter(start)}{top}:{get_column_letter(end)}{low}"
                found.set("ref", ref)

    def forget_values(self) -> None:
        """Leave it to whoever opens the file to reckon; say nothing of how large the sheet was."""
        for formula in self._data.iter(main("f")):
            cell = formula.getparent()
            for value in cell.findall(main("v")):
                cell.remove(value)
            cell.attrib.pop("t", None)
        for found in self.tree.findall(main("dimension")):
            self.tree.remove(found)

    # When it is opened

    def _number(self) -> None:
        """Rows and cells may leave out where they are."""
        at = 0
        for row in self._data:
            at = int(row.get("r", at + 1))
            row.set("r", str(at))
            row.attrib.pop("spans", None)
            column = 0
            for cell in row:
                column = _column(cell) if cell.get("r") else column + 1
                cell.set("r", f"{get_column_letter(column)}{at}")

    def _without_shared_formulas(self) -> None:
        origins: dict[str, tuple[str, str]] = {}
        for formula in self._data.iter(main("f")):
            if formula.get("t") != "shared":
                continue
            cell, key = formula.getparent().get("r"), formula.get("si")
            if formula.text:
                origins[key] = formula.text, cell
            elif key in origins:
                text, origin = origins[key]
                formula.text = Translator(f"={text}", origin).translate_formula(cell)[1:]
            for name in ("t", "si", "ref"):
                formula.attrib.pop(name, None)


def _column(cell: Element) -> int:
    return int(column_index_from_string(coordinate_from_string(cell.get("r"))[0]))


def _renumber(row: Element, number: int) -> None:
    row.set("r", str(number))
    for cell in row:
        cell.set("r", f"{get_column_letter(_column(cell))}{number}")


def _become_text(cell: Element, own: Element) -> None:
    for child in list(cell):
        cell.remove(child)
    cell.set("t", "inlineStr")
    cell.append(own)


def _in_margin(words: str, values: Mapping[str, str]) -> str:
    """A header or footer filled; `&` begins a code there, and digits after a size belong to it."""
    for name in named(words):
        if name not in values:
            continue
        place = re.compile(r"\{\{\s*" + re.escape(name) + r"\s*\}\}")
        found = place.search(words)
        if found is None:
            continue
        said = values[name].replace("\n", " ").replace("&", "&&")
        if said[:1].isdigit() and _SIZE_BEFORE.search(words[: found.start()]):
            said = f" {said}"
        words = words[: found.start()] + said + words[found.end() :]
    return words
