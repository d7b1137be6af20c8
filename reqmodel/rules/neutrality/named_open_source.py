"""Open-source software that a text prescribes: no one's brand, but one way to build it."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.context import Standing, standing
from reqmodel.text.passage import Mention
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.suspicion import left_out

_SAID = pattern(
    r"こと|する|とし|します|を|により|にて|で(?:構築|作成|稼働|動作)|(?<!ただ)し[、て。]|ます|れる|(?<!によ)[いうくすつむるた][。)]?$"
)
_LISTED = pattern(
    r"[^ぁ-んァ-ヶ一-龥]{0,20}(?:系|版|以上|以降|相当)?[^ぁ-んァ-ヶ一-龥]{0,4}(?:[0-9,]+\s*(?:式|台|本|個|ライセンス|セット))?[^ぁ-んァ-ヶ一-龥]{0,4}"
)
"""After a name in a row of a list: its version and its quantity."""
_VERSION = pattern(
    r"\s*(?:[Vv]er(?:sion|\.)?|v)?\s*[0-9]+(?:\.[0-9x]+)*\+?\s*\(?(?:or (?:higher|later|newer|above)|以降|以上)?\)?\W*"
)
"""After a name in a numbered line: only its version, so that the line is a row and no heading."""


def check(mention: Mention[Product]) -> Iterator[Finding]:
    if not left_out(mention) or _headed(mention) or _only_named(mention):
        return
    if standing(mention) > Standing.NOTED:
        yield mention.finding()


def _headed(mention: Mention[Product]) -> bool:
    passage = mention.passage
    return passage.heading and not _VERSION.fullmatch(
        passage.plain, mention.end, len(passage.plain)
    )


def _only_named(mention: Mention[Product]) -> bool:
    """Whether a line without a verb says the name of what something else is for: a heading, a title."""
    plain = mention.passage.plain
    first, last = mention.passage.sentence(mention.start)
    first = max(first, plain.rfind("\n", 0, mention.start) + 1)
    last = plain.find("\n", mention.end, last) if "\n" in plain[mention.end : last] else last
    if english(plain[first:last]) or _SAID.search(plain, first, last):
        return False
    return not _LISTED.fullmatch(plain, mention.end, last)
