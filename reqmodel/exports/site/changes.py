"""When the files of a model change: looked at in turn, so that any drive and any editor will do."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

from reqmodel.store.loader import FOLDERS

WATCHED = (*FOLDERS, "site")
ENDINGS = (".yaml", ".yml", ".md")
PAUSE = 0.2
"""Seconds between two looks."""
SETTLED = 0.05
"""Seconds without a change after which a file counts as wholly written."""

Look = dict[str, tuple[int, int, int]]
"""Time, size and number of each file."""


def look(root: Path) -> Look:
    """The files of the model at `root` as they are now."""
    seen: Look = {}
    for path in _paths(root):
        try:
            found = os.stat(path)  # noqa: PTH116  # of thousands of files, several times a second
        except OSError:
            continue
        seen[path] = (found.st_mtime_ns, found.st_size, found.st_ino)
    return seen


def changes(root: Path, seen: Look) -> Iterator[None]:
    """Wait for changes since `seen`, and yield after each; never ends."""
    while True:
        began = time.thread_time()
        now = look(root)
        cost = time.thread_time() - began
        if now == seen:
            time.sleep(max(PAUSE, 10 * cost))  # at most a tenth of one processor
            continue
        while now != seen:
            seen = now
            time.sleep(SETTLED)
            now = look(root)
        yield


def _paths(root: Path) -> Iterator[str]:
    yield str(root / "mkdocs.yml")
    entered = set()
    for folder in WATCHED:
        for where, folders, names in os.walk(root / folder, followlinks=True):
            entered.add(os.path.realpath(where))
            folders[:] = [
                name
                for name in folders
                if not name.startswith(".") and os.path.realpath(f"{where}/{name}") not in entered
            ]
            for name in names:
                if name.lower().endswith(ENDINGS) and not name.startswith("."):
                    yield f"{where}/{name}"
