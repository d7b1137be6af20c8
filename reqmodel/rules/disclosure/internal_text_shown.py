"""Text or an id of a narrower record in a record that more people may see."""

import re
from collections.abc import Iterator

from reqmodel.model.anatomy import texts
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Disclosure
from reqmodel.text.pattern import pattern

SHORTEST = 12
"""Characters; shorter sentences are said by chance in more than one place."""

_ID = pattern(r"(?<![A-Za-z0-9-])[A-Z][A-Z0-9]*-?\d+(?![A-Za-z0-9-])")


def check(model: Model) -> Iterator[Finding]:
    narrow, ids = _narrow(model)
    if not narrow and not ids:
        return
    prefixes = {re.escape(id_.rstrip("0123456789")) for id_ in ids}
    mentions = pattern("|".join(prefixes) or "(?!)").search
    widest = max((rank for rank, _ in narrow.values()), default=Disclosure.INTERNAL.rank)
    for record in model.own:
        if record.disclosure.rank >= widest:
            continue
        found = texts(record)
        ja = "。".join([text.ja for _, text in found])
        en = ". ".join([text.en.rstrip(".") for _, text in found if text.en])
        # nearly every record is passed by with one look at all that it says
        if narrow.keys().isdisjoint(_sentences(Text(ja, en))) and not (
            mentions(ja) or mentions(en)
        ):
            continue
        for keys, text in found:
            level = record.disclosed(str(keys[0]))
            source = _quoted(model, record, text, level.rank, narrow)
            if not source and (mentions(text.ja) or mentions(text.en)):
                source = _named(text, level.rank, ids)
            if source:
                yield Finding(record.id, keys, {"source": source, "level": level.label})


def _narrow(model: Model) -> tuple[dict[str, tuple[int, str]], dict[str, int]]:
    """Sentences that not everybody may read, with how few may and whose they are; and such ids."""
    sentences: dict[str, tuple[int, str]] = {}
    for record in model.own:
        if not record.disclosure.rank and not record.field_disclosure:
            continue
        for keys, text in texts(record):
            rank = record.disclosed(str(keys[0])).rank
            for sentence in _sentences(text) if rank else ():
                if len(sentence) >= SHORTEST and rank >= sentences.get(sentence, (0, ""))[0]:
                    sentences[sentence] = (rank, record.id)
    return sentences, {r.id: r.disclosure.rank for r in model.own if r.disclosure.rank}


def _sentences(text: Text) -> list[str]:
    """The sentences of a text, long ones and short; how its lines were broken does not count."""
    ja, en = text.ja, text.en
    if " " in ja or "\n" in ja or "　" in ja:
        ja = "".join(ja.split())
    if not en:
        return ja.split("。")
    if "\n" in en or "  " in en:
        en = " ".join(en.split())
    return [*ja.split("。"), *en.rstrip(".").split(". ")]


def _quoted(
    model: Model, record: Record, text: Text, rank: int, narrow: dict[str, tuple[int, str]]
) -> str:
    """The id of the narrower record whose text this is.

    A narrower record that links to this one is taken to quote it, not to be quoted.
    """
    sentences = _sentences(text)
    if narrow.keys().isdisjoint(sentences):
        return ""
    for sentence in sentences:
        its_rank, source = narrow.get(sentence, (0, ""))
        if its_rank > rank and (
            source == record.id
            or all(edge.target != record.id for edge in model.graph.links_of(source))
        ):
            return source
    return ""


def _named(text: Text, rank: int, ids: dict[str, int]) -> str:
    """The first id of a narrower record that a text names."""
    found = (match.group() for match in _ID.finditer(f"{text.ja} {text.en}"))
    return next((id_ for id_ in found if ids.get(id_, 0) > rank), "")
