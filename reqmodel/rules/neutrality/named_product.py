"""A product or brand that a text demands, without accepting what is equivalent."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.aspect import Aspect, aspect, bought
from reqmodel.text.context import Standing, standing
from reqmodel.text.passage import Mention


def check(mention: Mention[Product]) -> Iterator[Finding]:
    if mention.word.open_source:
        return
    said = aspect(mention)
    if said is Aspect.PRODUCT or (said is Aspect.LICENCE and bought(mention)):
        left = standing(mention)
        if left > Standing.NOTED:
            yield mention.finding(severity=left.severity)
