"""Two rows of optimism bias that speak of the same cost."""

from collections.abc import Iterator
from itertools import product

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.fact import OptimismBias, Project
from reqmodel.model.vocabulary import Approach, CostPhase


def check(record: Project) -> Iterator[Finding]:
    seen: dict[tuple[Approach, CostPhase], OptimismBias] = {}
    for i, row in enumerate(record.optimism_bias):
        pairs = list(product(row.approaches, row.phases))
        if twice := next((pair for pair in pairs if pair in seen), None):
            approach, phase = twice
            values = {
                "row": row.title,
                "other": seen[twice].title,
                "approach": approach.label,
                "phase": phase.label,
            }
            yield Finding(record.id, ("optimism_bias", i), values)
        seen |= dict.fromkeys(pairs, row)
