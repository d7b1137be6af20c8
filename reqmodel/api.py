"""The path as verbs: load, check, lint, load sound, export, write, import, build, serve."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import file_digest
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reqmodel.model.diagnostic import (
    CheckFailedError,
    Examined,
    Location,
    Report,
    ReqmodelError,
)
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure

if TYPE_CHECKING:
    from reqmodel.analysis.calendar import Period
    from reqmodel.analysis.edition import Edition
    from reqmodel.analysis.new_filing import Asked as AskedFiling
    from reqmodel.analysis.new_meeting import Asked
    from reqmodel.exports.registry import Offer
    from reqmodel.model.model import Model
    from reqmodel.model.order import Order
    from reqmodel.model.records.contract import Due
    from reqmodel.sheets.proposal import Proposal
    from reqmodel.store.addition import Addition
    from reqmodel.store.document import Document

EDITIONS = (Disclosure.INTERNAL, Disclosure.PUBLIC)
"""The editions that are built unless others are asked for."""
_FORMATS = {
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".pptx": "pptx",
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".csv": "text",
    ".tsv": "text",
}
_EDITED = {"xlsx": "from_workbook", "csv": "from_csv"}
_MACROS = frozenset({".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".pptm", ".potm", ".ppsm"})
_OLD = frozenset({".doc", ".xls", ".ppt"})
_LEFT_OUT = Text(
    "{problem}全部のファイルの点検は終わっていません。「書かれていない」という指摘の事項は、このファイルに書かれているかもしれません。",
    "{problem} So the files were not judged as a whole: what they are said to lack may be in this one.",
)
_NO_LINTING_RULE = Text(
    "選んだルールに、文を読むものがありません。文書全体を判断するルールには --whole が要ります。",
    "None of the rules chosen reads texts. Rules that judge a whole document need --whole.",
)
_GONE = Text("{file} がなくなりました。", "{file} is gone.")
_NO_SUCH_EXPORT = Text(
    "「{name}」という出力はありません。{hint}一覧は reqmodel export --list で見られます。",
    "There is no export named '{name}'. {hint}See them all with: reqmodel export --list",
)
_NO_SUCH_FORMAT = Text(
    "「{name}」を {format} では作れません。作れる形式: {known}",
    "'{name}' is not made as {format}, but as: {known}",
)
_UNKNOWN_FORMAT = Text(
    "{format} という形式はありません。作れる形式: {known}",
    "There is no format {format}, but these: {known}",
)
_NEAR = Text("{name} のことですか。", "Did you mean {name}? ")
_NOT_ABOUT = Text(
    "「{title}」は {id} について作れません。--record に書ける記録の種類: {kinds}。{hint}",
    "'{title}' cannot be about {id}. Kinds of records that --record takes for it: {kinds}. {hint}",
)
_STILL_OPEN = Text(
    "ほかのソフトで開いています。まだ保存していない変更は取り込まれません。",
    "It is open in another program; what is not saved there is not imported.",
)
_NOT_BY_KIND = Text(
    "「{title}」は、種類を選んで作れません。--kind を使える文書: {known}",
    "'{title}' is not made of some kinds only. Those that take --kind: {known}",
)
_TOO_WIDE = Text(
    "「{title}」（{name}）は「{audience}」の版では作りません。--audience {least} を指定してください。",
    "'{title}' ({name}) is not made for '{audience}'. Use --audience {least}.",
)
_OWN_FORM = Text(
    "「{title}」（{file}）は、組織の雛形に書き込めません。雛形を指定せずに作ってください。",
    "'{title}' ({file}) is not written into a template. Make it without one.",
)
_MAKING = Text("{title}を作っています…", "Making: {title}…")
TEMPLATES = "templates"
"""The folder, beside the model's others, of templates by which the organisation replaces ours."""


def _silent(_text: Text) -> None:
    """Say nothing."""


