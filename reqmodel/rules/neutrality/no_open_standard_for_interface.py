"""An interface with other systems for which no open standard is named."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.model.records.passage import DocumentPassage
from reqmodel.model.records.requirement import FunctionalRequirement
from reqmodel.model.records.word import OpenStandard
from reqmodel.model.text import Text
from reqmodel.model.vocabulary import Status
from reqmodel.text.context import standards_in
from reqmodel.text.lexicon import Lexicon
from reqmodel.text.passage import Passage, passages
from reqmodel.text.pattern import pattern

_EXCHANGE = pattern(
    r"(?:データ連携|API連携|システム間連携|システム連携|外部連携|外部システム|他システム|他の(?:情報)?システム|他社?の?基盤)[^。]{0,20}(?:機能|連携|接続|行え|できる|有する|備え)"
    r"|(?:データ交換|連携インタ(?:ー)?フェ(?:ー)?ス|外部インタ(?:ー)?フェ(?:ー)?ス|公開API)[^。]{0,20}(?:機能|有する|備え|提供|行え|できる)"
    r"|\b(?:data exchange|data linkage|data sharing|system integration|external interfaces?|interfaces? (?:to|with) (?:other|external)|exchange data with|connect to (?:other|external))\b",
    re.IGNORECASE,
)
_STANDARD = pattern(
    r"標準(?:の|的な|化|仕様|規格|データモデル)|オープンな|公開された|仕様(?:書|を公開)|\b(?:open|published|standards?)\b",
    re.IGNORECASE,
)


_CONNECTS = pattern(
    r"連携|接続|インタ(?:ー)?フェ(?:ー|イ)?ス|API|通信|データ交換|受け?渡し|\b(?:exchang|interfac|integrat|connect|API)",
    re.IGNORECASE,
)
"""What a file must speak of where it says by which standard systems meet."""


def check(model: Model) -> Iterator[Finding]:
    yield from _in_requirements(model)
    yield from _in_files(model)


def _in_requirements(model: Model) -> Iterator[Finding]:
    lexicon: Lexicon | None = None
    for record in model.of_kind(FunctionalRequirement):
        if record.status is Status.RETIRED or record.id in model.inherited:
            continue
        for i, interface in enumerate(record.interfaces):
            if not interface.standards:
                yield Finding(record.id, ("interfaces", i, "standards"))
        if record.interfaces or not _exchanges(record.statement):
            continue
        lexicon = lexicon or Lexicon(model.of_kind(OpenStandard))
        if not any(_names_standard(passage) for passage in passages(record, lexicon)):
            yield Finding(record.id, ("statement",))


def _in_files(model: Model) -> Iterator[Finding]:
    """Files are one whole: what one passage asks for, any other may say how to do."""
    read = model.of_kind(DocumentPassage)
    asking = next((one for one in read if _exchanges(one.text)), None)
    if not asking:
        return
    lexicon = Lexicon(model.of_kind(OpenStandard))
    said = (passage for one in read for passage in passages(one, lexicon))
    if not any(_CONNECTS.search(p.plain) and _names_standard(p) for p in said):
        yield Finding(asking.id, ("text",))


def _exchanges(text: Text) -> bool:
    return bool(_EXCHANGE.search(text.ja) or _EXCHANGE.search(text.en))


def _names_standard(passage: Passage) -> bool:
    plain = passage.plain
    return bool(_STANDARD.search(plain)) or standards_in(passage, 0, len(plain))
