"""The paper on which a document is written, block by block, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from reqmodel.exports.docx import words
from reqmodel.exports.docx.contents import Heading, listed_contents
from reqmodel.exports.docx.drawing import Box, figure
from reqmodel.exports.docx.grid import PADDING, Block, grid, widths
from reqmodel.exports.docx.markup import (
    NOTHING,
    Xml,
    anchor,
    bookmark,
    field,
    link,
    paragraph,
    run,
)
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.exports.docx.template import Template
from reqmodel.model import notices
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.order import Order
from reqmodel.model.records.record import Record
from reqmodel.model.table import Cell, Table, Values
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import ExportName, Reliability, Status
from reqmodel.text.places import places
from reqmodel.text.width import ARIAL, lines

Inline = Text | str
"""What stands in a paragraph: a text, words, or markup (`Xml`), which alone is not escaped."""
TABLE_SIZE = 9.0
"""Points of the text in tables."""
LABELS = 0.18
"""Part of the width that the labels of a sheet of facts take."""
CELL = 3.8
"""Points that a row is higher than its text."""
DOT = run("・")
_TOO_HIGH = Text(
    "{title}（{lang}）がA4一枚に収まりません（本文の行で約 {n} 行の超過）。{how}",
    "{title} ({lang}) does not fit on one page of A4: about {n} line(s) too many. {how}",
)


_AS_HIGH = '<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>'
_GAP, _BETWEEN, _INSIDE = 500, 120, 200
"""Twips: for an arrow, between rows of a figure, and of a box around its text."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What stands in a box of a figure, and how it is drawn."""

    texts: tuple[Inline, ...]
    round_: bool = False
    shaded: bool = False
    heavy: bool = False
    dashed: bool = False


