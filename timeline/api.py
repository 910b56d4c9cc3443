"""The Python door: open a database, find events, load files. The command line is built on nothing else."""

from __future__ import annotations

import itertools
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from timeline import periods, storage
from timeline.errors import (
    AmbiguousEventError,
    AmbiguousNameError,
    EmptyDatabaseError,
    ForeignDatabaseError,
    MissingDatabaseError,
    NewerDatabaseError,
    OlderDatabaseError,
    UnknownNameError,
    UnopenableDatabaseError,
)
from timeline.events import Facet
from timeline.folding import fold_name
from timeline.queries import AnyOf, Aspect, EventQuery, Key, Listing, Order, TermKey
from timeline.shipped import shipped
from timeline.storage import SchemaState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from timeline.dates.edtf import Edtf
    from timeline.events import Article, Dataset
    from timeline.queries import ArticleCount, Match, TermCount
    from timeline.states import Status
    from timeline.storage.writer import Changes

DATABASE_VARIABLE = "TIMELINE_DATABASE"


def default_database() -> Path:
    """Where the database lies if nothing else is said: in the user's data directory."""
    from platformdirs import user_data_path

    return user_data_path("timeline", appauthor=False) / "timeline.db"


def open_timeline(
    database: str | os.PathLike[str] | None = None, *, notify: Callable[[str], None] | None = None
) -> Timeline:
    """The timeline kept in ``database``: a path, a URL, or, if None, ``$TIMELINE_DATABASE`` or the user's own.

    Nothing is opened before it is asked for. The user's own database is made from the shipped data at the first
    question; any other has to be there. ``notify`` is told in a sentence what was done unasked.

    >>> import timeline
    >>> with timeline.open() as ours:  # doctest: +SKIP
    ...     [match.event.id for match in ours.find(actors=["chevron"]).matches]
    """
    named = database or os.environ.get(DATABASE_VARIABLE) or None
    location = default_database() if named is None else named
    return Timeline(storage.Database(os.fspath(location)), own=named is None, notify=notify or (lambda _: None))


