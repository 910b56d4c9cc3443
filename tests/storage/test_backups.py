from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from timeline import storage
from timeline.errors import (
    BackupExistsError,
    MissingDatabaseError,
    MissingDirectoryError,
    ServerBackupError,
    UnopenableDatabaseError,
)
from timeline.storage import backups
from timeline.storage.backups import backup
from timeline.storage.writer import mirror

if TYPE_CHECKING:
    from timeline.events import Dataset


def load(database: storage.Database, dataset: Dataset) -> None:
    """Load in a transaction of its own."""
    with database.write() as connection:
        mirror(connection, dataset)


def content(database: storage.Database) -> Dataset | None:
    """The lighthouse, if the database holds it."""
    with database.read() as connection:
        return storage.dataset(connection, "lighthouse")


def test_a_backup_holds_what_the_database_holds(sqlite: storage.Database, dataset: Dataset, tmp_path: Path) -> None:
    load(sqlite, dataset)
    copy = backup(sqlite, tmp_path / "copy.db")
    assert content(storage.Database(copy)) == dataset


def test_what_is_in_memory_can_be_backed_up(dataset: Dataset, tmp_path: Path) -> None:
    database = storage.Database(":memory:")
    storage.upgrade(database)
    load(database, dataset)
    assert content(storage.Database(backup(database, tmp_path / "copy.db"))) == dataset
    database.close()


def test_a_backup_does_not_overwrite_a_file(sqlite: storage.Database, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("kept")
    with pytest.raises(BackupExistsError):
        backup(sqlite, tmp_path / "copy.db")
    with pytest.raises(BackupExistsError):
        backup(sqlite, Path(sqlite.label))
    assert (tmp_path / "copy.db").read_text() == "kept"


def test_a_backup_into_no_directory_is_an_error(sqlite: storage.Database, tmp_path: Path) -> None:
    with pytest.raises(MissingDirectoryError):
        backup(sqlite, tmp_path / "nowhere" / "copy.db")


def test_a_backup_under_an_impossible_name_is_an_error(sqlite: storage.Database, tmp_path: Path) -> None:
    with pytest.raises(UnopenableDatabaseError, match="name too long"):
        backup(sqlite, tmp_path / ("x" * 300))


def test_a_backup_of_nothing_is_an_error_and_creates_nothing(blank_sqlite: storage.Database, tmp_path: Path) -> None:
    with pytest.raises(MissingDatabaseError):
        backup(blank_sqlite, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_backup_that_is_interrupted_leaves_no_half_of_a_file(
    sqlite: storage.Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(connection: storage.Connection) -> None:
        raise KeyboardInterrupt(connection)

    monkeypatch.setattr(backups, "_driver", interrupted)
    with pytest.raises(KeyboardInterrupt):
        backup(sqlite, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_the_database_of_a_server_is_backed_up_by_the_server_s_own_tool(tmp_path: Path) -> None:
    with pytest.raises(ServerBackupError) as caught:
        backup(storage.Database("postgresql://host/name"), tmp_path / "copy.db")
    assert "pg_dump" in caught.value.hint
