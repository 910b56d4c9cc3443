import csv
import json
from pathlib import Path

import pytest

from tests.running import HARBOUR, run


def answer(database: Path, *words: str) -> str:
    done = run("--database", database, "status", *words, "-O", "json")
    assert done.status == 0, done.err
    return str(json.loads(done.out)["holds"])


@pytest.mark.parametrize(
    ("on", "holds"),
    [
        ("1930-07-10", "no"),
        ("1930-07-15", "unknown"),
        ("1930-07-20", "yes"),
        ("1931-05-26", "yes"),
        ("1931-05-27", "no"),
        ("昭和6年5月", "partly"),
        ("1932-06", "no"),
        ("1933", "unknown"),
        ("last year", "partly"),
    ],
)
def test_a_state_is_in_force_or_not_or_nobody_knows(harbour: Path, on: str, holds: str) -> None:
    assert answer(harbour, "the toll", "--on", on) == holds


def test_a_state_is_found_by_any_of_its_names(harbour: Path) -> None:
    for name in ("toll", "THE TOLL", "通行料の徴収"):
        assert answer(harbour, name, "--on", "1931") == "partly"


def test_the_answer_stands_above_the_phases_and_the_events_that_say_so(harbour: Path) -> None:
    lines = run("--database", harbour, "status", "toll", "--on", "1931-05").out.splitlines()
    assert lines[0] == "the toll: in force for a part"
    assert [line.split("  ")[0] for line in lines[2:]] == ["From", "20 July 1930", "27 May 1931"]
    assert "A toll is decreed" in lines[3]
    assert "gazette:7,8" in lines[3]


def test_without_a_day_all_phases_are_shown(harbour: Path) -> None:
    done = run("--database", harbour, "status", "toll", "--lang", "ja")
    headline, _, *table = done.out.splitlines()
    assert headline == "通行料の徴収"
    assert [row.split()[-1 if number == 5 else 0] for number, row in enumerate(table)] == [
        "開始", "1930年7月10日", "1930年7月11日", "1930年7月20日", "1931年5月27日", "不明",
    ]  # fmt: skip
    assert json.loads(run("--database", harbour, "status", "toll", "-O", "json").out)["holds"] is None


def test_programs_get_days_and_events(harbour: Path) -> None:
    document = json.loads(run("--database", harbour, "status", "toll", "--on", "1931-05-27", "-O", "json").out)
    assert document["phases"] == [{"first": "1931-05-27", "last": "1932-06-30", "holds": "no", "events": ["toll-ends"]}]
    assert (document["earliest"], document["latest"]) == ("1931-05-27", "1931-05-27")
    assert [event["id"] for event in document["events"]] == ["toll-ends"]
    header, *rows = csv.reader(run("--database", harbour, "status", "toll", "-O", "csv").out.splitlines())
    assert header == ["from", "to", "status", "because", "id", "source"]
    assert rows[0][:3] == ["", "1930-07-10", "no"]


def test_a_timeline_that_names_no_day_up_to_which_it_was_kept_knows_no_end(tmp_path: Path) -> None:
    database, path = tmp_path / "a.db", tmp_path / "a.yaml"
    path.write_text(HARBOUR.read_text("utf-8").replace("as_of: 1932-06\n", ""), "utf-8")
    run("--database", database, "load", path)
    assert answer(database, "toll", "--on", "1999") == "no"


def test_days_after_the_year_9999_are_shown_too(tmp_path: Path) -> None:
    database, path = tmp_path / "a.db", tmp_path / "a.yaml"
    text = HARBOUR.read_text("utf-8").replace("as_of: 1932-06\n", "").replace("date: 1931-05-27", "date: Y12000")
    path.write_text(text, "utf-8")
    run("--database", database, "load", path)
    assert "+12000-12-31" in run("--database", database, "status", "toll").out


def test_an_unknown_state_is_told_with_the_nearest(harbour: Path) -> None:
    done = run("--database", harbour, "status", "tol")
    assert (done.status, done.out) == (2, "")
    assert "did you mean toll?" in done.err


def test_a_name_of_two_states_has_to_be_told_apart(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(HARBOUR.read_text("utf-8").replace("dataset: harbour", "dataset: haven"), "utf-8")
    database = tmp_path / "both.db"
    run("--database", database, "load", HARBOUR, other)
    done = run("--database", database, "status", "toll")
    assert done.status == 2
    assert "is the name of toll in harbour and of toll in haven" in done.err
    assert answer(database, "toll", "--dataset", "haven", "--on", "1940") == "unknown"


def test_states_are_listed(harbour: Path) -> None:
    assert run("--database", harbour, "states").out.splitlines()[1].split() == [
        "toll",
        "the",
        "toll",
        "通行料の徴収",
        "2",
    ]
