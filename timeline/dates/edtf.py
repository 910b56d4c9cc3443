"""EDTF text (ISO 8601-2:2019) to values and back: the form in which dates are stored.

Read are levels 0 and 1 and, of level 2, one of a set, qualification of one component, unspecified digits
anywhere, seasons, quarters, and years with an exponent or significant digits::

    edtf     = date | interval | set
    date     = year ["-" month ["-" day]]         each part with a qualifier before or after it
    year     = ["-"] 4 of (digit | X) | ["-"] 4 digits "S" digits | "Y" ["-"] digits ["E" digits] ["S" digits]
    interval = (date | ".." | nothing) "/" (date | ".." | nothing)
    set      = "[" member {"," member} "]"        member = date | [date] ".." [date]

A qualifier (``~``, ``?``, ``%``) after a part holds for it and for all parts to its left, one before a part
for it alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from timeline.dates.allowed import days_allowed
from timeline.dates.refusals import explain, known_mistake
from timeline.dates.span import Span, hull, ordered
from timeline.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Unqualified: nothing is said about the year, the month and the day.
_PLAINLY = ("", "", "")
_QUALIFIERS = frozenset(("", "~", "?", "%"))

_PLAIN = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
#: Compiled when the first date that is not plain is read.
_DATE = (
    r"([~?%]?)(-?[\dX]{4}|-?\d{4}S\d+|Y-?\d+(?:E\d+)?(?:S\d+)?)([~?%]?)"
    r"(?:-([~?%]?)([\dX]{2})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?))?)?"
)


class Bound(StrEnum):
    """An end of an interval that is no date."""

    #: ``..``: it goes on (or always was)
    OPEN = ".."
    #: nothing: it ended (or began), but it is not known when
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A year, a month of a year, a day, or a season (a "month" from 21 on), as far as it is known.

    The parts are EDTF text, so that unspecified digits (``X``) keep their place. Making one that no day
    can satisfy raises DateError.
    """

    #: ``2025``, ``-0043``, ``201X``, ``Y170000002``, ``Y17E7``, ``1950S2``
    year: str
    #: ``07``, ``1X``, ``XX``; 21 to 41 name a part of a year; None: not given
    month: str | None = None
    #: ``11``, ``1X``, ``XX``; None: not given
    day: str | None = None
    #: one of ``""``, ``~`` approximate, ``?`` uncertain, ``%`` both, for the year, the month and the day
    qualifiers: tuple[str, str, str] = _PLAINLY
    #: from the first to the last day that the text allows
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.qualifiers != _PLAINLY:
            _check_qualifiers(self)
        if self.month is None and self.day is not None:
            raise ValueError(f"a day without a month: {self.year}, {self.day}")
        object.__setattr__(self, "span", days_allowed(self.year, self.month, self.day))

    def __str__(self) -> str:
        parts = [part for part in (self.year, self.month, self.day) if part is not None]
        return "-".join(parts if self.qualifiers == _PLAINLY else _qualified(parts, self.qualifiers))


@dataclass(frozen=True, slots=True)
class Interval:
    """It lasted from ``start`` to ``end``, each as far as it is known."""

    start: CalendarDate | Bound
    end: CalendarDate | Bound
    #: from the first day of the start to the last day of the end; the core lies between the two
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        start, end = _span_of(self.start), _span_of(self.end)
        if isinstance(self.start, Bound) and isinstance(self.end, Bound) and Bound.UNKNOWN in (self.start, self.end):
            raise _refusal(self, "an interval without a date", "give its first or its last date")
        if not ordered(start.earliest, end.latest):
            raise _refusal(self, "the interval ends before it begins", f"write {self.end}/{self.start}")
        object.__setattr__(self, "span", Span(start.earliest, end.latest, self._core(start, end)))

    def _core(self, start: Span, end: Span) -> tuple[int | None, int | None] | None:
        if Bound.UNKNOWN in (self.start, self.end):
            known = end if self.start == Bound.UNKNOWN else start
            return (known.earliest, known.latest) if known.is_day else None
        return (start.latest, end.earliest) if ordered(start.latest, end.earliest) else None

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"


