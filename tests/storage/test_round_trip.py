from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from tests.strategies import datasets
from timeline import storage
from timeline.events import Facet
from timeline.folding import fold_name
from timeline.queries import Aspect, EventQuery, Key
from timeline.storage.writer import Changes, mirror

if TYPE_CHECKING:
    from timeline.dates.span import Span
    from timeline.events import Dataset, Event


def place_in_time(event: Event) -> tuple[float, float]:
    """Where the event stands in a listing; those of one place stand as the file has them."""
    span: Span = event.span
    return (
        float("-inf") if span.earliest is None else span.earliest,
        float("inf") if span.latest is None else span.latest,
    )


@settings(
    deadline=None,
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(dataset=datasets())
def test_whatever_was_there_a_load_makes_the_database_hold_the_dataset(
    database: storage.Database, dataset: Dataset
) -> None:
    with database.write() as connection:
        mirror(connection, dataset)
        again = mirror(connection, dataset)
        matches = storage.find(connection, EventQuery(datasets=frozenset([dataset.id])))
        assert storage.dataset(connection, dataset.id) == dataset
        for actor in (term for term in dataset.terms if term.facet is Facet.ACTOR):
            for name in filter(fold_name, itertools.chain([actor.id], *actor.names.values())):
                assert Key(dataset.id, actor.id) in storage.lookup(connection, Aspect.ACTOR, name)
    assert again == Changes(0, 0, 0, len(dataset.events), vocabulary=False)
    assert [match.event for match in matches] == sorted(dataset.events, key=place_in_time)
