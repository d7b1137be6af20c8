"""Days by which things are due: business days, calendar days and fiscal years after an event.

The day of the event does not count (民法 140条). Holidays are those of 国民の祝日に関する法律 from 1949
to 2099; equinox days that are not proclaimed yet are computed (library `holidays`).
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice

from reqmodel.model.records.contract import Due
from reqmodel.model.records.fact import Closure
from reqmodel.model.vocabulary import DueKind
from reqmodel.text.era import APRIL, fiscal_year

MOST = 2000
"""The largest number of days or years that a due date may count."""
_FARTHEST = 2 * MOST
"""Days in which so many business days are looked for."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Period:
    """The last day for something, and the first day too where it must be kept from a day on.

    `capped`: the work is due sooner than the days after the event would have it.
    """

    last: date
    first: date | None = None
    capped: bool = False


@dataclass(frozen=True, slots=True)
class OfficeDays:
    """The days on which the client's offices are open."""

    closures: tuple[Closure, ...] = ()

    def __contains__(self, day: date) -> bool:
        """Whether it is no Saturday, Sunday, national holiday or day of closure."""
        return (
            day.weekday() < _SATURDAY
            and not any(closure.covers(day) for closure in self.closures)
            and day not in _national_holidays()
        )

    def after(self, day: date, number: int) -> date | None:
        """The `number`-th open day after `day`; None where there are not so many to be found."""
        first, last = day.toordinal() + 1, date.max.toordinal()
        days = map(date.fromordinal, range(first, min(first + _FARTHEST, last + 1)))
        return next(islice((d for d in days if d in self), max(number - 1, 0), None), None)


@cache
def _national_holidays() -> Container[date]:
    import holidays  # noqa: PLC0415  # takes 0.2 s, and many models have no day to compute

    return holidays.country_holidays("JP")


def due_period(
    due: Due, since: date | None, offices: OfficeDays, work_due: date | None = None
) -> Period | None:
    """When something due after an event on `since` is due.

    Days after the event end on `work_due` at the latest. A number of calendar days may end on a day
    of closure. None where the kind of due has no day, or `since` or a part of the due is missing.
    """
    if due.kind is DueKind.ON_DATE:
        return Period(due.on) if due.on else None
    if since is None or due.number is None or not 1 <= due.number <= MOST:
        return None
    if due.kind is DueKind.YEARS_FROM_NEXT_FISCAL:
        return _fiscal_years(fiscal_year(since) + 1, due.number)
    last: date | None = None
    if due.kind is DueKind.BUSINESS_DAYS:
        last = offices.after(since, due.number)
    elif due.kind is DueKind.CALENDAR_DAYS and (date.max - since).days >= due.number:
        last = since + timedelta(days=due.number)
    if last and work_due and work_due < last:
        return Period(work_due, capped=True)
    return Period(last) if last else None


def _fiscal_years(first: int, number: int) -> Period | None:
    """From 1 April of one fiscal year to 31 March of the last."""
    if first + number > date.max.year:
        return None
    start, after = date(first, APRIL, 1), date(first + number, APRIL, 1)
    return Period(after - timedelta(days=1), first=start)


def last_day(when: str) -> date:
    """The last day of a year (`2027`), a month (`2027-03`) or a day (`2027-03-19`)."""
    year, month, day = (*map(int, when.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    if month in (0, 12):
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
