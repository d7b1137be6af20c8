"""Dates by Japanese eras and by the Western calendar: how they are written, and read from a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from reqmodel.model.text import Language, Text
from reqmodel.text.pattern import pattern


@dataclass(frozen=True, slots=True)
class Era:
    """A Japanese era: its name, the letter that stands for it, and its first day."""

    name: Text
    letter: str
    first: date

    def year(self, number: int) -> int:
        """The Western year of a year of the era, the first of which (元年) is 1."""
        return self.first.year + number - 1


ERAS = (
    Era(Text("明治", "Meiji"), "M", date(1868, 1, 25)),
    Era(Text("大正", "Taisho"), "T", date(1912, 7, 30)),
    Era(Text("昭和", "Showa"), "S", date(1926, 12, 25)),
    Era(Text("平成", "Heisei"), "H", date(1989, 1, 8)),
    Era(Text("令和", "Reiwa"), "R", date(2019, 5, 1)),
)
"""First days in the Gregorian calendar (general knowledge). 明治 was proclaimed in October 1868 and
counted from the first day of that year."""

WEEKDAYS = "月火水木金土日"
"""As `date.weekday()` counts them."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
APRIL = 4
"""The fiscal year's first month."""

_ERA_OF = {name: era for era in ERAS for name in (era.name.ja, era.name.en, era.letter)}
_NAME = "|".join((*(n for n in _ERA_OF if len(n) > 1), "(?<![A-Za-z0-9])[MTSHR](?=[0-9])"))
_IN_ERA = r"\s*(?:元|[0-9]{1,3})(?![0-9])\s*"
_WEST = r"(?<![0-9.,])(?:1[89]|2[01])[0-9]{2}(?![0-9])"
_WEEKDAY = (
    rf"(?:\s*\((?P<weekday>[{WEEKDAYS}])(?:曜日?)?(?:[・/、]?祝日?)?\)"
    rf"|\s*(?P<weekday_>[{WEEKDAYS}])曜)?"
)
_JAPANESE = pattern(
    rf"(?:(?P<era>{_NAME})(?P<number>{_IN_ERA})(?P<unit>年度?)?"
    rf"(?:\s*\(\s*(?:FY)?(?P<west>{_WEST})\s*\))?"
    rf"|(?P<fy>FY)?(?P<west_>{_WEST})\s*(?P<unit_>年度?)?"
    rf"(?:\s*\(\s*(?P<era_>{_NAME})(?P<number_>{_IN_ERA})\))?)"
    rf"\s*(?P<unit__>年度?)?"
    rf"(?:\s*(?P<month>[0-9]{{1,2}})\s*月(?:\s*(?P<day>[0-9]{{1,2}})\s*日{_WEEKDAY})?)?"
)
_NUMERIC = pattern(
    rf"(?P<west>{_WEST})([-/.])(?P<month>[0-9]{{1,2}})\2(?P<day>[0-9]{{1,2}})(?![0-9]){_WEEKDAY}"
)
_DAY = "|".join(f"{name}|{name[:3]}" for name in DAYS)
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_ENGLISH = pattern(
    rf"(?:\b(?P<weekday>{_DAY})\.?,?\s+)?"
    rf"(?:\b(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?"
    rf"|\b(?P<month_>{_MONTH})\.?\s+(?P<day_>[0-9]{{1,2}})(?:st|nd|rd|th)?)"
    rf",?\s+(?P<west>{_WEST})(?:\s*\((?P<weekday_>{_DAY})\.?\))?"
)


def written(day: date, lang: Language) -> str:
    """A date as public bodies write it: `令和9(2027)年3月19日(金)`, `Friday, 19 March 2027`.

    Raises:
        ValueError: it is before 明治.
    """
    if lang == "en":
        return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
    year = f"{_in_era(day)}({day.year})年"
    return f"{year}{day.month}月{day.day}日({WEEKDAYS[day.weekday()]})"


def fiscal_year(day: date) -> int:
    """The Western year in which a date's fiscal year begins, on 1 April."""
    return day.year - (day.month < APRIL)


def _in_era(day: date) -> str:
    """The era and its year, `令和9`; the first year is `令和元`."""
    era = next((era for era in reversed(ERAS) if era.first <= day), None)
    if era is None:
        raise ValueError(f"{day} is before the first era known here")
    number = day.year - era.first.year + 1
    return f"{era.name.ja}{number if number > 1 else '元'}"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date, month or year as it stands in a normalised text, from `start` to `end`.

    `era` and `west` are Western years, each where it is written; `fiscal` is whether the year is a
    fiscal one (年度); `weekday` counts from Monday, 0.
    """

    start: int
    end: int
    era: int | None
    west: int | None
    fiscal: bool
    month: int | None
    day: int | None
    weekday: int | None

    @property
    def year(self) -> int:
        """The Western year that it says; by the Western calendar where it says both."""
        return self.west or self.era or 0

    @property
    def exact(self) -> date | None:
        """The day that it says; None where it says none, or one that never was."""
        try:
            return date(self.year, self.month or 0, self.day or 0)
        except ValueError:
            return None


def written_dates(text: str) -> list[WrittenDate]:
    """The dates, months and years in a normalised text, in order."""
    matches = (m for form in (_JAPANESE, _NUMERIC, _ENGLISH) for m in form.finditer(text))
    return sorted(filter(None, map(_read, matches)), key=lambda one: one.start)


def _read(match: re.Match[str]) -> WrittenDate | None:
    """What a match says; None if it is only a number, or a letter and a number."""
    part = {name.rstrip("_"): said for name, said in match.groupdict().items() if said}
    era, number, west = part.get("era"), part.get("number", "").strip(), part.get("west")
    unit = part.get("unit", "年度" if "fy" in part else "")
    if not unit and "month" not in part and len(era or "") < 2:
        return None
    return WrittenDate(
        match.start(),
        match.end(),
        _ERA_OF[era].year(1 if number == "元" else int(number)) if era else None,
        int(west) if west else None,
        unit == "年度",
        _month(part.get("month", "")),
        int(part["day"]) if "day" in part else None,
        _weekday(part.get("weekday", "")),
    )


def _month(said: str) -> int | None:
    if said.isdecimal():
        return int(said)
    return next((i for i, name in enumerate(MONTHS, 1) if said and name.startswith(said)), None)


def _weekday(said: str) -> int | None:
    if said and said in WEEKDAYS:
        return WEEKDAYS.index(said)
    return next((i for i, name in enumerate(DAYS) if said and name.startswith(said)), None)
