"""Why a text is no date in EDTF, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias
from unicodedata import normalize

from timeline.dates.span import days_in_month
from timeline.errors import DateError

_Hint: TypeAlias = Callable[[re.Match[str]], str]

_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_GENERAL_HINT = (
    "write a date as 2025, 2025-07 or 2025-07-11, what lasted as 2025-07-11/2025-07-20, "
    "one of several dates as [2025-07-11,2025-07-13]"
)
_OLD_BOUNDS = {"unknown": "", "open": "..", "present": "..", "now": ".."}
#: Longer texts are no slip of the pen, and trying all patterns on them would take long.
_LONGEST_MISTAKE = 100
_DASHES = "[‐‑‒–—−]"
#: What a suggestion can consist of; a text with other characters is no date in a wrong form.
_CHARACTERS = frozenset("0123456789./XYES~?%,[]-")


def explain(text: str) -> DateError:
    """The error for a text that fits no form of a date."""
    unknown = DateError(text, "this is no date in EDTF", unread=text, hint=_GENERAL_HINT)
    return known_mistake(text) or _wrong_characters(text) or unknown


def known_mistake(text: str) -> DateError | None:
    """The error for a text in a form that people use but EDTF does not; None if it is in no such form."""
    if len(text) > _LONGEST_MISTAKE:
        return None
    for pattern, why, hint in _MISTAKES:
        if match := re.fullmatch(pattern, text, re.ASCII):
            unread = match.groupdict().get("unread") or text
            return DateError(text, why, unread=unread, hint=hint(match))
    return None


def no_such_month(year: str, month: str | None, day: str | None) -> DateError:
    """The error for a month that is none, nor a part of the year."""
    hint = "write a month from 01 to 12, or a part of the year from 21 to 41"
    return DateError(_written(year, month, day), f"there is no month {month}", unread=month or "", hint=hint)


def impossible_day(year: str, month: str | None, day: str | None) -> DateError:
    """The error for a day that the month does not have."""
    hint = f"write {year}-{month} if the day is not known"
    return DateError(_written(year, month, day), _why_no_day(year, month or "", day or ""), unread=day or "", hint=hint)


def _why_no_day(year: str, month: str, day: str) -> str:
    if not re.fullmatch("0[1-9X]|[12X][0-9X]|3[01X]", day):
        return f"there is no day {day}"
    if "X" in year + month:
        return f"no month {year}-{month} has a day {day}"
    return f"{_MONTH_NAMES[int(month) - 1]} {year} has {days_in_month(int(year), int(month))} days"


def part_of_year_with_day(year: str, part: str, day: str) -> DateError:
    """The error for a season or another part of a year that is given a day."""
    why = f"{part} names a part of the year, which has no numbered days"
    return DateError(_written(year, part, day), why, unread=day, hint=f"write {year}-{part}")


def long_year_with_months(year: str, month: str) -> DateError:
    """The error for a long or rounded year that is given a month."""
    why = "a year that is long, or written with Y or S, stands without a month"
    return DateError(_written(year, month), why, unread=month, hint=f"write {year}")


def year_too_long(year: str) -> DateError:
    """The error for a year beyond what is counted."""
    return DateError(
        year,
        "years have at most 12 digits",
        unread=year,
        hint="tell it in words, in the summary of the event",
    )


def year_in_wrong_form(year: str, distance: int) -> DateError:
    """The error for a short year that is written as a long one, and for a negative zero."""
    if not distance:
        return DateError(year, "there is no year -0000", unread=year, hint="write 0000, the year before 0001")
    sign = "-" if year.startswith("Y-") else ""
    why = "Y is for years of more than four digits"
    return DateError(year, why, unread=year, hint=f"write {sign}{distance:04d}")


def too_many_significant(year: str, digits: int) -> DateError:
    """The error for more significant digits than the year has."""
    return DateError(
        year,
        f"the year has only {digits} digits that can be significant",
        unread=year,
        hint=f"write S{digits} or leave S out",
    )


def _written(*parts: str | None) -> str:
    return "-".join(part for part in parts if part is not None)


def _wrong_characters(text: str) -> DateError | None:
    """The error for a date in full-width, spaced or lower-case characters."""
    tidy = re.sub(_DASHES, "-", "".join(normalize("NFKC", text).split())).upper().replace("U", "X")
    if tidy == text or not _CHARACTERS.issuperset(tidy) or not any(map(str.isdigit, tidy)):
        return None
    return DateError(text, "EDTF is written in plain characters without spaces", unread=text, hint=f"write {tidy}")


def _say(hint: str) -> _Hint:
    return lambda _: hint


def _fill(template: str) -> _Hint:
    return lambda match: match.expand(template)


def _with_hyphens(match: re.Match[str]) -> str:
    parts = [match["year"], match["month"].zfill(2)]
    return "write " + "-".join([*parts, match["day"].zfill(2)] if match["day"] else parts)


def _four_digits(match: re.Match[str]) -> str:
    return f"write {match['sign']}{match['digits']:0>4}"


def _current_bounds(match: re.Match[str]) -> str:
    start, end = match["start"], match["end"]
    return f"write {_OLD_BOUNDS.get(start, start)}/{_OLD_BOUNDS.get(end, end)}"


def _one_mark(match: re.Match[str]) -> str:
    mark = match["unread"]
    return f"write {match['before']}{mark[0] if mark[0] == mark[1] else '%'}{match['after']}"


#: What may be a date; whether it is one does not matter here.
_DATE = r"[-\dXYES?~%]+"

#: Forms that people write, why each is not read, and what to write instead; the first that fits the whole text.
_MISTAKES: tuple[tuple[str, str, _Hint], ...] = (
    ("", "nothing is written", _say(_GENERAL_HINT)),
    (
        r"\{.*\}",
        "braces mean all of several dates, and an event has one",
        _say("make it several events, or write [2025-07-11,2025-07-13] for one of several dates"),
    ),
    (
        rf"(?P<before>{_DATE}/)?(?P<date>-?\d{{4}}-\d\d-\d\d)(?P<unread>[T ]\d[^/]*)(?P<after>/{_DATE})?",
        "a time of day; dates are counted in days",
        _fill(r"write \g<before>\g<date>\g<after>"),
    ),
    (
        r"\d{4}-?W\d.*",
        "a week of the year",
        _say("write its days: [2025-07-07..2025-07-13] for one of them, 2025-07-07/2025-07-13 for all"),
    ),
    (r"\d{4}-\d{3}", "a day of the year", _say("write the month and the day, as in 2025-07-11")),
    (
        rf"(?P<other>{_DATE}/)?(?P<unread>P\d[^/]*)(?:/{_DATE})?",
        "a duration",
        _say("write the first and the last day, as in 2025-07-11/2025-07-20"),
    ),
    (
        r"(?P<year>\d{4})(?P<month>0[1-9]|1[0-2])(?P<day>\d\d)?",
        "hyphens stand between year, month and day",
        _with_hyphens,
    ),
    (
        r"(?P<year>-?\d{4})[-/.](?P<month>\d\d?)(?:[-/.](?P<day>\d\d?))?",
        "a month and a day have two digits each, with a hyphen before them",
        _with_hyphens,
    ),
    (r"(?P<sign>-?)(?P<digits>\d{1,3})", "years have four digits", _four_digits),
    (
        r"(?P<sign>-?)(?P<digits>[1-9]\d{4,11})",
        "years of more than four digits begin with Y",
        _fill(r"write Y\g<sign>\g<digits>"),
    ),
    (r"\+(?P<rest>\d.*)", "years after 0000 have no sign", _fill(r"write \g<rest>")),
    (r"(?P<decade>\d{3})0'?s", "a decade in words", _fill(r"write \g<decade>X")),
    (
        r"(?P<before>[^?~%]*)(?P<unread>[?~%]{2})(?P<after>[^?~%]*)",
        "two marks at one place; % says both uncertain and approximate",
        _one_mark,
    ),
    (
        rf"(?=.*(?:open|unknown|now|present))(?P<start>{_DATE}|open|unknown)/(?P<end>{_DATE}|open|unknown|now|present)",
        "an end without a date is written .. if it is open, and left out if it is unknown",
        _current_bounds,
    ),
    (
        rf"(?P<first>{_DATE})\.\.(?P<last>{_DATE})",
        "a range stands in brackets",
        _fill(r"write [\g<first>..\g<last>] for one of the dates, \g<first>/\g<last> for what lasted"),
    ),
    (
        rf"\[(?P<first>{_DATE})/(?P<last>{_DATE})\]",
        "brackets hold dates and ranges of dates, not intervals",
        _fill(r"write [\g<first>..\g<last>]"),
    ),
    (
        r"\[(?:.*,)?,.*\]|\[.+,\]",
        "a comma without a date on each side",
        _say("leave the comma out, or write the missing date"),
    ),
    (
        r".+\[.*\].*|.*\[.*\].+",
        "brackets stand around the whole",
        _say("write a set by itself, as in [2025-07-11,2025-07-13..2025-07-20]"),
    ),
)
