"""The path as verbs: load, check, load sound, build, serve."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reqmodel.model.diagnostic import CheckFailedError, Report, ReqmodelError
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure

if TYPE_CHECKING:
    from reqmodel.model.model import Model

EDITIONS = (Disclosure.INTERNAL, Disclosure.PUBLIC)
"""The editions that are built unless others are asked for."""
_GONE = Text("{file} がなくなりました。", "{file} is gone.")


def _silent(_text: Text) -> None:
    """Say nothing."""


def load(folder: Path) -> Model:
    """The model in or above `folder`. What is wrong with its content is kept as faults.

    Raises:
        ReqmodelError: there is no model there.
    """
    from reqmodel.store import loader

    return loader.load(loader.find_root(folder))


def check(
    model: Model,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    today: date | None = None,
) -> Report:
    """Everything the rules find.

    Raises:
        ReqmodelError: `select` or `ignore` names no rule.
    """
    from reqmodel.rules import runner

    return runner.run(model, select=select, ignore=ignore, today=today)


def load_sound(folder: Path) -> tuple[Model, Report]:
    """A model without errors, and its report; nothing is published from any other.

    Raises:
        CheckFailedError: the model has errors.
        ReqmodelError: there is no model there.
    """
    model = load(folder)
    report = check(model)
    if report.failed():
        raise CheckFailedError(report)
    return model, report


def build(
    folder: Path,
    audiences: Iterable[Disclosure] = EDITIONS,
    out: Path | None = None,
    say: Callable[[Text], None] = print,
    progress: Callable[[Text], None] = _silent,
) -> list[Path]:
    """Publish the model in or above `folder`, an edition for each audience in a folder of its own.

    Returns the editions' folders, under `out` or the model's `build/`. `say` hears what a log should
    keep, `progress` what matters only while one waits.

    Raises:
        CheckFailedError: the model has errors.
        ReqmodelError: there is no model there, or the site cannot be built.
    """
    from reqmodel.exports.site import to_site
    from reqmodel.store import loader

    root = loader.find_root(folder)
    model, report = load_sound(root)
    editions = [model.for_audience(audience) for audience in audiences]
    return [
        to_site(
            edition,
            report if edition.audience is Disclosure.INTERNAL else Report(()),
            root,
            (out or root / "build") / edition.audience,
            say,
            progress,
        )
        for edition in editions
    ]


def serve(folder: Path, port: int, say: Callable[[Text], None] = print) -> None:
    """Show the model in or above `folder` to its authors as they edit it, errors included.

    Returns when interrupted; nothing is written into the model's folder.

    Raises:
        ReqmodelError: there is no model there, or the port is taken.
    """
    from reqmodel.exports.site import server
    from reqmodel.store import loader

    root = loader.find_root(folder)

    def read() -> tuple[Model, Report]:
        if not (root / loader.PROJECT_FILE).is_file():
            raise ReqmodelError(_GONE.fill({"file": loader.PROJECT_FILE}))
        model = loader.load(root)
        return model, check(model)

    server.serve(root, read, port, say)
