"""How wide columns are, and rows cut into pieces that a row of a sheet can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from math import sqrt

from reqmodel.exports.xlsx import words
from reqmodel.exports.xlsx.rows import Row, Say
from reqmodel.exports.xlsx.sheet import A3, A4, HIGHEST, PADDING, taken
from reqmodel.exports.xlsx.styles import LINE_HEIGHT
from reqmodel.text.width import em, lines, longest_word

MOST_LINES = int((HIGHEST - PADDING) / LINE_HEIGHT)
"""Lines of the usual size that the highest row holds."""
_NARROWEST, _WIDEST = 3.5, 34.0
"""Em of a column."""
_BROADEST = 60.0
"""Em to which a column grows before its values are cut."""
_CROWDED, _SMALLEST = 1.5, 0.2
"""So many times what A4 holds may be pressed on to it; no column to less than this part."""


def fitting_widths(heads: list[str], rows: list[Row]) -> list[float]:
    """Em for each column: what its texts would like, or what a page leaves of it."""
    columns = [[row[i] for row in rows] for i in range(len(heads))]
    wanted = [_wanted(head, cells) for head, cells in zip(heads, columns, strict=True)]
    least = [_least(head, cells) for head, cells in zip(heads, columns, strict=True)]
    page = A4 if taken(wanted) < A4 * _CROWDED else A3
    part = 1.0
    while part > _SMALLEST and taken(_shrunk(wanted, least, part)) > page:
        part -= 0.01
    found = _shrunk(wanted, least, part)
    for i, cells in enumerate(columns):
        while found[i] < _BROADEST and any(
            lines(value, found[i]) > MOST_LINES for values in cells for value in values
        ):
            found[i] *= 1.2
    return found


def _shrunk(wanted: list[float], least: list[float], part: float) -> list[float]:
    return [max(low, wide * part) for wide, low in zip(wanted, least, strict=True)]


def _wanted(head: str, cells: list[tuple[str, ...]]) -> float:
    """No more than the longest line, and more the more stands in the column."""
    texts = ["\n".join(values) for values in cells]
    longest = max((em(line) for t in texts for line in t.split("\n")), default=0.0)
    mean = sum(map(em, texts)) / max(1, sum(map(bool, texts)))
    wide = min(longest, _WIDEST, max(_NARROWEST, 4.2 * sqrt(mean)))
    return max(wide, _least(head, cells)) + 0.3


def _least(head: str, cells: list[tuple[str, ...]]) -> float:
    """Enough for most of the head in two lines, and for the longest word."""
    word = max((longest_word(t) for values in cells for t in values), default=0.0)
    return max(_NARROWEST, min(10.0, word), min(7.0, em(head) / 2 + 0.5))


def cut(say: Say, row: Row, widths: Sequence[float], most: Sequence[int]) -> Iterator[Row]:
    """A row, or where none can be high enough, several with a piece of each column's values.

    `most`: for each column the lines that the highest row holds.
    """
    high = [lines("\n".join(v), w) for v, w in zip(row, widths, strict=True)]
    if all(n <= m for n, m in zip(high, most, strict=True)):
        yield row
        return
    pieces = [list(_pieces(v, w, m)) for v, w, m in zip(row, widths, most, strict=True)]
    first = row[0]
    for n, parts in enumerate(zip_longest(*pieces, fillvalue=())):
        again = tuple(say(words.CONTINUED.fill({"value": " ".join(first)})).split("\n"))
        yield [again if n and not column else part for column, part in enumerate(parts)]


def _pieces(values: tuple[str, ...], width: float, most: int) -> Iterator[tuple[str, ...]]:
    piece: tuple[str, ...] = ()
    for value in values:
        for part in _short(value, width, most):
            if piece and lines("\n".join((*piece, part)), width) > most:
                yield piece
                piece = ()
            piece += (part,)
    yield piece


def _short(value: str, width: float, most: int) -> Iterator[str]:
    """A value in parts, none of more lines than a row holds."""
    while lines(value, width) > most:
        end = max(1, int(width * most))  # that many wide characters fill it
        while end > 1 and lines(value[:end], width) > most:
            end = end * 9 // 10
        yield value[:end]
        value = value[end:]
    yield value
