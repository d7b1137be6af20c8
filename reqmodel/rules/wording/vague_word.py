"""A word that leaves open what is asked, where nothing beside it settles that."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.word import VagueWord
from reqmodel.text.passage import Mention
from reqmodel.text.vagueness import vague


def check(mention: Mention[VagueWord]) -> Iterator[Finding]:
    if vague(mention):
        yield mention.finding({"why": mention.word.why, "instead": mention.word.instead})
