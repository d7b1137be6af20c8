"""The list of contents: filled as it is made, and a field that Word can make anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from reqmodel.exports.docx import words
from reqmodel.exports.docx.markup import NOTHING, Xml, link, run
from reqmodel.exports.docx.template import Template
from reqmodel.model.text import Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a document, and the bookmark at it."""

    level: int
    words: str
    anchor: str


class Writer(Protocol):
    """Who makes paragraphs."""

    template: Template

    def paragraph(self, *texts: Text | str, style: str, keep: bool = False) -> Xml:
        """A paragraph in a style."""


def listed_contents(paper: Writer, headings: Sequence[Heading], levels: int) -> Xml:
    """The headings down to a level, each a link; no page numbers, which only Word knows."""
    numbered = _numbered(headings, paper.template.sheet.numbers())
    listed = [(number, h) for number, h in numbered if h.level <= levels]
    if not listed:
        return NOTHING
    entries = [
        link(h.anchor, run(f"{number}\t" if number else "") + run(h.words)) for number, h in listed
    ]
    entries[0] = _start(f'TOC \\o "1-{levels}" \\h \\z \\u') + entries[0]
    return Xml.of(
        (
            paper.paragraph(words.CONTENTS, style="TOC Heading"),
            *(
                paper.paragraph(entry, style=f"toc {h.level}")
                for entry, (_, h) in zip(entries, listed, strict=True)
            ),
            paper.paragraph(words.CONTENTS_HELP, _END, style="Note"),
        )
    )


def _numbered(
    headings: Iterable[Heading], patterns: Sequence[str]
) -> Iterator[tuple[str, Heading]]:
    """Headings with their numbers, as the template's styles count them."""
    counts = [0] * len(patterns)
    for heading in headings:
        if heading.level > len(counts):
            yield "", heading
            continue
        counts[heading.level - 1] += 1
        counts[heading.level :] = [0] * (len(counts) - heading.level)
        number = patterns[heading.level - 1]
        for i, count in enumerate(counts, 1):
            number = number.replace(f"%{i}", str(count))
        yield number, heading


def _start(code: str) -> Xml:
    return Xml(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


_END = Xml('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
