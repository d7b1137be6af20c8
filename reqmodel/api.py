"""The path as verbs: load, check, load sound, build."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from reqmodel.model.diagnostic import CheckFailedError, Report
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.rules import runner
from reqmodel.store import loader


def load(folder: Path) -> Model:
    """The model in or above `folder`. What is wrong with its content is kept as faults.

    Raises:
        ReqmodelError: there is no model there.
    """
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


def build(folder: Path, out: Path | None = None, say: Callable[[Text], None] = print) -> Path:
    """Publish the model in or above `folder` as a site; returns the site's folder.

    Raises:
        CheckFailedError: the model has errors.
        ReqmodelError: there is no model there, or the site cannot be built.
    """
    from reqmodel.exports.site import to_site  # noqa: PLC0415  # `check` need not wait for it

    root = loader.find_root(folder)
    model, report = load_sound(root)
    return to_site(model, report, root, out or root / "build" / "site", say)
