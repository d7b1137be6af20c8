"""A legal ground that is not open to who holds the data, or not for data of that class."""

from collections.abc import Iterator

from reqmodel.analysis.data_uses import CONSENT, EXCEPTIONS_69, IMPERSONAL, PERSONAL, grounds
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Controller, DataClass, LegalGround

RELATED = {LegalGround.RELATED_31, LegalGround.REQUEST_72}
"""Grounds that are open to person-related information alone."""
PUBLIC = EXCEPTIONS_69 | {LegalGround.PURPOSE_61, LegalGround.REQUEST_72}
PRIVATE = {
    LegalGround.PURPOSE_17,
    LegalGround.CONSENT_27,
    LegalGround.EXCEPTION_27,
    LegalGround.RELATED_31,
    LegalGround.ENTRUSTMENT_27,
    LegalGround.JOINT_USE_27,
}
OPEN_TO = {
    Controller.PUBLIC: PUBLIC,
    Controller.PRIVATE: PRIVATE,
    Controller.EITHER: PUBLIC | PRIVATE,
}


def check(model: Model) -> Iterator[Finding]:
    for id_, keys, ground, asset in grounds(model):
        held = keys == ("legal_ground",)
        if not _fits(ground, asset, held=held):
            values = {
                "asset": asset.title,
                "ground": ground.label,
                "holder": asset.controller_type.label,
                "class": asset.data_class.label,
                "fit": Text.listed(_written(g) for g in LegalGround if _fits(g, asset, held=held)),
            }
            yield Finding(id_, keys, values)


def _fits(ground: LegalGround, asset: DataAsset, *, held: bool) -> bool:
    if ground is LegalGround.PURPOSE_17 and not held:
        return False  # it lets a business use data, not hand them to others (Art. 27)
    if ground in (LegalGround.STATUTE, LegalGround.UNDECIDED):
        return True
    if ground is LegalGround.NOT_PERSONAL:
        return asset.data_class not in PERSONAL
    if ground in RELATED and asset.data_class is not DataClass.RELATED:
        return False
    if ground in CONSENT and asset.data_class is DataClass.PSEUDONYMISED:
        return False
    return asset.data_class not in IMPERSONAL and ground in OPEN_TO[asset.controller_type]


def _written(ground: LegalGround) -> Text:
    return Text(f"{ground}「{ground.label.ja}」", f"{ground} '{ground.label.en}'")
