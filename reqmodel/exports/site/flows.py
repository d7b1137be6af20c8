"""What the figures of a use case show: who does what after what, and which data goes where."""

from __future__ import annotations

from collections.abc import Sequence

import graphviz

from reqmodel.exports.site import wording
from reqmodel.exports.site.drawing import balanced, box_size, broken, escaped, new_graph
from reqmodel.model.model import Model
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.records.use_case import Step, UseCase
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import DataClass

COLOURS = 8
"""How many roles have a colour of their own; the name stands in every box besides."""
_STEP, _ROLE, _DATA = 20, 6, 8
"""Full-width characters of a line in a step, in a role and in data."""
_MARGIN = "\N{NO-BREAK SPACE}"


def flow(
    model: Model, steps: tuple[Step, ...], head: Text, lang: Language, *, dashed: bool = False
) -> str:
    """DOT of steps from top to bottom under what they are called, each in the colour of its actor."""
    graph = new_graph("TB", "0.22")
    words = head.to(lang)
    style = "dashed,rounded" if dashed else "rounded,bold"
    graph.node("head", label=escaped(words), style=style, **box_size([words], _STEP + 1))
    last = "head"
    for i, step in enumerate(steps, 1):
        who = f"{i}. {_title(model, step.actor, lang)}" if step.actor else f"{i}."
        lines = [who, *broken(step.text.to(lang), _STEP)]
        graph.node(
            str(i),
            label="".join(f"{_MARGIN}{escaped(line)}\\l" for line in lines),
            **box_size(lines, _STEP + 1),
            _attributes={"class": _css(step.actor)},
        )
        graph.edge(last, str(i), style="dashed" if dashed and i == 1 else "")
        last = str(i)
    return str(graph.source)


def data_flow(model: Model, case: UseCase, lang: Language, records: str) -> str | None:
    """DOT of who provides which data to whom; `records` leads to the records' pages.

    None where no data is used.
    """
    if not case.data_uses:
        return None
    graph = new_graph("LR", "0.22")
    for use in case.data_uses:
        provider, recipient = f"from-{use.provider}", f"to-{use.recipient}"
        for node, id_ in ((provider, use.provider), (recipient, use.recipient)):
            lines = balanced(_title(model, id_, lang), _ROLE)
            _box(graph, node, lines, id_, records, _css(id_))
        asset = model.records.get(use.asset)
        personal = not (isinstance(asset, DataAsset) and asset.data_class is DataClass.NON_PERSONAL)
        lines = balanced(_title(model, use.asset, lang), _DATA)
        if use.consent:
            lines = (*lines, wording.BY_CONSENT.to(lang))
        css = "rm-data rm-personal" if personal else "rm-data"
        _box(graph, use.key, lines, use.asset, records, css, style="" if personal else "dashed")
        graph.edge(provider, use.key)
        graph.edge(use.key, recipient)
    return str(graph.source)


def _box(  # noqa: PLR0913  # all about one box
    graph: graphviz.Digraph,
    name: str,
    lines: Sequence[str],
    id_: str,
    records: str,
    css: str,
    style: str = "rounded",
) -> None:
    graph.node(
        name,
        label="\n".join(escaped(line) for line in lines),
        style=style,
        URL=f"{records}{id_}.html",
        target="_self",
        tooltip=id_,
        **box_size(lines),
        _attributes={"class": css},
    )


def _title(model: Model, id_: str, lang: Language) -> str:
    record = model.records.get(id_)
    return record.title.to(lang) if record else id_


def _css(role: str | None) -> str:
    """A role has the same colour in every figure, by the number in its id."""
    number = "".join(filter(str.isdigit, role or ""))
    return f"rm-actor-{int(number) % COLOURS}" if number else "rm-actor"
