"""No requirement says that all data can be taken out in an open format."""

import re
from collections.abc import Iterator

from reqmodel.analysis.absence import lacks
from reqmodel.model.diagnostic import Finding
from reqmodel.model.model import Model
from reqmodel.text.pattern import pattern

_CLAUSE = pattern(
    r"(?:データ|情報|記録|履歴)[^。]{0,60}(?:出力|書き?出|エクスポート|抽出|取り?出|引き?渡|持ち?出|返還|移行)[^。]{0,60}"
    r"|(?:エクスポート|書き?出し)[^。]{0,40}"
    r"|\b(?:export|extract|hand(?:ed)? over|return)\w*\b[^.]{0,60}\bdata\b|\bdata\b[^.]{0,60}\b(?:export|extract|handed over|returned|portab)\w*",
    re.IGNORECASE,
)

_CUES = ("出力", "書出", "書き出", "エクスポート", "抽出", "取り出", "取出", "引渡", "引き渡", "持出", "持ち出", "返還", "移行", "xport", "xtract", "hand", "return", "portab")  # fmt: skip


def check(model: Model) -> Iterator[Finding]:
    if lacks(model, _CLAUSE, _CUES):
        yield Finding(model.project.id, ("procurement",))
