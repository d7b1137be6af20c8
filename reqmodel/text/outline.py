"""The headings of a document: which lines are some, and which stand over a place."""

from __future__ import annotations

import re

from reqmodel.text.normal import normalised
from reqmodel.text.pattern import pattern

LONGEST = 40
"""Characters of a line that is a heading, where nothing but its wording shows it."""

_NUMBERED = pattern(
    r"(?P<chapter>第\s*[0-9一二三四五六七八九十]{1,3}\s*[章編部])"
    r"|(?P<section>第\s*[0-9一二三四五六七八九十]{1,3}\s*節)"
    r"|(?P<article>第\s*[0-9一二三四五六七八九十]{1,3}\s*条)"
    r"|(?P<dotted>[0-9]{1,2}(?:[.-][0-9]{1,2})*)(?:\.\s*|\s+|、)(?=\D)"
    r"|(?P<bracketed>\([0-9]{1,2}\))\s*"
    r"|(?P<marked>[■□◆◇●【])\s*"
)
_LEVELS = {"chapter": 1, "section": 2, "article": 3, "bracketed": 7, "marked": 8}
_DOTTED = 3
"""The level of `1`; that of `1.2` is one more."""
_SENTENCE = pattern(r"[。.!?;,、:]$|(?:こと|もの)$|\b(?:shall|must)\b")


_OFFERED = 9
"""The level of what a list is announced with: below all headings."""
OFFERS = pattern(
    r"(?:次|以下|下記|右記|左記)[^。]{0,30}(?:いずれか|どちらか|[1-9一二]つ以上|例示?(?:で|を|と|に|の|。|:)|参考)[^。]{0,40}[。:]?\s*$"
    r"|(?:いずれか|例示?|参考(?:品|機種|製品|例))(?:は|を|として)?[^。]{0,12}(?:次|以下|下記)[^。]{0,14}[。:]?\s*$"
    r"|\b(?:any|one|either) of the following\b[^.]{0,60}[.:]?\s*$|\b(?:such as|for example|examples include)\b[^.]{0,30}:\s*$",
    re.IGNORECASE,
)
"""What announces a list of which one will do, or that gives examples."""
_ITEM = pattern(
    r"\s*(?:[・●○■□◆◇▪•*|–—-]|\(?(?:[0-9]{1,2}|[ア-ン]|[a-z])[).]|[①-⑳⑴-⒇]|[0-9]{1,2}\s|[ア-ン]\s|[a-z]\s)"
)


class Outline:
    """The headings over a place, while a document is read from its beginning."""

    def __init__(self) -> None:
        """Begin above all headings."""
        self._over: list[tuple[int, str]] = []

    @property
    def path(self) -> tuple[str, ...]:
        """The headings, the outermost first."""
        return tuple(heading for _, heading in self._over)

    def enter(self, level: int, heading: str) -> None:
        """Go on under a heading, which ends those of its level and below."""
        while self._over and self._over[-1][0] >= level:
            self._over.pop()
        if words := " ".join(heading.split()):
            self._over.append((level, words))

    def pass_line(self, line: str) -> None:
        """Go on after a line, under it if its wording makes it a heading."""
        self.pass_paragraph(line)
        if level := _level(line):
            self.enter(level, line)

    def pass_paragraph(self, text: str) -> None:
        """Go on after a paragraph that is no heading: items are under what offers them as a choice."""
        if not _ITEM.match(text):
            self.enter(_OFFERED, "")
            if OFFERS.search(text):
                self.enter(_OFFERED, text)


def _level(line: str) -> int:
    """The level of a line that is a heading by its wording alone; 0 of all others."""
    if len(line) > LONGEST:
        return 0
    text = normalised(line).text.strip()
    number = _NUMBERED.match(text)
    if not number or number.end() == len(text) or _SENTENCE.search(text):
        return 0
    if number["dotted"]:
        return _DOTTED + len(re.findall(r"[.-]", number["dotted"]))
    return _LEVELS[number.lastgroup or ""]
