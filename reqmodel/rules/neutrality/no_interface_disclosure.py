"""No requirement has the interfaces and the design disclosed to the buyer and to others."""

import re
from collections.abc import Iterator

from reqmodel.analysis.absence import lacks
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.text.pattern import pattern

_SPECIFIED = r"(?:(?:接続|連携|API|インタ(?:ー)?フェ(?:ー)?ス|外部|データ|通信)\s?(?:の|に用いる)?[^。、]{0,8}(?:仕様書?|定義書?)|(?:基盤|システム)[^。、]{0,16}接続[^。、]{0,8}仕様|(?<!標準の)(?:仕様書|設計書|定義書)|ソースコード|API\s?の仕様)"
_SPECIFIED_EN = r"(?:(?:interfaces?|APIs?|integration|connection|data|technical) (?:\w+ )?(?:specifications?|definitions?|documentation|documents?)|specifications? of (?:the |all |every )?(?:\w+ )?(?:interfaces?|APIs?)|design documents?|source code)"
_SHOWN_EN = r"(?:publish|disclos|deliver|provid|hand|available|obtain|supply|supplied|furnish)\w*"
_CLAUSE = pattern(
    rf"{_SPECIFIED}[^。]{{0,40}}(?:公開|開示|納(?:入|品)|引き?渡|提出|入手|閲覧|取り?出)(?![^。]{{0,10}}(?:しない|されない|できない|不要))|(?:公開|開示)(?:された|する)[^。、]{{0,6}}(?:接続|連携|API)\s?の?仕様|(?:ソースコード|設計書|定義書)[^。]{{0,30}}一式"
    rf"|\b{_SPECIFIED_EN}\b[^.]{{0,60}}\b{_SHOWN_EN}|\b{_SHOWN_EN}\b[^.]{{0,60}}\b{_SPECIFIED_EN}\b",
    re.IGNORECASE,
)
"""A specification, a definition or the source: that there is an interface discloses nothing."""

_CUES = ("仕様", "設計書", "定義", "ソースコード", "pecification", "efinition", "esign doc", "ource code", "ocument")  # fmt: skip


def check(model: Model) -> Iterator[Finding]:
    if lacks(model, _CLAUSE, _CUES, of_system=True):
        yield Finding(model.project.id, ("procurement",))
