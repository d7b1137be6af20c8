"""What rules find in records one by one, and in their texts: once, as long as a record is the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.rule import Check
from reqmodel.model.vocabulary import Status
from reqmodel.rules.registry import Rule
from reqmodel.text.lexicon import Cues, Lexicon
from reqmodel.text.passage import Passage, passages

Found = tuple[Rule, Finding]


def found_in_records(model: Model, rules: Sequence[Rule], today: date) -> Iterator[Found]:
    """What the rules find that read a record, a text or a word in it, for each of the model's own.

    Such a rule is told nothing else, and a record never changes. What was found in one in the last
    run is still right if it is asked of the same record, by the same rules, with the same words, on
    the same day: who edits a model waits only for the records that are other.
    """
    reads_texts = any(rule.reads == "passage" for rule in rules)
    lexicon = Lexicon(model.records.values() if reads_texts else ())
    yield from _local(tuple(rules), today, lexicon).found(model.own)


@lru_cache(maxsize=2)
def _local(rules: tuple[Rule, ...], today: date, lexicon: Lexicon) -> _Local:
    return _Local(rules, today, lexicon)


class _Local:
    """The rules that read a record or its texts, by what they read, and what they found last."""

    def __init__(self, rules: Iterable[Rule], today: date, lexicon: Lexicon) -> None:
        checks = [(rule, check) for rule in rules if (check := rule.bound(today))]
        of_texts = [(r, c) for r, c in checks if r.about is Passage]
        self._of_records = [
            (r, c, r.about) for r, c in checks if r.about and r.about is not Passage
        ]
        self._of_words = [(r, c, r.word) for r, c in checks if r.word]
        self._always = [(r, c) for r, c in of_texts if not r.cues]
        self._cued = [(r, c) for r, c in of_texts if r.cues]
        self._at_cue: dict[object, list[int]] = defaultdict(list)
        for i, (rule, _) in enumerate(self._cued):
            for cue in rule.cues:
                self._at_cue[cue].append(i)
        self._cues = Cues(cue for cue in self._at_cue if isinstance(cue, str))
        self._reads_texts = bool(of_texts or self._of_words)
        self._lexicon = lexicon
        self._of_class: dict[type[Record], list[tuple[Rule, Check]]] = {}
        self._last: dict[int, tuple[Record, list[Found]]] = {}

    def found(self, records: Iterable[Record]) -> Iterator[Found]:
        """What is found in each record; looked for in those that were not there the last time."""
        last, now = self._last, {}
        for record in records:
            known = last.get(id(record))
            if not known or known[0] is not record:
                known = record, [*self._in_texts(record), *self._in_record(record)]
            now[id(record)] = known
            yield from known[1]
        self._last = now

    def _in_record(self, record: Record) -> Iterator[Found]:
        cls = type(record)
        if cls not in self._of_class:
            self._of_class[cls] = [(r, c) for r, c, a in self._of_records if issubclass(cls, a)]
        for rule, check in self._of_class[cls]:
            yield from ((rule, finding) for finding in check(record))

    def _in_texts(self, record: Record) -> Iterator[Found]:
        """What is found in the texts of a record; a retired one binds nobody."""
        if self._reads_texts and record.status is not Status.RETIRED:
            for passage in passages(record, self._lexicon):
                yield from self._in_text(passage)

    def _in_text(self, passage: Passage) -> Iterator[Found]:
        there = self._cues.found(passage.plain) | passage.kinds_of_words
        for head in passage.heads if passage.headed else ():  # most stand in no table
            there |= self._cues.found(head)
        due = sorted({i for cue in there for i in self._at_cue.get(cue, ())})
        for rule, check in (*self._always, *[self._cued[i] for i in due]):
            yield from ((rule, finding) for finding in check(passage))
        if self._of_words:
            yield from self._of_mentions(passage)

    def _of_mentions(self, passage: Passage) -> Iterator[Found]:
        """What is found of the words in a passage; of each word once."""
        told = set()
        for mention in passage.mentions():
            for rule, check, word in self._of_words:
                if isinstance(mention.word, word) and (rule, mention.word.id) not in told:
                    for finding in check(mention):
                        told.add((rule, mention.word.id))
                        yield rule, finding
