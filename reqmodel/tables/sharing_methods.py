"""Methods of game theory beside the keys: what each gives, and why, for people who decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reqmodel.analysis.cost_game import Game
from reqmodel.analysis.game_methods import Method, Solution, in_yen, solved
from reqmodel.analysis.participants import Participant
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability


@dataclass(frozen=True, slots=True)
class _Told:
    gives: Text
    why: Text
    caution: Text
    needs: Text


_TOLD: Mapping[Method, _Told] = {
    Method.SHAPLEY: _Told(
        Text(
            "団体が一つずつ加わると考え、加わったときに増える費用を負担する。順番で損得が出ないよう、"
            "考えられる全ての順番の平均を取る。",
            "Let the bodies join one by one, each paying what its joining adds. So that nobody gains or "
            "loses by its place, the mean over every possible order is taken.",
        ),
        Text(
            "同じ条件の団体は同じ額になり、費用を増やさない団体に負担が生じない。固定の費用と利用に応じる費用だけなら、"
            "「固定の費用は均等、残りは利用の割合」と同じ答えになる。",
            "Equals pay alike, and who adds no cost pays none. Where cost is only a fixed part and usage, "
            "the answer is: the fixed part equally, the rest by usage.",
        ),
        Text(
            "団体の集まりごとの費用の想定がなければ計算できない。費用の形によっては、一部の団体だけで"
            "整備した方が安い答えになることがある。",
            "It takes an assumed cost for every group. For some costs a group would fare better alone.",
        ),
        Text(
            "全ての集まりの費用（形が分かれば式で足りる）",
            "The cost of every group, or its formula",
        ),
    ),
    Method.NUCLEOLUS: _Told(
        Text(
            "どの集まりについても、自分たちだけで整備する場合より、どれだけ得になるかを見る。"
            "最も得の少ない集まりの得ができるだけ大きくなるように分ける。",
            "For every group it looks at how much better off the group is than alone, and shares so that "
            "the group that gains least gains as much as it can.",
        ),
        Text(
            "抜けた方がよい集まりの無い分け方があるなら、必ずその一つになる。",
            "If there is any sharing that no group would rather leave, this is one.",
        ),
        Text(
            "手計算では確かめられず、説明が難しい。費用の全体が増えたのに、負担が減る団体が出ることがある。",
            "It cannot be checked by hand and is hard to explain. When the total rises, somebody's share "
            "may fall.",
        ),
        Text(
            "全ての集まりの費用（形が分かれば式で足りる）",
            "The cost of every group, or its formula",
        ),
    ),
    Method.SCRB: _Told(
        Text(
            "その団体がいなければ減る費用（分離費用）を、まずその団体が負担する。残りは、単独で整備する場合と比べて"
            "なお得になる額に応じて分ける。",
            "Each first pays what would be saved without it. The rest is shared by how much each still "
            "saves against going alone.",
        ),
        Text(
            "多目的ダムの費用の分担に、この考え方の先例がある。団体ごとに二つの費用があれば、手計算で確かめられる。",
            "The costs of multi-purpose dams are shared in this way, and with two costs for each it can be "
            "worked by hand.",
        ),
        Text(
            "三つ以上の団体の集まりについては、抜けた方が得にならないことを保証しない。",
            "It does not make sure that no larger group would rather leave.",
        ),
        Text(
            "単独で整備する費用と、その団体を除いた費用",
            "The cost alone, and the cost of all without it",
        ),
    ),
    Method.ECA: _Told(
        Text(
            "その団体がいなければ減る費用を、まずその団体が負担し、残りは同じ額ずつ負担する。",
            "Each first pays what would be saved without it; the rest is shared equally.",
        ),
        Text(
            "計算が最も簡単で、共通の費用を均等に持つ形になる。",
            "It is the simplest: common cost equally.",
        ),
        Text(
            "規模の小さい団体では、単独で整備する費用を超えることがある。",
            "A small body may pay more than alone.",
        ),
        Text("その団体を除いた費用", "The cost of all without it"),
    ),
    Method.STAND_ALONE: _Told(
        Text(
            "単独で整備した場合の費用の割合で、全体の費用を分ける。",
            "The total is shared in proportion to what each would pay alone.",
        ),
        Text(
            "共同で整備して減る費用の割合が、全ての団体で同じになる。",
            "All save the same part of what they would pay alone.",
        ),
        Text(
            "単独で整備する費用の見積りに左右され、抜けた方がよい集まりが残ることがある。",
            "It hangs on estimates of going alone, and some group may still rather leave.",
        ),
        Text("単独で整備する費用", "The cost alone"),
    ),
}
_SAMPLED = Text("標本による推計。標準誤差 {error} 円", "Sampled; standard error {error} yen")


def method_explanations() -> Table:
    """One row a method: what it gives, why, what to beware of, which costs it needs."""
    return Table(
        Text("ゲーム理論による分け方", "Sharing by game theory"),
        (
            Column("method", Text("方法", "Method")),
            Column("gives", Text("どう分けるか", "How it shares")),
            Column("why", Text("納得できる理由", "Why it is fair")),
            Column("caution", Text("注意すること", "What to beware of")),
            Column("needs", Text("要る費用", "Costs needed")),
        ),
        tuple(
            (Cell(m.label), Cell(t.gives), Cell(t.why), Cell(t.caution), Cell(t.needs))
            for m, t in _TOLD.items()
        ),
    )


def method_shares(game: Game, people: Mapping[str, Participant], total: int) -> Table:
    """One row a player of the game, by method whole yen that add up to `total`; all assumed.

    `people`: participants by the players' names. A method that cannot be computed has empty cells.
    """
    columns = {m: solved(game, m) for m in Method}
    yen = {m: in_yen(game, s.values, total) for m, s in columns.items() if s}
    return Table(
        Text(
            "ゲーム理論による負担額（仮定の費用による試算）",
            "Shares by game theory (of assumed costs)",
        ),
        (
            Column("name", Text("負担する者", "Who")),
            *(Column(m.value, Text(f"{m.label.ja}（円）", f"{m.label.en} (yen)")) for m in Method),
        ),
        tuple(
            (
                Cell(people[player].name, links=_link(people[player])),
                *(
                    Cell(yen[m][player], Reliability.ASSUMPTION, note=_error(columns[m], i))
                    if m in yen
                    else Cell()
                    for m in Method
                ),
            )
            for i, player in enumerate(game.players)
        ),
    )


def _link(one: Participant) -> tuple[str, ...]:
    return (one.record,) if one.record else ()


def _error(solution: Solution | None, player: int) -> Text | None:
    """How far off a sampled value may be."""
    if solution is None or solution.error is None:
        return None
    return _SAMPLED.fill({"error": f"{solution.error[player]:,.0f}"})
