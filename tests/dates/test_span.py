from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import spans, windows
from timeline.dates.span import (
    Certainty,
    Span,
    day_number,
    days_in_month,
    hull,
    is_leap,
    iso,
    year_month_day,
)

if TYPE_CHECKING:
    import datetime as dt

FAR_DAYS = st.integers(-(10**15), 10**15)


@given(st.dates())
def test_a_day_has_the_number_that_the_standard_library_gives_it(day: dt.date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()


@given(FAR_DAYS)
def test_a_number_leads_back_to_its_day_however_far_away(number: int) -> None:
    assert day_number(*year_month_day(number)) == number


@given(FAR_DAYS)
def test_the_parts_of_a_day_are_on_the_calendar(number: int) -> None:
    year, month, day = year_month_day(number)
    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month)


@pytest.mark.parametrize(
    ("year", "leap"),
    [
        (2024, True),
        (2025, False),
        (1900, False),
        (2000, True),
        (0, True),
        (-4, True),
        (-1, False),
        (-100, False),
    ],
)
def test_leap_years_follow_the_gregorian_rule_before_year_1_too(year: int, *, leap: bool) -> None:
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)
    assert day_number(year + 1) - day_number(year) == (366 if leap else 365)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ((2025, 7, 11), "2025-07-11"),
        ((33, 4, 3), "0033-04-03"),
        ((0, 1, 1), "0000-01-01"),
        ((-43, 3, 15), "-0043-03-15"),
        ((9999, 12, 31), "9999-12-31"),
        ((10_000, 1, 1), "+10000-01-01"),
        ((-170_000_002, 12, 31), "-170000002-12-31"),
    ],
)
def test_iso_writes_four_digits_of_the_year_and_a_sign_outside_0000_to_9999(
    day: tuple[int, int, int], text: str
) -> None:
    assert iso(day_number(*day)) == text


#: A window from day 10 to day 20, against what happened within two days, and went on for certain between two.
WINDOW = Span(10, 20)
TRUTH = [
    (Span(12, 15), Certainty.CERTAIN, "inside"),
    (Span(10, 20), Certainty.CERTAIN, "the window itself"),
    (Span(9, 9), Certainty.OUT, "the day before"),
    (Span(21, 30), Certainty.OUT, "the day after"),
    (Span(5, 10), Certainty.POSSIBLE, "touches the first day"),
    (Span(20, 25), Certainty.POSSIBLE, "touches the last day"),
    (Span(1, 30), Certainty.POSSIBLE, "around it, one day unknown which"),
    (Span(None, 15), Certainty.POSSIBLE, "no bound before"),
    (Span(15, None), Certainty.POSSIBLE, "no bound after"),
    (Span(None, 9), Certainty.OUT, "no bound before, but over"),
    (Span(21, None), Certainty.OUT, "no bound after, but later"),
    (Span(None, None), Certainty.POSSIBLE, "nothing is known"),
    (Span(1, 30, (5, 25)), Certainty.CERTAIN, "went on all the while"),
    (Span(1, 30, (5, 10)), Certainty.CERTAIN, "went on until the first day"),
    (Span(1, 30, (20, 25)), Certainty.CERTAIN, "went on from the last day"),
    (Span(1, 30, (5, 9)), Certainty.POSSIBLE, "certainly went on only before"),
    (Span(1, 30, (21, 25)), Certainty.POSSIBLE, "certainly went on only after"),
    (Span(5, None, (7, None)), Certainty.CERTAIN, "goes on"),
    (Span(18, None, (25, None)), Certainty.POSSIBLE, "begins between 18 and 25 and goes on"),
    (Span(None, 30, (None, 12)), Certainty.CERTAIN, "always was so"),
    (Span(None, None, (None, None)), Certainty.CERTAIN, "always was and is"),
]


@pytest.mark.parametrize(("span", "certainty", "case"), TRUTH, ids=[row[2] for row in TRUTH])
def test_what_falls_into_a_window(span: Span, certainty: Certainty, case: str) -> None:
    assert span.within(WINDOW) is certainty, case


@given(spans(), spans())
def test_overlapping_is_mutual(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(spans(), windows())
def test_out_is_what_does_not_overlap(span: Span, window: Span) -> None:
    assert (span.within(window) is Certainty.OUT) == (not span.overlaps(window))


@given(spans(), windows(), windows())
def test_a_wider_window_loses_nothing_and_makes_nothing_less_certain(span: Span, window: Span, other: Span) -> None:
    wider = hull([window, other])
    rank = [Certainty.OUT, Certainty.POSSIBLE, Certainty.CERTAIN].index
    assert rank(span.within(window)) <= rank(span.within(wider))


@given(windows(), st.integers(699_990, 700_070))
def test_a_known_day_is_certain_or_out(window: Span, day: int) -> None:
    assert Span(day, day).within(window) is not Certainty.POSSIBLE


@given(spans(), windows())
def test_the_definition_by_days_agrees(span: Span, window: Span) -> None:
    """Every bound lies between day 0 and 60, so the days from -1 to 61 stand for all."""
    days = range(700_000 - 1, 700_060 + 2)
    inside = {day for day in days if _reaches(window.earliest, day, window.latest)}
    outer = {day for day in days if _reaches(span.earliest, day, span.latest)}
    core = {day for day in days if span.core and _reaches(span.core[0], day, span.core[1])}
    expected = Certainty.POSSIBLE if outer & inside else Certainty.OUT
    assert span.within(window) is (Certainty.CERTAIN if core & inside or outer <= inside else expected)


def _reaches(first: int | None, day: int, last: int | None) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


@given(st.lists(windows(), min_size=1, max_size=4))
def test_a_hull_holds_every_span_and_no_day_more_at_its_sides(parts: list[Span]) -> None:
    whole = hull(parts)
    assert all(part.lies_in(whole) for part in parts)
    assert whole.earliest in {part.earliest for part in parts}
    assert whole.latest in {part.latest for part in parts}


@pytest.mark.parametrize(
    ("span", "known"),
    [(Span(5, 5), True), (Span(5, 6), False), (Span(None, None), False), (Span(5, None), False)],
)
def test_a_span_of_one_day_is_known_to_the_day(span: Span, *, known: bool) -> None:
    assert span.is_day is known


@pytest.mark.parametrize("core", [(4, 6), (6, 11), (8, 7), (None, 7), (7, None)])
def test_a_core_lies_within_the_bounds(core: tuple[int | None, int | None]) -> None:
    with pytest.raises(ValueError, match="a core that"):
        Span(5, 10, core)


def test_a_span_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Span(2, 1)
