"""Ids of new records: the next free number of a kind, never one that was used before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.store.loader import FOLDERS


class Numbering:
    """Gives each new record of a model the next id of its kind, in the pattern of the project."""

    def __init__(self, root: Path, model: Model, taken: Iterable[str] = ()) -> None:
        """Begin behind every number that was used once.

        A number counts as used wherever it stands in the files of the model in `root` (comments on
        deleted records and links to them included), or in `taken`.
        """
        self._root, self._model = root, model
        self._taken = [*taken, *model.records, *model.broken]
        self._highest: dict[str, int] = {}

    def next(self, kind: str) -> str:
        """The next id of a kind."""
        pattern = self._model.project.id_patterns.get(kind, KINDS[kind].prefix)
        prefix, digits = pattern.rstrip("#"), pattern.count("#")
        if prefix not in self._highest:
            self._highest[prefix] = self._highest_of(prefix)
        self._highest[prefix] += 1
        return f"{prefix}{self._highest[prefix]:0{digits}}"

    def _highest_of(self, prefix: str) -> int:
        bare = re.escape(prefix)
        # What may not stand before it is looked for after it: so the search begins with fixed text.
        used = re.compile(rf"{bare}(?<![A-Z0-9-]{bare})([0-9]+)(?![A-Z0-9-]*[A-Z0-9])")
        texts = (*_texts(self._root), *self._taken)
        return max((int(n) for text in texts for n in used.findall(text)), default=0)


def _texts(root: Path) -> Iterator[str]:
    """The texts of all files of the model in `root`, as far as they can be read."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.y*ml")):
            yield path.read_text(encoding="utf-8", errors="replace")
