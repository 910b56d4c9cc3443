"""What tests share: a home of their own, a small dataset, and databases of every kind."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import text

from tests import postgres
from tests.sample import lighthouse
from tests.upgrading import next_version
from timeline import storage
from timeline.storage.writer import mirror

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import URL

    from timeline.events import Dataset

# a property takes as long as it needs: a busy machine is no fault of the code
settings.register_profile("timeline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("timeline")


__all__ = ["next_version"]

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home directory that is not the user's, so that no test can touch what is the user's."""
    directory = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(directory))
        for name in [name for name in os.environ if name.startswith(("XDG_", "TIMELINE_"))]:
            if name != "TIMELINE_TEST_POSTGRES":
                patch.delenv(name)
        yield directory


@pytest.fixture
def dataset() -> Dataset:
    """The small dataset of tests/sample.py."""
    return lighthouse()


@pytest.fixture(scope="session")
def up_to_date_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite database with all tables and without content, to be copied."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    storage.upgrade(storage.Database(path))
    return path


@pytest.fixture(scope="session")
def server() -> Iterator[URL]:
    """A PostgreSQL server."""
    with postgres.server() as url:
        yield url


@pytest.fixture(scope="session")
def up_to_date_url(server: URL) -> Iterator[str]:
    """A server's database with all tables."""
    with postgres.new_database(server, "timeline_test_current") as url:
        storage.upgrade(storage.Database(url))
        yield url


@pytest.fixture
def sqlite(tmp_path: Path, up_to_date_file: Path) -> storage.Database:
    """An SQLite database with all tables and without content."""
    path = tmp_path / "timeline.db"
    shutil.copy(up_to_date_file, path)
    return storage.Database(path, patience=0.1)


@pytest.fixture
def postgresql(up_to_date_url: str) -> storage.Database:
    """A PostgreSQL database with all tables and without content."""
    database = storage.Database(up_to_date_url, patience=0.1)
    with database.write() as connection:
        connection.execute(text("DELETE FROM dataset"))
    return database


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest) -> storage.Database:
    """A database of each kind, with all tables and without content."""
    found: storage.Database = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session", params=KINDS)
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[storage.Database]:
    """A database of each kind, only to be read: it holds the lighthouse, and a dataset without events.

    In the other dataset there is a lamp office too.
    """
    other = [{"id": "office", "names": {"en": ["Lamp Office"], "sv": ["Lampkontoret"]}}]
    with ExitStack() as stack:
        if request.param == "sqlite":
            location = str(tmp_path_factory.mktemp("loaded") / "timeline.db")
        else:
            admin = request.getfixturevalue("server")
            location = stack.enter_context(postgres.new_database(admin, "timeline_test_loaded"))
        database = storage.Database(location)
        storage.upgrade(database)
        with database.write() as connection:
            mirror(connection, lighthouse())
            mirror(connection, lighthouse(dataset="other", actors=other, events=[], articles=[]))
        yield database


@pytest.fixture
def blank_sqlite(tmp_path: Path) -> storage.Database:
    """An SQLite database that does not exist yet."""
    return storage.Database(tmp_path / "blank.db")


@pytest.fixture
def blank_postgresql(server: URL) -> Iterator[storage.Database]:
    """A PostgreSQL database without tables."""
    with postgres.new_database(server, "timeline_test_blank") as url:
        yield storage.Database(url)


@pytest.fixture(params=KINDS)
def blank(request: pytest.FixtureRequest) -> storage.Database:
    """A database of each kind, without tables."""
    found: storage.Database = request.getfixturevalue(f"blank_{request.param}")
    return found
