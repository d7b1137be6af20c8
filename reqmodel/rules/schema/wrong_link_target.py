"""A link to a record of a kind that the link may not join."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.kinds import KINDS
from reqmodel.model.link import ANY
from reqmodel.model.model import Model
from reqmodel.model.text import Text


def check(model: Model) -> Iterator[Finding]:
    for id_, references in model.references.items():
        for reference in references:
            kind = model.kind_of(reference.target)
            if kind is None or reference.link.to == ANY or kind in reference.link.to:
                continue
            values = {
                "target": reference.target,
                "found": KINDS[kind].label,
                "allowed": Text.listed(KINDS[k].label for k in reference.link.to),
            }
            yield Finding(id_, reference.keys, values)
