"""A must that rests on what one supplier says, and on nothing else."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import binding
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Source
from reqmodel.model.values import grounds
from reqmodel.model.vocabulary import SourceType


def check(model: Model) -> Iterator[Finding]:
    for requirement in binding(model):
        citations = grounds(requirement.sources) or requirement.sources
        cited = {c.source for c in citations} | set(requirement.derived_from)
        basis = [model.records.get(id_) for id_ in cited]
        papers = [
            g for g in basis if isinstance(g, Source) and g.source_type is SourceType.SUPPLIER
        ]
        if papers and len(papers) == len(basis) and len({g.publisher for g in papers}) == 1:
            yield Finding(requirement.id, ("sources",), {"source": papers[0].id})
