"""Records that rest on one another in a circle."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    for path in model.graph.cycles():
        holder, keys = _place(model, path)
        yield Finding(holder, keys, {"path": " → ".join(path)})


def _place(model: Model, path: tuple[str, ...]) -> tuple[str, tuple[str | int, ...]]:
    """The first link of the circle that a readable record holds."""
    around = set(path)
    for id_ in path:
        for reference in model.references.get(id_, ()):
            if reference.target in around and reference.link.flow != "none":
                return id_, reference.keys
    return path[0], ()
