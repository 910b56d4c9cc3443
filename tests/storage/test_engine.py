from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from timeline import storage
from timeline.errors import (
    DamagedDatabaseError,
    DirectoryGivenError,
    DiskFullError,
    LockedDatabaseError,
    MissingDatabaseError,
    MissingDirectoryError,
    MissingDriverError,
    NotADatabaseError,
    ReadOnlyDatabaseError,
    ServerEncodingError,
    ServerError,
    StorageError,
    UnopenableDatabaseError,
    UnsupportedUrlError,
)
from timeline.storage.writer import mirror

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL

    from timeline.events import Dataset

NOBODY = 65534


def titles(database: storage.Database) -> list[str]:
    """The ids of the datasets that a reader sees."""
    with database.read() as connection:
        return [each.id for each in storage.datasets(connection)]


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A directory of one's own, without the rights of root, whom no permission stops."""
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        root = os.geteuid() == 0
        if root:
            os.chown(directory, NOBODY, -1)
            os.seteuid(NOBODY)
        try:
            yield directory
        finally:
            directory.chmod(0o700)
            if root:
                os.seteuid(0)


@pytest.mark.parametrize(
    ("location", "label", "path"),
    [
        ("timeline.db", "timeline.db", Path("timeline.db")),
        (Path("a/b.db"), "a/b.db", Path("a/b.db")),
        (":memory:", ":memory:", None),
        ("sqlite:///relative.db", "relative.db", Path("relative.db")),
        ("sqlite:////srv/absolute.db", "/srv/absolute.db", Path("/srv/absolute.db")),
        ("sqlite://", ":memory:", None),
        ("sqlite:///:memory:", ":memory:", None),
        ("postgres://u:secret@host:5433/name", "postgresql://u@host:5433/name", None),
        ("postgresql://u:secret@host/name?password=secret", "postgresql://u@host/name", None),
        ("postgresql+psycopg:///name", "postgresql:///name", None),
    ],
)
def test_a_path_and_a_url_are_told_apart_and_no_password_is_shown(
    location: str | Path, label: str, path: Path | None
) -> None:
    database = storage.Database(location)
    assert (database.label, database.path) == (label, path)
    assert database.on_server == label.startswith("postgresql")


def test_a_tilde_stands_for_the_home_directory(home: Path) -> None:
    assert storage.Database("~/timeline.db").path == home / "timeline.db"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://u:secret@host/name",
        "postgresql+asyncpg://u:secret@host/name",
        "sqlite:///x.db?mode=secret",
        "sqlite://secret@host/x.db",
        "postgresql://u:secret@host:secret/name",
        "https://example.com/x.db",
        "file:///x.db",
    ],
)
def test_other_urls_are_refused_as_wrong_usage_without_showing_a_password(url: str) -> None:
    with pytest.raises(UnsupportedUrlError) as caught:
        storage.Database(url)
    assert caught.value.exit_status == 2
    assert ":secret" not in str(caught.value)
    assert "mode" not in str(caught.value)


@pytest.mark.parametrize("name", ["a b.db", "a#b.db", "a?mode=ro.db", "100%41.db", "年表.db", "no-suffix", "-O"])
def test_any_file_name_will_do(tmp_path: Path, dataset: Dataset, name: str) -> None:
    database = storage.Database(tmp_path / name)
    storage.upgrade(database)
    with database.write() as connection:
        mirror(connection, dataset)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert titles(storage.Database(str(tmp_path / name))) == ["lighthouse"]


def test_reading_what_does_not_exist_is_an_error_and_creates_nothing(blank_sqlite: storage.Database) -> None:
    assert not blank_sqlite.exists()
    with pytest.raises(MissingDatabaseError, match=r"^database: .*blank.db: there is no such file$"):
        titles(blank_sqlite)
    assert not blank_sqlite.exists()


