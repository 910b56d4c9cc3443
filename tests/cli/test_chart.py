import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import process, run


def test_the_chart_counts_events_by_month_or_year_and_theme(harbour: Path) -> None:
    done = run("--database", harbour, "chart", "--theme", "trade")
    assert done.out.splitlines() == [
        "# certain  . possible",
        "",
        "                   all  trade  works",
        "July 1930       #    1      1",
        "August 1930          0",
        "September 1930  #    1      1      1",
        "                (3 more like it)",
        "January 1931         0",
        "                (3 more like it)",
        "May 1931        #    1      1",
    ]
    assert done.err == "3 events\n"
    years = run("--database", harbour, "chart", "--theme", "trade", "--by", "year", "--lang", "ja")
    assert years.out.splitlines()[2:] == [
        "            全体  貿易  工事",
        "1930年  ##     2     2     1",
        "1931年  #      1     1",
    ]


@pytest.mark.parametrize("month", ["1930-06", "1930-07", "1930-10", "1932-01", "1932-03"])
def test_each_line_is_what_a_search_for_its_month_counts(harbour: Path, month: str) -> None:
    drawn = run("--database", harbour, "chart", "--on", month).out.splitlines()
    listed = run("--database", harbour, "show", "--on", month, "-O", "jsonl").out.splitlines()
    certain = sum('"match": "certain"' in line for line in listed)
    told = f"{certain}-{len(listed)}" if certain < len(listed) else str(certain)
    assert [line.split()[3] for line in drawn[3:]] == ([told] if listed else [])


def test_a_terminal_is_kept_to_its_width(harbour: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "timeline", "--database", str(harbour), "chart"]
    environment = {**os.environ, "COLUMNS": "45", "LC_ALL": "C.UTF-8"}
    subprocess.run(command, env=environment, stdout=theirs, stderr=subprocess.DEVNULL, check=True)
    os.close(theirs)
    lines = os.read(ours, 65536).decode().splitlines()
    os.close(ours)
    assert lines[0] == "█ certain  ░ possible"
    assert max(map(len, lines)) <= 45


def test_a_file_gets_a_picture_by_its_ending(harbour: Path, tmp_path: Path) -> None:
    for name, begins in (
        ("x.svg", b"<svg "),
        ("x.png", b"\x89PNG"),
        ("x.html", b"<!doctype html>"),
        ("x.txt", b"# cert"),
    ):
        done = run("--database", harbour, "chart", "-o", tmp_path / name)
        assert done.err == f"5 events -> {tmp_path / name}\n"
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_picture_has_the_titles_of_what_was_found_in_the_language_asked_for(harbour: Path, tmp_path: Path) -> None:
    run("--database", harbour, "chart", "--actor", "vireo", "--lang", "ja", "-o", tmp_path / "x.svg")
    drawn = (tmp_path / "x.svg").read_text("utf-8")
    assert all(title in drawn for title in ("船の通行料を布告", "埠頭が閉鎖", "1930年7月中旬"))
    assert "橋が開通" not in drawn


def test_what_is_left_out_of_a_picture_is_told(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "harbour.yaml").read_text("utf-8")
    (tmp_path / "far.yaml").write_text(text.replace("date: 1930-04-12", "date: Y-170000002"), "utf-8")
    database = tmp_path / "far.db"
    assert run("--database", database, "load", tmp_path / "far.yaml").status == 0
    done = run("--database", database, "chart", "-o", tmp_path / "x.svg")
    assert done.err.splitlines()[1] == "1 of 5 events left out of the picture: more than 246,000 years away"


def test_two_pictures_are_the_same_bytes(harbour: Path, tmp_path: Path) -> None:
    for name in ("x.svg", "x.png"):
        written = set()
        for zone in ("Asia/Tokyo", "America/New_York"):
            done = process("--database", harbour, "chart", "-o", tmp_path / name, environment={"TZ": zone})
            assert done.status == 0, done.err
            written.add((tmp_path / name).read_bytes())
        assert len(written) == 1


def test_a_format_that_draws_nothing_is_refused(harbour: Path) -> None:
    done = run("--database", harbour, "chart", "-o", "events.csv")
    assert done.status == 2
    assert "choose with -O one of txt, svg, png, html" in done.err
