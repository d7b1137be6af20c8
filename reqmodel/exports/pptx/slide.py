"""One slide: its title, what it says in a sentence, the area to draw on, what its facts rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pptx.dml.color import ColorFormat
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from reqmodel.exports.pptx.lettering import Native, Para, paras, write

MARGIN = 5.0
"""Between the line of a box and its text, in points."""
INK, PAPER, ACCENT = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.BACKGROUND_1, MSO_THEME_COLOR.ACCENT_1
PALE, GREY = 0.8, 0.35
"""How much lighter than its colour of the theme something is."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height


class Slide:
    """A slide in the making. Everything on it stays a shape, a table or a chart one can edit."""

    def __init__(self, made: Native, area: Area, lang: str) -> None:
        """Take a slide of the library, and the area that is free on it."""
        self.made, self.area, self.lang = made, area, lang
        self.sources: dict[str, None] = {}
        self.filled = area.top
        """Down to where it is taken up by a table, in points."""

    def cite(self, sources: Iterable[str]) -> None:
        """Take note of the sources on which the slide rests; they are named at its foot."""
        self.sources.update(dict.fromkeys(sources))

    @property
    def words(self) -> str:
        """All text on it."""
        return "\n".join(
            "".join(t.text or "" for t in shape._element.iter(f"{{{_A}}}t"))  # noqa: SLF001  # tables too
            for shape in self.made.shapes
        )

    def text(
        self, area: Area, text: str | Para | Iterable[Para], size: float, anchor: str = "t"
    ) -> Native:
        """Text without a box."""
        box = self.made.shapes.add_textbox(*_placed(area))
        self._fill(box, text, size, anchor, 0)
        return box

    def box(  # noqa: PLR0913  # all about one box
        self,
        area: Area,
        text: str | Para | Iterable[Para],
        size: float,
        *,
        pale: bool = False,
        dashed: bool = False,
        round_: bool = False,
        anchor: str = "ctr",
        heavy: bool = False,
    ) -> Native:
        """A box with text."""
        kind = MSO_SHAPE.ROUNDED_RECTANGLE if round_ else MSO_SHAPE.RECTANGLE
        box = self.made.shapes.add_shape(kind, *_placed(area))
        if round_:
            box.adjustments[0] = min(0.12, 8 / max(min(area.width, area.height), 1))
        box.shadow.inherit = False
        box.fill.solid()
        _colour(box.fill.fore_color, ACCENT if pale else PAPER, PALE if pale else 0)
        _colour(box.line.color, INK, 0 if heavy else GREY)
        box.line.width = Pt(1.75 if heavy else 1)
        if dashed:
            box.line.dash_style = MSO_LINE_DASH_STYLE.DASH
        self._fill(box, text, size, anchor, MARGIN)
        return box

    def _fill(
        self,
        box: Native,
        text: str | Para | Iterable[Para],
        size: float,
        anchor: str,
        margin: float,
    ) -> None:
        body = box._element.txBody  # noqa: SLF001  # the library writes no language and no pitch
        properties = body.bodyPr
        for old in list(properties):
            properties.remove(old)
        for side in ("lIns", "rIns", "tIns", "bIns"):
            properties.set(side, str(Pt(margin)))
        properties.set("wrap", "square")
        properties.set("anchor", anchor)
        write(body, paras(text), size, self.lang)
        if box._element.find(f"{{{_P}}}style") is not None:  # noqa: SLF001  # white text of the theme
            for run in body.iter(f"{{{_A}}}rPr"):
                run.insert(
                    0,
                    parse_xml(
                        f'<a:solidFill {nsdecls("a")}><a:schemeClr val="tx1"/></a:solidFill>'
                    ),
                )

    def connect(  # noqa: PLR0913  # all about one arrow
        self,
        one: Native,
        other: Native,
        sides: tuple[int, int] = (3, 1),
        *,
        dashed: bool = False,
        both: bool = False,
        straight: bool = False,
    ) -> None:
        """An arrow glued to two boxes; sides are 0 top, 1 left, 2 bottom, 3 right."""
        direct = straight or _in_line(one, other, sides)
        kind = MSO_CONNECTOR.STRAIGHT if direct else MSO_CONNECTOR.ELBOW
        line = self.made.shapes.add_connector(kind, 0, 0, 0, 0)
        line.begin_connect(one, sides[0])
        line.end_connect(other, sides[1])
        _colour(line.line.color, INK, GREY)
        line.line.width = Pt(1.25)
        if dashed:
            line.line.dash_style = MSO_LINE_DASH_STYLE.DASH
        ends = '<a:headEnd type="triangle"/>' * both + '<a:tailEnd type="triangle"/>'
        for end in parse_xml(f"<a:ln {nsdecls('a')}>{ends}</a:ln>"):
            line.line._get_or_add_ln().append(end)  # noqa: SLF001  # the library knows no arrow heads


def _in_line(one: Native, other: Native, sides: tuple[int, int]) -> bool:
    if sides[0] in (1, 3):
        return bool(abs(one.top + one.height / 2 - other.top - other.height / 2) < Pt(1))
    return bool(abs(one.left + one.width / 2 - other.left - other.width / 2) < Pt(1))


_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"


def _placed(area: Area) -> tuple[Pt, Pt, Pt, Pt]:
    return Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height)


def _colour(of: ColorFormat, theme: MSO_THEME_COLOR, lighter: float) -> None:
    of.theme_color = theme
    of.brightness = lighter


def rows_of(area: Area, heights: Sequence[float], gap: float) -> list[Area]:
    """Areas one under another, of these heights."""
    tops = [area.top]
    for high in heights[:-1]:
        tops.append(tops[-1] + high + gap)
    return [Area(area.left, t, area.width, h) for t, h in zip(tops, heights, strict=True)]
