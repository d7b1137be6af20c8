"""A role that takes part in nothing, owns nothing and decides nothing."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import alive
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.governance import Role


def check(model: Model) -> Iterator[Finding]:
    for role in model.of_kind(Role):
        if role.id in model.inherited or not alive(model, role.id):
            continue
        # links that carry no change are those by which a role takes part, owns or approves
        if not any(
            edge.link.flow == "none" and edge.holder != role.id and alive(model, edge.holder)
            for edge in model.graph.links_to(role.id)
        ):
            yield Finding(role.id)