def load(folder: Path) -> Model:
    """The model in or above `folder`. What is wrong with its content is kept as faults.

    Raises:
        ReqmodelError: there is no model there.
    """
    from reqmodel.store import loader

    return loader.load(loader.find_root(folder))


def home(folder: Path) -> Path:
    """The folder of the model in or above `folder`.

    Raises:
        ReqmodelError: there is no model there.
    """
    from reqmodel.store import loader

    return loader.find_root(folder)


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
    except OSError as problem:
        why = problem.strerror or str(problem)
        raise package.unreadable(
            f"開けませんでした（{why}）。", f"It cannot be opened ({why})."
        ) from problem
    try:
        found = document.Document.of(name, data, stretches(data, name))
    except ReqmodelError:
        raise
    except Exception as problem:  # a library raises anything over a damaged file
        raise package.broken() from problem
    if not found.has_text:
        raise package.no_text(found.examined.unread)
    return found


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
    judge texts as a whole judge the files together; of one that cannot be read it is said that what
    the others lack may be there.

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
            name = loader.shown(path.absolute())
            why = _LEFT_OUT.fill({"problem": problem.message}) if whole else problem.message
            unread.append(Examined(name, _digest(path), problem=why))
    reading = Reading(documents, around)
    report = runner.run(reading.model, select=rules)
    found = sorted(report.diagnostics, key=reading.order)
    examined = (*(d.examined for d in documents), *unread)
    return replace(report, diagnostics=tuple(found), examined=examined), reading.text_at


