"""A value as a data sheet has it: odd, exact, and with no range."""

import re
from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.context import asked
from reqmodel.text.figures import Figure, chained, figures, spanned, told_finely
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.sentences import Span
from reqmodel.text.telling import told

CUES = (
    *(f"{number}{gap}{unit}" for number in range(10) for gap in ("", " ") for unit in ("m", "c", "k", "g", "t", "l", "o", "L", "ℓ", "w", "W", "V", "v", "A", "J", "h", "H", "r", "p", "C", "P", "d", "i", "f", "q", "G", "M", "T", "s", "イ", "型", "ミ", "セ", "キ", "グ", "リ", "ワ", "ル", "枚", "万", "画", "秒", "ペ", "行", "文", "度", '"', "\u201d", "\u2032")),
    *(f"{number}-{unit}" for number in range(10) for unit in ("i", "l", "p", "f", "g", "k", "o", "m", "w", "h")),
    *("前面", "背面", "側面", "上面", "フロント", "リア", "左側", "右側", "front", "rear", "side", "left", "right", "ratio", "固定", "ちょうど", "exactly", "ステップ", "刻み", "きざみ", "increment", "人用", "分割", "×", "±", "+/-"),
)  # fmt: skip
"""A number with the beginning of a unit, and the words for what is exact without one."""
_DIGIT = pattern(r"[0-9]")
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_EXACT = pattern(
    rf"(?<![0-9.A-Za-z-]){_NUMBER}\s?(?:(?:インチ|mm|ミリ|cm|センチ|kg|キログラム|グラム|g|GB|TB|MB|GHz|MHz|ppm|dpi|lm|ルーメン|万?画素|枚/分|rpm|mAh|Wh|W|cd/m2|L|ℓ|リットル)(?![A-Za-z])|型(?![番式紙]))(?=(?:の[^。、]{{0,12}})?(?:とする|とすること|であること|を搭載|を実装))"
    rf"|{_NUMBER}\s?(?:mm|cm|kg|g|k?W|k?V|m?A|J|[GMk]?Hz|dB|lm|rpm|インチ|リットル|度|倍|段|ポート|スロット|ベイ|口)(?:に|で|の)?固定|ちょうど{_NUMBER}\s?(?:mm|cm|kg|g|インチ|ポート|スロット|ベイ|口|個)"
    r"|\b[Ee]xactly [0-9][0-9.,/]*[\s-]?(?:mm|cm|inch(?:es)?|in\.|[\x22\u201d]|feet|ft|lbs?|pounds|kg|[GT]B|[GM]Hz|watts?|(?:[\w-]+ ){0,2}(?:ports?|slots?|bays?|buttons?|keys|cores|channels|outlets))"
    r"|\bratio\b[^0-9.;:]{0,12}[0-9]+\.[0-9]+(?![0-9:]| ?(?:or|minimum))"
)
_STEP = pattern(
    r"(?<![0-9.])[0-9]*\.[0-9]+\s?(?:[A-Za-z%\x22\u201d]{1,4}|インチ|ミリ)?\s?(?:ステップ|刻み|きざみ|ピッチ)|(?<![0-9.])[0-9]*\.[0-9]+[\s-]?(?:inch|mm|cm|in\.|[\x22\u201d%])? (?:increments?|steps)\b"
)
_SERIES = pattern(
    r"(?<![0-9.])[0-9]{1,2}(?:[・/、,][0-9]{1,2}){3,}\s?(?:人用|分割|画面|段階|倍|チャンネル|ch)"
)
"""How many there are, one by one."""
_PLACED = pattern(
    r"(?:フロント|前面|リア|背面|左側面?|右側面?|側面|上面)(?:部)?に?[^。、]{0,12}(?:[0-9]+\s*(?:ポート|個|口|基|つ|系統|箇所)|[×x]\s?[0-9])|\b[0-9]+ (?:front|rear|side)\b[^;]{0,15}\bports?\b|\b(?:front|rear|left|right)\b[^;]{0,15}\b[0-9]+ (?:USB|HDMI|ports?)\b"
)
_LIMIT_AFTER = pattern(
    r"\s*(?:[))」]|程度|前後|相当|の[^。、]{0,10})?\s*(?:以上|以下|以内|未満|まで|超|を超え|より|程度|前後|〜|~|から|[-–—]\s?[.0-9]|to [0-9]|or (?:more|less|greater|higher|better|larger|above|below|under|over|longer|wider|heavier|lighter|faster|equivalent)|and (?:above|up|higher|over)|,? ?[(]?(?:min(?:imum)?|max(?:imum)?)\b|plus)|\s*[×x]\s*[0-9]|[、・,][^、。・,0-9]{0,8}[0-9][0-9.,]*\s?[A-Za-zァ-ヶー]{1,5}(?:以上|以下|以内|未満)"
)
_TOLERATED = pattern(
    r"(?<![0-9.])(?P<value>[0-9]+(?:\.[0-9]+)?)\s?(?:±|\+/-)\s?(?P<tolerance>[0-9]*\.?[0-9]+)\s?(?:mm|cm|kg|g|インチ|inch(?:es)?|in\.|lbs?)(?![A-Za-z])"
)
_TOLERANCE = pattern(r"\s*(?:±|\+/-)\s*(?P<tolerance>[0-9]*\.?[0-9]+)\s?(?P<percent>%)?")
_LIMIT_BEFORE = pattern(
    r"(?:(?P<about>約|およそ|概ね)|画素寸法|縮尺|最大|最小|最低|少なくとも|〜|~|±|以内|\+/-)\s*[^0-9。、,;:]{0,4}$"
    r"|(?:(?P<nearly>\b(?:approximately|about|approx\b\.?))|\bat least|\bminimum|\bat most|\bmaximum|\bmin\.|\bmax\.|\bup to|\bno (?:more|less|fewer) than|\b(?:more|less|greater) than|\bnot (?:to )?(?:exceed\w*|less than|more than)|\bunder|\bover|\bbetween|\bthan|[0-9][\x22\u201d]? ?[-–—]|[0-9][\x22\u201d]? to)\s*(?:of )?[^0-9。,;:]{0,24}$",
    re.IGNORECASE,
)
_RADIO = pattern(
    r"[0-9.]+\s?[GM]Hz(?=\s?(?:帯|等|[^。、0-9]{0,8}(?:無線|電波|周波数|移動系|同報系))|\s(?i:band|radio))"
)
_PAPER = pattern(r"[AB][0-7]判?(?:サイズ)?\s*\([^)]*$")
_PRINTED = pattern(
    r"緯度|経度|北緯|東経|\b(?:latitude|longitude)\b|余白|用紙|紙面|版面|\b(?:margins?|paper|font|letter[- ]sized?)\b",
    re.IGNORECASE,
)
"""Sheets and what is written on them come in the same sizes everywhere."""
_FINGERPRINT = 3
"""Decimals in one sentence that no need explains, whatever their limits."""
_WITHIN = 0.02
"""A tolerance that is a smaller part of its value leaves one product."""


