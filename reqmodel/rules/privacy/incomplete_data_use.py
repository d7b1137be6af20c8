"""A use of personal data without what the law or the guidebook asks to be known of it."""

from collections.abc import Iterator

from reqmodel.analysis.data_uses import CONSENT, Flow, flows, to_the_person
from reqmodel.model.anatomy import label_of
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.use_case import DataUse


def check(model: Model) -> Iterator[Finding]:
    for flow in flows(model):
        for name in _missing(flow) if flow.personal else ():
            if not to_the_person(model, flow.use):
                values = {"use": flow.use.key, "name": name, "field": label_of(DataUse, name).text}
                yield Finding(flow.case.id, (*flow.keys, name), values)


def _missing(flow: Flow) -> Iterator[str]:
    if flow.use.recipient_type is None:
        yield "recipient_type"
    if flow.use.legal_ground in CONSENT and flow.use.consent is None:
        yield "consent"
    if flow.use.withdrawal is None:
        yield "withdrawal"
