from pathlib import Path

import pytest

import timeline
from tests.running import HARBOUR, run
from timeline.dates import expressions
from timeline.errors import (
    EmptyDatabaseError,
    ForeignDatabaseError,
    MissingDatabaseError,
    TimelineError,
    UnknownNameError,
)
from timeline.ingest import read_all


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.db"
    with timeline.open(path) as ours:
        ours.load(read_all([HARBOUR]))
    return path


def test_what_the_command_line_offers_is_offered_to_python(database: Path) -> None:
    with timeline.open(database) as ours:
        found = ours.find(actor=["ヴィレオ"], start="1930-07-15", end="1930-12-31")
    assert [(match.event.id, match.certainty) for match in found.matches] == [
        ("toll-begins", "possible"),
        ("quay-closed", "certain"),
    ]
    assert found.possible == 1
    assert found.languages == ("en", "ja")


def test_an_event_carries_its_date_texts_and_sources(database: Path) -> None:
    with timeline.open(database) as ours:
        (match,) = ours.event("toll-begins").matches
    assert match.event.date == expressions.read("mid-July 1930")
    assert match.event.title == {"en": "A toll is decreed", "ja": "船の通行料を布告"}
    assert match.event.sources[0].lines == (7, 8)


def test_a_url_a_path_and_a_text_open_the_same(database: Path) -> None:
    for named in (database, str(database), f"sqlite:///{database}"):
        with timeline.open(named) as ours:
            assert len(ours.find().matches) == 5


def test_errors_have_one_root_and_carry_what_helps(database: Path) -> None:
    with timeline.open(database) as ours, pytest.raises(UnknownNameError) as told:
        ours.find(actor=["vireoo"])
    assert told.value.nearest == ["Vireo"]
    assert isinstance(told.value, timeline.TimelineError)
    assert issubclass(UnknownNameError, TimelineError)


def test_a_database_that_is_not_there_is_not_made_for_a_question(tmp_path: Path) -> None:
    with timeline.open(tmp_path / "none.db") as ours, pytest.raises(MissingDatabaseError):
        ours.find()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_asks_for_a_load_and_takes_one(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with timeline.open(path) as ours:
        with pytest.raises(EmptyDatabaseError):
            ours.find()
        ours.load(read_all([HARBOUR]))
        assert len(ours.find().matches) == 5


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with timeline.open(path) as ours:
        for question in (ours.find, lambda: ours.load(read_all([HARBOUR])), ours.upgrade):
            with pytest.raises(ForeignDatabaseError):
                question()
    assert path.read_bytes() == before


@pytest.fixture
def older(database: Path, next_version: None) -> Path:  # noqa: ARG001 -- after the load, the program is newer
    return database


def test_an_older_file_is_copied_and_brought_up_to_date(older: Path) -> None:
    told: list[str] = []
    with timeline.open(older, notify=told.append) as ours:
        assert len(ours.find().matches) == 5
    (copy,) = set(older.parent.glob("*.db")) - {older}
    assert told == [f"brought {older} up to date; the old one is kept as {copy}"]


def test_an_older_file_is_brought_up_to_date_by_a_load_too(older: Path) -> None:
    with timeline.open(older) as ours:
        assert [changes.unchanged for changes in ours.load(read_all([HARBOUR]))] == [5]


def test_relative_words_need_datasets_that_agree_what_now_is(database: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    text = HARBOUR.read_text("utf-8").replace("dataset: harbour", "dataset: haven")
    other.write_text(text.replace("as_of: 1932-06", "as_of: 1950"), "utf-8")
    with timeline.open(database) as ours:
        assert [match.event.id for match in ours.find(on="last year").matches] == ["toll-ends"]
        ours.load(read_all([other]))
        with pytest.raises(timeline.TimelineError, match="last year"):
            ours.find(on="last year")
        assert len(ours.find(on="last year", dataset=["harbour"]).matches) == 1


def test_public_names_come_from_the_package_and_others_do_not() -> None:
    assert {timeline.Event, timeline.EventQuery, timeline.Listing, timeline.Match, timeline.Timeline}
    with pytest.raises(AttributeError, match="no attribute 'close'"):
        timeline.close  # noqa: B018 -- asking is the test


def test_the_shipped_data_is_sound_bilingual_and_cited() -> None:
    assert run("check").out == ""
    (dataset,) = read_all([Path(__file__).parents[1] / "data" / "events.yaml"])
    assert len(dataset.events) >= 60
    for event in dataset.events:
        assert set(event.title) == set(event.summary) == set(dataset.languages)
        assert event.sources


def test_a_listing_names_all_that_its_events_are_found_by(database: Path) -> None:
    with timeline.open(database) as ours:
        found = ours.find(search=["toll is lifted"])
    wider = {key.id: set(ids) for key, ids in found.wider.items() if key.facet in ("kind", "theme", "actor")}
    assert wider == {
        "toll-decree": {"toll-decree", "decree"},
        "decree": {"decree"},
        "tolls": {"tolls", "trade"},
        "trade": {"trade"},
        "council": {"council"},
        "vireo": {"vireo"},
    }
    assert found.names.keys() == found.wider.keys()
