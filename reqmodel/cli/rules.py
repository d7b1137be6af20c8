"""`reqmodel rules`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from reqmodel.cli.language import language, say
from reqmodel.cli.options import Format, FormatOption, LangOption, print_json
from reqmodel.model.text import Language, Text

if TYPE_CHECKING:
    from reqmodel.model.rule import Example
    from reqmodel.rules.registry import Rule

HELP = say("ルールの一覧、又は一つのルールの説明を表示します。", "List the rules, or explain one.")
_PARTS = (
    ("why", Text("理由", "Why")),
    ("fix", Text("直し方", "How to mend it")),
)
_PASSES = Text("合格の例", "Passes")
_FAILS = Text("指摘される例", "Fails")
_BASIS = Text("根拠", "Basis")
_JURISDICTIONS = Text("法域による重大度", "Severity by jurisdiction")
_CODES = Text("他の体系での番号", "Codes in other systems")


def rules(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help=say(
                "ルール又はルール群の名前、番号（VN101 など）",
                "Name of a rule or a family, or a code (VN101)",
            ),
        ),
    ] = None,
    format_: FormatOption = Format.TEXT,
    lang: LangOption = None,
) -> None:
    """List all rules or a family, or explain one rule."""
    from reqmodel.rules.registry import chosen

    found = list(chosen([name] if name else [], []).values())
    spoken = language(lang)
    if format_ is Format.JSON:
        print_json([_data(rule, spoken) for rule in found])
    elif name and len(found) == 1:
        print("\n".join(_explained(found[0], spoken)))
    else:
        print("\n".join(_listed(found, spoken)))


def _data(rule: Rule, lang: Language) -> dict[str, object]:
    from reqmodel.store.loader import inherited

    card = rule.card
    return {
        "rule": rule.name,
        "family": rule.family,
        "severity": card.severity.value,
        "waivable": card.waivable,
        "blocks": card.blocks,
        "basis": [
            {
                "source": cited.source,
                "title": inherited()[cited.source].title.to(lang),
                "at": cited.at,
                "status": cited.status.value,
                "note": cited.note and cited.note.to(lang),
            }
            for cited in card.basis
        ],
        "codes": list(card.codes),
        "jurisdictions": dict(card.jurisdictions),
        "title": card.title.to(lang),
        "why": card.why.to(lang),
        "fix": card.fix.to(lang),
    }


def _listed(found: list[Rule], lang: Language) -> Iterator[str]:
    family = ""
    for rule in found:
        if rule.family != family:
            yield f"\n{rule.family}" if family else rule.family
            family = rule.family
        code = " ".join(rule.card.codes)
        yield f"  {rule.name:28} {code:5} {rule.card.severity:8} {rule.card.title.to(lang)}"


def _explained(rule: Rule, lang: Language) -> Iterator[str]:
    from reqmodel.store.loader import inherited
    from reqmodel.tables.rule_basis import basis_lines

    card = rule.card
    yield f"{rule.name} ({rule.family}, {card.severity.label.to(lang)}): {card.title.to(lang)}"
    for field, label in _PARTS:
        yield f"\n{label.to(lang)}: {getattr(card, field).to(lang)}"
    if card.basis:
        yield f"\n{_BASIS.to(lang)}:"
        yield from (f"  {line.to(lang)}" for line in basis_lines(card, inherited()))
    if card.codes:
        yield f"\n{_CODES.to(lang)}: {', '.join(card.codes)}"
    if card.jurisdictions:
        severities = (f"{where} {severity}" for where, severity in card.jurisdictions.items())
        yield f"\n{_JURISDICTIONS.to(lang)}: {', '.join(severities)}"
    for label, examples in ((_PASSES, card.passes), (_FAILS, card.fails)):
        for example in examples:
            yield f"\n{label.to(lang)}: {example.title.to(lang)}"
            yield from _example(example)
    if card.unshown:
        yield f"\n{_FAILS.to(lang)}: {card.unshown.to(lang)}"


def _example(example: Example) -> Iterator[str]:
    for path, content in example.files.items():
        yield f"  # {path}"
        yield from (f"  {line}" for line in content.splitlines()[:40])
    if example.at:
        yield f"  → {example.at}"
