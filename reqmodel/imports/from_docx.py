"""A Word file: body, tables, text boxes, notes, comments, headers and footers.

It is read as it reads with all changes accepted, and without what is struck out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING

from reqmodel.model.text import NO_TEXT, Text
from reqmodel.store.document import Stretch
from reqmodel.store.grid import Area, Grid
from reqmodel.store.package import besides, opened, pictures, unread_pictures
from reqmodel.text.outline import Outline, may_head

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_GONE = frozenset({_W + "del", _W + "moveFrom", _MC + "Fallback"})
"""Deleted, moved away, or the same again for old programs."""
_BESIDE = frozenset({_W + "txbxContent", _W + "rt", _W + "instrText", _W + "pPr", _W + "rPr"})
"""Inside a paragraph, but none of its words: a text box, a reading (ふりがな), a field's code."""
_BREAKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_STRIKES = tuple(f"{_W}rPr/{_W}{sort}" for sort in ("strike", "dstrike"))
_OFF = ("0", "false", "off")
_DEEPEST_HEADING = 9
_STORIES = {
    "header": Text("ヘッダー", "header"),
    "footer": Text("フッター", "footer"),
    "footnotes": Text("脚注", "footnote"),
    "endnotes": Text("文末脚注", "endnote"),
}
_ONE_THING = 4
"""Paragraphs of a cell that are all about one thing."""
_COMMENTS = "comments"
_READ = tuple(f"/{story}" for story in (*_STORIES, _COMMENTS))


def from_docx(data: bytes, _name: str) -> Iterator[Stretch]:
    """The stretches of a .docx file: paragraphs with their page where Word noted it.

    Raises:
        ReqmodelError: it cannot be opened safely, or is of another program.
    """
    data = opened(data, "docx")
    import docx  # noqa: PLC0415  # heavy, and only where there is such a file
    from docx.oxml.parser import parse_xml  # noqa: PLC0415  # the same

    document = docx.Document(BytesIO(data))
    stories = [
        (relation.reltype.rpartition("/")[2], parse_xml(relation.target_part.blob))
        for relation in document.part.rels.values()
        if not relation.is_external and relation.reltype.endswith(_READ)
    ]
    comments = {
        comment.get(f"{_W}id", ""): comment
        for story, root in stories
        if story == _COMMENTS
        for comment in root.findall(f"{_W}comment")
    }
    reader = _Reader(_levels(document), comments)
    yield from reader.story(document.element.body)
    for story, root in stories:
        if story in _STORIES:
            yield from reader.aside(root, _STORIES[story])
    yield from reader.stray()
    yield from reader.unread()
    yield from besides(data)


def _levels(document: Document) -> dict[str, int]:
    """The level of each style that makes a paragraph a heading, by the style's id."""
    own: dict[str, int | None] = {}
    based_on: dict[str, str] = {}
    for style in document.styles.element.iter(f"{_W}style"):
        id_ = style.get(f"{_W}styleId", "")
        own[id_] = _outline_level(style)
        if (parent := style.find(f"{_W}basedOn")) is not None:
            based_on[id_] = parent.get(f"{_W}val", "")
    found = {}
    for id_ in own:
        at, seen = id_, {id_}
        while own.get(at) is None and at in based_on and based_on[at] not in seen:
            at = based_on[at]
            seen.add(at)
        if level := own.get(at):
            found[id_] = level
    return found


def _outline_level(element: Element) -> int | None:
    """The level that a paragraph or style sets itself; 0 makes it body text, None is silent."""
    mark = element.find(f"{_W}pPr/{_W}outlineLvl")
    if mark is None:
        return None
    level = int(mark.get(f"{_W}val", "9")) + 1
    return level if level <= _DEEPEST_HEADING else 0


