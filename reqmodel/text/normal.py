"""Text as rules read it (Unicode NFKC), each character with its way back to the author's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple
from unicodedata import combining, is_normalized, normalize

from reqmodel.text.pattern import pattern

FORM: Literal["NFKC"] = "NFKC"


class _Singles(dict[int, int]):
    """Characters by what they normalise to, where that is one character; filled as they are met."""

    def __missing__(self, code: int) -> int:
        plain = normalize(FORM, chr(code))
        self[code] = ord(plain) if len(plain) == 1 else code
        return self[code]


_SINGLES = _Singles()


class Normal(NamedTuple):
    """A normalised text. `places` gives start and end in the author's text of each character.

    No places: each character stands where it stood.
    """

    text: str
    places: tuple[tuple[int, int], ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the author's text."""
        if not self.places:
            return start, end
        first = self.places[start][0] if start < len(self.places) else self.places[-1][1]
        return first, self.places[end - 1][1] if end > start else first


_INVISIBLE = pattern(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""What shows nothing (Unicode Default_Ignorable_Code_Point), and would part a word unseen."""


def normalised(text: str) -> Normal:
    """A text without differences of width and form: `（株）` and `㈱`, `Ａ` and `A` are the same.

    Characters that nobody sees are not in it.
    """
    if text.isascii() or not _INVISIBLE.search(text):
        return _formed(text)
    kept = [i for i, character in enumerate(text) if not _INVISIBLE.match(character)]
    normal = _formed("".join(text[i] for i in kept))
    places = normal.places or tuple((i, i + 1) for i in range(len(kept)))
    return Normal(normal.text, tuple((kept[start], kept[end - 1] + 1) for start, end in places))


def _formed(text: str) -> Normal:
    """A text without differences of width and form."""
    if is_normalized(FORM, text):
        return Normal(text)
    singly = text.translate(_SINGLES)
    if is_normalized(FORM, singly):
        return Normal(singly)
    pieces, places = [], []
    for start, end in _clusters(text):
        piece = normalize(FORM, text[start:end])
        pieces.append(piece)
        places += [(start, end)] * len(piece)
    return Normal("".join(pieces), tuple(places))


_TYPED = str.maketrans("‘’‐", "''-")
"""Signs of print, as they are typed: words are written with either."""
_JAPANESE = r"[\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff]"
_GAP = pattern(
    rf"(?<={_JAPANESE}) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) +(?={_JAPANESE})"
    rf"|(?:(?<= {_JAPANESE})|(?<=^{_JAPANESE})) (?={_JAPANESE}(?: |$))"
)
"""Where a space says nothing: between Japanese and Latin characters, and in a word spread over a line."""
_WITHIN = pattern(r"。(?=[)」』〕】])")
"""A full stop before a closing bracket: the sentence around it goes on."""
_COMMA = pattern(rf"(?<={_JAPANESE}),(?![0-9])")


def read(text: str) -> Normal:
    """A text as rules look for words in it: normalised, and without what only printing makes differ.

    Apostrophes and hyphens are as they are typed, a comma in a Japanese sentence is `、`, as is a
    full stop at the end of brackets, and no space stands between Japanese and Latin characters.
    """
    normal = normalised(text)
    if normal.text.isascii():
        return normal
    plain = normal.text
    if "’" in plain or "‘" in plain or "‐" in plain:
        plain = plain.translate(_TYPED)
    if "。" in plain:
        plain = _WITHIN.sub("、", plain)
    if "," in plain:
        plain = _COMMA.sub("、", plain)
    if " " not in plain or not _GAP.search(plain):
        return Normal(plain, normal.places)
    places = normal.places or tuple((i, i + 1) for i in range(len(plain)))
    gaps = [found.span() for found in _GAP.finditer(plain)]
    kept = [
        *zip(
            [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(plain)], strict=True
        )
    ]
    return Normal(
        "".join(plain[start:end] for start, end in kept),
        tuple(place for start, end in kept for place in places[start:end]),
    )


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """The shortest stretches that can be normalised by themselves."""
    start = 0
    for i in range(1, len(text)):
        if _starts(text[start:i], text[i]):
            yield start, i
            start = i
    yield start, len(text)


def _starts(before: str, character: str) -> bool:
    """Whether a character joins with nothing of what stands before it."""
    if before.isascii() and character.isascii():
        return True
    first = normalize("NFKD", character)[0]
    if combining(first):
        return False
    return normalize(FORM, before + character) == normalize(FORM, before) + normalize(
        FORM, character
    )
