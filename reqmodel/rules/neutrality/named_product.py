"""A product or brand that a text demands, without accepting what is equivalent."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product, Supplier
from reqmodel.text.aspect import Aspect, aspect, bought
from reqmodel.text.context import Standing, standing
from reqmodel.text.passage import Mention
from reqmodel.text.pattern import pattern
from reqmodel.text.script import english
from reqmodel.text.suspicion import left_out

_MADE_BY = pattern(r"\s?社?製(?![品造作])")
"""After a name that is the maker's too: that is told as a maker."""

_AGREED = pattern(r" (?:[\w-]+ ){0,2}?(?:agreements?|contracts?|maintenance)\b", re.IGNORECASE)
"""What is renewed then is an agreement that stands."""


def check(mention: Mention[Product | Supplier]) -> Iterator[Finding]:
    if left_out(mention) or _MADE_BY.match(mention.passage.plain, mention.end):
        return
    if _named(mention):
        left = standing(mention)
        if left > Standing.NOTED:
            yield mention.finding(severity=left.severity)


def _named(mention: Mention[Product | Supplier]) -> bool:
    """Whether the product itself is asked for, or bought by its licences."""
    found = aspect(mention)
    if found is not Aspect.LICENCE:
        return found is Aspect.PRODUCT
    if english(mention.sentence):
        return not _AGREED.match(mention.passage.plain, mention.end)
    return bought(mention)
