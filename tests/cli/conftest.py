from pathlib import Path

import pytest

from tests.running import HARBOUR, run


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the harbour's timeline; not to be written to."""
    path = tmp_path_factory.mktemp("harbour") / "harbour.db"
    assert run("--database", path, "load", HARBOUR).status == 0
    return path
