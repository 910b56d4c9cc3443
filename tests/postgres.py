"""A PostgreSQL server for the tests: what TIMELINE_TEST_POSTGRES names, or one that is thrown away after."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import URL, create_engine, make_url
from sqlalchemy.pool import NullPool

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACCOUNT = "postgres"
_SETTINGS = "-c listen_addresses='' -c fsync=off -c unix_socket_directories={}"


@contextmanager
def server() -> Iterator[URL]:
    """The URL of the server's own database; skips the test, with the reason, where there is no server."""
    given = os.environ.get("TIMELINE_TEST_POSTGRES")
    if given:
        yield make_url(given).set(drivername="postgresql+psycopg")
        return
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs:
        pytest.skip("PostgreSQL is not installed, and TIMELINE_TEST_POSTGRES names no server")
    with _started(programs[-1].parent) as url:
        yield url


@contextmanager
def _started(programs: Path) -> Iterator[URL]:
    """A server in a new directory, reached through a socket in it."""
    directory = Path(tempfile.mkdtemp(prefix="timeline-test-"))
    if os.geteuid() == 0:
        shutil.chown(directory, _ACCOUNT)
    data = ("-D", str(directory / "data"))
    try:
        _run(programs / "initdb", *data, "-U", _ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync")
        log = ("-l", str(directory / "log"))
        _run(programs / "pg_ctl", *data, *log, "-w", "-o", _SETTINGS.format(directory), "start")
        try:
            yield URL.create("postgresql+psycopg", _ACCOUNT, database=_ACCOUNT, query={"host": str(directory)})
        finally:
            _run(programs / "pg_ctl", *data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(directory)


def _run(program: Path, *arguments: str) -> None:
    """Run one of the server's programs, which refuse to be run by root."""
    account = ("runuser", "-u", _ACCOUNT, "--") if os.geteuid() == 0 else ()
    subprocess.run((*account, str(program), *arguments), check=True, stdout=subprocess.DEVNULL, cwd="/")


@contextmanager
def new_database(admin: URL, name: str) -> Iterator[str]:
    """The URL of a new, empty database of that name, dropped in the end."""
    engine = create_engine(admin, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.exec_driver_sql(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
        try:
            yield admin.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
