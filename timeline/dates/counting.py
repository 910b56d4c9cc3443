"""Times counted back from a reference date: past four months, three years ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import building
from timeline.dates.edtf import Interval
from timeline.dates.weeks import DAYS_IN_WEEK, week_of

if TYPE_CHECKING:
    from timeline.dates.edtf import Edtf
    from timeline.dates.reference import Reference

_MONTHS_IN_YEAR = 12


def before(reference: Reference, number: int, unit: str) -> Edtf:
    """The day, week, month or year so many units before the reference date."""
    if unit == "years":
        return building.year(reference.this_year() - number)
    if unit == "months":
        year, month = reference.this_month()
        return building.month(year, month - number)
    if unit == "weeks":
        return week_of(reference.this_week() - DAYS_IN_WEEK * number)
    return building.day(reference.today() - number)


def up_to(reference: Reference, number: int, unit: str) -> Interval:
    """The time of so many units that ends with the reference date: a day, or a month where months are counted."""
    first, last = reference.days()
    if first != last and unit in ("years", "months"):
        year, month = reference.this_month()
        months = number * _MONTHS_IN_YEAR if unit == "years" else number
        return Interval(building.month(year, month - months + 1), building.month(year, month))
    today = reference.today()
    return Interval(building.day(_back(reference, today, number, unit) + 1), building.day(today))


def _back(reference: Reference, day: int, number: int, unit: str) -> int:
    """The day so many units earlier; one month before 31 March is the last of February."""
    from datetime import date  # as the next, it takes longer to load than a date to read

    from dateutil.relativedelta import relativedelta

    count = {unit: number}.get
    amount = relativedelta(
        years=count("years", 0), months=count("months", 0), weeks=count("weeks", 0), days=count("days", 0)
    )
    try:
        return (date.fromordinal(day) - amount).toordinal()
    except (ValueError, OverflowError):
        raise reference.refused("it goes back before the year 1", "write the dates, as in 0001..2025") from None
