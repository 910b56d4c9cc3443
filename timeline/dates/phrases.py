"""Tokens to phrases: which words stand beside one another in a date, in either language, and what each one gives.

A phrase may lack its year or its month; the other date of a range can lend them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.dates.tokens import Token


class Phrase(NamedTuple):
    """One date as it was put, with the token that gives each part."""

    year: Token | None = None
    #: the year in a second way: 令和7年(2025年)
    year_again: Token | None = None
    month: Token | None = None
    day: Token | None = None
    weekday: Token | None = None
    #: early, summer, third quarter …
    part: Token | None = None
    decade: Token | None = None
    century: Token | None = None
    #: a fiscal year, and the country by whose accounts
    fiscal_year: Token | None = None
    accounts: Token | None = None
    #: a week of the ISO calendar, a relative week, a season of a relative year (昨夏)
    iso_week: Token | None = None
    week: Token | None = None
    season: Token | None = None
    #: "last" before a month or a season
    last: Token | None = None
    #: past four months, three years ago
    past: Token | None = None
    ago: Token | None = None
    #: a date in numbers that can mean two days, or names no year
    two_days: Token | None = None
    #: a number that only the other date of a range explains: the 5 of 5~8月
    number: Token | None = None


class _Role(NamedTuple):
    """A place in a shape: the field of the phrase that it fills, and the kinds of token that can."""

    field: str
    kinds: frozenset[str]


def _role(field: str, *kinds: str) -> _Role:
    return _Role(field, frozenset(kinds))


_AMOUNTS = ("years", "months", "weeks", "days")
_ROLES: Mapping[str, _Role] = {
    "year": _role("year", "year"),
    "again": _role("year_again", "year again"),
    "short": _role("year", "short year"),
    "month": _role("month", "month"),
    "day": _role("day", "day", "number", "ordinal"),
    "日": _role("day", "day"),
    "weekday": _role("weekday", "weekday"),
    "part": _role("part", "part"),
    "decade": _role("decade", "decade"),
    "century": _role("century", "century"),
    "年度": _role("fiscal_year", "fiscal year"),
    "会計年度": _role("fiscal_year", "fiscal year", "accounts"),
    "fiscal": _role("accounts", "accounts of"),
    "whose": _role("accounts", "accounts of", "country"),
    "fy": _role("fiscal_year", "year"),
    "iso-week": _role("iso_week", "iso week"),
    "week": _role("week", "week"),
    "season": _role("season", "season"),
    "last": _role("last", "last", "this"),
    "past": _role("past", "past", "last"),
    "amount": _role("past", *_AMOUNTS),
    "ago": _role("ago", *(f"{amount} ago" for amount in _AMOUNTS)),
    "accounts": _role("fiscal_year", "accounts"),
    "two-days": _role("two_days", "two days"),
    "number": _role("number", "number", "ordinal"),
    "ended": _role("month", "last month"),
}
_SHAPES = (
    "weekday? day month year weekday?",
    "weekday? month day year weekday?",
    "weekday? year again? month day weekday?",
    "weekday? day month weekday?",
    "weekday? month day weekday?",
    "short month day weekday?",
    "日 weekday?",
    *("month year", "year again? month", "short month", "month", "year again?"),
    *("part month year", "year again? month part", "short month part", "part month", "month part"),
    *("part year", "year again? part", "part"),
    *("decade", "part decade", "decade part"),
    *("century", "part century", "century part"),
    *("年度", "part 年度", "年度 part"),
    *("fiscal fy", "part fiscal fy", "fiscal fy part", "fy fiscal"),
    *("whose 会計年度", "whose 会計年度 part", "accounts"),
    *("year iso-week", "week", "season", "last month", "last part"),
    *("past amount", "ago", "two-days"),
)
#: Beside the other date of a range only: 5~8月, 2025年5~8月, May 5-8, 2025, 1~3月期.
_FRAGMENTS = ("number", "year number", "number year", "ended", "year ended")

#: English months that are also common words: march, may
_ALSO_WORDS = frozenset((3, 5))


def longest(tokens: Sequence[Token], at: int, *, in_range: bool = False) -> tuple[Phrase, int] | None:
    """The longest phrase that begins with ``tokens[at]``, and the index behind it."""
    best: tuple[Phrase, int] | None = None
    for shape in _compiled(in_range=in_range):
        found = _fit(shape, tokens, at)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best


@cache
def _compiled(*, in_range: bool) -> tuple[tuple[tuple[_Role, bool], ...], ...]:
    """The shapes, each a row of roles and whether the role may be left empty."""
    shapes = (*_SHAPES, *_FRAGMENTS) if in_range else _SHAPES
    return tuple(tuple((_ROLES[role.rstrip("?")], role.endswith("?")) for role in shape.split()) for shape in shapes)


def _fit(shape: Sequence[tuple[_Role, bool]], tokens: Sequence[Token], at: int) -> tuple[Phrase, int] | None:
    fields: dict[str, Token] = {}
    for role, optional in shape:
        if at < len(tokens) and tokens[at].kind in role.kinds:
            fields[role.field] = tokens[at]
            at += 1
        elif not optional:
            return None
    return Phrase(**fields), at


def share(one: Phrase, other: Phrase) -> tuple[Phrase, Phrase] | None:
    """The two dates of a range, each with the year and month that only the other says.

    None if something is left over: a number that nothing explains, "mid" beside a date that is no part.
    """
    first, last = _with_number(one, other, may_be_month=True), _with_number(other, one, may_be_month=False)
    if first is None or last is None or _lacks_whole(first, last) or _lacks_whole(last, first):
        return None
    return _lent(first, last), _lent(last, first)


def _with_number(phrase: Phrase, other: Phrase, *, may_be_month: bool) -> Phrase | None:
    """``phrase`` with its bare number as what the other date has there: a day, or else a month (5~8月)."""
    if phrase.number is None:
        return phrase
    if other.day:
        return phrase._replace(day=phrase.number, number=None)
    if may_be_month and other.month and not other.month.name:
        return phrase._replace(month=phrase.number, number=None)
    return None


def _lacks_whole(phrase: Phrase, other: Phrase) -> bool:
    """Whether it is just a part, and the other date is no part from which it could have its month or year."""
    return phrase == Phrase(part=phrase.part) and not other.part


def _lent(phrase: Phrase, other: Phrase) -> Phrase:
    needs_month = phrase.month is None and (phrase.day or (phrase.part and other.part))
    return phrase._replace(
        month=other.month if needs_month else phrase.month,
        year=phrase.year or (other.year if _takes_year(phrase) and other != Phrase(year=other.year) else None),
    )


def _takes_year(phrase: Phrase) -> bool:
    relative = any(token and token.name == "relative" for token in (phrase.month, phrase.day))
    return bool(phrase.day or phrase.month or phrase.part) and not relative


def is_vague(phrase: Phrase) -> bool:
    """Whether the words are rather no date by themselves: "may", "the end", 2日."""
    if phrase == Phrase(part=phrase.part) or (phrase.two_days and not phrase.two_days.name):
        return True
    if phrase.day and phrase == Phrase(day=phrase.day):
        return phrase.day.name != "relative"
    return phrase.month is not None and phrase == Phrase(month=phrase.month) and phrase.month.number in _ALSO_WORDS
