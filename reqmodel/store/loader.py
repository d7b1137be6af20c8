"""A folder of YAML files to a Model. Content never raises: what is wrong becomes a fault."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files as package_files
from pathlib import Path

from reqmodel.model.anatomy import Reference, references
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.fact import Procurement, Project
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Agreement, Citation, TextItem, Waiver
from reqmodel.model.vocabulary import Jurisdiction
from reqmodel.store.intake import Intake, Taken
from reqmodel.store.source_text import decode, read_text, unreadable
from reqmodel.store.writing import recover

SHARED = (Citation, Agreement, Waiver, TextItem)
"""Structures in nearly every kind: built once beforehand, they are not built again for each."""

_Files = dict[str, tuple[bytes, tuple[Taken, ...]]]
"""By name, the bytes of sound files, and the records that were read from them."""
_READ: _Files = {}
"""Those of the model that was read last."""

PROJECT_FILE = "requirements/project.yaml"
FOLDERS = ("requirements", "patterns")


def find_root(start: Path) -> Path:
    """The folder of the model in which `start` lies.

    Raises:
        ReqmodelError: no `requirements/project.yaml` in `start` or any folder above it.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / PROJECT_FILE).is_file():
            return folder
    raise ReqmodelError(
        Text(
            f"{start} にもその上のフォルダにも {PROJECT_FILE} がありません。"
            "モデルのフォルダで実行するか、--model で場所を指定してください。",
            f"There is no {PROJECT_FILE} in {start} or above it. "
            "Run inside a model's folder, or name one with --model.",
        ),
        exit_code=3,
    )


def load(root: Path, instead: Mapping[Path, bytes] | None = None) -> Model:
    """All records under `root`, those of the base included. Never raises for what files hold.

    `instead` gives the bytes of files as they would be, new ones included. Files that hold what they
    held when a model was read last are not parsed and validated again: their records are the same.
    """
    recover(root)
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _load(root, dict(instead or {}))
    finally:
        if collecting:
            gc.freeze()
            gc.enable()


def bare() -> Model:
    """A model of nothing but the base, for texts that belong to no model."""
    records = inherited()
    return Model(project=_stand_in(), records=records, inherited=frozenset(records))


def inherited() -> dict[str, Record]:
    """The records of the base, which every model has."""
    return _base().records


def _base() -> Intake:
    """A base to take records into; whoever loads again in a process does not read it again."""
    return _read_base().copy()


@cache
def _read_base() -> Intake:
    for part in SHARED:
        part.model_rebuild()
    intake = Intake()
    for name in sorted(f.name for f in (package_files("reqmodel") / "base").iterdir()):
        if name.endswith(".yaml"):
            path = Path(str(package_files("reqmodel") / "base" / name))
            intake.take(read_text(path, f"reqmodel/base/{name}"))
    intake.may_replace = set(intake.records)
    return intake


@cache
def _links_of_base() -> dict[int, list[Reference]]:
    """The links of each record of the base, which are as lasting as the process, by its identity."""
    return {id(record): references(record) for record in inherited().values()}


def _links(record: Record) -> list[Reference]:
    known = _links_of_base().get(id(record))
    return references(record) if known is None else known


def _load(root: Path, instead: dict[Path, bytes]) -> Model:
    intake = _base()
    before = {**_READ}
    _READ.clear()
    base = frozenset(intake.may_replace)
    files = 0
    for path in _yaml_files(root, intake):
        data = instead.pop(path.absolute(), None) if instead else None
        _take(intake, path, data, before)
        files += 1
    for path, data in instead.items():
        _take(intake, path, data, before)
        files += 1
    card = shown(root / PROJECT_FILE)
    projects = [r for r in intake.records.values() if isinstance(r, Project)]
    projects.sort(key=lambda r: intake.locate(r.id, ()).file != card)
    project = projects[0] if projects else None
    if project is None:
        intake.miss_project(card)
    return Model(
        project=project or _stand_in(),
        records=intake.records,
        broken=intake.broken,
        inherited=frozenset(intake.may_replace),
        replacing=base - intake.may_replace,
        faults=tuple(intake.faults),
        files=files,
        locate=intake.locate,
        read_links=_links,
    )


def _take(intake: Intake, path: Path, data: bytes | None, before: _Files) -> None:
    """Take in a file, whose bytes are `data` if it does not hold them yet."""
    name = shown(path)
    try:
        data = path.read_bytes() if data is None else data
    except OSError as problem:
        intake.faults.append(unreadable(name, problem))
        return
    known = before.get(name)
    if known and known[0] == data:
        intake.take_again(known[1])
        _READ[name] = known
    elif (taken := intake.take(decode(data, name))) is not None:
        _READ[name] = data, taken


def shown(path: Path) -> str:
    """A path as people know it: from the folder they are in, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix() if path.is_absolute() else path.as_posix()
    except ValueError:  # on Windows, no way leads from one drive to another
        return path.as_posix()


def _yaml_files(root: Path, intake: Intake) -> Iterator[Path]:
    """Every YAML file, folder by folder, links followed; what cannot be opened is a fault."""

    def cannot_open(problem: OSError) -> None:
        intake.faults.append(unreadable(shown(Path(problem.filename)), problem))

    entered = set()
    for folder in FOLDERS:
        if not (root / folder).exists():
            continue
        for where, folders, names in os.walk(root / folder, onerror=cannot_open, followlinks=True):
            entered.add(os.path.realpath(where))
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".") and os.path.realpath(Path(where, name)) not in entered
            )
            for name in sorted(names):
                if name.lower().endswith((".yaml", ".yml")) and not name.startswith("."):
                    yield Path(where, name)


def _stand_in() -> Project:
    """A project card that lets the other records be checked while the real one has errors."""
    return Project(
        kind="project",
        id="PJ-0",
        title=Text("（プロジェクト不明）", "(unknown project)"),
        client=Text("（不明）", "(unknown)"),
        version="?",
        dated=date(1970, 1, 1),
        fiscal_year=1970,
        procurement=Procurement(jurisdiction=Jurisdiction.JP_GPA),
    )
