"""Figures with a unit in a sentence: which are odd, which exact, which stand in a range or a chain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reqmodel.text.pattern import pattern

_SIZE = r"mm|cm|インチ|型(?![番式紙])|ミリ|センチ|inch(?:es)?|in\.|[\x22\u201d](?!\w)|\u2032\u2032|ft|feet|mil"
_MASS = r"kg|キログラム|グラム|g|t|lbs?|pounds?|oz|ounces?"
_BULK = r"L|ℓ|リットル|m[Ll]|cc|gallons?|quarts?|cubic inch(?:es)?"
_POWER = r"kW|W|ワット|watts?|kVA|VA|hp|HP|horsepower|J|mAh|Wh"
_RATE = r"rpm|枚/分|ppm|mph|MPH|km/h|m/s|GPM|gpm|CFM|cfm|L/min|psi|PSI|MPa|kPa"
_LIGHT = r"lm|ルーメン|cd/m2|万?画素|dpi"
_UNIT = (
    rf"(?P<size>{_SIZE})|(?P<rate>{_RATE})|(?P<light>{_LIGHT})|(?P<power>{_POWER})|(?P<bulk>{_BULK})|(?P<mass>{_MASS})"
    r"|(?P<data>[GTM]B)|(?P<frequency>[GMk]?Hz)|(?P<voltage>kV|V|volts?)|(?P<current>mA|A)|(?P<count>cores?)"
    r"|(?P<other>TiB|GiB|dBi|秒|seconds?|ページ|枚|pages?|sheets?|行|文字|度|dB)"
)
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
_ALONE = r"(?<![0-9.,/-])(?:(?<![A-Za-z])|(?<=(?<![A-Za-z])[WDHLφ]))"
_FIGURE = pattern(rf"{_ALONE}(?P<number>{_NUMBER})[\s-]?(?:{_UNIT})(?![A-Za-z])")
_SPANNED = pattern(
    rf"{_ALONE}(?P<first>{_NUMBER})\s?(?:{_SIZE}|{_RATE}|kV|kg|L|lbs?)?\s?(?:~|〜|-|–|—|to|から)\s?(?P<second>{_NUMBER})\s?(?:{_SIZE}|{_RATE}|kV|kg|L|lbs?)(?![A-Za-z])"
)
_JOINED = pattern(
    rf"{_ALONE}{_NUMBER}\s?(?:mm|cm|[\x22\u201d])?(?:\s?\([^)]{{1,4}}\)|\s?[WDH](?![A-Za-z]))?(?:\s?[×xX*]\s?(?:[WDHL幅奥高縦横行きさ約φ]{{0,3}}\s?){_NUMBER}\s?(?:mm|cm|[\x22\u201d])?(?:\s?\([^)]{{1,4}}\)|\s?[WDH](?![A-Za-z]))?){{1,2}}(?<=[mm\x22\u201d)WDH])"
)
_DIGITS = pattern(_NUMBER)
_INTEGERS = frozenset(
    {"size", "mass", "bulk", "power", "rate", "light", "data", "frequency", "count"}
)
"""Kinds of which a whole number can be odd; voltages and the like come in all sizes."""
_MADE_IN = frozenset({"size", "mass", "bulk", "power", "rate", "light"})
"""Kinds that tell one product from another, whatever the limit is."""
_COMMON = frozenset({128, 256, 384, 512, 768, 1024, 2048, 4096, 8192, 125, 375, 144, 192})
"""Whole numbers in which things are made by doubling."""
_PAPER = frozenset({105, 148, 182, 210, 257, 297, 364, 420, 515, 594, 728, 841, 1189})
"""Sides of the sheets of series A and B, in millimetres."""
_PANELS = frozenset({"10.1", "10.2", "10.5", "10.9", "11.6", "12.1", "12.3", "12.5", "12.9", "13.3", "13.5", "14.1", "15.4", "15.6", "17.3", "18.5", "21.5", "23.6", "23.8", "24.1", "31.5"})  # fmt: skip
"""Diagonals, in inches, in which screens of all makers come."""
_BANDS = frozenset({"2.4", "5", "6", "920"})
"""Gigahertz and megahertz free for all radios."""
_DRIVES = frozenset({"2.5", "3.5", "5.25"})
"""Inches of all drives."""
_VOLTAGES = frozenset({"1.2", "1.5", "3.3", "3.7", "6.6", "7.2"})
"""Volts of cells, and kilovolts of mains."""
_JACKS = frozenset({"3.5", "6.3"})
"""Millimetres of the plugs of headphones."""
_FEW, _MANY = 3, 4
"""Digits that say something from which a figure is fine, and from which a whole number is."""


class Figure(NamedTuple):
    """A number with its unit, and where both stand."""

    written: str
    kind: str
    unit: str
    start: int
    end: int
    said: str

    @property
    def value(self) -> float:
        """The number."""
        return _value(self.written)

    @property
    def odd(self) -> bool:
        """Whether a need would hardly come out at it: a decimal, or a whole number that is not round."""
        if self.shared:
            return False
        if "." in self.written:
            return self.value % 1 != 0
        return self.kind in _INTEGERS and not _round(int(self.value))

    @property
    def uneven(self) -> bool:
        """Whether it is a decimal that is no half."""
        return "." in self.written and self.value * 2 % 1 != 0 and not self.shared

    @property
    def fine(self) -> bool:
        """Whether it has more digits than a limit needs, as 1.27 and 6,465 have."""
        if self.kind not in _MADE_IN or self.shared:
            return False
        if "." in self.written:
            return self.value * 4 % 1 != 0 and _telling(self.written) >= _FEW
        return _telling(self.written) >= _MANY and not _round(int(self.value))

    @property
    def precise(self) -> bool:
        """Whether it is a size to the millimetre, and no sheet of paper."""
        return self.kind == "size" and "." not in self.written and _precise(self.written)

    @property
    def panel(self) -> bool:
        """Whether it is the size of a common screen."""
        return self.kind == "size" and self.written in _PANELS

    @property
    def shared(self) -> bool:
        """Whether all products have it: a free band, the width of a drive or a plug."""
        inches = self.unit in {"インチ", "型", "in.", "inch", "inches"}
        return (
            (inches and self.written in _DRIVES)
            or (self.unit == "mm" and self.written in _JACKS)
            or (self.kind == "voltage" and self.written in _VOLTAGES)
            or (self.kind == "frequency" and self.written in _BANDS)
        )


def figures(plain: str, first: int, last: int) -> Iterator[Figure]:
    """The figures between two places, in order."""
    for found in _FIGURE.finditer(plain, first, last):
        kinds = found.groupdict()
        number = kinds.pop("number")
        kind, unit = next((kind, unit) for kind, unit in kinds.items() if unit)
        if unit not in {'"', "\u201d"} or _in_inches(plain, number, found.end()):
            yield Figure(number, kind, unit, *found.span(), found[0])


_BY_INCHES = pattern(
    r"\s?(?:[x×W HD,;)]|$|[-–—]|\+/-|±|to\b|wide|high|deep|long|thick|tall|square|diam\w*|on\b|in\b|or\b|and\b|increments?)"
)


def _in_inches(plain: str, number: str, end: int) -> bool:
    """Whether a quotation mark after a number says inches, and closes no quotation."""
    return "." in number or (len(number) <= _FEW and bool(_BY_INCHES.match(plain, end)))


def spanned(plain: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where a range has an end that only one product would have."""
    for found in _SPANNED.finditer(plain, first, last):
        if any(_uncommon(found[end]) for end in ("first", "second")):
            yield found.span()


