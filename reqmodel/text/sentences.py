"""A normalised text cut into sentences, Japanese and English, and what of it stands in brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reqmodel.text.pattern import pattern

Span = tuple[int, int]
"""Start and end of a stretch of a text."""

_PAIRS = {"「": "」", "『": "』", "(": ")", "〔": "〕", "[": "]", "【": "】", "“": "”", "《": "》"}
_DEEPEST = 20
"""Brackets within brackets; no person wrote more."""
_ITEM = r"[・●○■□◆◇▪•*‐–—-]|\(?(?:[0-9]{1,2}|[ア-ン]|[a-z])\)|[0-9]{1,2}\.(?![0-9])"
_LINE = rf"(?P<line>\n(?=\s*\n|\s*(?:{_ITEM})\s*\S))"
"""The end of a line before a blank one or before an item of a list."""
_STOP = r"(?P<stop>[。!?]+|(?<![\x00-\x7f])\.(?![0-9]|(?<=[はがをのにでと、・]\.)[A-Za-z])|(?P<point>\.)[\"'”’)\]]*(?=\s|$))"
_BRACKET = pattern(rf"(?P<bracket>[{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}])|{_LINE}")
_END = pattern(rf"{_STOP}|{_LINE}")
_PLAIN_END = pattern(r"[。!?]+")
_INVOLVED = pattern(rf"[.\n{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")
"""What makes the end of a sentence a matter of more than its full stop."""
_ABBREVIATION = pattern(
    r"\b(?:[a-z]|e\.g|i\.e|(?P<last>etc)|cf|vs|approx|incl|nos?|arts?|paras?|secs?|figs?|vers?|vols?"
    r"|mr|ms|dr|rs|dept|inc|ltd|co|corp)$",
    re.IGNORECASE,
)


_LONGEST = 2000
"""Characters of the longest sentence: no person wrote more, and rules look at all of one at once."""
_UP_TO_PAUSE = pattern(r".*[、,;:\s|]", re.DOTALL)


def sentences(text: str) -> list[Span]:
    """The sentences of a text, each with its full stop and without the space around it.

    What stands in brackets or quotation marks is part of the sentence around it; each item of a
    list is a sentence of its own. One that never ends is cut where it pauses.
    """
    found, start = [], 0
    for end in _cut((*_ends(text), len(text)), text):
        stretch = text[start:end]
        if words := stretch.strip():
            first = start + len(stretch) - len(stretch.lstrip())
            found.append((first, first + len(words)))
        start = end
    return found


def _cut(ends: Iterable[int], text: str) -> Iterator[int]:
    """The same ends, and more where a sentence would be longer than the longest."""
    start = 0
    for end in ends:
        while end - start > _LONGEST:
            pause = _UP_TO_PAUSE.match(text, start, start + _LONGEST)
            start = pause.end() if pause else start + _LONGEST
            yield start
        yield (start := end)


def brackets(text: str) -> list[Span]:
    """Stretches in brackets and quotation marks that are closed, brackets included, in order.

    No bracket reaches into the next item of a list or the next paragraph.
    """
    found: list[Span] = []
    waiting: list[tuple[str, int]] = []
    for mark in _BRACKET.finditer(text):
        character = mark["bracket"]
        if character in _PAIRS:
            waiting.append((_PAIRS[character], mark.start()))
        elif not character:
            waiting.clear()
        elif any(closing == character for closing, _ in waiting[-_DEEPEST:]):
            while waiting[-1][0] != character:
                waiting.pop()
            found.append((waiting.pop()[1], mark.end()))
    return sorted(found)


def at(spans: list[Span], place: int) -> Span | None:
    """The span that holds a place; of spans in order that do not overlap."""
    i = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return spans[i] if i >= 0 and place < spans[i][1] else None


def _ends(text: str) -> Iterator[int]:
    """Where each sentence ends but the last."""
    if not _INVOLVED.search(text):
        yield from (mark.end() for mark in _PLAIN_END.finditer(text))
        return
    outer = _outermost(brackets(text))
    for mark in _END.finditer(text):
        if at(outer, mark.start()):
            continue
        if mark["point"] and _abbreviated(text, mark.start(), mark.end()):
            continue
        yield mark.end()


def _outermost(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for span in spans:
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found


def _abbreviated(text: str, point: int, end: int) -> bool:
    """Whether a full stop belongs to an abbreviation, and does not end the sentence as well."""
    short = _ABBREVIATION.search(text, max(0, point - 10), point)
    if not short:
        return False
    return not short["last"] or not text[end:].lstrip()[:1].isupper()
