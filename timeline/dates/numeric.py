"""Dates written in numbers alone (2025/07/11, 27/05/2025, R7.5.27, 2025-Q3, 2025-W28), as the words they stand for."""

from __future__ import annotations

import re
from functools import cache

from timeline.dates.conventions import ERAS
from timeline.dates.vocabulary import Word

_LETTERS = {era.letter: era.ja for era in ERAS if era.letter}
_FOUR = 4
_MONTHS = range(1, 13)


def read(text: str, start: int) -> tuple[tuple[Word, ...], int] | None:
    """The words that a date in numbers at ``start`` stands for, year first, and where it ends."""
    dated, part, letter = _patterns()
    if match := dated.match(text, start):
        era, first, by, second, third = match.groups("")
        words = _of_era(era, first, second, third, by) if era else _of_numbers(first, second, third, by)
        return (words, match.end()) if words else None
    if match := part.match(text, start):
        year, name, week = match.groups("")
        return (_year(year), Word("part", name) if name else Word("iso week", "", int(week))), match.end()
    if match := letter.match(text, start):
        return (Word("era", _LETTERS[match[0]]),), match.end()
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"([mtshr])?(\d{1,4})([-/.])(\d\d?)(?:\3(\d{1,4}))?(?!\d|\3\d)"),
        re.compile(r"(\d{4})-?(?:([qh][1-4])|w(\d\d))(?![a-z0-9])"),
        re.compile(r"[mtshr](?=\d\d?\s?年)"),
    )


def _of_era(letter: str, first: str, second: str, third: str, by: str) -> tuple[Word, ...]:
    if len(first) == _FOUR or not _is_whole(third, by):
        return ()
    return (Word("year", _LETTERS[letter], int(first)), *_month_and_day(second, third))


def _of_numbers(first: str, second: str, third: str, by: str) -> tuple[Word, ...]:
    if by == "/" and not third and len(first) < _FOUR:
        return (Word("two days"),)
    if len(first) == _FOUR:
        return (_year(first), *_month_and_day(second, third)) if _is_whole(third, by) else ()
    return _day_or_month_first(first, second, third) if len(third) == _FOUR else ()


def _is_whole(third: str, by: str) -> bool:
    """Two numbers with a full stop are rather a fraction, and a day has at most two digits."""
    return len(third) < _FOUR and (bool(third) or by != ".")


def _day_or_month_first(first: str, second: str, year: str) -> tuple[Word, ...]:
    """27/05/2025 and 05/27/2025 can only mean one day; 05/07/2025 can mean two."""
    if int(first) == int(second) or int(first) not in _MONTHS:
        return (_year(year), *_month_and_day(second, first))
    if int(second) not in _MONTHS:
        return (_year(year), *_month_and_day(first, second))
    return (Word("two days", f"{year}-{int(second):02d}-{int(first):02d} {year}-{int(first):02d}-{int(second):02d}"),)


def _year(digits: str) -> Word:
    return Word("year", "", int(digits))


def _month_and_day(month: str, day: str) -> tuple[Word, ...]:
    return (Word("month", "", int(month)), *((Word("day", "", int(day)),) if day else ()))
