"""The table of conventions agrees with itself, with EDTF and with the calendar."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from timeline.dates import CalendarDate, parts, read
from timeline.dates.conventions import (
    ERAS,
    FISCAL_YEARS,
    LUNAR_YEARS,
    MONTHS,
    NAMED_DAYS,
    PARTS,
    RELATIVES,
    SIDES,
    WEEKDAYS,
    WEEKDAYS_JA,
    Part,
    Unit,
)
from timeline.dates.eras import within
from timeline.dates.expressions import normalise
from timeline.dates.expressions import read as read_words
from timeline.dates.span import day_number, days_in_month


def _words() -> list[str]:
    """Every word of the tables that is looked up in folded text."""
    groups = [
        *(group for part in PARTS for group in (part.en, part.ja)),
        *(group for side in SIDES for group in (side.before_en, side.after_en, side.after_ja)),
        *(group for relative in RELATIVES for group in (relative.en, relative.ja)),
        *(group for fiscal in FISCAL_YEARS for group in (fiscal.en, fiscal.ja)),
        *(group for named in NAMED_DAYS for group in (named.en, named.ja)),
    ]
    return [word for group in groups for word in group]


def test_every_word_is_as_folding_leaves_it() -> None:
    assert [word for word in _words() if normalise(word) != word] == []


def test_no_word_names_two_parts_of_one_unit() -> None:
    named = Counter((part.unit, word) for part in PARTS for word in (*part.en, *part.ja))
    assert [name for name, count in named.items() if count > 1] == []


def test_no_word_is_relative_in_two_ways_or_stands_for_two_sides() -> None:
    relative = Counter(word for relative in RELATIVES for word in (*relative.en, *relative.ja))
    sides = Counter(word for side in SIDES for word in (*side.before_en, *side.after_ja))
    assert set(relative.values()) == set(sides.values()) == {1}


@pytest.mark.parametrize("part", [part for part in PARTS if part.code], ids=lambda part: part.en[0])
def test_a_part_with_a_number_of_edtf_covers_the_months_that_edtf_gives_it(part: Part) -> None:
    months = read(f"2025-{part.first:02d}"), read(f"{2025 + (part.last > 12)}-{(part.last - 1) % 12 + 1:02d}")
    assert CalendarDate("2025", part.code).span == parts.of_year(2025, part).span
    assert (parts.of_year(2025, part).span.earliest, parts.of_year(2025, part).span.latest) == (
        months[0].span.earliest,
        months[1].span.latest,
    )


@pytest.mark.parametrize("length", [28, 29, 30, 31])
@pytest.mark.parametrize(
    ("words", "expected"), [(("early", "mid", "late"), 3), (("first half of", "second half of"), 2)]
)
def test_the_parts_of_a_month_meet_without_gap_or_overlap(length: int, words: tuple[str, ...], expected: int) -> None:
    year, month = {28: (2025, 2), 29: (2024, 2), 30: (2025, 4), 31: (2025, 7)}[length]
    found = [part for word in words if (part := parts.find(Unit.MONTH, word))]
    spans = [parts.of_month(year, month, part).span for part in found]
    assert len(spans) == expected
    assert spans[0].earliest == day_number(year, month)
    assert spans[-1].latest == day_number(year, month, days_in_month(year, month))
    assert all(one.latest is not None and other.earliest == one.latest + 1 for one, other in pairwise(spans))


def test_the_halves_of_a_year_a_decade_and_a_century_meet() -> None:
    for whole in ("2025年", "2025年度", "2010年代", "20世紀"):
        spans = [read_words(text).span for text in (f"{whole}前半", f"{whole}後半", whole)]
        assert spans[0].latest is not None
        assert spans[1].earliest == spans[0].latest + 1
        assert (spans[0].earliest, spans[1].latest) == (spans[2].earliest, spans[2].latest)


def test_every_part_is_read_in_every_one_of_its_words() -> None:
    wholes = {
        Unit.MONTH: ("{} july 2025", "2025年7月{}"),
        Unit.YEAR: ("{} 2025", "2025年{}"),
        Unit.FISCAL_YEAR: ("{} fy2025", "2025年度{}"),
        Unit.DECADE: ("{} 2010s", "2010年代{}"),
        Unit.CENTURY: ("{} 20th century", "20世紀{}"),
    }
    for part in PARTS:
        english, japanese = wholes[part.unit]
        assert len({read_words(english.format(word)) for word in part.en}) <= 1
        assert len({read_words(japanese.format(word)) for word in part.ja}) == 1


def test_every_side_is_read_in_every_one_of_its_words() -> None:
    for side in SIDES:
        texts = [
            *(f"{word} May 2025" for word in side.before_en),
            *(f"May 2025 {word}" for word in side.after_en),
            *(f"2025年5月{word}" for word in side.after_ja),
        ]
        assert len({read_words(text) for text in texts}) == 1


def test_every_relative_word_is_read_against_the_reference_date() -> None:
    for relative in RELATIVES:
        found = {read_words(word, as_of=read("2025-12-27")) for word in (*relative.en, *relative.ja)}
        assert len(found) == 1


def test_each_era_begins_on_the_last_day_of_the_one_before_or_the_day_after_it() -> None:
    for one, other in pairwise(ERAS[1:]):
        gap = date.fromisoformat(other.first) - date.fromisoformat(one.last)
        assert gap.days in (0, 1)
    assert ERAS[-1].last == ""


def test_a_day_after_the_last_of_an_era_is_not_in_it() -> None:
    assert within("平成", read("2019-04-30")) == read("2019-04-30")
    assert within("平成", read("2019-05-01")) is None


def test_a_year_that_followed_the_moon_has_twelve_or_thirteen_of_its_months() -> None:
    first_days = [date.fromisoformat(text) for text in LUNAR_YEARS.values()]
    assert [day.year for day in first_days] == list(LUNAR_YEARS)
    lengths = {(other - one).days for one, other in pairwise(first_days[:-1])}
    assert lengths <= {353, 354, 355, 383, 384, 385}


def test_months_and_weekdays_are_those_of_the_calendar() -> None:
    assert [date(2025, month, 1).strftime("%B") for month in range(1, 13)] == list(MONTHS)
    assert [date(2025, 7, 7 + day).strftime("%A") for day in range(7)] == list(WEEKDAYS)
    assert len(WEEKDAYS_JA) == len(WEEKDAYS)