def test_what_was_read_is_left_as_it_was(sqlite: storage.Database, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert titles(sqlite) == []
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_a_server_and_the_memory_always_exist() -> None:
    assert storage.Database("postgresql://host/name").exists()
    assert storage.Database(":memory:").exists()


def test_what_is_in_memory_lasts_until_it_is_closed(dataset: Dataset) -> None:
    database = storage.Database(":memory:")
    storage.upgrade(database)
    with database.write() as connection:
        mirror(connection, dataset)
    assert titles(database) == ["lighthouse"]
    database.close()
    with database.read() as connection:
        assert storage.schema_state(connection) is storage.SchemaState.EMPTY


def test_a_file_can_be_used_again_after_it_was_closed(sqlite: storage.Database) -> None:
    sqlite.close()
    assert titles(sqlite) == []


def test_closing_what_was_never_opened_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    storage.Database("postgresql://host/name").close()


def test_writing_into_a_directory_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    database = storage.Database(tmp_path / "nowhere" / "timeline.db")
    with pytest.raises(MissingDirectoryError), database.write():
        pass
    assert not (tmp_path / "nowhere").exists()


def test_writing_below_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(MissingDirectoryError), storage.Database(tmp_path / "file" / "timeline.db").write():
        pass


def test_a_directory_is_no_database(tmp_path: Path) -> None:
    database = storage.Database(tmp_path)
    with pytest.raises(DirectoryGivenError):
        titles(database)
    with pytest.raises(DirectoryGivenError), database.write():
        pass


@pytest.mark.parametrize("content", [b"format: 1\n", b"dataset: lighthouse\n" * 500], ids=["short", "long"])
def test_a_file_of_another_kind_is_no_database_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "events.yaml"
    file.write_bytes(content)
    with pytest.raises(NotADatabaseError, match="is not an SQLite database"):
        titles(storage.Database(file))
    with pytest.raises(NotADatabaseError):
        storage.upgrade(storage.Database(file))
    assert file.read_bytes() == content


def test_a_damaged_file_is_said_to_be_damaged(sqlite: storage.Database, dataset: Dataset, tmp_path: Path) -> None:
    with sqlite.write() as connection:
        mirror(connection, dataset)
    file = tmp_path / "timeline.db"
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(DamagedDatabaseError):
        titles(sqlite)


def test_a_file_that_may_not_be_opened(unprivileged: Path) -> None:
    file = unprivileged / "timeline.db"
    file.touch(mode=0)
    with pytest.raises(UnopenableDatabaseError):
        titles(storage.Database(file))


def test_a_file_in_a_directory_that_may_not_be_entered(unprivileged: Path) -> None:
    unprivileged.chmod(0)
    with pytest.raises(UnopenableDatabaseError, match="Permission denied"):
        titles(storage.Database(unprivileged / "timeline.db"))


def test_a_file_that_may_not_be_created(unprivileged: Path) -> None:
    unprivileged.chmod(0o500)
    with pytest.raises(UnopenableDatabaseError), storage.Database(unprivileged / "timeline.db").write():
        pass


def test_what_may_only_be_read_is_read_but_not_written(
    unprivileged: Path, up_to_date_file: Path, dataset: Dataset
) -> None:
    file = unprivileged / "timeline.db"
    if os.geteuid() != os.getuid():
        os.seteuid(0)
    shutil.copy(up_to_date_file, file)
    file.chmod(0o444)
    unprivileged.chmod(0o555)
    if os.getuid() == 0:
        os.seteuid(NOBODY)
    database = storage.Database(file)
    assert titles(database) == []
    with pytest.raises(ReadOnlyDatabaseError), database.write() as connection:
        mirror(connection, dataset)


def test_another_program_that_is_writing_is_waited_for_and_then_reported(sqlite: storage.Database) -> None:
    with closing(sqlite3.connect(str(sqlite.path))) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedDatabaseError), sqlite.write():
            pass


def test_of_two_loads_at_a_time_one_waits(database: storage.Database) -> None:
    with database.write(), pytest.raises(LockedDatabaseError), database.write():
        pass
    with database.write():
        pass


