"""The formats of ``show`` and ``export`` as other programs read them."""

import csv
import io
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import icalendar
import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]  # it has no types

from tests.running import ROOT, run
from timeline.render.formats import EVENT_FORMATS

FILTERS = [
    [],
    ["--actor", "vireo"],
    ["--theme", "trade", "--not-actor", "council"],
    ["--from", "1930-07-15", "--to", "1931"],
    ["--from", "1930-07-15", "--certain"],
    ["--search", "通行料", "--order", "-date"],
    ["--limit", "2"],
    ["--on", "1800"],
]


def exported(database: Path, path: Path, *words: str) -> Path:
    done = run("--database", database, "export", "-O", path.suffix[1:], "-o", path, "--imprecise", *words)
    assert done.status == 0, done.err
    return path


def ids_in_markdown(path: Path, titles: dict[str, str]) -> list[str]:
    lines = (line for line in path.read_text("utf-8").splitlines() if line.startswith("- "))
    return [event for line in lines for title, event in titles.items() if f"{title}. " in line]


def ids_in_calendar(path: Path) -> list[str]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return [str(entry["uid"]).split("@")[0] for entry in calendar.walk("VEVENT")]


@pytest.mark.parametrize("words", FILTERS, ids=" ".join)
def test_every_format_of_every_filter_has_the_same_events(harbour: Path, tmp_path: Path, words: list[str]) -> None:
    listed = run("--database", harbour, "show", "-O", "jsonl", *words)
    assert set(EVENT_FORMATS) == {"table", "csv", "tsv", "json", "jsonl", "md", "html", "ics", "xlsx", "timelinejs"}
    files = {name: exported(harbour, tmp_path / f"events.{name}", *words) for name in EVENT_FORMATS if name != "table"}
    titles = {json.loads(line)["title"]["en"]: json.loads(line)["id"] for line in listed.out.splitlines()}
    sheet = load_workbook(files["xlsx"]).worksheets[0]
    found = {
        "csv": [row["id"] for row in csv.DictReader(io.StringIO(files["csv"].read_text("utf-8")))],
        "tsv": [row["id"] for row in csv.DictReader(io.StringIO(files["tsv"].read_text("utf-8")), delimiter="\t")],
        "json": [event["id"] for event in json.loads(files["json"].read_text("utf-8"))["events"]],
        "jsonl": [json.loads(line)["id"] for line in files["jsonl"].read_text("utf-8").splitlines()],
        "ics": ids_in_calendar(files["ics"]),
        "xlsx": [row[0] for row in sheet.iter_rows(min_row=2, values_only=True) if row[0]],
        "timelinejs": [each["unique_id"] for each in json.loads(files["timelinejs"].read_text("utf-8"))["events"]],
    }
    assert found == dict.fromkeys(found, listed.ids)
    assert sorted(ids_in_markdown(files["md"], titles)) == sorted(listed.ids)
    table = run("--database", harbour, "show", *words).out
    page = files["html"].read_text("utf-8")
    for event in ("bridge-opens", "toll-begins", "quay-closed", "toll-ends", "dredging"):
        assert (event in table, f'"{event}"' in page) == (event in listed.ids,) * 2


def test_two_runs_write_the_same_bytes(harbour: Path, tmp_path: Path) -> None:
    for name in ("md", "ics", "xlsx", "timelinejs", "html"):
        written = set()
        for seed in ("1", "2"):
            path = tmp_path / f"{seed}.{name}"
            words = ["--database", harbour, "export", "-O", name, "-o", path]
            command = [sys.executable, "-m", "timeline", *map(str, words)]
            subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
            written.add(path.read_bytes())
        assert len(written) == 1, name


def test_what_a_calendar_leaves_out_is_told_in_the_language_of_the_result(harbour: Path) -> None:
    english, japanese = (run("--database", harbour, "show", "-O", "ics", "--lang", each) for each in ("en", "ja"))
    assert english.err.splitlines() == [
        "5 events",
        "3 of 5 events left out of the calendar: no exact day; --imprecise puts them in",
    ]
    assert japanese.err.splitlines() == ["5件", "5件のうち3件は正確な日がないため省いた。--imprecise で含める"]
    assert len(icalendar.Calendar.from_ical(english.out).walk("VEVENT")) == 2


