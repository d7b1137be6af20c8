"""Text or an id of a narrower record in a record that more people may see."""

import re
from collections.abc import Iterator

from reqmodel.model.anatomy import texts
from reqmodel.model.diagnostic import Finding, KeyPath
from reqmodel.model.model import Model
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text

SHORTEST = 12
"""Characters; shorter sentences are said by chance in more than one place."""

_END = re.compile(r"[。\n]|\.\s")
_ID = re.compile(r"(?<![A-Za-z0-9-])[A-Z][A-Z0-9]*-?\d+(?![A-Za-z0-9-])")


def check(model: Model) -> Iterator[Finding]:
    ranks = {r.disclosure.rank for r in model.own} | {
        level.rank for r in model.own for level in r.field_disclosure.values()
    }
    if len(ranks) < 2:
        return
    shown = [(r, keys, text, _rank(r, keys)) for r in model.own for keys, text in texts(r)]
    narrow: dict[str, tuple[int, str]] = {}
    for record, _, text, rank in shown:
        for sentence in _sentences(text):
            if rank and rank >= narrow.get(sentence, (0, ""))[0]:
                narrow[sentence] = (rank, record.id)
    for record, keys, text, rank in shown:
        source = _shown_too_widely(model, record, text, rank, narrow)
        if source:
            level = record.disclosed(str(keys[0]))
            yield Finding(record.id, keys, {"source": source, "level": level.label})


def _rank(record: Record, keys: KeyPath) -> int:
    return record.disclosed(str(keys[0])).rank


def _sentences(text: Text) -> Iterator[str]:
    for words in (text.ja, text.en):
        for sentence in _END.split(words):
            bare = "".join(sentence.split())
            if len(bare) >= SHORTEST:
                yield bare


def _shown_too_widely(
    model: Model, record: Record, text: Text, rank: int, narrow: dict[str, tuple[int, str]]
) -> str:
    """The id of the narrower record whose text this is.

    A narrower record that links to this one is taken to quote it, not to be quoted.
    """
    for sentence in _sentences(text):
        its_rank, source = narrow.get(sentence, (0, ""))
        if its_rank > rank and (
            source == record.id
            or all(edge.target != record.id for edge in model.graph.links_of(source))
        ):
            return source
    for match in _ID.finditer(text.ja + " " + text.en):
        id_ = match.group()
        named = model.records.get(id_)
        if named and id_ not in model.inherited and named.disclosure.rank > rank:
            return id_
    return ""
