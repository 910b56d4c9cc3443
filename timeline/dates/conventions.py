"""What the words of dates mean, in English and Japanese: the one table of conventions; data only.

Words are written as they are after folding (no capitals, no full-width forms). The first of each language is
the one that is printed. Whatever a row covers, both ends are included.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Unit(StrEnum):
    """What a convention speaks of, or counts in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    FISCAL_YEAR = "fiscal year"
    DECADE = "decade"
    CENTURY = "century"


class Part(NamedTuple):
    """A part of a month (counted in days), of a year (in months), of a decade or a century (in years)."""

    unit: Unit
    en: tuple[str, ...]
    ja: tuple[str, ...]
    #: counted from 1, or back from the last one, which is -1; month 13 is the first of the next year
    first: int
    last: int
    #: the number that EDTF writes for it in place of a month
    code: str = ""
    #: whether a set of dates with just these bounds is put into these words
    printed: bool = False


class Side(NamedTuple):
    """Words for the time on one side of a date."""

    relation: str
    #: what it covers, for a date that is called X
    covers: str
    before_en: tuple[str, ...] = ()
    after_en: tuple[str, ...] = ()
    after_ja: tuple[str, ...] = ()
    #: these only add to what is said after the date
    before_ja: tuple[str, ...] = ()


class Relative(NamedTuple):
    """Words for a day, week, month or year counted from the reference date."""

    unit: Unit
    offset: int
    en: tuple[str, ...]
    ja: tuple[str, ...]


class NamedDay(NamedTuple):
    """A day of every year that has a name in both languages."""

    month: int
    day: int
    en: tuple[str, ...]
    ja: tuple[str, ...]


class FiscalYear(NamedTuple):
    """A year of accounts, named after a calendar year but beginning in another month."""

    name: str
    en: tuple[str, ...]
    ja: tuple[str, ...]
    first_month: int
    #: 0: it begins in the year that it is named after; -1: in the year before
    begins: int


class Era(NamedTuple):
    """A Japanese era. Its year 1 is the calendar year in which it began."""

    ja: str
    en: str
    letter: str
    first: str
    #: empty: it still goes on
    last: str


_EARLY = ("early", "early in", "beginning of", "beginning", "start of", "start")
_MID = ("mid-", "mid", "middle of", "middle")
_LATE = ("late", "late in")
_END = ("end of", "end")
_FIRST_HALF = ("first half of", "first half", "h1")
_SECOND_HALF = ("second half of", "second half", "latter half of", "latter half", "h2")
_QUARTER_1 = (("first quarter of", "first quarter", "1st quarter", "q1"), ("第1四半期", "1q"))
_QUARTER_2 = (("second quarter of", "second quarter", "2nd quarter", "q2"), ("第2四半期", "2q"))
_QUARTER_3 = (("third quarter of", "third quarter", "3rd quarter", "q3"), ("第3四半期", "3q"))
_QUARTER_4 = (("fourth quarter of", "fourth quarter", "4th quarter", "last quarter", "q4"), ("第4四半期", "4q"))
_HAJIME = ("初頭", "初め", "はじめ", "始め", "初", "頭")
_NAKABA = ("半ば", "なかば", "中頃", "中ごろ", "中盤")
_OWARI = ("終わり", "おわり", "終り")

