"""The words that date expressions are made of, in both languages, and what kind of token each one is.

The words of the conventions (parts, eras, relative words …) come from their table; here stand the words of the
grammar and the dictionary that holds all of them.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from timeline.dates import numerals
from timeline.dates.conventions import (
    ERAS,
    FISCAL_YEARS,
    MONTHS,
    NAMED_DAYS,
    PARTS,
    RELATIVES,
    SIDES,
    WEEKDAYS,
    WEEKDAYS_JA,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.dates.conventions import NamedDay


class Word(NamedTuple):
    """What a word is."""

    #: what it can be used as; ``word``: a word of the grammar
    kind: str
    #: what distinguishes it within its kind
    name: str = ""
    number: int = 0


DASHES = frozenset("-–—―‐−~〜ー")
#: between the two dates of a range that lasted, and of one that is one of its dates
LASTING_LINKS = DASHES | {"to", "until", "till", "through", "thru", "から", "より"}
ONE_OF_LINKS = frozenset(("..",))
ANDS = frozenset(("and", "&", "と", "及び", "および", "・", "、"))
ORS = frozenset(("or", "か", "または", "又は", "もしくは"))
#: after the second end of a range
LASTING_CLOSERS = frozenset(("まで", "にかけて"))
ONE_OF_CLOSERS = frozenset(
    (
        "の間",
        "の間に",
        "までの間",
        "までの間に",
        "までに",
        "のいずれか",
        "までのいずれか",
        "のいずれかの日",
        "(one day)",
    )
)
ABOUT = frozenset(("about", "around", "circa", "c.", "ca.", "ca", "approximately", "roughly", "約", "およそ"))
ABOUT_AFTER = frozenset(("頃", "ごろ", "ころ", "の頃", "のころ", "前後"))
PERHAPS = frozenset(("possibly", "probably", "perhaps", "おそらく"))
PERHAPS_AFTER = frozenset(("(uncertain)", "(?)", "(不確か)"))
#: which side of a date they speak of
UNKNOWN_ENDS = {
    **dict.fromkeys(("(end unknown)", "(終わりは不明)"), "since"),
    **dict.fromkeys(("(start unknown)", "(始まりは不明)"), "until"),
}
WEEK_OF = frozenset(("week of", "week beginning"))
WEEK_OF_AFTER = frozenset(("の週", "の週に"))
#: words that leave the meaning of a date as it is
BEFORE_ANY = frozenset(
    ("in", "on", "during", "at", "within", "sometime", "some time", "sometime in", "some time in", "one day")
)
AFTER_ANY = frozenset(
    ("に", "には", "中", "中に", "内", "内に", "に入り", "に入って", "時点", "時点で", "現在", "付", "付け", "のある日")
)
#: which parts of a date are qualified, where it is not the whole: ``(year uncertain)``
REMARKS = {
    f"({part} {word})": (index, mark)
    for (index, part), (word, mark) in product(
        enumerate(("year", "month", "day")),
        (("approximate", "~"), ("uncertain", "?"), ("approximate and uncertain", "%")),
    )
} | {
    f"({part}は{word})": (index, mark)
    for (index, part), (word, mark) in product(
        enumerate("年月日"), (("おおよそ", "~"), ("不確か", "?"), ("おおよそで不確か", "%"))
    )
}
#: which parts of a date are left open: the month, the day
UNSPECIFIED = {
    **dict.fromkeys(("(month unknown)", "(月は不明)"), ("XX", None)),
    **dict.fromkeys(("(day unknown)", "(日は不明)"), (None, "XX")),
    **dict.fromkeys(("(month and day unknown)", "(月日は不明)"), ("XX", "XX")),
}
BEFORE_SIDES = {"..": "not after"} | {
    word: side.relation for side in SIDES for word in (*side.before_en, *side.before_ja)
}
AFTER_SIDES = {"..": "not before"} | {
    word: side.relation for side in SIDES for word in (*side.after_en, *side.after_ja)
}

_GRAMMAR = (
    *(
        LASTING_LINKS,
        ONE_OF_LINKS,
        ANDS,
        ORS,
        LASTING_CLOSERS,
        ONE_OF_CLOSERS,
        ABOUT,
        ABOUT_AFTER,
        PERHAPS,
        PERHAPS_AFTER,
        UNKNOWN_ENDS,
    ),
    *(WEEK_OF, WEEK_OF_AFTER, BEFORE_ANY, AFTER_ANY, REMARKS, UNSPECIFIED, BEFORE_SIDES, AFTER_SIDES, {"between"}),
)
_FILLERS = ("the", "of", ",", "の", "year", "the year", "month of", "the month of")
_COUNTS = {
    **dict.fromkeys(("bc", "bce", "b.c.", "b.c.e.", "紀元前"), "bc"),
    **dict.fromkeys(("ad", "ce", "a.d.", "c.e.", "西暦", "紀元", "紀元後"), "ad"),
}
_AMOUNTS = {"year": "years", "month": "months", "week": "weeks", "day": "days"}
_SHORT_NAME = 3
_HUNDRED = 100


@cache
def words() -> Mapping[str, Word]:
    """Every word, as it is after folding."""
    return dict(_all())


@cache
def longest() -> int:
    """The number of characters of the longest word."""
    return max(map(len, words()))


def _all() -> Iterator[tuple[str, Word]]:
    """Of a word that comes twice, the last meaning holds."""
    yield from ((word, Word("filler")) for word in _FILLERS)
    yield from ((word, Word("word", word)) for group in _GRAMMAR for word in group)
    yield from _parts()
    yield from _names()
    yield from _numbers()
    yield from _eras_and_accounts()
    yield from _relatives()


def _parts() -> Iterator[tuple[str, Word]]:
    for part in PARTS:
        for word in part.en:
            yield from ((form, Word("part", word)) for form in (word, *(f"{word}{hyphen}" for hyphen in "-‐–")))
        for word in part.ja:
            # with の, because の前 and の後 are words of their own
            yield from ((form, Word("part", word)) for form in (word, f"の{word}", _in_kanji(word)))


def _in_kanji(word: str) -> str:
    return word.translate(str.maketrans("1234", "一二三四"))


def _names() -> Iterator[tuple[str, Word]]:
    for number, name in enumerate(MONTHS, start=1):
        yield from ((form, Word("month", "named", number)) for form in _forms(name.lower()))
    yield from ((form, Word("month", "named", 9)) for form in ("sept", "sept."))
    for number, name in enumerate(WEEKDAYS):
        forms = {*_forms(name.lower()), f"{WEEKDAYS_JA[number]}曜日", f"{WEEKDAYS_JA[number]}曜"}
        yield from ((form, Word("weekday", "", number)) for form in forms)
        yield from ((f"({form})", Word("weekday", "", number)) for form in (*forms, WEEKDAYS_JA[number]))
    for named in NAMED_DAYS:
        yield from ((form, Word("named day", "", named.month * _HUNDRED + named.day)) for form in _written(named))


def _written(named: NamedDay) -> tuple[str, ...]:
    return (*named.en, *(form.replace("'", "’") for form in named.en), *named.ja)


def month_and_day(number: int) -> tuple[int, int]:
    """Those of a named day, by the number of its word."""
    return divmod(number, _HUNDRED)


def _forms(name: str) -> tuple[str, ...]:
    return name, name[:_SHORT_NAME], f"{name[:_SHORT_NAME]}."


def _numbers() -> Iterator[tuple[str, Word]]:
    yield from ((word, Word("cardinal", "", number)) for word, number in numerals.CARDINALS.items())
    yield "a", Word("cardinal", "", 1)
    yield from ((word, Word("ordinal", "", number)) for word, number in numerals.ORDINALS.items())
    for singular, plural in _AMOUNTS.items():
        yield from ((form, Word("unit", plural)) for form in (f"{singular}s", singular) if form != "year")
        yield from ((f"{form} ago", Word("unit", f"{plural} ago")) for form in (f"{singular}s", singular))
    yield "century", Word("century word")
    yield from ((word, Word("past")) for word in ("past", "過去", "直近"))
    yield from (("last", Word("last", "", -1)), ("this", Word("this")))


def _eras_and_accounts() -> Iterator[tuple[str, Word]]:
    yield from ((word, Word("era", count)) for word, count in _COUNTS.items())
    for era in ERAS:
        yield from ((form, Word("era", era.ja)) for form in (era.ja, era.en.lower()))
    for fiscal in FISCAL_YEARS:
        yield from ((word, Word("accounts of", fiscal.name)) for word in fiscal.en)
    yield from ((word, Word("accounts of", FISCAL_YEARS[0].name)) for word in FISCAL_YEARS[0].ja)
    yield from ((word, Word("country", FISCAL_YEARS[0].name)) for word in ("米", "米国"))


def _relatives() -> Iterator[tuple[str, Word]]:
    for relative in RELATIVES:
        word = Word(relative.unit.value, "relative", relative.offset)
        # the article is left out of texts
        yield from ((form.removeprefix("the "), word) for form in relative.en)
        yield from ((form, word) for form in (*relative.en, *relative.ja))
    yield "同年", Word("year", "same")
    for (prefix, offset), season in product((("昨", -1), ("今", 0), ("来", 1)), "春夏秋冬"):
        yield f"{prefix}{season}", Word("season", season, offset)
