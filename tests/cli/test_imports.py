"""What a command imports is what a person waits for."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

HEAVY = ["alembic", "dateutil", "psycopg", "pydantic", "rich", "sqlalchemy", "sqlalchemy.orm", "yaml"]
WATCH = f"""
import sys
from timeline.cli import app
try:
    app(sys.argv[1:])
finally:
    print(*[name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""


def imported(*words: str | Path) -> set[str]:
    """The heavy packages that the command imports."""
    command = [sys.executable, "-c", WATCH, *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "words",
    [
        ["show"],
        ["show", "--actor", "vireo", "--from", "1930-07", "--to", "1931"],
        ["show", "--on", "mid-July 1930", "-O", "json"],
        ["export"],
        ["event", "bridge-opens"],
        ["actors"],
        ["articles"],
        ["status", "toll", "--on", "1931"],
        ["db", "info"],
    ],
)
def test_a_question_imports_only_the_database_package(harbour: Path, words: list[str]) -> None:
    assert imported("--database", harbour, *words) == {"sqlalchemy"}


def test_a_table_for_a_terminal_needs_rich(harbour: Path) -> None:
    assert imported("--database", harbour, "show", "--color") == {"rich", "sqlalchemy"}


@pytest.mark.parametrize("words", [["--help"], ["show", "--help"], ["--version"], ["db", "--help"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    assert imported(*words) == set()


def test_checking_a_file_does_not_wait_for_the_database_package() -> None:
    assert imported("check", ROOT / "tests" / "harbour.yaml") == {"pydantic", "yaml"}
    assert imported("schema") == {"pydantic", "yaml"}
