"""A consent method that is taken up, and by which consent cannot be withdrawn."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.governance import ConsentMethod
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Adoption, ConsentState, Status

TAKEN_UP = (Adoption.ADOPTED, Adoption.CONDITIONAL)


def check(record: ConsentMethod) -> Iterator[Finding]:
    if record.adoption not in TAKEN_UP or record.status is Status.RETIRED:
        return
    if not record.withdrawal:
        problem = Text("撤回の方法（withdrawal）がありません", "how to withdraw is missing")
        yield Finding(record.id, ("withdrawal",), {"problem": problem})
    elif record.states and ConsentState.WITHDRAWN not in record.states:
        problem = Text(
            f"状態（states）に {ConsentState.WITHDRAWN} がなく、撤回を記録できません",
            f"its states have no {ConsentState.WITHDRAWN}, so that none can be recorded",
        )
        yield Finding(record.id, ("states",), {"problem": problem})
