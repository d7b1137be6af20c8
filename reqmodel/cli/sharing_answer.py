"""What `reqmodel share` answers, in a terminal and as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from reqmodel.analysis.cost_sharing import Sharing, Terms
from reqmodel.analysis.game_methods import Method, fixed_and_usage, in_yen, solved
from reqmodel.analysis.joining import Joining
from reqmodel.analysis.sharing_caveats import (
    AGREED,
    INTERNAL,
    TRIAL,
    caveats,
    mark,
    open_decisions,
)
from reqmodel.cli.sharing_terms import Asked
from reqmodel.cli.table import aligned, as_data
from reqmodel.model.display import ASSUMED_AMOUNTS, plain
from reqmodel.model.model import Model
from reqmodel.model.portion import Portion
from reqmodel.model.table import Cell
from reqmodel.model.text import Language, Text
from reqmodel.tables.late_joining import late_joining
from reqmodel.tables.shares import share_list
from reqmodel.tables.sharing_fairness import sharing_fairness
from reqmodel.tables.sharing_methods import method_explanations, method_shares

if TYPE_CHECKING:
    from reqmodel.analysis.cost_game import FixedPlusUsage
    from reqmodel.analysis.participants import Participant
    from reqmodel.model.table import Table, Values

_OTHER_PARTS = Text(
    "この方式のほかの費用: {parts}（--part で選ぶ）", "Other parts: {parts} (see --part)"
)
_HEAD = Text("【{mark}】{title}", "[{mark}] {title}")
_SUPPOSED = Text("基準は指定による: {keys}", "Keys as given: {keys}")
_GAME = Text(
    "ゲーム理論の計算は、費用の {part} が団体の数によらない固定の費用、残りが人口に比例すると仮定しました。",
    "Game theory was worked on the assumption that {part} of the cost is fixed whoever takes part, and "
    "the rest goes by residents.",
)
_ENTRY = Text(
    "加入時の負担は、使い終わっていない {left} 円を、同じ基準で分け直した差です。",
    "The entry charge is what changes when the {left} yen not used up are shared anew by the same terms.",
)
_THIS = Text("この分け方", "These shares")
_METHOD = Text("{method}: {gives}{why}（{caution}）", "{method}: {gives} {why} ({caution})")


@dataclass(frozen=True, slots=True)
class Answer:
    """Shares, and what was asked for beside them. `quoted`: the pattern whose quotes are the total."""

    model: Model
    asked: Asked
    sharing: Sharing
    quoted: str | None = None
    game: FixedPlusUsage | None = None
    joining: Joining | None = None

    @property
    def people(self) -> dict[str, Participant]:
        """Who bears a part, by code."""
        return {s.of.code: s.of for s in self.sharing.shares}

    @property
    def tables(self) -> Iterator[Table]:
        """What was asked for, the shares first."""
        yield share_list(self.sharing)
        if self.joining:
            yield late_joining(self.joining)
        if self.game:
            total = sum(s.amount for s in self.sharing.shares)
            yield method_shares(self.game, self.people, total)
            yield _fairness(self, self.game, total)


def game_of(sharing: Sharing, fixed: Fraction) -> FixedPlusUsage:
    """The game of those who bear a part, the prefecture without residents of its own."""
    members = [s.of for s in sharing.shares if s.of is not sharing.charged]
    total = sum(s.amount for s in sharing.shares)
    return fixed_and_usage(members, total, fixed, sharing.charged)


def _fixed_part(game: FixedPlusUsage) -> Portion:
    return Portion(str(round(game.fixed / game.total, 4)) if game.total else 0)


def _fairness(answer: Answer, game: FixedPlusUsage, total: int) -> Table:
    allocations = {_THIS: {s.of.code: s.amount for s in answer.sharing.shares}}
    for method in Method:
        if solution := solved(game, method):
            allocations[method.label] = in_yen(game, solution.values, total)
    return sharing_fairness(game, answer.people, allocations, answer.sharing.terms.unit)


def _keys_in_words(terms: Terms) -> Text:
    percents = [plain(Portion(k.weight)).ja for k in terms.keys]
    return Text.listed(
        Text(f"{k.by.label.ja} {percent}", f"{k.by.label.en} {percent}")
        for k, percent in zip(terms.keys, percents, strict=True)
    )


def _title(asked: Asked) -> Text:
    if not asked.scheme or not asked.part:
        return _keys_in_words(asked.terms)
    label = asked.part.cost.label
    return Text(
        f"{asked.scheme.id} {asked.scheme.title.ja}（{label.ja}）",
        f"{asked.scheme.id} {asked.scheme.title.to('en')} ({label.to('en')})",
    )


def _warnings(answer: Answer) -> Iterator[Text]:
    """What must be read before the figures."""
    if mark(answer.asked.scheme) is TRIAL:
        yield INTERNAL
    if answer.quoted is None:
        yield ASSUMED_AMOUNTS


def _notes(answer: Answer) -> Iterator[Text]:
    model, asked, sharing = answer.model, answer.asked, answer.sharing
    if answer.game:
        yield _GAME.fill({"part": plain(_fixed_part(answer.game)).ja})
    if asked.given and asked.scheme:
        yield _SUPPOSED.fill({"keys": _keys_in_words(asked.terms)})
    yield from caveats(model, sharing, asked.scheme, answer.quoted)
    if asked.scheme and asked.part and len(asked.scheme.parts) > 1:
        others = ", ".join(p.key for p in asked.scheme.parts if p is not asked.part)
        yield _OTHER_PARTS.fill({"parts": others})
    if answer.joining:
        yield _ENTRY.fill({"left": f"{answer.joining.after.total:,}"})


def data(answer: Answer, lang: Language) -> dict[str, object]:
    """The answer as data; only its notes are in a language."""
    asked, sharing = answer.asked, answer.sharing
    vintage, terms = sharing.vintage, sharing.terms
    found: dict[str, object] = {
        "shares": [
            {
                "code": s.of.code,
                "name": s.of.name.ja,
                "amount": s.amount,
                "per_resident": None if s.per_resident is None else round(float(s.per_resident), 2),
            }
            for s in sharing.shares
        ],
        "total": sharing.total,
        "quoted_for": answer.quoted,
        "fees": terms.fees,
        "scheme": asked.scheme.id if asked.scheme else None,
        "part": asked.part.key if asked.part else None,
        "keys": [
            {
                "by": k.by.value,
                "weight": float(k.weight),
                "exponent": None if k.exponent is None else float(k.exponent),
            }
            for k in terms.keys
        ],
        "prefecture": None if terms.prefecture is None else float(terms.prefecture),
        "rounding": terms.unit,
        "agreed": mark(asked.scheme) is AGREED,
        "status": sharing.status.value,
        "vintage": {"key": vintage.key, "on": vintage.on.isoformat()} if vintage else None,
        "populations": [
            {
                "code": s.of.code,
                "count": s.of.population,
                "status": s.of.population_status.value if s.of.population_status else None,
            }
            for s in sharing.shares
            if s.of is not sharing.charged
        ],
        "open_decisions": [d.id for d in open_decisions(answer.model, asked.scheme)],
        "notes": [note.to(lang) for note in (*_warnings(answer), *_notes(answer))],
    }
    if answer.joining:
        found["entry"] = as_data(late_joining(answer.joining))
    if answer.game:
        total = sum(s.amount for s in sharing.shares)
        found["methods"] = as_data(method_shares(answer.game, answer.people, total))
        found["fairness"] = as_data(_fairness(answer, answer.game, total))
    return found


def told(answer: Answer, lang: Language) -> Iterator[str]:
    """The answer for people, a line each."""
    values = {"mark": mark(answer.asked.scheme), "title": _title(answer.asked)}
    yield _HEAD.fill(values).to(lang)
    yield from (warning.to(lang) for warning in _warnings(answer))
    for table in answer.tables:
        yield from aligned(table, lang)
    if answer.game:
        yield ""
        for method, gives, why, caution, _ in method_explanations().rows:
            yield _METHOD.fill(
                {
                    "method": _text(method),
                    "gives": _text(gives),
                    "why": _text(why),
                    "caution": _text(caution),
                }
            ).to(lang)
    yield ""
    yield from (note.to(lang) for note in _notes(answer))


def _text(values: Values) -> Text:
    return values.value if isinstance(values, Cell) and isinstance(values.value, Text) else Text("")
