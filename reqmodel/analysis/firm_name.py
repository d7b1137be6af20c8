"""Names of firms and products: which are the same, however they are written.

Two legal forms that are both stated (株式会社甲, 合同会社甲) make two firms; a form that is not stated
agrees with the only one that is. Where there are several, whose name it is cannot be told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from reqmodel.model.text import Text
from reqmodel.text.normal import normalised

_WRITTEN = {
    "株式会社": "株式会社 (株) k.k kk kabushikigaisha",
    "有限会社": "有限会社 (有) y.k yk",
    "合同会社": "合同会社 (同) g.k gk l.l.c llc",
    "合資会社": "合資会社 (資)",
    "合名会社": "合名会社 (名)",
    "相互会社": "相互会社 (相)",
    "有限責任事業組合": "有限責任事業組合 llp",
    # 公益 is how a 一般社団法人 is recognised, not another person in law
    "社団法人": "一般社団法人 公益社団法人 社団法人 (一社) (公社) (社)",
    "財団法人": "一般財団法人 公益財団法人 財団法人 (一財) (公財) (財)",
    "特定非営利活動法人": "特定非営利活動法人 npo法人 (特非)",
    "独立行政法人": "独立行政法人 (独)",
    **{form: f"{form} {'.'.join(form)}" for form in ("sa", "sas", "spa", "srl", "bv", "nv")},
    **{form: form for form in ("lp", "plc", "gmbh", "ag", "kg", "se", "oy", "oyj", "ab", "a/s")},
}
_SPELLED_OUT = {
    "kabushiki kaisha": "株式会社",
    "yugen kaisha": "有限会社",
    "godo kaisha": "合同会社",
}
_UNSAID = (
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "pte",
    "pty",
)
"""What firms of any form call themselves in English."""
_FORMS = {way: form for form, ways in _WRITTEN.items() for way in ways.split()} | _SPELLED_OUT
_LONGEST_FIRST = sorted((*_FORMS, *_UNSAID), key=len, reverse=True)
_JAPANESE = "|".join(re.escape(way) for way in _LONGEST_FIRST if not way.isascii())
_WESTERN = "|".join(re.escape(way) for way in _LONGEST_FIRST if way.isascii())
_FIRST = re.compile(rf"^(?:(?P<ja>{_JAPANESE})|(?P<en>{_WESTERN})\.?(?=[\s,]))[\s,・]*(?=\S)")
_LAST = re.compile(rf"(?<=\S)[\s,・]*(?:(?P<ja>{_JAPANESE})|(?<=[\s,])(?P<en>{_WESTERN})\.?)$")
_GAPS = re.compile(r"[\s,]+")


class Spelling(NamedTuple):
    """A name without differences of width, case and spaces, and its legal form, or nothing."""

    stem: str
    form: str = ""


def spelling(name: str) -> Spelling:
    """What a name says, the legal form at either end apart."""
    plain = normalised(name).text.casefold().strip()
    forms: list[str] = []
    while found := _FIRST.search(plain) or _LAST.search(plain):
        shorter = (plain[: found.start()] + plain[found.end() :]).strip(" ,")
        if not shorter:
            break
        if form := _FORMS.get(found["ja"] or found["en"]):
            forms.append(form)
        plain = shorter
    return Spelling(_GAPS.sub("", plain), "・".join(sorted(set(forms))))


def spellings(name: Text) -> tuple[Spelling, ...]:
    """A name in the languages it is given in; a form that one of them states holds for all."""
    found = [spelling(one) for one in (name.ja, name.en) if one]
    form = next((one.form for one in found if one.form), "")
    return tuple(dict.fromkeys(Spelling(one.stem, one.form or form) for one in found))


class Naming:
    """Which names are the same: a key for all spellings of one, in either language.

    Spellings differ in width, case, spaces, and in whether the legal form is stated.
    """

    def __init__(self, names: Iterable[Text]) -> None:
        """Learn the names, whatever order they are in."""
        root: dict[Spelling, Spelling] = {}
        for name in names:
            _unite(root, spellings(name))
        stated: dict[str, set[Spelling]] = defaultdict(set)
        for one, first in root.items():
            if one.form:
                stated[one.stem].add(first)
        meant: dict[Spelling, set[Spelling]] = defaultdict(set)
        for one, first in root.items():
            if not one.form:
                meant[first] |= stated[one.stem]
        for first, found in meant.items():
            if len(found) == 1:
                _unite(root, (first, *found))
        self._root = root
        self._unclear = frozenset(first for first, found in meant.items() if len(found) > 1)
        self._alike = {frozenset(root[one] for one in found) for found in stated.values()}

    def __call__(self, name: Text) -> str:
        """The key of a name that was learnt."""
        return "".join(self._root[spellings(name)[0]])

    def unclear(self, name: Text) -> bool:
        """Whether a name states no legal form, and firms of several forms have it."""
        return self._root[spellings(name)[0]] in self._unclear

    @property
    def alike(self) -> tuple[tuple[str, ...], ...]:
        """Keys of names that differ in nothing but the legal form that they state."""
        return tuple(sorted(tuple(sorted(map("".join, s))) for s in self._alike if len(s) > 1))


def _unite(root: dict[Spelling, Spelling], same: Iterable[Spelling]) -> None:
    """Give one root to spellings, and to all that share a root with one of them."""
    spelled = tuple(same)
    old = {root.get(one, one) for one in spelled}
    first = min(old)
    root |= {one: first for one, least in root.items() if least in old}
    root |= dict.fromkeys(spelled, first)
