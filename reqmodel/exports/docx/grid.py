"""Tables in Word: how wide the columns are, which rows stay together, the heads on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reqmodel.exports.docx.markup import Xml
from reqmodel.text.width import ARIAL, em, lines, longest_word

PADDING = 170
"""Of a cell, left and right together with its lines, in twips."""
SMALLEST, WORD = 4.4, 14.0
"""Em: a column is as wide as the first, if it has so much; a word up to the second is kept whole."""
_STEPS, _ROWS_WEIGHED = 60, 120
_PER_LINE = 4.0
"""Em that a line's end leaves empty, about."""
MOST_LINES = 18
"""A row that takes more lines may go on on the next page: kept whole, it would leave pages half empty."""


@dataclass(frozen=True, slots=True)
class Block:
    """A cell: its paragraphs as XML, in one style, and its words, by which it is measured."""

    xml: Xml
    words: str = ""
    style: str = "Table Text"


def widths(
    columns: Sequence[Sequence[str]], heads: Sequence[str], total: int, size: float
) -> list[int]:
    """Widths in twips that add up to `total`, for texts of `size` points.

    Each column gets what its longest word needs; what is left goes, step by step, where it makes
    the table shortest.
    """
    unit = size * 20
    room = (total - PADDING * len(columns)) / unit
    least = [_least(cells, head) for cells, head in zip(columns, heads, strict=True)]
    if sum(least) > room:
        share = [room * w / sum(least) for w in least]
    else:
        wanted = [_wanted(cells, head) for cells, head in zip(columns, heads, strict=True)]
        share = _shared(room, least, wanted, columns)
    twips = [round(w * unit) + PADDING for w in share]
    twips[-1] += total - sum(twips)
    return twips


def _least(cells: Sequence[str], head: str) -> float:
    words = max(map(longest_word, cells), default=0)
    return max(min(_wanted(cells, head), SMALLEST), min(words + 0.3, WORD), 2.0)


def _wanted(cells: Sequence[str], head: str) -> float:
    """What it takes to have every line of a column in one."""
    texts = [line for cell in (*cells, head) for line in cell.split("\n")]
    return max(map(em, texts), default=0) + 0.5


def _shared(
    room: float, least: list[float], wanted: list[float], columns: Sequence[Sequence[str]]
) -> list[float]:
    """Room given first as needed, then where rows are highest, at most what is wanted."""
    share = list(least)
    left = room - sum(share)
    rows = [
        [em(cell) + _PER_LINE * cell.count("\n") for cell in row]
        for row in zip(*columns, strict=True)
    ]
    rows = sorted(rows, key=max, reverse=True)[:_ROWS_WEIGHED]
    step = max(left / _STEPS, 0.05)
    while left > step / 2:
        gains = [0.0] * len(share)
        for row in rows:
            heights = [text / width for text, width in zip(row, share, strict=True)]
            top = max(heights)
            if top > 1:
                highest = heights.index(top)
                gains[highest] += top - row[highest] / (share[highest] + step)
        best = max(range(len(share)), key=lambda i: (share[i] < wanted[i], gains[i]))
        if share[best] >= wanted[best] or gains[best] <= 0:
            break
        share[best] += step
        left -= step
    whole = sum(share)
    return [s + left * s / whole for s in share]


def grid(  # noqa: PLR0913  # what a table consists of
    columns: Sequence[int],
    rows: Sequence[Sequence[Block]],
    style: str,
    *,
    heads: int = 0,
    shaded: Sequence[int] = (),
    size: float = 9.0,
) -> Xml:
    """A table of fixed column widths; the first `heads` rows stand at the top of every page.

    `shaded` columns are heads of rows. Rows are not split between pages, unless they are very high.
    """
    wide = "".join(f'<w:gridCol w:w="{w}"/>' for w in columns)
    body = "".join(
        f"<w:tr><w:trPr>{'<w:cantSplit/>' * (_height(row, columns, size) <= MOST_LINES)}"
        f"{'<w:tblHeader/>' if i < heads else ''}</w:trPr>"
        + "".join(
            _cell(block, width, shade=i < heads or j in shaded)
            for j, (block, width) in enumerate(zip(row, columns, strict=True))
        )
        + "</w:tr>"
        for i, row in enumerate(rows)
    )
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{wide}</w:tblGrid>{body}</w:tbl>"
    )


def _height(row: Sequence[Block], columns: Sequence[int], size: float) -> int:
    """Lines that a row takes."""
    return max(
        lines(block.words, max((width - PADDING) / (size * 20), 1.0), ARIAL)
        for block, width in zip(row, columns, strict=True)
    )


def _cell(block: Block, width: int, *, shade: bool) -> str:
    shading = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if shade else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shading}</w:tcPr>{block.xml}</w:tc>'
