"""Data held or used on a ground that is undecided, and that no open decision is to settle."""

from collections.abc import Iterator

from reqmodel.analysis.data_uses import grounds
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.governance import Decision
from reqmodel.model.vocabulary import LegalGround, Outcome, Status


def check(model: Model) -> Iterator[Finding]:
    for id_, keys, ground, asset in grounds(model):
        if ground is LegalGround.UNDECIDED and not _awaited(model, asset.id):
            values = {"asset": asset.title, "asset_id": asset.id}
            yield Finding(id_, keys, values)


def _awaited(model: Model, asset: str) -> bool:
    """Whether a decision that is still to be taken settles the data."""
    return any(
        isinstance(decision, Decision)
        and decision.outcome is not Outcome.DECIDED
        and decision.status is not Status.RETIRED
        for decision in map(model.records.get, model.graph.holders(asset, "settles"))
    )
