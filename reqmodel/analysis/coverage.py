"""Coverage: clauses by what answers them, requirements by use cases and patterns, headings.

Bidirectional traceability after ISO/IEC/IEEE 29148:2018, 5.2.8 and 6.6.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reqmodel.model.model import Model
from reqmodel.model.records.alternative import FitAnswer, Pattern
from reqmodel.model.records.governance import Role
from reqmodel.model.records.requirement import Heading, Requirement
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.vocabulary import Fit, PartyType, Priority, Stage, Status


def alive(model: Model, id_: str) -> bool:
    """Whether a record counts: neither retired nor a use case that was not adopted."""
    record = model.records.get(id_)
    if record is None:
        return id_ in model.broken
    dropped = isinstance(record, UseCase) and record.stage is Stage.NOT_ADOPTED
    return record.status is not Status.RETIRED and not dropped


def use_cases(model: Model) -> tuple[UseCase, ...]:
    """Every use case that is neither retired nor not adopted."""
    return tuple(case for case in model.of_kind(UseCase) if alive(model, case.id))


def answers(model: Model, clause: str) -> tuple[str, ...]:
    """Ids of the records derived from a clause."""
    return tuple(i for i in model.graph.holders(clause, "derived-from") if alive(model, i))


def binding(model: Model) -> Iterator[Requirement]:
    """Every must requirement that is not retired."""
    for requirement in model.of_kind(Requirement):
        if requirement.priority is Priority.MUST and alive(model, requirement.id):
            yield requirement


def contracted(model: Model) -> Iterator[Requirement]:
    """Every must that whoever wins the contract has to meet.

    Left out are those that bind others only: no supplier can answer for what the client does. A
    must that says of nobody that it binds them is taken to bind the supplier.
    """
    for requirement in binding(model):
        parties = [model.records.get(role) for role in requirement.binds]
        if not parties or any(
            not isinstance(party, Role) or party.party_type is PartyType.CONTRACTOR
            for party in parties
        ):
            yield requirement


def needed_by(model: Model, requirement: str) -> tuple[str, ...]:
    """Ids of the use cases that need a requirement, or what it refines or constrains."""
    graph = model.graph

    def above(id_: str) -> tuple[str, ...]:
        return (*graph.targets(id_, "refines"), *graph.targets(id_, "constrains"))

    ways = _closure(model, [requirement], above)
    found = dict.fromkeys(case for way in ways for case in graph.holders(way, "needs"))
    return tuple(case for case in found if alive(model, case))


def requirements_of(model: Model, *use_cases: str) -> tuple[str, ...]:
    """Ids of the requirements that use cases need, with what refines or constrains them."""
    graph = model.graph

    def below(id_: str) -> tuple[str, ...]:
        return (*graph.holders(id_, "refines"), *graph.holders(id_, "constrains"))

    needs = (target for case in use_cases for target in graph.targets(case, "needs"))
    return tuple(_closure(model, needs, below))


def _closure(
    model: Model, start: Iterable[str], step: Callable[[str], Iterable[str]]
) -> dict[str, None]:
    """What is reached from `start` by steps between records that count, in order."""
    found = dict.fromkeys(id_ for id_ in start if alive(model, id_))
    waiting = list(found)
    while waiting:
        for there in step(waiting.pop()):
            if there not in found and alive(model, there):
                found[there] = None
                waiting.append(there)
    return found


def headings(model: Model) -> Iterator[tuple[Heading, tuple[Requirement, ...]]]:
    """Every heading with its requirements, in order; retired ones of either left out."""
    under: dict[str, list[Requirement]] = defaultdict(list)
    for requirement in model.of_kind(Requirement):
        if requirement.status is not Status.RETIRED:
            under[requirement.heading].append(requirement)
    for heading in model.of_kind(Heading):
        if heading.status is not Status.RETIRED:
            yield heading, tuple(under[heading.id])


@dataclass(frozen=True, slots=True)
class FitCoverage:
    """How a pattern meets the musts: its answer to each, None where it has none."""

    pattern: Pattern
    answers: Mapping[str, FitAnswer | None]

    def of(self, *fits: Fit) -> tuple[str, ...]:
        """The musts answered so, in order."""
        return tuple(id_ for id_, a in self.answers.items() if a and a.fit in fits)

    @property
    def met(self) -> tuple[str, ...]:
        """The musts that it meets, or that are met whatever way is chosen."""
        return self.of(Fit.NATIVE, Fit.CONFIGURE, Fit.BUILD, Fit.INDEPENDENT)

    @property
    def open(self) -> tuple[str, ...]:
        """The musts of which it is not known, or not said, whether it meets them."""
        return tuple(i for i, a in self.answers.items() if a is None or a.fit is Fit.UNKNOWN)

    @property
    def unmet(self) -> tuple[str, ...]:
        """The musts that it does not meet."""
        return self.of(Fit.UNMET)


def fit_coverage(model: Model, pattern: Pattern) -> FitCoverage:
    """How a pattern meets every must requirement."""
    given = {answer.requirement: answer for answer in pattern.fits}
    return FitCoverage(pattern, {r.id: given.get(r.id) for r in binding(model)})
