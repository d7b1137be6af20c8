"""Small models of patterns with cost, made in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.records.fact import Project
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import FunctionalRequirement

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "data" / "comparison.json").read_text(encoding="utf-8")
)
"""Published and derived figures, each with its source."""

Points = float | Mapping[str, float]


def project(**more: object) -> Project:
    """A project with a horizon of five years."""
    return Project.model_validate(
        {
            "kind": "project",
            "id": "PJ-1",
            "title": "試験",
            "client": "架空県",
            "version": "1",
            "dated": "2026-11-23",
            "fiscal_year": 2026,
            "procurement": {"jurisdiction": "jp-gpa"},
            **more,
        }
    )


def line(key: str, yen: Points, phase: str = "build", **more: object) -> dict[str, object]:
    """A cost line as an author writes it; a running one goes from year 1 to year 5."""
    years = {"first_year": 1, "last_year": 5} if phase == "operate" else {}
    amount = {"yen": yen, "tax": more.pop("tax", "excluded"), "status": "assumption"}
    amount["status"] = more.pop("status", "assumption")
    return {
        "key": key,
        "title": key,
        "phase": phase,
        "item": "other",
        "amount": amount,
        **years,
        **more,
    }


def pattern(id_: str, *lines: Mapping[str, object], **more: object) -> Pattern:
    """A public pattern whose cost lines everybody may see."""
    return Pattern.model_validate(
        {
            "kind": "pattern",
            "id": id_,
            "title": f"案{id_}",
            "disclosure": "public",
            "approach": "new-build",
            "summary": "試験",
            "type_today": "1.4",
            "type_target": "2.4",
            "build_cost": {"size": "large", "status": "assumption"},
            "running_cost": {"size": "small", "status": "assumption"},
            "merits": [],
            "demerits": [],
            "cost_lines": list(lines),
            **more,
        }
    )


def requirement(id_: str, priority: str = "must", status: str = "draft") -> FunctionalRequirement:
    """A functional requirement."""
    return FunctionalRequirement.model_validate(
        {
            "kind": "functional-requirement",
            "id": id_,
            "title": "試験",
            "heading": "FH-FUNCTIONS",
            "statement": "試験できること。",
            "priority": priority,
            "status": status,
            "disclosure": "public",
        }
    )


def model(*records: Record, of: Project | None = None) -> Model:
    """A model of these records."""
    card = of or project()
    return Model(card, {r.id: r for r in (card, *records)})


def three(low: float, mode: float, high: float) -> dict[str, float]:
    """Three points as an author writes them."""
    return {"low": low, "mode": mode, "high": high}


def ids(records: Iterable[Record]) -> list[str]:
    """Their ids."""
    return [r.id for r in records]
