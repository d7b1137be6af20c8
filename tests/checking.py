"""Checks a small model, and says what was found as `file:line:column rule`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from models import write_model

from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.rules.runner import run
from reqmodel.store.loader import load

MARK = "▲"
"""Stands in a test's text where the fault is to be reported."""


@dataclass(frozen=True)
class Checked:
    """A model on disk, as read and checked by some families of rules."""

    model: Model
    report: Report
    folder: Path

    @property
    def found(self) -> list[str]:
        """Each diagnostic as `file:line:column rule`, the folder `requirements/` left out."""
        return [
            f"{self._file(d.location.file)}:{d.location.line}:{d.location.column} {d.rule}"
            for d in self.report.diagnostics
        ]

    @property
    def own(self) -> list[str]:
        """Ids of the records that were read, but the project's."""
        return [r.id for r in self.model.own if r.kind != "project"]

    def _file(self, name: str) -> str:
        path = Path(name).absolute().resolve()
        return path.relative_to(self.folder.resolve()).as_posix().removeprefix("requirements/")


def checked(
    folder: Path, files: Mapping[str, str | bytes], *families: str, ignore: Iterable[str] = ()
) -> Checked:
    """A minimal model with these files (under `requirements/`) added; family schema by default."""
    write_model(folder)
    for name, content in files.items():
        path = folder / "requirements" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    model = load(folder)
    return Checked(model, run(model, select=families or ("schema",), ignore=ignore), folder)


def unmarked(text: str) -> tuple[str, str]:
    """A text without its mark, and the mark's place as `line:column`."""
    before, _, after = text.partition(MARK)
    return before + after, f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
