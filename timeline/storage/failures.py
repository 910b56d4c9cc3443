"""What drivers report, in words: a StorageError for what can happen to anyone, nothing for bugs.

Errors in SQL or in its parameters are ours and are left to surface.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError, OperationalError

from timeline.errors import (
    DamagedDatabaseError,
    DiskFullError,
    LockedDatabaseError,
    NotADatabaseError,
    ReadOnlyDatabaseError,
    ServerEncodingError,
    ServerError,
    StorageError,
    UnopenableDatabaseError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# an extended result code of SQLite has the primary one in its lowest byte
_PRIMARY = 0xFF

_SQLITE: Final[Mapping[int, type[StorageError]]] = {
    sqlite3.SQLITE_PERM: UnopenableDatabaseError,
    sqlite3.SQLITE_BUSY: LockedDatabaseError,
    sqlite3.SQLITE_LOCKED: LockedDatabaseError,
    sqlite3.SQLITE_READONLY: ReadOnlyDatabaseError,
    sqlite3.SQLITE_IOERR: DamagedDatabaseError,
    sqlite3.SQLITE_CORRUPT: DamagedDatabaseError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_CANTOPEN: UnopenableDatabaseError,
    sqlite3.SQLITE_NOTADB: NotADatabaseError,
}

# by SQLSTATE: whole, or the two characters of its class
_SERVER: Final[Mapping[str, type[StorageError]]] = {
    "08": ServerError,
    "22P05": ServerEncodingError,
    "25006": ReadOnlyDatabaseError,
    "28": ServerError,
    "3D": ServerError,
    "40": LockedDatabaseError,
    "42501": ReadOnlyDatabaseError,
    "53": ServerError,
    "53100": DiskFullError,
    "55P03": LockedDatabaseError,
    "57": ServerError,
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """Raise what drivers report about the database ``where`` as a StorageError."""
    try:
        yield
    except sqlite3.Error as error:
        _raise(where, error, error)
    except DBAPIError as error:
        _raise(where, error, error.orig)


def _raise(where: str, error: Exception, reported: BaseException | None) -> None:
    """Raise the failure that was reported, or ``error`` itself if it is none that is expected."""
    if isinstance(reported, sqlite3.Error):
        failure, detail = _SQLITE.get(getattr(reported, "sqlite_errorcode", 0) & _PRIMARY), ""
    else:
        failure, detail = _server_failure(error, reported), str(reported).partition("\n")[0]
    if failure is None:
        raise error
    raise failure(where, detail) from error


def _server_failure(error: Exception, reported: BaseException | None) -> type[StorageError] | None:
    state = getattr(reported, "sqlstate", None)
    if state is None:  # the server was not even reached, or went away
        return ServerError if isinstance(error, OperationalError) else None
    return _SERVER.get(state) or _SERVER.get(state[:2])