@dataclass
class _Reader:
    """Counts pages, paragraphs, tables, text boxes and pictures while it reads a file through."""

    levels: dict[str, int]
    comments: dict[str, Element]
    """Those that were not passed yet, by the ids that refer to them."""
    outline: Outline = field(default_factory=Outline)
    page: int = 0
    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0
    pictures: Counter[Text] = field(default_factory=Counter)
    """By the page or story that they are in."""
    name: Text = NO_TEXT
    """Of the story that it is in, beside the body."""
    styled: bool = False
    """Whether the file has headings by style."""

    def story(self, body: Element) -> Iterator[Stretch]:
        """The paragraphs and tables of the body."""
        self.page = int(any(True for _ in body.iter(f"{_W}lastRenderedPageBreak")))
        self.styled = any(self._level(paragraph) for paragraph in body.iter(f"{_W}p"))
        above = ""
        for blocks in _joined(_blocks(body)):
            if blocks[0].tag == f"{_W}tbl":
                self.tables += 1
                n = self.tables
                title = (above,) if may_head(above) and above not in self.outline.path else ()
                for cell in self._table(blocks[0], Text(f"表{n}", f"table {n}")):
                    yield replace(cell, section=(*cell.section, *title))
                above = ""
                continue
            text = "".join(map(_text, blocks))
            self.page += _breaks(blocks, before_text=True)
            above = " ".join(text.split()) or above
            if text.strip():
                self.paragraphs += 1
                self._head(blocks[-1], text)
            place = Text(f"段落{self.paragraphs}", f"paragraph {self.paragraphs}")
            if text.strip():
                yield self._stretch(text, place)
            self.page += _breaks(blocks, before_text=False)
            yield from self._remarks(blocks, place)
            yield from self._boxes(blocks)

    def stray(self) -> Iterator[Stretch]:
        """The comments on nothing that was passed."""
        self.page, self.outline = 0, Outline()
        for comment in list(self.comments.values()):
            yield from self._inside(comment, Text("コメント", "comment"))

    def unread(self) -> Iterator[Stretch]:
        """The pictures passed so far."""
        for where, number in self.pictures.items():
            yield from unread_pictures(number, where)

    def aside(self, root: Element, name: Text) -> Iterator[Stretch]:
        """The paragraphs of a header, a footer or the notes."""
        self.page, self.outline, self.name = 0, Outline(), name
        notes = root.findall(f"{_W}footnote") + root.findall(f"{_W}endnote")
        for note in notes or [root]:
            if note.get(f"{_W}type", "normal") == "normal":
                number = note.get(f"{_W}id", "")
                yield from self._inside(
                    note, Text(f"{name.ja}{number}", f"{name.en} {number}".rstrip())
                )

    def _head(self, paragraph: Element, text: str) -> None:
        """Go on under a paragraph if it is a heading, by its wording where none is by its style."""
        if level := self._level(paragraph):
            self.outline.enter(level, text)
        elif not self.styled:
            self.outline.pass_line(text)

    def _level(self, paragraph: Element) -> int:
        level = _outline_level(paragraph)
        if level is not None:
            return level
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return 0 if style is None else self.levels.get(style.get(f"{_W}val", ""), 0)

    def _table(self, table: Element, name: Text) -> Iterator[Stretch]:
        cells = _cells(table)
        grid = Grid(area for _, _, area in cells)
        for cell, c, area in cells:
            r = area.top
            place = Text(f"{name.ja}の{r}行{c}列", f"{name.en}, row {r}, column {c}")
            yield from self._inside(cell, place, grid.row(area), grid.heads(area))

    def _inside(
        self,
        container: Element,
        place: Text,
        row: tuple[str, ...] = (),
        heads: tuple[str, ...] = (),
    ) -> Iterator[Stretch]:
        """The paragraphs of a cell, a text box or a note, and the tables in it."""
        blocks = list(_joined(_blocks(container)))
        lines = _lines(blocks)
        beside = lines if (row or heads) and len(lines) <= _ONE_THING else []
        n = tables = 0
        for paragraphs in blocks:
            if paragraphs[0].tag == f"{_W}tbl":
                tables += 1
                inner = Text(f"{place.ja}の中の表{tables}", f"{place.en}, inner table {tables}")
                yield from self._table(paragraphs[0], inner)
                continue
            text = "".join(map(_text, paragraphs))
            n += bool(text.strip())
            more = Text(f"の段落{n}", f", paragraph {n}") if len(lines) > 1 and n else NO_TEXT
            here = Text(place.ja + more.ja, place.en + more.en)
            if text.strip():
                others = tuple(line for line in beside if line != text.strip())
                yield replace(self._stretch(text, here), row=(*others, *row), heads=heads)
            if self.page:
                self.page += _breaks(paragraphs, before_text=None)
            yield from self._remarks(paragraphs, here)
            yield from self._boxes(paragraphs)

    def _remarks(self, paragraphs: list[Element], place: Text) -> Iterator[Stretch]:
        """The comments on some paragraphs."""
        about = Text(f"{place.ja}のコメント", f"{place.en}, comment")
        for paragraph in paragraphs:
            for mark in paragraph.iter(f"{_W}commentReference"):
                comment = self.comments.pop(mark.get(f"{_W}id", ""), None)
                if comment is not None:
                    yield from self._inside(comment, about)

    def _boxes(self, paragraphs: list[Element]) -> Iterator[Stretch]:
        where = Text(f"{self.page}ページ", f"page {self.page}") if self.page else self.name
        for paragraph in paragraphs:
            self.pictures[where] += pictures(paragraph, _GONE | _BESIDE)
            for box in _descend(paragraph, f"{_W}txbxContent"):
                self.boxes += 1
                n = self.boxes
                yield from self._inside(box, Text(f"テキストボックス{n}", f"text box {n}"))

    def _stretch(self, text: str, place: Text) -> Stretch:
        if self.page:
            n = self.page
            place = Text(f"{n}ページ {place.ja}", f"page {n}, {place.en}")
        return Stretch(text, place, self.outline.path)


