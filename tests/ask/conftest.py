from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.running import HARBOUR
from tests.sample import lighthouse
from timeline.ask import Asker
from timeline.ingest import read_all

if TYPE_CHECKING:
    from timeline.events import Dataset

THEATRE = Path(__file__).with_name("theatre.yaml")


@pytest.fixture(scope="session")
def theatre() -> "Dataset":
    """The theatre's timeline."""
    (dataset,) = read_all([THEATRE])
    return dataset


@pytest.fixture(scope="session")
def asker(theatre: "Dataset") -> Asker:
    """Answers questions about the theatre."""
    return Asker([theatre])


@pytest.fixture(scope="session")
def everywhere(theatre: "Dataset") -> Asker:
    """Answers questions about the theatre, a harbour and a lighthouse at once."""
    return Asker([theatre, *read_all([HARBOUR]), lighthouse()])
