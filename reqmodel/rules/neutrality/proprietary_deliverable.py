"""Deliverables asked for in one vendor's file format only."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.aspect import Aspect
from reqmodel.text.context import standards_in
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import names, stretches
from reqmodel.text.together import together

CUES = (Product, ".doc", ".xls", ".ppt", ".mpp", ".vsd", ".indd", ".psd", ".mdb", "Excel", "Word", "PowerPoint", "Visio", "Access", "Photoshop", "MS Project", "InDesign", "model file")  # fmt: skip


_WORK = pattern(
    r"\b(?:plans?|reports?|documents?|drawings?|slides|material|test cases|data model|artwork|deliverables?|manuals?|diagrams?|minutes)\b",
    re.IGNORECASE,
)
_HANDED = pattern(
    r"\b(?:delivered|handed over|submitted|filed|due|surrender\w*|provided|returned|furnished|supplied)\b",
    re.IGNORECASE,
)
_FORM = pattern(
    r"\.(?:docx?|xlsx?|pptx?|mpp|vsdx?|indd|psd|mdb|accdb)\b|\b(?:in|as|on) (?:an? |MS |Microsoft |native )*(?:Excel|Word|PowerPoint|Visio|Access database|Photoshop|Project|InDesign)\b|\bas an? \w+ model file\b"
)
_IN_ONE_FORM = together(
    (_FORM, _WORK, _HANDED),
    unless=(pattern(r"\b(?:or|any|equivalent|compatible|PDF|ODF|open)\b", re.IGNORECASE),),
)


_BOTH = pattern(
    r"形式(?:及び|並びに|と)[^。、]{0,12}形式(?:の両方|の双方|それぞれ)|\bin (?:both )?(?:[\w.]+ ){1,3}and (?:[\w.]+ ){1,2}(?:formats?|files)\b",
    re.IGNORECASE,
)
"""An open form is asked for too, and not instead."""


def check(passage: Passage) -> Iterator[Finding]:
    if standards_in(passage, 0, len(passage.plain)) and not _BOTH.search(passage.plain):
        return
    found = list(names(passage, Aspect.DELIVERABLE, (Product,)))
    yield from found or stretches(passage, _IN_ONE_FORM)