def test_a_workbook_goes_to_a_pipe_but_not_to_a_terminal(harbour: Path) -> None:
    command = [sys.executable, "-m", "timeline", "--database", str(harbour), "export", "-O", "xlsx"]
    piped = subprocess.run(command, capture_output=True, check=True)
    assert zipfile.is_zipfile(io.BytesIO(piped.stdout))
    ours, theirs = pty.openpty()
    shown = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, check=False)
    os.close(theirs)
    os.close(ours)
    assert shown.returncode == 2
    assert shown.stderr.decode().splitlines() == [
        "timeline: output: this format is no text: a terminal cannot show it",
        "  write it to a file: -o FILE",
    ]


def test_a_missing_package_leaves_the_old_file(harbour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "events.xlsx"
    path.write_text("old")
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    done = run("--database", harbour, "export", "-o", path)
    assert (done.status, path.read_text(), list(tmp_path.iterdir())) == (1, "old", [path])
    assert "pip install 'timeline-events[xlsx]'" in done.err


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_reads_the_workbook(harbour: Path, tmp_path: Path) -> None:
    path = exported(harbour, tmp_path / "events.xlsx")
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to"]
    command += ["csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"]
    command += ["--outdir", str(tmp_path / "out"), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    sheets = {each.stem: each.read_text("utf-8") for each in (tmp_path / "out").iterdir()}
    events = list(csv.DictReader(io.StringIO(sheets["events-Events"])))
    assert [(row["ID"], row["Date"], row["Earliest"], row["Latest"]) for row in events] == [
        ("bridge-opens", "1930-04-12", "1930-04-12", "1930-04-12"),
        ("toll-begins", "mid-July 1930", "1930-07-11", "1930-07-20"),
        ("quay-closed", "from September to December 1930", "1930-09-01", "1930-12-31"),
        ("toll-ends", "1931-05-27", "1931-05-27", "1931-05-27"),
        ("dredging", "since February 1932", "1932-02-01", ""),
    ]
    assert next(row["Title (ja)"] for row in events) == "橋が開通"
    assert len(list(csv.DictReader(io.StringIO(sheets["events-Sources"])))) == 6


KHAL = Path(sys.executable).with_name("khal")


@pytest.mark.skipif(not KHAL.exists(), reason="needs khal")
def test_khal_reads_the_calendar(harbour: Path, tmp_path: Path) -> None:
    path = exported(harbour, tmp_path / "events.ics")
    settings = tmp_path / "khal.conf"
    settings.write_text(
        f"[calendars]\n[[harbour]]\npath = {tmp_path}/calendar\n[sqlite]\npath = {tmp_path}/khal.db\n"
        "[locale]\nlongdateformat = %Y-%m-%d\ndateformat = %Y-%m-%d\nlocal_timezone = Asia/Tokyo\n",
        encoding="utf-8",
    )
    (tmp_path / "calendar").mkdir()
    khal = [str(KHAL), "-c", str(settings)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    listing = ["list", "--format", "{start-date} {end-date} {title}", "--once", "--day-format", ""]
    for words in (["import", "--batch", str(path)], [*listing, "1930-01-01", "1932-12-31"]):
        done = subprocess.run([*khal, *words], capture_output=True, text=True, env=environment, check=True)
    assert [line for line in done.stdout.splitlines() if line] == [
        "1930-04-12 1930-04-12 The bridge opens",
        "1930-07-11 1930-07-20 A toll is decreed (mid-July 1930; exact days not known)",
        "1930-09-01 1930-12-31 The quay is closed (from September to December 1930; exact days not known)",
        "1931-05-27 1931-05-27 The toll is lifted",
        "1932-02-01 1932-02-29 Dredging begins (since February 1932; exact days not known)",
    ]


def test_optional_packages_are_imported_only_when_they_are_used(harbour: Path) -> None:
    watch = (
        "import sys\nfrom timeline.cli import app\n"
        "try:\n    app(sys.argv[1:])\nfinally:\n    print(*sys.modules, file=sys.stderr)\n"
    )
    optional = {"icalendar", "xlsxwriter", "vl_convert", "jinja2"}
    used: dict[str, set[str]] = {
        "show": set(),
        "export -O ics": {"icalendar"},
        "export -O xlsx": {"xlsxwriter"},
        "chart": set(),
    }
    for words, expected in used.items():
        command = [sys.executable, "-c", watch, "--database", str(harbour), *words.split()]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        assert set(re.findall(r"\S+", done.stderr.decode())) & optional == expected
