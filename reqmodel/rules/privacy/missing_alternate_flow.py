"""A use case that asks for consent and does not say what happens when things go otherwise."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import use_cases
from reqmodel.analysis.data_uses import asks_consent
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Deviation

WANTED = tuple(d for d in Deviation if d is not Deviation.OTHER)


def check(model: Model) -> Iterator[Finding]:
    for case in use_cases(model):
        if not asks_consent(case):
            continue
        told = {flow.on for flow in case.alternate_flows}
        missing = [deviation.label for deviation in WANTED if deviation not in told]
        if missing:
            yield Finding(case.id, ("alternate_flows",), {"missing": Text.listed(missing)})
