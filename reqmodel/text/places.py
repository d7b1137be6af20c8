"""Places of a template, `{{title}}` and the like: what they say of a document, and how they are filled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reqmodel.model import notices
from reqmodel.model.order import Order
from reqmodel.model.text import Text
from reqmodel.text.due import written_day

CONTENT = "content"
NEEDED = (CONTENT, "title", "mark", "version", "date")
"""Places without which a reader could not tell what a document is, and how far it is agreed."""
PLACES = (*NEEDED, "project", "client", "audience", "notice")
_PLACE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def written(name: str) -> str:
    """A place as it stands in a template."""
    return f"{{{{{name}}}}}"


def places(order: Order, title: Text, mark: Text) -> dict[str, str]:
    """What each place but that of the content says, in the order's language."""
    project = order.model.project
    texts = {
        "title": title,
        "mark": mark,
        "version": notices.VERSION.fill({"version": project.version}),
        "date": written_day(order.day),
        "project": project.contract.name if project.contract else project.title,
        "client": project.client,
        "audience": notices.AUDIENCE.fill({"audience": order.model.audience.label}),
        "notice": notices.NOTICE.fill({"client": project.client}) if mark else Text(""),
    }
    return {name: text.to(order.lang) for name, text in texts.items()}


def named(words: str) -> list[str]:
    """The names of the places in a text."""
    return _PLACE.findall(words)


def filled(runs: Sequence[str], values: Mapping[str, str]) -> list[str]:
    """The runs of a text with its places filled, though an office program cut them into several.

    A place that has no value stays.
    """
    made = list(runs)
    for found in reversed(list(_PLACE.finditer("".join(runs)))):
        if found[1] in values:
            _replace(made, found.start(), found.end(), values[found[1]])
    return made


def _replace(runs: list[str], start: int, end: int, words: str) -> None:
    at = 0
    for i, own in enumerate(list(runs)):
        first, last = max(start - at, 0), min(end - at, len(own))
        if first < last:
            runs[i] = own[:first] + words + own[last:]
            words = ""
        at += len(own)
