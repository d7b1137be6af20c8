"""Writing a file so that there is the old one or the new one, whatever happens meanwhile."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text

_IN_USE = Text(
    "{path} に書き込めません。Word や Excel などで開いていれば、閉じてからもう一度実行してください。",
    "{path} cannot be written. If it is open in another program, close it there and try again.",
)
_FAILED = Text("{path} に書き込めません（{why}）。", "{path} cannot be written ({why}).")


def write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, making its folder if there is none.

    Raises:
        ReqmodelError: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
            Path(name).chmod(mode & 0o777)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except PermissionError as problem:
        raise ReqmodelError(_IN_USE.fill({"path": path})) from problem
    except OSError as problem:
        why = problem.strerror or str(problem)
        raise ReqmodelError(_FAILED.fill({"path": path, "why": why})) from problem


def _umask() -> int:
    """What the process takes from the modes of new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
