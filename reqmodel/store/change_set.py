"""Changes of a model's records, made in memory: what each file holds, and what it is to hold."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reqmodel.model.kinds import KINDS
from reqmodel.model.model import Model
from reqmodel.store.revision import Entry, Source, new_file

_NUMBER = re.compile(r"[A-Z]*([0-9]+)")


class ChangeSet:
    """The files of the model in `root` that are to be changed, each read once."""

    def __init__(self, root: Path, model: Model) -> None:
        """Begin without any change."""
        self._root, self._model = root, model
        self._sources: dict[Path, Source] = {}
        self._fresh: dict[Path, bytes] = {}
        self._last: dict[str, str] = {}  # the record of each kind with the highest number
        for record in model.own:
            last = self._last.get(record.kind)
            if last is None or _number(record.id) > _number(last):
                self._last[record.kind] = record.id

    def source(self, id_: str) -> Source:
        """The file with a record.

        Raises:
            ReqmodelError: it has errors, so that changing it is not safe.
        """
        name = self._model.at(id_).file
        path = Path(os.path.abspath(name))  # noqa: PTH100  # links are kept, `..` is not
        if path not in self._sources:
            self._sources[path] = Source(path, name, path.read_bytes())
        return self._sources[path]

    def last(self, kind: str) -> Entry | None:
        """The last record of a kind: what a new one is written like."""
        last = self._last.get(kind)
        return self.source(last).entry(last) if last else None

    def add(self, whole: Mapping[str, Any]) -> Path:
        """Put a new record beside the last one of its kind; returns the path of its file.

        Raises:
            ReqmodelError: the file has errors, so that changing it is not safe.
        """
        kind, id_ = whole["kind"], whole["id"]
        home = self.source(self._last[kind]) if kind in self._last else None
        if home and home.is_chapter:
            home.add(whole)
            return home.path
        if home:
            path = home.path.with_name(f"{id_}.yaml")
            self._fresh[path] = new_file(whole, home.text, chapter=False)
            return path
        path = self._root / "requirements" / f"{_file_name(kind)}.yaml"
        if path.exists():
            path = path.with_name(f"{id_}.yaml")
        if path in self._fresh:
            more = Source(path, path.name, self._fresh[path])
            more.add(whole)
            self._fresh[path] = more.revised()
        else:
            self._fresh[path] = new_file(whole, chapter=True)
        return path

    def files(self) -> dict[Path, tuple[bytes | None, bytes]]:
        """Every file that would change: what it holds, None if it is new, and what it is to hold.

        Raises:
            ReqmodelError: one cannot be changed without touching more than was asked for.
        """
        found: dict[Path, tuple[bytes | None, bytes]] = {}
        for path, source in self._sources.items():
            after = source.revised()
            if after != source.data:
                found[path] = source.data, after
        return found | {path: (None, data) for path, data in self._fresh.items()}


def _file_name(kind: str) -> str:
    return re.sub("[^a-z]+", "-", KINDS[kind].plural.to("en").casefold()).strip("-")


def _number(id_: str) -> int:
    found = _NUMBER.fullmatch(id_.rpartition("-")[2])
    return int(found[1]) if found else 0
