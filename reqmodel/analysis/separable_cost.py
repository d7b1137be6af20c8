"""Shares by separable and by stand-alone cost, which need few figures and can be worked by hand.

SCRB (分離費用・身替り妥当支出法): separable cost first, the rest by what each still saves; the method of
Japanese multi-purpose dams (damnet.or.jp, TPage 297). Louderback's (1976) is the same where no benefit is
below the stand-alone cost. ECA: the rest equally. By stand-alone cost: Moriarty, 1975.
"""

from __future__ import annotations

import numpy as np

from reqmodel.analysis.cost_game import Game, Values


def scrb(game: Game) -> Values:
    """Separable cost, and the rest by what each still saves, in the game's unit."""
    separable = game.separable
    return _completed(game, separable, game.alone - separable)


def eca(game: Game) -> Values:
    """Separable cost, and the rest equally."""
    return _completed(game, game.separable, np.ones(game.size))


def by_stand_alone(game: Game, benefits: Values | None = None) -> Values:
    """By the cost of going alone, or by what it is worth (`benefits`) where that is less."""
    worth = game.alone if benefits is None else np.minimum(game.alone, benefits)
    return _completed(game, np.zeros(game.size), worth)


def _completed(game: Game, first: Values, weights: Values) -> Values:
    """What is left of the total after the first shares, by weight; equally if there is no weight."""
    left = game.total - first.sum()
    whole = weights.sum()
    if abs(whole) <= 1e-12 * max(1.0, abs(game.total)):
        return np.asarray(first + left / game.size)
    return np.asarray(first + left * weights / whole)
