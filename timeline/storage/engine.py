"""A database by its path or URL, read and written in transactions.

SQLite keeps its rollback journal (no write-ahead log): a database is one file, which can be copied, and read
from a directory that cannot be written to.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import contextmanager
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING, Final

from sqlalchemy import create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool, StaticPool

from timeline.errors import (
    DirectoryGivenError,
    MissingDatabaseError,
    MissingDirectoryError,
    MissingDriverError,
    UnopenableDatabaseError,
    UnsupportedUrlError,
)
from timeline.storage.failures import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection, Engine

MEMORY: Final = ":memory:"

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_SERVER_SCHEMES = ("postgres", "postgresql", "postgresql+psycopg")
_DRIVER = "postgresql+psycopg"
_FILE_SCHEME = "sqlite"


class Purpose(StrEnum):
    """What a transaction is for."""

    READ = "read"
    WRITE = "write"
    #: write, while tables are rebuilt that others refer to
    REBUILD = "rebuild"


# What begins a transaction. Readers see one state throughout; of writers there is one at a time.
# SQLite: foreign keys can only be switched outside of a transaction; a table can only be exchanged for another
# while those, and views, do not care; the page cache (in KiB, negative) is large enough for most loads to leave
# readers alone until they commit. PostgreSQL: the lock is just a number.
_BEGIN: Final[Mapping[tuple[str, Purpose], tuple[str, ...]]] = {
    ("sqlite", Purpose.READ): ("BEGIN",),
    ("sqlite", Purpose.WRITE): ("PRAGMA foreign_keys = ON", "PRAGMA cache_size = -262144", "BEGIN IMMEDIATE"),
    ("sqlite", Purpose.REBUILD): (
        "PRAGMA foreign_keys = OFF",
        "PRAGMA legacy_alter_table = ON",
        "BEGIN IMMEDIATE",
    ),
    ("postgresql", Purpose.READ): ("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",),
    ("postgresql", Purpose.WRITE): ("SELECT pg_advisory_xact_lock(1953066341)",),
    ("postgresql", Purpose.REBUILD): ("SELECT pg_advisory_xact_lock(1953066341)",),
}


class Database:
    """A database that may not exist yet; nothing is opened before it is read or written.

    >>> Database("postgresql://reader:secret@db.example/history").label
    'postgresql://reader@db.example/history'
    """

    def __init__(self, location: str | Path, *, patience: float = 10) -> None:
        """Name it by a path, a URL or ``:memory:``; ``patience``: how many seconds to wait for other writers.

        Raises UnsupportedUrlError.
        """
        self._patience = patience
        self._url, self.path = _located(location)
        #: how to name it to a person: a path, or a URL without its password
        self.label = str(self.path or MEMORY) if self._url is None else _public(self._url)

    @property
    def on_server(self) -> bool:
        """Whether it is a server's database, not a file of one's own."""
        return self._url is not None

    def exists(self) -> bool:
        """Whether its file is there; what is not a file always is.

        Raises StorageError for what can be no database.
        """
        if self.path is None:
            return True
        try:
            is_directory = S_ISDIR(self.path.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            raise UnopenableDatabaseError(self.label, error.strerror or "") from error
        if is_directory:
            raise DirectoryGivenError(self.label)
        return True

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One unchanging view of the content. Raises StorageError; never creates a file."""
        if not self.exists():
            raise MissingDatabaseError(self.label)
        with self._transaction(Purpose.READ) as connection:
            yield connection

    @contextmanager
    def write(self, purpose: Purpose = Purpose.WRITE) -> Iterator[Connection]:
        """All or nothing: committed at the end, rolled back on any exception; creates the file.

        Raises StorageError.
        """
        if self.path is not None and not self.exists():
            self._create(self.path)
        with self._transaction(purpose) as connection:
            yield connection

    def close(self) -> None:
        """Let go of what is open. A file or server can be used again; what was in memory is gone."""
        opened: Engine | None = self.__dict__.pop("_engine", None)
        if opened is not None:
            opened.dispose()

    @contextmanager
    def _transaction(self, purpose: Purpose) -> Iterator[Connection]:
        with told(self.label), self._engine.connect() as connection, connection.begin():
            for statement in _BEGIN[connection.dialect.name, purpose]:
                connection.exec_driver_sql(statement)
            yield connection

    def _create(self, path: Path) -> None:
        if not path.parent.is_dir():
            raise MissingDirectoryError(self.label)
        with told(self.label):
            self._open("rwc").close()

    @cached_property
    def _engine(self) -> Engine:
        if self._url is not None:
            return self._server_engine(self._url)
        # what is in memory lives as long as its connection
        return create_engine("sqlite://", creator=self._open, poolclass=NullPool if self.path else StaticPool)

    def _open(self, mode: str = "rw") -> sqlite3.Connection:
        """Open; only mode ``rwc`` creates. The driver begins no transaction of its own accord."""
        uri = f"{self.path.absolute().as_uri()}?mode={mode}" if self.path else MEMORY
        return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=self._patience)

    def _server_engine(self, url: URL) -> Engine:
        settings = {
            "client_encoding": "utf8",
            "connect_timeout": max(2, round(self._patience)),
            "options": f"-c lock_timeout={round(self._patience * 1000)}",
        }
        wanted = {key: value for key, value in settings.items() if key not in url.query}
        try:
            # parameters by position, as with SQLite: the writer hands over tuples
            return create_engine(url, paramstyle="format", poolclass=NullPool, connect_args=wanted)
        except ImportError as error:
            raise MissingDriverError(self.label) from error


def _located(location: str | Path) -> tuple[URL | None, Path | None]:
    """The URL of a server, or the path of a file, or neither: in memory."""
    scheme = _SCHEME.match(location) if isinstance(location, str) else None
    if scheme is None:
        return None, _file(str(location))
    try:
        url = make_url(str(location))
    except (ArgumentError, ValueError) as error:
        raise UnsupportedUrlError(f"{scheme[0]}…", "it cannot be read") from error
    if url.drivername in _SERVER_SCHEMES:
        return url.set(drivername=_DRIVER), None
    if url.drivername == _FILE_SCHEME and not (url.query or url.host):
        return None, _file(url.database or MEMORY)
    raise UnsupportedUrlError(_public(url))


def _file(path: str) -> Path | None:
    return None if path == MEMORY else Path(path).expanduser()


def _public(url: URL) -> str:
    """The URL without password and options (a password can be among them)."""
    scheme = url.drivername.partition("+")[0]
    return URL.create(scheme, url.username, None, url.host, url.port, url.database).render_as_string()
