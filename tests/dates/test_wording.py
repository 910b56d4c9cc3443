"""Dates are put into words at their true precision, and the words mean the date again."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.dates.strategies import dates
from timeline.dates import Edtf, read
from timeline.dates.conventions import PARTS, Unit
from timeline.dates.expressions import read as read_words
from timeline.dates.wording import words

WORDED = [
    # days, months, years
    ("2025-05-27", "27 May 2025", "2025年5月27日"),
    ("2025-07", "July 2025", "2025年7月"),
    ("2025", "2025", "2025年"),
    ("0079-08-24", "24 August AD 79", "西暦79年8月24日"),
    ("0000", "1 BC", "紀元前1年"),
    ("-0043", "44 BC", "紀元前44年"),
    ("-0043-03-15", "15 March 44 BC", "紀元前44年3月15日"),
    ("201X", "the 2010s", "2010年代"),
    # parts of a year and of a month
    ("2025-22", "summer 2025", "2025年夏"),
    ("2025-24", "winter 2025", "2025年冬"),
    ("2025-35", "third quarter of 2025", "2025年第3四半期"),
    ("2025-40", "first half of 2025", "2025年前半"),
    ("[2025-01..2025-03]", "early 2025", "2025年初頭"),
    ("[2025-07-01..2025-07-10]", "early July 2025", "2025年7月上旬"),
    ("[2025-07-11..2025-07-20]", "mid-July 2025", "2025年7月中旬"),
    ("[2025-07-21..2025-07-31]", "late July 2025", "2025年7月下旬"),
    ("[2025-05-25..2025-05-31]", "end of May 2025", "2025年5月末"),
    ("[2024-02-16..2024-02-29]", "second half of February 2024", "2024年2月後半"),
    # other ranges are said as they are, also where a word has been agreed on for reading
    ("[2025-07-11..2025-07-17]", "one day between 11 and 17 July 2025", "2025年7月11日から17日のいずれかの日"),
    ("[2025-05..2025-08]", "between May and August 2025", "2025年5月から8月のいずれか"),
    ("[2024-12..2025-02]", "between December 2024 and February 2025", "2024年12月から2025年2月のいずれか"),
    ("[2013..2015]", "between 2013 and 2015", "2013年から2015年のいずれか"),
    ("[-0099-01..-0099-03]", "between January and March 100 BC", "紀元前100年1月から3月のいずれか"),
    ("[2025-07-07,2025-07-08]", "7 July 2025 or 8 July 2025", "2025年7月7日または2025年7月8日"),
    ("[2025-05-27..]", "27 May 2025 or later", "2025年5月27日以降"),
    ("[..2013]", "2013 or earlier", "2013年以前"),
    # a part of a year that has no common name, digits that are open
    ("2025-37", "between January and April 2025", "2025年1月から4月のいずれか"),
    ("20XX", "between 2000 and 2099", "2000年から2099年のいずれか"),
    # ten years or a hundred?
    ("200X", "between 2000 and 2009", "2000年から2009年のいずれか"),
    ("079X", "between AD 790 and AD 799", "西暦790年から西暦799年のいずれか"),
    ("2025-1X", "between October and December 2025", "2025年10月から12月のいずれか"),
    ("2025-07-1X", "one day between 10 and 19 July 2025", "2025年7月10日から19日のいずれかの日"),
    ("2025-XX", "2025 (month unknown)", "2025年（月は不明）"),
    ("2025-XX-XX", "2025 (month and day unknown)", "2025年（月日は不明）"),
    ("2025-07-XX", "July 2025 (day unknown)", "2025年7月（日は不明）"),
    # what lasted
    ("2025-09/2025-12", "from September to December 2025", "2025年9月から12月まで"),
    ("2025-05-27/2025-06-03", "from 27 May to 3 June 2025", "2025年5月27日から6月3日まで"),
    ("2025-05-27/2025-05-30", "from 27 to 30 May 2025", "2025年5月27日から30日まで"),
    ("2025-12/2026-02", "from December 2025 to February 2026", "2025年12月から2026年2月まで"),
    ("2025-05/2025-05-27", "from May 2025 to 27 May 2025", "2025年5月から2025年5月27日まで"),
    ("2025-05/2025-05", "from May 2025 to May 2025", "2025年5月から2025年5月まで"),
    ("-0043/0014", "from 44 BC to AD 14", "紀元前44年から西暦14年まで"),
    ("2025-22/2025-23", "from summer 2025 to autumn 2025", "2025年夏から2025年秋まで"),
    ("2025-05-27/..", "since 27 May 2025", "2025年5月27日から"),
    ("2025-05-27/", "from 27 May 2025 (end unknown)", "2025年5月27日から（終わりは不明）"),
    ("../2025", "until 2025", "2025年まで"),
    ("/2025", "until 2025 (start unknown)", "2025年まで（始まりは不明）"),
    # how sure it is
    ("2025-07~", "about July 2025", "2025年7月頃"),
    ("2025-07?", "July 2025 (uncertain)", "2025年7月（不確か）"),
    ("2025-07%", "about July 2025 (uncertain)", "2025年7月頃（不確か）"),
    ("2025?-07-11", "11 July 2025 (year uncertain)", "2025年7月11日（年は不確か）"),
    ("2025-?07-~11", "11 July 2025 (month uncertain) (day approximate)", "2025年7月11日（月は不確か）（日はおおよそ）"),
    ("2025%-07", "July 2025 (year approximate and uncertain)", "2025年7月（年はおおよそで不確か）"),
    ("[2025-07-11~..2025-07-20~]", "about mid-July 2025", "2025年7月中旬頃"),
    ("2025-05~/2025-08?", "from about May 2025 to August 2025 (uncertain)", "2025年5月頃から2025年8月（不確か）まで"),
]
# no wording: a year, a month or a day that is not one, a long year, a set with ranges, an interval without a date
AS_WRITTEN = (
    *(
        "XXXX-12-24",
        "2X25",
        "2025-X2",
        "2025-07-X1",
        "2025-XX-11",
        "201X-05",
        "-004X-03",
        "Y17E7",
        "Y170000002",
        "1950S2",
    ),
    *(
        "20XX~",
        "[2025-07-07,2025-07-10..2025-07-12]",
        "[2025,20XX]",
        "../..",
        "20XX/..",
        "XXXX-12/2025",
        "[20XX..]",
        "[..XXXX]",
    ),
    *("2025-25?", "2025-07-1X~", "[201X-XX..2025]"),
)


@pytest.mark.parametrize(("text", "english", "japanese"), WORDED)
def test_a_date_is_put_into_words(text: str, english: str, japanese: str) -> None:
    assert (words(read(text), "en"), words(read(text), "ja")) == (english, japanese)


@pytest.mark.parametrize(("text", "english", "japanese"), WORDED)
def test_the_words_cover_the_same_days(text: str, english: str, japanese: str) -> None:
    assert read_words(english).span == read(text).span
    assert read_words(japanese).span == read(text).span


@pytest.mark.parametrize("text", AS_WRITTEN)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_date_without_a_wording_is_its_edtf_text(text: str, language: str) -> None:
    assert words(read(text), language) == text


@pytest.mark.parametrize("text", ["2025-07", "[2025-07-11..2025-07-20]", "2025-09/.."])
def test_in_another_language_a_date_is_its_edtf_text(text: str) -> None:
    assert words(read(text), "es") == text


@given(dates())
def test_reading_the_words_of_a_date_gives_the_same_days(date: Edtf) -> None:
    for language in ("en", "ja"):
        assert read_words(words(date, language)).span == date.span


def test_every_part_that_is_printed_has_a_name_in_both_languages_and_a_unit_with_a_wording() -> None:
    printed = [part for part in PARTS if part.printed]
    assert all(part.en and part.ja for part in printed)
    assert {part.unit for part in printed} == {Unit.MONTH, Unit.YEAR}
