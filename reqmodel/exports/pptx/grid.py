"""Tables on slides: rows go on on the next slide where they do not fit; a high row is cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from reqmodel.exports.pptx.lettering import HAIR, Native, Para, Paras, cut, height, paras, write
from reqmodel.exports.pptx.slide import Area, Slide
from reqmodel.text.width import longest_word

LARGEST = (18.0, 16.0, 14.0, 13.0, 12.0, 11.5, 11.0, 10.5)
SIDE, ABOVE = 5.0, 3.0
"""Between the lines of a cell and its text, in points."""
_PLAIN = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""The built-in style 'No Style, Table Grid'."""
_WORD = 0.25
"""Part of a table's width that a word is given at most; longer ones are broken."""
_WORTH = 0.3
"""Part of an area that must be free for a row to be begun there and cut."""
Words = str | Para | Iterable[Para]


@dataclass(frozen=True, slots=True)
class Row:
    """Cells, and the sources on which they rest."""

    cells: tuple[Paras, ...]
    sources: tuple[str, ...] = ()


def row(*cells: Words, sources: Iterable[str] = ()) -> Row:
    """A row of cells."""
    return Row(tuple(paras(cell) for cell in cells), tuple(sources))


@dataclass(frozen=True)
class Grid:
    """A table: its heads, its rows, the parts of the width that columns take.

    `size` in points is the smallest; it is set larger where that takes no more slides. `shaded` columns are heads of rows; `middle` ones are written in the middle.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    shares: tuple[float, ...]
    size: float = 12
    shaded: tuple[int, ...] = (0,)
    middle: tuple[int, ...] = ()

    def laid_out(self, area: Area) -> tuple[Grid, list[tuple[Row, ...]]]:
        """The table in the largest letters that need no more slides, and the rows of each slide."""
        fewest = len(list(self.pages(area)))
        sizes = (size for size in LARGEST if size > self.size)
        larger = (replace(self, size=size) for size in sizes)
        chosen = next((grid for grid in larger if len(list(grid.pages(area))) <= fewest), self)
        return chosen, chosen.even(area, fewest)

    def even(self, area: Area, slides: int) -> list[tuple[Row, ...]]:
        """The rows of each slide, so that the last is not nearly empty where no row needs cutting."""
        pages = list(self.pages(area))
        if slides > 1:
            for percent in range(50, 100, 4):
                lower = Area(area.left, area.top, area.width, area.height * percent / 100)
                tried = list(self.pages(lower))
                if len(tried) <= slides and sum(map(len, tried)) == len(self.rows):
                    return tried
        return pages

    def widths(self, total: float) -> list[float]:
        """Of the columns, in points: as the shares say, but no word is broken that need not be."""
        wanted = [total * share / sum(self.shares) for share in self.shares]
        least = [min(em * self.size / HAIR + 2 * SIDE + 0.5, total * _WORD) for em in self._words]
        short = sum(max(low - width, 0) for low, width in zip(least, wanted, strict=True))
        spare = sum(max(width - low, 0) for low, width in zip(least, wanted, strict=True))
        if not short or spare < short:
            return wanted
        left = 1 - short / spare
        return [
            low if width < low else low + (width - low) * left
            for low, width in zip(least, wanted, strict=True)
        ]

    @cached_property
    def _words(self) -> list[float]:
        """Em of the longest word of each column."""
        heads = [longest_word(head) for head in self.heads] or [0.0] * len(self.shares)
        return [
            max(
                [
                    head,
                    *(
                        longest_word(p.words) * (p.size or self.size) / self.size
                        for r in self.rows
                        for p in r.cells[i]
                    ),
                ]
            )
            for i, head in enumerate(heads)
        ]

    @property
    def _head(self) -> Row:
        return Row(tuple((Para(head, bold=True),) for head in self.heads))

    def high(self, row_: Row, total: float) -> float:
        """Points that a row takes in a table of so many points of width."""
        sizes = zip(row_.cells, self.widths(total), strict=True)
        return max(height(c, w - 2 * SIDE, self.size) for c, w in sizes) + 2 * ABOVE

    def pages(self, area: Area) -> Iterator[tuple[Row, ...]]:
        """The rows that go on each slide."""
        room = area.height - (self.high(self._head, area.width) if self.heads else 0)
        left, page = room, list[Row]()
        waiting = list(reversed(self.rows))
        while waiting:
            row_ = waiting.pop()
            high = self.high(row_, area.width)
            if high <= left:
                page.append(row_)
                left -= high
            elif high <= room or left < room * _WORTH:
                yield tuple(page)
                left, page = room, []
                waiting.append(row_)
            else:
                now, rest = self._cut(row_, area.width, left)
                yield (*page, now)
                left, page = room, []
                waiting.append(rest)
        if page:
            yield tuple(page)

    def _cut(self, row_: Row, total: float, room: float) -> tuple[Row, Row]:
        inner = room - 2 * ABOVE
        sizes = zip(row_.cells, self.widths(total), strict=True)
        pieces = [cut(cell, w - 2 * SIDE, self.size, inner) for cell, w in sizes]
        rest = [
            p[1] or (cell if i in self.shaded else (Para(""),))
            for i, (p, cell) in enumerate(zip(pieces, row_.cells, strict=True))
        ]
        return (
            Row(tuple(p[0] or (Para(""),) for p in pieces), row_.sources),
            Row(tuple(rest), row_.sources),
        )

    def put(self, slide: Slide, rows: Sequence[Row], area: Area, title: str) -> Native:
        """Draw rows on a slide; `title` is what readers who cannot see it are told."""
        body = [self._head, *rows] if self.heads else list(rows)
        heights = [self.high(r, area.width) for r in body]
        frame = slide.made.shapes.add_table(
            len(body),
            len(self.shares),
            Pt(area.left),
            Pt(area.top),
            Pt(area.width),
            Pt(sum(heights)),
        )
        frame._element.nvGraphicFramePr.cNvPr.set("descr", title)  # noqa: SLF001  # no name for it
        table = frame.table
        properties = table._tbl.tblPr  # noqa: SLF001  # the library has no styles of tables
        properties.find("{*}tableStyleId").text = _PLAIN
        table.first_row, table.horz_banding = bool(self.heads), False
        for column, width in zip(table.columns, self.widths(area.width), strict=True):
            column.width = Pt(width)
        for i, (row_, high) in enumerate(zip(body, heights, strict=True)):
            table.rows[i].height = Pt(high)
            head = bool(self.heads) and i == 0
            for j, cell in enumerate(row_.cells):
                self._cell(table.cell(i, j)._tc, cell, slide.lang, j, head=head)  # noqa: SLF001  # borders
            slide.cite(row_.sources)
        slide.filled = area.top + sum(heights)
        return frame

    def _cell(self, cell: Native, text: Paras, lang: str, column: int, *, head: bool) -> None:
        middle = head or column in self.middle
        aligned = [
            Para(
                p.words,
                p.size,
                p.bold or head,
                p.bullet,
                "ctr" if middle and not p.bullet else p.align,
            )
            for p in text
        ]
        write(cell.txBody, aligned, self.size, lang)
        shade = "D9D9D9" if head else "F2F2F2" if column in self.shaded else ""
        fill = f'<a:solidFill><a:srgbClr val="{shade}"/></a:solidFill>' if shade else "<a:noFill/>"
        line = (
            '<a:ln{side} w="9525"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln{side}>'
        )
        borders = "".join(line.format(side=side) for side in "LRTB")
        anchor = "ctr" if middle or column in self.shaded else "t"
        made = parse_xml(
            f'<a:tcPr {nsdecls("a")} marL="{Pt(SIDE)}" marR="{Pt(SIDE)}" marT="{Pt(ABOVE)}" marB="{Pt(ABOVE)}" '
            f'anchor="{anchor}">{borders}{fill}</a:tcPr>'
        )
        old = cell.find("{*}tcPr")
        if old is not None:
            cell.remove(old)
        cell.append(made)
