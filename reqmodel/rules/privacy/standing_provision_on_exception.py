"""A public body's provision without end that rests on an exception made for single occasions."""

from collections.abc import Iterator

from reqmodel.analysis.data_uses import EXCEPTIONS_69, flows
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.vocabulary import Controller


def check(model: Model) -> Iterator[Finding]:
    for case, keys, use, asset in flows(model):
        if (
            use.legal_ground in EXCEPTIONS_69
            and not use.one_off
            and asset.controller_type is not Controller.PRIVATE
        ):
            values = {"asset": asset.title, "ground": use.legal_ground.label}
            yield Finding(case.id, (*keys, "legal_ground"), values)
