"""Makes the database mirror a dataset: what is there and should not be goes, what differs is written anew.

Everything happens in the caller's transaction; rows of what has not changed are not touched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, delete, func, insert, select, update

from timeline.events import wider_terms
from timeline.storage import mapping, schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Table

    from timeline.events import Dataset, Event
    from timeline.storage.mapping import Borne, Row


@dataclass(frozen=True, slots=True)
class Changes:
    """What a load did: numbers of events, and whether anything else of the dataset changed."""

    added: int
    changed: int
    removed: int
    unchanged: int
    #: the head of the file, its terms, articles or tenures
    vocabulary: bool

    def __bool__(self) -> bool:
        """Whether anything at all changed."""
        return self.vocabulary or bool(self.added or self.changed or self.removed)


class _Stored(NamedTuple):
    """What the database knows of an event, as far as it decides whether to write it."""

    key: int
    position: int
    digests: tuple[str, str]


class _Fresh(NamedTuple):
    """An event that is to be written."""

    position: int
    event: Event
    record: str
    borne: Borne


@dataclass
class _Plan:
    """What has to be done to the events of a dataset."""

    write: list[_Fresh] = field(default_factory=list)
    #: keys of rows to delete: of removed events and of those that are written anew
    drop: list[int] = field(default_factory=list)
    #: key and new position of events that only stand elsewhere in the file
    move: list[tuple[int, int]] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    removed: int = 0


def mirror(connection: Connection, dataset: Dataset) -> Changes:
    """Make the database hold exactly ``dataset`` under its id; other datasets stay as they are."""
    vocabulary = _mirror_vocabulary(connection, dataset)
    plan = _planned(dataset, _stored_events(connection, dataset.id))
    _carry_out(connection, plan)
    unchanged = len(dataset.events) - plan.added - plan.changed
    return Changes(plan.added, plan.changed, plan.removed, unchanged, vocabulary)


def _mirror_vocabulary(connection: Connection, dataset: Dataset) -> bool:
    """Write what is not an event anew, unless nothing of it changed; returns whether it did."""
    terms = list(mapping.term_rows(dataset))
    row = mapping.dataset_row(dataset, terms)
    _, digest, record = row
    table = schema.dataset
    stored = connection.scalar(select(table.c.digest).where(table.c.id == dataset.id))
    if stored == digest:
        return False
    if stored is None:
        _insert(connection, table, [row])
    else:
        connection.execute(update(table).where(table.c.id == dataset.id).values(digest=digest, record=record))
    for derived in (schema.name, schema.term):
        connection.execute(delete(derived).where(derived.c.dataset == dataset.id))
    _insert(connection, schema.term, terms)
    _insert(connection, schema.name, mapping.name_rows(dataset))
    return True


def _stored_events(connection: Connection, dataset_id: str) -> dict[str, _Stored]:
    table = schema.event
    columns = (table.c.id, table.c.key, table.c.position, table.c.digest, table.c.derived_digest)
    rows = connection.execute(select(*columns).where(table.c.dataset == dataset_id))
    return {event_id: _Stored(key, position, (own, derived)) for event_id, key, position, own, derived in rows}


def _planned(dataset: Dataset, stored: Mapping[str, _Stored]) -> _Plan:
    """Compare the events with those that are stored; decides only."""
    plan = _Plan()
    wider = wider_terms(dataset.terms)
    for position, event in enumerate(dataset.events):
        fresh = _Fresh(position, event, mapping.event_record(event), mapping.borne_by(event, wider))
        _compare(plan, fresh, stored.get(event.id))
    gone = stored.keys() - {event.id for event in dataset.events}
    plan.drop += [stored[event_id].key for event_id in gone]
    plan.removed = len(gone)
    return plan


def _compare(plan: _Plan, fresh: _Fresh, stored: _Stored | None) -> None:
    """Enter into the plan what has to be done for one event."""
    digests = mapping.event_digests(fresh.record, fresh.borne)
    if stored is None:
        plan.added += 1
        plan.write.append(fresh)
    elif stored.digests != digests:
        plan.changed += stored.digests[0] != digests[0]
        plan.drop.append(stored.key)
        plan.write.append(fresh)
    elif stored.position != fresh.position:
        plan.move.append((fresh.position, stored.key))


def _carry_out(connection: Connection, plan: _Plan) -> None:
    table = schema.event
    by_key = table.c.key == bindparam("the_key")
    if plan.drop:
        connection.execute(delete(table).where(by_key), [{"the_key": key} for key in plan.drop])
    if plan.move:
        moved = [{"the_key": key, "to": position} for position, key in plan.move]
        connection.execute(update(table).where(by_key).values(position=bindparam("to")), moved)
    first = connection.execute(select(func.coalesce(func.max(table.c.key), 0))).scalar_one() + 1
    keyed = list(enumerate(plan.write, start=first))
    _insert(
        connection,
        table,
        (mapping.event_row(key, f.position, f.event, f.record, f.borne) for key, f in keyed),
    )
    links = (row for key, f in keyed for row in mapping.event_term_rows(key, f.event, f.borne))
    _insert(connection, schema.event_term, sorted(links))


def _insert(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Insert tuples as they are: half the time of dictionaries, which matters to large files."""
    ready = list(rows)
    if ready:
        connection.exec_driver_sql(str(insert(table).compile(dialect=connection.dialect)), ready)
