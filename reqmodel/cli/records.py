"""`reqmodel show`, `list` and `trace`."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel import api
from reqmodel.cli.language import language, say
from reqmodel.cli.options import HERE, Format, FormatOption, LangOption, ModelFolder, print_json
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.link import NAMES
from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from reqmodel.model.model import Model
    from reqmodel.model.records.record import Record
    from reqmodel.tables.record_sheet import Entry, Value

SHOW_HELP = say("一つの記録を表示します。", "Show one record.")
LIST_HELP = say("記録を条件で選んで並べます。", "List records that match.")
TRACE_HELP = say(
    "記録の根拠（上）と、変えたときに響く先（下）を木で表示します。",
    "Show as trees what a record rests on (up) and what a change reaches (down).",
)
_SOURCES = Text("出典", "Sources")
_LINKS_OUT = Text("この記録からのリンク", "Links from this record")
_LINKS_IN = Text("この記録へのリンク", "Links to this record")
_UP = Text("根拠（上流）", "Rests on (upstream)")
_DOWN = Text("影響する先（下流）", "Is rested on by (downstream)")
_NOTHING = Text("なし", "none")
_ELSEWHERE = Text("（別の所に展開）", "(unfolded elsewhere)")
_KIND, _STATUS, _HEADING = Text("種類", "kind"), Text("状態", "status"), Text("見出し", "heading")
_NO_SUCH = Text(
    "「{given}」という{what}はありません。{hint}", "There is no {what} '{given}'. {hint}"
)
_NEAR = Text("{near} のことですか。", "Did you mean {near}?")
_KNOWN = Text("あるもの: {known}", "There are: {known}")
_FOUND = Text("{n} 件", "{n} record(s)")

IdArgument = Annotated[str, typer.Argument(metavar="ID", help=say("記録のID", "Id of a record"))]


def show(
    id_: IdArgument,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Show one record with its links both ways and its sources."""
    loaded = api.load(model)
    record = _record(loaded, id_)
    if format_ is Format.JSON:
        place = loaded.at(id_)
        print_json(
            {
                "file": place.file,
                "line": place.line,
                "record": json.loads(record.model_dump_json(exclude_defaults=True)),
                "links": [
                    {"link": e.link.name, "target": e.target} for e in loaded.graph.links_of(id_)
                ],
                "linked_from": [
                    {"link": e.link.inverse, "holder": e.holder} for e in loaded.graph.links_to(id_)
                ],
            }
        )
    else:
        print("\n".join(_shown(loaded, record, language(lang))))


