"""The state of a database's tables, and bringing them up to date.

What an upgrade needs is imported when one is to run.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import column, inspect, select, table

from timeline.errors import ForeignDatabaseError, NewerDatabaseError
from timeline.shipped import shipped
from timeline.storage.engine import Purpose
from timeline.storage.schema import REVISION, REVISION_TABLE

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from timeline.storage.engine import Database

_REVISION = table(REVISION_TABLE, column("version_num"))


class SchemaState(StrEnum):
    """How the tables of a database relate to this version of the program."""

    EMPTY = "empty"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    #: it holds tables, but not ours
    FOREIGN = "foreign"


_REFUSALS = {SchemaState.NEWER: NewerDatabaseError, SchemaState.FOREIGN: ForeignDatabaseError}


def revision(connection: Connection) -> str | None:
    """The migration that the tables have reached; None without any."""
    if not inspect(connection).has_table(REVISION_TABLE):
        return None
    found: str | None = connection.scalar(select(_REVISION.c.version_num))
    return found


def schema_state(connection: Connection) -> SchemaState:
    """Whether the tables are those that this version works with."""
    reached = revision(connection)
    if reached is None:
        others = set(inspect(connection).get_table_names()) - {REVISION_TABLE}
        return SchemaState.FOREIGN if others else SchemaState.EMPTY
    if reached == REVISION:
        return SchemaState.CURRENT
    # revisions are numbered, so that one which is not known yet can be told from one that is gone
    return SchemaState.OLDER if reached < REVISION else SchemaState.NEWER


def upgrade(database: Database) -> Path | None:
    """Bring the tables up to date, creating them where there are none; all or nothing.

    A file that holds older tables is copied first: returns the path of that backup, else None.
    Raises NewerDatabaseError, ForeignDatabaseError and whatever else is a StorageError.
    """
    saved = _saved(database)
    with database.write(Purpose.REBUILD) as connection:
        state = schema_state(connection)
        if state in _REFUSALS:
            raise _REFUSALS[state](database.label)
        if state is not SchemaState.CURRENT:
            _migrate(connection)
    return saved


def _saved(database: Database) -> Path | None:
    """Copy the database if it is a file with older tables."""
    if database.path is None or not database.exists():
        return None
    with database.read() as connection:
        state, reached = schema_state(connection), revision(connection)
    if state is not SchemaState.OLDER:
        return None
    from timeline.storage.backups import backup, free_name

    return backup(database, free_name(database.path, f"{reached}"))


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
