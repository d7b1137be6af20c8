"""A must whose fulfilment nobody can see: no criterion, or one that names no outcome."""

from collections.abc import Iterator

from reqmodel.model.anatomy import normative_texts
from reqmodel.model.diagnostic import Finding
from reqmodel.model.norm import Norm
from reqmodel.model.records.requirement import Requirement
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Priority, Status
from reqmodel.text.normal import normalised
from reqmodel.text.pattern import pattern
from reqmodel.text.sentences import sentences

_MISSING = Text("受入基準も指標もありません", "no acceptance criterion and no metric")
_REPEATED = Text("受入基準が要件文の繰返しです", "a criterion that only repeats the statement")
_EMPTY = Text(
    "受入基準に、満たしたかどうかを見分けられる結果がありません",
    "a criterion that names no outcome to see",
)

_WHO = r"(?:県|市|町|村|甲|本[県市町村]|発注者|委託者|監督員|担当(?:者|課|職員)?)"
_END = r"(?:を?(?:得|受け|確認)|する|した|して|る|た|い|られ|され|れ|でき|もの|こと|である|とする|を|が)*"
_DEFERRED = (
    r".{0,20}(?:別途|今後|後日|追って|協議(?:の上|のうえ|して|により)).{0,20}"
    rf"(?:定め|決め|決定|示|指示|協議|検討|調整|通知)(?:す|し)?{_END}"
    r"|.{0,20}(?:未定|要協議|検討中|調整中|TBD)(?:とする)?"
)
_DISCRETION = (
    rf"{_WHO}[がの](?:内容を)?(?:(?:適当|妥当|十分|良好|合格)(?:である)?と)?"
    rf"(?:認め|承認|了承|満足|検収|合格){_END}"
)
_CIRCULAR = (
    r"(?:[^、。]{0,20}[がは、])?(?:(?:本|この|上記の|当該)?要件(?:の内容)?[をが](?:満た|充足|実現)(?:す|し|さ)?"
    r"|(?:要件|仕様|設計)書?(?:の|に定める)?(?:とおり|通り|どおり)に?(?:動作|実装|作成|実現|機能|稼働)"
    rf"|(?:正常に|問題なく|支障なく|不具合なく)(?:動作|稼働|機能|利用|使用)){_END}"
)
_NO_OUTCOME = pattern(rf"(?:{_DEFERRED}|{_DISCRETION}|{_CIRCULAR})[。.]?")
_SIGN = pattern(
    "別途|今後|後日|追って|協議|未定|検討中|調整中|TBD|認め|承認|了承|満足|検収|合格|要件|仕様|設計|正常に|問題なく|支障なく|不具合なく"
)
"""One of these is in every sentence that names no outcome."""
_CONFIRMED = pattern(
    r"(?:こと|の)?(?:を(?:試験|検査|実演)?(?:により|で|によって)?確認.{0,6})?[。.]?$"
)


def check(record: Requirement) -> Iterator[Finding]:
    if record.priority is Priority.MUST and record.status is not Status.RETIRED:
        if record.acceptance is None:
            if all(norm is Norm.REQUIREMENT for _, norm, _ in normative_texts(record)):
                yield Finding(record.id, ("statement",), {"problem": _MISSING})
        elif problem := _problem(record.statement.ja, record.acceptance.ja):
            yield Finding(record.id, ("acceptance",), {"problem": problem})


def _problem(statement: str, criterion: str) -> Text | None:
    if criterion[:2] == statement[:2] and _bare(statement) == _bare(criterion):
        return _REPEATED
    if not _SIGN.search(criterion):
        return None
    text = normalised(criterion).text
    if all(_NO_OUTCOME.fullmatch(text[start:end]) for start, end in sentences(text)):
        return _EMPTY
    return None


def _bare(text: str) -> str:
    """A text without what differs between a statement and the wish to see it confirmed."""
    return _CONFIRMED.sub("", "".join(normalised(text).text.split()), count=1)
