"""A file cut into what can be read by itself: documents, and the records of a chapter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import mode

_CONTENT = re.compile(r"^[^\S\n]*(?!#|%|---[^\S\n]*(?:#.*)?$)\S", re.MULTILINE)
"""The start of a line that is no comment, directive or mark."""
_DOCUMENT = re.compile(r"---(?<![^\n]---)(?=\s)")
_RECORDS = re.compile(r"^records: *(?:#.*)?$", re.MULTILINE)
_ITEM = re.compile(r"^( *)-(?=\s)( +(?:\{ *)?id:)?", re.MULTILINE)
_HEAD_AGAIN = re.compile(r"^(?:kind|defaults):", re.MULTILINE)
_KEY_OR_ID = re.compile(r"\b([a-z_]+)\s*[:：]|\b([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a file: its text, and the lines before it."""

    text: str
    lines_before: int = 0

    @property
    def blank(self) -> bool:
        """Whether it holds nothing but comments, directives and marks."""
        return not _CONTENT.search(self.text)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What can be made out of a record that cannot be read."""

    id: str
    line: int
    words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Words that look like ids, by the field that they stand in."""


def documents(text: str) -> list[Piece]:
    """The documents of a file that hold anything, cut at `---`; most files are one."""
    cuts = [0, *(mark.start() for mark in _DOCUMENT.finditer(text)), len(text)]
    found, lines = [], 0
    for start, end in pairwise(cuts):
        found.append(Piece(text[start:end], lines))
        lines += text.count("\n", start, end)
    return [piece for piece in found if not piece.blank]


def records(chapter: Piece) -> tuple[Piece, list[Piece]] | None:
    """A chapter cut before each record: its head, then its records. None if it is no chapter.

    Sound because what stands inside a record is indented by two columns more than its dash.
    """
    text = chapter.text
    start = _RECORDS.search(text)
    items = list(_ITEM.finditer(text, start.end())) if start else []
    if not start or not items:
        return None
    indents = [len(item[1]) for item in items if item[2]] or [len(item[1]) for item in items[:1]]
    most = mode(indents) + 1
    cuts = [item.start() for item in items if len(item[1]) <= most]
    again = _HEAD_AGAIN.search(text, cuts[-1])
    end = again.start() if again else len(text)
    skipped = "\n" * text.count("\n", start.start(), end)
    head = Piece(text[: start.start()] + skipped + text[end:], chapter.lines_before)
    lines = chapter.lines_before + text.count("\n", 0, cuts[0])
    found = []
    for cut, stop in zip(cuts, [*cuts[1:], end], strict=True):
        found.append(Piece(_RECORDS.split(text[cut:stop])[0], lines))
        lines += text.count("\n", cut, stop)
    return head, found


def glimpses(piece: Piece) -> Iterator[Glimpse]:
    """The ids of the records in a piece that cannot be parsed, with the ids near them."""
    name, here, before = "", None, Glimpse("", 0)
    for number, line in enumerate(piece.text.split("\n"), piece.lines_before + 1):
        for key, word in _KEY_OR_ID.findall(line):
            name = key or name
            if word and name == "id":
                if here:
                    yield here
                here, before = Glimpse(word, number, before.words), Glimpse("", 0)
                name = ""
            elif word:
                (here or before).words[name].append(word)
    if here:
        yield here
