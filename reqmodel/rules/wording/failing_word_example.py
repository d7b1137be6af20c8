"""A word whose own example sentences do not come out as its record says."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.norm import Norm
from reqmodel.model.records.word import VagueWord
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status
from reqmodel.text.lexicon import Lexicon
from reqmodel.text.passage import Mention, Passage
from reqmodel.text.vagueness import vague

_PASSES = Text("指摘しない例", "pass")
_FAILS = Text("指摘する例", "fail")
_FOUND = Text("この語が見つかります", "the word is found")
_NOT_FOUND = Text("この語が見つかりません", "the word is not found")
_ALONE = frozenset({Norm.REQUIREMENT})


def check(record: VagueWord) -> Iterator[Finding]:
    if record.status is Status.RETIRED:
        return
    lexicon = Lexicon([record])
    for field, examples, sort, outcome in (
        ("passes", record.passes, _PASSES, _FOUND),
        ("fails", record.fails, _FAILS, _NOT_FOUND),
    ):
        for i, sentence in enumerate(examples):
            read = Passage(record.id, (field, i), "ja", Norm.REQUIREMENT, sentence, _ALONE, lexicon)
            found = any(vague(Mention(read, record, m.start, m.end)) for m in read.mentions())
            if found == (field == "passes"):
                values = {"sort": sort, "sentence": sentence, "outcome": outcome}
                yield Finding(record.id, (field, i), values)