def test_a_full_disk_is_reported_and_nothing_is_changed(sqlite: storage.Database, dataset: Dataset) -> None:
    def load_onto_a_full_disk(connection: storage.Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 10")
        mirror(connection, dataset)

    with pytest.raises(DiskFullError), sqlite.write() as connection:
        load_onto_a_full_disk(connection)
    assert titles(sqlite) == []


def test_an_interrupted_load_leaves_the_old_state(database: storage.Database, dataset: Dataset) -> None:
    def interrupted(connection: storage.Connection) -> None:
        mirror(connection, dataset)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), database.write() as connection:
        interrupted(connection)
    assert titles(database) == []


def test_a_reader_sees_the_old_state_until_a_load_is_done(database: storage.Database, dataset: Dataset) -> None:
    with database.write() as connection:
        mirror(connection, dataset)
        assert titles(database) == []
    assert titles(database) == ["lighthouse"]


def test_a_reader_on_a_server_sees_one_state_throughout(postgresql: storage.Database, dataset: Dataset) -> None:
    with postgresql.read() as reader:
        assert storage.datasets(reader) == []
        with postgresql.write() as connection:
            mirror(connection, dataset)
        assert storage.datasets(reader) == []


def test_a_load_that_cannot_be_committed_because_of_a_reader_changes_nothing(
    sqlite: storage.Database, dataset: Dataset
) -> None:
    with sqlite.read() as reader:
        assert storage.datasets(reader) == []
        with pytest.raises(LockedDatabaseError), sqlite.write() as connection:
            mirror(connection, dataset)
    assert titles(sqlite) == []


def test_reading_cannot_write_on_a_server(postgresql: storage.Database, dataset: Dataset) -> None:
    with pytest.raises(ReadOnlyDatabaseError), postgresql.read() as connection:
        mirror(connection, dataset)


def test_a_mistake_in_sql_is_a_bug_and_surfaces_as_one(database: storage.Database) -> None:
    with pytest.raises(DBAPIError), database.read() as connection:
        connection.execute(text("SELECT nonsense FROM event"))


def test_a_missing_driver_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MissingDriverError) as caught:
        titles(storage.Database("postgresql://u:secret@host/name"))
    assert caught.value.hint == "pip install 'timeline-events[postgres]'"
    assert str(caught.value) == "database: postgresql://u@host/name: the driver for PostgreSQL is not installed"


def test_a_server_that_does_not_answer_is_reported_in_one_line_without_the_password() -> None:
    with pytest.raises(ServerError) as caught:
        titles(storage.Database("postgresql://u:secret@127.0.0.1:1/name"))
    assert str(caught.value).startswith("database: postgresql://u@127.0.0.1:1/name: the server cannot be used (")
    assert "refused" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_database_that_a_server_does_not_have(server: URL) -> None:
    url = server.set(database="nowhere").render_as_string(hide_password=False)
    with pytest.raises(ServerError, match='database "nowhere" does not exist'):
        titles(storage.Database(url))


def test_options_of_the_url_go_before_our_own(server: URL) -> None:
    url = server.update_query_dict({"options": "-c search_path=pg_catalog -c lock_timeout=77"})
    with storage.Database(url.render_as_string(hide_password=False)).read() as connection:
        assert connection.scalar(text("SHOW lock_timeout")) == "77ms"


def test_a_connection_that_the_server_ends_is_reported(postgresql: storage.Database) -> None:
    with pytest.raises(ServerError), postgresql.read() as connection:
        connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))


def test_a_server_that_cannot_hold_japanese_says_so(postgresql: storage.Database) -> None:
    with pytest.raises(ServerEncodingError), postgresql.read() as connection:
        connection.execute(text("SELECT convert_to('灯台', 'LATIN1')"))


def test_a_url_of_postgresql_means_the_driver_psycopg(server: URL) -> None:
    url = make_url(server.render_as_string(hide_password=False)).set(drivername="postgres")
    with storage.Database(url.render_as_string(hide_password=False)).read() as connection:
        assert connection.dialect.driver == "psycopg"


def test_every_storage_error_tells_what_to_do() -> None:
    waiting = [StorageError]
    while waiting:
        error = waiting.pop()
        waiting += error.__subclasses__()
        assert error("here").hint
        assert str(error("here")) == f"database: here: {error.why}"
