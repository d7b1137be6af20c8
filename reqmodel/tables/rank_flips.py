"""At which weights another pattern comes first, and which pattern is never better than another."""

from __future__ import annotations

from fractions import Fraction

from reqmodel.analysis.ranking import Contest
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import Criterion
from reqmodel.model.table import Cell, Column, Table, linked
from reqmodel.model.text import Text


def rank_flips(model: Model, contest: Contest) -> Table:
    """One row a criterion and direction: its weight now, the weight at which the first one changes.

    Weights in per cent of all, the others keeping their proportions. No row where marks are missing
    or nobody is first.
    """
    return Table(
        Text("首位が入れ替わる重み", "Weights at which another comes first"),
        (
            Column("criterion", Criterion.label),
            Column("now", Text("今の重み", "Weight now")),
            Column("at", Text("入れ替わる重み", "Weight at which it changes")),
            Column("winner", Text("新しい首位", "First then")),
        ),
        tuple(
            (
                linked(model, flip.criterion.id),
                Cell(_percent(flip.now)),
                Cell(_percent(flip.weight)),
                linked(model, flip.winner.id),
            )
            for flip in contest.flips
        ),
    )


def dominated_patterns(model: Model, contest: Contest) -> Table:
    """One row a pair: a pattern, and one at least as good on every criterion and better on one."""
    return Table(
        Text("どの重みでもほかに及ばないもの", "Never better, whatever the weights"),
        (
            Column("pattern", Text("及ばない案", "Dominated")),
            Column("by", Text("上回る案", "By")),
        ),
        tuple((linked(model, a.id), linked(model, b.id)) for a, b in contest.dominated),
    )


def _percent(share: Fraction) -> Text:
    return Text(f"{float(share):.1%}")