PARTS = (
    Part(
        Unit.MONTH,
        (*_EARLY, "first days of", "opening days of"),
        ("上旬", "初旬", "月初", "月初め", "月はじめ", *_HAJIME),
        1,
        10,
        printed=True,
    ),
    Part(Unit.MONTH, _MID, ("中旬", "月半ば", "月中頃", *_NAKABA), 11, 20, printed=True),
    Part(Unit.MONTH, _LATE, ("下旬",), 21, -1, printed=True),
    Part(
        Unit.MONTH,
        (*_END, "last days of", "final days of", "closing days of"),
        ("末", "月末", *_OWARI),
        -7,
        -1,
        printed=True,
    ),
    Part(Unit.MONTH, _FIRST_HALF, ("前半", "月前半"), 1, 15, printed=True),
    Part(Unit.MONTH, _SECOND_HALF, ("後半", "月後半"), 16, -1, printed=True),
    Part(Unit.YEAR, _EARLY, (*_HAJIME, "年初", "年初め", "年はじめ", "年頭"), 1, 3, printed=True),
    Part(Unit.YEAR, _MID, (*_NAKABA, "年央", "年半ば"), 5, 8),
    Part(Unit.YEAR, _LATE, ("終盤",), 10, 12),
    Part(Unit.YEAR, ("end of", "end", "year-end"), ("末", "年末", "暮れ", "暮", "年の暮れ", *_OWARI), 12, 12),
    Part(Unit.YEAR, (), ("明け", "年明け", "年始"), 1, 1),
    Part(Unit.YEAR, _FIRST_HALF, ("前半", "上半期", "上期"), 1, 6, code="40", printed=True),
    Part(Unit.YEAR, _SECOND_HALF, ("後半", "下半期", "下期"), 7, 12, code="41", printed=True),
    Part(Unit.YEAR, ("spring",), ("春", "春季"), 3, 5, code="21", printed=True),
    Part(Unit.YEAR, ("summer",), ("夏", "夏季"), 6, 8, code="22", printed=True),
    Part(Unit.YEAR, ("autumn", "fall"), ("秋", "秋季"), 9, 11, code="23", printed=True),
    Part(Unit.YEAR, ("winter",), ("冬", "冬季"), 12, 14, code="24", printed=True),
    Part(Unit.YEAR, *_QUARTER_1, 1, 3, code="33", printed=True),
    Part(Unit.YEAR, *_QUARTER_2, 4, 6, code="34", printed=True),
    Part(Unit.YEAR, *_QUARTER_3, 7, 9, code="35", printed=True),
    Part(Unit.YEAR, *_QUARTER_4, 10, 12, code="36", printed=True),
    Part(Unit.FISCAL_YEAR, _FIRST_HALF, ("上半期", "上期", "前半"), 1, 6),
    Part(Unit.FISCAL_YEAR, _SECOND_HALF, ("下半期", "下期", "後半"), 7, 12),
    Part(Unit.FISCAL_YEAR, *_QUARTER_1, 1, 3),
    Part(Unit.FISCAL_YEAR, *_QUARTER_2, 4, 6),
    Part(Unit.FISCAL_YEAR, *_QUARTER_3, 7, 9),
    Part(Unit.FISCAL_YEAR, *_QUARTER_4, 10, 12),
    Part(Unit.FISCAL_YEAR, _END, ("末", *_OWARI), 12, 12),
    Part(Unit.DECADE, _EARLY, _HAJIME, 1, 4),
    Part(Unit.DECADE, _MID, _NAKABA, 5, 7),
    Part(Unit.DECADE, _LATE, ("終盤",), 8, 10),
    Part(Unit.DECADE, _FIRST_HALF, ("前半",), 1, 5),
    Part(Unit.DECADE, _SECOND_HALF, ("後半",), 6, 10),
    Part(Unit.CENTURY, ("early", "early in"), ("序盤",), 1, 33),
    Part(Unit.CENTURY, _MID, _NAKABA, 34, 66),
    Part(Unit.CENTURY, _LATE, ("終盤",), 67, 100),
    Part(Unit.CENTURY, _FIRST_HALF, ("前半",), 1, 50),
    Part(Unit.CENTURY, _SECOND_HALF, ("後半",), 51, 100),
)

SIDES = (
    Side(
        "since",
        "from the first day of X, lasting",
        ("since", "from", "starting"),
        ("onwards", "onward", "on"),
        ("から", "以来", "〜"),
    ),
    Side("until", "to the last day of X, lasting", ("until", "till", "through", "up to"), (), ("まで",)),
    Side(
        "not before",
        "some time from the first day of X on",
        ("no earlier than", "not earlier than", "not before", "on or after"),
        ("or later", "or after", "and later", "at the earliest"),
        ("以降", "以後"),
        ("早くとも", "早くて"),
    ),
    Side(
        "not after",
        "some time up to the last day of X",
        ("by", "no later than", "not later than", "not after", "on or before"),
        ("or earlier", "or before", "and earlier", "at the latest"),
        ("以前", "までに", "までには"),
        ("遅くとも", "遅くて"),
    ),
    Side(
        "before",
        "some time before the first day of X",
        ("before", "prior to", "earlier than"),
        (),
        ("より前", "よりも前", "の前"),
    ),
    Side(
        "after",
        "some time after the last day of X",
        ("after", "later than"),
        (),
        ("より後", "よりも後", "の後", "のあと"),
    ),
)

