"""A component with a phase for which nobody's responsibility is laid down."""

from collections.abc import Iterator

from reqmodel.analysis.responsibility import components
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.governance import Activity
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Phase


def check(model: Model) -> Iterator[Finding]:
    if any(broken.kind == "activity" for broken in model.broken.values()):
        return  # nobody can see what it divides
    for phases in components(model).values():
        activities = [activity for found in phases.values() for activity in found]
        missing = [phase.label for phase in Phase if phase not in phases]
        if missing:
            yield _undivided(activities[0], ("component",), Text.listed(missing))
        for activity in activities:
            if not activity.assignments and not activity.not_applicable:
                yield _undivided(activity, ("phase",), activity.phase.label)


def _undivided(activity: Activity, keys: tuple[str], missing: Text) -> Finding:
    return Finding(activity.id, keys, {"component": activity.component, "missing": missing})
