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
from reqmodel.store import atomic, loader
from reqmodel.store.intake import Intake
from reqmodel.store.numbering import next_id, written
from reqmodel.store.revision import Source, new_file
from reqmodel.store.source_text import decode

_TAKEN = Text(
    "{path} がすでにあります。何も書き込んでいません。",
    "{path} is there already. Nothing was written.",
)
_CHANGED = Text(
    "{path} が読んだ後に書き換えられました。何も書き込んでいません。もう一度実行してください。",
    "{path} was changed after it was read. Nothing was written. Run this again.",
)

_UNSOUND = Text(
    "指定された内容では記録になりません（{rules}）。空の値などがないか確かめてください。"
    "reqmodel rules <名前> に説明があります。何も書き込んでいません。",
    "What was given makes no sound record ({rules}). See that no value is empty or the like; "
    "'reqmodel rules <name>' explains. Nothing was written.",
)


@dataclass(frozen=True, slots=True)
class Addition:
    """A record to be added: the file as it is (None if there is none) and as it is to be."""

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
        now = self.path.read_bytes() if self.path.exists() else None
        if now != self.before:
            said = _CHANGED if self.before else _TAKEN
            raise ReqmodelError(said.fill({"path": self.name}))
        atomic.write(self.path, self.after)


def addition(root: Path, model: Model, kind: str, fields: Mapping[str, Any]) -> Addition:
    """A record of a kind with these fields, plain data, beside the last one of its kind.

    Raises:
        ReqmodelError: the file has errors, so that changing it is not safe.
    """
    id_ = next_id(model, kind, written(root))
    whole = {"kind": kind, "id": id_, **fields}
    alike = [record.id for record in model.own if record.kind == kind]
    if not alike:
        path = root / "requirements" / f"{kind}s.yaml"
        if path.exists():
            path = path.with_name(f"{id_}.yaml")
        return Addition(id_, path, None, new_file(whole, chapter=True))
    name = model.at(max(alike, key=_number)).file
    path = Path(name).absolute()
    source = Source(path, name, path.read_bytes())
    if source.is_chapter:
        source.add(whole)
        return Addition(id_, path, source.data, source.revised())
    beside = path.with_name(f"{id_}.yaml")
    return Addition(id_, beside, None, new_file(whole, source.text, chapter=False))


def _number(id_: str) -> int:
    digits = id_.rpartition("-")[2]
    return int(digits) if digits.isdecimal() else 0
