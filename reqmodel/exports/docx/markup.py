"""WordprocessingML as text: runs, links, fields and paragraphs, with whatever stands in them escaped.

Written as text because a document has tens of thousands of elements, which a library that builds
them one by one takes minutes for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from html import unescape
from xml.sax.saxutils import escape, quoteattr


class Xml(str):
    """A piece of WordprocessingML; never mistaken for text, which has to be escaped."""

    __slots__ = ()

    def __add__(self, other: str) -> Xml:
        """Two pieces as one.

        Raises:
            TypeError: the other is text.
        """
        if not isinstance(other, Xml):
            raise TypeError("text must be escaped before it becomes markup")
        return Xml(str.__add__(self, other))

    @classmethod
    def of(cls, pieces: Iterable[Xml], between: str = "") -> Xml:
        """Pieces one after another."""
        return cls(between.join(pieces))

    @property
    def words(self) -> str:
        """What a reader reads."""
        return unescape(_TAG.sub("", self.replace("<w:br/>", "\n")))


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
NOTHING = Xml("")
_TAG = re.compile(r"<[^>]+>")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_LONGEST_NAME = 40
"""Characters of a bookmark's name in Word."""


def clean(text: str) -> str:
    """Text without the control characters that XML cannot hold."""
    return _NOT_XML.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


def run(text: str, *, bold: bool = False, style: str = "") -> Xml:
    """Text in a paragraph; line breaks and tabs are kept."""
    if not text:
        return NOTHING
    inner = "".join(
        _BREAKS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in re.split(r"([\n\t])", clean(text))
        if piece
    )
    properties = (f"<w:rStyle w:val={quoteattr(style)}/>" if style else "") + "<w:b/>" * bold
    return Xml(f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>")


def link(anchor: str, inner: Xml) -> Xml:
    """A link to a bookmark of the same document."""
    return Xml(f'<w:hyperlink w:anchor={quoteattr(anchor)} w:history="1">{inner}</w:hyperlink>')


def bookmark(name: str, number: int, inner: Xml) -> Xml:
    """A place that links lead to; `number` is its own in the document."""
    return Xml(
        f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>{inner}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def anchor(record: str) -> str:
    """The name of the bookmark of a record; ids hold no underscore, so that no two are alike."""
    name = "r_" + record.replace("-", "_")
    return (
        name
        if len(name) <= _LONGEST_NAME
        else f"{name[:31]}_{sha256(name.encode()).hexdigest()[:8]}"
    )


def field(code: str, result: str) -> Xml:
    """A field that Word computes anew, with the result shown until then."""
    return Xml(f"<w:fldSimple w:instr={quoteattr(f' {code} ')}>{run(result)}</w:fldSimple>")


def paragraph(inner: str, style: str, *, keep: bool = False, more: str = "") -> Xml:
    """A paragraph in a style, given by its id; `keep`: on one page with what comes next."""
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    properties += "<w:keepNext/>" * keep + more
    return Xml(f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>")