def chained(plain: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where sizes are joined by ×: they share their limit."""
    return (found.span() for found in _JOINED.finditer(plain, first, last))


def told_finely(sizes: str) -> bool:
    """Whether joined sizes are told to the millimetre."""
    numbers = _DIGITS.findall(sizes)
    return sum(map(_precise, numbers)) > 1 or any(map(_fine_size, numbers))


def _value(written: str) -> float:
    return float(written.replace(",", ""))


def _telling(written: str) -> int:
    """How many digits say something: not those zeros that only give the size."""
    digits = written.replace(",", "")
    digits = digits.replace(".", "") if "." in digits else digits.rstrip("0")
    return len(digits.lstrip("0"))


def _round(number: int) -> bool:
    return number < 100 or number % 50 == 0 or number % 1000 == 1 or number in _COMMON


def _precise(written: str) -> bool:
    value = _value(written)
    return value % 25 != 0 and value not in _PAPER and _telling(written) >= _FEW


def _fine_size(written: str) -> bool:
    return "." in written and _value(written) * 4 % 1 != 0 and _telling(written) >= _FEW


def _uncommon(written: str) -> bool:
    value = _value(written)
    if "." in written:
        return value * 2 % 1 != 0
    return value >= 10 and value % 5 != 0 and value % 1000 != 1
