"""The path as verbs: load, check, lint, load sound, build, serve."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reqmodel.model.diagnostic import CheckFailedError, Examined, Location, Report, ReqmodelError
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure

if TYPE_CHECKING:
    from reqmodel.model.model import Model
    from reqmodel.store.document import Document

EDITIONS = (Disclosure.INTERNAL, Disclosure.PUBLIC)
"""The editions that are built unless others are asked for."""
_FORMATS = {
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".pptx": "pptx",
    ".pdf": "pdf",
    ".md": "text",
    ".markdown": "text",
    ".txt": "text",
    ".csv": "text",
    ".tsv": "text",
}
_MACROS = frozenset({".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".pptm", ".potm", ".ppsm"})
_OLD = frozenset({".doc", ".xls", ".ppt"})
_NO_LINTING_RULE = Text(
    "選んだルールに、文を読むものがありません。文書全体を判断するルールには --whole が要ります。",
    "None of the rules chosen reads texts. Rules that judge a whole document need --whole.",
)
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


def load_any(folder: Path) -> Model:
    """The model in or above `folder`; where there is none, one of nothing but the base."""
    from reqmodel.store import loader

    try:
        return load(folder)
    except ReqmodelError:
        return loader.bare()


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


def read(path: Path) -> Document:
    """Any file of text, as stretches with their places. It is never written, nothing in it is run.

    Raises:
        ReqmodelError: it cannot be read; the message says why and what to do.
    """
    from reqmodel.store import document, loader, package

    suffix = path.suffix.lower()
    if suffix in _MACROS:
        raise package.macros()
    if suffix in _OLD:
        raise package.old()
    if suffix not in _FORMATS:
        known = " ".join(_FORMATS)
        raise package.unreadable(
            f"この拡張子のファイルは読めません。読めるもの: {known}",
            f"Files with this extension cannot be read. Those that can: {known}",
        )
    name = loader.shown(path.absolute())
    format_ = import_module(f"reqmodel.imports.from_{_FORMATS[suffix]}")
    stretches = getattr(format_, f"from_{_FORMATS[suffix]}")
    try:
        data = path.read_bytes()
        return document.Document.of(name, data, stretches(data, name))
    except ReqmodelError:
        raise
    except OSError as problem:
        why = problem.strerror or str(problem)
        raise package.unreadable(
            f"開けませんでした（{why}）。", f"It cannot be opened ({why})."
        ) from problem
    except Exception as problem:  # a library raises anything over a damaged file
        raise package.broken() from problem


def lint(
    files: Iterable[Path],
    around: Model,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    whole: bool = False,
) -> tuple[Report, Callable[[Location], str]]:
    """What the rules on texts find in files, and the text at each place of what they found.

    Words, terms, severities and procurement profile are those of `around`. With `whole`, rules that
    judge texts as a whole judge the files together.

    Raises:
        ReqmodelError: `select` or `ignore` names no rule, or none is left that reads texts.
    """
    from reqmodel.rules import runner
    from reqmodel.rules.registry import chosen
    from reqmodel.store import loader
    from reqmodel.store.document import Reading

    rules = [
        r.name
        for r in chosen(select, ignore).values()
        if r.lints or (whole and r.card.judges_texts)
    ]
    if not rules:
        raise ReqmodelError(_NO_LINTING_RULE)
    documents, unread = [], []
    for path in dict.fromkeys(files):
        try:
            documents.append(read(path))
        except ReqmodelError as problem:
            unread.append(Examined(loader.shown(path.absolute()), problem=problem.message))
    reading = Reading(documents, around)
    report = runner.run(reading.model, select=rules)
    found = sorted(report.diagnostics, key=reading.order)
    examined = (*(d.examined for d in documents), *unread)
    return replace(report, diagnostics=tuple(found), examined=examined), reading.text_at


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
    from reqmodel.analysis.edition import Edition
    from reqmodel.exports.site import to_site
    from reqmodel.store import loader

    root = loader.find_root(folder)
    whole = Edition.whole(*load_sound(root))
    editions = {audience: whole.for_audience(audience) for audience in audiences}
    return [
        to_site(edition, root, (out or root / "build") / audience, say, progress)
        for audience, edition in editions.items()
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
