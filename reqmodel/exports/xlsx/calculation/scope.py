"""What the workbook reckons with: the model's figures, as far as its readers may know them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reqmodel.analysis.coverage import use_cases
from reqmodel.analysis.participants import Residents, residents
from reqmodel.analysis.ranking import Contest, contest
from reqmodel.analysis.sharing_examples import Setting, setting
from reqmodel.analysis.total_cost import PERIODS, Costing, Terms, costings, longest, terms
from reqmodel.exports.xlsx.book import Book
from reqmodel.model.display import ASSUMED_AMOUNTS
from reqmodel.model.model import Model
from reqmodel.model.text import Text


@dataclass(frozen=True)
class Scope:
    """The model and the workbook about it."""

    book: Book

    @property
    def model(self) -> Model:
        """The edition."""
        return self.book.model

    def name(self, text: Text, **values: object) -> str:
        """What formulas call something."""
        return self.book.say(text, **values)

    @cached_property
    def terms(self) -> Terms:
        """The project's terms."""
        return terms(self.model.project)

    @property
    def rates(self) -> tuple[int, ...]:
        """Places of the rates but nought, among the terms' rates."""
        return tuple(i for i, rate in enumerate(self.terms.rates) if rate)

    @property
    def years(self) -> range:
        """Every year that the horizon may come to."""
        return range(longest(self.model.project) + 1)

    @cached_property
    def all(self) -> tuple[Costing, ...]:
        """The cost of every pattern."""
        return costings(self.model, self.terms)

    @cached_property
    def known(self) -> tuple[Costing, ...]:
        """Of those, whose amounts the readers may know."""
        return tuple(c for c in self.all if c.known)

    @cached_property
    def periods(self) -> tuple[tuple[Costing, ...], ...]:
        """The same over other periods."""
        found = (costings(self.model, terms(self.model.project, years)) for years in PERIODS)
        return tuple(tuple(c for c in one if c.known) for one in found)

    @property
    def warning(self) -> Text | None:
        """What stands over amounts that nobody quoted."""
        return None if all(c.quoted for c in self.known) else ASSUMED_AMOUNTS

    @cached_property
    def contest(self) -> Contest:
        """The ranking."""
        return contest(self.model)

    @property
    def judged(self) -> bool:
        """Whether there are marks that the readers may know."""
        return bool(self.contest.patterns) and self.contest.judged > 0

    @cached_property
    def residents(self) -> Residents | None:
        """Those whom the platform serves."""
        return residents(self.model)

    @cached_property
    def use_cases(self) -> int:
        """Services over which cost is averaged."""
        return len(use_cases(self.model))

    @cached_property
    def around(self) -> Setting:
        """Among whom a total is shared."""
        return setting(self.model)
