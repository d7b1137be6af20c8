"""Small models on disk, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

MINIMAL_PROJECT = """\
kind: project
id: PJ-1
title: {ja: 試験用モデル, en: Test model}
client: {ja: 架空県, en: Fictional Prefecture}
version: '1'
dated: 2026-11-23
fiscal_year: 2026
procurement: {jurisdiction: jp-gpa}
"""


def write_model(
    folder: Path, files: Mapping[str, str] | None = None, encoding: str = "utf-8"
) -> Path:
    """A minimal model in `folder`, with `files` (path: content) added; returns the folder."""
    for name, content in {"requirements/project.yaml": MINIMAL_PROJECT, **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode(encoding))
    return folder
