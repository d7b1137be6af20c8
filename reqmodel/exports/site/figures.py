"""What the figures of the model show: a record's neighbours, and how the kinds hang together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from posixpath import relpath

import graphviz

from reqmodel.exports.site import wording
from reqmodel.exports.site.drawing import box_size, escaped, in_two_lines, new_graph
from reqmodel.exports.site.page import place
from reqmodel.model.kinds import KINDS
from reqmodel.model.link import NAMES
from reqmodel.model.model import Model
from reqmodel.model.text import Language

MOST = 6
"""Records on either side of a neighbourhood."""
_CHARACTERS = 13
"""Full-width characters of a title's line in a box."""
_FIRST = (
    "use-case",
    "clause",
    "business-requirement",
    "functional-requirement",
    "non-functional-requirement",
    "decision",
)


def neighbourhood(model: Model, id_: str, lang: Language) -> str | None:
    """DOT of a record with what it rests on to its left and what rests on it to its right.

    None where there is nothing around it.
    """
    if not any(model.graph.neighbours(id_, up=up) for up in (True, False)):
        return None
    graph = new_graph()
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
            graph.node(more, label=words, **box_size([words]), _attributes={"class": "rm-more"})
            graph.edge(*((more, id_) if up else (id_, more)), style="dotted", arrowhead="none")
    return str(graph.source)


def overview(model: Model, groups: Mapping[str, str], lang: Language) -> str:
    """DOT of how many links join the kinds: kind to page address, from ground to consequence."""
    graph = new_graph()
    counts = Counter(r.kind for r in model.own)
    shown = [kind for kind in groups if counts[kind]]
    for kind in shown:
        lines = [KINDS[kind].plural.to(lang), str(counts[kind])]
        graph.node(
            kind,
            label="\n".join(lines),
            URL=groups[kind],
            target="_self",
            **box_size(lines),
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


def _node(graph: graphviz.Digraph, model: Model, id_: str, lang: Language, css: str) -> None:
    record = model.records[id_]
    path, anchor = place(model, id_)
    url = relpath(f"{path}.html", "records") + (f"#{anchor}" if anchor else "")
    graph.body.append(_box(id_, record.title.to(lang), record.label.to(lang), url, css))


@cache
def _box(id_: str, title: str, kind: str, url: str, css: str) -> str:
    """DOT of a record's box, which stands in the figures of all its neighbours."""
    graph = graphviz.Digraph()
    lines = [id_, *in_two_lines(title, _CHARACTERS)]
    graph.node(
        id_,
        label="\n".join(escaped(line) for line in lines),
        URL=url,
        target="_self",
        tooltip=f"{kind}: {escaped(title)}",
        **box_size(lines),
        _attributes={"class": css},
    )
    return "".join(graph.body)


def _rank(kind: str | None) -> int:
    """What a reader looks for first: use cases and requirements before documents."""
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST) - (kind != "source")
