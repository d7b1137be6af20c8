"""What an edited file would change in a model: found, tried and checked before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from reqmodel.model.diagnostic import Diagnostic, Location, Report, ReqmodelError, Severity
from reqmodel.model.kinds import KINDS
from reqmodel.model.text import Text
from reqmodel.rules import runner
from reqmodel.sheets.book import Base
from reqmodel.sheets.difference import compare
from reqmodel.sheets.edit import Difference, Edit
from reqmodel.sheets.layout import sheets_of
from reqmodel.sheets.merge import merge
from reqmodel.sheets.taken import Problem, RawSheet, take
from reqmodel.store import loader
from reqmodel.store.writing import write_all

_STOPPED = Text(
    "競合か誤りがあるため、何も書き込みませんでした。",
    "There are conflicts or errors, so nothing was written.",
)
_IN_A_CELL = {
    "missing-field": Text(
        "このセルに書いてください。まだ決まっていない文章なら「未定」と書いてください。",
        "Write into this cell. Where a text is not settled yet, write 未定 (to be settled).",
    ),
    "not-in-list": Text(
        "このセルの一覧から選んでください。", "Choose from the list that this cell offers."
    ),
}
"""What to do about errors that come of cells, where the rule speaks of YAML."""
_OTHER_MODEL = Text(
    "別のモデル（{there}）から書き出したファイルです。このモデルは {here} です。",
    "The file was exported from another model ({there}); this one is {here}.",
)

Received = tuple[Base | None, list[RawSheet]]
"""The fingerprints of the export, if they are still there, and the sheets."""


@dataclass(frozen=True)
class Proposal:
    """The differences, the errors that would come of them, and the files as they would be."""

    root: Path
    difference: Difference
    report: Report = field(default_factory=lambda: Report(()))
    ids: dict[Location, str] = field(default_factory=dict)
    """The ids of new records, by the place of their rows."""
    files: dict[Path, tuple[bytes | None, bytes]] = field(default_factory=dict)
    has_base: bool = True
    """Whether the fingerprints of the export were there."""

    @property
    def stops(self) -> bool:
        """Whether anything conflicts or is wrong."""
        found = self.difference
        return bool(found.conflicts or found.problems or self.report.diagnostics)

    @property
    def deletions(self) -> list[Edit]:
        """What would be gone."""
        return [edit for edit in self.difference.edits if edit.deletes]

    def remark(self, file: str, message: Text) -> None:
        """Say something of the file as a whole."""
        self.difference.remarks.append(Problem(Location(file, label=Text(file)), message))

    def write(self) -> None:
        """Write all files or none.

        Raises:
            ReqmodelError: it stops, a file was changed meanwhile, or cannot be written.
        """
        if self.stops:
            raise ReqmodelError(_STOPPED, exit_code=1)
        write_all(self.root, self.files)


def propose(root: Path, received: Received, file: str, winner: str = "") -> Proposal:
    """What a file would change in the model in `root`.

    Conflicts go to the `winner`, `ours` or `theirs`, if one is named; else they stay conflicts.

    Raises:
        ReqmodelError: it is of another model, or cannot be merged safely.
    """
    base, raw = received
    model = loader.load(root)
    if base is not None and base.project != model.project.id:
        raise ReqmodelError(_OTHER_MODEL.fill({"there": base.project, "here": model.project.id}))
    found = Difference()
    taken = take(file, raw, sheets_of(KINDS), found.problems, found.remarks)
    compare(model, taken, base, base.lang if base else "ja", found)
    if winner:
        _settle(found, winner)
    if found.problems or not found.edits:
        return Proposal(root, found, has_base=base is not None)
    merged = merge(root, model, found.edits, _ids(base))
    if merged.problems:
        found.problems += merged.problems
        return Proposal(root, found, has_base=base is not None)
    new = merged.placed(loader.load(root, merged.instead))
    report = runner.run(new, select=("schema",)).down_to(Severity.ERROR)
    if report.diagnostics:
        before = runner.run(model, select=("schema",)).diagnostics
        report = report.beyond(Counter(d.known for d in before))
        report = replace(report, diagnostics=tuple(map(_for_cells, report.diagnostics)))
    return Proposal(root, found, report, merged.ids, merged.files, base is not None)


def _for_cells(found: Diagnostic) -> Diagnostic:
    if found.location.line:
        return found
    return replace(found, suggestion=_IN_A_CELL.get(found.rule, found.suggestion))


def _settle(found: Difference, winner: str) -> None:
    """Take one side of the conflicts, but where it is not sure which item is which."""
    settled = [e for e in found.conflicts if winner == "ours" or e.sure]
    if winner == "theirs":
        found.edits += settled
    found.conflicts[:] = [e for e in found.conflicts if e not in settled]


def _ids(base: Base | None) -> Iterable[str]:
    """Every id that was exported once."""
    return {row.partition("|")[0] for rows in (base.rows if base else {}).values() for row in rows}
