"""Whether shares are such that no body, and no group of bodies, would rather go alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reqmodel.analysis.cost_game import Game
from reqmodel.analysis.fairness import Fairness, allocation, fairness
from reqmodel.analysis.participants import Participant
from reqmodel.model.table import Cell, Column, Table
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Reliability

NAMED = 4
"""A group of more is counted, not listed."""

_NOBODY = Text("なし", "None")
_MANY = Text("{who} など {count}団体", "{who} and others, {count} in all")
_STAYS = Text("抜けて得になる集まりはない", "No group would rather leave")
_LEAVES = Text("抜けた方が安い集まりがある", "Some group would pay less alone")
_UNSURE = Text(
    "調べた範囲では抜けて得になる集まりはない", "No group was found that would rather leave"
)


def sharing_fairness(
    game: Game,
    people: Mapping[str, Participant],
    allocations: Mapping[Text, Mapping[str, int]],
    unit: int = 1000,
) -> Table:
    """One row a named allocation: who pays more than alone, who less than it adds, whether groups stay.

    Allocations are yen by player; who is not named pays nothing. The costs of the game are assumed, so is
    all that is said here. `unit` is that of rounding, within which differences do not count.
    """
    return Table(
        Text("負担の公平さの点検（仮定の費用による試算）", "Fairness checks (of assumed costs)"),
        (
            Column("allocation", Text("分け方", "Sharing")),
            Column("verdict", Text("集まりの点検", "Groups"), choice=True),
            Column("above-alone", Text("単独で整備するより高い団体", "Pay more than alone")),
            Column(
                "below-separable",
                Text("加わって増える費用より少ない団体", "Pay less than they add"),
            ),
            Column("group", Text("最も不利な集まり", "Group that fares worst")),
            Column("loss", Text("その集まりの払いすぎ（円）", "What it pays too much (yen)")),
        ),
        tuple(
            (Cell(name), *_row(people, fairness(game, allocation(game, yen), unit)))
            for name, yen in allocations.items()
        ),
    )


def _row(people: Mapping[str, Participant], checks: Fairness) -> tuple[Cell, ...]:
    stays = _STAYS if checks.sure else _UNSURE
    return (
        Cell(stays if checks.in_core else _LEAVES, Reliability.ASSUMPTION),
        Cell(_group(people, checks.above_alone)),
        Cell(_group(people, checks.below_separable)),
        Cell(_NOBODY if checks.in_core else _group(people, checks.worst)),
        Cell(0 if checks.in_core else round(checks.loss)),
    )


def _group(people: Mapping[str, Participant], players: Sequence[str]) -> Text:
    names = Text.listed(people[player].name for player in players[:NAMED])
    if not players:
        return _NOBODY
    if len(players) <= NAMED:
        return names
    return _MANY.fill({"who": names, "count": len(players)})
