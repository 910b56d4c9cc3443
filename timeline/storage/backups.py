"""Copies of a database that is a file, or in memory."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, cast

from timeline.errors import BackupExistsError, MissingDirectoryError, ServerBackupError, UnopenableDatabaseError
from timeline.storage.failures import told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from timeline.storage.engine import Database


def backup(database: Database, path: Path) -> Path:
    """Copy the database, as it is at one moment, to a new file; returns its path.

    Raises BackupExistsError, ServerBackupError and other StorageErrors.
    """
    if database.on_server:
        raise ServerBackupError(database.label)
    with database.read() as connection, _new_file(path) as copy:
        _driver(connection).backup(copy)
    return path


def _driver(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection, of a database that is known to be SQLite's."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


@contextmanager
def _new_file(path: Path) -> Iterator[sqlite3.Connection]:
    """A new SQLite database, which goes again if anything goes wrong."""
    _reserve(path)
    try:
        with told(str(path)), closing(sqlite3.connect(path.absolute())) as connection:
            yield connection
    except BaseException:
        path.unlink()
        raise


def _reserve(path: Path) -> None:
    """Create the file, which must not exist."""
    try:
        path.open("x").close()
    except FileExistsError as error:
        raise BackupExistsError(str(path)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingDirectoryError(str(path)) from error
    except OSError as error:
        raise UnopenableDatabaseError(str(path), error.strerror or "") from error


def free_name(path: Path, mark: str) -> Path:
    """A path beside ``path`` that is not taken: ``timeline.0001.db``, ``timeline.0001-2.db``."""
    marks = itertools.chain([mark], (f"{mark}-{number}" for number in itertools.count(2)))
    paths = (path.with_name(f"{path.stem}.{each}{path.suffix}") for each in marks)
    return next(free for free in paths if not free.exists())