def _digest(path: Path) -> str:
    """The SHA-256 of a file; nothing where the system does not give its bytes."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def load_sound(folder: Path) -> tuple[Model, Report]:
    """A model without errors that block, and its report; nothing is published from any other.

    Raises:
        CheckFailedError: the model has such errors.
        ReqmodelError: there is no model there.
    """
    model = load(folder)
    report = check(model)
    if report.blocked:
        raise CheckFailedError(report)
    return model, report


def offered(names: Iterable[str] = (), format_: str = "") -> tuple[Offer, ...]:
    """The exports of these names, or all; of one format, if it is given.

    Raises:
        ReqmodelError: there is no such export, or not in that format.
    """
    from reqmodel.exports.registry import offers
    from reqmodel.store.validation import nearest

    wanted = dict.fromkeys(names)
    every = dict.fromkeys(offer.format for offer in offers())
    if format_ and format_ not in every:
        raise ReqmodelError(_UNKNOWN_FORMAT.fill({"format": format_, "known": ", ".join(every)}))
    for name in wanted:
        formats = [offer.format for offer in offers() if offer.name == name]
        if not formats:
            near = nearest(name, (offer.name.value for offer in offers()))
            hint = _NEAR.fill({"name": near}) if near else Text("")
            raise ReqmodelError(_NO_SUCH_EXPORT.fill({"name": name, "hint": hint}))
        if format_ and format_ not in formats:
            known = ", ".join(formats)
            raise ReqmodelError(
                _NO_SUCH_FORMAT.fill({"name": name, "format": format_, "known": known})
            )
    return tuple(
        offer
        for offer in offers()
        if (not wanted or offer.name in wanted) and format_ in ("", offer.format)
    )


def edition(
    folder: Path, audience: Disclosure, *, with_errors: bool = False, unchecked: bool = False
) -> Order:
    """What exports are made from: the model in or above `folder` as `audience` may see it.

    `unchecked`: without the report, which takes longer than all the rest.

    Raises:
        CheckFailedError: the model has errors that block, and is not wanted so.
        ReqmodelError: there is no model there.
    """
    from reqmodel.model.order import Order

    if with_errors:
        model = load(folder)
        report = Report(()) if unchecked else check(model)
    else:
        model, report = load_sound(folder)
    shown = report if audience is Disclosure.INTERNAL else Report(())
    return Order(model.for_audience(audience), shown)


def export(offer: Offer, order: Order, root: Path, template: Path | None = None) -> bytes:
    """A document; into the organisation's template, where it gave one or keeps one under `root`.

    Raises:
        ReqmodelError: it is not made for that audience, the template cannot be read, or it cannot
            be made; the message says why and what to do.
    """
    audience = order.model.audience
    if audience.rank < offer.audience.rank:
        raise ReqmodelError(
            _TOO_WIDE.fill(
                {
                    "title": offer.name.label,
                    "name": offer.name,
                    "audience": audience.label,
                    "least": offer.audience,
                }
            )
        )
    _require_about(offer, order)
    if order.kinds and not offer.by_kind:
        known = ", ".join(o.name for o in offered() if o.by_kind)
        raise ReqmodelError(_NOT_BY_KIND.fill({"title": offer.name.label, "known": known}))
    if lacking := offer.lacking(order):
        raise ReqmodelError(lacking)
    if offer.dated_by_check and order.on not in (None, order.report.day):
        order = replace(order, report=check(order.model, today=order.on))
    if offer.own_form:
        if template:
            raise ReqmodelError(_OWN_FORM.fill({"title": offer.name.label, "file": offer.file}))
        return offer.made(order)
    names = (f"{name}.{offer.format}" for name in (offer.name, offer.stationery) if name)
    found = template or next(
        (file for name in names if (file := root / TEMPLATES / name).is_file()), None
    )
    if found:
        try:
            data = found.read_bytes()
        except OSError as problem:
            why = problem.strerror or str(problem)
            raise ReqmodelError(Text(f"{found}: {why}")) from problem
        order = replace(order, template=data, template_name=str(found))
    return offer.made(order)


def _require_about(offer: Offer, order: Order) -> None:
    """See that a document can be about the records that the order names.

    Raises:
        ReqmodelError: there is no such record, or the document cannot be about one of its kind.
    """
    from reqmodel.model.kinds import KINDS
    from reqmodel.store.validation import nearest

    for id_ in order.records:
        kind = order.model.kind_of(id_)
        if kind in offer.about:
            continue
        known = [i for i in order.model.records if order.model.kind_of(i) in offer.about]
        near = nearest(id_, known)
        hint = _NEAR.fill({"name": near}) if near else Text("")
        kinds = Text.listed(KINDS[k].label for k in offer.about) or Text("なし", "none")
        values = {"id": id_, "title": offer.name.label, "kinds": kinds, "hint": hint}
        raise ReqmodelError(_NOT_ABOUT.fill(values))


def write(path: Path, data: bytes) -> None:
    """Write a file; there is the old one or the new one, whatever happens meanwhile.

    Raises:
        ReqmodelError: it cannot be written; it may be open in another program.
    """
    from reqmodel.store import atomic

    atomic.write(path, data)


def import_(folder: Path, name: str, file: Path, winner: str = "") -> Proposal:
    """What was edited in a workbook (`xlsx`) or in CSV files (`csv`), and what it would change.

    Nothing is written until the proposal is: `Proposal.write`. Conflicts go to the `winner`, `ours` or
    `theirs`, if one is named.

    Raises:
        ReqmodelError: the file or the model cannot be read, or the edits cannot be made safely.
    """
    from reqmodel.sheets.proposal import propose
    from reqmodel.store import loader, package

    root = loader.find_root(folder)
    suffix = file.suffix.lower()
    if package.mark_of(file):
        raise package.only_a_mark(file)
    if suffix in _MACROS:
        raise package.macros()
    if suffix in _OLD:
        raise package.old()
    format_ = import_module(f"reqmodel.imports.{_EDITED[name]}")
    received = getattr(format_, _EDITED[name])(file)
    proposal = propose(root, received, loader.shown(file.absolute()), winner)
    if package.is_open(file):
        proposal.remark(file.name, _STILL_OPEN)
    return proposal


def new_meeting(folder: Path, asked: Asked) -> tuple[Addition, Period | None]:
    """A meeting to be added to the model in or above `folder`, and when its minutes are due.

    Nothing is written until the addition is: `Addition.write`.

    Raises:
        ReqmodelError: there is no model there, or the meeting cannot be added to it safely.
    """
    from reqmodel.analysis.new_meeting import drafted, minutes_due
    from reqmodel.model.records.contract import Meeting

    model, made = _added(folder, "meeting", partial(drafted, asked=asked))
    record = made.record()
    return made, minutes_due(model, record) if isinstance(record, Meeting) else None


def new_filing(folder: Path, asked: AskedFiling) -> tuple[Addition, Due | None]:
    """A filing to be added to the model in or above `folder`, and when such things are due.

    Nothing is written until the addition is: `Addition.write`.

    Raises:
        ReqmodelError: there is no model there, or the filing cannot be added to it safely.
    """
    from reqmodel.analysis.duty import due_of
    from reqmodel.analysis.new_filing import drafted
    from reqmodel.model.records.filing import Filing

    model, made = _added(folder, "filing", partial(drafted, asked=asked))
    record = made.record()
    return made, due_of(model, record) if isinstance(record, Filing) else None


def _added(
    folder: Path, kind: str, draft: Callable[[Model], dict[str, Any]]
) -> tuple[Model, Addition]:
    from reqmodel.store import loader
    from reqmodel.store.addition import addition

    root = loader.find_root(folder)
    model = loader.load(root)
    return model, addition(root, model, kind, draft(model))


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
        CheckFailedError: the model has errors that block.
        ReqmodelError: there is no model there, or the site cannot be built.
    """
    from reqmodel.analysis.edition import Edition
    from reqmodel.exports.site.build import to_site
    from reqmodel.store import loader

    root = loader.find_root(folder)
    model, report = load_sound(root)
    if report.standing:
        say(report.standing)
    whole = Edition.whole(model, report)
    editions = {audience: whole.for_audience(audience) for audience in audiences}
    return [
        to_site(
            edition,
            root,
            (out or root / "build") / audience,
            say,
            progress,
            _documents(edition, root, progress),
        )
        for audience, edition in editions.items()
    ]


