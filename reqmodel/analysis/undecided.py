"""Decisions that are still to be taken, and by whom."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from reqmodel.model.model import Model
from reqmodel.model.records.governance import Decision, Role
from reqmodel.model.vocabulary import Outcome, PartyType, Status


def undecided(model: Model, by: Container[PartyType] = tuple(PartyType)) -> list[Decision]:
    """What parties of these types have to decide: what has a day first, by day."""
    found = [
        decision
        for decision in model.of_kind(Decision)
        if decision.outcome is not Outcome.DECIDED
        and decision.status is not Status.RETIRED
        and _party(model, decision) in by
    ]
    return sorted(found, key=lambda decision: decision.due or date.max)


def _party(model: Model, decision: Decision) -> PartyType | None:
    role = model.records.get(decision.decided_by or "")
    return role.party_type if isinstance(role, Role) else None
