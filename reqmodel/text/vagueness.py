"""Where a vague word leaves open what is asked, and where something beside it settles that."""

from __future__ import annotations

from reqmodel.model.norm import Norm
from reqmodel.model.records.word import VagueWord
from reqmodel.model.vocabulary import Openness
from reqmodel.text.normal import read
from reqmodel.text.passage import Mention
from reqmodel.text.pattern import pattern

_SETTLING = frozenset({Norm.CRITERION, Norm.MEASURE})
_QUANTITY = pattern(
    r"[0-9]\s*(?:%|(?:ミリ|マイクロ)?秒|分|時間|(?:営業)?日|週|[かヶケカ]月|年|件|人|名|回|倍|円|[KMGT]B\b"
    r"|(?:percent|(?:milli)?seconds?|minutes?|hours?|(?:working |business )?days?|months?|years?|times)\b)"
)


def vague(mention: Mention[VagueWord]) -> bool:
    """Whether a word leaves something open where it stands.

    A degree is settled by a quantity in the same sentence, that of a requirement also by the
    record's criterion or metrics; scope and duty only by words that the record of the word names.
    A word in quotation marks is spoken of, not used.
    """
    word, passage = mention.word, mention.passage
    if mention.quoted or any(read(s).text in passage.plain for s in word.settled_by):
        return False
    if word.leaves_open is not Openness.DEGREE:
        return True
    if passage.norm is Norm.REQUIREMENT and passage.beside & _SETTLING:
        return False
    return not _QUANTITY.search(mention.sentence)
