"""A statement that asks for more than one thing."""

import re
from collections.abc import Iterator
from itertools import islice

from reqmodel.model.diagnostic import Finding
from reqmodel.model.norm import Norm
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.sentences import Span

_ASKS = pattern(
    r"(?:こと|なければならない|ものとする|とする|必要がある|べきである)[。.\s]*$|\b(?:shall|must)\b"
)
_NOTE = pattern(
    r"\W*(?:ただし|但し|なお|この場合|ここで|例えば|注|(?:however|except|note|this)\b)",
    re.IGNORECASE,
)
"""Opens a sentence that limits or explains the one before."""
_AND = pattern(r"こと(?:、|,|及び|並びに|かつ)+(?=.*こと[。.\s]*$)(?!.*こと[をがはにのでも])")
"""Between obligations in one sentence. Before a particle, こと only makes a noun."""
_ABLE = pattern(r"を[^、を]{1,40}でき、(?=[^を]*を[^、を]*(?:でき|られ|せ)ること[。.\s]*$)")
"""Between abilities, each with an object of its own."""
_SHALL = pattern(r"\bshall\b.*?(?=\bshall\b)")


def check(passage: Passage) -> Iterator[Finding]:
    if passage.norm is Norm.REQUIREMENT and _may_ask_more(passage.text):
        for start, end in islice(_more(passage), 1):
            yield passage.finding(start, end)


def _may_ask_more(text: str) -> bool:
    """Whether a text may hold two obligations at all; hardly any does."""
    ends = text.count("こと") + text.count("。") + text.count("shall") + text.count("must")
    return ends > ("。" in text) + 1 or "でき、" in text or "\n" in text


def _more(passage: Passage) -> Iterator[Span]:
    """What is asked beyond the first thing."""
    text = _unbracketed(passage.plain, passage.brackets)
    asked = False
    for start, end in passage.sentences:
        sentence = text[start:end]
        if not _ASKS.search(sentence) or _NOTE.match(sentence):
            continue
        if asked:
            yield start, end
        asked = True
        for between in (_AND, _ABLE, _SHALL):
            if more := between.search(sentence):
                yield start + more.end(), end


def _unbracketed(text: str, brackets: list[Span]) -> str:
    """The text with blanks in place of what stands in brackets and quotation marks."""
    for start, end in brackets:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
