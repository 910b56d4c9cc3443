"""What is known of the days of a date: exact ones, the parts of its first and of its last, when it began."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from timeline.dates.edtf import CalendarDate, Interval, OneOf, Range
from timeline.dates.span import days_in_month, year_month_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.dates.edtf import Bound, Edtf

_UNMARKED = ("", "", "")
_DECEMBER = 12

#: first and last day, by their numbers
Days: TypeAlias = tuple[int, int]
#: a year, with its month, with its day, as far as they are known
Parts: TypeAlias = tuple[int, ...]


def exact_days(date: Edtf) -> Days | None:
    """First and last day of a date that is known to the day and marked neither approximate nor uncertain.

    >>> from timeline.dates import read
    >>> exact_days(read("0001-01-03")), exact_days(read("0001-01-03/0001-02-01")), exact_days(read("0001-01-03~"))
    ((3, 3), (3, 32), None)
    """
    first, last = outermost(date)
    if isinstance(date, OneOf) or first is None or last is None:
        return None
    if first.qualifiers == last.qualifiers == _UNMARKED and first.span.is_day and last.span.is_day:
        return days_of(first)[0], days_of(last)[1]
    return None


def outermost(date: Edtf) -> tuple[CalendarDate | None, CalendarDate | None]:
    """The first and the last date that it names; None for a side without one."""
    if isinstance(date, CalendarDate):
        return date, date
    if isinstance(date, Interval):
        return _dated(date.start), _dated(date.end)
    firsts = [member.first if isinstance(member, Range) else member for member in date.members]
    lasts = [member.last if isinstance(member, Range) else member for member in date.members]
    return _extreme(firsts, 0), _extreme(lasts, 1)


def days_of(date: CalendarDate) -> Days:
    """Its first and its last day."""
    return date.span.earliest or 0, date.span.latest or 0


def covered(date: Edtf) -> Days | None:
    """From its first to its last day; without a bound on one side, what the other names; None without any."""
    first, last = outermost(date)
    first, last = first or last, last or first
    return (days_of(first)[0], days_of(last)[1]) if first and last else None


def beginning(date: Edtf) -> Days | None:
    """The days on one of which it began, or happened; None where nothing says so."""
    first, last = outermost(date)
    if first is None:
        return None
    return days_of(first) if last is None or isinstance(date, Interval) else (days_of(first)[0], days_of(last)[1])


def first_and_last(date: Edtf) -> tuple[Parts | None, Parts | None]:
    """The known parts of its first and of its last; no month is made a day, no year a month.

    >>> from timeline.dates import read
    >>> first_and_last(read("1930-07/.."))
    ((1930, 7), None)
    """
    first, last = outermost(date)
    return (_known(first)[0] if first else None, _known(last)[1] if last else None)


def _known(date: CalendarDate) -> tuple[Parts, Parts]:
    """The parts of its first and last day that are not filled in: those of a season are months, of a decade years."""
    (year, month, day), (last_year, last_month, last_day) = map(year_month_day, days_of(date))
    if day != 1 or last_day != days_in_month(last_year, last_month) or date.span.is_day:
        return (year, month, day), (last_year, last_month, last_day)
    if month != 1 or last_month != _DECEMBER:
        return (year, month), (last_year, last_month)
    return (year,), (last_year,)


def _dated(side: CalendarDate | Bound) -> CalendarDate | None:
    return side if isinstance(side, CalendarDate) else None


def _extreme(dates: Sequence[CalendarDate | None], side: int) -> CalendarDate | None:
    """Of dates that may be the first (0) or the last (1), the one that reaches furthest; None if one has no bound."""
    known = [date for date in dates if date is not None]
    if len(known) < len(dates):
        return None
    furthest = max if side else min
    return furthest(known, key=lambda date: days_of(date)[side])
