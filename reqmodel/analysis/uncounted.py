"""Answers of suppliers that the market does not count, as they answer no must that binds a contractor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from reqmodel.analysis.coverage import alive, contracted
from reqmodel.analysis.evidence import offerings
from reqmodel.model.labelled import Labelled
from reqmodel.model.model import Model
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.vocabulary import Priority


class Uncounted(Labelled):
    """Why an answer is not counted."""

    MISSING = "missing", "その番号の要件がない", "There is no such requirement"
    RETIRED = "retired", "取り下げた要件である", "The requirement is retired"
    NOT_A_MUST = "not-a-must", "必須の要件でない", "The requirement is no must"
    OF_OTHERS = "of-others", "受託者に課す要件でない", "The requirement binds no contractor"


def uncounted(model: Model) -> Mapping[Uncounted, Mapping[str, tuple[str, ...]]]:
    """Requirements (ids) by why answers on them are not counted, and by the offerings that answer them.

    Those that could not be read are left out: nobody knows what they are.
    """
    musts = {requirement.id for requirement in contracted(model)}
    found: dict[Uncounted, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for offering in offerings(model):
        for id_ in dict.fromkeys(a.requirement for a in offering.answers):
            if id_ not in musts and id_ not in model.broken:
                of = found[_why(model, id_)]
                of[offering.id] = (*of.get(offering.id, ()), id_)
    return {why: found[why] for why in Uncounted if why in found}


def _why(model: Model, id_: str) -> Uncounted:
    requirement = model.records.get(id_)
    if not isinstance(requirement, Requirement):
        return Uncounted.MISSING
    if not alive(model, id_):
        return Uncounted.RETIRED
    return Uncounted.OF_OTHERS if requirement.priority is Priority.MUST else Uncounted.NOT_A_MUST