def check(passage: Passage) -> Iterator[Finding]:
    if not _DIGIT.search(passage.plain):  # most texts with a cue have none
        return
    for start, end in passage.sentences:
        span = _datasheet(passage.plain, start, end)
        if span and asked(passage, *span) and not told(passage, *span):
            yield passage.finding(*span)


def _datasheet(plain: str, first: int, last: int) -> Span | None:
    """Where the first value stands that only a data sheet would give."""
    if _PRINTED.search(plain, first, last):
        return None
    found = list(figures(plain, first, last))
    if any(_PAPER.search(plain[first : figure.start]) for figure in found if figure.odd):
        return None
    if len([figure for figure in found if figure.uneven]) >= _FINGERPRINT:
        return found[0].start, found[0].end
    return next(_exact(plain, first, last, found), None)


def _exact(plain: str, first: int, last: int, found: list[Figure]) -> Iterator[Span]:
    """What is exact or odd, one sort after the other."""
    chains = list(chained(plain, first, last))
    for figure in found:
        span = figure.start, figure.end
        around = next((c for c in chains if c[0] <= span[0] < c[1]), span)
        if _too_exact(figure, plain[first : around[0]], plain[around[1] : last]):
            yield span
    yield from _worded(plain, first, last)
    if len(sizes := [figure for figure in found if figure.precise]) > 1:
        yield sizes[0].start, sizes[0].end
    yield from (chain for chain in chains if told_finely(plain[slice(*chain)]))
    for span in spanned(plain, first, last):
        if not _LIMIT_AFTER.match(plain, span[1], last):
            yield span


def _worded(plain: str, first: int, last: int) -> Iterator[Span]:
    """What the words around a value make exact."""
    for found in _TOLERATED.finditer(plain, first, last):
        if _tight(found["tolerance"], float(found["value"])):
            yield found.span()
    for found in _EXACT.finditer(plain, first, last):
        if not _limited(plain[first : found.start()], plain[found.end() : last]):
            yield found.span()
    for sort in (_STEP, _SERIES, _PLACED):
        yield from (found.span() for found in sort.finditer(plain, first, last))


def _tight(tolerance: str, value: float) -> bool:
    return 0 < float(tolerance) <= _WITHIN * value


def _limited(before: str, after: str) -> bool:
    return bool(_LIMIT_AFTER.match(after) or _LIMIT_BEFORE.search(before))


def _too_exact(figure: Figure, before: str, after: str) -> bool:
    """Whether a figure is odd and has no limit, or finer than the limit that it has needs."""
    if tolerance := _TOLERANCE.match(after):
        return not tolerance["percent"] and _tight(tolerance["tolerance"], figure.value)
    if not figure.odd or _RADIO.match(figure.said + after):
        return False
    if (limit := _LIMIT_BEFORE.search(before)) and (limit["about"] or limit["nearly"]):
        return figure.fine
    return (figure.fine and not figure.panel) if _limited(before, after) else True
