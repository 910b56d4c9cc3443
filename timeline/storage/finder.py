"""An EventQuery to one SELECT, its rows to matches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, false, or_, select, true

from timeline.dates.span import Certainty
from timeline.queries import EventQuery, Match, Order
from timeline.storage import mapping
from timeline.storage.schema import event, event_term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import ColumnElement, Connection, Select

    from timeline.dates.span import Span
    from timeline.queries import AnyOf


def find(connection: Connection, query: EventQuery) -> list[Match]:
    """The events that certainly or possibly satisfy the query, in its order."""
    return [
        Match(
            mapping.event_from(dataset_id, record),
            Certainty.CERTAIN if certain else Certainty.POSSIBLE,
        )
        for dataset_id, record, certain in connection.execute(statement(query))
    ]


def event_ids(connection: Connection, datasets: Collection[str] = ()) -> list[str]:
    """The ids of all events of those datasets, or of all, for hints to the nearest."""
    query = EventQuery(datasets=frozenset(datasets))
    return list(connection.scalars(select(event.c.id).where(*_conditions(query)).order_by(event.c.id).distinct()))


def statement(query: EventQuery) -> Select[str, str, bool]:
    """The SELECT for the query: dataset, record, and whether the event certainly falls into the window."""
    certain = true() if query.window is None else _certainly_in(query.window)
    selected = select(event.c.dataset, event.c.record, certain.label("certain")).where(*_conditions(query))
    return selected.order_by(*_ordered(query.order)).limit(query.limit)


def _conditions(query: EventQuery) -> Iterator[ColumnElement[bool]]:
    yield from (_bears(any_of) for any_of in query.required)
    yield from (~_bears(any_of) for any_of in query.excluded)
    if query.window is not None:
        yield (_certainly_in if query.certain else _possibly_in)(query.window)
    # a text is folded as the column is; wild cards in it are escaped
    yield from (event.c.search.contains(mapping.folded_text(text), autoescape=True) for text in query.search)
    if query.datasets:
        yield event.c.dataset.in_(sorted(map(mapping.storable, query.datasets)))
    if query.ids:
        yield event.c.id.in_(sorted(map(mapping.storable, query.ids)))


def _bears(any_of: AnyOf) -> ColumnElement[bool]:
    """The event bears one of the terms; wider terms were written beside each when it was loaded."""
    by_dataset: dict[str, list[str]] = {}
    for key in sorted(any_of.keys):
        by_dataset.setdefault(mapping.storable(key.dataset), []).append(mapping.storable(key.id))
    named = (
        and_(event_term.c.dataset == dataset_id, event_term.c.term.in_(ids)) for dataset_id, ids in by_dataset.items()
    )
    bearing = select(event_term.c.event).where(event_term.c.aspect == any_of.aspect.value, or_(false(), *named))
    return event.c.key.in_(bearing)


def _possibly_in(window: Span) -> ColumnElement[bool]:
    """As Span.overlaps: the outer bounds meet the window."""
    first, last, *_ = mapping.days(window)
    return and_(event.c.earliest <= last, event.c.latest >= first)


def _certainly_in(window: Span) -> ColumnElement[bool]:
    """As Span.within: the outer bounds lie in the window, or the core, where there is one, meets it."""
    first, last, *_ = mapping.days(window)
    inside = and_(event.c.earliest >= first, event.c.latest <= last)
    return or_(inside, and_(event.c.core_first <= last, event.c.core_last >= first))


def _ordered(order: Order) -> list[ColumnElement[object]]:
    columns: list[ColumnElement[object]] = [event.c.earliest, event.c.latest, event.c.dataset, event.c.position]
    return [column.desc() for column in columns] if order is Order.DATE_DESCENDING else columns
