"""A year of an era that is not the Western year beside it, or a weekday that is not the date's."""

from collections.abc import Iterator
from itertools import pairwise

from reqmodel.model.anatomy import texts
from reqmodel.model.diagnostic import Finding, Phrase
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.text.era import APRIL, DAYS, ERAS, WEEKDAYS, WrittenDate, written_dates
from reqmodel.text.normal import normalised
from reqmodel.text.pattern import pattern

_ERA_OR_WEEKDAY = pattern(
    "|".join(name for era in ERAS for name in (era.name.ja, era.name.en))
    + rf"|[MTSHRＭＴＳＨＲ][0-9０-９]|[{WEEKDAYS}](?:[)）・/、]|曜)|{'|'.join(day[:3] for day in DAYS)}"
)
_PART = r"\s*(?:[の版分]|末日?|[初上中下]旬?|[前後上下]半?期|[前後]半|頃|ごろ|時点|現在|まで|から|以降|以前)*"
_OPENS = pattern(rf"{_PART}\s*\(\s*(?:西暦)?")
_CLOSES = pattern(rf"{_PART}\s*\)")


def check(record: Record) -> Iterator[Finding]:
    found = texts(record)
    if not _may_say_both("\n".join([f"{text.ja}\n{text.en}" for _, text in found])):
        return
    for keys, text in found:
        for lang, words in (("ja", text.ja), ("en", text.en)):
            if _may_say_both(words):
                for start, end, truth in _wrong(words):
                    phrase = Phrase.of(words, start, end)
                    yield Finding(record.id, (*keys, lang), {"truth": truth}, phrase=phrase)


def _may_say_both(text: str) -> bool:
    """Whether a date may stand beside another, or a weekday beside a date; hardly anywhere."""
    if "(" in text or "（" in text or "曜" in text or "day" in text:
        return bool(_ERA_OR_WEEKDAY.search(text))
    return False


def _wrong(text: str) -> Iterator[tuple[int, int, Text]]:
    """Where a text contradicts the calendar, and what the calendar says."""
    normal = normalised(text)
    dates = written_dates(normal.text)
    for one in dates:
        if truth := _year(one) or _weekday(one):
            yield *normal.origin(one.start, one.end), truth
    for one, other in pairwise(dates):
        beside = _OPENS.fullmatch(normal.text, one.end, other.start)
        if beside and _CLOSES.match(normal.text, other.end) and (truth := _other(one, other)):
            yield *normal.origin(one.start, other.end), truth


def _year(one: WrittenDate) -> Text | None:
    if one.era is None or one.west is None or one.era == one.west:
        return None
    return Text(f"この和暦の年は西暦{one.era}年", f"that year of the era is {one.era}")


def _weekday(one: WrittenDate) -> Text | None:
    if one.weekday is None or one.day is None or one.fiscal:
        return None
    if one.exact is None:
        return Text("その月にその日はない", "there is no such day")
    right = one.exact.weekday()
    if right == one.weekday:
        return None
    return Text(f"{one.exact} は{WEEKDAYS[right]}曜日", f"{one.exact} is a {DAYS[right]}")


def _other(one: WrittenDate, other: WrittenDate) -> Text | None:
    """What is wrong with two dates of which one gives the other by the other calendar."""
    if (one.era is None) == (other.era is None):
        return None
    if one.fiscal != other.fiscal:
        year, day = (one, other) if one.fiscal else (other, one)
        return None if year.year in _fiscal_years(day) else _lasts(year.year)
    if one.year != other.year:
        era = one.era or other.era
        return Text(f"この和暦の年は西暦{era}年", f"that year of the era is {era}")
    pairs = ((one.month, other.month), (one.day, other.day))
    if any(a and b and a != b for a, b in pairs):
        return Text("月日が食い違っている", "the two differ in month or day")
    return None


def _fiscal_years(day: WrittenDate) -> tuple[int, ...]:
    """The fiscal years in which a date may lie: two, where it says no month."""
    if day.month is None:
        return day.year - 1, day.year
    return (day.year - (day.month < APRIL),)


def _lasts(year: int) -> Text:
    first, last = f"{year}-04", f"{year + 1}-03"
    return Text(f"この年度は {first} から {last} まで", f"that fiscal year is {first} to {last}")
