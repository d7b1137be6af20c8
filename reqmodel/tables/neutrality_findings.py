"""What the rules of neutrality found: by requirement, by rule, and what was waived and why."""

from __future__ import annotations

from collections.abc import Iterator

from reqmodel.analysis.neutrality import FAMILY, OF_THE_MARKET, Neutrality, Verdict
from reqmodel.analysis.waivers import void
from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.table import Cell, Column, Table, Tone, linked
from reqmodel.model.text import Text
from reqmodel.model.values import Waiver
from reqmodel.rules.registry import Rule, all_rules

NONE_BUT_WAIVED = Text(
    "許容した指摘のほかには、ありません。", "None besides those that are waived."
)
RULE = Column("rule", Text("ルール", "Rule"), choice=True)
_IN_FORCE = Text("有効", "In force")
_EXPIRED = Text("期限切れ（許容されない）", "Expired: excuses nothing")
_VOID = Text("承認が有効でない（許容されない）", "Not soundly approved: excuses nothing")
_UNUSED = Text("当たる指摘なし（外してよい）", "No finding left to excuse")
_TEXTS, _MARKET = Text("記述", "Texts"), Text("市場", "Market")


def rules_of_neutrality() -> dict[str, Rule]:
    """The rules of the family by name, in the order of their codes."""
    found = [rule for rule in all_rules().values() if rule.family == FAMILY]
    found.sort(key=lambda rule: (rule.card.codes or ("VN101",), rule.name))
    return {rule.name: rule for rule in found}


def findings_by_requirement(model: Model, report: Report) -> Table:
    """One row an open finding, record by record: the words found, the rule, what to do."""
    rules = rules_of_neutrality()
    order = {id_: i for i, id_ in enumerate(model.records)}
    found = sorted(
        (d for d in report.diagnostics if d.rule in rules),
        key=lambda d: (order.get(d.record, -1), d.order),
    )
    return Table(
        Text("要件ごとの指摘", "Findings by requirement"),
        (
            Column("record", Text("記録", "Record")),
            Column("severity", Text("重大度", "Severity"), choice=True),
            RULE,
            Column("phrase", Text("語句・数", "Words, figures")),
            Column("message", Text("説明の要ること", "What needs an explanation")),
            Column("fix", Text("直し方", "How to mend it")),
        ),
        tuple(
            (
                linked(model, d.record),
                Cell(d.severity.label),
                Cell(rules[d.rule].card.title, links=(d.rule,)),
                Cell(Text(d.quote)) if d.quote else Cell(),
                Cell(d.message),
                Cell(d.suggestion),
            )
            for d in found
        ),
    ).without_empty()


def findings_by_rule(neutrality: Neutrality) -> Table:
    """One row a rule: its code, what it reads, how much of what it found is open and waived."""
    return Table(
        Text("ルールごとの結果", "Results by rule"),
        (
            Column("codes", Text("番号", "Code")),
            Column("rule", RULE.title),
            Column("open", Text("指摘", "Findings")),
            Column("waived", Text("許容", "Waived")),
            Column("reads", Text("見るもの", "Reads"), choice=True),
        ),
        tuple(
            (
                Cell(Text.listed(map(Text, rule.card.codes))),
                Cell(rule.card.title, links=(name,)),
                *_numbers(neutrality, name),
                Cell(_MARKET if name in OF_THE_MARKET else _TEXTS),
            )
            for name, rule in rules_of_neutrality().items()
        ),
    )


def _numbers(neutrality: Neutrality, rule: str) -> tuple[Cell, Cell]:
    """Open and waived findings; a rule on the market says nothing while nobody was asked."""
    if rule in OF_THE_MARKET and neutrality.outlook.verdict is Verdict.UNSURVEYED:
        return Cell(Verdict.UNSURVEYED.label), Cell()
    return Cell(neutrality.open.get(rule, 0)), Cell(neutrality.waived.get(rule, 0))


def waiver_list(model: Model, report: Report) -> Table:
    """One row a waiver of the model: what it excuses, why, who approved it, until when, its state."""
    rules = rules_of_neutrality()
    used = {(d.record, w) for d, w in report.waived}
    return Table(
        Text("許容した指摘", "Waivers"),
        (
            Column("record", Text("記録", "Record")),
            Column("rule", RULE.title),
            *(
                Column(field, label_of(Waiver, field).text)
                for field in ("quote", "reason", "by", "approved_on", "until")
            ),
            Column("state", Text("状態", "State")),
        ),
        tuple(
            (
                linked(model, record.id),
                Cell(rules[waiver.rule].card.title, links=(waiver.rule,)),
                Cell(Text(waiver.quote)) if waiver.quote else Cell(),
                Cell(waiver.reason),
                linked(model, waiver.by),
                Cell(waiver.approved_on.isoformat()),
                Cell(waiver.until.isoformat()),
                _state(model, record, waiver, report, used=(record.id, waiver) in used),
            )
            for record, waiver in _waivers(model)
            if waiver.rule in rules
        ),
    )


def _waivers(model: Model) -> Iterator[tuple[Record, Waiver]]:
    return ((record, waiver) for record in model.own for waiver in record.waivers)


def _state(model: Model, record: Record, waiver: Waiver, report: Report, *, used: bool) -> Cell:
    if waiver.until < report.day:
        return Cell(_EXPIRED, tone=Tone.POOR)
    if void(model, record, waiver, report.day):
        return Cell(_VOID, tone=Tone.POOR)
    return Cell(_IN_FORCE, tone=Tone.GOOD) if used else Cell(_UNUSED, tone=Tone.OPEN)
