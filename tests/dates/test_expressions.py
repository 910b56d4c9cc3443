"""Each line of the tables means what it says there, is refused as it says there, and is found inside a sentence."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.dates.tables import Row, rows
from timeline.dates import iso
from timeline.dates.expressions import match, normalise, read
from timeline.errors import DateError

READ = rows("expressions.txt") + rows("unseen_expressions.txt")
REFUSED = rows("refusals_of_expressions.txt")


def _japanese(text: str) -> bool:
    return any(character > "\u3000" for character in text)


def test_the_tables_are_as_long_as_they_are_meant_to_be_and_half_of_what_is_read_is_japanese() -> None:
    assert len(READ) >= 220
    assert sum(_japanese(row.text) for row in READ) >= 110
    assert len(REFUSED) >= 60


@pytest.mark.parametrize("row", READ, ids=lambda row: row.text)
def test_an_expression_means_the_date_and_the_bounds_of_the_table(row: Row) -> None:
    date = read(row.text, as_of=row.as_of, year=row.year)
    bounds = (date.span.earliest, date.span.latest)
    assert (str(date), *("" if bound is None else iso(bound) for bound in bounds)) == row.expected


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row.text)
def test_a_refused_expression_names_what_is_not_understood_and_says_what_to_write(row: Row) -> None:
    with pytest.raises(DateError) as refusal:
        read(row.text, as_of=row.as_of, year=row.year)
    unread, why = row.expected
    assert refusal.value.unread == unread
    assert why in refusal.value.why
    assert refusal.value.text == row.text
    assert refusal.value.hint
    assert str(refusal.value).startswith(f"date: {row.text!r}: ")


@pytest.mark.parametrize("text", ["", " ", "\u3000", "\n"])
def test_nothing_is_refused_with_ways_to_write_a_date(text: str) -> None:
    with pytest.raises(DateError, match="there is nothing to read") as refusal:
        read(text)
    assert "mid-July 2025" in refusal.value.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("July 15", "which year? write 2025-07-15 or 15 July 2025"),
        ("7月", "which year? write 2025-07 or July 2025"),
        ("7月下旬", "which year? write it too, as in mid-July 2025"),
        ("05/07/2025", "write 2025-07-05 or 2025-05-07"),
        ("1900s", "write 190X or 19XX"),
        ("昨年", "write the date itself, as in 2025-07"),
    ],
)
def test_a_hint_shows_how_to_write_what_may_have_been_meant(text: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        read(text)
    assert refusal.value.hint == hint


@pytest.mark.parametrize("row", [row for row in READ if row.as_of], ids=lambda row: row.text)
def test_the_year_that_is_given_does_not_replace_the_date_that_relative_words_count_from(row: Row) -> None:
    with pytest.raises(DateError, match="counts from a date that is not given"):
        read("last year", year=2025)
    assert read(row.text, as_of=row.as_of).span == read(row.text, as_of=row.as_of, year=row.year).span


# --- inside a sentence


def _found(sentence: str, *, year: int | None = None) -> list[tuple[str, str]]:
    """The dates of a sentence, each with its text, looked for as a reader of questions would."""
    text, at, found = normalise(sentence), 0, []
    while at < len(text):
        here = match(text, at, year=year)
        if here:
            found.append((str(here[0]), text[at : here[1]]))
        at = here[1] if here else at + 1
    return found


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("What happened in mid-July 2025?", [("[2025-07-11..2025-07-20]", "mid-july 2025")]),
        ("What happened in 2025?", [("2025", "2025")]),
        ("Between May and August 2025, what fell?", [("[2025-05..2025-08]", "between may and august 2025")]),
        ("From 27 May 2025 to 2 September 2025.", [("2025-05-27/2025-09-02", "from 27 may 2025 to 2 september 2025")]),
        ("The late-May 2025 meeting", [("[2025-05-21..2025-05-31]", "the late-may 2025")]),
        ("The 2018 embargo", [("2018", "the 2018")]),
        ("Was it the July 2025 exchange or August 2025?", [("2025-07", "the july 2025"), ("2025-08", "august 2025")]),
        ("2025年7月中旬に何がありましたか", [("[2025-07-11..2025-07-20]", "2025年7月中旬")]),
        ("1990年の選挙で、勝ったのは誰ですか", [("1990", "1990年")]),
        ("平成29年8月、政権は何をしたか。", [("2017-08", "平成29年8月")]),
        ("２０２５年９月２日の攻撃から", [("2025-09-02", "2025年9月2日")]),
        ("2025年5月20日の時点で有効でしたか", [("2025-05-20", "2025年5月20日")]),
        ("2024年の10月から12月までに", [("[2024-10..2024-12]", "2024年の10月から12月までに")]),
        ("バルバドス合意(2023年10月)のあと", [("2023-10", "2023年10月")]),
        ("2025年の前大統領", [("2025", "2025年")]),
        # by whose accounts a year is counted is said before 会計年度 only
        ("2025年の米国の動きと2024年米軍", [("2025", "2025年"), ("2024", "2024年")]),
        ("米国2025会計年度の予算", [("[2024-10..2025-09]", "米国2025会計年度")]),
        ("2025年末調整と2025年秋田", [("2025", "2025年"), ("2025", "2025年")]),
        ("昭和64年と平成元年の間", [("[1989-01-01..1989-12-31]", "昭和64年と平成元年の間")]),
    ],
)
def test_a_date_is_found_in_a_sentence_where_it_begins_and_ends(sentence: str, dates: list[tuple[str, str]]) -> None:
    assert _found(sentence) == dates


@pytest.mark.parametrize(
    "sentence",
    [
        *("May the best win", "They march on", "Sat down, may I?", "Sun and fall", "the second time", "in the end"),
        *("before the end of the talks", "by May", "1,500 soldiers", "$2025 were paid", "no. 1315", "100% of them"),
        *(
            "half of the fall",
            "2025x",
            "the last quarter of an hour",
            "a week of talks",
            "about 30",
            "to 5 of 10",
            "1/2 of it",
        ),
        *(
            "第1次政権",
            "第2次世界大戦",
            "250人",
            "41号",
            "懸賞金",
            "フェーズ1",
            "29件",
            "100人超",
            "5000万ドル",
            "2025人",
        ),
        *(
            "2日間の会談",
            "6か月停止",
            "7～8か月",
            "10年ぶり",
            "3日後",
            "その2か月後",
            "毎月1日",
            "41代目",
            "3月期",
            "千葉",
        ),
        *("一般免許", "三菱", "今日本では", "以前", "年末調整", "春闘", "未来年表", "二人", "十分", "一", "3割"),
    ],
)
def test_what_looks_like_a_date_but_is_none_is_not_found(sentence: str) -> None:
    assert _found(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["on July 15", "7月15日に", "先月の会談", "in early May", "since September", "30 February 2025"]
)
def test_a_date_that_cannot_be_resolved_is_an_error_inside_a_sentence_too(sentence: str) -> None:
    with pytest.raises(DateError):
        _found(sentence)


def test_a_date_is_looked_for_just_where_it_is_asked_for() -> None:
    assert match("in 2025", 0) is None
    assert match("in 2025", 4) is None
    assert match("の2025年", 0) is None


def test_a_sentence_about_one_year_lends_it_to_its_dates() -> None:
    assert _found("7月25日と26日、大統領は署名した", year=2025) == [("2025-07-25/2025-07-26", "7月25日と26日")]


# --- properties


@given(
    st.text(
        st.sampled_from("2025年月日の初末前後半~〜-/.,()ヶ旬至令和元春から?X[]世紀代度 mayqcbthof0319"), max_size=24
    )
)
@example("9" * 5000)
@example("二" * 5000)
@example("99999年5月")
@example("999999999 BC")
@example("Y99999")
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    with suppress(DateError):
        assert str(read(text, year=2025))


@given(st.text(max_size=20), st.sampled_from([row.text for row in READ if not row.as_of and not row.year]))
def test_a_date_is_found_behind_any_words_without_an_error_of_another_kind(words: str, date: str) -> None:
    try:
        found = _found(f"{words} {date}")
    except DateError:
        return
    assert all(text for _, text in found)


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
def test_a_day_is_the_same_in_numbers_in_english_and_in_japanese(year: int, month: int, day: int) -> None:
    kanji = str.maketrans("0123456789", "〇一二三四五六七八九")
    forms = [
        f"{year:04d}/{month}/{day}",
        f"西暦{year}年{month}月{day}日",
        f"西暦{year}年{month}月{day}日".translate(kanji),
    ]
    assert {str(read(form)) for form in forms} == {f"{year:04d}-{month:02d}-{day:02d}"}


# --- cost


def test_reading_edtf_loads_nothing_of_the_reader_of_words() -> None:
    code = "import sys; from timeline.dates import expressions as e; e.read('2025-07'); print('\\n'.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "timeline.dates.expressions" in loaded
    assert {"timeline.dates.reading", "timeline.dates.conventions", "dateutil"}.isdisjoint(loaded)
