"""Numbers to EDTF values: years, months, days, and one of the dates between two."""

from __future__ import annotations

from timeline.dates.edtf import CalendarDate, Edtf, OneOf, Range
from timeline.dates.span import year_month_day

_LAST_PLAIN_YEAR = 9999


def year(number: int) -> CalendarDate:
    """A year; the year before 0001 is 0000."""
    return CalendarDate(_year_text(number))


def month(year_: int, number: int) -> CalendarDate:
    """A month; 13 is the first of the next year, 0 the last of the year before."""
    years_on, index = divmod(number - 1, 12)
    return CalendarDate(_year_text(year_ + years_on), f"{index + 1:02d}")


def day(number: int) -> CalendarDate:
    """The day with that number."""
    year_, month_, day_ = year_month_day(number)
    return CalendarDate(_year_text(year_), f"{month_:02d}", f"{day_:02d}")


def one_of(first: CalendarDate | None, last: CalendarDate | None) -> Edtf:
    """One of the dates from ``first`` to ``last``; the date itself where there is just one.

    >>> str(one_of(month(2025, 1), month(2025, 3)))
    '[2025-01..2025-03]'
    """
    return first if first is not None and first == last else OneOf((Range(first, last),))


def one_day_of(first: int, last: int) -> Edtf:
    """One of the days with the numbers ``first`` to ``last``."""
    return one_of(day(first), day(last))


def _year_text(number: int) -> str:
    if abs(number) > _LAST_PLAIN_YEAR:
        return f"Y{number}"
    return f"-{-number:04d}" if number < 0 else f"{number:04d}"
