"""When nothing is said of unused terms and likely duplicates; what is said stands in ``tests/data/usage.problems``."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.ingest import Severity, read

TEXT = (Path(__file__).parent.parent / "data" / "usage.yaml").read_text(encoding="utf-8")


def warnings(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    problems = read([path]).problems
    return [problem.message for problem in problems if problem.severity is Severity.WARNING]


def unused(path: Path, text: str) -> list[str]:
    return [message.split("'")[1] for message in warnings(path, text) if message.endswith("nothing uses it")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


def test_a_vocabulary_without_events_is_not_called_unused(file: Path) -> None:
    assert unused(file, TEXT) == ["nobody", "weather", "closing", "ban"]
    assert unused(file, TEXT[: TEXT.index("events:")]) == []


def test_a_misspelt_id_may_be_where_a_term_of_its_section_is_used(file: Path) -> None:
    assert unused(file, TEXT.replace("themes: [tolls]", "themes: [wether]")) == ["nobody", "closing", "ban"]


@pytest.mark.parametrize(("sound", "broken"), [("themes: [tolls]", "themes: tolls"), ("holder: bob", "holder: Bob!")])
def test_a_record_that_cannot_be_read_may_be_where_terms_are_used(file: Path, sound: str, broken: str) -> None:
    assert unused(file, TEXT.replace(sound, broken)) == []


def test_a_file_that_ends_early_may_have_used_the_rest(file: Path) -> None:
    assert unused(file, TEXT + "  - id: 'last\n") == []


def test_a_term_that_belongs_to_itself_is_told_once(file: Path) -> None:
    text = TEXT.replace("{id: traffic, names: {en: [traffic]}}", "{id: traffic, names: {en: [t]}, broader: tolls}")

    assert unused(file, text) == ["nobody", "weather", "closing", "ban"]


@pytest.mark.parametrize("date", ["date: May 1931", "dated: 1931-05", "date: 1931-07"])
def test_an_event_whose_date_is_another_or_none_is_like_no_other(file: Path, date: str) -> None:
    assert [text for text in warnings(file, TEXT.replace("date: 1931-05\n", f"{date}\n")) if "much like" in text] == []


def test_the_later_of_two_events_in_the_file_is_told_whichever_began_first(file: Path) -> None:
    (told,) = [text for text in warnings(file, TEXT) if "much like" in text]

    assert told == "event 'north-again': much like event 'north': the same kind and actors, on dates that overlap"


@pytest.mark.parametrize(
    ("where", "declared"),
    [
        ("    distinct_from: [north-again, south-east]\n", "    distinct_from: [north]\n"),
        ("    themes: [tolls]\n", "    themes: [tolls]\n    distinct_from: [north-again]\n"),
    ],
)
def test_either_of_two_events_may_be_declared_distinct_from_the_other(file: Path, where: str, declared: str) -> None:
    assert [text for text in warnings(file, TEXT.replace(where, declared)) if "much like" in text] == []


def test_warnings_do_not_keep_a_dataset_from_being_loaded(file: Path) -> None:
    file.write_text(TEXT.replace("[north-again, south-east]", "[south]"), encoding="utf-8")

    reading = read([file])

    assert reading.problems
    assert reading.sound
    (dataset,) = reading.datasets
    assert dataset.events[2].distinct_from == ("north", "north-again")
