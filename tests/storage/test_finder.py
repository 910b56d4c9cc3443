from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from tests.sample import EVENTS, lighthouse
from timeline import storage
from timeline.dates.span import Certainty, Span, day_number, ordered
from timeline.queries import AnyOf, Aspect, EventQuery, Key, Order
from timeline.storage import mapping
from timeline.storage.finder import statement
from timeline.storage.schema import event
from timeline.storage.writer import mirror

IN_ORDER = ["first-fire", "light-approved", "tower-built", "lamp-ordered", "scaffold-falls", "light-lit"]


@pytest.fixture
def changeable(database: storage.Database) -> storage.Database:
    """A database of each kind that holds the lighthouse and may be changed."""
    with database.write() as connection:
        mirror(connection, lighthouse())
    return database


def found(database: storage.Database, query: EventQuery) -> list[str]:
    """The ids of the events that are found, the possible ones with a question mark."""
    with database.read() as connection:
        matches = storage.find(connection, query)
    return [f"{match.event.id}{'?' * (match.certainty is Certainty.POSSIBLE)}" for match in matches]


def any_of(aspect: Aspect, *ids: str, dataset: str = "lighthouse") -> AnyOf:
    """A condition on terms of one dataset."""
    return AnyOf(aspect, frozenset(Key(dataset, each) for each in ids))


def window(first: str | None, last: str | None) -> Span:
    """The days from ``first`` to ``last``, in ISO 8601."""

    def day(text: str | None) -> int | None:
        return None if text is None else day_number(*map(int, text.split("-")))

    return Span(day(first), day(last))


def test_the_empty_query_finds_everything_in_the_order_of_time(loaded: storage.Database) -> None:
    assert found(loaded, EventQuery()) == IN_ORDER


def test_events_come_back_as_they_were_loaded(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        events = [match.event for match in storage.find(connection, EventQuery())]
    assert sorted(events, key=lambda event: event.id) == sorted(lighthouse().events, key=lambda event: event.id)


def test_the_order_can_be_turned(loaded: storage.Database) -> None:
    assert found(loaded, EventQuery(order=Order.DATE_DESCENDING)) == IN_ORDER[::-1]


@pytest.mark.parametrize(("limit", "ids"), [(None, IN_ORDER), (0, []), (2, IN_ORDER[:2]), (99, IN_ORDER)])
def test_the_limit_is_applied_to_the_order(loaded: storage.Database, limit: int | None, ids: list[str]) -> None:
    assert found(loaded, EventQuery(limit=limit)) == ids


@pytest.mark.parametrize(
    ("required", "ids"),
    [
        (any_of(Aspect.ACTOR, "lumiere"), ["tower-built", "lamp-ordered"]),
        # a group finds what its members did, and their members
        (any_of(Aspect.ACTOR, "harbour-board"), ["light-approved", "tower-built", "lamp-ordered", "light-lit"]),
        (any_of(Aspect.ACTOR, "lamp-office"), ["tower-built", "lamp-ordered", "light-lit"]),
        (any_of(Aspect.ACTOR, "ana-lindqvist"), ["tower-built", "light-lit"]),
        # a place is not an actor of what happens in it
        (any_of(Aspect.ACTOR, "skerry-island"), []),
        (any_of(Aspect.PLACE, "skerry-island"), ["light-approved", "tower-built", "light-lit"]),
        (any_of(Aspect.PLACE, "north-county"), ["light-approved", "tower-built", "scaffold-falls", "light-lit"]),
        (any_of(Aspect.THEME, "building-works"), ["tower-built", "lamp-ordered"]),
        (any_of(Aspect.THEME, "works"), ["light-approved", "tower-built", "lamp-ordered", "scaffold-falls"]),
        (any_of(Aspect.KIND, "decision"), ["light-approved", "lamp-ordered"]),
        (any_of(Aspect.KIND, "order"), ["lamp-ordered"]),
        (any_of(Aspect.STATE, "light-in-service"), ["light-lit"]),
        (any_of(Aspect.ARTICLE, "almanac"), ["first-fire", "scaffold-falls"]),
        # one of several is enough
        (any_of(Aspect.ARTICLE, "almanac", "gazette"), IN_ORDER),
        (any_of(Aspect.THEME, "weather", "nonsense"), ["scaffold-falls"]),
        (any_of(Aspect.THEME), []),
        # an id is that of its own dataset and aspect
        (any_of(Aspect.THEME, "lumiere"), []),
        (any_of(Aspect.ACTOR, "lumiere", dataset="other"), []),
    ],
)
def test_a_term_finds_what_bears_it_or_a_narrower_one(
    loaded: storage.Database, required: AnyOf, ids: list[str]
) -> None:
    assert found(loaded, EventQuery((required,))) == ids
    assert found(loaded, EventQuery(excluded=(required,))) == [each for each in IN_ORDER if each not in ids]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (
            EventQuery((any_of(Aspect.ACTOR, "lumiere"), any_of(Aspect.ACTOR, "ana-lindqvist"))),
            ["tower-built"],
        ),
        (EventQuery((any_of(Aspect.THEME, "works"), any_of(Aspect.KIND, "storm"))), ["scaffold-falls"]),
        (
            EventQuery((any_of(Aspect.THEME, "works"),), excluded=(any_of(Aspect.THEME, "building-works"),)),
            ["light-approved", "scaffold-falls"],
        ),
        (EventQuery((any_of(Aspect.THEME, "works"),), search=("lamp",)), ["lamp-ordered"]),
        (EventQuery(ids=frozenset(["light-lit", "first-fire", "nonsense"])), ["first-fire", "light-lit"]),
        (EventQuery(datasets=frozenset(["lighthouse", "nonsense"])), IN_ORDER),
        (EventQuery(datasets=frozenset(["nonsense"])), []),
    ],
)
def test_all_conditions_must_hold(loaded: storage.Database, query: EventQuery, ids: list[str]) -> None:
    assert found(loaded, query) == ids


