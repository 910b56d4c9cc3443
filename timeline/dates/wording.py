"""EDTF values to words, in English and Japanese, at their true precision; ``expressions`` reads the words back.

What has no wording (a date without a year, a set of several ranges) and any other language get the EDTF text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.dates import building, parts
from timeline.dates.conventions import PARTS, Unit
from timeline.dates.edtf import Bound, CalendarDate, Interval, Range
from timeline.dates.span import year_month_day
from timeline.dates.templates import LANGUAGES

if TYPE_CHECKING:
    from timeline.dates.conventions import Part
    from timeline.dates.edtf import Edtf, OneOf
    from timeline.dates.templates import Language

_UNMARKED = ("", "", "")
_MONTHS = range(1, 13)
_FIRST_PLAIN_YEAR = 1000
_YEARS_IN_CENTURY = 100
_BY_CODE = {part.code: part for part in PARTS if part.code}
#: Parts that EDTF has no number for, so that they are written as a range.
_NAMED = tuple(part for part in PARTS if part.printed and not part.code)


def words(date: Edtf, language: str) -> str:
    """The date in words of the language; in one that is not known, or where there are no words, its EDTF text.

    >>> from timeline.dates import read
    >>> words(read("[2025-07-11..2025-07-20]"), "en"), words(read("2025-09/2025-12"), "ja")
    ('mid-July 2025', '2025年9月から12月まで')
    """
    known = LANGUAGES.get(language)
    return (_worded(date, known) if known else None) or str(date)


def _worded(date: Edtf, language: Language) -> str | None:
    if isinstance(date, CalendarDate):
        return _phrase(date, language) or _spread(date, language)
    return _interval(date, language) if isinstance(date, Interval) else _set(date, language)


# --- one date


def _phrase(date: CalendarDate, language: Language) -> str | None:
    """The date with what is said about its parts; None if one phrase cannot say it."""
    plain = _unmarked(date, language)
    return plain and _marked(plain, date, language)


def _unmarked(date: CalendarDate, language: Language) -> str | None:
    year = _year(date.year, language)
    if year is None or date.month is None:
        return year or (_decade(date, language) if date.month is None else None)
    if date.month == "XX":
        return _without_month(year, date.day, language)
    return _month_or_day(year, date.month, date.day, language) if date.month.isdecimal() else None


def _year(text: str, language: Language) -> str | None:
    if not text.removeprefix("-").isdecimal():
        return None
    number = int(text)
    if number < 1:
        return language.year_bc.format(number=1 - number)
    return (language.year if number >= _FIRST_PLAIN_YEAR else language.year_before_1000).format(number=number)


def _decade(date: CalendarDate, language: Language) -> str | None:
    """The 2010s; but 2000s can mean a century too, and decades before the year 1000 are not said so."""
    first = date.year[:-1] + "0"
    if date.year[-1:] != "X" or not first.isdecimal():
        return None
    sayable = int(first) > _FIRST_PLAIN_YEAR and int(first) % _YEARS_IN_CENTURY
    return language.decade.format(number=int(first)) if sayable else None


def _without_month(year: str, day: str | None, language: Language) -> str | None:
    if day not in (None, "XX"):
        return None
    return language.unspecified["month and day" if day else "month"].format(date=year)


def _month_or_day(year: str, month: str, day: str | None, language: Language) -> str | None:
    if int(month) not in _MONTHS:
        return _part(_BY_CODE[month], year, language) if month in _BY_CODE else None
    name = language.month_names[int(month) - 1]
    if day is not None and day.isdecimal():
        return language.day.format(year=year, month=name, day=int(day))
    whole = language.month.format(year=year, month=name)
    return whole if day is None else language.unspecified["day"].format(date=whole) if day == "XX" else None


def _part(part: Part, whole: str, language: Language) -> str:
    """The words for a part come first in English, and join the month after a hyphen: mid-July."""
    word = (part.en if language.says_year_last else part.ja)[0]
    return language.part.format(part=word, whole=whole).replace("- ", "-")


def _marked(text: str, date: CalendarDate, language: Language) -> str:
    """The text with "about" and "uncertain": once if it holds for the whole, else with the name of each part."""
    count = 1 + (date.month is not None) + (date.day is not None)
    marks = date.qualifiers[:count]
    if len(set(marks)) == 1:
        return language.whole_marked[marks[0]].format(date=text) if marks[0] else text
    for name, mark in zip(language.part_names, marks, strict=False):
        if mark:
            text = language.part_marked[mark].format(date=text, part=name)
    return text


def _spread(date: CalendarDate, language: Language) -> str | None:
    """A date whose last digits are open, or a part of a year without a name, by its first and last."""
    *before, last = (part.removeprefix("-") for part in (date.year, date.month, date.day) if part is not None)
    if date.qualifiers != _UNMARKED or not all(part.isdecimal() for part in (*before, last.rstrip("X"))):
        return None
    earliest, latest = date.span.earliest or 0, date.span.latest or 0
    if date.day:
        return _between(building.day(earliest), building.day(latest), language)
    first, final = year_month_day(earliest), year_month_day(latest)
    if date.month:
        return _between(building.month(*first[:2]), building.month(*final[:2]), language)
    return _between(building.year(first[0]), building.year(final[0]), language)


# --- two dates


def _between(first: CalendarDate, last: CalendarDate, language: Language) -> str | None:
    template = language.one_day_between if first.day and last.day else language.between
    return _joined(template, first, last, language)


def _joined(template: str, first: CalendarDate, last: CalendarDate, language: Language) -> str | None:
    """Two dates in one template; what both share is said once."""
    one, other = _phrase(first, language), _phrase(last, language)
    if one is None or other is None:
        return None
    if language.says_year_last:
        one = _beside(first, last, language) or one
    else:
        other = _beside(last, first, language) or other
    return template.format(first=one, last=other)


def _beside(date: CalendarDate, other: CalendarDate, language: Language) -> str | None:
    """The date without the year, and the month, that ``other`` says; None where each must say its own."""
    alike = date.year == other.year and (date.day is None) == (other.day is None) and date != other
    if not alike or not (_is_plain(date) and _is_plain(other)):
        return None
    month = language.month_names[int(date.month or 0) - 1]
    if date.day is None:
        return month
    template = language.day_in_month if date.month == other.month else language.day_in_year
    return template.format(day=int(date.day), month=month)


def _is_plain(date: CalendarDate) -> bool:
    """Whether it is a month or a day without open digits or marks."""
    month_and_day = (date.month or "") + (date.day or "01")
    return date.qualifiers == _UNMARKED and month_and_day.isdecimal() and int(date.month or 0) in _MONTHS


# --- what lasted


def _interval(date: Interval, language: Language) -> str | None:
    if isinstance(date.start, CalendarDate) and isinstance(date.end, CalendarDate):
        return _joined(language.lasting, date.start, date.end, language)
    if isinstance(date.start, CalendarDate):
        return _filled(language.since if date.end is Bound.OPEN else language.end_unknown, date.start, language)
    if isinstance(date.end, CalendarDate):
        return _filled(language.until if date.start is Bound.OPEN else language.start_unknown, date.end, language)
    return None


def _filled(template: str, date: CalendarDate, language: Language) -> str | None:
    text = _phrase(date, language)
    return text and template.format(date=text)


# --- one of several


def _set(date: OneOf, language: Language) -> str | None:
    if len(date.members) == 1 and isinstance(date.members[0], Range):
        return _range(date.members[0], language)
    texts = [_phrase(member, language) if isinstance(member, CalendarDate) else None for member in date.members]
    return _or(texts, language)


def _or(texts: list[str | None], language: Language) -> str | None:
    first, *others = texts
    for other in others:
        first = language.either.format(first=first, last=other) if first and other else None
    return first


def _range(found: Range, language: Language) -> str | None:
    if found.first and found.last:
        return _named(found.first, found.last, language) or _between(found.first, found.last, language)
    if found.first:
        return _filled(language.not_before, found.first, language)
    return _filled(language.not_after, found.last, language) if found.last else None


def _named(first: CalendarDate, last: CalendarDate, language: Language) -> str | None:
    """The words for a range that is just a part of a month or of a year: mid-July, early 2025."""
    plain = first.month and _is_plain(replace(first, qualifiers=_UNMARKED)) and first.year.isdecimal()
    if not plain or first.qualifiers != last.qualifiers:
        return None
    bounds = building.one_of(replace(first, qualifiers=_UNMARKED), replace(last, qualifiers=_UNMARKED))
    part = next((part for part in _NAMED if _of(part, first) == bounds), None)
    whole = _unmarked(CalendarDate(first.year, first.month if first.day else None), language)
    return _marked(_part(part, whole, language), first, language) if part and whole else None


def _of(part: Part, date: CalendarDate) -> Edtf | None:
    """That part of the month or the year of a date."""
    if date.day is None:
        return parts.of_year(int(date.year), part) if part.unit is Unit.YEAR else None
    return parts.of_month(int(date.year), int(date.month or 0), part) if part.unit is Unit.MONTH else None
