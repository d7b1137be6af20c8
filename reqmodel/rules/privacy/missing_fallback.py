"""Assurance asked of people for whom there is no other way."""

from collections.abc import Iterator

from reqmodel.analysis.coverage import use_cases
from reqmodel.analysis.data_uses import asks_consent
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.governance import AssuranceProfile
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Group


def check(model: Model) -> Iterator[Finding]:
    asking: dict[str, str] = {}
    for case in use_cases(model):
        if case.assurance and asks_consent(case):
            asking.setdefault(case.assurance.profile, case.id)
    for id_, case_id in asking.items():
        profile = model.records.get(id_)
        if isinstance(profile, AssuranceProfile):
            told = {fallback.whom for fallback in profile.fallbacks}
            missing = [group.label for group in Group if group not in told]
            if missing:
                values = {"missing": Text.listed(missing), "case": case_id}
                yield Finding(id_, ("fallbacks",), values)
