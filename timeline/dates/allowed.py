"""Which days the parts of a date allow: year, month and day, as EDTF writes each of them.

A part may leave digits open (``X`` stands for any), a "month" from 21 on names a part of the year, and a
year may be long, have an exponent or say how many of its digits are significant.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from timeline.dates import refusals
from timeline.dates.span import Span, day_number, days_in_month

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_YEAR = r"(?:(-?)(\d{4})|Y(-?)([1-9]\d*)(?:E(\d{1,2}))?)(?:S([1-9]\d?))?"
_YEAR_PATTERN = r"-?[\dX]{4}"
_ANY = "XX"
_LAST_PLAIN_YEAR = 9999
_PLAIN_YEAR_DIGITS = 4
_MAX_YEAR_DIGITS = 12


def _patterns(last: int) -> Mapping[str, Sequence[int]]:
    """The ways to write 1 to ``last`` in two digits or ``X``, and the numbers that each allows."""
    allowed: dict[str, list[int]] = {}
    for number in range(1, last + 1):
        written = f"{number:02d}"
        for pattern in (written, f"X{written[1]}", f"{written[0]}X", _ANY):
            allowed.setdefault(pattern, []).append(number)
    return allowed


_MONTHS = _patterns(12)
_DAYS = _patterns(31)

#: Parts of a year: the first month, and how many months. One that begins in December ends in the next year.
_SPRING, _SUMMER, _AUTUMN, _WINTER = (3, 3), (6, 3), (9, 3), (12, 3)
_PARTS_OF_YEAR = {
    # seasons, wherever it was: from spring to winter of the northern hemisphere
    "21": _SPRING,
    "22": _SUMMER,
    "23": _AUTUMN,
    "24": _WINTER,
    # of the northern hemisphere, from spring to winter
    "25": _SPRING,
    "26": _SUMMER,
    "27": _AUTUMN,
    "28": _WINTER,
    # of the southern hemisphere, from spring to winter
    "29": _AUTUMN,
    "30": _WINTER,
    "31": _SPRING,
    "32": _SUMMER,
    # quarters
    "33": (1, 3),
    "34": (4, 3),
    "35": (7, 3),
    "36": (10, 3),
    # thirds
    "37": (1, 4),
    "38": (5, 4),
    "39": (9, 4),
    # halves
    "40": (1, 6),
    "41": (7, 6),
}


def days_allowed(year: str, month: str | None, day: str | None) -> Span:
    """From the first to the last day that the parts allow. Raises DateError if there is none.

    >>> days_allowed("2024", "02", "2X") == Span(day_number(2024, 2, 20), day_number(2024, 2, 29))
    True
    """
    if month is not None and (year.startswith("Y") or "S" in year):
        raise refusals.long_year_with_months(year, month)
    if month in _PARTS_OF_YEAR:
        return _part_of_year(year, month, day)
    months = _MONTHS.get(_ANY if month is None else month, ())
    days = _DAYS.get(_ANY if day is None else day, ())
    earliest = _first_day(_years(year), months, days)
    if earliest is None:
        raise (refusals.impossible_day(year, month, day) if months else refusals.no_such_month(year, month, day))
    return Span(earliest, _first_day(_years(year, latest_first=True), months[::-1], days[::-1]))


def _first_day(years: Iterable[int], months: Sequence[int], days: Sequence[int]) -> int | None:
    """The first day that exists, in the order of what is given."""
    for year in years:
        for month in months:
            for day in days:
                if day <= days_in_month(year, month):
                    return day_number(year, month, day)
    return None


def _part_of_year(year: str, part: str, day: str | None) -> Span:
    """The days of a season, a quarter, a third or a half of a year."""
    if day is not None:
        raise refusals.part_of_year_with_day(year, part, day)
    month, length = _PARTS_OF_YEAR[part]
    years_on, months_on = divmod(month - 1 + length, 12)
    first, last = next(iter(_years(year))), next(iter(_years(year, latest_first=True)))
    return Span(day_number(first, month), day_number(last + years_on, months_on + 1) - 1)


def _years(text: str, *, latest_first: bool = False) -> Iterable[int]:
    """The years that ``text`` allows, in order."""
    if len(text) == _PLAIN_YEAR_DIGITS and text.isdecimal() and text.isascii():
        return (int(text),)
    if "X" in text:
        return _years_matching(text, latest_first=latest_first)
    years = _years_written(text)
    return reversed(years) if latest_first else years


def _years_matching(pattern: str, *, latest_first: bool) -> Iterator[int]:
    """The years with any digit for each ``X``; there is no year -0000."""
    if not re.fullmatch(_YEAR_PATTERN, pattern, re.ASCII):
        raise refusals.explain(pattern)
    negative = pattern.startswith("-")
    any_digit = "0123456789" if latest_first == negative else "9876543210"
    places = [any_digit if digit == "X" else digit for digit in pattern.removeprefix("-")]
    distances = (int("".join(digits)) for digits in product(*places))
    return (-distance for distance in distances if distance) if negative else distances


def _years_written(text: str) -> range:
    """The years of a negative year, a long one, one with an exponent or with significant digits."""
    match = re.fullmatch(_YEAR, text, re.ASCII)
    if match is None:
        raise refusals.explain(text)
    minus, four_digits, long_minus, long, exponent, significant = match.groups("")
    zeros = int(exponent or 0)
    if len(long) + zeros > _MAX_YEAR_DIGITS:
        raise refusals.year_too_long(text)
    distance = int(four_digits or long) * 10**zeros
    if (minus and not distance) or (long and distance <= _LAST_PLAIN_YEAR):
        raise refusals.year_in_wrong_form(text, distance)
    if int(significant or 1) > len(str(distance)):
        raise refusals.too_many_significant(text, len(str(distance)))
    return _rounded(distance, int(significant or _MAX_YEAR_DIGITS), negative=bool(minus or long_minus))


def _rounded(distance: int, significant: int, *, negative: bool) -> range:
    """The years that have the same significant digits."""
    width = 10 ** max(len(str(distance)) - significant, 0)
    nearest = distance - distance % width
    return range(1 - nearest - width, 1 - nearest) if negative else range(nearest, nearest + width)
