"""Japanese eras: their years, and what of a date lies within them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.dates import building, conventions, edtf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.dates.conventions import Era
    from timeline.dates.edtf import Edtf
    from timeline.dates.span import Span


@cache
def _eras() -> Mapping[str, Era]:
    return {era.ja: era for era in conventions.ERAS}


def is_era(name: str) -> bool:
    """Whether ``name`` is an era of Japan."""
    return name in _eras()


def limits(name: str) -> str:
    """The first and the last day of an era, as text."""
    era = _eras()[name]
    return f"{era.first} to {era.last}" if era.last else f"{era.first} on"


def western_year(name: str, year: int) -> int:
    """The calendar year of a year of an era.

    >>> western_year("令和", 7)
    2025
    """
    return int(_eras()[name].first[:4]) + year - 1


def is_lunar(year: int) -> bool:
    """Whether the months of that year followed the moon in Japan."""
    return {year, year + 1} <= conventions.LUNAR_YEARS.keys()


def lunar_year(year: int) -> Edtf:
    """A year of the calendar that followed the moon, as one of its days."""
    first, following = (edtf.read(conventions.LUNAR_YEARS[number]).span.earliest for number in (year, year + 1))
    return building.one_day_of(first or 0, (following or 0) - 1)


def within(name: str, date: Edtf) -> Edtf | None:
    """What of ``date`` lies within the era; None if nothing does.

    >>> str(within("昭和", building.year(1989)))
    '[1989-01-01..1989-01-07]'
    """
    era = _eras()[name]
    whole = edtf.read(f"{era.first}/{era.last or '..'}").span
    if date.span.lies_in(whole):
        return date
    return _common_days(date.span, whole) if date.span.overlaps(whole) else None


def _common_days(one: Span, other: Span) -> Edtf:
    firsts = [first for first in (one.earliest, other.earliest) if first is not None]
    lasts = [last for last in (one.latest, other.latest) if last is not None]
    return building.one_day_of(max(firsts), min(lasts))
