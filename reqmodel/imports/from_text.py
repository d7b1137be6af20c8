"""Markdown by paragraph, plain text by line, CSV by cell; in any encoding that can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reqmodel.model.text import Text
from reqmodel.store.document import Stretch
from reqmodel.store.grid import Area, Grid
from reqmodel.store.package import unreadable
from reqmodel.store.source_text import decode
from reqmodel.text.outline import Outline

_FENCE = re.compile(r" {0,3}(?:[-*+]\s+|[0-9]+[.)]\s+)?(?P<fence>`{3,}|~{3,})(?P<info>.*)")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:\s+(?P<words>.*?))?(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r" {0,3}(?P<mark>=|-)(?P=mark)*\s*$")
_OPENS = re.compile(r"\s*(?:[-*+]\s|[0-9]{1,9}[.)]\s|>|\|)")
"""Begins a paragraph of its own: an item, a quotation, a row of a table."""
_UNDER_HEADS = re.compile(r" {0,3}(?=[^|]*\|)\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$")
"""Stands between the head of a table and its other rows."""
_CELL = re.compile(r"(?:\\.|[^\\|])+")
_RULE = re.compile(r"[\s|:*_-]*$")
"""A line without words: blank, a rule, the line under the head of a table."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT = re.compile(r"---\n.*?\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_LETTERS = 26


def from_text(data: bytes, name: str) -> Iterator[Stretch]:
    """The stretches of a .md, .csv, .tsv or other text file.

    Raises:
        ReqmodelError: it is no text.
    """
    text = decode(data, name).text
    if data and not text:
        raise unreadable(
            "文字として読めません。UTF-8 のテキストで保存し直してください。",
            "It cannot be read as text. Save it as text in UTF-8.",
        )
    suffix = name.lower().rpartition(".")[2]
    if suffix in ("md", "markdown"):
        return _paragraphs(text)
    if suffix in ("csv", "tsv"):
        return _cells(text, "\t" if suffix == "tsv" else _separator(text))
    return _lines(text)


def _lines(text: str) -> Iterator[Stretch]:
    outline = Outline()
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            outline.pass_line(line)
            yield Stretch(line, section=outline.path, line=number)


def _paragraphs(text: str) -> Iterator[Stretch]:
    """The paragraphs, items, rows and headings of Markdown, without code and comments."""
    outline = Outline()
    block: list[str] = []
    first = 0
    heads: tuple[str, ...] = ()

    def closed() -> Iterator[Stretch]:
        if block:
            over = heads if "|" in block[0] else ()
            yield Stretch("\n".join(block), section=outline.path, line=first, heads=over)
            block.clear()

    for number, line in enumerate(_uncoded(text).split("\n"), 1):
        heading, under = _HEADING.match(line), _UNDERLINE.match(line) if block else None
        if heading or _RULE.match(line) or _OPENS.match(line) or (heads and "|" in line):
            if under:
                outline.enter("=-".index(under["mark"]) + 1, block[-1])
            above = block[-1:]
            yield from closed()
            heads = _heads(line, above, heads)
        if heading:
            outline.enter(len(heading["marks"]), heading["words"] or "")
            yield Stretch(line, section=outline.path, line=number)
        elif under and under["mark"] == "=":
            outline.enter(1, block[-1])
            yield from closed()
        elif not _RULE.match(line):
            first = first if block else number
            block.append(line)
    yield from closed()


def _heads(line: str, above: list[str], heads: tuple[str, ...]) -> tuple[str, ...]:
    """What heads the columns after a line, below what stands above it and headed so far."""
    if _UNDER_HEADS.match(line):
        cells = (cell.strip() for row in above for cell in _CELL.findall(row))
        return tuple(cell for cell in cells if cell)
    return heads if "|" in line else ()


def _uncoded(text: str) -> str:
    """Markdown with blank lines for fenced code, and blanks for comments and front matter."""
    text = _FRONT.sub(_blank, text, count=1) if text.startswith("---\n") else text
    lines, fence = [], ""
    for line in _COMMENT.sub(_blank, text).split("\n"):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark["fence"].startswith(fence) and not mark["info"].strip():
                fence = ""
            lines.append("")
        elif mark and not (mark["fence"][0] == "`" and "`" in mark["info"]):
            fence = mark["fence"]
            lines.append("")
        else:
            lines.append(line)
    return "\n".join(lines)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _cells(text: str, mark: str) -> Iterator[Stretch]:
    """The cells between `mark`s that hold text, with their line and their name in a spreadsheet."""
    cells = list(_placed(text, mark))
    grid = Grid(cell for cell, _ in cells)
    for cell, stretch in cells:
        yield replace(stretch, row=grid.row(cell), heads=grid.heads(cell))


def _placed(text: str, mark: str) -> Iterator[tuple[Area, Stretch]]:
    cell = re.compile(rf' *"(?P<quoted>(?:[^"]|"")*+)"[^{mark}\n]*|(?P<bare>[^{mark}\n]*)')
    at, row, column, line, begins = 0, 1, 1, 1, 0
    while at < len(text):
        found = cell.match(text, at)
        if not found:
            return
        sort = "bare" if found["quoted"] is None else "quoted"
        start, words = found.start(sort), found[sort]
        if words.strip():
            name = f"{_letters(column)}{row}"
            place = Text(f"セル{name}", f"cell {name}")
            stretch = Stretch(words, place, line=line, column=start - begins + 1)
            yield Area.of(words, row, column), stretch
        at = found.end()
        if lines := text.count("\n", found.start(), at):
            line, begins = line + lines, text.rfind("\n", 0, at) + 1
        if text[at : at + 1] == "\n":
            row, column, line, begins = row + 1, 0, line + 1, at + 1
        at, column = at + 1, column + 1


def _separator(text: str) -> str:
    """What stands between cells: of the usual three, the one that is most in the first line."""
    head = text.split("\n", 1)[0]
    return max(",\t;", key=head.count)


def _letters(column: int) -> str:
    """The name of a column, counted from 1: A, B, …, Z, AA."""
    name = ""
    while column:
        column, last = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + last) + name
    return name
