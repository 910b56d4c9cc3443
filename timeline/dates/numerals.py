"""Numbers as dates write them: digits, kanji numerals, English number words."""

from __future__ import annotations

_ONE = "[一二三四五六七八九]"
#: What a number looks like: digits, kanji by place (二〇二五) or by unit (二千二十五).
PATTERN = (
    rf"[0-9]{{1,9}}(?![0-9])|{_ONE}?千(?:{_ONE}?百)?(?:{_ONE}?十)?{_ONE}?|{_ONE}?百(?:{_ONE}?十)?{_ONE}?|{_ONE}?十{_ONE}?"
    "|[〇零一二三四五六七八九]{1,9}"
)

_DIGITS = {kanji: str(value) for value, kanji in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_UNITS = {"十": 10, "百": 100, "千": 1000}

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", "twenty-first"),
)
CARDINALS = {word: value for value, word in enumerate(_CARDINALS, start=1)}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS, start=1)}


def number(text: str) -> int:
    """The number that ``text``, which fits ``PATTERN``, writes.

    >>> number("27"), number("二〇二五"), number("二十七"), number("二千二十五")
    (27, 2025, 27, 2025)
    """
    if not _UNITS.keys() & set(text):
        return int("".join(_DIGITS.get(character, character) for character in text))
    total, digit = 0, ""
    for character in text:
        if character in _UNITS:
            total, digit = total + _UNITS[character] * int(digit or 1), ""
        else:
            digit = _DIGITS[character]
    return total + int(digit or 0)