@pytest.mark.parametrize(
    ("first", "last", "ids"),
    [
        ("1898-03-15", "1898-03-15", ["light-approved"]),
        ("1898-03-01", "1898-03-31", ["light-approved"]),
        # a month is certain in a range that holds all of it, possible in a part of it
        ("1898-07-01", "1898-07-31", ["tower-built", "lamp-ordered"]),
        ("1898-07-02", "1898-07-31", ["tower-built", "lamp-ordered?"]),
        # mid-January is possible on one of its days
        ("1899-01-15", "1899-01-15", ["tower-built", "scaffold-falls?"]),
        ("1899-01-11", "1899-01-20", ["tower-built", "scaffold-falls"]),
        ("1899-01-21", "1899-01-31", ["tower-built"]),
        # what lasted may have begun on any day of its first month
        ("1898-04-01", "1898-04-29", ["tower-built?"]),
        ("1898-04-01", "1898-04-30", ["tower-built"]),
        ("1898-04-30", "1898-04-30", ["tower-built"]),
        # what still goes on goes on
        ("1999-01-01", "1999-12-31", ["light-lit"]),
        (None, "1898-01-01", ["first-fire"]),
        (None, "-43-06-30", ["first-fire?"]),
        ("1899-10-02", None, ["light-lit"]),
        (None, None, IN_ORDER),
    ],
)
def test_a_window_finds_what_certainly_or_possibly_falls_into_it(
    loaded: storage.Database, first: str | None, last: str | None, ids: list[str]
) -> None:
    span = Span(None, -16000) if last == "-43-06-30" else window(first, last)
    assert found(loaded, EventQuery(window=span)) == ids
    assert found(loaded, EventQuery(window=span, certain=True)) == [each for each in ids if "?" not in each]


def test_the_limit_counts_after_the_possible_ones_are_dropped(loaded: storage.Database) -> None:
    span = window("1899-01-15", "1899-12-31")
    assert found(loaded, EventQuery(window=span, limit=2)) == ["tower-built", "scaffold-falls?"]
    assert found(loaded, EventQuery(window=span, limit=2, certain=True)) == ["tower-built", "light-lit"]


def test_without_a_window_everything_is_certain(loaded: storage.Database) -> None:
    assert found(loaded, EventQuery(certain=True)) == IN_ORDER


@pytest.mark.parametrize(
    ("search", "ids"),
    [
        (("brass",), ["lamp-ordered"]),
        (("BRASS",), ["lamp-ordered"]),
        (("ＢＲＡＳＳ",), ["lamp-ordered"]),
        # two characters of Japanese, anywhere in a text
        (("灯器",), ["lamp-ordered", "light-lit"]),
        (("倒壊",), ["scaffold-falls"]),
        (("嵐", "足場"), ["scaffold-falls"]),
        (("嵐", "灯器"), []),
        # handles, figures, and what the sources say are searched too
        (("approval",), ["light-approved"]),
        (("crowns",), ["lamp-ordered"]),
        (("重量",), ["lamp-ordered"]),
        (("middle of january",), ["scaffold-falls"]),
        (("year before",), ["lamp-ordered"]),
        (("the lamp",), ["lamp-ordered", "light-lit"]),
        (("nearer",), ["scaffold-falls"]),
        # wild cards of SQL are characters
        (("100%",), ["lamp-ordered"]),
        (("1%e",), []),
        (("%",), ["lamp-ordered"]),
        (("snake_case",), ["first-fire"]),
        (("snakeXcase",), []),
        (("l_mp",), []),
        (("/",), []),
        (("' OR 1=1 --",), []),
        # a search does not reach over from one text into the next
        (("ordered a lamp",), []),
        # what no text can hold is not found
        (("\udcff",), []),
        (("\0",), []),
    ],
)
def test_a_search_finds_every_folded_text(loaded: storage.Database, search: tuple[str, ...], ids: list[str]) -> None:
    assert found(loaded, EventQuery(search=search)) == ids


