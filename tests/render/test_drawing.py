import pytest

from tests.render.listing import day
from timeline.dates import read
from timeline.render.drawing import Axis, Bar, bar, dot

#: a thousand days, one to a pixel
AXIS = Axis(day("1930-01-01"), day("1930-01-01") + 1000, 1000)


def drawn(text: str) -> tuple[float, ...]:
    """The bar in days from the first of the axis."""
    return tuple(each - AXIS.first for each in bar(read(text), AXIS))


def test_only_one_exact_day_is_a_dot() -> None:
    assert dot(read("1930-04-12")) == day("1930-04-12")
    assert [dot(read(text)) for text in ("1930-04-12~", "1930-04", "1930-04-12/1930-04-13")] == [None] * 3


BARS = {
    "1930-01-11/1930-02-01": (10, 32, 10, 32),  # sharp at both ends
    "1930-01-11/1930-03": (10, 90, 10, 60),  # soft where it may have ended
    "1930-01/1930-01-21": (0, 21, 10.5, 10.5),  # it may have begun on its last day
    "1930-01": (0, 31, 15.5, 15.5),  # nothing is certain
    "[1930-01-11..1930-02-01]": (10, 32, 21, 21),
    "1930-01-11~/1930-02-01": (10, 32, 15, 32),  # about that day
    "1930-01-11/..": (10, 1000, 10, 1000),  # it goes on
    "1930-01-11/": (10, 1000, 10, 11),  # it ended some time
    "../1930-01-11": (0, 11, 0, 11),
    "/1930-01-11": (0, 11, 10, 11),
    "[1930-12-31..]": (364, 1000, 682, 682),
    "../..": (0, 1000, 0, 1000),
    # what the axis does not reach
    "[1929-07-01..1930-01-31]": (0, 31, 15.5, 15.5),
    "1929-01-01/1930-01": (0, 31, 0, 1),
    "1928/1930": (0, 365, 0.5, 1),
    "1928-01-01/1929-12-31~": (-5, 5, 0, 0),
    "1929/": (0, 1000, 500, 500),
    # what is too narrow is widened about its middle
    "1930-01-11~": (5.5, 15.5, 10.5, 10.5),
    "1930-01-11/1930-01-12": (6, 16, 6, 16),
}


@pytest.mark.parametrize("text", BARS)
def test_a_bar_is_soft_where_it_is_not_known_to_the_day(text: str) -> None:
    assert drawn(text) == BARS[text]


@pytest.mark.parametrize(
    ("days", "interval", "step"),
    [
        (5, "day", 1),
        (60, "day", 7),
        (300, "month", 1),
        (1000, "month", 6),
        (30_000, "year", 10),
        (10**9, "year", 500_000),
    ],
)
def test_ticks_stand_at_round_dates(days: int, interval: str, step: int) -> None:
    assert Axis(0, days, 900).ticks()["tickCount"] == {"interval": interval, "step": step}


def test_a_bar_names_its_ends() -> None:
    assert Bar._fields == ("start", "end", "core_start", "core_end")
