"""Markdown by paragraph, item, heading and cell, what is fenced off by line; in any encoding that can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import unescape

from reqmodel.model.text import Text
from reqmodel.store.document import Stretch, gridded
from reqmodel.store.grid import Area
from reqmodel.store.source_text import JOINER, text_of
from reqmodel.text.outline import Outline, may_head

_OPENING = re.compile(
    r"^ {0,3}(?:[-*+]\s+|[0-9]+[.)]\s+)?(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*|<!--", re.MULTILINE
)
"""Begins a stretch that is no Markdown: fenced text or a comment."""
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:\s+(?P<words>.*?))?(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r" {0,3}(?P<mark>=|-)(?P=mark)*\s*$")
_OPENS = re.compile(r"\s*(?:[-*+]\s|[0-9]{1,9}[.)]\s|>|\|)")
"""Begins a paragraph of its own: an item, a quotation, a row of a table."""
_UNDER_HEADS = re.compile(r" {0,3}(?=[^|]*\|)\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$")
"""Stands between the head of a table and its other rows."""
_CELL = re.compile(r"(?P<space>\s*)(?P<words>(?:\\.|[^\\|])*)(?:\||\\?$)")
_RULE = re.compile(r"[\s|:*_-]*$")
"""A line without words: blank, a rule, the line under the head of a table."""
_FRONT = re.compile(r"---\n(?P<inside>.*?\n)(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_STRUCK = re.compile(
    r"(?<!~)~~(?=[^\s~]).{1,2000}?(?<=[^\s~])~~(?!~)|<(?P<tag>del|s|strike)>.{,2000}?</(?P=tag)>",
    re.DOTALL | re.IGNORECASE,
)
_WRITTEN_OUT = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|\\(?P<plain>[!-/:-@\[-`{-~])"
)
"""What stands for another character: an entity of HTML, or a sign that is to be no mark."""


def from_markdown(data: bytes, name: str) -> Iterator[Stretch]:
    """The stretches of a .md file; at last, without text, what no reader is shown.

    Raises:
        ReqmodelError: it is no text.
    """
    parted = _Parted(text_of(data, name))
    yield from _Reader().read(parted)
    yield from parted.unseen


class _Parted:
    """Markdown parted from what it does not read: fenced text, comments, front matter."""

    def __init__(self, text: str) -> None:
        self.fenced: set[int] = set()
        """The numbers of the lines that are fenced text, and no Markdown."""
        self.unseen: list[Stretch] = []
        """The places of what is not shown."""
        self._text, self._at, self._line = text, 0, 1
        self._pieces: list[str] = []
        self._part()
        self.lines = "".join(self._pieces).split("\n")
        """All lines, blank where nothing is shown."""

    def _part(self) -> None:
        if front := _FRONT.match(self._text):
            self._hide(Text("前付", "front matter"), front.end())
        last = self._text.rfind("-->")
        while mark := _OPENING.search(self._text, self._at):
            self._keep(mark.start())
            if mark["fence"]:
                self._blank(mark.end())
                self._take_fenced(mark["fence"])
            elif mark.start() < last:
                end = self._text.index("-->", mark.start()) + len("-->")
                self._hide(Text("コメント", "comment"), end)
            else:
                self._keep(mark.end())
        self._keep(len(self._text))

    def _take_fenced(self, fence: str) -> None:
        closing = re.compile(rf"^[ \t]*{fence}+[ \t]*$", re.MULTILINE).search(self._text, self._at)
        first = self._line
        self._keep(closing.start() if closing else len(self._text))
        self.fenced |= set(range(first, self._line + (not closing)))
        self._blank(closing.end() if closing else self._at)

    def _keep(self, end: int) -> str:
        piece = self._text[self._at : end]
        self._pieces.append(piece)
        self._line += piece.count("\n")
        self._at = end
        return piece

    def _blank(self, end: int) -> str:
        piece = self._keep(end)
        self._pieces[-1] = _blank(piece)
        return piece

    def _hide(self, what: Text, end: int) -> None:
        place = Text(f"{what.ja}（{self._line}行から）", f"{what.en} (from line {self._line})")
        if any(map(str.isalnum, self._blank(end))):
            self.unseen.append(Stretch("", place))


@dataclass
class _Reader:
    """Gathers the lines of a paragraph or a table until it ends."""

    outline: Outline = field(default_factory=Outline)
    block: list[str] = field(default_factory=list)
    table: list[tuple[int, str]] = field(default_factory=list)
    first: int = 0
    """The line in which the paragraph begins."""
    above: str = ""
    """The paragraph before, which may be the title of a table."""

    def read(self, parted: _Parted) -> Iterator[Stretch]:
        """All stretches in order."""
        for number, line in enumerate(parted.lines, 1):
            if number in parted.fenced:
                yield from self._ended()
                if line.strip():
                    yield Stretch(line, section=self.outline.path, line=number)
            elif self.table and "|" in line:
                self.table.append((number, line))
            elif self.block and _UNDER_HEADS.match(line):
                head = number - 1, self.block.pop()
                yield from self._ended()
                self.table.append(head)
            else:
                yield from self._line(number, line)
        yield from self._ended()

    def _line(self, number: int, line: str) -> Iterator[Stretch]:
        """What ends with a line of no table."""
        if self.table:
            yield from self._ended()
        heading = _HEADING.match(line)
        under = _UNDERLINE.match(line) if self.block else None
        if under:
            self.outline.enter("=-".index(under["mark"]) + 1, _shown(self.block[-1]))
        if heading or under or _RULE.match(line) or _OPENS.match(line):
            yield from self._ended()
        if heading:
            self.outline.enter(len(heading["marks"]), _shown(heading["words"] or ""))
        if not (under or _RULE.match(line)):
            self.first = self.first if self.block else number
            self.block.append(line)
        if heading:
            yield from self._ended()
            self.above = ""

    def _ended(self) -> Iterator[Stretch]:
        """The stretches of the paragraph or table that ends."""
        section = self.outline.path
        title = (self.above,) if may_head(self.above) and self.above not in section else ()
        for stretch in _rows(self.table):
            yield replace(stretch, section=(*section, *title))
            self.above = ""
        words = _shown("\n".join(self.block))
        if not _RULE.match(words):
            yield Stretch(words, section=section, line=self.first)
            self.above = " ".join(words.split())
        self.table.clear()
        self.block.clear()


def _rows(table: list[tuple[int, str]]) -> Iterator[Stretch]:
    """The cells of a table's numbered lines, below its head."""
    placed = []
    row = 0
    for number, line in table:
        edge = len(line) - len(line.lstrip().removeprefix("|"))
        cells = list(_CELL.finditer(line, edge))
        row += any(cell["words"].strip() for cell in cells)
        for column, cell in enumerate(cells, 1):
            if (words := _shown(cell["words"]).rstrip()).strip():
                stretch = Stretch(words, line=number, column=cell.start("words") + 1)
                placed.append((Area.of(words, row, column), stretch))
    return gridded(placed)


def _shown(words: str) -> str:
    """What a reader is shown of Markdown, each character in its place; marks stay."""
    return _WRITTEN_OUT.sub(_meant, _STRUCK.sub(lambda struck: _blank(struck[0]), words))


def _meant(written: re.Match[str]) -> str:
    """The character that is meant, as long as what stands for it by what nobody sees."""
    meant = written["plain"] or unescape(written[0])
    return " ".join(meant.split("\n")).ljust(len(written[0]), JOINER)


def _blank(words: str) -> str:
    return re.sub(r"[^\n]", " ", words)
