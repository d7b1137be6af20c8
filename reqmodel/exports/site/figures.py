"""Diagrams as SVG, drawn by one `dot` process for all; without `dot` there are lists instead.

Label widths are worked out here, so that boxes fit whatever fonts the machine has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from unicodedata import east_asian_width

import graphviz

from reqmodel.exports.site import wording
from reqmodel.model.kinds import KINDS
from reqmodel.model.link import NAMES
from reqmodel.model.model import Model
from reqmodel.model.text import Language

MOST = 6
"""Records on either side of a neighbourhood."""

_EM = 0.145
"""Inches of one full-width character at 10 points, with a little air."""
_CHARACTERS = 13
"""Full-width characters of a title's line in a box."""
_WORD = re.compile(r"[!-~]+ ?|.")
"""A Latin word with the space after it, or one character."""
_NEVER_FIRST = "、。，．）」』】！？ー・ゃゅょっァィゥェォッャュョ"
_FIRST = (
    "use-case",
    "clause",
    "business-requirement",
    "functional-requirement",
    "non-functional-requirement",
    "decision",
)
_PALETTE = {"#000000": "currentColor", "black": "currentColor"}


def neighbourhood(model: Model, id_: str, lang: Language) -> str:
    """DOT of a record with what it rests on to its left and what rests on it to its right."""
    graph = _graph()
    _node(graph, model, id_, lang, css="rm-here")
    for up in (True, False):
        nexts: dict[str, str] = {}
        around = model.graph.neighbours(id_, up=up)
        for there, link in sorted(around, key=lambda n: _rank(model.kind_of(n[0]))):
            if there in model.records:
                nexts.setdefault(there, link)
        for there, link in list(nexts.items())[:MOST]:
            if there != id_:
                _node(graph, model, there, lang, css=f"rm-kind-{model.kind_of(there)}")
                ends = (there, id_) if up else (id_, there)
                graph.edge(*ends, tooltip=NAMES[link].to(lang))
        if len(nexts) > MOST:
            more = f"more-{up}"
            words = wording.MORE.fill({"n": len(nexts) - MOST}).to(lang)
            graph.node(more, label=words, **_size([words]), _attributes={"class": "rm-more"})
            graph.edge(*((more, id_) if up else (id_, more)), style="dotted", arrowhead="none")
    return str(graph.source)


def overview(model: Model, groups: Mapping[str, str], lang: Language) -> str:
    """DOT of how many links join the kinds: kind to page address, from ground to consequence."""
    graph = _graph()
    counts = Counter(r.kind for r in model.own)
    shown = [kind for kind in groups if counts[kind]]
    for kind in shown:
        lines = [KINDS[kind].plural.to(lang), str(counts[kind])]
        graph.node(
            kind,
            label="\n".join(lines),
            URL=groups[kind],
            target="_self",
            **_size(lines),
            _attributes={"class": "rm-box"},
        )
    links: Counter[tuple[str, str]] = Counter()
    for record in model.own:
        for edge in model.graph.links_of(record.id):
            ends = (model.kind_of(edge.upper) or "", model.kind_of(edge.lower) or "")
            if edge.link.flow != "none" and ends[0] != ends[1]:
                links[ends] += 1
    for (upper, lower), count in sorted(links.items()):
        if upper in shown and lower in shown and upper != "non-functional-requirement":
            graph.edge(upper, lower, label=f" {count} ", fontsize="8", fontname="sans-serif")
    return str(graph.source)


def drawn(sources: Mapping[str, str]) -> dict[str, str] | None:
    """SVG of each DOT source, ready to stand in a page; None where there is no `dot`."""
    try:
        output = graphviz.pipe_string("dot", "svg", "\n".join(sources.values()), encoding="utf-8")
    except graphviz.ExecutableNotFound:
        return None
    pictures = re.findall(r"<svg.*?</svg>", output, re.DOTALL)
    return {name: _plain(svg) for name, svg in zip(sources, pictures, strict=True)}


def _graph() -> graphviz.Digraph:
    return graphviz.Digraph(
        graph_attr={
            "rankdir": "LR",
            "bgcolor": "transparent",
            "nodesep": "0.12",
            "ranksep": "0.45",
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


def _node(graph: graphviz.Digraph, model: Model, id_: str, lang: Language, css: str) -> None:
    record = model.records[id_]
    lines = [id_, *_broken(record.title.to(lang))]
    graph.node(
        id_,
        label="\n".join(_dot_escaped(line) for line in lines),
        URL=f"{id_}.html",
        target="_self",
        tooltip=f"{record.label.to(lang)}: {_dot_escaped(record.title.to(lang))}",
        **_size(lines),
        _attributes={"class": css},
    )


def _dot_escaped(text: str) -> str:
    return str(graphviz.escape(text))


def _rank(kind: str | None) -> int:
    """What a reader looks for first: use cases and requirements before documents."""
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST) - (kind != "source")


def _broken(title: str) -> list[str]:
    """A title in at most two lines that fit a box, about equally long, no word cut in two."""
    whole = _ems(title)
    if whole <= _CHARACTERS:
        return [title]
    limit = _CHARACTERS if whole > 2 * _CHARACTERS else max(whole / 2 + 1, 8)
    lines = [""]
    for word in _WORD.findall(title):
        if lines[-1] and _ems(lines[-1] + word.rstrip()) > limit and word not in _NEVER_FIRST:
            if len(lines) == 2:
                return [lines[0], lines[1].rstrip() + "…"]
            lines.append("")
        lines[-1] += word
    return [line.strip() for line in lines]


def _ems(text: str) -> float:
    return sum(1.0 if east_asian_width(c) in "WFA" else 0.56 for c in text)


def _size(lines: list[str]) -> dict[str, str]:
    width = max(_ems(line) for line in lines) * _EM + 0.2
    return {"width": f"{width:.2f}", "height": f"{0.18 * len(lines) + 0.12:.2f}"}


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
