"""Boxes and arrows as SVG, drawn by one `dot` process for all; without `dot` there are lists instead.

Label widths are worked out here, so that boxes fit whatever fonts the machine has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from shutil import which

import graphviz

from reqmodel.text.width import em

_EM = 0.145
"""Inches of one full-width character at 10 points, with a little air."""
_LINE = 0.18
"""Inches from one line to the next."""
_WORD = re.compile(r"[（「『]?(?:[!-~]+ ?|[ァ-ヶー]{1,10}|.)")
"""A Latin word with the space after it, a word in katakana, or one character."""
_NEVER_FIRST = "、。，．）」』】！？ー・ゃゅょっァィゥェォッャュョ"
_PALETTE = {"#000000": "currentColor", "black": "currentColor"}
_PLACE = "<!--figure {}-->"
_PLACES = re.compile(_PLACE.format(r"(\d+)"))


class Sketches:
    """The figures that pages want: each leaves its place in a page, and all are drawn in one go."""

    def __init__(self) -> None:
        """Nothing is wanted yet."""
        self._places: dict[str, str] = {}

    def place(self, source: str) -> str:
        """What stands in a page for the figure of a DOT source until it is hung."""
        return self._places.setdefault(source, _PLACE.format(len(self._places)))

    def pictures(self) -> list[str]:
        """SVG of every figure wanted, in order."""
        return drawn(self._places) if self._places else []


def hung(text: str, pictures: list[str]) -> str:
    """A page with its figures in their places, which MkDocs and its search need not read through."""
    return _PLACES.sub(lambda place: pictures[int(place[1])], text)


def can_draw() -> bool:
    """Whether there is a `dot`."""
    return which("dot") is not None


def drawn(sources: Iterable[str]) -> list[str]:
    """SVG of each DOT source, ready to stand in a page."""
    output = graphviz.pipe_string("dot", "svg", "\n".join(sources), encoding="utf-8")
    return [_plain(svg) for svg in re.findall(r"<svg.*?</svg>", output, re.DOTALL)]


def new_graph(direction: str = "LR", ranksep: str = "0.45") -> graphviz.Digraph:
    """An empty graph in the house's style; `direction` is LR or TB, `ranksep` in inches."""
    return graphviz.Digraph(
        graph_attr={
            "rankdir": direction,
            "bgcolor": "transparent",
            "nodesep": "0.12",
            "ranksep": ranksep,
            "margin": "0.02",
            "pad": "0.02",
        },
        node_attr={
            "shape": "box",
            "style": "rounded",
            "fontname": "sans-serif",
            "fontsize": "10",
            "fixedsize": "true",
            "margin": "0",
        },
        edge_attr={"arrowsize": "0.6"},
    )


def escaped(text: str) -> str:
    """Text as it may stand in a label."""
    return str(graphviz.escape(text))


def in_two_lines(title: str, characters: int) -> tuple[str, ...]:
    """A title in at most two lines of so many full-width characters, cut short where it is longer."""
    lines = balanced(title, characters)
    return lines if len(lines) <= 2 else (lines[0], lines[1] + "…")


@cache
def balanced(text: str, characters: int) -> tuple[str, ...]:
    """A text in as few lines as so many full-width characters allow, about equally long."""
    if em(text) <= characters:
        return (text,)
    fewest = len(broken(text, characters))
    limit = int(em(text) / fewest)
    while len(lines := broken(text, limit)) > fewest:
        limit += 1
    return tuple(lines)


def broken(text: str, characters: float) -> list[str]:
    """A text in lines of so many full-width characters, no word cut in two."""
    lines = [""]
    for word in _WORD.findall(text):
        if lines[-1] and em(lines[-1] + word.rstrip()) > characters and word not in _NEVER_FIRST:
            lines.append("")
        lines[-1] += word
    return [line.strip() for line in lines]


def box_size(lines: Sequence[str], characters: float | None = None) -> dict[str, str]:
    """Width and height of a box that holds these lines, or lines of so many characters."""
    width = (max(em(line) for line in lines) if characters is None else characters) * _EM + 0.2
    return {"width": f"{width:.2f}", "height": f"{_LINE * len(lines) + 0.12:.2f}"}


def _plain(svg: str) -> str:
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(
        r'<svg width="(\d+)pt" height="\d+pt"', r'<svg style="max-width:\1pt"', svg, count=1
    )
    svg = svg.replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "").replace(
        "xlink:href", "href"
    )
    svg = svg.replace("xlink:title", "data-title")
    for colour, css in _PALETTE.items():
        svg = svg.replace(f'stroke="{colour}"', f'stroke="{css}"').replace(
            f'fill="{colour}"', f'fill="{css}"'
        )
    svg = re.sub(r"(<text [^>]*)font-family=\"[^\"]*\"", r"\1", svg)
    svg = re.sub(r"(<text (?![^>]*fill=)[^>]*)>", r'\1 fill="currentColor">', svg)
    return re.sub(r"\n\s*", "", svg)
