"""A value as a data sheet has it: odd, exact, and with no range."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.context import asked
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.telling import told

CUES = ("容量", "リットル", "L)", "インチ", "型", "mm", "cm", "kg", "GB", "TB", "MB", "GHz", "MHz", "ppm", "dpi", "lm", "ルーメン", "画素", "g", "inch", "ポート", "口", "rpm", "mAh", "前面", "背面", "側面", "フロント", "リア", "左側", "右側", "front", "rear", "left", "right", "グラム", "センチ", "ミリ", "cores", "Wh", "lb", "ページ", "枚", "秒", "ワット", "度", "電力", "sheets", "pages", "seconds", "pounds", "ounces", "watts")  # fmt: skip

_UNIT = r"(?:インチ|mm|ミリ|cm|センチ|kg|キログラム|グラム|g|GB|TB|MB|GHz|MHz|ppm|dpi|lm|ルーメン|万?画素|枚/分|rpm|mAh|Wh|W|cd/m2|inch(?:es)?|in\.|lbs?|cores?|L|ℓ|リットル)(?![A-Za-z])"
_ODD = pattern(
    rf"(?<![0-9.A-Za-z-])(?:[0-9]+\.[0-9]+|[0-9]{{1,2}},[0-9]{{3}}|[1-9][0-9]{{2,3}})[\s-]?(?:型)?{_UNIT}"
    r"|(?<![0-9.A-Za-z-])[0-9]+\.[0-9]+[\s-]?(?:ページ|枚|秒|度|ワット|W|V|A|dB|kHz|Hz|行|文字|sheets?|pages?|seconds?|pounds?|ounces?|oz|watts?|volts?|feet|ft|mil)(?![A-Za-z])"
)
_EXACT = pattern(
    rf"(?<![0-9.A-Za-z-])[0-9]+(?:\.[0-9]+)?\s?(?:{_UNIT}|型(?![番式紙]))(?=(?:の[^。、]{{0,12}})?(?:とする|とすること|であること|を搭載|を実装))"
)
_PLACED = pattern(
    r"(?:フロント|前面|リア|背面|左側面?|右側面?|側面|上面)(?:部)?に?[^。、]{0,12}(?:[0-9]+\s*(?:ポート|個|口|基|つ|系統|箇所)|[×x]\s?[0-9])|\b[0-9]+ (?:front|rear|side)\b[^;]{0,15}\bports?\b|\b(?:front|rear|left|right)\b[^;]{0,15}\b[0-9]+ (?:USB|HDMI|ports?)\b"
)
_RANGE_AFTER = pattern(
    r"\s*(?:[))」]|程度|前後|相当|の[^。、]{0,10})?\s*(?:以上|以下|以内|未満|まで|超|を超え|より|程度|前後|±|\+/-|〜|~|から|or (?:more|less|greater|higher|better|larger|above)|and above|minimum|maximum|plus)|\s*[×x]\s*[0-9]"
)
_RANGE_BEFORE = pattern(
    r"(?:約|画素寸法|縮尺|およそ|概ね|最大|最小|最低|少なくとも|〜|~|±|以内|at least|minimum(?: of)?|at most|maximum(?: of)?|up to|no (?:more|less|fewer) than|not (?:exceed\w*|less than|more than)|approximately|about|under|over|between|than)\s*[^0-9。]{0,4}$",
    re.IGNORECASE,
)
_ROUND = pattern(r"(?:[0-9]{1,3}[05]0|[0-9],[0-9]00|128|256|512|1,?024|2,?048)(?![0-9.,])")
_RADIO = pattern(
    r"[0-9.]+\s?[GM]Hz(?=\s?(?:帯|等|[^。、0-9]{0,8}(?:無線|電波|周波数|移動系|同報系))|\s(?i:band|radio))|(?:2\.4|5|6|920)\s?[GM]Hz"
)
_PAPER = pattern(r"[AB][0-7]判?(?:サイズ)?\s*\([^)]*$")
_DRIVE = pattern(r"(?:2\.5|3\.5|5\.25)[\s-]?(?:型|インチ|inch(?:es)?|in\.)")
"""The sizes that all drives have."""
_FINGERPRINT = 3


def check(passage: Passage) -> Iterator[Finding]:
    for start, end in passage.sentences:
        span = _datasheet(passage.plain, start, end)
        if span and asked(passage, *span) and not told(passage, *span):
            yield passage.finding(*span)


def _datasheet(plain: str, first: int, last: int) -> tuple[int, int] | None:
    """Where the first value stands that only a data sheet would give."""
    odd = [
        m
        for m in _ODD.finditer(plain, first, last)
        if not (
            _RADIO.match(plain, m.start()) or _ROUND.match(m[0]) or _DRIVE.match(plain, m.start())
        )
    ]
    if any(_PAPER.search(plain[first : m.start()]) for m in odd):
        return None
    if len([m for m in odd if "." in m[0]]) >= _FINGERPRINT:
        return odd[0].span()
    for found in (*odd, *_EXACT.finditer(plain, first, last)):
        if not _RANGE_AFTER.match(plain, found.end()) and not _RANGE_BEFORE.search(
            plain[first : found.start()]
        ):
            return found.span()
    placed = _PLACED.search(plain, first, last)
    return placed.span() if placed else None
