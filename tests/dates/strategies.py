"""Values of every class of the date model, for tests that state properties."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st

from timeline.dates import Bound, CalendarDate, Edtf, Interval, OneOf, Range, Span
from timeline.errors import DateError

MARKS = st.sampled_from(("", "", "~", "?", "%"))


def signed(sign: str, digits: str) -> str:
    """A year of four digits or X; there is no -0000."""
    return digits if digits == "0000" else sign + digits


def numbers(last: int, *, digits: str = "01234567890X") -> st.SearchStrategy[str]:
    """Two digits for 1 to ``last``, or a pattern with unspecified ones."""
    exact = st.integers(1, last).map("{:02d}".format)
    return exact | st.text(digits, min_size=2, max_size=2).filter(lambda text: "X" in text)


PLAIN_YEARS = st.integers(0, 9999).map("{:04d}".format) | st.integers(1, 9999).map("-{:04d}".format)
YEAR_PATTERNS = st.builds(signed, st.sampled_from(("", "-")), st.text("0129X", min_size=4, max_size=4))
LONG_YEARS = (
    st.builds("Y{}{}".format, st.sampled_from(("", "-")), st.integers(10_000, 999_999_999_999))
    | st.builds("Y{}{}E{}".format, st.sampled_from(("", "-")), st.integers(1, 999), st.integers(4, 9))
    | st.builds("{}{}S{}".format, st.sampled_from(("", "-")), st.integers(1000, 9999), st.integers(1, 4))
    | st.builds("Y{}{}E{}S{}".format, st.just(""), st.integers(1000, 9999), st.integers(1, 8), st.integers(1, 4))
)
PARTS_OF_YEAR = st.integers(21, 41).map(str)


@st.composite
def calendar_dates(draw: st.DrawFn) -> CalendarDate:
    """Years, months, days and parts of a year, plain or with unspecified digits, qualified or not."""
    year = draw(PLAIN_YEARS | YEAR_PATTERNS | LONG_YEARS)
    month = draw(st.none() | numbers(12) | PARTS_OF_YEAR) if year[-4:] == year.lstrip("-") else None
    day = draw(st.none() | numbers(31)) if month and not "21" <= month <= "41" else None
    marks = (draw(MARKS), draw(MARKS) if month else "", draw(MARKS) if day else "")
    try:
        return CalendarDate(year, month, day, marks)
    except DateError:  # no such day, as 30 February
        assume(condition=False)
        raise


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals between dates, open or unknown at one side, and the one that is open at both."""
    start = draw(calendar_dates() | st.sampled_from(Bound))
    end = draw(calendar_dates() | st.just(Bound.OPEN) if start == Bound.OPEN else calendar_dates())
    if isinstance(start, CalendarDate):
        end = draw(st.just(end) | st.sampled_from(Bound))
    if isinstance(start, CalendarDate) and isinstance(end, CalendarDate) and _reversed(start, end):
        start, end = end, start
    return Interval(start, end)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """Ranges of dates, at most one side without a bound."""
    first, last = draw(calendar_dates()), draw(calendar_dates())
    if _reversed(first, last):
        first, last = last, first
    return draw(st.sampled_from((Range(first, last), Range(first, None), Range(None, last))))


def sets() -> st.SearchStrategy[OneOf]:
    """Sets of one to four dates and ranges."""
    members = st.lists(calendar_dates() | ranges(), min_size=1, max_size=4)
    return members.map(lambda found: OneOf(tuple(found)))


def dates() -> st.SearchStrategy[Edtf]:
    """Values of every class."""
    return calendar_dates() | intervals() | sets()


DAYS = st.integers(700_000, 700_060)
BOUNDS = st.none() | DAYS


@st.composite
def windows(draw: st.DrawFn) -> Span:
    """Spans without a core, near one another, each side with or without a bound."""
    earliest, latest = draw(BOUNDS), draw(BOUNDS)
    if earliest is not None and latest is not None and earliest > latest:
        earliest, latest = latest, earliest
    return Span(earliest, latest)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Spans near one another, with and without a core."""
    outer = draw(windows())
    first = outer.earliest if outer.earliest is not None else 700_000
    last = outer.latest if outer.latest is not None else 700_060
    days = sorted(draw(st.lists(st.integers(first, last), min_size=2, max_size=2)) if first <= last else ())
    if not days or draw(st.booleans()):
        return outer
    begins = None if outer.earliest is None and draw(st.booleans()) else days[0]
    ends = None if outer.latest is None and draw(st.booleans()) else days[1]
    return Span(outer.earliest, outer.latest, (begins, ends))


def _reversed(first: CalendarDate, last: CalendarDate) -> bool:
    earliest, latest = first.span.earliest, last.span.latest
    return earliest is not None and latest is not None and earliest > latest
