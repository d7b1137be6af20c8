"""The reference of kinds and rules as Markdown, a page each, Japanese first and English beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from inspect import getdoc
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import Severity
from reqmodel.model.display import plain
from reqmodel.model.kinds import KINDS
from reqmodel.model.labelled import Labelled
from reqmodel.model.link import ANY, NAMES, Link
from reqmodel.model.records.record import Record
from reqmodel.model.rule import Card, Example
from reqmodel.model.table import Table, Values
from reqmodel.model.text import Text
from reqmodel.model.values import Yen
from reqmodel.rules.registry import Rule, all_rules
from reqmodel.store.loader import inherited
from reqmodel.tables.rule_basis import rule_basis
from reqmodel.tables.rule_precision import about, rule_precision

_SIMPLE: dict[object, str] = {
    Text: "文 / text",
    str: "文字列 / string",
    bool: "true / false",
    int: "整数 / whole number",
    Decimal: "数 / number",
    date: "日付 / date",
}


_IN_YEN = get_args(Yen)[1]
_BOUNDS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤"}

_inherited = cache(inherited)


def to_manual() -> dict[str, str]:
    """Pages by path: `kinds/<kind>.md` and `rules/<rule>.md`, with an index of each."""
    pages = {f"kinds/{kind}.md": _kind(kind, cls) for kind, cls in KINDS.items()}
    pages |= {f"rules/{rule.name}.md": _rule(rule) for rule in all_rules().values()}
    pages["kinds/README.md"] = _index(
        Text("記録の種類", "Kinds of records"), ((k, cls.label) for k, cls in KINDS.items())
    )
    pages["rules/README.md"] = _index(
        Text("点検ルール", "Rules"), ((r.name, r.card.title) for r in all_rules().values())
    )
    return {path: text.rstrip("\n") + "\n" for path, text in pages.items()}


def both(text: Text) -> str:
    """Japanese and English side by side, as they stand in a table or a heading."""
    words = f"{text.ja} / {text.en}" if text.en and text.en != text.ja else text.ja
    return words.replace("|", "\\|").replace("\n", " ")


def _index(title: Text, entries: Iterator[tuple[str, Text]]) -> str:
    lines = [f"- [`{name}`]({name}.md) {both(text)}" for name, text in entries]
    return f"# {both(title)}\n\n" + "\n".join(lines)


def _kind(kind: str, cls: type[Record]) -> str:
    about = getdoc(cls) or ""
    lines = [f"# `{kind}`: {both(cls.label)}", "", about, ""]
    lines += [f"IDの形（既定） / default id pattern: `{cls.prefix}`", ""]
    lines += _table(cls)
    seen: dict[type[BaseModel], None] = {}
    _structures(cls, seen)
    for name, part in {_said(part): part for part in seen}.items():
        lines += ["", f"## {name}", "", getdoc(part) or "", "", *_table(part)]
    return "\n".join(lines)


def _table(cls: type[BaseModel]) -> list[str]:
    rows = [
        "| 項目 / field | 名前 / name | 形 / form | 必須 / required | 説明 / help |",
        "|---|---|---|---|---|",
    ]
    for name, info in cls.model_fields.items():
        label = label_of(cls, name)
        required = "○" if info.is_required() else ""
        rows.append(
            f"| `{name}` | {both(label.text)} | {_form(info)} | {required} | {both(label.help)} |"
        )
    return rows


def _form(info: FieldInfo) -> str:
    annotation: Any = (
        Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    )
    return _said(annotation).replace("|", "\\|")


def _said(annotation: Any) -> str:  # noqa: ANN401, PLR0911  # an annotation can be anything
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        link = next((m for m in args[1:] if isinstance(m, Link)), None)
        return _link(link) if link else _bounded(_said(args[0]), args[1:])
    if origin in (Union, UnionType):
        return " / ".join(dict.fromkeys(_said(a) for a in args if a is not type(None)))
    if origin is tuple:
        return f"リスト / list: {_said(args[0])}"
    if origin is dict:
        return f"組 / mapping: {_said(args[1])}"
    if origin is Literal:
        return ", ".join(f"`{a}`" for a in args)
    if isinstance(annotation, type) and issubclass(annotation, Labelled):
        return ", ".join(f"`{m}` {m.label.ja}" for m in annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        of = annotation.__pydantic_generic_metadata__["args"]
        name = annotation.__name__.partition("[")[0]
        return f"{name} ({', '.join(map(_said, of))})" if of else name
    return _SIMPLE.get(annotation, str(annotation))


def _bounded(said: str, metadata: tuple[Any, ...]) -> str:
    """A form with its bounds, the last of each sort; an amount of yen is whole."""
    if _IN_YEN in metadata:
        said = "円（整数） / whole yen"
    more = (m for info in metadata for m in getattr(info, "metadata", (info,)))
    bounds = {
        sign: f"{sign} {bound}"
        for one in more
        for key, sign in _BOUNDS.items()
        if (bound := getattr(one, key, None)) is not None
    }
    return f"{said} ({', '.join(bounds.values())})" if bounds else said


def _link(link: Link) -> str:
    to = "どの種類にも / any kind" if link.to == ANY else ", ".join(f"`{k}`" for k in link.to)
    return f"リンク / link «{both(NAMES[link.name])}» → {to}"


def _structures(cls: type[BaseModel], seen: dict[type[BaseModel], None]) -> None:
    for info in cls.model_fields.values():
        for part in _parts(info.annotation):
            if part not in seen:
                seen[part] = None
                _structures(part, seen)


def _parts(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401  # an annotation can be anything
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)


def _rule(rule: Rule) -> str:
    card = rule.card
    lines = [
        f"# `{rule.name}`: {both(card.title)}",
        "",
        f"`{rule.family}` · {both(card.severity.label)}"
        + f" · {', '.join(card.codes)}" * bool(card.codes),
        *(_by_jurisdiction(card),) * bool(card.jurisdictions),
        "",
        card.why.ja,
        "",
        card.why.en,
        "",
        f"**直し方 / How to mend it** {card.fix.ja} {card.fix.en}",
        *_basis(card),
        *_measured(card),
    ]
    for title, examples in (
        (Text("合格の例", "Passes"), card.passes),
        (Text("指摘される例", "Fails"), card.fails),
    ):
        if examples:
            lines += ["", f"## {both(title)}"]
        for example in examples:
            lines += _example(example)
    if card.unshown:
        lines += ["", f"{card.unshown.ja} {card.unshown.en}"]
    return "\n".join(lines)


def _basis(card: Card) -> Iterator[str]:
    """The laws, guidelines and cases that a rule rests on, where in them, and how sure that is."""
    if card.basis:
        yield "\n**根拠 / Basis**\n"
        yield from _rows(rule_basis(card, _inherited()))


def _measured(card: Card) -> Iterator[str]:
    """How well the rules of its codes did on labelled sentences."""
    words, table = about(card), rule_precision(card)
    if words:
        yield f"\n**実測 / Measured** {words.ja}\n\n{words.en}\n"
    if table:
        yield from _rows(table)


def _rows(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(both(column.title) for column in table.columns) + " |"
    yield "|---" * len(table.columns) + "|"
    for row in table.rows:
        yield "| " + " | ".join(_shown(cell) for cell in row) + " |"


def _shown(values: Values) -> str:
    if isinstance(values, tuple):
        return " / ".join(map(_shown, values))
    words = [f"`{id_}`" for id_ in values.links]
    if values.value is not None:
        words.append(both(plain(values.value)))
    if values.status:
        words.append(both(values.status.label))
    return " ".join(words)


def _by_jurisdiction(card: Card) -> str:
    """How bad it is where that depends on the law of procurement."""
    differing = (
        f"{both(where.label)}: {both(found.label) if isinstance(found, Severity) else found}"
        for where, found in card.jurisdictions.items()
    )
    return "\n" + " · ".join(differing)


def _example(example: Example) -> list[str]:
    lines = ["", both(example.title)]
    for path, content in example.files.items():
        shown = "".join(c if c.isprintable() or c in "\n\t" else "␀" for c in content)
        lines += ["", f"`{path}`", "", "```yaml", shown.rstrip("\n"), "```"]
    if example.at:
        lines += ["", f"→ `{example.at}`"]
    return lines
