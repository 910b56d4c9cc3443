"""The Python door: open a database, find events, load files. The command line is built on nothing else."""

from __future__ import annotations

import itertools
import os
from pathlib import Path
from typing import TYPE_CHECKING, Self

from timeline import lookups, periods, storage
from timeline.errors import AmbiguousEventError, AmbiguousNameError, UnknownNameError
from timeline.events import Facet
from timeline.folding import fold_name
from timeline.queries import AnyOf, Aspect, EventQuery, Order, TermKey
from timeline.readiness import ReadyDatabase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from timeline.ask import Asker
    from timeline.events import Article, Dataset
    from timeline.queries import ArticleCount, Listing, TermCount
    from timeline.questions import Answer
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
    ...     [match.event.id for match in ours.find(actor=["Town Council"]).matches]
    """
    named = database or os.environ.get(DATABASE_VARIABLE) or None
    location = default_database() if named is None else named
    return Timeline(storage.Database(os.fspath(location)), own=named is None, notify=notify or (lambda _: None))


class Timeline:
    """An open timeline. Close it, or use it in a ``with`` statement."""

    def __init__(self, database: storage.Database, *, own: bool, notify: Callable[[str], None]) -> None:
        self.database = database
        self._ready = ReadyDatabase(database, own=own, notify=notify)
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
        with self._ready.reading() as connection:
            headers = lookups.chosen(storage.datasets(connection), dataset)
            ids = lookups.ids_of(headers)
            resolve = lookups.Resolver(connection, ids)
            query = EventQuery(
                required=tuple(resolve.conditions(required, any_repeat=any_repeat)),
                excluded=tuple(resolve.conditions(excluded, any_repeat=False)),
                window=periods.window(start, end, on, as_of=lookups.common_as_of(headers), notify=self._notify),
                certain=certain,
                search=tuple(search),
                datasets=ids if dataset else frozenset(),
                order=order,
                limit=limit,
            )
            found = lookups.listing(connection, storage.find(connection, query), headers)
            return found._replace(window=query.window)

    def event(self, event_id: str, dataset: Sequence[str] = ()) -> Listing:
        """The one event with that id. Raises UnknownNameError with the nearest ids."""
        with self._ready.reading() as connection:
            headers = lookups.chosen(storage.datasets(connection), dataset)
            ids = lookups.ids_of(headers)
            matches = storage.find(connection, EventQuery(ids=frozenset({event_id}), datasets=ids))
            if not matches:
                raise UnknownNameError("event", event_id, storage.event_ids(connection, ids))
            if len(matches) > 1:
                raise AmbiguousEventError(event_id, [match.event.dataset for match in matches])
            return lookups.listing(connection, matches, headers)

    def status(self, state: str, on: str | None = None, dataset: Sequence[str] = ()) -> Status:
        """Whether a state holds: its phases, those that meet ``on`` if it is given, and the events that say so.

        Raises UnknownNameError, AmbiguousNameError and DateError.
        """
        from timeline.states import Status, phases

        with self._ready.reading() as connection:
            headers = lookups.chosen(storage.datasets(connection), dataset)
            keys = lookups.Resolver(connection, lookups.ids_of(headers)).keys(Aspect.STATE, state)
            if len(keys) > 1:
                raise AmbiguousNameError("state", state, [f"{key.id} in {key.dataset}" for key in sorted(keys)])
            (key,) = keys
            (header,) = (each for each in headers if each.id == key.dataset)
            window = periods.window(None, None, on, as_of=header.as_of, notify=self._notify)
            query = EventQuery(required=(AnyOf(Aspect.STATE, keys),), datasets=frozenset({key.dataset}))
            found = lookups.listing(connection, storage.find(connection, query), (header,))
            term_key = TermKey(Facet.STATE, *key)
            names = storage.described(connection, {term_key})[term_key].names
        known_to = header.as_of.span.latest if header.as_of else None
        events = [match.event for match in found.matches]
        return Status(key.id, names, phases(key.id, events, known_to=known_to), window, found)

    def asker(self, dataset: Sequence[str] = ()) -> Asker:
        """What answers any number of questions over the datasets as they are now."""
        from timeline.ask import Asker

        return Asker(self.datasets(dataset))

    def ask(self, question: str, dataset: Sequence[str] = ()) -> Answer:
        """The answer to one question in English or Japanese; if there is none, the reason."""
        return self.asker(dataset).ask(question)

    def terms(self, facet: Facet, text: str = "", dataset: Sequence[str] = ()) -> list[TermCount]:
        """The terms of a vocabulary whose id or one of whose names contains ``text``."""
        with self._ready.reading() as connection:
            found = storage.terms(
                connection, facet, lookups.ids_of(lookups.chosen(storage.datasets(connection), dataset))
            )
        return [each for each in found if _contains(text, each.term.id, *itertools.chain(*each.term.names.values()))]

    def articles(self, text: str = "", dataset: Sequence[str] = ()) -> list[ArticleCount]:
        """The articles whose id, title, author or publisher contains ``text``."""
        with self._ready.reading() as connection:
            found = storage.articles(connection, lookups.ids_of(lookups.chosen(storage.datasets(connection), dataset)))
        return [each for each in found if _contains(text, *_described(each.article))]

    def datasets(self, dataset: Sequence[str] = ()) -> list[Dataset]:
        """Every dataset whole, or the named ones."""
        with self._ready.reading() as connection:
            headers = lookups.chosen(storage.datasets(connection), dataset)
            whole = (storage.dataset(connection, header.id) for header in headers)
            return [dataset for dataset in whole if dataset is not None]

    def info(self) -> list[tuple[str, str]]:
        """Facts about the database, each with its label: where it is, its version, the datasets in it."""
        with self._ready.reading() as connection:
            facts = [("database", self.database.label), ("revision", storage.revision(connection) or "")]
            for header in storage.datasets(connection):
                count = storage.count(connection, header.id)
                title = next(iter(header.title.values()), "")
                facts.append(("dataset", f"{header.id}: {title}; {count} events" + _as_of(header)))
            return facts

    # -- changing ------------------------------------------------------------------------------------------------

    def load(self, datasets: Sequence[Dataset]) -> list[Changes]:
        """Make the database mirror each dataset, all of them in one transaction; others stay."""
        return self._ready.load(datasets)

    def upgrade(self) -> Path | None:
        """Make the database, or bring it to the version of this program; returns the copy of an older file."""
        return self._ready.upgrade()

    def backup(self, path: str | os.PathLike[str]) -> None:
        """Copy the database to a file that does not exist yet."""
        self._ready.backup(Path(path))


def _contains(text: str, *names: str) -> bool:
    wanted = fold_name(text)
    return any(wanted in fold_name(name) for name in names)


def _described(article: Article) -> Iterator[str]:
    yield from (article.id, article.author, article.publisher, *article.title.values())


def _as_of(header: Dataset) -> str:
    return f", as of {header.as_of}" if header.as_of else ""
