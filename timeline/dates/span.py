"""What a date covers, counted in days; both ends of every span are included.

A day is a number in the proleptic Gregorian calendar: 1 is 0001-01-01, 0 the day before it (so that
``datetime.date.toordinal`` agrees where it reaches). The year before 0001 is 0000, as in ISO 8601.
``None`` stands for a side without a bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_400_YEARS = 146_097
_MONTH_AFTER_FEBRUARY = 3
_ISO_PLAIN_YEAR_END = 9999


def is_leap(year: int) -> bool:
    """Whether ``year`` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of ``month`` (1 to 12) in ``year``."""
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month - 1]  # noqa: PLR2004 -- February


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a calendar day; any year, also before 0001."""
    before = year - 1
    leap_day = 1 if month >= _MONTH_AFTER_FEBRUARY and is_leap(year) else 0
    return 365 * before + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE_MONTH[month - 1] + leap_day + day


def year_month_day(number: int) -> tuple[int, int, int]:
    """The calendar day with that number; the inverse of :func:`day_number`."""
    year = (number * 400) // _DAYS_IN_400_YEARS + 1
    while day_number(year) > number:
        year -= 1
    while day_number(year + 1) <= number:
        year += 1
    month = 12
    while day_number(year, month) > number:
        month -= 1
    return year, month, number - day_number(year, month) + 1


def iso(number: int) -> str:
    """The day as ISO 8601 text; years outside 0000 to 9999 carry a sign.

    >>> iso(day_number(2025, 7, 11)), iso(day_number(-43, 3, 15))
    ('2025-07-11', '-0043-03-15')
    """
    year, month, day = year_month_day(number)
    sign = "-" if year < 0 else "+" if year > _ISO_PLAIN_YEAR_END else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"


class Certainty(StrEnum):
    """Whether something that is dated by a span falls into a window."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Span:
    """Outer bounds and, for what lasted, a core.

    Between ``earliest`` and ``latest`` it happened; on every day of ``core`` it certainly was going on.
    """

    #: first and last day on which it can have happened; None: no bound on that side
    earliest: int | None
    latest: int | None
    #: first and last day of the time in which it certainly was going on; None for what did not last
    core: tuple[int | None, int | None] | None = None

    def __post_init__(self) -> None:
        if not ordered(self.earliest, self.latest):
            raise ValueError(f"a span that ends before it begins: {self}")
        if self.core is not None and not _holds((self.earliest, self.latest), self.core):
            raise ValueError(f"a core that ends before it begins, or reaches beyond the bounds: {self}")

    def within(self, window: Span) -> Certainty:
        """Whether it certainly, possibly or not at all falls into ``window`` (its outer bounds).

        Certain: the outer bounds lie inside the window, or the core meets it. Out: the outer bounds miss it.
        """
        if not self.overlaps(window):
            return Certainty.OUT
        if self.lies_in(window) or self._core_meets(window):
            return Certainty.CERTAIN
        return Certainty.POSSIBLE

    def lies_in(self, window: Span) -> bool:
        """Whether the outer bounds lie wholly inside those of ``window``."""
        return _holds((window.earliest, window.latest), (self.earliest, self.latest))

    def _core_meets(self, window: Span) -> bool:
        """Whether it certainly was going on on some day of ``window``."""
        if self.core is None:
            return False
        first, last = self.core
        return ordered(first, window.latest) and ordered(window.earliest, last)

    def outlasts(self, other: Span) -> bool:
        """Whether it certainly was going on on all days of ``other``, and before and after them."""
        if self.core is None or not _holds(self.core, (other.earliest, other.latest)):
            return False
        return self.core[0] != other.earliest and self.core[1] != other.latest

    def overlaps(self, other: Span) -> bool:
        """Whether the outer bounds of the two share a day."""
        return ordered(self.earliest, other.latest) and ordered(other.earliest, self.latest)

    @property
    def is_day(self) -> bool:
        """Whether the span is known to the day."""
        return self.earliest is not None and self.earliest == self.latest


def hull(spans: Iterable[Span]) -> Span:
    """The narrowest outer bounds that hold those of all ``spans``, of which there is at least one."""
    bounds = [(span.earliest, span.latest) for span in spans]
    earliest = [first for first, _ in bounds if first is not None]
    latest = [last for _, last in bounds if last is not None]
    return Span(
        min(earliest) if len(earliest) == len(bounds) else None,
        max(latest) if len(latest) == len(bounds) else None,
    )


def ordered(first: int | None, last: int | None) -> bool:
    """Whether ``first`` does not come after ``last``; a missing bound never does."""
    return first is None or last is None or first <= last


def _holds(outer: tuple[int | None, int | None], inner: tuple[int | None, int | None]) -> bool:
    """Whether ``inner`` has a first day not after its last, and lies between the two of ``outer``."""
    begins = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    ends = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return begins and ends and ordered(*inner)