RELATIVES = (
    Relative(Unit.YEAR, -2, ("the year before last",), ("一昨年", "おととし")),
    Relative(Unit.YEAR, -1, ("last year", "the previous year"), ("昨年", "去年", "前年")),
    Relative(Unit.YEAR, 0, ("this year",), ("今年", "本年", "ことし")),
    Relative(Unit.YEAR, 1, ("next year", "the following year"), ("来年", "翌年")),
    Relative(Unit.YEAR, 2, ("the year after next",), ("再来年",)),
    Relative(Unit.MONTH, -2, ("the month before last",), ("先々月", "先先月")),
    Relative(Unit.MONTH, -1, ("last month", "the previous month"), ("先月", "前月")),
    Relative(Unit.MONTH, 0, ("this month",), ("今月", "当月")),
    Relative(Unit.MONTH, 1, ("next month", "the following month"), ("来月", "翌月")),
    Relative(Unit.MONTH, 2, ("the month after next",), ("再来月",)),
    Relative(Unit.WEEK, -2, ("the week before last",), ("先々週",)),
    Relative(Unit.WEEK, -1, ("last week", "the previous week"), ("先週", "前週")),
    Relative(Unit.WEEK, 0, ("this week",), ("今週",)),
    Relative(Unit.WEEK, 1, ("next week", "the following week"), ("来週", "翌週")),
    Relative(Unit.DAY, -2, ("the day before yesterday",), ("一昨日", "おととい")),
    Relative(Unit.DAY, -1, ("yesterday", "the previous day"), ("昨日", "きのう", "前日")),
    Relative(Unit.DAY, 0, ("today", "the same day"), ("今日", "本日", "きょう", "同日")),
    Relative(Unit.DAY, 1, ("tomorrow", "the following day", "the next day"), ("明日", "あす", "翌日")),
    Relative(Unit.DAY, 2, ("the day after tomorrow",), ("明後日", "あさって")),
)

NAMED_DAYS = (
    NamedDay(1, 1, ("new year's day",), ("元日", "元旦")),
    NamedDay(12, 24, ("christmas eve",), ("クリスマスイブ", "クリスマス・イブ")),
    NamedDay(12, 25, ("christmas day",), ("クリスマス当日", "クリスマスの日")),
    NamedDay(12, 31, ("new year's eve",), ("大晦日", "大みそか")),
)

FISCAL_YEARS = (
    FiscalYear("United States", ("fy", "fiscal year", "fiscal"), ("米会計年度", "米国会計年度"), 10, -1),
    FiscalYear("Japan", ("japanese fiscal year",), ("年度",), 4, 0),
)

ERAS = (
    Era("慶応", "Keio", "", "1865-05-01", "1868-10-22"),
    # begun on 23 October 1868, by a decree that counts the whole year from its New Year's day as Meiji 1
    Era("明治", "Meiji", "m", "1868-01-25", "1912-07-30"),
    # the last day of Meiji and of Taisho is also the first of the next era: the decrees name the day in both
    Era("大正", "Taisho", "t", "1912-07-30", "1926-12-25"),
    Era("昭和", "Showa", "s", "1926-12-25", "1989-01-07"),
    Era("平成", "Heisei", "h", "1989-01-08", "2019-04-30"),
    Era("令和", "Reiwa", "r", "2019-05-01", ""),
)

#: The first day of each year while the calendar of Japan followed the moon; in 1873 the solar one began.
LUNAR_YEARS = {
    1865: "1865-01-27",
    1866: "1866-02-15",
    1867: "1867-02-05",
    1868: "1868-01-25",
    1869: "1869-02-11",
    1870: "1870-02-01",
    1871: "1871-02-19",
    1872: "1872-02-09",
    1873: "1873-01-01",
}

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
#: From Monday on; a week is counted from Monday to Sunday.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS_JA = "月火水木金土日"
