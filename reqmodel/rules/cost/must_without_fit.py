"""A pattern that says nothing of its fit to a must requirement."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import fit_coverage
from reqmodel.analysis.total_cost import patterns
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model

_NAMED = 5
"""How many of the requirements a message names."""


def check(model: Model) -> Iterator[Finding]:
    for pattern in patterns(model):
        missing = [i for i, answer in fit_coverage(model, pattern).answers.items() if not answer]
        if missing:
            named = ", ".join(missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
            keys = ("fits",) if pattern.fits else ()
            yield Finding(pattern.id, keys, {"n": len(missing), "missing": named})
