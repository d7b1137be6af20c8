"""All words that rules look for in a model, found in one pass over a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import is_
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from reqmodel.model.records.record import Record
from reqmodel.model.vocabulary import Status
from reqmodel.text.normal import read
from reqmodel.text.script import open_after, open_before

OPEN = "〜"
"""At the edge of a form: it may be part of a longer word on that side."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word found in a normalised text: the record that gives it, and where."""

    word: Record
    start: int
    end: int


class _Form(NamedTuple):
    """One way to write a word; without words, a longer wording in which none is meant."""

    text: str
    words: tuple[Record, ...]
    open_before: bool
    open_after: bool

    def stands(self, text: str, start: int, end: int) -> bool:
        """Whether the characters found are this form, as a word of their own."""
        return (self.open_before or open_before(text, start)) and (
            self.open_after or open_after(text, end)
        )


class Lexicon:
    """The words that the records of a model look for. Search is linear, however many there are.

    Two of the very same records are equal.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        """Take in the words of all records that are not retired."""
        alive = [record for record in records if record.status is not Status.RETIRED]
        self._words = _These(r for r in alive if type(r).sought is not Record.sought)
        self._passing = _These(r for r in alive if type(r).passed_over is not Record.passed_over)
        self._sought = _sought(self._words)

    @cached_property
    def _longer(self) -> _Search:
        """Most texts hold no word, and need it not."""
        return _longer(self._passing)

    def __eq__(self, other: object) -> bool:
        """Whether it is of the very same records."""
        return isinstance(other, Lexicon) and (
            (self._words, self._passing) == (other._words, other._passing)
        )

    def __hash__(self) -> int:
        """The same for the same records."""
        return hash((self._words, self._passing))

    def search(self, text: str) -> list[Hit]:
        """The words in a normalised text, in order.

        A word does not count within a longer one, be that a word of the lexicon (the longest at a
        place is meant) or not (characters of the same script run on).
        """
        found = self._sought.found(text)
        if not found:
            return []
        found += self._longer.found(text)
        found.sort(key=lambda one: (one[0], -one[1]))
        return [
            Hit(word, start, end) for start, end, form in _longest(found) for word in form.words
        ]


class _These(tuple[Record, ...]):
    """Records that equal nothing but the very same ones, which cannot change."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _These) and len(self) == len(other) and all(map(is_, self, other))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self)))


class _Search:
    """An automaton over many forms."""

    def __init__(self, forms: Iterable[_Form]) -> None:
        patterns = [(way, form) for form in forms for way in _ways(form.text)]
        self._forms = [form for _, form in patterns]
        self._automaton = AhoCorasick([way for way, _ in patterns], store_patterns=False)

    def found(self, text: str) -> list[tuple[int, int, _Form]]:
        """Start, end and form of all that stand in a text, overlapping ones too."""
        return [
            (start, end, self._forms[i])
            for i, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if self._forms[i].stands(text, start, end)
        ]


# Thousands of words are inherited, the same ones each time a model is read: nobody who reads one again
# need wait for their automata again.


@lru_cache(maxsize=4)
def _sought(words: _These) -> _Search:
    """The words as they are written."""
    sought: dict[str, list[Record]] = defaultdict(list)
    for record in words:
        for written in record.sought:
            sought[written].append(record)
    return _Search(_form(written, those) for written, those in sought.items())


@lru_cache(maxsize=4)
def _longer(passing: _These) -> _Search:
    """The wordings in which no word is meant."""
    longer = dict.fromkeys(w for record in passing for w in record.passed_over)
    return _Search(_form(written, []) for written in longer)


class Cues:
    """Strings without which some patterns cannot match: most texts hold none of them."""

    def __init__(self, cues: Iterable[str]) -> None:
        """Take in the cues, each also with a capital if it is in small letters."""
        ways = [(way, cue) for cue in cues for way in _ways(read(cue).text)]
        self._cues = [cue for _, cue in ways]
        self._automaton = AhoCorasick([way for way, _ in ways], store_patterns=False)

    def found(self, text: str) -> set[str]:
        """The cues that stand anywhere in a normalised text."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return {self._cues[i] for i, _, _ in found}


def _form(written: str, words: list[Record]) -> _Form:
    text = written.strip(OPEN)
    if not text.isascii():
        text = read(text).text
    return _Form(text, tuple(words), written.startswith(OPEN), written.endswith(OPEN))


def _ways(form: str) -> set[str]:
    """How a form may be written: one in small letters with a capital too, none if it is empty."""
    if form.islower():
        return {form, form.capitalize(), form.upper()}
    return {form} if form else set()


def _longest(found: list[tuple[int, int, _Form]]) -> Iterator[tuple[int, int, _Form]]:
    """What lies within nothing longer; of what is in order of start, the longest first."""
    longest = (-1, -1)
    for one in found:
        if one[1] > longest[1] or one[:2] == longest:
            longest = one[:2]
            yield one
