"""Whose name it is, by the dictionaries of products and suppliers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from reqmodel.analysis.firm_name import spelling
from reqmodel.model.model import Model
from reqmodel.model.records.word import Product, Supplier
from reqmodel.model.text import Text
from reqmodel.text.lexicon import Lexicon
from reqmodel.text.normal import read

Listed = Callable[[Text], Product | Supplier | None]
"""The record of a name, if a dictionary has it."""


def listed(model: Model) -> Listed:
    """What finds a name that is a form of a record, the legal form apart; its own, or the base's."""
    lexicon = cache(lambda: Lexicon(model.records.values()))  # most models have nobody to look for

    def found(name: Text) -> Product | Supplier | None:
        for words in filter(None, (name.ja, name.en)):
            plain = read(words).text
            for hit in lexicon().search(plain):
                form = plain[hit.start : hit.end]
                if isinstance(hit.word, Product | Supplier) and (
                    spelling(form).stem == spelling(plain).stem
                ):
                    return hit.word
        return None

    return found
