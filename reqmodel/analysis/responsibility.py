"""Responsibility: each component of the platform by phase, as its activities divide it (責任分界)."""

from __future__ import annotations

from reqmodel.model.model import Model
from reqmodel.model.records.governance import Activity
from reqmodel.model.vocabulary import Phase, Status

Phases = dict[Phase, list[Activity]]
"""The activities of one component."""


def components(model: Model) -> dict[str, Phases]:
    """The activities of every component by phase, in order; retired ones left out."""
    found: dict[str, Phases] = {}
    for activity in model.of_kind(Activity):
        if activity.status is not Status.RETIRED:
            phases = found.setdefault(activity.component.ja, {})
            phases.setdefault(activity.phase, []).append(activity)
    return found
