from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import dates, windows
from timeline.dates import edtf
from timeline.dates.span import Span, day_number, iso
from timeline.events import Event
from timeline.states import Holds, Phase, holds_in, phases, within

YES, NO, UNKNOWN, PARTLY = Holds.YES, Holds.NO, Holds.UNKNOWN, Holds.PARTLY


def event(date: str, *, begins: bool = False, ends: bool = False, name: str = "") -> Event:
    """An event that begins or ends the toll."""
    return Event(
        dataset="harbour",
        id=name or date,
        date=edtf.read(date),
        kind="decree",
        title={},
        summary={},
        participants=(),
        themes=(),
        places=(),
        sources=(),
        begins=("toll",) if begins else (),
        ends=("toll",) if ends else (),
    )


def begins(date: str) -> Event:
    """It begins."""
    return event(date, begins=True)


def ends(date: str) -> Event:
    """It ends."""
    return event(date, ends=True)


def told(*events: Event, known_to: str | None = None) -> list[tuple[str, str, Holds]]:
    """The phases with their days as text."""
    last = None if known_to is None else edtf.read(known_to).span.latest
    found = phases("toll", events, known_to=last)
    return [
        ("" if phase.first is None else iso(phase.first), "" if phase.last is None else iso(phase.last), phase.holds)
        for phase in found
    ]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # nothing is recorded
        ([], [("", "", UNKNOWN)]),
        # on the day of the beginning it holds, before it does not
        ([begins("1930-07-01")], [("", "1930-06-30", NO), ("1930-07-01", "", YES)]),
        # on the day of the end it holds no more; since when it held is not recorded
        ([ends("1930-07-01")], [("", "1930-06-30", UNKNOWN), ("1930-07-01", "", NO)]),
        (
            [ends("1931-05-27"), begins("1930-07-01")],
            [("", "1930-06-30", NO), ("1930-07-01", "1931-05-26", YES), ("1931-05-27", "", NO)],
        ),
        # while an imprecise change may or may not have come, nobody knows
        ([begins("1930-07")], [("", "1930-06-30", NO), ("1930-07-01", "1930-07-30", UNKNOWN), ("1930-07-31", "", YES)]),
        (
            [begins("1930"), ends("[1931-05-25..1931-05-27]")],
            [
                ("", "1929-12-31", NO),
                ("1930-01-01", "1930-12-30", UNKNOWN),
                ("1930-12-31", "1931-05-24", YES),
                ("1931-05-25", "1931-05-26", UNKNOWN),
                ("1931-05-27", "", NO),
            ],
        ),
        # what lasted carries the state to its own end, that day included
        (
            [begins("1930-07-01/1930-07-10")],
            [("", "1930-06-30", NO), ("1930-07-01", "1930-07-10", YES), ("1930-07-11", "", NO)],
        ),
        # an open end still holds, an unknown one ended nobody recorded when
        ([begins("1930-07-01/..")], [("", "1930-06-30", NO), ("1930-07-01", "", YES)]),
        (
            [begins("1930-07-01/")],
            [("", "1930-06-30", NO), ("1930-07-01", "1930-07-01", YES), ("1930-07-02", "", UNKNOWN)],
        ),
        (
            [begins("../1930-07-01")],
            [("", "1930-06-30", UNKNOWN), ("1930-07-01", "1930-07-01", YES), ("1930-07-02", "", NO)],
        ),
        # changes that alternate keep that order where their days overlap
        (
            [begins("[1930..1931-01]"), ends("[1931-01..1931-02]")],
            [("", "1929-12-31", NO), ("1930-01-01", "1931-02-27", UNKNOWN), ("1931-02-28", "", NO)],
        ),
        # two beginnings: the second changes nothing
        ([begins("1930-07-01"), begins("1931-07-01")], [("", "1930-06-30", NO), ("1930-07-01", "", YES)]),
        # changes that cannot be put in order
        ([begins("1930"), begins("[1930..1931-01]"), ends("[1930..1931-02]")], [("", "", UNKNOWN)]),
    ],
)
def test_events_make_phases(events: list[Event], expected: list[tuple[str, str, Holds]]) -> None:
    joined: list[tuple[str, str, Holds]] = []
    for first, last, holds in told(*events):
        if joined and joined[-1][2] is holds:
            joined[-1] = (joined[-1][0], last, holds)
        else:
            joined.append((first, last, holds))
    assert joined == expected


def test_after_the_day_that_the_dataset_speaks_of_nothing_is_known() -> None:
    assert told(begins("1930-07-01"), known_to="1932-06") == [
        ("", "1930-06-30", NO),
        ("1930-07-01", "1932-06-30", YES),
        ("1932-07-01", "", UNKNOWN),
    ]


def test_each_phase_names_the_events_that_say_so() -> None:
    found = phases("toll", [begins("1930-07"), ends("1931-05-27")])
    assert [[event.id for event in phase.because] for phase in found] == [
        ["1930-07"],
        ["1930-07"],
        ["1930-07"],
        ["1931-05-27"],
    ]


@pytest.mark.parametrize(
    ("window", "answer"),
    [
        ("1930-06-30", NO),
        ("1930-07-15", UNKNOWN),
        ("1930-08", YES),
        ("1930-07", UNKNOWN),
        ("1931-05", PARTLY),
        ("1931-05-27", NO),
        ("1920/1940", PARTLY),
    ],
)
def test_a_period_is_answered_for_all_of_its_days(window: str, answer: Holds) -> None:
    found = phases("toll", [begins("1930-07"), ends("1931-05-27")])
    assert holds_in(found, edtf.read(window).span) is answer


def test_within_a_window_are_the_phases_that_share_a_day_with_it() -> None:
    found = phases("toll", [begins("1930-07-01")])
    assert within(found, edtf.read("1930-07-01").span) == found[1:]
    assert within(found, edtf.read("1930").span) == found


changes = st.lists(st.tuples(dates(), st.booleans(), st.booleans()), max_size=5)


@given(changes, st.integers(-(10**6), 10**6) | st.none())
def test_phases_cover_all_time_without_gap_or_overlap(
    described: list[tuple[edtf.Edtf, bool, bool]], known_to: int | None
) -> None:
    events = [event(str(date), begins=first, ends=last) for date, first, last in described]
    found = phases("toll", events, known_to=known_to)
    assert found[0].first is None
    assert found[-1].last is None
    for phase, following in pairwise(found):
        assert phase.last is not None
        assert following.first == phase.last + 1


@given(changes, windows())
def test_what_holds_in_a_period_holds_on_its_first_and_last_day(
    described: list[tuple[edtf.Edtf, bool, bool]], window: Span
) -> None:
    found = phases("toll", [event(str(date), begins=first, ends=last) for date, first, last in described])
    answer = holds_in(found, window)
    for day in (window.earliest, window.latest):
        if day is not None and answer in (YES, NO):
            assert holds_in(found, Span(day, day)) is answer


def test_a_phase_is_a_span() -> None:
    day = day_number(1930, 7, 1)
    assert Phase(day, None, YES).span == Span(day, None)
