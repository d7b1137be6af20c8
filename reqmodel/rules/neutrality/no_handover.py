"""No requirement binds the supplier to hand over to a successor."""

import re
from collections.abc import Iterator

from reqmodel.analysis.absence import lacks
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.text.pattern import pattern

_CLAUSE = pattern(
    r"引き?継|後継(?:の)?(?:者|事業者|業者)|次期(?:事業者|受託者|システム)[^。]{0,20}(?:移行|支援|協力)|契約(?:の)?(?:終了|満了)[^。]{0,30}(?:移行|協力|支援|引)"
    r"|\b(?:handover|hand over|transition|successor|exit plan|knowledge transfer|outgoing)\b",
    re.IGNORECASE,
)

_CUES = ("引継", "引き継", "後継", "次期", "終了", "満了", "andover", "and over", "ransition", "uccessor", "xit plan", "nowledge transfer", "utgoing")  # fmt: skip


def check(model: Model) -> Iterator[Finding]:
    if lacks(model, _CLAUSE, _CUES):
        yield Finding(model.project.id, ("procurement",))
