"""No requirement has the interfaces and the design disclosed to the buyer and to others."""

import re
from collections.abc import Iterator

from reqmodel.analysis.absence import lacks
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.text.pattern import pattern

_CLAUSE = pattern(
    r"(?:仕様|設計書|API|インタ(?:ー)?フェ(?:ー)?ス|定義書|ソースコード|設定(?:情報|値)|構成(?:情報|図))[^。]{0,50}(?:公開|開示|納(?:入|品)|引き?渡|提出|入手|閲覧|取り?出)"
    r"|\b(?:specifications?|interfaces?|APIs?|design documents?|source code|documentation|configuration)\b[^.]{0,60}\b(?:publish|disclos|deliver|provid|hand|available|open)\w*"
    r"|\b(?:publish|disclos|deliver|provid)\w*\b[^.]{0,60}\b(?:specifications?|interfaces?|APIs?|design documents?|source code|documentation)\b",
    re.IGNORECASE,
)

_CUES = ("仕様", "設計書", "API", "インタ", "定義書", "ソースコード", "設定", "構成", "pecification", "nterface", "esign doc", "ource code", "ocumentation", "onfiguration")  # fmt: skip


def check(model: Model) -> Iterator[Finding]:
    if lacks(model, _CLAUSE, _CUES):
        yield Finding(model.project.id, ("procurement",))
