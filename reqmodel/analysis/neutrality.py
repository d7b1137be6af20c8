"""What is known of a model's neutrality: numbers for everybody, who stands behind them for the office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from reqmodel.analysis.coverage import binding
from reqmodel.analysis.market import Bound, Market, Verdict, survey, surveyed
from reqmodel.model.anatomy import normative_texts
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.records.word import Product, Supplier
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status

FAMILY = "neutrality"
OF_THE_MARKET = frozenset(
    {"thin-requirement", "thin-mandatory-set", "false-independence", "weak-evidence"}
)
"""Rules that read the answers of suppliers; all others of the family read what is asked."""
_UNSURVEYED = Text("未調査（どの事業者にも尋ねていない）", "not surveyed: no supplier was asked")


def unsurveyed(model: Model) -> Text | None:
    """Why rules of the market have nothing to judge in a model; None where they have."""
    return None if surveyed(model) else _UNSURVEYED


@dataclass(frozen=True, slots=True)
class Prospect:
    """How many independent suppliers can meet one must, by either bound."""

    requirement: str
    lower: int
    upper: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the market can meet, in numbers that tell nobody who answered what.

    `lower` and `upper` are of all musts together; `elsewhere` counts musts that bind others than
    suppliers, `suppliers` those who answered, once for each bloc.
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
    prospects: tuple[Prospect, ...]


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
        return Verdict.EXPLAIN if self.open_of(market=False) else Verdict.CLEAR

    @property
    def market_verdict(self) -> Verdict:
        """What the market says."""
        return Verdict.EXPLAIN if self.open_of(market=True) else self.outlook.verdict

    @property
    def verdict(self) -> Verdict:
        """The worse of the two. Without a market there is no clear verdict."""
        both = (self.wording_verdict, self.market_verdict)
        worst_first = (Verdict.EXPLAIN, Verdict.UNSURVEYED, Verdict.CLEAR)
        return next(v for v in worst_first if v in both)

    @property
    def only_waived(self) -> bool:
        """Whether the verdict is clear only because all that was found was waived."""
        return self.verdict is Verdict.CLEAR and any(self.waived.values())

    def known_to(self, edition: Model) -> Neutrality:
        """What readers of an edition may know: numbers, and of the musts those that they see."""
        seen = tuple(p for p in self.outlook.prospects if p.requirement in edition.records)
        return replace(
            self, outlook=replace(self.outlook, prospects=seen), market=None, approvers=()
        )


def assess(model: Model, report: Report) -> Neutrality:
    """What a whole model and its report say. An edition for others holds no answers to count."""
    market = survey(model)
    waived = [(d, w) for d, w in report.waived if d.family == FAMILY]
    return Neutrality(
        _texts(model),
        len(model.of_kind(Product)) + len(model.of_kind(Supplier)),
        Counter(d.rule for d in report.diagnostics if d.family == FAMILY),
        Counter(d.rule for d, _ in waived),
        _outlook(model, market),
        market if market.asked else None,
        report.day,
        tuple(model.records[by].title for by in dict.fromkeys(w.by for _, w in waived)),
    )


def _of(found: Mapping[str, int], *, market: bool) -> int:
    return sum(n for rule, n in found.items() if (rule in OF_THE_MARKET) is market)


def _outlook(model: Model, market: Market) -> Outlook:
    return Outlook(
        market.verdict,
        len(market.requirements),
        sum(1 for _ in binding(model)) - len(market.requirements),
        len(market.blocs),
        market.together[Bound.LOWER],
        market.together[Bound.UPPER],
        market.wanted,
        market.needed,
        market.size,
        tuple(
            Prospect(id_, count[Bound.LOWER], count[Bound.UPPER], market.verdict_on(id_))
            for id_, count in market.counts.items()
        ),
    )


def _texts(model: Model) -> int:
    return sum(
        bool(text.ja) + bool(text.en)
        for record in model.own
        if record.status is not Status.RETIRED
        for _, _, text in normative_texts(record)
    )
