import os
import stat
import threading
from pathlib import Path

import pytest

from tests.running import run


def export(database: Path, path: Path | str) -> tuple[int, str]:
    done = run("--database", database, "export", "-O", "csv", "-o", path)
    return done.status, done.err


def test_a_failed_write_leaves_the_old_file_and_no_other(
    harbour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "events.csv"
    path.write_text("old")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("timeline.render.as_csv.write", full)
    status, talk = export(harbour, path)
    assert (status, path.read_text()) == (1, "old")
    assert f"output: {path}: No space left on device" in talk
    assert list(tmp_path.iterdir()) == [path]


def test_a_directory_cannot_be_written_to(harbour: Path, tmp_path: Path) -> None:
    status, talk = export(harbour, tmp_path)
    assert status == 1
    assert f"output: {tmp_path}: " in talk


def test_a_folder_that_is_not_there_is_told(harbour: Path, tmp_path: Path) -> None:
    status, talk = export(harbour, tmp_path / "none" / "events.csv")
    assert status == 1
    assert "none/events.csv: No such file or directory" in talk


def test_a_file_keeps_its_permissions_and_a_new_one_gets_the_usual(harbour: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_text("old")
    old.chmod(0o600)
    umask = os.umask(0o022)
    try:
        export(harbour, old)
        export(harbour, new)
    finally:
        os.umask(umask)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o600, 0o644]


def test_a_link_stays_a_link(harbour: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("old")
    link.symlink_to(target)
    export(harbour, link)
    assert link.is_symlink()
    assert target.read_text().startswith("id,date,")


def test_a_pipe_is_written_to_not_replaced(harbour: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    assert export(harbour, pipe)[0] == 0
    reader.join(timeout=10)
    assert read[0].startswith("id,date,")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_bytes_are_not_written_to_a_terminal(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("typer.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    done = run("--database", harbour, "export", "-O", "xlsx")
    assert (done.status, done.out) == (2, "")
    assert "a terminal cannot show it" in done.err
