"""Open-source software that a text prescribes: no one's brand, but one way to build it."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.context import Standing, standing
from reqmodel.text.passage import Mention


def check(mention: Mention[Product]) -> Iterator[Finding]:
    if mention.word.open_source and standing(mention) > Standing.NOTED:
        yield mention.finding()
