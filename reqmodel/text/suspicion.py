"""Suspicions that a sentence narrows the market: by a name, or by a wording that names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.records.word import Product, Supplier
from reqmodel.text.aspect import Aspect, aspect
from reqmodel.text.context import Standing, asked, meant, standing
from reqmodel.text.passage import Mention, Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.sentences import Span
from reqmodel.text.together import Finder, worded

MODEL_BESIDE = pattern(
    r"(?:'s)? (?:[A-Z][a-z]+ )?(?P<number>[A-Z]{1,5}(?:-|(?<=[A-Z]{2}) )?[0-9]{3,5}[A-Z]{0,3}(?:-[A-Z0-9]+)*)(?![\w-])"
)
"""A model number right after its maker: that is told as a number."""
_OF_ANY_LICENCE = (Aspect.PERSONNEL, Aspect.RECORD, Aspect.COMPATIBILITY, Aspect.PARTNERSHIP)
"""What is asked beside the product itself narrows the market whatever its licence is."""
Kinds = tuple[type[Product] | type[Supplier], ...]


def wordings(
    passage: Passage,
    pattern: re.Pattern[str],
    unless: re.Pattern[str] | None = None,
    *,
    gated: bool = True,
    or_else: Finder | None = None,
) -> Iterator[Finding]:
    """A finding for each sentence with the pattern, and without `unless`; a wish is only noted.

    Not `gated`: what is denied or told of the present counts too. `or_else` is asked of sentences
    in which the pattern is not found.
    """
    of = worded(pattern, unless, or_else)
    for sentence in passage.sentences:
        if found := stretch(passage, sentence, of, gated=gated, exact=False):
            yield found


def stretches(passage: Passage, of: Finder, *, gated: bool = True) -> Iterator[Finding]:
    """The same for what a function finds in the text of a sentence."""
    return (found for s in passage.sentences if (found := stretch(passage, s, of, gated=gated)))


def stretch(
    passage: Passage,
    sentence: Span,
    of: Finder,
    *,
    gated: bool = True,
    exact: bool = True,
) -> Finding | None:
    """The same for one sentence. `exact`: what is found is all that is meant."""
    if not (found := of(passage.plain, sentence)):
        return None
    left = asked(passage, *found, exact=exact) if gated else Standing.FULL
    return passage.finding(*found, severity=_lowered(left)) if left else None


def names(
    passage: Passage, aspect_: Aspect, kinds: Kinds = (Product, Supplier)
) -> Iterator[Finding]:
    """A finding for each sentence in which a product or supplier is named in such a respect."""
    return _told(_named(passage, aspect_, kinds))


def _told(mentions: Iterable[Mention[Product | Supplier]]) -> Iterator[Finding]:
    told: set[Span] = set()
    for mention in mentions:
        sentence = mention.passage.sentence(mention.start)
        if sentence not in told and (left := standing(mention)) > Standing.NOTED:
            told.add(sentence)
            yield mention.finding(severity=left.severity)


def names_or_wordings(
    passage: Passage,
    aspect_: Aspect,
    of: Finder,
    kinds: Kinds = (Product, Supplier),
) -> Iterator[Finding]:
    """Both, a sentence at a time: where a name decides, the wording is not asked any more."""
    mentions = list(_named(passage, aspect_, kinds))
    yield from _told(mentions)
    named = {passage.sentence(m.start) for m in mentions}
    named |= {passage.sentence(m.start) for m in passage.mentions_of(Supplier) if left_out(m)}
    for sentence in passage.sentences:
        if sentence not in named and (found := stretch(passage, sentence, of, exact=False)):
            yield found


def _named(
    passage: Passage, aspect_: Aspect, kinds: Kinds
) -> Iterator[Mention[Product | Supplier]]:
    for kind in kinds:
        for mention in passage.mentions_of(kind):
            if not left_out(mention) and meant(mention) and aspect(mention) is aspect_:
                yield mention


def left_out(mention: Mention[Product | Supplier]) -> bool:
    """Whether another finding tells of it: open source, or a maker said of its product."""
    if isinstance(mention.word, Product):
        return mention.word.open_source and not (
            english(mention.sentence) and aspect(mention) in _OF_ANY_LICENCE
        )
    sentence = mention.passage.sentence(mention.start)
    return bool(MODEL_BESIDE.match(mention.passage.plain, mention.end)) or any(
        0 <= product.start - mention.end <= 1
        or (
            product.word.group == mention.word.group
            and aspect(product) in {aspect(mention), Aspect.COMPATIBILITY}
        )
        for product in mention.passage.mentions_of(Product, sentence)
    )


def _lowered(left: Standing) -> Severity | None:
    """A wish for a wording is only noted."""
    return Severity.INFO if left < Standing.FULL else None
