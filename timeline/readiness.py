"""A database that is ready for a question or a load: made, migrated, or refused with the reason."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from timeline import storage
from timeline.errors import (
    EmptyDatabaseError,
    ForeignDatabaseError,
    MissingDatabaseError,
    NewerDatabaseError,
    OlderDatabaseError,
    UnopenableDatabaseError,
)
from timeline.shipped import shipped
from timeline.storage import SchemaState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from timeline.events import Dataset
    from timeline.storage.writer import Changes

_REFUSALS = {
    SchemaState.EMPTY: EmptyDatabaseError,
    SchemaState.OLDER: OlderDatabaseError,
    SchemaState.NEWER: NewerDatabaseError,
    SchemaState.FOREIGN: ForeignDatabaseError,
}


class ReadyDatabase:
    """A database, and what is done before it is used; ``own``: it is the one that nobody had to name.

    ``notify`` is told in a sentence what was done unasked.
    """

    def __init__(self, database: storage.Database, *, own: bool, notify: Callable[[str], None]) -> None:
        self.database = database
        self._own = own
        self._notify = notify

    @contextmanager
    def reading(self) -> Iterator[storage.Connection]:
        """A connection to tables that are up to date; one's own database is made first. Raises StorageError."""
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

    def load(self, datasets: Sequence[Dataset]) -> list[Changes]:
        """Make the database mirror each dataset, all of them in one transaction; others stay."""
        from timeline.storage.writer import mirror

        self._make_writable()
        with self.database.write() as connection:
            return [mirror(connection, dataset) for dataset in datasets]

    def upgrade(self) -> Path | None:
        """Make the tables, or bring them up to date; returns the copy of an older file."""
        self._make_room()
        return storage.upgrade(self.database)

    def backup(self, path: Path) -> None:
        """Copy the database to a file that does not exist yet."""
        from timeline.storage.backups import backup

        with self.reading():  # or there is nothing to copy
            pass
        backup(self.database, path)

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
            fresh = ReadyDatabase(storage.Database(beside), own=False, notify=self._notify)
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
