"""A word whose own example sentences do not come out as its record says."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.norm import Norm
from reqmodel.model.records.record import Record
from reqmodel.model.records.word import Name, Product, SoughtWord, Supplier, VagueWord
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status
from reqmodel.text.context import Standing, meant, standing
from reqmodel.text.lexicon import Lexicon
from reqmodel.text.passage import Mention, Passage
from reqmodel.text.vagueness import vague

_PASSES = Text("指摘しない例", "pass")
_FAILS = Text("指摘する例", "fail")
_FOUND = Text("この語が見つかります", "the word is found")
_NOT_FOUND = Text("この語が見つかりません", "the word is not found")
_ALONE = frozenset({Norm.REQUIREMENT})


def check(record: SoughtWord) -> Iterator[Finding]:
    if record.status is Status.RETIRED:
        return
    lexicon = Lexicon([record])
    allowed = isinstance(record, Name) and not isinstance(record, Product | Supplier)
    for field, examples, sort, told in (
        ("passes", record.passes, _PASSES, allowed),
        ("fails", record.fails, _FAILS, True),
    ):
        for i, sentence in enumerate(examples):
            read = Passage(record.id, (field, i), "ja", Norm.REQUIREMENT, sentence, _ALONE, lexicon)
            if any(map(_told, read.mentions())) != told:
                values = {
                    "sort": sort,
                    "sentence": sentence,
                    "outcome": _NOT_FOUND if told else _FOUND,
                }
                yield Finding(record.id, (field, i), values)


def _told(mention: Mention[Record]) -> bool:
    """Whether the word is found, be it as a thing to tell of or as one that may be named."""
    passage, word, start, end = mention.passage, mention.word, mention.start, mention.end
    if isinstance(word, VagueWord):
        return vague(Mention(passage, word, start, end))
    if isinstance(word, Product):
        return standing(Mention(passage, word, start, end)) is Standing.FULL
    if isinstance(word, Supplier):
        return standing(Mention(passage, word, start, end)) is Standing.FULL
    return isinstance(word, Name) and meant(Mention(passage, word, start, end))
