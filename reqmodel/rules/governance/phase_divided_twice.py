"""The same phase of the same component in two activities."""

from collections.abc import Iterator

from reqmodel.analysis.responsibility import components
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model


def check(model: Model) -> Iterator[Finding]:
    for phases in components(model).values():
        for phase, (first, *others) in phases.items():
            for activity in others:
                values = {
                    "component": activity.component,
                    "phase": phase.label,
                    "first": first.id,
                }
                yield Finding(activity.id, ("phase",), values)
