"""Phrases to EDTF values: what a phrase means, by the table of conventions and against a reference date.

Nothing is filled in: a phrase without a year is refused unless the year is given; so are a day that does not
exist, a weekday that does not agree with the day, and a year of an era after its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import building, counting, eras, parts
from timeline.dates.conventions import MONTHS, WEEKDAYS, Unit
from timeline.dates.span import day_number, days_in_month
from timeline.dates.weeks import DAYS_IN_WEEK, first_day_of_week, monday, week_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from timeline.dates.conventions import Part
    from timeline.dates.edtf import Edtf
    from timeline.dates.phrases import Phrase
    from timeline.dates.reference import Reference
    from timeline.dates.tokens import Token

_MONTHS = range(1, 13)
_YEARS_IN_CENTURY = 100
_FIRST_PLAIN_YEAR = 1000
_EXAMPLE_RANGE = "2025-07-11..2025-07-20"
_DAYS_IN_WEEK = 7


def resolve(phrase: Phrase, reference: Reference) -> Edtf:
    """The date that the phrase means. Raises DateError where it means none, or more than one."""
    field = next(field for field in _MEANINGS if getattr(phrase, field))
    date = _MEANINGS[field](getattr(phrase, field), phrase, reference)
    if phrase.fiscal_year and eras.is_era(phrase.fiscal_year.name):
        return _fiscal_year_in_era(phrase.fiscal_year.name, date, reference)
    return _in_era(phrase.year.name, date, reference) if phrase.year and eras.is_era(phrase.year.name) else date


def _in_era(name: str, date: Edtf, reference: Reference) -> Edtf:
    """What of the date lies in the era, which may begin or end within it."""
    within = eras.within(name, date)
    if within is None:
        raise reference.refused(f"{name} lasted from {eras.limits(name)}", "write the year of the common calendar")
    return within


def _fiscal_year_in_era(name: str, date: Edtf, reference: Reference) -> Edtf:
    """A fiscal year keeps its name to its end: 平成31年度 goes on in 令和."""
    _in_era(name, date, reference)
    return date


# --- years and months


def _year_of(phrase: Phrase, reference: Reference) -> int:
    if phrase.year is None:
        return _missing_year(phrase, reference)
    year = _year_said(phrase.year, phrase, reference)
    if phrase.year_again and _year_said(phrase.year_again, phrase, reference) != year:
        raise reference.refused("its two years are not the same", f"write {building.year(year)} or the other")
    return year


def _year_said(token: Token, phrase: Phrase, reference: Reference) -> int:
    if token.kind == "short year":
        return _year_of_short(token.number, reference)
    return _year_in_era(token, phrase, reference) if eras.is_era(token.name) else _YEARS[token.name](token, reference)


_YEARS: Mapping[str, Callable[[Token, Reference], int]] = {
    "": lambda token, _: token.number,
    "ad": lambda token, _: token.number,
    "bc": lambda token, _: 1 - token.number,
    "relative": lambda token, reference: reference.this_year() + token.number,
    "same": lambda _, reference: reference.this_year() if reference.year is None else reference.year,
}


def _missing_year(phrase: Phrase, reference: Reference) -> int:
    if reference.year is None:
        raise reference.refused("it names no year", f"which year? write {_example(phrase)}")
    return reference.year


def _example(phrase: Phrase) -> str:
    """How the phrase could be written with a year."""
    if phrase.month is None or phrase.part:
        return "it too, as in mid-July 2025"
    month = phrase.month.number
    if phrase.day is None:
        return f"2025-{month:02d} or {MONTHS[month - 1]} 2025"
    return f"2025-{month:02d}-{phrase.day.number:02d} or {phrase.day.number} {MONTHS[month - 1]} 2025"


def _year_of_short(number: int, reference: Reference) -> int:
    """25年 is 2025 only where that year is known to be meant; 794年 is just that."""
    if number >= _YEARS_IN_CENTURY:
        return number
    if reference.year is None or reference.year % _YEARS_IN_CENTURY != number:
        raise reference.refused("it does not say which century", "write the year with four digits")
    return reference.year


def _year_in_era(token: Token, phrase: Phrase, reference: Reference) -> int:
    if token.number >= _YEARS_IN_CENTURY:
        raise reference.refused(f"{token.name} has no year {token.number}", "leave the era out")
    year = eras.western_year(token.name, token.number)
    if eras.is_lunar(year) and (phrase.month or phrase.part or phrase.fiscal_year):
        why = "the months of Japan followed the moon until 1872"
        raise reference.refused(why, "write the day of the common calendar, as in 1868-01-03")
    return year


def _month_of(phrase: Phrase, reference: Reference) -> tuple[int, int]:
    """The year and the month."""
    token = phrase.month
    if token is None:
        raise reference.refused("it names no month", "which month? write the whole date, as in 2025-07-15")
    if token.name == "relative":
        return _relative_month(token, phrase, reference)
    if token.number not in _MONTHS:
        raise reference.refused(f"there is no month {token.number}", "write the date as 2025-07-15 or 15 July 2025")
    return _year_of(phrase, reference), token.number


def _relative_month(token: Token, phrase: Phrase, reference: Reference) -> tuple[int, int]:
    _check_alone(phrase.year, reference)
    year, month = reference.this_month()
    years_on, index = divmod(month - 1 + token.number, 12)
    return year + years_on, index + 1


def _check_alone(other: Token | None, reference: Reference) -> None:
    """A relative month has its year with it, a relative day its month."""
    if other:
        raise reference.refused("it counts from another date and names one too", "write one of the two")


# --- meanings, by the token that decides


def _year(_: Token, phrase: Phrase, reference: Reference) -> Edtf:
    year = _year_of(phrase, reference)
    if phrase.part:
        return parts.of_year(year, _part(Unit.YEAR, phrase.part, reference))
    in_era = phrase.year is not None and eras.is_era(phrase.year.name)
    return eras.lunar_year(year) if in_era and eras.is_lunar(year) else building.year(year)


def _month(_: Token, phrase: Phrase, reference: Reference) -> Edtf:
    year, month = _month_of(phrase, reference)
    if phrase.part is None:
        return building.month(year, month)
    return parts.of_month(year, month, _part(Unit.MONTH, phrase.part, reference))


def _part(unit: Unit, token: Token, reference: Reference) -> Part:
    part = parts.find(unit, token.name)
    if part is None:
        hint = f"write the first and the last day, as in {_EXAMPLE_RANGE}"
        raise reference.refused(f"{token.name!r} is not said of a {unit}", hint, token.name)
    return part


def _part_or_all(unit: Unit, phrase: Phrase, reference: Reference) -> Part | None:
    return _part(unit, phrase.part, reference) if phrase.part else None


def _day(token: Token, phrase: Phrase, reference: Reference) -> Edtf:
    day = _relative_day(token, phrase, reference) if token.name == "relative" else _day_of(token, phrase, reference)
    weekday = day - monday(day)
    if phrase.weekday and phrase.weekday.number != weekday:
        why = f"it was a {WEEKDAYS[weekday]}, not a {WEEKDAYS[phrase.weekday.number]}"
        raise reference.refused(why, "correct the date or leave the weekday out")
    return building.day(day)


def _relative_day(token: Token, phrase: Phrase, reference: Reference) -> int:
    _check_alone(phrase.month, reference)
    return reference.today() + token.number


def _day_of(token: Token, phrase: Phrase, reference: Reference) -> int:
    year, month = _month_of(phrase, reference)
    length = days_in_month(year, month)
    if not 1 <= token.number <= length:
        why = f"{MONTHS[month - 1]} {year} has no day {token.number}"
        raise reference.refused(why, f"it has {length} days; leave the day out if it is not known")
    return day_number(year, month, token.number)


def _two_days(token: Token, _: Phrase, reference: Reference) -> Edtf:
    if not token.name:
        raise reference.refused("it names no year", "which year? write 2025-07-15 or 15 July 2025")
    day_first, month_first = token.name.split()
    raise reference.refused("day first or month first?", f"write {day_first} or {month_first}")


def _decade(token: Token, phrase: Phrase, reference: Reference) -> Edtf:
    year = token.number
    if year < _YEARS_IN_CENTURY:
        raise reference.refused("it does not say which century", "write the year with four digits, as in 1990s")
    if year % _YEARS_IN_CENTURY == 0:
        raise reference.refused("it can mean ten years or a hundred", f"write {year // 10}X or {year // 100}XX")
    if year % 10:
        raise reference.refused("a decade begins with a year that ends in 0", f"write {year // 10}0s")
    return parts.of_decade(year, _part_or_all(Unit.DECADE, phrase, reference))


def _century(token: Token, phrase: Phrase, reference: Reference) -> Edtf:
    if token.number < 1:
        raise reference.refused("centuries are counted from 1", "write the years, as in 1901..2000")
    number = 1 - token.number if token.name == "bc" else token.number
    return parts.of_century(number, _part_or_all(Unit.CENTURY, phrase, reference))


def _fiscal_year(token: Token, phrase: Phrase, reference: Reference) -> Edtf:
    if token.kind == "accounts" and phrase.accounts is None:
        raise reference.refused("it does not say whose accounts", "write 2025年度 for Japan, 米2025会計年度 for the US")
    accounts = phrase.accounts.name if phrase.accounts else "Japan"
    if eras.is_era(token.name):
        year = _year_in_era(token, phrase, reference)
    else:
        year = token.number if token.number >= _FIRST_PLAIN_YEAR else _year_of_short(token.number, reference)
    return parts.of_fiscal_year(year, accounts, _part_or_all(Unit.FISCAL_YEAR, phrase, reference))


def _iso_week(token: Token, phrase: Phrase, reference: Reference) -> Edtf:
    year = _year_of(phrase, reference)
    first = first_day_of_week(year, token.number)
    if first is None:
        raise reference.refused(f"{year} has no week {token.number}", f"write its days, as in {_EXAMPLE_RANGE}")
    return week_of(first)


def _week(token: Token, _: Phrase, reference: Reference) -> Edtf:
    return week_of(reference.this_week() + DAYS_IN_WEEK * token.number)


def _season(token: Token, _: Phrase, reference: Reference) -> Edtf:
    """昨夏 is the summer of last year."""
    season = parts.of_year(reference.this_year() + token.number, _part(Unit.YEAR, token, reference))
    return season if token.number >= 0 else _over(season, reference)


def _last(token: Token, phrase: Phrase, reference: Reference) -> Edtf:
    """The month or season of this year, or the one before, where only one can be meant."""
    this, last = (_occurrence(reference.this_year() + offset, phrase, reference) for offset in (0, -1))
    if token.kind == "this":
        return this
    if (this.span.earliest or 0) <= reference.days()[1]:
        raise reference.refused("it can mean this year's or last year's", f"write {this} or {last}")
    return _over(last, reference)


def _occurrence(year: int, phrase: Phrase, reference: Reference) -> Edtf:
    if phrase.part:
        return parts.of_year(year, _season_or_quarter(phrase.part, reference))
    return building.month(year, phrase.month.number if phrase.month else 0)


def _season_or_quarter(token: Token, reference: Reference) -> Part:
    """The "late" of "this late" is not said like the "summer" of "this summer"."""
    part = _part(Unit.YEAR, token, reference)
    if not part.code:
        raise reference.refused(f"{token.name!r} of what?", "write a season, a quarter or a month", token.name)
    return part


def _over(date: Edtf, reference: Reference) -> Edtf:
    """The date, if it was over by the reference date."""
    if (date.span.latest or 0) >= reference.days()[0]:
        raise reference.refused("it can mean the one that goes on or the one before", f"write {date} or another year")
    return date


def _past(token: Token, _: Phrase, reference: Reference) -> Edtf:
    return counting.up_to(reference, token.number, token.kind)


def _ago(token: Token, _: Phrase, reference: Reference) -> Edtf:
    return counting.before(reference, token.number, token.kind.removesuffix(" ago"))


#: By the field of the phrase that decides; the first that is filled does.
_MEANINGS: Mapping[str, Callable[[Token, Phrase, Reference], Edtf]] = {
    "two_days": _two_days,
    "ago": _ago,
    "past": _past,
    "iso_week": _iso_week,
    "week": _week,
    "season": _season,
    "last": _last,
    "day": _day,
    "decade": _decade,
    "century": _century,
    "fiscal_year": _fiscal_year,
    "month": _month,
    "year": _year,
    "part": _year,
}
