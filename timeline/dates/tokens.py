"""Text to tokens: the words, numbers and numeric dates that date expressions are made of.

A number takes the unit behind it along (2025年, 11th, 2010s), an era or BC goes into the year beside it, a year
in parentheses is said once more, and words that mean nothing by themselves ("the", "of", の) are left out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.dates import numerals, numeric, vocabulary
from timeline.dates.vocabulary import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_KA = "[かカヶケヵ箇]"
#: What stands behind a number, by the kind of word that both make; the first that fits holds.
_BEHIND_NUMBER: Mapping[str, str] = {
    "no date": rf"(?:年|{_KA}月|日|週間)(?:後(?!半)|ぶり|目)|年[物生債]|月号",
    "decade": "年代(?![表理替])|['’]?s(?![a-z])",
    "fiscal year": "年度",
    "accounts": "会計年度",
    "years ago": r"(?<!\d{4})年前(?![半後期])",
    "months ago": f"{_KA}月前",
    "weeks ago": "週間前",
    "days ago": "日前(?!後)",
    "years": "年間",
    "months": f"{_KA}月間?",
    "weeks": "週間",
    "days": "日間",
    "short year": "年",
    "last month": "月期",
    "month": "月",
    "day": "日",
    "century": "世紀",
    "ordinal": "(?:st|nd|rd|th)(?![a-z])",
}
_FIRST_PLAIN_YEAR = 1000
_LAST_PLAIN_YEAR = 9999
_PLAIN_YEAR_DIGITS = 4
_SHORT_DIGITS = 2
#: Kinds that an era or BC makes a year of.
_COUNTED = frozenset(("year", "short year", "number", "digits"))


class Token(NamedTuple):
    """A word of the expression, from ``start`` to before ``end`` of the text."""

    kind: str
    name: str
    number: int
    start: int
    end: int


def tokens(text: str, start: int = 0) -> list[Token]:
    """The tokens of folded ``text`` from ``start`` up to the first thing that no date expression is made of."""
    return _joined(token for token in _scan(text, start) if token.kind != "filler")


def _scan(text: str, at: int) -> Iterator[Token]:
    while found := _year_again(text, at) or _numeric_date(text, at) or _longer(_number(text, at), _word(text, at)):
        yield from (laid_out for token in found for laid_out in _laid_out(token))
        at = _next(text, found[-1].end)


def _laid_out(token: Token) -> tuple[Token, ...]:
    """The token; for a named day, New Year's Day, its month and its day."""
    if token.kind != "named day":
        return (token,)
    month, day = vocabulary.month_and_day(token.number)
    return (
        token._replace(kind="month", name="named", number=month),
        token._replace(kind="day", number=day),
    )


def _next(text: str, at: int) -> int:
    """Where the white space at ``at`` ends."""
    while text[at : at + 1].isspace():
        at += 1
    return at


def _year_again(text: str, start: int) -> tuple[Token, ...]:
    """A year that is said in a second way: the (2025年) of 令和7年(2025年)."""
    inside = tokens(text, start + 1) if text.startswith("(", start) else []
    if len(inside) != 1 or inside[0].kind != "year" or not text.startswith(")", inside[0].end):
        return ()
    return (inside[0]._replace(kind="year again", start=start, end=inside[0].end + 1),)


def _numeric_date(text: str, start: int) -> tuple[Token, ...]:
    words, end = numeric.read(text, start) or ((), start)
    return tuple(Token(*word, start, end) for word in words)


def _longer(one: Token | None, other: Token | None) -> tuple[Token, ...]:
    """The token that goes further; the first where they end together."""
    there = [token for token in (one, other) if token]
    return (max(there, key=lambda token: token.end),) if there else ()


def _word(text: str, start: int) -> Token | None:
    """The longest word of the vocabulary that begins at ``start`` and is not the beginning of a longer one."""
    words = vocabulary.words()
    for end in range(min(start + vocabulary.longest(), len(text)), start, -1):
        word = words.get(text[start:end])
        cut = is_latin(text[end - 1]) and is_latin(text[end : end + 1])
        if word and not cut and text[start : end + 1] != "元日本":  # once of Japan, and no New Year's Day
            return Token(*word, start, end)
    return None


def is_latin(character: str) -> bool:
    """Whether it is a letter of a folded English word."""
    return "a" <= character <= "z"


@cache
def _number_pattern() -> re.Pattern[str]:
    behind = "|".join(f"({pattern})" for pattern in _BEHIND_NUMBER.values())
    return re.compile(rf"({numerals.PATTERN}|元(?=年度?(?![間前後])))(?:\s?(?:{behind}))?")


def _number(text: str, start: int) -> Token | None:
    """A number with its unit, or a bare one in digits; bare kanji are rather part of a word."""
    match = _number_pattern().match(text, start)
    if match is None:
        return None
    digits, value = match[1], 1 if match[1] == "元" else numerals.number(match[1])
    if match.lastindex == 1:
        return Token(_bare(digits, value), "", value, start, match.end()) if digits.isascii() else None
    kind = tuple(_BEHIND_NUMBER)[(match.lastindex or 0) - 2]
    return Token(*_with_unit(kind, value), start, match.end()) if kind != "no date" else None


def _bare(digits: str, value: int) -> str:
    """What a number without a unit can be."""
    if len(digits) <= _SHORT_DIGITS:
        return "number"
    return "year" if len(digits) == _PLAIN_YEAR_DIGITS and value >= _FIRST_PLAIN_YEAR else "digits"


def _with_unit(kind: str, value: int) -> Word:
    if kind == "short year" and value >= _FIRST_PLAIN_YEAR:
        return Word("year" if value <= _LAST_PLAIN_YEAR else "digits", "", value)
    return Word(kind, "Japan" if kind == "fiscal year" else "", value)


def _joined(tokens_: Iterable[Token]) -> list[Token]:
    """With every era, count of years and unit word joined to its number."""
    joined: list[Token] = []
    for token in tokens_:
        word = _pair(joined[-1], token) if joined else None
        joined = [*joined[:-1], Token(*word, joined[-1].start, token.end)] if word else [*joined, token]
    return joined


def _pair(one: Token, other: Token) -> Word | None:
    """The word that two neighbours make together."""
    if one.kind == "era":
        return _in_era(one.name, other)
    if other.kind == "era" and other.name in ("bc", "ad") and not one.name:
        return _in_era(other.name, one)
    if one.kind in ("number", "digits", "cardinal") and other.kind == "unit":
        return Word(other.name, "", one.number)
    if one.kind == "ordinal" and other.kind == "century word":
        return Word("century", "", one.number)
    return None


def _in_era(era: str, token: Token) -> Word | None:
    if token.kind in _COUNTED and not token.name:
        return Word("year", era, token.number)
    return Word(token.kind, era, token.number) if token.kind in ("fiscal year", "century") else None