def list_(
    *,
    kind: Annotated[
        str | None, typer.Option(help=say("種類（例 use-case）", "Kind, such as use-case"))
    ] = None,
    status: Annotated[str | None, typer.Option(help=say("状態", "Status"))] = None,
    heading: Annotated[
        str | None,
        typer.Option(
            help=say("見出しのID（例 NH-SECURITY）", "Id of a heading, such as NH-SECURITY")
        ),
    ] = None,
    tag: Annotated[str | None, typer.Option(help=say("タグ", "Tag"))] = None,
    text: Annotated[
        str | None,
        typer.Option(
            help=say(
                "本文に含まれる語（大文字小文字を区別しない）", "Words in any text, in any case"
            )
        ),
    ] = None,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """List records by kind, status, heading, tag and text."""
    from reqmodel.model.kinds import KINDS
    from reqmodel.model.vocabulary import Status

    _require(_KIND, kind, KINDS)
    loaded = api.load(model)
    headings = [r.id for r in loaded.records.values() if r.kind == "heading"]
    _require(_STATUS, status, [word.value for word in Status])
    _require(_HEADING, heading, headings)
    found = [
        r
        for r in (loaded.own if kind is None else loaded.records.values())
        if (kind is None or r.kind == kind)
        and (status is None or r.status == status)
        and (heading is None or getattr(r, "heading", None) == heading)
        and (tag is None or tag in r.tags)
        and (text is None or _says(r, text))
    ]
    spoken = language(lang)
    if format_ is Format.JSON:
        print_json(
            [
                {"id": r.id, "kind": r.kind, "status": r.status.value, "title": r.title.to(spoken)}
                for r in found
            ]
        )
        return
    for r in found:
        print(f"{r.id:12} {r.status.label.to(spoken):8} {r.label.to(spoken)}: {r.title.to(spoken)}")
    print(_FOUND.fill({"n": len(found)}).to(spoken))


def trace(
    id_: IdArgument,
    depth: Annotated[
        int, typer.Option(min=1, help=say("たどる段数", "How many steps to follow"))
    ] = 4,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
    model: ModelFolder = HERE,
) -> None:
    """Show what a record rests on and what rests on it."""
    loaded = api.load(model)
    _record(loaded, id_)
    if format_ is Format.JSON:
        print_json(
            {
                "id": id_,
                **{
                    name: [
                        {"id": t.record, "via": t.via, "from": t.origin, "steps": t.steps}
                        for t in touched
                        if t.steps <= depth
                    ]
                    for name, touched in (
                        ("upstream", loaded.graph.upstream(id_)),
                        ("downstream", loaded.graph.downstream(id_)),
                    )
                },
            }
        )
        return
    spoken = language(lang)
    print(_name(loaded, id_, spoken))
    for label, up in ((_UP, True), (_DOWN, False)):
        print(f"\n{label.to(spoken)}")
        graph = loaded.graph
        touched = graph.upstream(id_) if up else graph.downstream(id_)
        near = {one.record: (one.steps, one.origin) for one in touched if one.steps <= depth}
        lines = list(_tree(loaded, id_, near, spoken, up=up, indent=""))
        print("\n".join(lines) if lines else f"  {_NOTHING.to(spoken)}")


def _require(what: Text, given: str | None, known: Collection[str]) -> None:
    from reqmodel.store.validation import nearest

    if given is None or given in known:
        return
    near = nearest(given, known)
    hint = _NEAR.fill({"near": near}) if near else _KNOWN.fill({"known": ", ".join(known)})
    raise ReqmodelError(_NO_SUCH.fill({"what": what, "given": given, "hint": hint}))


def _record(model: Model, id_: str) -> Record:
    from reqmodel.store.validation import nearest

    if id_ in model.records:
        return model.records[id_]
    if id_ in model.broken:
        place = model.at(id_)
        raise ReqmodelError(
            Text(
                f"「{id_}」には誤りがあり、読めません（{place.file}:{place.line}）。"
                "reqmodel check で直し方を確かめてください。",
                f"{id_} has errors and cannot be read ({place.file}:{place.line}). "
                "See how to mend it with: reqmodel check",
            )
        )
    near = nearest(id_, model.records)
    raise ReqmodelError(
        Text(
            f"「{id_}」という記録はありません。" + (f"{near} のことですか。" if near else ""),
            f"There is no record {id_}. " + (f"Did you mean {near}?" if near else ""),
        )
    )


def _says(record: Record, words: str) -> bool:
    from reqmodel.model.anatomy import texts

    wanted = words.casefold()
    return wanted in record.id.casefold() or any(
        wanted in text.ja.casefold() or wanted in text.en.casefold() for _, text in texts(record)
    )


def _name(model: Model, id_: str, lang: Language) -> str:
    record = model.records.get(id_)
    return f"{id_} {record.title.to(lang)}" if record else id_


def _shown(model: Model, record: Record, lang: Language) -> Iterator[str]:
    from reqmodel.model.anatomy import label_of
    from reqmodel.model.values import Citation
    from reqmodel.tables.record_sheet import record_sheet

    place = model.at(record.id)
    yield f"{record.id} {record.title.to(lang)}"
    yield f"{record.label.to(lang)} · {place.file}:{place.line}"
    yield ""
    for entry in record_sheet(record):
        yield from _entry(entry, lang, "")
    if record.sources:
        premise = label_of(Citation, "premise").text
        yield f"\n{_SOURCES.to(lang)}"
        for citation in record.sources:
            at = f" {citation.at}" if citation.at else ""
            name = _name(model, citation.source, lang)
            only = f" ({premise.to(lang)})" if citation.premise else ""
            yield f"  [{citation.status.label.to(lang)}] {name}{at}{only}"
    yield f"\n{_LINKS_OUT.to(lang)}"
    for edge in model.graph.links_of(record.id):
        yield f"  {NAMES[edge.link.name].to(lang)}: {_name(model, edge.target, lang)}"
    yield f"\n{_LINKS_IN.to(lang)}"
    for edge in model.graph.links_to(record.id):
        yield f"  {NAMES[edge.link.inverse].to(lang)}: {_name(model, edge.holder, lang)}"


def _entry(entry: Entry, lang: Language, indent: str) -> Iterator[str]:
    label = entry.label.to(lang)
    if len(entry.values) == 1 and isinstance(entry.values[0], Text):
        yield f"{indent}{label}: {_folded(entry.values[0], lang, indent)}"
        return
    yield f"{indent}{label}:"
    for value in entry.values:
        yield from _value(value, lang, indent + "  ")


def _value(value: Value, lang: Language, indent: str) -> Iterator[str]:
    if isinstance(value, Text):
        yield f"{indent}- {_folded(value, lang, indent)}"
        return
    for i, entry in enumerate(value):
        lines = list(_entry(entry, lang, indent + "  "))
        yield indent + ("- " if i == 0 else "  ") + lines[0].lstrip()
        yield from lines[1:]


def _folded(text: Text, lang: Language, indent: str) -> str:
    return text.to(lang).rstrip().replace("\n", f"\n{indent}    ")


def _tree(
    model: Model,
    id_: str,
    near: Mapping[str, tuple[int, str]],
    lang: Language,
    *,
    up: bool,
    indent: str,
) -> Iterator[str]:
    """What stands next to a record, each unfolded where it is nearest to the first.

    `near`: how many steps away each is that is shown, and after which record.
    """
    nexts: dict[str, dict[str, None]] = {}
    for there, link in model.graph.neighbours(id_, up=up):
        if there in near:
            nexts.setdefault(there, {})[NAMES[link].to(lang)] = None
    for there, links in nexts.items():
        last = there == next(reversed(nexts))
        here = near[there][1] == id_
        branch = "└─ " if last else "├─ "
        elsewhere = "" if here else f" {_ELSEWHERE.to(lang)}"
        yield f"{indent}{branch}{', '.join(links)}: {_name(model, there, lang)}{elsewhere}"
        if here:
            deeper = indent + ("   " if last else "│  ")
            yield from _tree(model, there, near, lang, up=up, indent=deeper)
