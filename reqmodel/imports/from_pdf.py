"""A PDF file with a text layer: its lines joined to the paragraphs that they were."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reqmodel.model.text import Text
from reqmodel.store.document import Stretch
from reqmodel.store.package import broken, locked, unreadable
from reqmodel.text.outline import Outline

if TYPE_CHECKING:
    from pdfminer.layout import LTTextLine

_ITEM = re.compile(
    r"[・●○■□◆◇▪•※*‐–—-]|[(（]?(?:[0-9０-９]{1,2}|[ア-ン]|[a-z])[)）.．、\s]|[①-⑳]|第\S{1,4}[章節条]"
)
"""Begins a line that begins a paragraph too."""
_ENDS = ("。", "．", ".", "：", ":")
_SPACED = re.compile(r"[\x21-\x7e]$")
"""Before the end of a line that stands for a space."""
_WORD = re.compile(r"[\x21-\x7e]+|.")
_SLACK = 0.8
"""How many characters a line may be short of the widest, beside the next word, and still run on."""
_GAP = 1.3
"""How many times its height a line may stand below the one that it goes on."""


def from_pdf(data: bytes, _name: str) -> Iterator[Stretch]:
    """The paragraphs of a PDF file, by page and line. A page on which nothing is text, but something drawn, is one without.

    Raises:
        ReqmodelError: it is locked, broken, or has no text at all.
    """
    if b"%PDF-" not in data[:1024]:
        raise broken()
    pages = list(_pages(data))
    if not any(paragraphs for paragraphs, _ in pages):
        raise unreadable(
            "文字の情報（テキスト層）がありません。文字認識（OCR）をしたPDFか、元のファイルを指定してください。",
            "It has no text layer. Name a PDF after text recognition (OCR), or the file it was made from.",
        )
    return _stretches(pages)


def _stretches(pages: Iterable[tuple[list[_Paragraph], bool]]) -> Iterator[Stretch]:
    outline = Outline()
    for n, (paragraphs, marked) in enumerate(pages, 1):
        for paragraph in paragraphs:
            outline.pass_line(paragraph.text)
            at = paragraph.first
            place = Text(f"{n}ページ{at}行", f"page {n}, line {at}")
            yield Stretch(paragraph.text, place, outline.path)
        if marked and not paragraphs:
            yield Stretch("", Text(f"{n}ページ", f"page {n}"))


@dataclass
class _Paragraph:
    """Lines that run on. `first` counts the lines of the page."""

    first: int
    lines: list[LTTextLine] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words: Japanese lines join without a space, those in Latin letters with one."""
        text = ""
        for line in self.lines:
            words = line.get_text().strip()
            text += (" " if _SPACED.search(text) and words[:1].isascii() else "") + words
        return text

    def takes(self, line: LTTextLine, right: float) -> bool:
        """Whether a line goes on with the paragraph, whose lines may reach to `right`."""
        last = self.lines[-1]
        words = line.get_text().strip()
        return (
            last.x1 + _first_word(line) + _SLACK * last.height >= right
            and abs(last.height - line.height) < 0.2 * last.height
            and 0 < last.y0 - line.y0 < (1 + _GAP) * last.height
            and line.x0 <= self.lines[0].x0 + 2 * line.height
            and line.x0 >= self.lines[0].x0 - 4 * line.height
            and not last.get_text().strip().endswith(_ENDS)
            and not _ITEM.match(words)
        )


def _first_word(line: LTTextLine) -> float:
    """About how wide the first word of a line is, which found no room on the line before."""
    words = line.get_text().strip()
    word = _WORD.match(words)
    return line.width * len(word[0]) / len(words) if word else 0


def _pages(data: bytes) -> Iterator[tuple[list[_Paragraph], bool]]:
    """The paragraphs of each page, and whether it has anything on it, drawn or written."""
    from pdfminer.high_level import extract_pages  # noqa: PLC0415  # heavy
    from pdfminer.layout import LAParams  # noqa: PLC0415  # the same
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415  # the same

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        for page in extract_pages(BytesIO(data), laparams=LAParams(all_texts=True)):
            yield _paragraphs(list(_lines(page))), any(True for _ in page)
    except PDFPasswordIncorrect as problem:
        raise locked() from problem


def _lines(container: Iterable[Any]) -> Iterator[LTTextLine]:
    """The lines of a page that hold words, in the order in which one reads."""
    from pdfminer.layout import LTFigure, LTTextBox, LTTextLine  # noqa: PLC0415  # heavy

    for one in container:
        if isinstance(one, LTFigure | LTTextBox):
            yield from _lines(one)
        elif isinstance(one, LTTextLine) and one.get_text().strip():
            yield one


def _paragraphs(lines: list[LTTextLine]) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    for n, line in enumerate(lines, 1):
        if not (found and found[-1].takes(line, _right(found[-1].lines[-1], lines))):
            found.append(_Paragraph(n))
        found[-1].lines.append(line)
    return found


def _right(line: LTTextLine, lines: list[LTTextLine]) -> float:
    """How far lines reach that begin about where this one begins: the edge of its column."""
    return max(one.x1 for one in lines if abs(one.x0 - line.x0) <= 4 * line.height)
