"""A product or brand that a text demands, without accepting what is equivalent."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding, Severity
from reqmodel.model.records.word import Product
from reqmodel.text.aspect import Aspect, aspect, bought
from reqmodel.text.context import Standing, standing, welcomed
from reqmodel.text.passage import Mention
from reqmodel.text.pattern import pattern
from reqmodel.text.suspicion import left_out

_MADE_BY = pattern(r"\s?社?製(?![品造作])")
"""After a name that is the maker's too: that is told as a maker."""


def check(mention: Mention[Product]) -> Iterator[Finding]:
    if left_out(mention) or _MADE_BY.match(mention.passage.plain, mention.end):
        return
    said = aspect(mention)
    if said is Aspect.PRODUCT or (said is Aspect.LICENCE and bought(mention)):
        left = standing(mention)
        if left > Standing.NOTED:
            milder = Severity.INFO if welcomed(mention.passage) else left.severity
            yield mention.finding(severity=milder)
