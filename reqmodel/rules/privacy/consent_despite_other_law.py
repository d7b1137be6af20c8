"""Data that another law restricts, provided because the person consented."""

from collections.abc import Iterator

from reqmodel.analysis.data_uses import CONSENT, flows
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.text import Text


def check(model: Model) -> Iterator[Finding]:
    for case, keys, use, asset in flows(model):
        if asset.restricted_by and use.legal_ground in CONSENT:
            laws = Text.listed(law.label for law in asset.restricted_by)
            yield Finding(case.id, (*keys, "legal_ground"), {"asset": asset.title, "laws": laws})
