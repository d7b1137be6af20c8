"""Which rank each pattern can take, and how often it does over all weights."""

from __future__ import annotations

from reqmodel.analysis.acceptability import Acceptability
from reqmodel.analysis.ranking import Contest
from reqmodel.analysis.total_cost import weakest
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Pattern
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Mark, Reliability


def rank_acceptability(model: Model, contest: Contest, found: Acceptability) -> Table:
    """One row a ranked pattern: interval of its value, possible ranks, part of the draws by rank.

    Values and ranks are at the weights as they are; `rank-1` and on are over all weights. Each cell
    has the reliability of the least sure mark.
    """
    ranks = range(1, len(contest.patterns) + 1)
    order = {p.id: i for i, p in enumerate(contest.patterns)}
    return Table(
        Text(
            "取り得る順位と、重みを動かしたときに各順位となる割合",
            "Possible ranks, and how often each is taken over all weights",
        ),
        (
            Column("pattern", Pattern.label),
            Column("judged", Text("評価済みの項目", "Criteria judged")),
            Column("value", Text("評価の値（0〜1）", "Value (0 to 1)")),
            Column("possible", Text("取り得る順位", "Possible ranks")),
            *(Column(f"rank-{r}", Text(f"{r}位", f"Rank {r}")) for r in ranks),
        ),
        tuple(
            (
                linked(model, one.pattern.id),
                Cell(Text(f"{_given(one.pattern)}/{len(contest.criteria)}")),
                Cell(_range(f"{float(one.low):.2f}", f"{float(one.high):.2f}"), status),
                Cell(_range(str(one.best), str(one.worst)), status),
                *(
                    Cell(Text(f"{share:.0%}"), status)
                    for share in found.ranks[order[one.pattern.id]]
                ),
            )
            for one in contest.standings
            for status in (_status(one.pattern),)
        ),
    )


def _given(pattern: Pattern) -> int:
    return sum(s.mark is not Mark.NONE for s in pattern.scores)


def _status(pattern: Pattern) -> Reliability | None:
    return weakest(s.status for s in pattern.scores)


def _range(low: str, high: str) -> Text:
    return Text(low) if low == high else Text(f"{low}〜{high}", f"{low} – {high}")
