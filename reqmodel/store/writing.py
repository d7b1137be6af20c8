"""Several files written as one: after an interruption there are all the old or all the new."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text

JOURNAL = ".reqmodel-journal.json"
_NEW = ".reqmodel-new"


def write_all(root: Path, contents: Mapping[Path, tuple[bytes | None, bytes | None]]) -> None:
    """Write files of the model in `root`: path to what it holds now and what it is to hold.

    None where there is no file. First everything is written beside its place, then a journal, then
    all is moved; `recover` ends what was interrupted after the journal stood.

    Raises:
        ReqmodelError: a path leads out of `root`, a file was changed meanwhile or cannot be written.
    """
    base = root.resolve()
    targets = {_target(base, path): both for path, both in contents.items()}
    beside: dict[Path, Path | None] = {}
    try:
        _sweep({base / target.relative_to(base).parts[0] for target in targets})
        for target, (before, after) in targets.items():
            if (target.read_bytes() if target.exists() else None) != before:
                raise _changed(target) if before is not None else _taken(target)
            beside[target] = _written_beside(target, after)
        steps = [
            [
                target.relative_to(base).as_posix(),
                new.relative_to(base).as_posix() if new else None,
                _mark(targets[target][0]),
            ]
            for target, new in beside.items()
        ]
        _put(base / JOURNAL, json.dumps(steps, ensure_ascii=False).encode())
    except OSError as problem:
        _clear(beside)
        raise _unwritable(problem) from problem
    except ReqmodelError:
        _clear(beside)
        raise
    recover(root)


def recover(root: Path) -> None:
    """End a writing that was interrupted; without a journal, do nothing.

    Raises:
        ReqmodelError: a file cannot be written, or was edited since.
    """
    base = root.resolve()
    journal = base / JOURNAL
    if not journal.is_file():
        return
    try:
        for target, new, before in json.loads(journal.read_bytes()):
            path = _target(base, base / target)
            written = None if new is None else base / new
            if not (path.exists() if written is None else written.is_file()):
                continue  # this step was taken already
            if _mark(path.read_bytes() if path.exists() else None) != before:
                raise _edited_since(path, journal)
            if written is None:
                path.unlink(missing_ok=True)
            else:
                with suppress(FileNotFoundError):  # another process ends it at the same time
                    _target(base, written).replace(path)
        journal.unlink(missing_ok=True)
    except (ValueError, TypeError) as problem:
        raise _no_journal(journal) from problem
    except OSError as problem:
        raise _unwritable(problem) from problem


def _target(base: Path, path: Path) -> Path:
    """Where a path leads, links followed.

    Raises:
        ReqmodelError: out of the model's folder.
    """
    target = path.resolve()
    if not target.is_relative_to(base):
        raise ReqmodelError(
            Text(
                f"{path} はモデルのフォルダの外にあるため、書き込みません。",
                f"{path} lies outside the model's folder, so it is not written.",
            )
        )
    return target


def _mark(data: bytes | None) -> str:
    """What tells whether a file still holds what it held."""
    return "" if data is None else sha256(data).hexdigest()


def _written_beside(target: Path, after: bytes | None) -> Path | None:
    if after is None:
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f".{target.name}{_NEW}")
    _put(new, after)
    if target.exists():
        new.chmod(target.stat().st_mode & 0o7777)
    return new


def _put(path: Path, data: bytes) -> None:
    """Write a file whole: under another name first, which must not lead elsewhere."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    with part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _sweep(folders: Iterable[Path]) -> None:
    """Take away what a writing left that was interrupted before its journal stood."""
    for folder in folders:
        for left in folder.rglob(f".*{_NEW}*"):
            left.unlink(missing_ok=True)


def _clear(beside: Mapping[Path, Path | None]) -> None:
    for new in beside.values():
        if new:
            with suppress(OSError):
                new.unlink(missing_ok=True)


def _changed(path: Path) -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"{path.name} が読んだ後に書き換えられました。何も書き込んでいません。もう一度実行してください。",
            f"{path.name} was changed after it was read. Nothing was written. Run this again.",
        )
    )


def _taken(path: Path) -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"{path.name} がすでにあります。何も書き込んでいません。",
            f"{path.name} is there already. Nothing was written.",
        )
    )


def _edited_since(path: Path, journal: Path) -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"前の書込みが途中で止まり、その後 {path.name} が編集されたため、続きを書けません。"
            f"git で状態を確かめ、{journal} を消してください（書かれなかった内容は {path.name} の隣の {_NEW} のファイルにあります）。",
            f"An earlier writing was interrupted and {path.name} was edited since, so it cannot be ended. "
            f"See with git how things stand and delete {journal}; what was not written is in the {_NEW} file beside {path.name}.",
        )
    )


def _unwritable(problem: OSError) -> ReqmodelError:
    name, why = problem.filename or "", problem.strerror or str(problem)
    return ReqmodelError(
        Text(
            f"{name} に書き込めません（{why}）。書込みの権限と、ほかのソフトで開いていないことを確かめてください。",
            f"{name} cannot be written ({why}). See that you may write it and that no other program has it open.",
        )
    )


def _no_journal(journal: Path) -> ReqmodelError:
    return ReqmodelError(
        Text(
            f"中断した書込みの記録 {journal} が壊れています。git で状態を確かめ、このファイルを消してください。",
            f"The journal of an interrupted writing, {journal}, is damaged. See with git how things stand and delete it.",
        )
    )
