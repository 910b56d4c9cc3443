"""What events are described with: names to ids and back, terms and articles with their use, datasets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, true

from timeline.events import Facet
from timeline.queries import ArticleCount, Aspect, Key, TermCount, TermKey
from timeline.storage import mapping, schema

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import ColumnElement, Connection, Table
    from sqlalchemy.engine import Row

    from timeline.events import Article, Dataset, Term

_name, _term, _dataset, _event, _event_term = (
    schema.name,
    schema.term,
    schema.dataset,
    schema.event,
    schema.event_term,
)

# what every database takes in one statement, and to spare
_MOST_PARAMETERS = 10_000


def lookup(connection: Connection, aspect: Aspect, text: str, datasets: Collection[str] = ()) -> frozenset[Key]:
    """The terms that ``text`` names, in any language, or whose id it is; in those datasets, or in all."""
    named = select(_name.c.dataset, _name.c.term).where(
        _name.c.facet == mapping.VOCABULARY[aspect],
        _name.c.folded == mapping.folded_name(text),
        _in(_name, datasets),
    )
    return frozenset(Key(dataset_id, term_id) for dataset_id, term_id in connection.execute(named))


def names(connection: Connection, aspect: Aspect, datasets: Collection[str] = ()) -> list[str]:
    """Every name and id that :func:`lookup` would find, for hints to the nearest."""
    every = select(_name.c.name).where(_name.c.facet == mapping.VOCABULARY[aspect], _in(_name, datasets))
    return sorted(set(connection.scalars(every)))


def terms(connection: Connection, facet: Facet, datasets: Collection[str] = ()) -> list[TermCount]:
    """The vocabulary in the order of the files, with the numbers of events that bear each term."""
    return [
        TermCount(dataset_id, mapping.term_from(facet.value, record), events)
        for dataset_id, record, events in _counted(connection, facet.value, datasets)
    ]


def articles(connection: Connection, datasets: Collection[str] = ()) -> list[ArticleCount]:
    """The articles in the order of the files, with the numbers of events that cite each."""
    return [
        ArticleCount(dataset_id, mapping.article_from(record), events)
        for dataset_id, record, events in _counted(connection, Aspect.ARTICLE.value, datasets)
    ]


def _counted(connection: Connection, facet: str, datasets: Collection[str]) -> Iterable[Row[str, str, int]]:
    uses = (
        select(func.count())
        .where(
            _event_term.c.aspect == facet,
            _event_term.c.dataset == _term.c.dataset,
            _event_term.c.term == _term.c.id,
        )
        .scalar_subquery()
    )
    counted = select(_term.c.dataset, _term.c.record, uses).where(_term.c.facet == facet, _in(_term, datasets))
    return connection.execute(counted.order_by(_term.c.dataset, _term.c.position))


def described(connection: Connection, keys: Iterable[TermKey]) -> dict[TermKey, Term]:
    """Those terms and all that are wider, at any distance; unknown ones are left out."""
    found: dict[TermKey, Term] = {}
    wanted = set(keys)
    while wanted:
        read = _terms(connection, wanted)
        found |= read
        wider = {TermKey(key.facet, key.dataset, each) for key, term in read.items() for each in term.broader}
        wanted = wider - found.keys()
    return found


def _terms(connection: Connection, keys: Iterable[TermKey]) -> dict[TermKey, Term]:
    found = _records(connection, [(key.facet.value, key.dataset, key.id) for key in keys])
    return {
        TermKey(Facet(facet), dataset_id, term_id): mapping.term_from(facet, record)
        for facet, dataset_id, term_id, record in found
    }


def cited(connection: Connection, keys: Iterable[Key]) -> dict[Key, Article]:
    """Those articles; unknown ones are left out."""
    found = _records(connection, [(Aspect.ARTICLE.value, *key) for key in keys])
    return {Key(dataset_id, article_id): mapping.article_from(record) for _, dataset_id, article_id, record in found}


def _records(connection: Connection, keys: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str, str, str]]:
    """Facet, dataset, id and record of each."""
    groups: dict[tuple[str, str], list[str]] = {}
    for facet, dataset_id, term_id in sorted(set(keys)):
        groups.setdefault((facet, dataset_id), []).append(term_id)
    for (facet, dataset_id), ids in groups.items():
        for start in range(0, len(ids), _MOST_PARAMETERS):
            wanted = (
                _term.c.facet == facet,
                _term.c.dataset == dataset_id,
                _term.c.id.in_(ids[start : start + _MOST_PARAMETERS]),
            )
            for term_id, record in connection.execute(select(_term.c.id, _term.c.record).where(*wanted)):
                yield facet, dataset_id, term_id, record


def datasets(connection: Connection) -> list[Dataset]:
    """Every dataset without its records, in the order of their ids."""
    records = connection.scalars(select(_dataset.c.record).order_by(_dataset.c.id))
    return [mapping.header_from(record) for record in records]


def count(connection: Connection, dataset_id: str) -> int:
    """How many events the dataset has."""
    return connection.execute(
        select(func.count()).select_from(_event).where(_event.c.dataset == dataset_id)
    ).scalar_one()


def dataset(connection: Connection, dataset_id: str) -> Dataset | None:
    """The whole dataset as it was loaded; None if there is none with that id."""
    record = connection.scalar(select(_dataset.c.record).where(_dataset.c.id == mapping.storable(dataset_id)))
    if record is None:
        return None
    of_terms = select(_term.c.facet, _term.c.record).where(_term.c.dataset == dataset_id)
    of_events = select(_event.c.record).where(_event.c.dataset == dataset_id)
    return mapping.dataset_from(
        record,
        [(facet, term) for facet, term in connection.execute(of_terms.order_by(_term.c.position))],
        connection.scalars(of_events.order_by(_event.c.position)),
    )


def _in(table: Table, datasets: Collection[str]) -> ColumnElement[bool]:
    return table.c.dataset.in_(sorted(map(mapping.storable, datasets))) if datasets else true()
