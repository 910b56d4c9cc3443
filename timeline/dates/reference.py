"""What a date expression is read against: the date "last year" counts from, and the year of a date that names none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.dates.span import year_month_day
from timeline.dates.weeks import monday
from timeline.errors import DateError

if TYPE_CHECKING:
    from timeline.dates.edtf import Edtf


class Reference(NamedTuple):
    """The context of one expression."""

    #: the expression, for messages
    text: str
    as_of: Edtf | None = None
    #: the year of a date that names none
    year: int | None = None

    def refused(self, why: str, hint: str = "", unread: str = "") -> DateError:
        """The error that tells why the expression means no date."""
        return DateError(self.text, why, unread=unread, hint=hint)

    def days(self) -> tuple[int, int]:
        """The first and the last day of the reference date. Raises DateError if there is none."""
        if self.as_of is None:
            raise self.refused("it counts from a date that is not given", "write the date itself, as in 2025-07")
        earliest, latest = self.as_of.span.earliest, self.as_of.span.latest
        if earliest is None or latest is None:
            raise self._too_wide("day")
        return earliest, latest

    def this_year(self) -> int:
        """The year of the reference date."""
        first, last = map(year_month_day, self.days())
        if first[0] != last[0]:
            raise self._too_wide("year")
        return first[0]

    def this_month(self) -> tuple[int, int]:
        """The year and the month of the reference date."""
        first, last = map(year_month_day, self.days())
        if first[:2] != last[:2]:
            raise self._too_wide("month")
        return first[:2]

    def this_week(self) -> int:
        """The number of the Monday of the week that the reference date is in."""
        first, last = map(monday, self.days())
        if first != last:
            raise self._too_wide("week")
        return first

    def today(self) -> int:
        """The number of the reference day."""
        first, last = self.days()
        if first != last:
            raise self._too_wide("day")
        return first

    def _too_wide(self, unit: str) -> DateError:
        why = f"it counts from {self.as_of}, which is not one {unit}"
        return self.refused(why, "write the date itself, as in 2025-07")
