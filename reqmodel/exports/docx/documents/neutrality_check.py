"""中立性点検結果書: on one page, what was checked how, what was found, what was waived, what is not known."""

from __future__ import annotations

from collections import Counter

from reqmodel.analysis.market import Bound, Market, Verdict, survey
from reqmodel.exports.docx.paper import Inline, Paper
from reqmodel.exports.docx.stationery import Stationery
from reqmodel.model.diagnostic import Diagnostic, Severity
from reqmodel.model.order import Order
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure, ExportName, Priority, Status
from reqmodel.rules.registry import all_rules
from reqmodel.text.due import written_day

AUDIENCE = Disclosure.INTERNAL
STATIONERY = "sheet-template"
FAMILY = "neutrality"
MOST = 6
_RESULT = Text("結果", "Result")
_WORDING_ONLY = Text(
    "記述の点検のみ。市場の確認は未実施", "Wording was checked; the market was not asked"
)
_TO_MEND = Text("要修正（中立性に関わるエラー {n} 件）", "To be mended ({n} errors of neutrality)")
_HOW = Text("点検の方法", "How it was checked")
_WHAT = Text("対象", "What was checked")
_REQUIREMENTS = Text(
    "要件 {n} 件（うち必須 {musts} 件）", "{n} requirements, {musts} of them musts"
)
_WORDING = Text("記述の点検", "Wording")
_RULES = Text(
    "特定の製品・事業者・地域・実績への限定などを見つける {n} のルールによる機械的な点検",
    "{n} rules that find wording which favours a product, supplier, place or record",
)
_MARKET = Text("市場の確認", "Market")
_NOBODY = Text("未調査（事業者からの回答がない）", "Not surveyed (no supplier has answered)")
_SUPPLIERS = Text(
    "必須の要件を全て満たせる独立した提案: 裏付けのある回答で {lower}、不明を対応とみなして {upper}（望ましい数 {wanted}）",
    "Independent bids that meet all musts: {lower} by answers with evidence, {upper} if all not known were yes (wanted: {wanted})",
)
_FINDINGS = Text("指摘", "Findings")
_NONE = Text("指摘はありません。", "None.")
_COUNTED = Text(
    "エラー {error}、警告 {warning}、情報 {info}",
    "{error} errors, {warning} warnings, {info} infos",
)
_MORE = Text("ほか {n} 件", "{n} more")
_WAIVED = Text("許容した指摘（理由・承認・期限）", "Findings waived (why, by whom, until)")
_WAIVER = Text(
    "{rule}「{quote}」: {reason}（{by}、{until}まで）",
    "{rule} '{quote}': {reason} ({by}, until {until})",
)
_LIMITS = Text("この点検の限界", "What this check cannot tell")
_LIMIT_LIST = (
    Text(
        "機械的な点検は、書き方から分かる限定だけを見つける。指摘がないことは、特定の事業者に有利でないことを意味しない。",
        "Rules find only what the wording shows. No finding does not mean that no supplier is favoured.",
    ),
    Text(
        "どれだけの事業者が応じられるかは、情報提供依頼などで市場に尋ねなければ分からない。",
        "How many suppliers could bid is known only once the market is asked.",
    ),
    Text(
        "最終の判断は、調達の担当者が行う。",
        "The officer in charge of procurement judges in the end.",
    ),
)
_MEND = Text("許容の理由を短くしてください。", "Shorten the reasons of waivers.")


def to_docx(order: Order) -> bytes:
    """The result as a Word file of one page.

    Raises:
        ReqmodelError: it takes more than a page.
    """
    paper = Paper(order, ExportName.NEUTRALITY_CHECK, Stationery.SHEET)
    found = [d for d in order.report.diagnostics if d.family == FAMILY]
    counts = Counter(d.severity for d in found)
    market = survey(order.model)
    requirements = [r for r in order.model.of_kind(Requirement) if r.status is not Status.RETIRED]
    paper.shows(*requirements)
    paper.facts([(_RESULT, [paper.inline(verdict(market, counts), bold=True)])])
    paper.heading(_HOW)
    paper.facts(
        [
            (_WHAT, [_what(requirements)]),
            (_WORDING, [_RULES.fill({"n": sum(r.family == FAMILY for r in all_rules().values())})]),
            (_MARKET, [_asked(market)]),
        ]
    )
    paper.heading(_FINDINGS)
    paper.write(_COUNTED.fill({s.value: counts[s] for s in Severity}) if found else _NONE)
    paper.bullets(_found(paper, d) for d in found[:MOST])
    if len(found) > MOST:
        paper.write(_MORE.fill({"n": len(found) - MOST}))
    paper.heading(_WAIVED)
    waived = [(d, w) for d, w in order.report.waived if d.family == FAMILY]
    paper.bullets(
        _WAIVER.fill(
            {
                "rule": d.rule,
                "quote": w.quote,
                "reason": w.reason,
                "by": paper.ref(w.by).words,
                "until": written_day(w.until),
            }
        )
        for d, w in waived[:MOST]
    )
    if len(waived) != len(waived[:MOST]):
        paper.write(_MORE.fill({"n": len(waived) - MOST}))
    if not waived:
        paper.write(_NONE)
    paper.heading(_LIMITS)
    paper.bullets(_LIMIT_LIST)
    paper.require_one_page(_MEND)
    return paper.finished()


def verdict(market: Market, counts: Counter[Severity]) -> Text:
    """What the check comes to; where nobody was asked, it cannot tell of the market."""
    if counts[Severity.ERROR]:
        return _TO_MEND.fill({"n": counts[Severity.ERROR]})
    return _WORDING_ONLY if market.verdict is Verdict.UNSURVEYED else market.verdict.label


def _what(requirements: list[Requirement]) -> Text:
    musts = sum(r.priority is Priority.MUST for r in requirements)
    return _REQUIREMENTS.fill({"n": len(requirements), "musts": musts})


def _asked(market: Market) -> Text:
    if market.verdict is Verdict.UNSURVEYED:
        return _NOBODY
    together = {bound.value: market.together[bound] for bound in Bound}
    return _SUPPLIERS.fill({**together, "wanted": market.wanted})


def _found(paper: Paper, diagnostic: Diagnostic) -> Inline:
    return f"{diagnostic.record or ''} {paper.say(diagnostic.message)}".strip()