class Paper:
    """A document in the making; `finished` gives the file.

    Raises:
        ReqmodelError: the order's template cannot be used.
    """

    def __init__(
        self, order: Order, name: ExportName, sort: Stationery = Stationery.REPORT
    ) -> None:
        """Take the template that the order brings, or ours."""
        self.order, self.model, self.lang = order, order.model, order.lang
        self.sort = sort
        self._height = 0.0
        self.template = Template(order, sort)
        self.title = name.label
        self.mark: Text | None = None
        """What stands before the title, where it is not for the records to say."""
        self.short = False
        """Whether chapters follow one another on a page: there is little in each."""
        self._blocks: list[Xml] = []
        self._headings: list[Heading] = []
        self._contents: tuple[int, int] | None = None
        self._tables = self._marks = self._sections = self._figures = 0
        self._named: set[str] = set()
        self._lying = False
        self._turned: bool | None = None
        self._draft = False

    # What stands in a paragraph

    def say(self, text: Text, **values: object) -> str:
        """A text in the document's language, filled."""
        return (text.fill(values) if values else text).to(self.lang)

    def plain(self, text: Inline) -> str:
        """What a reader reads of it."""
        if isinstance(text, Xml):
            return text.words
        return text.to(self.lang) if isinstance(text, Text) else text

    def inline(self, text: Inline, *, bold: bool = False) -> Xml:
        """A text as markup."""
        return text if isinstance(text, Xml) else run(self.plain(text), bold=bold)

    def ref(self, id_: str, *, title: bool = True) -> Xml:
        """A record's id, with its title; a link where the document tells of it."""
        record = self.model.records.get(id_)
        called = f"{id_} {record.title.to(self.lang)}" if record and title else id_
        return link(anchor(id_), run(called, style=self.template.style("Hyperlink")))

    def refs(self, ids: Iterable[str], *, title: bool = True) -> Xml:
        """Several records, one after another."""
        comma = run("、" if self.lang == "ja" and title else ", ")
        return Xml.of((self.ref(id_, title=title) for id_ in ids), comma)

    def reliability(self, statuses: Iterable[Reliability]) -> Xml:
        """How sure something is, in words."""
        style = self.template.style("Reliability")
        return Xml.of(run(self.say(words.MARK, status=s.label), style=style) for s in statuses)

    # Blocks

    def heading(self, text: Inline, level: int = 1, record: Record | None = None) -> None:
        """A heading, numbered by its style; that of a record is what links to it lead to."""
        plain = self.plain(text)
        if record:
            plain = f"{record.id} {plain}"
            self.shows(record)
        self._marks += 1
        name = f"_Toc{self._marks:06}"
        self._headings.append(Heading(level, plain, name))
        inner = bookmark(name, self._marks, run(plain))
        if record:
            inner = self.named(record.id, inner)
        style = f"heading {level}"
        together = level == 1 and (self.short or self.mark is not None) and bool(self._headings[1:])
        more = '<w:pageBreakBefore w:val="0"/>' if together else ""
        block = paragraph(inner, self.template.style(style), more=more)
        self._put(block, self._high(plain, style))

    def named(self, id_: str, inner: Xml) -> Xml:
        """A place to which links to a record lead; the first such place of the document."""
        if id_ in self._named:
            return inner
        self._named.add(id_)
        self._marks += 1
        return bookmark(anchor(id_), self._marks, inner)

    def shows(self, *records: Record) -> None:
        """Take note that the document tells of these: it is a draft unless all are agreed."""
        self._draft |= any(record.status is not Status.AGREED for record in records)

    def write(self, *texts: Inline, style: str = "Body Text", keep: bool = False) -> None:
        """A paragraph; `keep`: on one page with what comes next."""
        plain = "".join(map(self.plain, texts))
        self._put(self.paragraph(*texts, style=style, keep=keep), self._high(plain, style))

    def bullets(self, items: Iterable[Inline]) -> None:
        """A list."""
        for item in items:
            self.write(item, style="List Bullet")

    def contents(self, levels: int = 2) -> None:
        """The list of contents, down to a level of headings; it is filled at the end."""
        self._contents = (len(self._blocks), levels)
        self._put(NOTHING)

    def caption(self, text: Inline) -> None:
        """The caption of the table that comes next."""
        self._tables += 1
        self._caption(words.TABLE, self._tables, text)

    def _caption(self, sort: Text, n: int, text: Inline) -> None:
        word = self.say(sort)
        number = field(f"SEQ {word} \\* ARABIC", str(n))
        inner = run(f"{word} ") + number + run(f"　{self.plain(text)}")
        high = self._high(inner.words, "caption")
        self._put(paragraph(inner, self.template.style("caption")), high)

    def table(
        self,
        table: Table,
        *,
        caption: Inline = "",
        ids_only: bool = False,
        names: bool = False,
        size: float = TABLE_SIZE,
    ) -> None:
        """A table under its caption; where it is empty, a sentence instead.

        `names`: the first cell of a row is where links to the record in it lead.
        """
        if not table.rows:
            self.write(notices.NOTHING)
            return
        self.caption(caption or table.title)
        rows = []
        for row in table.rows:
            cells = [
                self.cell(values, titles=i == 0 or not ids_only) for i, values in enumerate(row)
            ]
            if names and isinstance(row[0], Cell) and row[0].links:
                cells[0] = self._place(row[0].links[0], cells[0])
            rows.append(cells)
        self.rows([column.title for column in table.columns], rows, shaded=(0,), size=size)

    def _place(self, id_: str, block: Block) -> Block:
        """A cell to which links to a record lead."""
        if id_ in self._named:
            return block
        if record := self.model.records.get(id_):
            self.shows(record)
        start, end, rest = block.xml.partition("</w:pPr>")
        return Block(Xml(f"{start}{end}{self.named(id_, NOTHING)}{rest}"), block.words)

    def rows(
        self,
        heads: Sequence[Inline],
        rows: Sequence[Sequence[Block]],
        *,
        shaded: Sequence[int] = (),
        shares: Sequence[float] = (),
        size: float = TABLE_SIZE,
    ) -> None:
        """A table of cells that are made; its columns as wide as `shares` say, or as they need."""
        named = [self.head(head) for head in heads]
        if shares:
            wide = _divided(self._room, shares)
        else:
            columns = [[block.words for block in column] for column in zip(*rows, strict=True)]
            wide = widths(columns, [head.words for head in named], self._room, size)
        body = [named, *rows] if named else list(rows)
        self._grid(wide, body, heads=bool(named), shaded=shaded, size=size)

    def facts(
        self, rows: Iterable[tuple[Inline, Sequence[Inline]]], *, labels: float = LABELS
    ) -> None:
        """A sheet of labels and values; its first rows stay on the page of what comes before."""
        body = []
        for i, (label, items) in enumerate(rows):
            kept = i < 2
            body.append((self.head(label, keep=kept), self.listed(items, keep=kept)))
        if body:
            self._grid(_divided(self._room, (labels, 1 - labels)), body, shaded=(0,))

    def draw(self, rows: Sequence[Sequence[Shape]], caption: Inline) -> None:
        """Shapes in rows under their caption, each of a row joined to the next by an arrow."""
        self._figures += 1
        self._caption(words.FIGURE, self._figures, caption)
        style, room = "Table Tight", self._room
        gap, between = _GAP, _BETWEEN
        used = self.template.metrics(style)
        boxes: list[Box] = []
        arrows: list[tuple[int, int]] = []
        top = 0
        for row in rows:
            weights = [2 if i % 2 else 1 for i in range(len(row))]
            wide = _divided(room - gap * (len(row) - 1), weights)
            em = [(w - _INSIDE) / (used.size * 20) for w in wide]
            high = max(
                sum(lines(self.plain(t), e) for t in shape.texts)
                for shape, e in zip(row, em, strict=True)
            )
            height = int(high * used.pitch * 20) + _INSIDE
            left = 0
            for i, (shape, width) in enumerate(zip(row, wide, strict=True)):
                text = Xml.of(self.paragraph(t, style=style) for t in shape.texts)
                if i:
                    arrows.append((len(boxes) - 1, len(boxes)))
                boxes.append(
                    Box(
                        left,
                        top,
                        width,
                        height,
                        text,
                        round_=shape.round_,
                        shaded=shape.shaded,
                        heavy=shape.heavy,
                        dashed=shape.dashed,
                    )
                )
                left += width + gap
            top += height + between
        told = "; ".join(
            " → ".join(" ".join(map(self.plain, shape.texts)) for shape in row) for row in rows
        )
        drawn = figure(boxes, arrows, (room, top - between), run(told), self._figures)
        # in lines of an exact height Word would cut the figure
        self._put(paragraph(drawn, self.template.style(style), more=_AS_HIGH), top / 20)

    def _grid(
        self,
        wide: Sequence[int],
        rows: Sequence[Sequence[Block]],
        *,
        shaded: Sequence[int],
        heads: bool = False,
        size: float = TABLE_SIZE,
    ) -> None:
        """A table, and what parts it from what follows: two tables would become one."""
        style = self.template.style("Table Grid")
        high = sum(
            CELL
            + max(self._high(b.words, b.style, w - PADDING) for b, w in zip(row, wide, strict=True))
            for row in rows
        )
        self._put(grid(wide, rows, style, heads=heads, shaded=shaded, size=size), high)
        self._put(paragraph("", self.template.style("Table Tight")), self._high("", "Table Tight"))

    # Cells

    def head(self, text: Inline, *, keep: bool = True) -> Block:
        """The head of a column or a row."""
        style = "Table Head" if keep else "Table Label"
        return Block(self.paragraph(text, style=style, keep=keep), self.plain(text))

    def tight(self, *items: Inline) -> Block:
        """A cell in small letters, for sheets on which much has to stand."""
        return self.block(*items, style="Table Tight")

    def block(self, *items: Inline, style: str = "Table Text", keep: bool = False) -> Block:
        """A cell of one paragraph an item."""
        kept = [item for item in items if item] or [""]
        made = Xml.of(self.paragraph(item, style=style, keep=keep) for item in kept)
        return Block(made, "\n".join(map(self.plain, kept)), style)

    def listed(self, items: Sequence[Inline], *, keep: bool = False) -> Block:
        """A cell with a list, or with the one thing there is."""
        if len(items) < 2:
            return self.block(*items, keep=keep)
        made = [DOT + self.inline(item) for item in items]
        return self.block(*made, style="Table List", keep=keep)

    def cell(self, values: Values, *, titles: bool = True) -> Block:
        """A cell of a table."""
        cells = values if isinstance(values, tuple) else (values,)
        found = [made for cell in cells if (made := self.told(cell, titles=titles))]
        if len(cells) == 1 and isinstance(cells[0].value, int):
            return self.block(*found, style="Table Number")
        if len(cells) == 1 and cells[0].note:
            return self.block(*found, cells[0].note)
        return self.listed(found)

    def told(self, cell: Cell, *, titles: bool = True) -> Xml:
        """What a cell of a table says, but for its note."""
        value = cell.value
        made = self.inline(
            value if isinstance(value, Text) else str(value or "" if value != 0 else 0)
        )
        whole = len(cell.links) == 1 and cell.links[0] in self.model.records
        if whole and made and self.model.kind_of(cell.links[0]) == "heading":
            return made  # its id says nothing to a reader
        if whole and made and titles:
            made = self.ref(cell.links[0], title=False) + run(" ") + made
        elif cell.links:
            made += run(" " if made else "") + self.refs(cell.links, title=titles and not made)
        if cell.status:
            made += self.reliability((cell.status,))
        if cell.sources:
            made += run(" ") + self.refs(dict.fromkeys(cell.sources), title=False)
        return made

    def paragraph(self, *texts: Inline, style: str, keep: bool = False) -> Xml:
        """A paragraph that is not put anywhere yet."""
        inner = Xml.of(map(self.inline, texts))
        return paragraph(inner, self.template.style(style), keep=keep)

    # Pages

    @property
    def _room(self) -> int:
        return self.template.height if self._lying else self.template.width

    def new_page(self) -> None:
        """Go on at the top of a page."""
        self._put(Xml('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'))

    @contextmanager
    def lying(self) -> Iterator[None]:
        """Pages in landscape, for tables that are wide."""
        self._turn(lying=True)
        yield
        self._turn(lying=False)

    def _turn(self, *, lying: bool) -> None:
        """From here on pages stand or lie; the section so far ends once something follows."""
        if self._turned is None:
            self._turned = self._lying
        self._lying = lying
        if self._turned == lying:
            self._turned = None

    def _high(self, words_: str, style: str, room: int = 0) -> float:
        """How high paragraphs of these words are, in points; a paragraph a line of them."""
        if self.sort is not Stationery.SHEET:
            return 0.0
        used = self.template.metrics(style)
        width = max((room or self._room) / (used.size * 20), 1.0)
        return sum(
            lines(w, width, ARIAL) * used.pitch + used.before + used.after
            for w in words_.split("\n")
        )

    @property
    def lines_over(self) -> int:
        """Lines of a sheet beyond one page, by an estimate that errs on the high side."""
        over = self._height + self.template.height_before_content() - self.template.height / 20
        return max(0, int(-(-over // self.template.metrics("Body Text").pitch)))

    def require_one_page(self, how_to_mend: Text) -> None:
        """See that a sheet is one page.

        Raises:
            ReqmodelError: it is higher.
        """
        if by := self.lines_over:
            values = {"title": self.title, "lang": self.lang, "n": by, "how": how_to_mend}
            raise ReqmodelError(_TOO_HIGH.fill(values), exit_code=1)

    def _put(self, block: Xml, height: float = 0.0) -> None:
        self._height += height
        if self._turned is not None:
            before = self.template.section(lying=self._turned, first=not self._sections)
            self._blocks.append(before)
            self._sections += 1
            self._turned = None
        self._blocks.append(block)

    # The end

    def finished(self) -> bytes:
        """The file.

        Raises:
            ReqmodelError: the template lacks a style or a place.
        """
        if self._contents:
            at, levels = self._contents
            self._blocks[at] = listed_contents(self, self._headings, levels)
        mark = self.mark or (notices.DRAFT if self._draft else Text(""))
        last_lies = self._lying if self._turned is None else self._turned
        self.template.end(lying=last_lies, first=not self._sections)
        return self.template.finished(
            Xml.of(self._blocks),
            places(self.order, self.title, mark),
            self.title.to(self.lang),
            self.order.day,
        )


def _divided(room: int, shares: Sequence[float]) -> list[int]:
    """Widths in these proportions that add up to the room."""
    wide = [round(room * share / sum(shares)) for share in shares]
    wide[-1] += room - sum(wide)
    return wide