class Timeline:
    """An open timeline. Close it, or use it in a ``with`` statement."""

    def __init__(self, database: storage.Database, *, own: bool, notify: Callable[[str], None]) -> None:
        self.database = database
        self._own = own
        self._notify = notify

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()

    # -- asking --------------------------------------------------------------------------------------------------

    def find(
        self,
        *,
        actor: Sequence[str] = (),
        theme: Sequence[str] = (),
        kind: Sequence[str] = (),
        place: Sequence[str] = (),
        article: Sequence[str] = (),
        not_actor: Sequence[str] = (),
        not_theme: Sequence[str] = (),
        dataset: Sequence[str] = (),
        search: Sequence[str] = (),
        start: str | None = None,
        end: str | None = None,
        on: str | None = None,
        certain: bool = False,
        any_repeat: bool = False,
        order: Order = Order.DATE,
        limit: int | None = None,
    ) -> Listing:
        """The events for which every condition holds.

        Names are those of the vocabulary in any language, folded for case, width and accents, or ids. ``start``,
        ``end`` and ``on`` are dates as people write them; both ends count and partial dates widen. Of one
        condition's repeats all must hold, with ``any_repeat`` one.

        Raises:
            UnknownNameError: a name that nothing bears; it carries the nearest names.
            DateError: a date that cannot be read.
        """
        required = {
            Aspect.ACTOR: actor,
            Aspect.THEME: theme,
            Aspect.KIND: kind,
            Aspect.PLACE: place,
            Aspect.ARTICLE: article,
        }
        excluded = {Aspect.ACTOR: not_actor, Aspect.THEME: not_theme}
        with self._reading() as connection:
            headers = _chosen(storage.datasets(connection), dataset)
            ids = _ids(headers)
            resolve = _Resolver(connection, ids)
            query = EventQuery(
                required=tuple(resolve.conditions(required, any_repeat=any_repeat)),
                excluded=tuple(resolve.conditions(excluded, any_repeat=False)),
                window=periods.window(start, end, on, as_of=_common_as_of(headers), notify=self._notify),
                certain=certain,
                search=tuple(search),
                datasets=ids if dataset else frozenset(),
                order=order,
                limit=limit,
            )
            return _listing(connection, storage.find(connection, query), headers)

    def event(self, event_id: str, dataset: Sequence[str] = ()) -> Listing:
        """The one event with that id. Raises UnknownNameError with the nearest ids."""
        with self._reading() as connection:
            headers = _chosen(storage.datasets(connection), dataset)
            ids = _ids(headers)
            matches = storage.find(connection, EventQuery(ids=frozenset({event_id}), datasets=ids))
            if not matches:
                raise UnknownNameError("event", event_id, storage.event_ids(connection, ids))
            if len(matches) > 1:
                raise AmbiguousEventError(event_id, [match.event.dataset for match in matches])
            return _listing(connection, matches, headers)

    def status(self, state: str, on: str | None = None, dataset: Sequence[str] = ()) -> Status:
        """Whether a state holds: its phases, those that meet ``on`` if it is given, and the events that say so.

        Raises UnknownNameError, AmbiguousNameError and DateError.
        """
        from timeline.states import Status, phases

        with self._reading() as connection:
            headers = _chosen(storage.datasets(connection), dataset)
            keys = _Resolver(connection, _ids(headers)).keys(Aspect.STATE, state)
            if len(keys) > 1:
                raise AmbiguousNameError("state", state, [f"{key.id} in {key.dataset}" for key in sorted(keys)])
            (key,) = keys
            (header,) = (each for each in headers if each.id == key.dataset)
            window = periods.window(None, None, on, as_of=header.as_of, notify=self._notify)
            query = EventQuery(required=(AnyOf(Aspect.STATE, keys),), datasets=frozenset({key.dataset}))
            found = _listing(connection, storage.find(connection, query), (header,))
            names = storage.labels(connection, {TermKey(Facet.STATE, *key)})[TermKey(Facet.STATE, *key)]
        known_to = header.as_of.span.latest if header.as_of else None
        events = [match.event for match in found.matches]
        return Status(key.id, names, phases(key.id, events, known_to=known_to), window, found)

    def terms(self, facet: Facet, text: str = "", dataset: Sequence[str] = ()) -> list[TermCount]:
        """The terms of a vocabulary whose id or one of whose names contains ``text``."""
        with self._reading() as connection:
            found = storage.terms(connection, facet, _ids(_chosen(storage.datasets(connection), dataset)))
        return [each for each in found if _contains(text, each.term.id, *itertools.chain(*each.term.names.values()))]

    def articles(self, text: str = "", dataset: Sequence[str] = ()) -> list[ArticleCount]:
        """The articles whose id, title, author or publisher contains ``text``."""
        with self._reading() as connection:
            found = storage.articles(connection, _ids(_chosen(storage.datasets(connection), dataset)))
        return [each for each in found if _contains(text, *_described(each.article))]

    def datasets(self, dataset: Sequence[str] = ()) -> list[Dataset]:
        """Every dataset whole, or the named ones."""
        with self._reading() as connection:
            headers = _chosen(storage.datasets(connection), dataset)
            whole = (storage.dataset(connection, header.id) for header in headers)
            return [dataset for dataset in whole if dataset is not None]

    def info(self) -> list[tuple[str, str]]:
        """Facts about the database, each with its label: where it is, its version, the datasets in it."""
        with self._reading() as connection:
            facts = [("database", self.database.label), ("revision", storage.revision(connection) or "")]
            for header in storage.datasets(connection):
                count = storage.count(connection, header.id)
                title = next(iter(header.title.values()), "")
                facts.append(("dataset", f"{header.id}: {title}; {count} events" + _as_of(header)))
            return facts

    # -- changing ------------------------------------------------------------------------------------------------

    def load(self, datasets: Sequence[Dataset]) -> list[Changes]:
        """Make the database mirror each dataset, all of them in one transaction; others stay."""
        from timeline.storage.writer import mirror

        self._make_writable()
        with self.database.write() as connection:
            return [mirror(connection, dataset) for dataset in datasets]

    def upgrade(self) -> Path | None:
        """Make the database, or bring it to the version of this program; returns the copy of an older file."""
        self._make_room()
        return storage.upgrade(self.database)

    def backup(self, path: str | os.PathLike[str]) -> None:
        """Copy the database to a file that does not exist yet."""
        from timeline.storage.backups import backup

        with self._reading():  # or there is nothing to copy
            pass
        backup(self.database, Path(path))

    # -- being ready ---------------------------------------------------------------------------------------------

    @contextmanager
    def _reading(self) -> Iterator[storage.Connection]:
        if not self.database.exists():
            self._set_up()
        with self.database.read() as connection:
            state = storage.schema_state(connection)
            if state is SchemaState.CURRENT:
                yield connection
                return
        self._migrate(state)
        with self.database.read() as connection:
            yield connection

    def _set_up(self) -> None:
        """Make the user's own database from the shipped data; it appears whole or not at all."""
        path = self.database.path
        if not self._own or path is None:
            raise MissingDatabaseError(self.database.label)
        from timeline.ingest import read_all

        datasets = read_all([shipped("data/events.yaml")])
        self._make_room()
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            with Timeline(storage.Database(beside), own=False, notify=self._notify) as fresh:
                added = sum(changes.added for changes in fresh.load(datasets))
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        self._notify(f"made {self.database.label} with the {added} events that come with timeline")

    def _make_writable(self) -> None:
        self._make_room()
        if not self.database.exists():
            storage.upgrade(self.database)
            return
        with self.database.read() as connection:
            state = storage.schema_state(connection)
        if state is SchemaState.EMPTY:
            storage.upgrade(self.database)
        elif state is not SchemaState.CURRENT:
            self._migrate(state)

    def _make_room(self) -> None:
        """Make the folder of the user's own database; any other folder has to be there."""
        if self._own and self.database.path is not None:
            try:
                self.database.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise UnopenableDatabaseError(self.database.label, error.strerror or "") from error

    def _migrate(self, state: SchemaState) -> None:
        """Bring an older file up to date; whatever else is not current is refused with the reason."""
        if state is SchemaState.OLDER and not self.database.on_server:
            copy = storage.upgrade(self.database)
            self._notify(f"brought {self.database.label} up to date; the old one is kept as {copy}")
        else:
            raise _REFUSALS[state](self.database.label)


