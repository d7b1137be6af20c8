"""An edition: what one audience gets to see of a model, of its check and of its market."""

from __future__ import annotations

from dataclasses import dataclass

from reqmodel.analysis.neutrality import Neutrality, assess
from reqmodel.model.diagnostic import Report
from reqmodel.model.model import Model
from reqmodel.model.vocabulary import Disclosure


@dataclass(frozen=True)
class Edition:
    """All that renderers get, made fit for its audience before any of them sees it.

    The market is counted on the whole model, and only numbers of it go into an edition for others.
    """

    model: Model
    report: Report
    neutrality: Neutrality

    @classmethod
    def whole(cls, model: Model, report: Report) -> Edition:
        """The office's own edition."""
        return cls(model, report, assess(model, report))

    def for_audience(self, audience: Disclosure) -> Edition:
        """The edition for an audience.

        Raises:
            ReqmodelError: the project's own card, which opens every edition, is not for `audience`.
        """
        model = self.model.for_audience(audience)
        if audience is Disclosure.INTERNAL:
            return Edition(model, self.report, self.neutrality)
        return Edition(model, Report(()), self.neutrality.known_to(model))
