"""Consent asked in a way that the model itself turns down."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import use_cases
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.governance import ConsentMethod
from reqmodel.model.vocabulary import Adoption


def check(model: Model) -> Iterator[Finding]:
    rejected = {
        method.id: method.title
        for method in model.of_kind(ConsentMethod)
        if method.adoption is Adoption.REJECTED
    }
    for case in use_cases(model):
        for i, use in enumerate(case.data_uses):
            if use.consent in rejected:
                values = {"use": use.key, "method": rejected[use.consent]}
                yield Finding(case.id, ("data_uses", i, "consent"), values)
