"""Months, years, tens of years and so on, and how many events fall into each.

An event counts in every bucket that it certainly or possibly falls into, by the rule of every filter: certainly where
its outer bounds lie in the bucket or it surely was going on, possibly where its bounds only overlap. So each row equals
what `timeline show --on` counts for that month or year, and what lasted stands in several rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from timeline.dates import building
from timeline.dates.span import Certainty, Span, day_number, year_month_day
from timeline.dates.wording import words
from timeline.errors import LongChartError
from timeline.render.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.queries import Listing, Match

_MONTHS_IN_YEAR = 12
_MOST_MONTHS = 36
_MOST = 100
_MOST_ASKED_FOR = 10_000
_LAST_PLAIN_YEAR = 9999

MONTH = 1
YEAR = _MONTHS_IN_YEAR


class Count(NamedTuple):
    """How many events certainly, and how many only possibly."""

    certain: int = 0
    possible: int = 0

    def __str__(self) -> str:
        return f"{self.certain}-{self.certain + self.possible}" if self.possible else str(self.certain)

    @property
    def most(self) -> int:
        """How many it can be."""
        return self.certain + self.possible


#: by the number of a bucket and the name of a group; none where nothing falls
Counts: TypeAlias = "dict[tuple[int, str], Count]"


@dataclass(frozen=True, slots=True)
class Buckets:
    """Consecutive buckets of ``months`` months each; that with number 0 begins with the year 0000."""

    months: int
    first: int
    last: int

    def span(self, number: int) -> Span:
        """Its days."""
        return Span(self._first_day(number), self._first_day(number + 1) - 1)

    def label(self, number: int, language: str) -> str:
        """The month, the year, or the years from the first to the last."""
        year, month = divmod(number * self.months, _MONTHS_IN_YEAR)
        if self.months == MONTH:
            # EDTF has no months of years that are written with a Y
            plain = abs(year) <= _LAST_PLAIN_YEAR
            return (
                words(building.month(year, month + 1), language) if plain else f"{building.year(year)}-{month + 1:02d}"
            )
        final = year + self.months // _MONTHS_IN_YEAR - 1
        first, last = (words(building.year(each), language) for each in (year, final))
        return first if year == final else phrase("several_years", language).format(first=first, last=last)

    def met(self, span: Span) -> range:
        """The numbers of those that the outer bounds of ``span`` overlap."""
        first = self.first if span.earliest is None else max(self.first, number_of(span.earliest, self.months))
        last = self.last if span.latest is None else min(self.last, number_of(span.latest, self.months))
        return range(first, last + 1)

    def _first_day(self, number: int) -> int:
        year, month = divmod(number * self.months, _MONTHS_IN_YEAR)
        return day_number(year, month + 1)


def number_of(day: int, months: int) -> int:
    """The number of the bucket of that many months in which the day lies."""
    year, month, _ = year_month_day(day)
    return (year * _MONTHS_IN_YEAR + month - 1) // months


def buckets(listing: Listing, months: int | None = None) -> Buckets | None:
    """Buckets from the first to the last known bound of the events, inside the period asked for; None without any.

    They are of as many months as keep the chart short, unless that is said. Raises LongChartError for too many.
    """
    days = reach(listing)
    if not days:
        return None
    first, last = min(days), max(days)
    if months is not None and _count(first, last, months) > _MOST_ASKED_FOR:
        raise LongChartError(_count(first, last, months))
    chosen = months or next(length for length in _lengths(first, last) if _count(first, last, length) <= _MOST)
    return Buckets(chosen, number_of(first, chosen), number_of(last, chosen))


def counts(grouped: Iterable[tuple[Match, Iterable[str]]], over: Buckets) -> Counts:
    """How many events fall into each bucket, by group; each event comes with the names of its groups."""
    found: dict[tuple[int, str], list[int]] = {}
    for match, groups in grouped:
        span = match.event.span
        for number in over.met(span):
            possible = span.within(over.span(number)) is Certainty.POSSIBLE
            for group in groups:
                found.setdefault((number, group), [0, 0])[possible] += 1
    return {place: Count(*pair) for place, pair in found.items()}


def reach(listing: Listing) -> list[int]:
    """The bounds of the events, none outside the period asked for; what is open reaches to the period's own bound."""
    window = listing.window or Span(None, None)
    spans = [match.event.span for match in listing.matches]
    firsts = (window.earliest if span.earliest is None else span.earliest for span in spans)
    lasts = (window.latest if span.latest is None else span.latest for span in spans)
    return [_inside(window, day) for day in (*firsts, *lasts) if day is not None]


def _inside(window: Span, day: int) -> int:
    after = day if window.earliest is None else max(day, window.earliest)
    return after if window.latest is None else min(after, window.latest)


def _lengths(first: int, last: int) -> Iterator[int]:
    """Lengths in months, the shortest first: a month for a short time, then years, tens of years and so on."""
    if _count(first, last, MONTH) <= _MOST_MONTHS:
        yield MONTH
    yield from (YEAR * 10**power for power in count())


def _count(first: int, last: int, months: int) -> int:
    return number_of(last, months) - number_of(first, months) + 1
