"""Totals to share that somebody quoted, where there are any."""

from __future__ import annotations

from reqmodel.analysis.total_cost import ONCE, costings, terms, whole_yen
from reqmodel.model.model import Model
from reqmodel.model.vocabulary import CostPhase, SharedCost


def quoted_totals(model: Model, cost: SharedCost) -> dict[str, int]:
    """By pattern, most likely yen without tax: of building, or of a mean year of operation.

    Only patterns of which every line of that cost was quoted or verified. Services have no cost lines.
    """
    if cost is SharedCost.SERVICE:
        return {}
    phases = ONCE if cost is SharedCost.BUILD else (CostPhase.OPERATE,)
    found = {}
    for costing in costings(model, terms(model.project)):
        part = costing.within(*phases)
        years = 1 if cost is SharedCost.BUILD else part.terms.years
        if part.lines and part.quoted and (yen := whole_yen(part.total().mode / years)):
            found[costing.pattern.id] = yen
    return found
