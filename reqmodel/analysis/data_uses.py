"""Data uses: what flows in the use cases that count, and what the Act makes of it.

The Act on the Protection of Personal Information (APPI); article numbers are its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reqmodel.analysis.coverage import alive, use_cases
from reqmodel.model.diagnostic import KeyPath
from reqmodel.model.model import Model
from reqmodel.model.records.governance import DataAsset, Role
from reqmodel.model.records.use_case import DataUse, UseCase
from reqmodel.model.vocabulary import DataClass, LegalGround, PartyType

CONSENT = frozenset((LegalGround.CONSENT_69, LegalGround.CONSENT_27))
"""Grounds that are the consent of the person concerned."""

EXCEPTIONS_69 = frozenset(
    (
        LegalGround.CONSENT_69,
        LegalGround.INTERNAL_69,
        LegalGround.OTHER_BODY_69,
        LegalGround.STATISTICS_69,
    )
)
"""Grounds on which a public body may go beyond its purpose (Art. 69(2))."""

PERSONAL = frozenset((DataClass.PERSONAL, DataClass.SPECIFIC, DataClass.PSEUDONYMISED))
"""Classes that are about somebody whatever the recipient makes of them."""

IMPERSONAL = frozenset(
    (DataClass.ANONYMISED, DataClass.ANONYMISED_PUBLIC, DataClass.NON_PERSONAL),
)
"""Classes that are about nobody. Person-related information is in neither set (Art. 31)."""


class Flow(NamedTuple):
    """A data use of a use case, the way to it, and the asset that flows."""

    case: UseCase
    keys: KeyPath
    use: DataUse
    asset: DataAsset

    @property
    def personal(self) -> bool:
        """Whether it provides data about a person."""
        related = self.asset.data_class is DataClass.RELATED
        return self.asset.data_class in PERSONAL or (
            related and self.use.legal_ground is not LegalGround.NOT_PERSONAL
        )


def flows(model: Model) -> Iterator[Flow]:
    """Every data use of those use cases whose asset could be read."""
    assets = {asset.id: asset for asset in model.of_kind(DataAsset)}
    for case in use_cases(model):
        for i, use in enumerate(case.data_uses):
            if use.asset in assets:
                yield Flow(case, ("data_uses", i), use, assets[use.asset])


def grounds(model: Model) -> Iterator[tuple[str, KeyPath, LegalGround, DataAsset]]:
    """Every ground on which data is held or used: record, the way to it there, ground, data."""
    for asset in model.of_kind(DataAsset):
        if alive(model, asset.id):
            yield asset.id, ("legal_ground",), asset.legal_ground, asset
    for case, keys, use, asset in flows(model):
        yield case.id, (*keys, "legal_ground"), use.legal_ground, asset


def to_the_person(model: Model, use: DataUse) -> bool:
    """Whether the person concerned is the one who receives the data."""
    role = model.records.get(use.recipient)
    return isinstance(role, Role) and role.party_type is PartyType.PERSON


def asks_consent(case: UseCase) -> bool:
    """Whether any data use of a use case asks for consent or rests on it."""
    return any(use.consent or use.legal_ground in CONSENT for use in case.data_uses)
