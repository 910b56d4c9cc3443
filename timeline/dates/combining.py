"""What several dates, or one side of a date, mean together: ranges, choices, before and after, about and perhaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.dates import building
from timeline.dates.edtf import Bound, CalendarDate, Interval, OneOf, Range

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from timeline.dates.edtf import Edtf
    from timeline.dates.reference import Reference

_BOTH = "%"
_LAST_MONTH = 12


def lasting(first: Edtf, last: Edtf) -> Edtf:
    """It lasted from the one to the other; an end that is itself one of several days leaves just the outer bounds.

    >>> str(lasting(building.month(2025, 9), building.month(2025, 12)))
    '2025-09/2025-12'
    """
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate):
        return Interval(first, last)
    return one_of(first, last)


def one_of(first: Edtf, last: Edtf) -> Edtf:
    """One of the dates between the two, both included."""
    return OneOf((Range(_first(first), _last(last)),))


def either(*dates: Edtf) -> Edtf:
    """One of these dates."""
    members: list[CalendarDate | Range] = []
    for date in dates:
        members += date.members if isinstance(date, OneOf) else [_as_member(date)]
    return OneOf(tuple(members))


def adjacent(first: Edtf, last: Edtf, reference: Reference) -> Edtf:
    """Two dates joined by "and" are one time only where the second follows on the first."""
    if first.span.latest is None or last.span.earliest != first.span.latest + 1:
        why = "it names two dates that do not follow on one another"
        raise reference.refused(why, f"write one of them, or {first}..{last} for all that lies between")
    return lasting(first, last)


def _as_member(date: CalendarDate | Interval) -> CalendarDate | Range:
    return date if isinstance(date, CalendarDate) else Range(_first(date), _last(date))


def _first(date: Edtf) -> CalendarDate | None:
    """The date itself, where a range of dates begins, or the first day of several."""
    if isinstance(date, CalendarDate):
        return date
    if isinstance(date, OneOf) and isinstance(date.members[0], Range) and len(date.members) == 1:
        return date.members[0].first
    return None if date.span.earliest is None else building.day(date.span.earliest)


def _last(date: Edtf) -> CalendarDate | None:
    """The date itself, where a range of dates ends, or the last day of several."""
    if isinstance(date, CalendarDate):
        return date
    if isinstance(date, OneOf) and isinstance(date.members[0], Range) and len(date.members) == 1:
        return date.members[0].last
    return None if date.span.latest is None else building.day(date.span.latest)


# --- one side of a date


def _since(date: Edtf) -> Edtf:
    return Interval(date, Bound.OPEN) if isinstance(date, CalendarDate) else _not_before(date)


def _until(date: Edtf) -> Edtf:
    return Interval(Bound.OPEN, date) if isinstance(date, CalendarDate) else _not_after(date)


def _not_before(date: Edtf) -> Edtf:
    return OneOf((Range(_first(date), None),))


def _not_after(date: Edtf) -> Edtf:
    return OneOf((Range(None, _last(date)),))


def _before(date: Edtf) -> Edtf:
    return OneOf((Range(None, _neighbour(date, -1)),))


def _after(date: Edtf) -> Edtf:
    return OneOf((Range(_neighbour(date, 1), None),))


SIDES: Mapping[str, Callable[[Edtf], Edtf]] = {
    "since": _since,
    "until": _until,
    "not before": _not_before,
    "not after": _not_after,
    "before": _before,
    "after": _after,
}


def _neighbour(date: Edtf, step: int) -> CalendarDate:
    """The last date before (-1) or the first after (1), as coarse as the date: a year, a month or a day."""
    if isinstance(date, CalendarDate) and (beside := _beside(date, step)):
        return replace(beside, qualifiers=date.qualifiers)
    span = date.span
    return building.day((span.earliest or 0) + step if step < 0 else (span.latest or 0) + step)


def _beside(date: CalendarDate, step: int) -> CalendarDate | None:
    """The next year or month; None for a day, a part of a year and a date with open digits."""
    year = date.year.removeprefix("Y")
    if not year.removeprefix("-").isdecimal() or date.day:
        return None
    if date.month is None:
        return building.year(int(year) + step)
    is_month = date.month.isdecimal() and int(date.month) <= _LAST_MONTH
    return building.month(int(year), int(date.month) + step) if is_month else None


def end_unknown(date: Edtf, reference: Reference) -> Edtf:
    """The interval with an unknown end in place of the open one."""
    if not isinstance(date, Interval):
        raise reference.refused("its known end is one of several days", "write one date there, or leave the remark out")
    start, end = (Bound.UNKNOWN if side is Bound.OPEN else side for side in (date.start, date.end))
    return Interval(start, end)


def unspecified(date: Edtf, month: str | None, day: str | None, reference: Reference) -> Edtf:
    """A year or month of which it is said that the month, the day or both are not known."""
    if not isinstance(date, CalendarDate) or (date.month is None) != bool(month) or date.day:
        raise reference.refused("it leaves open what it does not name", "leave the remark out")
    return replace(date, month=month or date.month, day=day)


# --- how sure it is


def qualified(date: Edtf, mark: str) -> Edtf:
    """The date with a mark (``~``, ``?``, ``%``) on all of it, and on all the dates that it is made of."""
    if isinstance(date, CalendarDate):
        return _qualified(date, mark)
    if isinstance(date, Interval):
        start, end = (side if isinstance(side, Bound) else _qualified(side, mark) for side in (date.start, date.end))
        return Interval(start, end)
    return OneOf(tuple(_qualified_member(member, mark) for member in date.members))


def qualified_part(date: Edtf, part: int, mark: str, reference: Reference) -> Edtf:
    """The date with a mark on its year (0), its month (1) or its day (2)."""
    if not isinstance(date, CalendarDate) or (date.year, date.month, date.day)[part] is None:
        raise reference.refused("it has no such part", "leave the remark out, or say it of the whole date")
    year, month, day = (both(old, mark if at == part else "") for at, old in enumerate(date.qualifiers))
    return replace(date, qualifiers=(year, month, day))


def _qualified_member(member: CalendarDate | Range, mark: str) -> CalendarDate | Range:
    if isinstance(member, CalendarDate):
        return _qualified(member, mark)
    first, last = (date and _qualified(date, mark) for date in (member.first, member.last))
    return Range(first, last)


def _qualified(date: CalendarDate, mark: str) -> CalendarDate:
    year, month, day = (both(old, mark) for old in date.qualifiers)
    return replace(date, qualifiers=(year, month if date.month else "", day if date.day else ""))


def both(one: str, other: str) -> str:
    """Two marks on the same part."""
    return one or other if one == other or not (one and other) else _BOTH
