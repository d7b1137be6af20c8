"""What the check found, and the manual of the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reqmodel.exports.site import wording
from reqmodel.exports.site.html import badge, escape, preformatted, said
from reqmodel.exports.site.page import Desk, Page
from reqmodel.model.diagnostic import Diagnostic
from reqmodel.model.rule import Example
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.rules.registry import Rule, all_rules
from reqmodel.tables.rule_basis import rule_basis
from reqmodel.tables.rule_precision import about, rule_precision


def findings(desk: Desk) -> Page:
    """Open findings, and what was waived with its reason."""
    here = "findings"
    report = desk.report
    body = [
        f"<p>{desk.say(wording.FINDINGS_LEAD, records=report.records, rules=len(all_rules()))} "
        f"{desk.link(here, 'rule-manual', wording.RULES)}</p>"
    ]
    if report.diagnostics:
        body.append(desk.table(here, _found(report.diagnostics), css="rm-stack"))
    else:
        body.append(f'<p class="rm-good">{desk.say(wording.NO_FINDINGS)}</p>')
    if report.waived:
        body.append(f"## {wording.WAIVERS.to(desk.lang)} {{#waivers}}")
        brackets = wording.APPROVED.to(desk.lang)
        items = "".join(
            f"<li>{desk.record(here, d.record)}: {desk.say(d.message)}<br>{desk.say(w.reason)}"
            f"{brackets.format(desk.record(here, w.by), w.approved_on, w.until)}</li>"
            for d, w in report.waived
        )
        body.append(f"<ul>{items}</ul>")
    return Page(here, wording.FINDINGS.to(desk.lang), "\n\n".join(body))


def _found(diagnostics: tuple[Diagnostic, ...]) -> Table:
    """One row a finding."""
    rules = all_rules()
    return Table(
        wording.FINDINGS,
        (
            Column("rule", wording.RULE, choice=True),
            Column("severity", wording.SEVERITY, choice=True),
            Column("content", wording.CONTENT),
            Column("file", wording.FILE),
        ),
        tuple(
            (
                Cell(rules[d.rule].card.title, links=(d.rule,)),
                Cell(d.severity.label),
                (Cell(d.message), *((Cell(links=(d.record,)),) if d.record else ())),
                Cell(Text(f"{d.location.file}:{d.location.line}")),
            )
            for d in diagnostics
        ),
    )


def rules_index(desk: Desk) -> Page:
    """All rules, family by family."""
    here = "rule-manual"
    found = Counter(d.rule for d in desk.report.diagnostics)
    families: dict[str, list[Rule]] = {}
    for rule in all_rules().values():
        families.setdefault(rule.family, []).append(rule)
    body = [f"<p>{desk.say(wording.RULES_LEAD)}</p>"]
    for family, rules in families.items():
        body.append(f"## {family} {{#{family}}}")
        body.append(desk.table(here, _rules(family, rules, found)))
    return Page(here, wording.RULES.to(desk.lang), "\n\n".join(body), draft=False)


def _rules(family: str, rules: list[Rule], found: Counter[str]) -> Table:
    """One row a rule of a family, with how much it found."""
    return Table(
        Text(family),
        (
            Column("rule", wording.RULE),
            Column("codes", wording.CODES),
            Column("severity", wording.SEVERITY),
            Column("open", wording.FINDINGS_OPEN),
        ),
        tuple(
            (
                Cell(rule.card.title, links=(rule.name,)),
                Cell(Text.listed(map(Text, rule.card.codes))),
                Cell(rule.card.severity.label),
                Cell(found[rule.name] or None),
            )
            for rule in rules
        ),
    )


def rule_page(desk: Desk, rule: Rule) -> Page:
    """A rule's manual page, written from its card."""
    here, card, lang = f"rules/{rule.name}", rule.card, desk.lang
    waived = wording.MAY_BE_WAIVED if card.waivable else wording.NOT_WAIVED
    basis, figures, how = rule_basis(card, desk.model.records), rule_precision(card), about(card)
    codes = "".join(badge(code) for code in card.codes)
    body = [
        f'<p class="rm-badges">{badge(rule.family, "kind")} {badge(card.severity.label.to(lang), str(card.severity))} {codes}</p>',
        f'<div class="rm-statement">{said(card.title, lang)}</div>',
        f"## {wording.WHY.to(lang)} {{#why}}\n\n<p>{said(card.why, lang)}</p>",
        f"## {wording.FIX.to(lang)} {{#fix}}\n\n<p>{_unfilled(said(card.fix, lang))} {desk.say(waived)}</p>",
        f"## {basis.title.to(lang)} {{#basis}}" if basis.rows else "",
        desk.table(here, basis, css="rm-stack") if basis.rows else "",
        f"## {wording.MEASURED.to(lang)} {{#measured}}\n\n<p>{desk.say(how)}</p>" if how else "",
        desk.table(here, figures, css="rm-stack") if figures else "",
        f"<p>{desk.say(wording.EXAMPLES_MADE_UP)}</p>",
        f"## {wording.PASSES.to(lang)} {{#passes}}",
        *(_example(desk, example) for example in card.passes),
        f"## {wording.FAILS.to(lang)} {{#fails}}",
        *(_example(desk, example) for example in card.fails),
        f"<p>{desk.say(card.unshown)}</p>" if card.unshown else "",
    ]
    return Page(here, rule.name, "\n\n".join(b for b in body if b), draft=False)


def _unfilled(text: str) -> str:
    """A fix speaks of what was found; a manual has found nothing, and shows the places instead."""
    return text.replace("{", "<var>").replace("}", "</var>")


def _example(desk: Desk, example: Example) -> str:
    lines = "\n".join(_example_lines(desk, example))
    return f"<div data-search-exclude>\n{lines}\n</div>"


def _example_lines(desk: Desk, example: Example) -> Iterator[str]:
    yield f"<p><strong>{said(example.title, desk.lang)}</strong></p>"
    for path, content in example.files.items():
        shown = content if len(content) <= 4000 else content[:4000] + "…"
        yield f'<p class="rm-file"><code>{escape(path)}</code></p>{_pre(shown)}'
    if example.at:
        yield f"<p>{desk.say(wording.FOUND_AT, at=example.at)}</p>"


def _pre(text: str) -> str:
    """Text as it is, line by line; characters that no page may hold are shown as symbols."""
    return preformatted("".join("\u2400" if c == "\0" else c for c in text.rstrip("\n")))
