"""What a whole set of requirements leaves unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from reqmodel.model.model import Model
from reqmodel.model.records.passage import DocumentPassage
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    NonFunctionalRequirement,
    Requirement,
)
from reqmodel.model.vocabulary import Status
from reqmodel.text.pattern import pattern
from reqmodel.text.sentences import sentences

R = TypeVar("R", bound=Record)
_SORTS = (BusinessRequirement, FunctionalRequirement, NonFunctionalRequirement)


_STUDIED = pattern(r"(?:調査|検討|策定|整理|比較|分析)[^。、]{0,8}(?:を行|を実施|し|する)")
_SUPPLIED = pattern(
    r"(?:システム|ソフト(?:ウェア)?|アプリ(?:ケーション)?|サービス|機器|サーバー?|端末|基盤|ホームページ|サイト|CMS|装置|ネットワーク|パッケージ|クラウド)(?:一式)?[のをに]?[^。、\n]{0,14}?"
    r"(?:構築|導入|納入|開発|整備|更新|改修|賃貸借|借入|リース|リプレース|リニューアル|保守|設置|移行|調達|購入|運用)(?:業務|事業(?!者)|委託|契約|一式|及び|並びに|・|、|です|である|する|すること|を行|を実施|[。\n]|$)"
)
"""What procures a system, or works on one. English texts that ask for a study say so in other words."""


_DENIED = pattern(
    r"(?:義務|責任)(?:を|は|も)[^。、]{0,4}負わ(?:ない|ず)|(?:対象|範囲)(?:外|に(?:は)?含(?:ま|め)(?:ない|ず))|別途(?:の)?[^。、]{0,4}(?:契約|有償|見積|料金|費用)|有償(?:と|で)|(?:営業|企業)秘密(?!を理由)|非公開|非開示|独自の?(?:形式|バイナリ)"
    r"|(?:引き?継ぎ?|引き?渡し?|出力|エクスポート|取り?出し?|開示|公開|提出|納品|納入|提供|協力|支援|移行)(?:は|を|も|に(?:は)?)?(?:一切|原則|いずれも)?(?:しない|行わない|応じない|されない|できない|要しない|認めない|不要)"
    r"|\b(?:(?:not|never) (?:be )?(?:required|obliged|bound|assist|cooperat|hand|deliver|provid|suppl|disclos|publish|export|transfer|return|extract|includ|cover|made available)\w*|no (?:obligation|duty)\b|(?:declines?|refuses?) to\b|(?:is|are) (?:excluded|trade secrets?)\b|out(?:side)? (?:of )?(?:the )?scope\b|(?:remains?|is|are|kept|treated as) (?:strictly )?confidential\b"
    r"|(?<!without )(?<!no )separate(?:ly)? (?:contract|agreement|charg|pric|fee)\w*|at an? (?:additional|extra) (?:charge|cost|fee)\b|(?<!not in a )(?<!not in )proprietary (?:binary |file )?format)",
    re.IGNORECASE,
)
"""What a sentence says of a clause that it takes back, or keeps for another contract."""


def lacks(
    model: Model, clause: re.Pattern[str], cues: tuple[str, ...], *, of_system: bool = False
) -> bool:
    """Whether a model has requirements of all three kinds, and none that holds the clause.

    A model with fewer kinds is no whole yet, and nothing is missed in it; the passages of files
    that are judged together are one. The clause matches within one sentence, and only where one of
    the cues stands; what the sentence takes back it does not hold. `of_system`: only a system can have it, and files that order a mere study miss
    nothing.
    """
    silent = True
    for words in _said(model):
        silent = False
        if any(cue in words for cue in cues) and _holds(words, clause):
            return False
    return not (silent or (of_system and _study(model)))


def _holds(words: str, clause: re.Pattern[str]) -> bool:
    """Whether some sentence says so, and does not deny it."""
    return any(
        clause.search(words, *sentence) and not _DENIED.search(words, *sentence)
        for sentence in sentences(words)
    )


def _study(model: Model) -> bool:
    """Whether files order a mere study."""
    said = "\n。.\n".join(_said(model)) if _living(model, DocumentPassage) else ""
    return bool(_STUDIED.search(said)) and not _SUPPLIED.search(said)


def _said(model: Model) -> Iterator[str]:
    """All that is asked in a whole; nothing where there is no whole."""
    if passages := _living(model, DocumentPassage):
        yield from (words for p in passages for words in (p.text.ja, p.text.en) if words)
        return
    living = [_living(model, sort) for sort in _SORTS]
    if all(living):
        yield from (words for records in living for one in records for words in _words(one))


def _words(record: Requirement) -> tuple[str, ...]:
    asked, accepted = record.statement, record.acceptance
    return asked.ja, asked.en, *((accepted.ja, accepted.en) if accepted else ())


def _living(model: Model, sort: type[R]) -> list[R]:
    return [
        record
        for record in model.of_kind(sort)
        if record.status is not Status.RETIRED and record.id not in model.inherited
    ]
