"""Ids of new records: the next free number of a kind, never one that was used before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.store.loader import FOLDERS


def next_id(model: Model, kind: str, texts: Iterable[str], taken: Iterable[str] = ()) -> str:
    """The next id of a kind in the pattern of its project.

    A number counts as used wherever it stands in `texts` (the model's files: comments on deleted
    records and links to them included) or in `taken`.
    """
    pattern = model.project.id_patterns.get(kind, KINDS[kind].prefix)
    prefix, digits = pattern.rstrip("#"), pattern.count("#")
    used = re.compile(rf"(?<![A-Z0-9-]){re.escape(prefix)}([0-9]+)(?![A-Z0-9-]*[A-Z0-9])")
    numbers = [0]
    for text in (*texts, *taken, *model.records, *model.broken):
        numbers += map(int, used.findall(text))
    return f"{prefix}{max(numbers) + 1:0{digits}}"


def written(root: Path) -> Iterator[str]:
    """The texts of all files of the model in `root`, as far as they can be read."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.y*ml")):
            yield path.read_text(encoding="utf-8", errors="replace")
