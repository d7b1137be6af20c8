"""The glossary's terms where they stand in running text: marked, explained and linked.

A term is not found inside a longer word: kanji, katakana, Latin letters and digits next to it make
it part of a compound, unless what follows only joins words (及び, 又は, 等).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape

from reqmodel.model.model import Model
from reqmodel.model.records.fact import Term
from reqmodel.model.text import Language, Text
from reqmodel.model.vocabulary import Status

MOST = 120
"""Characters of a definition that a tooltip shows."""
_WORD = "\u3400-\u9fff々〇ァ-ヺーA-Za-z0-9Ａ-Ｚａ-ｚ０-９"
_JOINING = "及び|又は|並びに|若しくは|等"
_BEFORE = f"(?<![{_WORD}])"
_AFTER = f"(?!(?!{_JOINING})[{_WORD}])"
_IN_PARENTHESES = re.compile(r"\s*[（(](.+?)[)）]")

_Branches = dict[str, "_Branches"]
"""What may follow; the empty key where a form may end."""


class Terms:
    """What is needed to find the terms of a model, made once for a language of pages."""

    def __init__(self, model: Model, lang: Language) -> None:
        """Take the terms of a model; `lang` is what their explanations are in."""
        terms = [t for t in model.of_kind(Term) if t.status is not Status.RETIRED]
        self._forms = dict(_unambiguous(terms, "ja"))
        self._english = {form.casefold(): t for form, t in _unambiguous(terms, "en")}
        self._find = _matcher(self._forms)
        self._find_english = _matcher(self._english, re.IGNORECASE)
        self._tips = {t.id: escape(_tip(t.definition.to(lang))) for t in terms}

    def marked(self, text: Text, lang: Language, seen: set[str]) -> str:
        """A text as HTML for a page beside the records' pages, each term marked once.

        `seen` holds the ids of terms that are not to be marked, and takes those that were.
        """
        english = lang == "en" and bool(text.en)
        find = self._find_english if english else self._find
        words = text.to(lang).strip()
        if find is None:
            return _shown(words)
        parts, end = [], 0
        for found in find.finditer(words):
            word = found[0]
            term = self._english[word.casefold()] if english else self._forms[word]
            if term.id not in seen:
                seen.add(term.id)
                parts += [_shown(words[end : found.start()]), self._link(term.id, word)]
                end = found.end()
        return "".join((*parts, _shown(words[end:])))

    def _link(self, id_: str, word: str) -> str:
        return f'<a class="rm-term" href="{id_}.html" title="{self._tips[id_]}">{escape(word)}</a>'


def _unambiguous(terms: list[Term], lang: Language) -> list[tuple[str, Term]]:
    """The forms in which terms are written, without those that two terms share."""
    forms = [(form, term) for term in terms for form in dict.fromkeys(_forms(term, lang))]
    counts = Counter(form.casefold() for form, _ in forms)
    return [(form, term) for form, term in forms if counts[form.casefold()] == 1]


def _forms(term: Term, lang: Language) -> Iterator[str]:
    """The title, also without what it says in parentheses; an abbreviation there; other forms."""
    title = term.title.ja if lang == "ja" else term.title.en
    for form in (title, _IN_PARENTHESES.sub("", title), *_IN_PARENTHESES.findall(title)):
        abbreviation = form.isascii() and form.isupper()
        if len(form) > 1 and (form in title[: len(form)] or abbreviation):
            yield form
    if lang == "ja":
        yield from term.write_as


def _matcher(forms: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str] | None:
    """Finds the longest form that stands at the edges of words.

    Forms that begin alike share their beginning: a long glossary hardly costs more than a short one.
    """
    branches: _Branches = {}
    for form in forms:
        here = branches
        for char in (*form, ""):
            here = here.setdefault(char, {})
    if not branches:
        return None
    firsts = "".join(map(re.escape, branches))
    return re.compile(f"(?=[{firsts}]){_BEFORE}{_alternatives(branches)}{_AFTER}", flags)


def _alternatives(branches: _Branches) -> str:
    ways = [re.escape(char) + _alternatives(rest) for char, rest in branches.items() if char]
    if not ways:
        return ""
    return f"(?:{'|'.join(ways)})" + ("?" if "" in branches else "")


def _tip(definition: str) -> str:
    """The first sentence of a definition, cut short where it is long."""
    sentence = re.split(r"(?<=。)|(?<=\.) ", definition.strip(), maxsplit=1)[0].replace("\n", " ")
    return sentence if len(sentence) <= MOST else sentence[: MOST - 1] + "…"


def _shown(text: str) -> str:
    return escape(text).replace("\n", "<br>")
