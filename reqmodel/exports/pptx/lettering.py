"""Text on slides: how it is written, and how high it will be. Nothing is ever shrunk to fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from reqmodel.text.width import lines

Native = Any
"""A thing of the library for slides, or an element of its XML: neither has types."""
PITCH = 1.28
"""From one line to the next, in sizes: exact, so that text is as high in any font."""
GAP = 0.25
"""Between paragraphs, in sizes."""
HAIR = 0.98
"""Part of a width that is counted on: programs break lines a little differently."""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: its words, its size in points (0 for the usual one)."""

    words: str
    size: float = 0
    bold: bool = False
    bullet: bool = False
    align: str = "l"


Paras = tuple[Para, ...]


def paras(words: str | Para | Iterable[Para]) -> Paras:
    """What stands in a box or a cell, as paragraphs."""
    if isinstance(words, str):
        return tuple(Para(line) for line in words.split("\n"))
    return (words,) if isinstance(words, Para) else tuple(words)


def height(text: Sequence[Para], width: float, size: float) -> float:
    """Points that paragraphs take in a column of so many points."""
    total = 0.0
    for i, para in enumerate(text):
        own = para.size or size
        total += line_count(para, width, size) * own * PITCH + (own * GAP if i else 0)
    return total


def line_count(para: Para, width: float, size: float) -> int:
    """Lines that a paragraph takes in a column of so many points."""
    own = para.size or size
    room = width * HAIR - own * para.bullet
    return lines(para.words, max(room / own, 1.0))


def cut(text: Sequence[Para], width: float, size: float, room: float) -> tuple[Paras, Paras]:
    """What of a text fits into so many points of height, and the rest."""
    kept: list[Para] = []
    for i, para in enumerate(text):
        if height([*kept, para], width, size) <= room:
            kept.append(para)
            continue
        first, last = 0, len(para.words)
        while first < last:  # the longest beginning that fits
            middle = (first + last + 1) // 2
            fits = height([*kept, replace(para, words=para.words[:middle])], width, size) <= room
            first, last = (middle, last) if fits else (first, middle - 1)
        rest = [replace(para, words=para.words[first:]), *text[i + 1 :]]
        if first:
            kept.append(replace(para, words=para.words[:first]))
        return tuple(kept), tuple(rest)
    return tuple(kept), ()


def write(body: Native, text: Sequence[Para], size: float, lang: str) -> None:
    """Put paragraphs into a text body, in place of what is there."""
    for old in body.findall(f"{{{_A}}}p"):
        body.remove(old)
    for made in _written(text, size, lang):
        body.append(made)


_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def _written(text: Sequence[Para], size: float, lang: str) -> Iterator[Native]:
    tags = 'lang="ja-JP" altLang="en-US"' if lang == "ja" else 'lang="en-US" altLang="ja-JP"'
    for i, para in enumerate(text or (Para(""),)):
        own = para.size or size
        indent = round(own * 12700) if para.bullet else 0
        bullet = (
            '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if para.bullet else "<a:buNone/>"
        )
        before = round(own * GAP * 100) if i else 0
        run = f'{tags} sz="{round(own * 100)}" b="{int(para.bold)}" dirty="0"'
        pieces = "<a:br/>".join(
            f"<a:r><a:rPr {run}/><a:t>{escape(line)}</a:t></a:r>" for line in para.words.split("\n")
        )
        yield parse_xml(
            f'<a:p {nsdecls("a")}><a:pPr marL="{indent}" indent="{-indent}" algn="{para.align}">'
            f'<a:lnSpc><a:spcPts val="{round(own * PITCH * 100)}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>{bullet}</a:pPr>'
            f"{pieces}<a:endParaRPr {run}/></a:p>"
        )