_REFUSALS = {
    SchemaState.EMPTY: EmptyDatabaseError,
    SchemaState.OLDER: OlderDatabaseError,
    SchemaState.NEWER: NewerDatabaseError,
    SchemaState.FOREIGN: ForeignDatabaseError,
}


class _Resolver:
    """Names as typed to the keys that they mean."""

    def __init__(self, connection: storage.Connection, datasets: frozenset[str]) -> None:
        self._connection = connection
        self._datasets = datasets

    def conditions(self, names: dict[Aspect, Sequence[str]], *, any_repeat: bool) -> Iterator[AnyOf]:
        """One condition for each name, or, where one of the repeats is enough, for each aspect."""
        for aspect, texts in names.items():
            found = [self.keys(aspect, text) for text in texts]
            if any_repeat and found:
                found = [frozenset().union(*found)]
            yield from (AnyOf(aspect, keys) for keys in found)

    def keys(self, aspect: Aspect, text: str) -> frozenset[Key]:
        """The keys of what is called ``text``; raises UnknownNameError with the nearest names."""
        keys = storage.lookup(self._connection, aspect, text, self._datasets)
        if not keys:
            raise UnknownNameError(aspect.value, text, storage.names(self._connection, aspect, self._datasets))
        return keys


def _chosen(headers: Sequence[Dataset], wanted: Sequence[str]) -> tuple[Dataset, ...]:
    """The datasets with the wanted ids; all where none is named."""
    known = [header.id for header in headers]
    for each in wanted:
        if each not in known:
            raise UnknownNameError("dataset", each, known)
    return tuple(header for header in headers if not wanted or header.id in wanted)


def _ids(headers: Sequence[Dataset]) -> frozenset[str]:
    return frozenset(header.id for header in headers)


def _contains(text: str, *names: str) -> bool:
    wanted = fold_name(text)
    return any(wanted in fold_name(name) for name in names)


def _described(article: Article) -> Iterator[str]:
    yield from (article.id, article.author, article.publisher, *article.title.values())


def _as_of(header: Dataset) -> str:
    return f", as of {header.as_of}" if header.as_of else ""


def _common_as_of(headers: Sequence[Dataset]) -> Edtf | None:
    """What relative words are read against: known only where the datasets agree."""
    dates = {header.as_of for header in headers}
    return dates.pop() if len(dates) == 1 else None


def _listing(connection: storage.Connection, matches: Sequence[Match], headers: tuple[Dataset, ...]) -> Listing:
    """The matches with the names and articles that they refer to."""
    terms = {
        TermKey(facet, match.event.dataset, each)
        for match in matches
        for facet, ids in match.event.terms().items()
        for each in ids
    }
    articles = {Key(match.event.dataset, source.article) for match in matches for source in match.event.sources}
    return Listing(tuple(matches), headers, storage.labels(connection, terms), storage.cited(connection, articles))