def _blocks(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a container, those within content controls and changes too."""
    for child in container:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag not in _GONE:
            yield from _blocks(child)


def _joined(blocks: Iterator[Element]) -> Iterator[list[Element]]:
    """Blocks one by one; paragraphs together where the mark between them was deleted."""
    waiting: list[Element] = []
    for block in blocks:
        if block.tag == f"{_W}tbl" and waiting:
            yield waiting
            waiting = []
        waiting.append(block)
        if block.find(f"{_W}pPr/{_W}rPr/{_W}del") is None:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _lines(blocks: Iterable[list[Element]]) -> list[str]:
    """The texts of paragraphs that have any, without those of tables between them."""
    texts = ("".join(map(_text, ps)).strip() for ps in blocks if ps[0].tag == f"{_W}p")
    return [text for text in texts if text]


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table that were not deleted."""
    for row in _descend(table, f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}del") is None:
            yield row


def _cells(table: Element) -> list[tuple[Element, int, Area]]:
    """The cells of a table that no other covers, each with its number in its row."""
    found: list[tuple[Element, int, Area]] = []
    above: dict[int, int] = {}
    for r, row in enumerate(_rows(table), 1):
        column = 1 + _number(row, "trPr/gridBefore", 0)
        for c, cell in enumerate(_descend(row, f"{_W}tc"), 1):
            right = column + max(_number(cell, "tcPr/gridSpan", 1), 1) - 1
            if _continues(cell) and column in above:
                first, number, area = found[above[column]]
                found[above[column]] = first, number, replace(area, bottom=r)
            elif not _continues(cell):
                words = "\n".join(_lines(_joined(_blocks(cell))))
                above[column] = len(found)
                found.append((cell, c, Area(words, r, column, r, right)))
            column = right + 1
    return found


def _number(element: Element, path: str, default: int) -> int:
    """The number that a property of a row or a cell has."""
    property_ = element.find("/".join(_W + name for name in path.split("/")))
    return default if property_ is None else int(property_.get(f"{_W}val", default))


def _continues(cell: Element) -> bool:
    """Whether a cell is the covered part of one that is merged downwards."""
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(f"{_W}val", "continue") == "continue"


def _descend(element: Element, tag: str) -> Iterator[Element]:
    """The nearest elements of a tag below an element, but for what is gone."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _GONE:
            yield from _descend(child, tag)


def _text(element: Element) -> str:
    """The words of a paragraph, with all changes accepted, but for those struck out."""
    if element.tag in (f"{_W}t", _MATHS):
        return element.text or ""
    if element.tag in _BREAKS:
        return _BREAKS[element.tag]
    if element.tag == f"{_W}r" and _struck(element):
        return ""
    return "".join(
        _text(child) for child in element if child.tag not in _GONE and child.tag not in _BESIDE
    )


def _struck(run: Element) -> bool:
    """Whether a line is drawn through a run of words."""
    strikes = (run.find(strike) for strike in _STRIKES)
    return any(one is not None and one.get(f"{_W}val") not in _OFF for one in strikes)


def _breaks(paragraphs: list[Element], *, before_text: bool | None) -> int:
    """How many pages Word began in some paragraphs: before their first word, after it, or in all."""
    before, found = True, 0
    for paragraph in paragraphs:
        for element in paragraph.iter(f"{_W}t", f"{_W}lastRenderedPageBreak"):
            if element.tag == f"{_W}t":
                before = before and not element.text
            elif before_text in (None, before):
                found += 1
    return found
