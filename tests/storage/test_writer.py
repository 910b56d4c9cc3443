from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from tests.sample import ACTORS, ARTICLES, EVENTS, lighthouse
from timeline import storage
from timeline.queries import AnyOf, Aspect, EventQuery, Key
from timeline.storage import mapping
from timeline.storage.writer import Changes, mirror

if TYPE_CHECKING:
    from timeline.events import Dataset

LOAD_AND_DIE = """
import os, signal, sys
from tests.sample import lighthouse
from timeline import storage
from timeline.storage.writer import mirror
with storage.Database(sys.argv[1]).write() as connection:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA cache_size = 1")  # so that unfinished work reaches the file
    mirror(connection, lighthouse(title={"en": "Changed", "ja": "変更"}, events=[]))
    os.kill(os.getpid(), signal.SIGKILL)
"""


def load(database: storage.Database, dataset: Dataset) -> Changes:
    """Load in a transaction of its own."""
    with database.write() as connection:
        return mirror(connection, dataset)


def stored(database: storage.Database, dataset_id: str = "lighthouse") -> Dataset | None:
    """The dataset as the database has it."""
    with database.read() as connection:
        return storage.dataset(connection, dataset_id)


def ids_by_actor(database: storage.Database, actor: str) -> list[str]:
    """The events that a filter on the actor finds."""
    required = (AnyOf(Aspect.ACTOR, frozenset([Key("lighthouse", actor)])),)
    with database.read() as connection:
        return [match.event.id for match in storage.find(connection, EventQuery(required))]


def rows_of(database: storage.Database, table: str) -> int:
    """How many rows the table has."""
    with database.read() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())  # noqa: S608 -- a literal of this file


def test_a_first_load_adds_everything(database: storage.Database, dataset: Dataset) -> None:
    changes = load(database, dataset)
    assert changes == Changes(added=6, changed=0, removed=0, unchanged=0, vocabulary=True)
    assert stored(database) == dataset


def test_loading_the_same_again_changes_nothing(database: storage.Database, dataset: Dataset) -> None:
    load(database, dataset)
    changes = load(database, dataset)
    assert changes == Changes(added=0, changed=0, removed=0, unchanged=6, vocabulary=False)
    assert not changes
    assert stored(database) == dataset


def test_loading_the_same_again_does_not_touch_the_file(sqlite: storage.Database, dataset: Dataset) -> None:
    load(sqlite, dataset)
    file = Path(sqlite.label)
    before = file.stat().st_mtime_ns, file.read_bytes()
    load(sqlite, dataset)
    assert (file.stat().st_mtime_ns, file.read_bytes()) == before


def test_added_changed_and_removed_events_are_counted(database: storage.Database, dataset: Dataset) -> None:
    load(database, dataset)
    first, second, *rest = EVENTS
    new = lighthouse(events=[{**first, "id": "new"}, {**second, "date": "1898-08"}, *rest])
    changes = load(database, new)
    assert changes == Changes(added=1, changed=1, removed=1, unchanged=4, vocabulary=False)
    assert changes
    assert stored(database) == new


@pytest.mark.parametrize(
    "events",
    [EVENTS[::-1], [EVENTS[-1], *EVENTS[:-1]], EVENTS[2:], [], [*EVENTS[3:], *EVENTS[:3]]],
    ids=["turned", "rotated", "shortened", "emptied", "cut"],
)
def test_the_order_of_the_file_is_kept(
    database: storage.Database, dataset: Dataset, events: list[dict[str, object]]
) -> None:
    load(database, dataset)
    changes = load(database, lighthouse(events=events))
    assert (changes.added, changes.changed, changes.unchanged) == (0, 0, len(events))
    assert stored(database) == lighthouse(events=events)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": {"en": "Other", "ja": "他"}},
        {"languages": ["ja", "en", "sv"]},
        {"as_of": "1941"},
        {"calendar": "julian"},
        {"tenures": []},
        {"articles": [{**ARTICLES[0], "url": "https://other.example"}, ARTICLES[1]]},
        {"actors": [*ACTORS, {"id": "new", "names": {"en": ["New"], "ja": ["新"]}}]},
        {"themes": []},
        {"concepts": []},
    ],
    ids="".join,
)
def test_a_change_beside_the_events_is_told_and_kept(
    database: storage.Database, dataset: Dataset, changes: dict[str, object]
) -> None:
    load(database, dataset)
    done = load(database, lighthouse(**changes))
    assert done.vocabulary
    assert done
    assert (done.added, done.changed, done.removed, done.unchanged) == (0, 0, 0, 6)
    assert stored(database) == lighthouse(**changes)


