import itertools

import pytest
from hypothesis import given

from tests.dates.strategies import dates
from tests.render.listing import dated, day, listed
from timeline.dates import Certainty, Edtf, Span, read
from timeline.errors import LongChartError
from timeline.queries import Listing, Match
from timeline.render.buckets import MONTH, YEAR, Buckets, Count, buckets, counts, number_of


def labels(listing: Listing, months: int | None = None, language: str = "en") -> list[str]:
    over = buckets(listing, months)
    return [] if over is None else [over.label(number, language) for number in range(over.first, over.last + 1)]


def test_a_short_time_is_cut_into_months_and_a_longer_one_into_years_and_more() -> None:
    assert labels(listed(dated("1930-04-12", "1930-06"))) == ["April 1930", "May 1930", "June 1930"]
    assert labels(listed(dated("1930-04-12", "1933-04"))) == ["1930", "1931", "1932", "1933"]
    assert labels(listed(dated("1930", "2029")))[::99] == ["1930", "2029"]
    assert labels(listed(dated("1930", "2030")))[::10] == ["1930 to 1939", "2030 to 2039"]
    assert labels(listed(dated("-0043", "1930")), language="ja")[-1] == "1900年〜1999年"
    assert len(labels(listed(dated("Y170000002", "1930")))) == 18


def test_months_of_years_far_away_are_told_by_number() -> None:
    assert labels(listed(dated("Y10000")))[:2] == ["Y10000-01", "Y10000-02"]


def test_more_lines_than_anybody_reads_are_refused() -> None:
    with pytest.raises(LongChartError) as refused:
        labels(listed(dated("1930", "Y17E7")), MONTH)
    assert str(refused.value) == "chart: it would have 2,039,976,852 lines: too many to draw"
    assert refused.value.hint == "leave out --by, or narrow with --from and --to"


def test_months_or_years_can_be_asked_for() -> None:
    assert labels(listed(dated("1930-12", "1931-01")), YEAR) == ["1930", "1931"]
    assert len(labels(listed(dated("1930", "1949")), MONTH)) == 240


@pytest.mark.parametrize("window", ["1930-06/1930-07", "../1930-07", "1930-06/.."])
def test_no_bucket_lies_outside_the_period_asked_for(window: str) -> None:
    found = labels(listed(dated("1930"), window=read(window).span))
    assert ("May 1930" in found, "August 1930" in found) == (window.startswith(".."), window.endswith(".."))


def test_what_is_open_reaches_to_the_end_of_the_period() -> None:
    assert labels(listed(dated("1930/.."), window=read("1940-01/1940-02").span)) == ["January 1940", "February 1940"]
    assert labels(listed(dated("../1950"), window=read("1940-01/1940-02").span)) == ["January 1940", "February 1940"]


def test_without_any_bound_there_is_nothing_to_draw() -> None:
    assert buckets(listed(dated())) is None
    assert buckets(listed(dated("../.."))) is None


def test_what_lasted_counts_certainly_while_it_went_on_and_possibly_where_it_may_have() -> None:
    over = Buckets(MONTH, number_of(day("1930-06"), MONTH), number_of(day("1930-11"), MONTH))
    listing = listed(dated("1930-07/1930-09", "[1930-06-25..1930-07-05]", "1930-11-03"))
    found = counts([(match, ("x",)) for match in listing.matches], over)
    assert [found.get((number, "x")) for number in range(over.first, over.last + 1)] == [
        *(Count(0, 1), Count(1, 1), Count(1, 0), Count(1, 0), None, Count(1, 0)),
    ]
    assert [str(each) for each in (Count(), Count(2), Count(1, 1), Count(0, 3))] == ["0", "2", "1-2", "0-3"]


@given(dates(), dates())
def test_each_count_is_that_of_a_search_for_the_bucket(one: Edtf, other: Edtf) -> None:
    events = [each._replace(date=date) for each, date in zip(dated("1930", "1931").events, (one, other), strict=True)]
    listing = Listing(tuple(Match(event, Certainty.CERTAIN) for event in events))
    over = buckets(listing)
    if over is None:
        return
    found = counts([(match, ("x",)) for match in listing.matches], over)
    for number in range(over.first, over.last + 1):
        certainties = [event.span.within(over.span(number)) for event in events]
        expected = Count(certainties.count(Certainty.CERTAIN), certainties.count(Certainty.POSSIBLE))
        assert found.get((number, "x"), Count()) == expected


@given(dates())
def test_buckets_follow_one_another_and_hold_every_bound(date: Edtf) -> None:
    listing = Listing((Match(dated("1930").events[0]._replace(date=date), Certainty.CERTAIN),))
    over = buckets(listing)
    if over is not None:
        spans = [over.span(number) for number in range(over.first, over.last + 1)]
        assert 1 <= len(spans) <= 100
        assert all((one.latest or 0) + 1 == other.earliest for one, other in itertools.pairwise(spans))
        whole = Span(spans[0].earliest, spans[-1].latest)
        span = listing.matches[0].event.span
        assert Span(span.earliest or whole.earliest, span.latest or whole.latest).lies_in(whole)
