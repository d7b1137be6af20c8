"""A PDF file with a text layer: its lines joined to the paragraphs that they were."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reqmodel.model.text import Text
from reqmodel.store.document import Stretch
from reqmodel.store.package import broken, locked, unread_pictures, unreadable
from reqmodel.text.outline import Outline

if TYPE_CHECKING:
    from pdfminer.layout import LTImage, LTTextLine

_ITEM = re.compile(
    r"[・●○■□◆◇▪•※*‐–—-]|[(（]?(?:[0-9０-９]{1,2}|[ア-ン]|[a-z])[)）.．、\s]|[①-⑳]|第\S{1,4}[章節条]"
)
"""Begins a line that begins a paragraph too."""
_ENDS = ("。", "．", ".", "：", ":")
_WORD = re.compile(r"[\x21-\x7e]+|.")
_SLACK = 0.8
"""How many characters a line may be short of the widest, beside the next word, and still run on."""
_GAP = 1.3
"""How many times its height a line may stand below the one that it goes on."""
_SPACING = 0.6
"""How many times its size a Japanese character may stand apart and be of the same word."""
_UNKNOWN = re.compile(r"\(cid:[0-9]+\)")
"""A sign of which the file does not say what character it is."""
_MOST_UNKNOWN = 0.2
_SMALLEST = 20
"""Points that a picture is wide and high, and not only a mark."""
_LONGEST_STAMP = 40
"""Characters over a picture that were put there without reading it."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page, in points from its lower left corner. `number` counts those of the page.

    One that is read downwards is turned to lie as the others do; its `centre` is where it stands.
    """

    number: int
    text: str
    x0: float
    x1: float
    y0: float
    height: float
    centre: tuple[float, float]

    @property
    def first_word(self) -> float:
        """About how wide its first word is, which found no room on the line before."""
        word = _WORD.match(self.text)
        return (self.x1 - self.x0) * len(word[0]) / len(self.text) if word else 0


@dataclass(frozen=True, slots=True)
class _Page:
    """The paragraphs of a page, each a list of lines, its pictures, and whether anything is on it."""

    paragraphs: list[list[_Line]]
    marked: bool
    pictures: int
    """Those that no text layer lies over."""

    @property
    def legible(self) -> bool:
        """Whether it has text, and of nearly all signs it is known what they are."""
        text = "".join(line.text for lines in self.paragraphs for line in lines)
        return bool(text) and len(_UNKNOWN.findall(text)) <= _MOST_UNKNOWN * len(
            _UNKNOWN.sub("?", text)
        )


def from_pdf(data: bytes, _name: str) -> Iterator[Stretch]:
    """The paragraphs of a PDF file, by page and line. A page that cannot be read is one without text.

    Raises:
        ReqmodelError: it is locked, broken, or no page can be read.
    """
    if b"%PDF-" not in data[:1024]:
        raise broken()
    pages = list(_pages(data))
    if not any(page.legible for page in pages):
        raise unreadable(
            "文字の情報（テキスト層）がないか、文字として取り出せません。文字認識（OCR）をしたPDFか、元のファイルを指定してください。",
            "It has no text layer, or none that can be read. "
            "Name a PDF after text recognition (OCR), or the file it was made from.",
        )
    return _stretches(pages)


def _stretches(pages: Iterable[_Page]) -> Iterator[Stretch]:
    outline = Outline()
    for n, page in enumerate(pages, 1):
        if page.marked and not page.legible:
            yield Stretch("", Text(f"{n}ページ", f"page {n}"))
            continue
        for lines in page.paragraphs:
            text = _joined(lines)
            outline.pass_line(text)
            at = lines[0].number
            yield Stretch(text, Text(f"{n}ページ{at}行", f"page {n}, line {at}"), outline.path)
        yield from unread_pictures(page.pictures, Text(f"{n}ページ", f"page {n}"))


def _joined(lines: Iterable[_Line]) -> str:
    """The words of lines: between Japanese characters nothing, else a space stands for the break."""
    text = ""
    for line in lines:
        spaced = text and text[-1].isascii() and line.text[0].isascii()
        text += f" {line.text}" if spaced else line.text
    return text


def _pages(data: bytes) -> Iterator[_Page]:
    from pdfminer.high_level import extract_pages  # noqa: PLC0415  # heavy
    from pdfminer.layout import LAParams  # noqa: PLC0415  # the same
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415  # the same

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    across, down = (LAParams(all_texts=True, detect_vertical=way) for way in (False, True))
    try:
        for n, page in enumerate(extract_pages(BytesIO(data), laparams=across)):
            lines = list(_lines(page))
            if _falls_apart(lines):
                again = extract_pages(BytesIO(data), page_numbers=[n], laparams=down)
                lines = [line for one in again for line in _lines(one)]
            pictures = sum(not _is_read(image, lines) for image in _pictures(page))
            yield _Page(_paragraphs(lines), any(True for _ in page), pictures)
    except PDFPasswordIncorrect as problem:
        raise locked() from problem


def _falls_apart(lines: list[_Line]) -> bool:
    """Whether most of a page stands in lines of one letter: it is to be read downwards."""
    alone = sum(len(line.text) == 1 and line.text.isalpha() for line in lines)
    return alone > sum(len(line.text) for line in lines) / 2


def _pictures(container: Iterable[Any]) -> Iterator[LTImage]:
    """The pictures that are large enough to be read by people."""
    from pdfminer.layout import LTFigure, LTImage  # noqa: PLC0415  # heavy

    for one in container:
        if isinstance(one, LTFigure):
            yield from _pictures(one)
        elif isinstance(one, LTImage) and min(one.width, one.height) >= _SMALLEST:
            yield one


def _is_read(image: LTImage, lines: list[_Line]) -> bool:
    """Whether a text layer says what a picture shows: more than a stamp or a page number."""
    over = (
        len(line.text)
        for line in lines
        if image.x0 <= line.centre[0] <= image.x1 and image.y0 <= line.centre[1] <= image.y1
    )
    return sum(over) > _LONGEST_STAMP


def _lines(page: Iterable[Any]) -> Iterator[_Line]:
    """The lines of a page that hold words, in the order in which one reads."""
    from pdfminer.layout import LTTextLineVertical  # noqa: PLC0415  # heavy

    number = 0
    for line in _text_lines(page):
        if text := _words(line).strip():
            number += 1
            centre = (line.x0 + line.x1) / 2, (line.y0 + line.y1) / 2
            if isinstance(line, LTTextLineVertical):
                yield _Line(number, text, -line.y1, -line.y0, line.x0, line.width, centre)
            else:
                yield _Line(number, text, line.x0, line.x1, line.y0, line.height, centre)


def _text_lines(container: Iterable[Any]) -> Iterator[LTTextLine]:
    from pdfminer.layout import LTFigure, LTTextBox, LTTextLine  # noqa: PLC0415  # heavy

    for one in container:
        if isinstance(one, LTFigure | LTTextBox):
            yield from _text_lines(one)
        elif isinstance(one, LTTextLine):
            yield one


def _words(line: LTTextLine) -> str:
    """The text of a line, without the spaces that only spread Japanese characters over its width."""
    from pdfminer.layout import LTChar  # noqa: PLC0415  # heavy

    text, last, apart = "", None, False
    for one in line:
        if not isinstance(one, LTChar):
            apart = True
            continue
        shown = one.get_text()
        if (
            apart
            and last
            and not (_japanese(last.get_text() + shown) and one.x0 - last.x1 < _SPACING * one.size)
        ):
            text += " "
        text, last, apart = text + shown, one, False
    return text


def _japanese(signs: str) -> bool:
    return not any(sign.isascii() for sign in signs)


def _paragraphs(lines: list[_Line]) -> list[list[_Line]]:
    found: list[list[_Line]] = []
    for line in lines:
        if not (found and _goes_on(found[-1], line, _right(found[-1][-1], lines))):
            found.append([])
        found[-1].append(line)
    return found


def _goes_on(paragraph: list[_Line], line: _Line, right: float) -> bool:
    """Whether a line goes on with a paragraph, whose lines may reach to `right`."""
    first, last = paragraph[0], paragraph[-1]
    return (
        last.x1 + line.first_word + _SLACK * last.height >= right
        and abs(last.height - line.height) < 0.2 * last.height
        and 0 < last.y0 - line.y0 < (1 + _GAP) * last.height
        and -4 * line.height <= line.x0 - first.x0 <= 2 * line.height
        and not last.text.endswith(_ENDS)
        and not _ITEM.match(line.text)
    )


def _right(line: _Line, lines: list[_Line]) -> float:
    """How far lines reach that begin about where this one begins: the edge of its column."""
    return max(one.x1 for one in lines if abs(one.x0 - line.x0) <= 4 * line.height)