@pytest.mark.parametrize("broken", ["\udcff", "\0"])
def test_characters_that_no_database_takes_are_just_not_found(loaded: storage.Database, broken: str) -> None:
    assert found(loaded, EventQuery(ids=frozenset([broken]))) == []
    assert found(loaded, EventQuery(datasets=frozenset([broken]))) == []
    assert found(loaded, EventQuery((AnyOf(Aspect.ACTOR, frozenset([Key(broken, broken)])),))) == []


def test_events_of_one_day_keep_the_order_of_their_file(database: storage.Database) -> None:
    ids = ["b", "a-b", "ab", "a1"]
    with database.write() as connection:
        mirror(connection, lighthouse(events=[{**EVENTS[0], "id": each} for each in ids]))
        mirror(connection, lighthouse(dataset="a", events=[EVENTS[0] | {"id": "z"}]))
    with database.read() as connection:
        keys = [(each.event.id, each.event.dataset) for each in storage.find(connection, EventQuery())]
    assert keys == [("z", "a"), *((each, "lighthouse") for each in ids)]


def test_the_ids_of_events_are_listed_once_in_the_order_of_the_alphabet(changeable: storage.Database) -> None:
    with changeable.write() as connection:
        mirror(connection, lighthouse(dataset="other", events=EVENTS[:1]))
        assert storage.event_ids(connection) == sorted(IN_ORDER)
        assert storage.event_ids(connection, ["other"]) == ["light-approved"]


def test_terms_of_several_datasets_are_told_apart(changeable: storage.Database) -> None:
    with changeable.write() as connection:
        mirror(connection, lighthouse(dataset="other"))
    keys = frozenset([Key("lighthouse", "lumiere"), Key("other", "ana-lindqvist")])
    with changeable.read() as connection:
        matches = storage.find(connection, EventQuery((AnyOf(Aspect.ACTOR, keys),)))
    assert [(match.event.dataset, match.event.id) for match in matches] == [
        ("lighthouse", "tower-built"),
        ("other", "tower-built"),
        ("lighthouse", "lamp-ordered"),
        ("other", "light-lit"),
    ]


FARTHEST = 2**62 - 1
DAYS = st.none() | st.integers(-20, 20) | st.sampled_from([-FARTHEST, FARTHEST])
BOUNDS = st.tuples(DAYS, DAYS).filter(lambda bounds: ordered(*bounds))
LASTING = st.tuples(BOUNDS, BOUNDS).filter(lambda pair: Span(*pair[1]).lies_in(Span(*pair[0])))
SPANS = BOUNDS.map(lambda bounds: Span(*bounds)) | LASTING.map(lambda pair: Span(*pair[0], core=pair[1]))


def certainty_in_sql(database: storage.Database, span: Span, window: Span) -> list[Certainty]:
    """What the database says of an event with that span: with the possible ones, and without."""
    columns = ("earliest", "latest", "core_first", "core_last")
    days = dict(zip(columns, mapping.days(span), strict=True))
    with database.write() as connection:
        connection.execute(update(event).values(days))
        matches = [storage.find(connection, EventQuery(window=window, certain=certain)) for certain in (False, True)]
    return [found[0].certainty if found else Certainty.OUT for found in matches]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(span=SPANS, window=BOUNDS.map(lambda bounds: Span(*bounds)))
def test_sql_and_span_agree_on_what_is_certain_possible_and_out(
    changeable: storage.Database, span: Span, window: Span
) -> None:
    certainty = span.within(window)
    only_certain = certainty if certainty is Certainty.CERTAIN else Certainty.OUT
    assert certainty_in_sql(changeable, span, window) == [certainty, only_certain]


@pytest.mark.parametrize("bounds", [(-(10**30), None), (None, 10**30), (-(10**30), 10**30)])
def test_a_bound_beyond_all_numbers_of_a_database_is_still_a_bound(
    changeable: storage.Database, bounds: tuple[int | None, int | None]
) -> None:
    assert found(changeable, EventQuery(window=Span(*bounds))) == IN_ORDER
    endless = certainty_in_sql(changeable, Span(None, None), Span(*bounds))
    assert endless == [Certainty.POSSIBLE, Certainty.OUT]


def test_a_filter_is_answered_through_indices(sqlite: storage.Database) -> None:
    query = EventQuery((any_of(Aspect.ACTOR, "lumiere"),), window=window("1898-07-01", None))
    with sqlite.read() as connection:
        compiled = statement(query).compile(connection, compile_kwargs={"literal_binds": True})
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
    assert any("event_term USING PRIMARY KEY (aspect=? AND dataset=? AND term=?)" in step for step in plan)
    assert not any(step.startswith("SCAN") for step in plan)


def test_everything_is_listed_in_the_order_of_the_index_without_sorting(sqlite: storage.Database) -> None:
    with sqlite.read() as connection:
        compiled = statement(EventQuery(limit=50)).compile(connection, compile_kwargs={"literal_binds": True})
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
    assert plan == ["SCAN event USING INDEX ix_event_earliest_latest_dataset_position"]
