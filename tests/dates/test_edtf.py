from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.dates.oracle import rows
from tests.dates.strategies import calendar_dates, dates, intervals, numbers, sets
from timeline.dates import Bound, CalendarDate, Certainty, Edtf, Interval, OneOf, Range, Span, iso, read
from timeline.errors import DateError

EXAMPLES = rows("examples.csv")
REFUSALS = rows("refusals.csv")


def written(day: int | None) -> str:
    """A bound as the table writes it."""
    return ".." if day is None else iso(day)


@pytest.mark.parametrize("row", EXAMPLES, ids=[row["text"] for row in EXAMPLES])
def test_an_example_covers_the_days_that_its_meaning_says(row: dict[str, str]) -> None:
    span = read(row["text"]).span
    core = " to ".join(map(written, span.core)) if span.core else ""
    expected = (row["earliest"], row["latest"], row["core"])
    assert (written(span.earliest), written(span.latest), core) == expected


@pytest.mark.parametrize("row", EXAMPLES, ids=[row["text"] for row in EXAMPLES])
def test_an_example_prints_as_it_was_written(row: dict[str, str]) -> None:
    assert str(read(row["text"])) == row["text"]


@pytest.mark.parametrize("row", REFUSALS, ids=[row["text"] or "nothing" for row in REFUSALS])
def test_a_refusal_says_why_and_what_to_write(row: dict[str, str]) -> None:
    with pytest.raises(DateError) as caught:
        read(row["text"])
    error = caught.value
    assert (error.why, error.unread, error.hint) == (row["why"], row["unread"], row["hint"])
    assert str(error) == f"date: {row['text']!r}: {row['why']}"


SUGGESTIONS = [
    match
    for row in REFUSALS
    for match in re.findall(r"[-\d./XYES?~%\[\],]*\d{3}[-\d./XYES?~%\[\],]*", row["hint"].replace(", ", " "))
]


@pytest.mark.parametrize("text", sorted(set(SUGGESTIONS) - {"2024..2025"}))
def test_what_a_hint_suggests_can_be_read(text: str) -> None:
    assert str(read(text)) == text


@given(dates())
def test_a_date_prints_and_reads_back_as_itself(date: Edtf) -> None:
    assert read(str(date)) == date


@given(st.text("0123456789-XYES[],./~?%", max_size=14))
@example("2025?-07~")
def test_what_is_read_prints_to_a_form_that_stays(text: str) -> None:
    try:
        printed = str(read(text))
    except DateError:
        return
    assert str(read(printed)) == printed


@given(st.text(max_size=20) | st.text("0123456789-XYES[],./~?%{}T ", max_size=20))
def test_any_other_text_is_refused_with_a_reason_and_advice(text: str) -> None:
    error = refusal(text)
    assert error is None or (error.text == text and error.why and error.hint)


def refusal(text: str) -> DateError | None:
    """Why a text is not read, or None if it is."""
    try:
        read(text)
    except DateError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("?2025-12", "2025?-12"),
        ("?2025-?12-?11", "2025-12-11?"),
        ("2025~-~12", "2025-12~"),
        ("2025~-12~", "2025-12~"),
        ("2025?-07~", "2025%-~07"),
        ("?2025~", "2025%"),
        ("2025%-07?", "2025%-?07"),
        ("?2025-?12-~11", "2025-12?-~11"),
        ("[%2025-07,?2026]", "[2025%-07,2026?]"),
        ("?2025-12/..", "2025?-12/.."),
    ],
)
def test_a_qualifier_after_a_part_holds_for_all_to_its_left_and_prints_once(text: str, canonical: str) -> None:
    assert str(read(text)) == canonical


@given(calendar_dates())
def test_qualifiers_never_widen_what_a_date_covers(date: CalendarDate) -> None:
    assert CalendarDate(date.year, date.month, date.day).span == date.span


@given(st.text("12X", min_size=4, max_size=4).filter(lambda year: year.count("X") <= 1), numbers(12), numbers(31))
@example("201X", "02", "29")
@example("X001", "02", "2X")
@example("20X3", "XX", "31")
@example("1111", "02", "3X")
def test_a_pattern_covers_the_days_that_trying_all_of_them_finds(year: str, month: str, day: str) -> None:
    fits = sorted(_all_days(year, month, day))
    if not fits:
        with pytest.raises(DateError):
            CalendarDate(year, month, day)
    else:
        assert CalendarDate(year, month, day).span == Span(fits[0], fits[-1])


def _all_days(*patterns: str) -> set[int]:
    year, month, day = (re.compile(pattern.replace("X", "[0-9]")) for pattern in patterns)
    years = [number for number in range(1, 10_000) if year.fullmatch(f"{number:04d}")]
    months = [number for number in range(1, 13) if month.fullmatch(f"{number:02d}")]
    days = [number for number in range(1, 32) if day.fullmatch(f"{number:02d}")]
    return {number for y in years for m in months for d in days if (number := _ordinal(y, m, d))}


def _ordinal(year: int, month: int, day: int) -> int:
    try:
        return dt.date(year, month, day).toordinal()
    except ValueError:
        return 0


@given(intervals())
def test_an_interval_reaches_from_its_start_to_its_end(interval: Interval) -> None:
    for side, bound in ((interval.start, "earliest"), (interval.end, "latest")):
        expected = getattr(side.span, bound) if isinstance(side, CalendarDate) else None
        assert getattr(interval.span, bound) == expected


@given(sets())
def test_every_member_of_a_set_lies_in_the_days_that_the_set_covers(one_of: OneOf) -> None:
    assert all(member.span.lies_in(one_of.span) for member in one_of.members)
    assert one_of.span.core is None


def test_what_lasted_is_certain_on_a_day_between_its_sides() -> None:
    went_on = read("2025-09/2025-12").span
    assert went_on.within(read("2025-10-15").span) is Certainty.CERTAIN
    assert went_on.within(read("2025-09-15").span) is Certainty.POSSIBLE
    assert went_on.within(read("2026").span) is Certainty.OUT


def test_sides_that_are_no_date_are_told_apart() -> None:
    assert read("2025/..") == Interval(CalendarDate("2025"), Bound.OPEN)
    assert read("2025/") == Interval(CalendarDate("2025"), Bound.UNKNOWN)
    assert read("[..2025]") == OneOf((Range(None, CalendarDate("2025")),))


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        ("25", None, None),
        ("２０２５", None, None),
        ("2X", None, None),
        ("Y017000", None, None),
        ("1950S0", None, None),
        ("2025", "7", None),
        ("2025", "", None),
        ("2025", "07", "1"),
    ],
)
def test_parts_that_are_no_edtf_make_no_date(year: str, month: str | None, day: str | None) -> None:
    with pytest.raises(DateError):
        CalendarDate(year, month, day)


@pytest.mark.parametrize(
    ("month", "day", "qualifiers"),
    [
        (None, "11", ("", "", "")),
        (None, None, ("", "?", "")),
        ("07", None, ("", "", "~")),
        ("07", "11", ("!", "", "")),
    ],
)
def test_parts_that_do_not_go_together_make_no_date(
    month: str | None, day: str | None, qualifiers: tuple[str, str, str]
) -> None:
    with pytest.raises(ValueError, match=r"a day without a month|qualifiers that do not fit"):
        CalendarDate("2025", month, day, qualifiers)


def test_a_long_text_is_refused_without_trying_every_pattern() -> None:
    with pytest.raises(DateError, match="this is no date in EDTF"):
        read("[" * 100_000)
