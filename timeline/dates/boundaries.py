"""Where a date expression may begin and end within a text: not inside a word, a number or a longer name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates.tokens import is_latin

if TYPE_CHECKING:
    from timeline.dates.tokens import Token

#: what makes a number behind it something else: $2025, 第1次, 3/2025
_BEFORE_OTHER_NUMBERS = frozenset("$€£¥#第-/")
_IN_NUMBERS = frozenset(".,")
_FILLERS = frozenset(",の")
#: ends of Japanese words that also begin longer ones: 2025年末調整, 2025年の前大統領, 2025年春闘
_ALSO_BEGINNINGS = frozenset("前後末初頭春夏秋冬暮")


def may_begin(text: str, start: int) -> bool:
    """Whether a date may begin at ``start``.

    >>> may_begin("in 2025", 3), may_begin("$2025", 1), may_begin("dismay 2025", 3)
    (True, False, False)
    """
    character, before = text[start], text[max(start - 1, 0) : start]
    if character.isdecimal():
        return not (_is_plain(before) or before in _BEFORE_OTHER_NUMBERS or _is_numbering(text, start))
    if is_latin(character):
        return not _is_plain(before)
    return character not in _FILLERS and not (_is_kanji(character) and _is_kanji(before))


def may_end(text: str, last: Token) -> bool:
    """Whether a date may end with its ``last`` token.

    >>> from timeline.dates.tokens import tokens
    >>> may_end("2025 was", tokens("2025 was")[0]), may_end("2025人", tokens("2025人")[0])
    (True, False)
    """
    end, following = text[last.end - 1], text[last.end : last.end + 1]
    if _is_plain(end) and _is_plain(following):
        return False
    if end.isdecimal():
        return not (_is_counted(following) or _goes_on(text, last.end))
    return not (_is_kanji(following) and (end in _ALSO_BEGINNINGS or _is_relative_day(last)))


def _is_plain(character: str) -> bool:
    return character.isdecimal() or is_latin(character)


def _is_numbering(text: str, start: int) -> bool:
    """Whether a number begins before (1,500) or is announced (no. 1315)."""
    before = text[:start].rstrip()
    return before.endswith("no.") or (before[-1:] in _IN_NUMBERS and text[: start - 1][-1:].isdecimal())


def _goes_on(text: str, end: int) -> bool:
    """Whether the number goes on behind a separator: 2025.7, 2025-123, 25/26."""
    return text[end : end + 1] in _IN_NUMBERS | _BEFORE_OTHER_NUMBERS and text[end + 1 : end + 2].isdecimal()


def _is_counted(following: str) -> bool:
    """Whether a bare number counts what follows: 2025人, 2025ドル, 2025%."""
    return following == "%" or _is_kanji(following) or "ァ" <= following <= "ヺ"


def _is_kanji(character: str) -> bool:
    return "一" <= character <= "鿿"


def _is_relative_day(token: Token) -> bool:
    """今日 before a kanji is rather the 今 of 今日本."""
    return token.kind == "day" and token.name == "relative"
