"""A name that stands beside `or equivalent`: equivalents are welcome, but why name one at all?"""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import Product
from reqmodel.text.context import Standing, standing
from reqmodel.text.passage import Mention


def check(mention: Mention[Product]) -> Iterator[Finding]:
    if not mention.word.open_source and standing(mention) is Standing.NOTED:
        yield mention.finding()
