"""How wide text is on paper, and how many lines it takes: an estimate that errs on the wide side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

NARROW = 0.56
"""Em of a half-width character, which is 0.5 in a fixed-pitch Japanese font and up to this in others."""
_PIECE = re.compile(r"[!-~]+|\s|.", re.DOTALL)
_WIDE = frozenset("WFA")
_NEVER_FIRST = frozenset(
    "、。，．・：；？！）〕］｝〉》」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%％"
)


def em(text: str) -> float:
    """Width in em, as if it stood in one line."""
    return sum(map(_em, text))


def lines(text: str, width: float) -> int:
    """Lines that a text takes in a column of `width` em; at least one."""
    return sum(_lines(line, width) for line in text.split("\n"))


def longest_word(text: str) -> float:
    """Width in em of the longest piece that is not broken: a run of half-width characters."""
    return max((em(piece) for piece in _PIECE.findall(text)), default=0.0)


@cache
def _em(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn"):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(character) in _WIDE else NARROW


def _lines(line: str, width: float) -> int:
    count, used = 1, 0.0
    for piece, wide in _pieces(line):
        if used + wide > width and used > 0:
            count += 1
            used = 0.0
            if piece.isspace():
                continue
            if piece in _NEVER_FIRST:  # it takes the character before it along
                used = 1.0
        if wide > width:  # broken wherever the line ends
            whole, used = divmod(wide, width)
            count += int(whole)
            continue
        used += wide
    return count


def _pieces(line: str) -> Iterator[tuple[str, float]]:
    for piece in _PIECE.findall(line):
        yield piece, em(piece)
