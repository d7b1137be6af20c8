"""An amount from which consumption tax cannot be told apart."""

from collections.abc import Iterator

from reqmodel.analysis.total_cost import patterns
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.vocabulary import Tax


def check(model: Model) -> Iterator[Finding]:
    unclear = (
        (Tax.UNSTATED,) if model.project.tax_rate is not None else (Tax.UNSTATED, Tax.INCLUDED)
    )
    for pattern in patterns(model):
        for i, line in enumerate(pattern.cost_lines):
            if line.amount.tax in unclear:
                values = {"line": line.title, "tax": line.amount.tax.label}
                yield Finding(pattern.id, ("cost_lines", i, "amount"), values)
