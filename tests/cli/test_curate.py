import json
from pathlib import Path

import pytest

from tests.running import HARBOUR, ROOT, run

EVIDENCE = ROOT / "tests" / "evidence"


def changed(path: Path, old: str, new: str) -> Path:
    """A copy of the harbour's file with one thing changed."""
    text = HARBOUR.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return path


def test_check_is_silent_when_all_is_well() -> None:
    assert (run("check", HARBOUR).status, run("check", HARBOUR).out) == (0, "")


def test_check_takes_the_shipped_file_if_none_is_named() -> None:
    done = run("check")
    assert (done.status, done.out) == (0, "")


def test_check_tells_file_line_and_column_and_fails(tmp_path: Path) -> None:
    path = changed(tmp_path / "mine.yaml", "party: [vireo]", "party: [virea]")
    done = run("check", path)
    line = next(number for number, text in enumerate(path.read_text().splitlines(), 1) if "virea" in text)
    assert done.status == 1
    assert done.out.startswith(f"{path}:{line}:")
    assert "virea" in done.out
    assert "vireo" in done.out


def test_check_holds_citations_against_the_articles_texts(tmp_path: Path) -> None:
    record = EVIDENCE / "harbour.yaml"
    assert run("check", "--articles", EVIDENCE, record).out == ""
    path = tmp_path / "mine.yaml"
    path.write_text(record.read_text("utf-8").replace("date: 1930-04-12", "date: 1930-04-13"), "utf-8")
    assert run("check", path).status == 0
    done = run("check", path, "--articles", EVIDENCE)
    assert done.status == 1
    assert "event 'bridge': sources: stated: '1930年4月12日' means 1930-04-12" in done.out


def test_the_texts_lie_in_a_directory_that_is_there(tmp_path: Path) -> None:
    done = run("check", HARBOUR, "--articles", tmp_path / "none")
    assert (done.status, done.out) == (2, "")
    assert "does not exist" in done.err


def test_check_tells_warnings_and_passes_while_a_load_is_silent_about_them(tmp_path: Path) -> None:
    path = changed(
        tmp_path / "mine.yaml",
        "  - {id: closure,",
        "  - {id: launch, names: {en: [launch], ja: [進水]}}\n  - {id: closure,",
    )
    done = run("check", path)
    assert done.status == 0
    assert ": warning: kind 'launch': nothing uses it" in done.out
    assert run("--database", tmp_path / "harbour.db", "load", path).err == (
        "harbour: 5 added, 0 changed, 0 removed, 0 unchanged; vocabulary changed\n"
    )


def test_check_asks_after_every_event_unless_told_not_to(tmp_path: Path) -> None:
    path = changed(tmp_path / "mine.yaml", "title: {en: The bridge opens,", "title: {en: Vireo opens the bridge,")
    line = next(number for number, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "Vireo opens" in text)
    done = run("check", path)
    assert done.status == 0
    assert f"{path}:{line}:17: warning: event 'bridge-opens': title: en: 'When did Vireo open the bridge?'" in done.out
    assert run("check", "--no-questions", path).out == ""


def test_check_does_not_touch_the_database(tmp_path: Path) -> None:
    database = tmp_path / "none.db"
    assert run("--database", database, "check", HARBOUR).status == 0
    assert not database.exists()


def test_a_load_tells_what_changed(tmp_path: Path) -> None:
    database = tmp_path / "harbour.db"
    assert run("--database", database, "load", HARBOUR).err == (
        "harbour: 5 added, 0 changed, 0 removed, 0 unchanged; vocabulary changed\n"
    )
    assert run("--database", database, "load", HARBOUR).err == ("harbour: 0 added, 0 changed, 0 removed, 5 unchanged\n")
    edited = changed(tmp_path / "edited.yaml", "The bridge opens", "The bridge is opened")
    assert run("--database", database, "load", edited).err == ("harbour: 0 added, 1 changed, 0 removed, 4 unchanged\n")


def test_a_load_removes_what_the_file_no_longer_has(tmp_path: Path) -> None:
    database = tmp_path / "harbour.db"
    run("--database", database, "load", HARBOUR)
    text = HARBOUR.read_text("utf-8")
    shorter = tmp_path / "shorter.yaml"
    shorter.write_text(text[: text.index("  - id: dredging")], "utf-8")
    assert run("--database", database, "load", shorter).err == ("harbour: 0 added, 0 changed, 1 removed, 4 unchanged\n")
    assert "dredging" not in run("--database", database, "show").out


def test_a_broken_file_is_refused_whole_and_changes_nothing(tmp_path: Path) -> None:
    database = tmp_path / "harbour.db"
    run("--database", database, "load", HARBOUR)
    before = database.read_bytes()
    broken = changed(tmp_path / "broken.yaml", "date: 1931-05-27", "date: 1931-05-37")
    done = run("--database", database, "load", broken)
    assert (done.status, done.out) == (1, "")
    assert f"{broken}:" in done.err
    assert "1931-05-37" in done.err
    assert database.read_bytes() == before


def test_one_broken_file_among_several_stops_the_load(tmp_path: Path) -> None:
    broken = changed(tmp_path / "broken.yaml", "dataset: harbour", "dataset: Not a slug")
    database = tmp_path / "harbour.db"
    assert run("--database", database, "load", HARBOUR, broken).status == 1
    assert not database.exists()


@pytest.mark.parametrize("what", ["nothing", "a directory", "an empty file"])
def test_a_file_that_is_none_is_told(tmp_path: Path, what: str) -> None:
    path = tmp_path / "events.yaml"
    if what == "a directory":
        path.mkdir()
    if what == "an empty file":
        path.touch()
    for command in ("check", "load"):
        done = run("--database", tmp_path / "a.db", command, path)
        assert done.status == 1
        assert str(path) in done.out + done.err


def test_a_new_file_is_sound_and_loads(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    assert run("new", path).status == 0
    assert run("check", path).out == ""
    assert run("--database", tmp_path / "mine.db", "load", path).status == 0
    assert run("--database", tmp_path / "mine.db", "show").status == 0


def test_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("precious")
    done = run("new", path)
    assert (done.status, path.read_text()) == (2, "precious")
    assert "it is there already" in done.err


def test_the_schema_is_json_schema(tmp_path: Path) -> None:
    schema = json.loads(run("schema").out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"format", "dataset", "events"} <= schema["properties"].keys()
    run("schema", "-o", tmp_path / "schema.json")
    assert json.loads((tmp_path / "schema.json").read_text("utf-8")) == schema