@dataclass(frozen=True, slots=True)
class Range:
    """One of the dates from ``first`` to ``last``, in :class:`OneOf`; a side that is None has no bound."""

    first: CalendarDate | None
    last: CalendarDate | None
    #: from the first day of ``first`` to the last day of ``last``
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.first is self.last is None:
            raise _refusal(self, "a range without a date", "give its first or its last date")
        earliest, latest = _span_of(self.first).earliest, _span_of(self.last).latest
        if not ordered(earliest, latest):
            hint = f"write {self.last}..{self.first} inside the brackets"
            raise _refusal(self, "the range ends before it begins", hint)
        object.__setattr__(self, "span", Span(earliest, latest))

    def __str__(self) -> str:
        return f"{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these dates, unknown which: ``[2025-07-11..2025-07-20]``."""

    members: tuple[CalendarDate | Range, ...]
    #: from the first day of any member to the last day of any
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.members:
            raise _refusal(self, "a set without a date", "write its dates, as in [2025-07-11,2025-07-13]")
        object.__setattr__(self, "span", hull(member.span for member in self.members))

    def __str__(self) -> str:
        return f"[{','.join(map(str, self.members))}]"


Edtf: TypeAlias = CalendarDate | Interval | OneOf


def read(text: str) -> Edtf:
    """The date that ``text`` writes. Raises DateError, naming the part that cannot be read.

    >>> read("2025-07/..") == Interval(CalendarDate("2025", "07"), Bound.OPEN)
    True
    """
    if plain := _PLAIN.fullmatch(text):
        return CalendarDate(plain[1], plain[2], plain[3])
    try:
        return _read_any(text)
    except DateError as error:
        if error.text == text:
            raise
        raise known_mistake(text) or DateError(text, error.why, unread=error.unread, hint=error.hint) from None


def _read_any(text: str) -> Edtf:
    if text.startswith("[") and text.endswith("]"):
        members = text[1:-1]
        return OneOf(tuple(map(_read_member, members.split(","))) if members else ())
    start, slash, end = text.partition("/")
    return Interval(_read_end(start), _read_end(end)) if slash else _read_date(text)


def _read_end(text: str) -> CalendarDate | Bound:
    return Bound(text) if text in ("", "..") else _read_date(text)


def _read_member(text: str) -> CalendarDate | Range:
    first, dots, last = text.partition("..")
    if not dots:
        return _read_date(text)
    return Range(_read_date(first) if first else None, _read_date(last) if last else None)


def _read_date(text: str) -> CalendarDate:
    if plain := _PLAIN.fullmatch(text):
        return CalendarDate(plain[1], plain[2], plain[3])
    match = re.fullmatch(_DATE, text, re.ASCII)
    if match is None:
        raise explain(text)
    before_year, year, after_year, before_month, month, after_month, before_day, day, after_day = match.groups("")
    of_day = _both(before_day, after_day)
    of_month = _both(before_month, _both(after_month, after_day))
    of_year = _both(before_year, _both(after_year, _both(after_month, after_day)))
    return CalendarDate(year, month or None, day or None, (of_year, of_month, of_day))


def _both(one: str, other: str) -> str:
    """Two qualifiers of the same part."""
    return one or other if one == other or not (one and other) else "%"


def _qualified(parts: list[str], qualifiers: tuple[str, str, str]) -> Iterator[str]:
    """The parts with qualifiers: one after the leading parts that share it, the others before their part."""
    shared = 1
    while shared < len(parts) and qualifiers[shared] == qualifiers[0]:
        shared += 1
    if not qualifiers[0]:
        shared = 0
    for place, (part, qualifier) in enumerate(zip(parts, qualifiers, strict=False), start=1):
        if place == shared:
            yield part + qualifier
        else:
            yield part if place < shared else qualifier + part


def _check_qualifiers(date: CalendarDate) -> None:
    _, of_month, of_day = date.qualifiers
    superfluous = (date.month is None and of_month) or (date.day is None and of_day)
    if superfluous or not _QUALIFIERS.issuperset(date.qualifiers):
        raise ValueError(f"qualifiers that do not fit the parts of the date: {date!r}")


def _refusal(date: Interval | Range | OneOf, why: str, hint: str) -> DateError:
    return DateError(str(date), why, unread=str(date), hint=hint)


def _span_of(side: CalendarDate | Bound | None) -> Span:
    """The span of one side of an interval or a range; what is no date has no bounds."""
    return side.span if isinstance(side, CalendarDate) else Span(None, None)
