"""A new record: its id, the file it belongs in, and that file with it at its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.store import loader
from reqmodel.store.change_set import ChangeSet
from reqmodel.store.intake import Intake
from reqmodel.store.numbering import Numbering
from reqmodel.store.source_text import decode
from reqmodel.store.writing import write_all

_UNSOUND = Text(
    "指定された内容では記録になりません（{rules}）。空の値などがないか確かめてください。"
    "reqmodel rules <名前> に説明があります。何も書き込んでいません。",
    "What was given makes no sound record ({rules}). See that no value is empty or the like; "
    "'reqmodel rules <name>' explains. Nothing was written.",
)


@dataclass(frozen=True, slots=True)
class Addition:
    """A record to be added: the file as it is (None if there is none) and as it is to be."""

    root: Path
    id: str
    path: Path
    before: bytes | None
    after: bytes

    @property
    def name(self) -> str:
        """What messages call the file."""
        return loader.shown(self.path)

    @property
    def lines(self) -> list[str]:
        """The lines that are new."""
        old = (self.before or b"").decode("utf-8-sig").splitlines()
        new = self.after.decode("utf-8-sig").splitlines()
        same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
        return new[same : len(new) - (len(old) - same)]

    def record(self) -> Record:
        """The record as it will be read.

        Raises:
            ReqmodelError: what was asked for makes no sound record.
        """
        intake = Intake()
        intake.take(decode(self.after, self.name))
        if self.id not in intake.records:
            rules = ", ".join(dict.fromkeys(fault.rule for fault in intake.faults))
            raise ReqmodelError(_UNSOUND.fill({"rules": rules}), exit_code=2)
        return intake.records[self.id]

    def write(self) -> None:
        """Write the file.

        Raises:
            ReqmodelError: it was changed or made meanwhile, or cannot be written.
        """
        write_all(self.root, {self.path: (self.before, self.after)})


def addition(root: Path, model: Model, kind: str, fields: Mapping[str, Any]) -> Addition:
    """A record of a kind with these fields, plain data, beside the last one of its kind.

    Raises:
        ReqmodelError: the file has errors, so that changing it is not safe.
    """
    id_ = Numbering(root, model).next(kind)
    changes = ChangeSet(root, model)
    path = changes.add({"kind": kind, "id": id_, **fields})
    return Addition(root, id_, path, *changes.files()[path])
