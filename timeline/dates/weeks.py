"""Weeks, from Monday to Sunday, and those of the ISO calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import building
from timeline.dates.span import day_number

if TYPE_CHECKING:
    from timeline.dates.edtf import Edtf

DAYS_IN_WEEK = 7


def monday(day: int) -> int:
    """The number of the Monday of the week of a day; day 1 was a Monday."""
    return day - (day - 1) % DAYS_IN_WEEK


def week_of(day: int) -> Edtf:
    """One of the days from the Monday to the Sunday around a day."""
    return building.one_day_of(monday(day), monday(day) + DAYS_IN_WEEK - 1)


def first_day_of_week(year: int, week: int) -> int | None:
    """The Monday of a week of the ISO calendar, whose first week is the one with 4 January; None: there is none."""
    first, following = (monday(day_number(number, 1, 4)) for number in (year, year + 1))
    day = first + DAYS_IN_WEEK * (week - 1)
    return day if first <= day < following else None
