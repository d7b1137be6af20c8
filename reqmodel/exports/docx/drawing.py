"""A figure in Word as shapes that can be moved and edited: boxes in a row, joined by arrows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from reqmodel.exports.docx.markup import Xml

_SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    }.items()
)
_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
EMU = 635
"""Of a twip."""
LINE, HEAVY = 9525, 22225
"""EMU of a frame."""
_INSET = 45720
"""EMU between a frame and its text."""


@dataclass(frozen=True, slots=True)
class Box:
    """A shape: its place and size in twips, its paragraphs, and how it is drawn."""

    left: int
    top: int
    width: int
    height: int
    text: Xml
    round_: bool = False
    shaded: bool = False
    heavy: bool = False
    dashed: bool = False


def figure(
    boxes: Sequence[Box],
    arrows: Sequence[tuple[int, int]],
    size: tuple[int, int],
    name: Xml,
    number: int,
) -> Xml:
    """The content of a paragraph: boxes, and arrows from the right of one to the left of another.

    `arrows` name boxes by their place in the list; `size` is that of the whole in twips; `name` is what
    those hear who do not see it, and what stands there where shapes of Word 2010 are not known;
    `number` is that of the figure in its document.
    """
    ids = count(number * 1000 + 1)
    drawn = [(box, next(ids)) for box in boxes]
    shapes = [_box(box, id_) for box, id_ in drawn]
    shapes += [_arrow(drawn[one], drawn[other], next(ids)) for one, other in arrows]
    wide, high = (side * EMU for side in size)
    frame = f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/>'
    inner = f'{frame}<a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/>'
    told = name.words.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return Xml(
        f'<w:r><mc:AlternateContent {_SPACES}><mc:Choice Requires="wpg"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{number * 1000}" name="Figure {number}" descr="{told}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_GROUP}"><wpg:wgp>'
        f"<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{inner}</a:xfrm></wpg:grpSpPr>"
        f"{''.join(shapes)}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:t>{told}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _box(box: Box, id_: int) -> str:
    line = HEAVY if box.heavy else LINE
    dash = '<a:prstDash val="dash"/>' if box.dashed else ""
    fill = "F2F2F2" if box.shaded else "FFFFFF"
    place = (
        f'<a:off x="{box.left * EMU}" y="{box.top * EMU}"/>'
        f'<a:ext cx="{box.width * EMU}" cy="{box.height * EMU}"/>'
    )
    return (
        f'<wps:wsp><wps:cNvPr id="{id_}" name="Box {id_}"/><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm>{place}</a:xfrm><a:prstGeom prst="{"roundRect" if box.round_ else "rect"}">'
        f'<a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
        f'<a:ln w="{line}"><a:solidFill><a:srgbClr val="404040"/></a:solidFill>{dash}</a:ln>'
        f"</wps:spPr><wps:txbx><w:txbxContent>{box.text}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr lIns="{_INSET}" tIns="{_INSET}" rIns="{_INSET}" bIns="{_INSET}" anchor="ctr"/>'
        "</wps:wsp>"
    )


def _arrow(start: tuple[Box, int], end: tuple[Box, int], id_: int) -> str:
    """A straight line glued to both, with a head at its end."""
    (one, from_), (other, to) = start, end
    left, right = (one.left + one.width) * EMU, other.left * EMU
    first, last = ((b.top * 2 + b.height) * EMU // 2 for b in (one, other))
    flip = ' flipV="1"' if last < first else ""
    return (
        f'<wps:wsp><wps:cNvPr id="{id_}" name="Arrow {id_}"/><wps:cNvCnPr>'
        f'<a:stCxn id="{from_}" idx="3"/><a:endCxn id="{to}" idx="1"/></wps:cNvCnPr><wps:spPr>'
        f'<a:xfrm{flip}><a:off x="{left}" y="{min(first, last)}"/>'
        f'<a:ext cx="{right - left}" cy="{abs(last - first)}"/></a:xfrm>'
        '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{LINE}"><a:solidFill><a:srgbClr val="404040"/></a:solidFill>'
        '<a:tailEnd type="triangle"/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
    )
