"""What is to be said beside shares: how far they are agreed, what they rest on and what is open."""

from __future__ import annotations

from collections.abc import Iterator

from reqmodel.analysis.cost_sharing import YEAR, Sharing, schemes
from reqmodel.analysis.participants import fiscal_key
from reqmodel.analysis.sharing_keys import BY_FISCAL, BY_POPULATION
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import CostSharing
from reqmodel.model.records.fact import Source
from reqmodel.model.records.governance import Decision
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Outcome, Reliability, SourceType, Status

TRIAL = Text("試算・合意前", "Trial, before agreement")
AGREED = Text("合意済みの方式による計算", "By an agreed scheme")
INTERNAL = Text(
    "合意するまで、市町の名前の付いた負担額は事務局の内部限り",
    "Until agreed, shares by named municipality are for the office only",
)

_GIVEN = Text(
    "総額 {total} 円は計算のために与えた値で、見積りではありません。",
    "The total of {total} yen was given for the calculation; it is no quote.",
)
_QUOTED = Text(
    "総額 {total} 円は、{pattern} の見積の回答又は出典で確認した額（税抜・最頻値）です。",
    "The total of {total} yen is what was quoted or verified for {pattern} (without tax, most likely).",
)
_WHOLE = Text(
    "県の負担割合は定まっていません。総額の全部を市町の負担分とみなしました。",
    "The prefecture's part is not laid down. All of the total was taken for the municipalities' part.",
)
_FEES = Text(
    "民間の利用料 {fees} 円を、分ける前に引きました。",
    "Private users' fees of {fees} yen were taken off first.",
)
_POPULATION = Text(
    "人口の時点: {key}（{on}）。確度の内訳: {statuses}",
    "Populations: {key} ({on}). How sure: {statuses}",
)
_COUNT = Text("{status} {count}団体", "{status}: {count}")
_UNSEEN = Text(
    "次の人口は、一般知識による値で原典を確かめていません（要確認）: {who}",
    "These populations are from general knowledge and were not checked in the source: {who}",
)
_FISCAL = Text(
    "財政力指数: {key}（全ての市町にある最も新しい年度）",
    "Fiscal strength index: {key} (the newest that all municipalities have)",
)
_ROUNDED = Text(
    "端数は {unit} 円単位の最大剰余法で処理し、合計は 1 円まで一致します。",
    "Rounded to {unit} yen by largest remainder; the shares add up to the yen.",
)
_ROUNDED_FIRST = Text(
    "市町の負担は {unit} 円単位（最大剰余法）で、端数は県の負担に含めました。合計は 1 円まで一致します。",
    "Municipalities' shares are in units of {unit} yen (largest remainder), what is left is in the "
    "prefecture's; the shares add up to the yen.",
)
_CAP = Text("1団体の上限: {cap} 円", "Cap: {cap} yen each")
_MINIMUM = Text("1団体の下限: {minimum} 円", "Minimum: {minimum} yen each")
_PHASED = Text(
    "激変緩和の {year} 年目（{years} 年）。年ごとに同じ幅で進み、残りを県が負担すると仮定しました。",
    "Year {year} of a phase-in of {years}, assumed to go by equal steps, the prefecture bearing the rest.",
)
_FULL = Text(
    "激変緩和（{years} 年）を終えた後の負担です。途中の年は --year で計算します。",
    "After the phase-in of {years} years; --year gives the years before.",
)
_MONTHS = Text(
    "{who} は {months} か月だけ加わるとし、加わらない月はほかの市町で分けました。",
    "{who} takes part for {months} months; the others share the months before.",
)
_OPEN = Text("未決の事項: {title}（{id}）", "Not decided: {title} ({id})")


def mark(scheme: CostSharing | None) -> Text:
    """What stands over the shares."""
    return AGREED if scheme and scheme.status is Status.AGREED else TRIAL


def caveats(
    model: Model, sharing: Sharing, scheme: CostSharing | None = None, quoted: str | None = None
) -> tuple[Text, ...]:
    """Everything a reader of the shares must know, in the order in which they were computed.

    `quoted`: the pattern whose quotes are the total, if it was not just given.
    """
    said = _QUOTED if quoted else _GIVEN
    total = said.fill({"total": f"{sharing.total:,}", "pattern": quoted})
    return (total, *_caveats(model, sharing, scheme))


def _caveats(model: Model, sharing: Sharing, scheme: CostSharing | None) -> Iterator[Text]:
    if sharing.terms.fees:
        yield _FEES.fill({"fees": f"{sharing.terms.fees:,}"})
    if sharing.terms.prefecture is None:
        yield _WHOLE
    if any(s.amount for s in sharing.shares if s.of is not sharing.charged):
        yield from _facts(model, sharing)
        yield from _limits(sharing)
        said = _ROUNDED_FIRST if sharing.charged else _ROUNDED
        yield said.fill({"unit": f"{sharing.terms.unit:,}"})
        for decision in open_decisions(model, scheme):
            yield _OPEN.fill({"title": decision.title, "id": decision.id})


def _facts(model: Model, sharing: Sharing) -> Iterator[Text]:
    used = {k.by for k in sharing.terms.keys}
    if used & BY_POPULATION:
        yield from _populations(sharing)
    if used & BY_FISCAL:
        yield _FISCAL.fill({"key": fiscal_key(model)})


def _limits(sharing: Sharing) -> Iterator[Text]:
    terms = sharing.terms
    if terms.cap is not None:
        yield _CAP.fill({"cap": f"{terms.cap:,}"})
    if terms.minimum:
        yield _MINIMUM.fill({"minimum": f"{terms.minimum:,}"})
    if terms.phase_in:
        said = _PHASED if terms.phased < 1 else _FULL
        yield said.fill({"year": terms.year, "years": terms.phase_in})
    for share in sharing.shares:
        if (months := terms.months.get(share.of.code, YEAR)) < YEAR:
            yield _MONTHS.fill({"who": share.of.name, "months": months})


def _populations(sharing: Sharing) -> Iterator[Text]:
    statuses = [s.of.population_status for s in sharing.shares if s.of is not sharing.charged]
    counted = Text.listed(
        _COUNT.fill({"status": status.label, "count": statuses.count(status)})
        for status in Reliability
        if status in statuses
    )
    if sharing.vintage:
        values = {"key": sharing.vintage.key, "on": sharing.vintage.on, "statuses": counted}
        yield _POPULATION.fill(values)
    if sharing.unsure:
        yield _UNSEEN.fill({"who": Text.listed(p.name for p in sharing.unsure)})


def open_decisions(model: Model, scheme: CostSharing | None = None) -> tuple[Decision, ...]:
    """Open decisions that turn on a law which the scheme, or without one any scheme, cites too."""
    found = [scheme] if scheme else schemes(model)
    cited = {c.source for s in found for c in s.sources}
    laws = {s.id for s in model.of_kind(Source) if s.source_type is SourceType.LAW} & cited
    return tuple(
        d
        for d in model.of_kind(Decision)
        if d.outcome is not Outcome.DECIDED
        and d.status is not Status.RETIRED
        and any(c.source in laws for c in d.sources)
    )
