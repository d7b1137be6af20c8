"""How wide text is on paper, and how many lines it takes: an estimate that errs on the wide side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple


class Latin(NamedTuple):
    """Em of half-width characters of each sort in a font, on the whole."""

    capital: float
    digit: float
    letter: float
    mark: float
    space: float


ARIAL = Latin(0.67, 0.56, 0.49, 0.4, 0.28)
"""In Arial or a font with its widths, as English is spelt; rounded up."""
ANY = Latin(0.67, 0.56, 0.5, 0.5, 0.5)
"""In Arial or a Japanese font of fixed pitch, whichever is wider."""
_PIECE = re.compile(r"[!-~]+|\s|.", re.DOTALL)
_WIDE = frozenset("WFA")
_NEVER_FIRST = frozenset(
    "、。，．・：；？！）〕］｝〉》」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%％"
)


def em(text: str, latin: Latin = ANY) -> float:
    """Width in em, as if it stood in one line."""
    return sum(_em(character, latin) for character in text)


def lines(text: str, width: float, latin: Latin = ANY) -> int:
    """Lines that a text takes in a column of `width` em; at least one."""
    return sum(_lines(line, width, latin) for line in text.split("\n"))


def longest_word(text: str) -> float:
    """Width in em of the longest piece that is not broken: a run of half-width characters."""
    return max((em(piece) for piece in _PIECE.findall(text)), default=0.0)


@cache
def _em(character: str, latin: Latin) -> float:
    sort = unicodedata.category(character)
    if unicodedata.combining(character) or sort in ("Cf", "Mn"):
        return 0.0
    if unicodedata.east_asian_width(character) in _WIDE:
        return 1.0
    if character.isspace():
        return latin.space
    if sort in ("Lu", "Nd"):
        return latin.capital if sort == "Lu" else latin.digit
    return latin.letter if sort[0] == "L" else latin.mark


def _lines(line: str, width: float, latin: Latin) -> int:
    count, used = 1, 0.0
    for piece, wide in _pieces(line, latin):
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


def _pieces(line: str, latin: Latin) -> Iterator[tuple[str, float]]:
    for piece in _PIECE.findall(line):
        yield piece, em(piece, latin)
