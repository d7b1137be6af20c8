"""Whether a waiver is sound: who approved it, why, when and for how long, and its quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date

from reqmodel.model.anatomy import texts
from reqmodel.model.diagnostic import Diagnostic
from reqmodel.model.model import Model
from reqmodel.model.records.governance import Role
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Waiver
from reqmodel.model.vocabulary import PartyType
from reqmodel.text.era import APRIL, fiscal_year
from reqmodel.text.nothing import says_nothing
from reqmodel.text.script import NO_WORD, open_after, open_before, script

APPROVES = PartyType.PREFECTURE
"""The party whose roles approve: the client's. One of several kinds may be somebody else."""
_NOT_THE_CLIENT = Text(
    "承認した「{role}」（{by}）は{type}で、県の役割ではありません",
    "it was approved by '{role}' ({by}), which is no role of the prefecture (party type: {type})",
)
_OWNER = Text(
    "承認した「{role}」（{by}）は、この記録の担当です",
    "it was approved by the record's own owner, '{role}' ({by})",
)
_NOT_YET = Text("承認日 {on} は、まだ来ていません", "the day of approval, {on}, is still to come")
_BACKWARDS = Text(
    "承認日 {on} が、期限 {until} より後です", "it was approved on {on}, after it ended on {until}"
)
_LONG = Text(
    "期限 {until} が、承認した年度の翌年度の末日（{last}）より後です",
    "it holds until {until}, beyond the end of the fiscal year after its approval ({last})",
)
_NO_REASON = Text(
    "理由「{reason}」は、何も説明していません", "its reason, '{reason}', explains nothing"
)
_NO_WORD = Text(
    "「{quote}」では、どの語を許容するのか分かりません",
    "'{quote}' does not say which word is excused",
)


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a waiver, in which of its fields; `void`: so wrong that it excuses nothing."""

    field: str
    what: Text
    void: bool = True


def excuses(model: Model, record: Record, waiver: Waiver, today: date) -> bool:
    """Whether a waiver can excuse anything on a day: it is in its time, and soundly approved."""
    return waiver.until >= today and not void(model, record, waiver, today)


def void(model: Model, record: Record, waiver: Waiver, today: date) -> bool:
    """Whether a waiver was not reasoned and approved as it must be, in time or not."""
    return not isinstance(model.records.get(waiver.by), Role) or any(
        flaw.void for flaw in flaws(model, record, waiver, today)
    )


def flaws(model: Model, record: Record, waiver: Waiver, today: date) -> Iterator[Flaw]:
    """What is wrong with a waiver of a record, but its links, its end, and what it excuses."""
    values = {"by": waiver.by, "on": waiver.approved_on, "until": waiver.until}
    role = model.records.get(waiver.by)
    if isinstance(role, Role):
        values |= {"role": role.title, "type": role.party_type.label}
        if role.party_type is not APPROVES:
            yield Flaw("by", _NOT_THE_CLIENT.fill(values))
        elif waiver.by == record.owner:
            yield Flaw("by", _OWNER.fill(values))
    if says_nothing(waiver.reason):
        yield Flaw("reason", _NO_REASON.fill({"reason": waiver.reason}))
    if waiver.approved_on > today:
        yield Flaw("approved_on", _NOT_YET.fill(values))
    elif waiver.approved_on > waiver.until:
        yield Flaw("approved_on", _BACKWARDS.fill(values))
    if waiver.until > (last := last_day(waiver.approved_on)):
        yield Flaw("until", _LONG.fill({**values, "last": last}), void=False)
    if waiver.quote and not _of_words(waiver.quote, record):
        yield Flaw("quote", _NO_WORD.fill({"quote": waiver.quote}), void=False)


def last_day(approved_on: date) -> date:
    """The last day to which a waiver should hold: that of the fiscal year after its approval."""
    return date(min(fiscal_year(approved_on) + 2, MAXYEAR), APRIL - 1, 31)


def means(waiver: Waiver, record: Record, diagnostic: Diagnostic) -> bool:
    """Whether a waiver speaks of a finding in its record.

    It quotes the words that were found, or the very figures or names that the finding gives: once
    these change, it means another. Of a finding that gives neither it may quote any words. What it
    quotes of the record stands there, outside of waivers.
    """
    quote, phrase = waiver.quote or "", diagnostic.phrase
    if waiver.rule != diagnostic.rule:
        return False
    if diagnostic.quote and not phrase:
        return quote == diagnostic.quote
    stands = any(quote in words for words in _words(record))
    return stands and (not phrase or bool(quote and (phrase in quote or quote in phrase)))


def _words(record: Record) -> Iterator[str]:
    """The texts of a record in each language, but those of its waivers."""
    for keys, text in texts(record):
        if keys[0] != "waivers":
            yield text.ja
            yield text.en


def _of_words(quote: str, record: Record) -> bool:
    """Whether a quote is made of whole words wherever it stands; one that is gone is not judged.

    Kanji run on without a gap (個人情報|保護), so two of them are taken for a word.
    """
    places = [
        (words, m.span()) for words in _words(record) for m in re.finditer(re.escape(quote), words)
    ]
    told = [script(character) for character in quote]
    wordless = not any(one not in NO_WORD for one in told) and told.count("hiragana") < 2
    return not places or (not wordless and any(_whole(words, *span) for words, span in places))


def _whole(words: str, start: int, end: int) -> bool:
    """Whether no word goes on beyond a stretch of a text, at either side."""
    long = end - start > 1
    return (open_before(words, start) or (long and script(words[start]) == "kanji")) and (
        open_after(words, end) or (long and script(words[end - 1]) == "kanji")
    )
