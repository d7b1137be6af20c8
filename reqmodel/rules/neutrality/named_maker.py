"""A company that must have made or supplied the thing."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Supplier
from reqmodel.text.aspect import Aspect
from reqmodel.text.passage import Passage
from reqmodel.text.suspicion import names_or_wordings

CUES = (Supplier, "社製", "株式会社", "(株)", "純正", "genuine", "OEM")

_COMPANY = r"(?:株式会社|\(株\))"
_NAMED = re.compile(
    r"(?<![他自各同当弊数別貴御両一複1])(?:[一-龥]{1,8}|[ァ-ヶー・]{2,14}|[A-Za-z][A-Za-z0-9&.-]{1,20})社製"
    rf"|{_COMPANY}\s*[^、。\sのがはをに()]{{1,20}}?(?:製(?![造作])|[がの](?:提供|開発|販売|製造|製品))"
    rf"|[^、。\sのがはをに()]{{2,20}}?{_COMPANY}(?:製(?![造作])|[がの](?:提供|開発|販売|製造|製品))"
    r"|純正(?:品|部品|の|オプション|トナー|消耗品|インク)"
    r"|\bgenuine\b[^.]{0,20}\b(?:parts?|toner|supplies|consumables)\b|\bOEM (?:parts?|only)\b"
)
_ANYONE = re.compile(r"(?:[他自各同当弊数別貴御両一複1]|異なる|特定の)(?:の?会|数の?)?社製|以外の")


def check(passage: Passage) -> Iterator[Finding]:
    return names_or_wordings(passage, Aspect.PRODUCT, _NAMED, _ANYONE, (Supplier,))
