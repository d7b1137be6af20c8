"""What dropping or adding requirements does to every pattern's cost.

A cost line names the requirements that cause it. It falls away when all of them are dropped; when
some are, it is taken to shrink by their number, which is an assumption and not a price.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from reqmodel.analysis.coverage import alive
from reqmodel.analysis.total_cost import ONE, Costing, Spread, Terms, costings
from reqmodel.model.diagnostic import ReqmodelError
from reqmodel.model.model import Model
from reqmodel.model.records.alternative import CostLine
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Fit, Priority
from reqmodel.store.validation import nearest


@dataclass(frozen=True, slots=True)
class Scope:
    """The requirements that are priced, and what was changed about them, each in model order."""

    priced: frozenset[str]
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def share(self, line: CostLine) -> Decimal:
        """How much of a line counts: the part of the requirements behind it that are priced."""
        if not line.serves:
            return ONE
        return Decimal(sum(id_ in self.priced for id_ in line.serves)) / len(line.serves)


@dataclass(frozen=True, slots=True)
class Repriced:
    """The cost of a pattern before and after; `unlinked` are changed requirements no line names.

    What those cost is not known: where a pattern meets them whatever is chosen they are left out.
    """

    before: Costing
    after: Costing
    unlinked: tuple[str, ...]

    @property
    def delta(self) -> Spread:
        """Yen without tax, undiscounted: by how much the low, most likely and high total change."""
        return self.after.total() + self.before.total() * Decimal(-1)


def scope(model: Model, without: Iterable[str] = (), add: Iterable[str] = ()) -> Scope:
    """All requirements in force, without some, and with some that are not.

    `without` also takes a priority, such as `should`, for all requirements of it; `add` then takes
    single ones back.

    Raises:
        ReqmodelError: a name is no requirement or priority; one to drop is not in force; one to
            add is priced already.
    """
    requirements = {r.id: r for r in model.of_kind(Requirement)}
    base = {id_ for id_ in requirements if alive(model, id_)}
    gone: set[str] = set()
    for name in without:
        if name in set(Priority):
            gone |= {id_ for id_ in base if requirements[id_].priority == name}
        elif _known(name, requirements) in base:
            gone.add(name)
        else:
            raise ReqmodelError(
                Text(
                    f"{name} は廃止されており、初めから費用に含まれていません。",
                    f"{name} is retired, so its cost is not counted in the first place.",
                )
            )
    back = {_known(name, requirements) for name in add}
    if already := back & base - gone:
        names = "、".join(sorted(already))
        raise ReqmodelError(
            Text(
                f"{names} の費用は、もう含まれています。--add は、--without で外したものか廃止したものに使います。",
                f"{', '.join(sorted(already))} counted already. --add takes what --without drops, or "
                "retired requirements.",
            )
        )
    gone -= back
    return Scope(
        frozenset(base - gone | back),
        tuple(id_ for id_ in requirements if id_ in gone),
        tuple(id_ for id_ in requirements if id_ in back - base),
    )


def _known(name: str, requirements: Iterable[str]) -> str:
    if name in requirements:
        return name
    near = nearest(name, requirements)
    raise ReqmodelError(
        Text(
            f"「{name}」という要件はありません。" + (f"{near} のことですか。" if near else ""),
            f"There is no requirement '{name}'." + (f" Did you mean {near}?" if near else ""),
        )
    )


def repriced(model: Model, on: Terms, change: Scope) -> tuple[Repriced, ...]:
    """Every pattern before and after a change."""
    return tuple(
        Repriced(before, after, tuple(_unlinked(before, change)))
        for before, after in zip(
            costings(model, on, scope(model).share),
            costings(model, on, change.share),
            strict=True,
        )
    )


def _unlinked(costing: Costing, change: Scope) -> Iterable[str]:
    pattern = costing.pattern
    linked = {id_ for line in pattern.cost_lines for id_ in line.serves}
    free = {a.requirement for a in pattern.fits if a.fit in (Fit.INDEPENDENT, Fit.UNMET)}
    return (i for i in (*change.dropped, *change.added) if i not in linked | free)
