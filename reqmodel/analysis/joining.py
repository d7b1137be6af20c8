"""What one that joins late pays for what the others have paid already, and what they get back.

Book value: what was paid for building and is not used up yet is shared anew with the newcomer, by the
same terms. The newcomer pays its part, and everyone else gets back what is no longer its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from reqmodel.analysis.cost_sharing import Sharing, divided
from reqmodel.analysis.participants import Participant
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.text import Text

_NOT_BEFORE = Text(
    "使用年数（{life}年）と経過年数（{used}年）は、0 ≦ 経過年数 ≦ 使用年数 にしてください。",
    "Years used ({used}) must be from 0 to the years of life ({life}).",
)


@dataclass(frozen=True, slots=True)
class Joining:
    """Shares of what is left, without the newcomer and with it."""

    newcomer: str
    before: Sharing
    after: Sharing

    @property
    def changes(self) -> dict[str, int]:
        """Whole yen by code: what the newcomer pays, and below 0 what others get back; 0 in all."""
        was = {s.of.code: s.amount for s in self.before.shares}
        now = {s.of.code: s.amount for s in self.after.shares}
        return {code: now.get(code, 0) - was.get(code, 0) for code in {**was, **now}}


def left_of(paid: int, life: int, used: int) -> int:
    """What of `paid` yen is not used up after `used` of `life` years, in equal parts, rounded down.

    Raises:
        ReqmodelError: more years are used than there are.
    """
    if life <= 0 or not 0 <= used <= life:
        raise ReqmodelError(_NOT_BEFORE.fill({"life": life, "used": used}))
    return int(paid * Fraction(life - used, life))


def joined(left: int, sharing: Sharing, first: Participant, newcomer: str) -> Joining:
    """Share `left` yen by the terms of a sharing, without and with one of its members.

    `newcomer` is the member's code; `first` bears the prefecture's part.

    Raises:
        ReqmodelError: something is not known, or the bounds leave no way.
    """
    terms = replace(sharing.terms, fees=0)
    people = [s.of for s in sharing.shares if s.of is not sharing.charged]
    present = {code: months for code, months in terms.months.items() if code != newcomer}
    return Joining(
        newcomer,
        *(
            divided(left, replace(terms, months=months), people, first, sharing.vintage)
            for months in ({**present, newcomer: 0}, present)
        ),
    )
