from pathlib import Path

import pytest

from tests.running import HARBOUR, process, run


@pytest.fixture
def newcomer(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody who has never used the program."""
    return {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "TIMELINE_DATABASE": ""}


def test_the_first_question_makes_a_database_of_ones_own_and_says_so(newcomer: dict[str, str], tmp_path: Path) -> None:
    first = run("show", "--limit", "1", environment=newcomer)
    database = tmp_path / "data" / "timeline" / "timeline.db"
    assert first.status == 0
    assert first.err.startswith(f"timeline: made {database} with the ")
    assert [path.name for path in database.parent.iterdir()] == ["timeline.db"]
    second = run("show", "--limit", "1", environment=newcomer)
    assert second.out == first.out
    assert "made" not in second.err


def test_a_first_load_loads_just_what_was_named(newcomer: dict[str, str]) -> None:
    assert run("load", HARBOUR, environment=newcomer).status == 0
    assert "harbour" in run("db", "info", environment=newcomer).out
    assert len(run("show", "-O", "jsonl", environment=newcomer).ids) == 5


def test_the_path_is_told_without_making_anything(newcomer: dict[str, str], tmp_path: Path) -> None:
    done = run("db", "path", environment=newcomer)
    assert done.out == f"{tmp_path}/data/timeline/timeline.db\n"
    assert not (tmp_path / "data").exists()


def test_a_named_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    for command in (["show"], ["event", "x"], ["actors"], ["db", "info"], ["db", "backup", str(tmp_path / "copy")]):
        done = run("--database", path, *command)
        assert (done.status, done.out) == (1, "")
        assert str(path) in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_home_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("show", environment={"XDG_DATA_HOME": str(tmp_path / "file"), "TIMELINE_DATABASE": ""})
    assert (done.status, done.out) == (1, "")
    assert f"{tmp_path}/file/timeline/timeline.db" in done.err


def test_info_tells_the_version_and_the_datasets(harbour: Path) -> None:
    out = run("--database", harbour, "db", "info").out
    assert f"database  {harbour}" in out
    assert "dataset   harbour: " in out
    assert "5 events, as of 1932-06" in out


def test_a_backup_is_a_database_and_replaces_nothing(harbour: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert run("--database", harbour, "db", "backup", copy).status == 0
    assert run("--database", copy, "show").out == run("--database", harbour, "show").out
    again = run("--database", harbour, "db", "backup", copy)
    assert again.status == 1
    assert str(copy) in again.err


def test_upgrade_makes_an_empty_database(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    assert run("--database", path, "db", "upgrade").status == 0
    assert run("--database", path, "show").err == "0 events\n"


def test_what_is_not_a_database_is_told(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("These are notes and no database, although they are long enough to be looked at. " * 20)
    for path in (text, tmp_path):
        done = run("--database", path, "show")
        assert (done.status, done.out) == (1, "")
        assert str(path) in done.err


def test_an_interrupted_load_leaves_the_old_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "harbour.db"
    run("--database", database, "load", HARBOUR)
    before = run("--database", database, "show").out
    smaller = tmp_path / "smaller.yaml"
    text = HARBOUR.read_text("utf-8")
    smaller.write_text(text[: text.index("  - id: dredging")], "utf-8")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.storage.writer._carry_out", interrupted)
    done = run("--database", database, "load", smaller)
    assert (done.status, done.out) == (130, "")
    monkeypatch.undo()
    assert run("--database", database, "show").out == before


def test_a_closed_pipe_ends_quietly(harbour: Path) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-m", "timeline", "--database", str(harbour), "export", "-O", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        talk = running.stderr.read().decode()
    assert running.returncode == 141
    assert "Traceback" not in talk
    assert "BrokenPipe" not in talk


def test_the_module_runs_as_the_command(harbour: Path) -> None:
    done = process("--database", harbour, "show", "--limit", "1")
    assert done.status == 0
    assert "bridge-opens" in done.out
