"""A word with several meanings, in a normative text, without saying which one is meant."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.fact import Term
from reqmodel.model.text import Text
from reqmodel.text.passage import Mention
from reqmodel.text.script import compound


def check(mention: Mention[Term]) -> Iterator[Finding]:
    if mention.quoted or compound(mention.passage.plain, mention.start, mention.end):
        return
    ways = Text.listed(Text(f"「{way}」", f"'{way}'") for way in mention.word.write_as)
    yield mention.finding({"ways": ways})
