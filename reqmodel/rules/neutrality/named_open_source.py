"""Open-source software that a text prescribes: no one's brand, but one way to build it."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.context import Standing, standing
from reqmodel.text.passage import Mention
from reqmodel.text.suspicion import left_out


def check(mention: Mention[Product]) -> Iterator[Finding]:
    if left_out(mention) and not mention.passage.heading and standing(mention) > Standing.NOTED:
        yield mention.finding()