def _documents(edition: Edition, root: Path, progress: Callable[[Text], None]) -> dict[str, bytes]:
    """Every document that is made for an audience without being asked for, by its file's name."""
    from reqmodel.model.order import Order

    order = Order(edition.model, edition.report)
    made = {}
    for offer in offered():
        if not offer.on_request and offer.audience.rank <= edition.model.audience.rank:
            if offer.lacking(order):
                continue
            progress(_MAKING.fill({"title": offer.name.label}))
            made[offer.file] = export(offer, order, root)
    return made


def serve(folder: Path, port: int, say: Callable[[Text], None] = print) -> None:
    """Show the model in or above `folder` to its authors as they edit it, errors included.

    Returns when interrupted; nothing is written into the model's folder.

    Raises:
        ReqmodelError: there is no model there, or the port is taken.
    """
    from reqmodel.exports.site import server
    from reqmodel.model.order import Order
    from reqmodel.store import loader

    root = loader.find_root(folder)

    def read() -> tuple[Model, Report]:
        if not (root / loader.PROJECT_FILE).is_file():
            raise ReqmodelError(_GONE.fill({"file": loader.PROJECT_FILE}))
        model = loader.load(root)
        return model, check(model)

    def make(file: str, model: Model, report: Report) -> bytes:
        if report.blocked:
            raise CheckFailedError(report)
        order = Order(model, report)
        return next(export(offer, order, root) for offer in made if offer.file == file)

    def ready(model: Model, report: Report) -> tuple[str, ...]:
        order = Order(model, report)
        return tuple(offer.file for offer in made if not offer.lacking(order))

    made = [offer for offer in offered() if not offer.on_request]
    office = server.Office(ready, make)
    server.serve(root, read, port, say, office)
