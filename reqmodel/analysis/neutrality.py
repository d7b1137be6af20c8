"""What is known of a model's neutrality: numbers for everybody, who stands behind them for the office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from reqmodel.analysis.coverage import binding, contracted
from reqmodel.analysis.evidence import Weakness, offerings
from reqmodel.analysis.market import Bound, Market, survey
from reqmodel.model.anatomy import normative_texts
from reqmodel.model.diagnostic import Report
from reqmodel.model.labelled import Labelled
from reqmodel.model.model import Model
from reqmodel.model.records.word import Product, Supplier
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status

FAMILY = "neutrality"
THIN, THIN_TOGETHER, WEAK = "thin-requirement", "thin-mandatory-set", "weak-evidence"
OF_THE_MARKET = frozenset({THIN, THIN_TOGETHER, "false-independence", WEAK})
"""Rules that read the answers of suppliers; all others of the family read what is asked."""
_UNSURVEYED = Text(
    "未調査（必須の要件に答えた事業者がいない）", "not surveyed: no supplier answered a must"
)


def unsurveyed(model: Model) -> Text | None:
    """Why rules of the market have nothing to judge in a model; None where they have."""
    answered = {answer.requirement for offering in offerings(model) for answer in offering.answers}
    if answered and any(requirement.id in answered for requirement in contracted(model)):
        return None
    return _UNSURVEYED


class Verdict(Labelled):
    """What was found, the worst first; what was found and waived is not called 'not found'."""

    EXPLAIN = "explain", "要説明", "To be explained"
    UNSURVEYED = "unsurveyed", "未調査", "Not surveyed"
    WAIVED = "waived", "見つかった指摘をすべて許容", "All that was found is waived"
    CLEAR = "clear", "問題未検出", "No problem found"


_ANSWERS = Text(
    "下限に数えた回答は{answers}件です（うち{months}か月以上前のもの{old}件、事業者の資料だけを裏付けとするもの{own_word}件）。",
    "{answers} answer(s) count by the lower bound ({old} of them {months} months old or older, {own_word} resting on the supplier's own material alone).",
)


@dataclass(frozen=True, slots=True)
class Prospect:
    """How many independent suppliers can meet one must, by either bound, and what that means."""

    requirement: str
    lower: int
    upper: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the market can meet, in numbers that tell nobody who answered what.

    `lower` and `upper` are of all musts together; `elsewhere` counts musts that bind others than
    suppliers, `suppliers` those who answered, once for each bloc. `answers` count by the lower bound;
    `old` of these are of `months` ago or longer, `own_word` rest on the supplier's material alone.
    """

    verdict: Verdict
    musts: int
    elsewhere: int
    suppliers: int
    lower: int
    upper: int
    wanted: int
    needed: int
    size: int
    answers: int
    old: int
    months: int
    own_word: int
    prospects: tuple[Prospect, ...]

    @property
    def answers_counted(self) -> Text:
        """How many answers count by the lower bound, and how many of these are weak."""
        names = ("answers", "old", "months", "own_word")
        return _ANSWERS.fill({name: getattr(self, name) for name in names})


@dataclass(frozen=True)
class Neutrality:
    """What was found, by rule, and what the market can meet; `market` and `approvers`: for the office.

    `day`: as of which everything was judged. `approvers`: titles of the roles that approved waivers.
    """

    texts: int
    """Normative texts that were read, each language by itself."""
    names: int
    """Products and suppliers that were looked for."""
    open: Mapping[str, int]
    waived: Mapping[str, int]
    outlook: Outlook
    market: Market | None
    day: date
    approvers: tuple[Text, ...] = ()

    def open_of(self, *, market: bool) -> int:
        """Open findings of the rules on the market, or of those on what is asked."""
        return _of(self.open, market=market)

    def waived_of(self, *, market: bool) -> int:
        """Findings that waivers excuse, of the rules on the market or of those on what is asked."""
        return _of(self.waived, market=market)

    @property
    def wording_verdict(self) -> Verdict:
        """What the rules on texts say, without the market."""
        if self.open_of(market=False):
            return Verdict.EXPLAIN
        return Verdict.WAIVED if self.waived_of(market=False) else Verdict.CLEAR

    @property
    def verdict(self) -> Verdict:
        """The worse of what the texts and the market say."""
        return min(self.wording_verdict, self.outlook.verdict, key=lambda v: v.rank)

    def known_to(self, edition: Model) -> Neutrality:
        """What readers of an edition may know: numbers, and of the musts those that they see."""
        seen = tuple(p for p in self.outlook.prospects if p.requirement in edition.records)
        return replace(
            self, outlook=replace(self.outlook, prospects=seen), market=None, approvers=()
        )


def assess(model: Model, report: Report) -> Neutrality:
    """What a whole model and its report say. An edition for others holds no answers to count."""
    market = survey(model, report.day)
    waived = [(d, w) for d, w in report.waived if d.family == FAMILY]
    return Neutrality(
        _texts(model),
        len(model.of_kind(Product)) + len(model.of_kind(Supplier)),
        Counter(d.rule for d in report.diagnostics if d.family == FAMILY),
        Counter(d.rule for d, _ in waived),
        outlook(model, market, report),
        market if market.asked else None,
        report.day,
        tuple(model.records[by].title for by in dict.fromkeys(w.by for _, w in waived)),
    )


def _of(found: Mapping[str, int], *, market: bool) -> int:
    return sum(n for rule, n in found.items() if (rule in OF_THE_MARKET) is market)


def outlook(model: Model, market: Market, report: Report) -> Outlook:
    """What a market means: its numbers, and the only verdict on it, by what a report found and waived."""
    counted = market.evidence.counted
    waived = {(d.rule, d.record) for d, _ in report.waived}

    def judged(requirement: str) -> Verdict:
        if requirement not in market.asked:
            return Verdict.UNSURVEYED
        if market.enough(market.counts[requirement]):
            return Verdict.CLEAR
        return Verdict.WAIVED if (THIN, requirement) in waived else Verdict.EXPLAIN

    return Outlook(
        _verdict(model, market, report),
        len(market.requirements),
        sum(1 for _ in binding(model)) - len(market.requirements),
        len(market.blocs),
        market.together[Bound.LOWER],
        market.together[Bound.UPPER],
        market.wanted,
        market.needed,
        market.size,
        counted[None],
        counted[Weakness.OLD],
        model.project.procurement.evidence_months,
        counted[Weakness.OWN_WORD],
        tuple(
            Prospect(id_, count[Bound.LOWER], count[Bound.UPPER], judged(id_))
            for id_, count in market.counts.items()
        ),
    )


def _verdict(model: Model, market: Market, report: Report) -> Verdict:
    """Neither pass nor error where nobody was asked. Counts that fall short need a waiver, too."""
    if not market.asked:
        return Verdict.UNSURVEYED
    found = {(d.rule, d.record) for d in report.diagnostics if d.rule in OF_THE_MARKET}
    waived = {(d.rule, d.record) for d, _ in report.waived if d.rule in OF_THE_MARKET}
    short = {(THIN, id_) for id_, count in market.counts.items() if not market.enough(count)}
    if not market.enough(market.together):
        short.add((THIN_TOGETHER, model.project.id))
    if found or short - waived:
        return Verdict.EXPLAIN
    return Verdict.WAIVED if waived else Verdict.CLEAR


def _texts(model: Model) -> int:
    return sum(
        bool(text.ja) + bool(text.en)
        for record in model.own
        if record.status is not Status.RETIRED
        for _, _, text in normative_texts(record)
    )
