"""Names of firms and products as keys that are the same for every spelling of a name."""

from __future__ import annotations

import re

from reqmodel.model.text import Text
from reqmodel.text.normal import normalised

_JAPANESE = (
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "相互会社",
    "有限責任事業組合",
    "一般社団法人",
    "公益社団法人",
    "一般財団法人",
    "公益財団法人",
    "特定非営利活動法人",
    "独立行政法人",
    "社団法人",
    "財団法人",
    *(f"({short})" for short in ("株", "有", "同", "資", "名", "一社", "公社", "一財", "公財")),
)
_WESTERN = (
    r"inc|incorporated|corp|corporation|co|company|ltd|limited|llc|l\.l\.c|llp|lp|plc|"
    r"gmbh|ag|kg|se|s\.?a|s\.?a\.?s|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|oy|oyj|ab|a/s|pte|pty|"
    r"k\.?k|g\.?k|y\.?k|kabushiki kaisha|kabushikigaisha|godo kaisha|yugen kaisha"
)
_FORM = "|".join(map(re.escape, _JAPANESE))
_FIRST = re.compile(rf"^(?:(?:{_FORM})|(?:{_WESTERN})\.?(?=[\s,]))[\s,・]*(?=\S)")
_LAST = re.compile(rf"(?<=\S)[\s,・]*(?:(?:{_FORM})|(?<=[\s,])(?:{_WESTERN})\.?)$")
_GAPS = re.compile(r"[\s,]+")


def spelling(name: str) -> str:
    """A key without differences of width, case and spaces, nor the legal form at either end."""
    plain = normalised(name).text.casefold().strip()
    while True:
        shorter = _LAST.sub("", _FIRST.sub("", plain)).strip(" ,")
        if not shorter or shorter == plain:
            return _GAPS.sub("", plain)
        plain = shorter


def spellings(name: Text) -> tuple[str, ...]:
    """The keys of a name in the languages it is given in."""
    return tuple(dict.fromkeys(spelling(one) for one in (name.ja, name.en) if one))
