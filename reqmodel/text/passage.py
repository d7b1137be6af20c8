"""A normative text of a record, and a word in it, as the rules on wording read them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from reqmodel.model.anatomy import normative_texts
from reqmodel.model.diagnostic import Finding, KeyPath, Phrase, Severity
from reqmodel.model.norm import Norm
from reqmodel.model.records.record import Record
from reqmodel.model.text import Language, Text
from reqmodel.text.lexicon import Lexicon
from reqmodel.text.normal import Normal, read
from reqmodel.text.sentences import Span, at, brackets, sentences

_QUOTES = frozenset("「『“")

W_co = TypeVar("W_co", bound=Record, covariant=True)
R = TypeVar("R", bound=Record)


@dataclass(eq=False)
class Passage:
    """One text in one language. Places in it are places in `plain`, its normalised form.

    `beside` says what normative texts its record has, this one included. Not frozen: there are many,
    and a frozen one takes twice as long to make.
    """

    record: str
    keys: KeyPath
    lang: Language
    norm: Norm
    text: str
    beside: frozenset[Norm]
    lexicon: Lexicon = field(repr=False)
    under: tuple[str, ...] = ()
    """The headings over it, the outermost first, and the line that leads to the list that it is in;
    of a linted document."""
    aside: tuple[Text, ...] = field(default=(), repr=False)
    """What else is said of the same thing: the other texts of its record, the rest of its row."""
    welcoming: bool = False
    """Whether its document says of all names in it that equivalents will do."""
    headed: tuple[str, ...] = field(default=(), repr=False)
    """What heads the column that it is a cell of."""
    normal: Normal = field(init=False, repr=False)
    """The text as rules read it, with the way back to the author's characters."""
    plain: str = field(init=False, repr=False)
    """Its characters."""

    def __post_init__(self) -> None:
        """Make what every rule asks for first."""
        self.normal = read(self.text)
        self.plain = self.normal.text
        self._hits = self.lexicon.search(self.plain)

    @cached_property
    def sentences(self) -> list[Span]:
        """Its sentences, from first to last character."""
        return sentences(self.plain)

    @cached_property
    def brackets(self) -> list[Span]:
        """What of it stands in brackets and quotation marks."""
        return brackets(self.plain)

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """What heads its column, normalised too."""
        return tuple(read(head).text.strip() for head in self.headed)

    def mentions(self) -> Iterator[Mention[Record]]:
        """The words of the lexicon in it, in order."""
        for hit in self._hits:
            yield Mention(self, hit.word, hit.start, hit.end)

    def mentions_of(self, cls: type[R], within: Span | None = None) -> Iterator[Mention[R]]:
        """The words of some class in it, or in a stretch of it, in order."""
        hits = self._hits
        if within:
            first, last = (bisect_left(hits, place, key=lambda hit: hit.start) for place in within)
            hits = hits[first:last]
        for hit in hits:
            if isinstance(hit.word, cls):
                yield Mention(self, hit.word, hit.start, hit.end)

    @property
    def heading(self) -> bool:
        """Whether it is a heading itself."""
        return bool(self.under) and " ".join(self.text.strip("#*_ \n").split()) == self.under[-1]

    @property
    def kinds_of_words(self) -> set[type[Record]]:
        """The classes of the words in it."""
        return {type(hit.word) for hit in self._hits}

    def sentence(self, place: int) -> Span:
        """The sentence that holds a place."""
        return at(self.sentences, place) or (0, len(self.plain))

    def finding(
        self,
        start: int,
        end: int,
        values: Mapping[str, object] | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding about the characters from `start` to `end`."""
        phrase = Phrase.of(self.text, *self.normal.origin(start, end))
        return Finding(self.record, self.keys, values or {}, severity, phrase)


@dataclass(frozen=True, slots=True, eq=False)
class Mention(Generic[W_co]):
    """A word in a passage: the record that looks for it, and where it stands."""

    passage: Passage
    word: W_co
    start: int
    end: int

    @property
    def sentence(self) -> str:
        """The sentence around it."""
        start, end = self.passage.sentence(self.start)
        return self.passage.plain[start:end]

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks: it is spoken of, not used."""
        plain = self.passage.plain
        return any(
            start < self.start < end and plain[start] in _QUOTES
            for start, end in self.passage.brackets
        )

    def finding(
        self, values: Mapping[str, object] | None = None, severity: Severity | None = None
    ) -> Finding:
        """A finding about the word."""
        return self.passage.finding(self.start, self.end, values, severity)


def passages(record: Record, lexicon: Lexicon) -> Iterator[Passage]:
    """Every normative text of a record, in each language that it is written in."""
    found = normative_texts(record)
    beside = frozenset([norm for _, norm, _ in found])
    aside = (*[text for _, _, text in found], *record.aside)
    told = record.under, aside, record.welcoming, record.headed
    for keys, norm, text in found:
        if text.ja:
            yield Passage(record.id, (*keys, "ja"), "ja", norm, text.ja, beside, lexicon, *told)
        if text.en:
            yield Passage(record.id, (*keys, "en"), "en", norm, text.en, beside, lexicon, *told)
