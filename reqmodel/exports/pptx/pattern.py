"""How slides compare the ways to provide the platform, without amounts: no price was quoted."""

from __future__ import annotations

from collections.abc import Sequence

from reqmodel.exports.pptx.deck import Deck
from reqmodel.exports.pptx.grid import Grid, Row, row
from reqmodel.exports.pptx.lettering import Para
from reqmodel.model.anatomy import label_of
from reqmodel.model.display import three_points
from reqmodel.model.records.alternative import Argument, Pattern, RelativeCost
from reqmodel.model.text import Text
from reqmodel.model.values import Cited

_BUILD = Text("構築費\n（相対）", "Build\n(relative)")
_RUN = Text("運用費\n（相対）", "Running\n(relative)")
_MONTHS = Text("契約から開始まで\n（月）", "Months to the start")


def ratings(deck: Deck, patterns: Sequence[Pattern]) -> Grid:
    """A row a pattern: what it is, its ratings of cost, its months."""
    heads = (Pattern.label, label_of(Pattern, "summary").text, _BUILD, _RUN, _MONTHS)
    return Grid(
        tuple(map(deck.say, heads)),
        tuple(_rating(deck, pattern) for pattern in patterns),
        (0.23, 0.45, 0.09, 0.09, 0.14),
        11,
        middle=(2, 3, 4),
    )


def _rating(deck: Deck, pattern: Pattern) -> Row:
    lead = pattern.lead_time
    months = f"{deck.say(three_points(lead.months))}{deck.sign(lead.status)}" if lead else "—"
    return row(
        Para(f"{pattern.id} {deck.say(pattern.title)}", bold=True),
        deck.say(pattern.summary),
        _cost(deck, pattern.build_cost),
        _cost(deck, pattern.running_cost),
        months,
        sources=cited(pattern.build_cost, pattern.running_cost, *([lead] if lead else [])),
    )


def _cost(deck: Deck, cost: RelativeCost) -> str:
    return f"{deck.say(cost.size.label)}{deck.sign(cost.status)}"


def arguments(deck: Deck, of: Sequence[Argument]) -> tuple[Para, ...]:
    """Merits or demerits as a list."""
    return tuple(Para(f"{deck.say(a.text)}{deck.sign(a.status)}", bullet=True) for a in of)


def cited(*facts: Cited) -> tuple[str, ...]:
    """The sources of facts, each once."""
    return tuple(dict.fromkeys(c.source for fact in facts for c in fact.sources))
