"""The headings of a document and the lines that lead to its lists: which stand over a place."""

from __future__ import annotations

import re

from reqmodel.text.normal import normalised, read
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
        if level := _level(line):
            self.enter(level, line)


def may_head(text: str) -> bool:
    """Whether a text may stand over others: words, few, and no sentence."""
    return len(text) <= LONGEST and any(map(str.isalpha, text)) and not text.endswith("。")


OFFERS = pattern(
    r"(?:次|以下|下記|右記|左記)[^。]{0,30}(?:いずれか|どちらか|[1-9一二]つ以上|例示?(?:で|を|と|に|の|。|:)|参考)[^。]{0,40}[。:]?\s*$"
    r"|(?:いずれか|例示?|参考(?:品|機種|製品|例))(?:は|を|として)?[^。]{0,12}(?:次|以下|下記)[^。]{0,14}[。:]?\s*$"
    r"|\b(?:any|one|either) of the following\b[^.]{0,60}[.:]?\s*$"
    r"|\b(?:any of|one (?:or more )?of|either of|such as|for example|e\.g\.|examples?|(?:may|might|could|can) (?:also )?(?:include|be))\b[^.;]*:\W*$",
    re.IGNORECASE,
)
"""What announces a list of which one will do, or that gives examples."""
_WELCOMES = pattern(
    r"(?:製品名|商品名|商標|銘柄|ブランド|メーカー名|製造者名|型番|型式|機種|固有名詞?|参考品|例示品|記載(?:した|の)(?:製品|機器|商品|品)|(?:本|この)?仕様書)[^。]{0,60}(?:例示(?:であ|です|として|であり)|(?:指定|限定)(?:では|するものでは|し)な|限るものではな|限定されな|参考(?:として(?:示|記載|例示)|であり))"
    r"|特定の(?:製品|商品|メーカー?|機種|銘柄|ブランド|製造者|事業者)(?:等)?(?:を|に)(?:指定|限定)(?:(?:する|した)もの(?:では|で)|し)な"
    r"|(?:製品名|商品名|商標|銘柄|型番|(?:本|この)仕様書|全ての(?:製品|機器|品目)|いずれの(?:製品|機器|品目))[^。]{0,60}同等(?:品|以上)[^。]{0,16}(?:(?<!不)可(?:とする|能|。)|認め(?=る|ます)|(?:提案|選定|納入|応札|使用)(?:する(?:こと)?(?:が|も))?(?:でき|(?<!不)可)|差し支え|よい)"
    r"|\b(?:brand|trade|product|manufacturers?'?s?|proprietary) names?\b[^.]{0,160}\b(?:descriptive (?:only|purposes)|for reference|illustrat\w+|(?:level|standard) of quality|not (?:intended to )?(?:restrict|limit|be restrictive)\w*|or (?:approved )?equals?|equivalents? (?:will|shall|may|are|products?))\b",
    re.IGNORECASE,
)

_REFUSES = pattern(
    r"同等[^。]{0,24}(?:不可|認めな|認められな)|\bno substitut|\bequivalen\w+ [^.]{0,20}\bnot\b"
)


def welcomes(text: str) -> bool:
    """Whether a text says of all names in its document that they are examples, or that equivalents do."""
    plain = read(text).text
    return bool(_WELCOMES.search(plain)) and not _REFUSES.search(plain)


_ITEM = pattern(
    r"\s*(?P<mark>[-*+•●▪◦·|・○■□◆◇–—]|o(?=\s)|\(?[0-9]{1,3}[.)]|\(?[A-Za-z]{1,3}[.)]|\(?[ア-ン][.)]|[①-⑳⑴-⒇]|[0-9]{1,2}(?=\s)|[ア-ン](?=\s))\s?"
)
_SORTS = {"[0-9]+": "1", "[A-Za-z]+(?=[.)])": "a", "[ア-ン]": "ア", "[①-⑳⑴-⒇]": "①"}
_LEADS = pattern(r":[*_\s|]*$")
_LONGEST_LEAD = 400
_SHORT = 100
"""Characters of a line that may be an item, though its mark is lost."""
_NO_ITEM = -1
"""The depth of a line that leads to a list, and is in none."""


class Leads:
    """The lines that lead to the lists one is in, while a document is read from its beginning."""

    def __init__(self) -> None:
        """Begin in no list."""
        self._over: list[tuple[int, str, str]] = []
        self._section: tuple[str, ...] = ()
        self._marked = False

    def over(self, text: str, section: tuple[str, ...]) -> tuple[str, ...]:
        """What stands over a text: its headings, and the lines that lead to it, the outermost first."""
        item = _ITEM.match(text)
        depth = len(text) - len(text.lstrip()) if item else _NO_ITEM
        mark = _mark(item["mark"]) if item else ""
        if section != self._section or not (item or (len(text) <= _SHORT and not self._marked)):
            self._over.clear()
        while item and self._over and _ended(self._over[-1], depth, mark):
            self._over.pop()
        over = (*section, *(line for _, _, line in self._over))
        self._section, self._marked = section, bool(item)
        if len(text) <= _LONGEST_LEAD and (_LEADS.search(text) or OFFERS.search(read(text).text)):
            self._over.append((depth, mark, " ".join(text.split())))
            self._marked = False
        return over


def _mark(written: str) -> str:
    """The sort of mark that an item has: a sign, or that of a number or a letter."""
    for marks, one in _SORTS.items():
        written = re.sub(marks, one, written)
    return written


def _ended(lead: tuple[int, str, str], depth: int, mark: str) -> bool:
    """Whether an item ends the list below another: it is no deeper, and of the same sort."""
    return lead[0] > depth or lead[:2] == (depth, mark)


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