def test_a_new_membership_changes_what_is_found_but_counts_no_event_as_changed(
    database: storage.Database, dataset: Dataset
) -> None:
    load(database, dataset)
    assert ids_by_actor(database, "harbour-board") == [
        "light-approved",
        "tower-built",
        "lamp-ordered",
        "light-lit",
    ]
    loners = [{key: value for key, value in actor.items() if key != "member_of"} for actor in ACTORS]
    changes = load(database, lighthouse(actors=loners))
    assert (changes.changed, changes.unchanged) == (0, 6)
    assert ids_by_actor(database, "harbour-board") == ["light-approved"]


def test_what_is_derived_is_written_anew_when_the_program_derives_it_in_another_way(
    database: storage.Database, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(database, dataset)
    with database.write() as connection:
        connection.execute(text("UPDATE event SET search = ''"))
        connection.execute(text("DELETE FROM name"))
    monkeypatch.setattr(mapping, "DERIVATION", mapping.DERIVATION + 1)
    changes = load(database, dataset)
    assert (changes.changed, changes.unchanged) == (0, 6)
    with database.read() as connection:
        assert storage.find(connection, EventQuery(search=("brass",)))
        assert storage.lookup(connection, Aspect.ACTOR, "ルミエール")


def test_other_datasets_stay_as_they_are(database: storage.Database, dataset: Dataset) -> None:
    load(database, dataset)
    other = lighthouse(dataset="other")
    assert load(database, other).added == 6
    load(database, lighthouse(events=[]))
    assert stored(database, "other") == other
    assert stored(database) == lighthouse(events=[])


def test_nothing_is_left_of_events_that_are_gone(database: storage.Database, dataset: Dataset) -> None:
    load(database, dataset)
    assert rows_of(database, "event_term") > 0
    load(database, lighthouse(events=[]))
    assert [rows_of(database, table) for table in ("event", "event_term")] == [0, 0]


def test_nothing_is_left_of_a_dataset_that_is_deleted(database: storage.Database, dataset: Dataset) -> None:
    load(database, dataset)
    with database.write() as connection:
        connection.execute(text("DELETE FROM dataset"))
    tables = ("dataset", "term", "name", "event", "event_term")
    assert [rows_of(database, table) for table in tables] == [0] * len(tables)


def test_memberships_in_a_circle_do_not_keep_a_load_from_ending(database: storage.Database) -> None:
    ids = [actor["id"] for actor in ACTORS]
    circle = [{**actor, "member_of": [ids[number - 1]]} for number, actor in enumerate(ACTORS)]
    load(database, lighthouse(actors=circle))
    assert "light-approved" in ids_by_actor(database, "ana-lindqvist")


def test_an_event_is_found_by_a_term_that_no_vocabulary_has(database: storage.Database) -> None:
    load(database, lighthouse(actors=[]))
    assert ids_by_actor(database, "lumiere") == ["tower-built", "lamp-ordered"]


def test_text_that_looks_like_sql_is_kept_as_text(database: storage.Database) -> None:
    evil = "'); DROP TABLE event; -- %s :x ? \" \\"
    changed = lighthouse(events=[{**EVENTS[0], "title": {"en": evil, "ja": evil}}])
    load(database, changed)
    assert stored(database) == changed


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_load_that_is_killed_leaves_the_old_state(
    request: pytest.FixtureRequest, kind: str, dataset: Dataset
) -> None:
    database: storage.Database = request.getfixturevalue(kind)
    location = str(database.path) if database.path else request.getfixturevalue("up_to_date_url")
    load(database, dataset)
    killed = subprocess.run([sys.executable, "-c", LOAD_AND_DIE, location], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert database.on_server or Path(f"{location}-journal").stat().st_size
    assert stored(database) == dataset
    assert load(storage.Database(location), dataset).unchanged == 6


def test_an_event_that_no_longer_lasts_loses_its_core(database: storage.Database, dataset: Dataset) -> None:
    load(database, dataset)
    shorter = [{**event, "date": "1899"} if event["id"] == "light-lit" else event for event in EVENTS]
    load(database, lighthouse(events=shorter))
    with database.read() as connection:
        cores = connection.execute(text("SELECT id FROM event WHERE core_first IS NOT NULL ORDER BY id")).scalars()
        assert list(cores) == ["tower-built"]


def test_a_removed_event_comes_back_when_it_is_loaded_again(database: storage.Database, dataset: Dataset) -> None:
    load(database, dataset)
    load(database, dataset._replace(events=dataset.events[1:]))
    assert load(database, dataset) == Changes(added=1, changed=0, removed=0, unchanged=5, vocabulary=False)
    assert stored(database) == dataset
