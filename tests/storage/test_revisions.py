from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from timeline import storage
from timeline.errors import (
    ForeignDatabaseError,
    NewerDatabaseError,
)
from timeline.shipped import shipped
from timeline.storage import revisions
from timeline.storage.schema import REVISION
from timeline.storage.writer import mirror

if TYPE_CHECKING:
    from timeline.events import Dataset


def state(database: storage.Database) -> storage.SchemaState:
    """The state of its tables."""
    with database.read() as connection:
        return storage.schema_state(connection)


def execute(database: storage.Database, statement: str) -> None:
    """Run a statement in a transaction of its own."""
    with database.write() as connection:
        connection.execute(text(statement))


def load(database: storage.Database, dataset: Dataset) -> None:
    """Load in a transaction of its own."""
    with database.write() as connection:
        mirror(connection, dataset)


def content(database: storage.Database) -> Dataset | None:
    """The lighthouse, if the database holds it."""
    with database.read() as connection:
        return storage.dataset(connection, "lighthouse")


def test_a_database_without_tables_is_empty(blank_postgresql: storage.Database, tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    assert state(storage.Database(tmp_path / "empty.db")) is storage.SchemaState.EMPTY
    assert state(blank_postgresql) is storage.SchemaState.EMPTY


def test_an_upgrade_makes_it_current(blank: storage.Database) -> None:
    assert storage.upgrade(blank) is None
    assert state(blank) is storage.SchemaState.CURRENT
    with blank.read() as connection:
        assert storage.revision(connection) == REVISION


def test_upgrading_what_is_current_changes_nothing(database: storage.Database, dataset: Dataset) -> None:
    load(database, dataset)
    assert storage.upgrade(database) is None
    assert content(database) == dataset


def test_tables_of_another_program_are_refused_and_kept(blank: storage.Database) -> None:
    execute(blank, "CREATE TABLE bookmark (url TEXT)")
    assert state(blank) is storage.SchemaState.FOREIGN
    with pytest.raises(ForeignDatabaseError):
        storage.upgrade(blank)
    execute(blank, "DROP TABLE bookmark")
    assert state(blank) is storage.SchemaState.EMPTY


def test_a_newer_database_is_refused(database: storage.Database) -> None:
    execute(database, "UPDATE timeline_revision SET version_num = '9999'")
    assert state(database) is storage.SchemaState.NEWER
    with pytest.raises(NewerDatabaseError, match="newer version of timeline") as caught:
        storage.upgrade(database)
    with database.write() as connection:
        connection.execute(text("UPDATE timeline_revision SET version_num = :current"), {"current": REVISION})
    assert caught.value.hint == "pip install --upgrade timeline-events"


@pytest.mark.usefixtures("next_version")
def test_an_older_file_is_upgraded_after_a_backup_copy(sqlite: storage.Database, dataset: Dataset) -> None:
    load(sqlite, dataset)
    assert state(sqlite) is storage.SchemaState.OLDER
    saved = storage.upgrade(sqlite)
    assert state(sqlite) is storage.SchemaState.CURRENT
    assert content(sqlite) == dataset
    assert saved == Path(sqlite.label).with_name(f"timeline.{REVISION}.db")
    assert state(storage.Database(saved)) is storage.SchemaState.OLDER
    assert content(storage.Database(saved)) == dataset


@pytest.mark.usefixtures("next_version")
def test_rebuilding_a_table_keeps_the_rows_that_refer_to_it(blank: storage.Database, dataset: Dataset) -> None:
    with pytest.MonkeyPatch.context() as now:
        now.setattr(revisions, "REVISION", REVISION)
        now.setattr(revisions, "shipped", shipped)
        storage.upgrade(blank)
    load(blank, dataset)
    storage.upgrade(blank)
    with blank.read() as connection:
        borne = connection.execute(text("SELECT count(*) FROM event_term")).scalar_one()
        assert connection.execute(text("SELECT count(*) FROM timeline")).scalar_one() == 2 * len(dataset.events)
    assert borne > len(dataset.events)
    load(blank, dataset._replace(events=()))
    with blank.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM event_term")).scalar_one() == 0


@pytest.mark.usefixtures("next_version")
def test_a_backup_copy_never_overwrites_an_earlier_one(sqlite: storage.Database) -> None:
    directory = Path(sqlite.label).parent
    (directory / f"timeline.{REVISION}.db").write_text("kept")
    (directory / f"timeline.{REVISION}-2.db").write_text("kept too")
    assert storage.upgrade(sqlite) == directory / f"timeline.{REVISION}-3.db"
    assert (directory / f"timeline.{REVISION}.db").read_text() == "kept"
    assert (directory / f"timeline.{REVISION}-2.db").read_text() == "kept too"


def test_an_upgrade_leaves_the_logging_of_the_program_alone(
    blank_sqlite: storage.Database, capfd: pytest.CaptureFixture[str]
) -> None:
    before = [*logging.getLogger().handlers], logging.getLogger().level
    storage.upgrade(blank_sqlite)
    assert ([*logging.getLogger().handlers], logging.getLogger().level) == before
    assert capfd.readouterr() == ("", "")


def test_a_folder_of_any_name_can_hold_the_migrations(
    blank_sqlite: storage.Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = shutil.copytree(shipped("migrations"), tmp_path / "100%(here)s")
    monkeypatch.setattr(revisions, "shipped", lambda _: folder)
    storage.upgrade(blank_sqlite)
    assert state(blank_sqlite) is storage.SchemaState.CURRENT


def test_reading_imports_neither_alembic_nor_a_driver_that_is_not_needed(sqlite: storage.Database) -> None:
    script = (
        "import sys; from timeline import storage\n"
        "from timeline.queries import EventQuery\n"
        "with storage.Database(sys.argv[1]).read() as connection:\n"
        "    assert storage.schema_state(connection) == 'current'\n"
        "    storage.find(connection, EventQuery())\n"
        "print(*sorted({'alembic', 'psycopg', 'sqlalchemy.orm', 'yaml', 'pydantic'} & sys.modules.keys()))\n"
    )
    command = [sys.executable, "-c", script, str(sqlite.path)]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "\n"
