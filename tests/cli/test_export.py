import csv
import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.running import HARBOUR, run
from timeline.ingest import read_all

COLUMNS = (
    "id,date,earliest,latest,display_date,title_en,title_ja,summary_en,summary_ja,kind,actors,themes,places,sources,"
    "match,dataset"
)


def exported(database: Path, path: Path, *words: str) -> Path:
    done = run("--database", database, "export", "-o", path, *words)
    assert done.status == 0, done.err
    return path


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_csv_has_the_stable_columns_and_one_event_a_row(harbour: Path, tmp_path: Path) -> None:
    header, first, second, *_ = rows(exported(harbour, tmp_path / "events.csv"))
    assert header == COLUMNS.split(",")
    assert first == [
        "bridge-opens",
        "1930-04-12",
        "1930-04-12",
        "1930-04-12",
        "12 April 1930",
        "The bridge opens",
        "橋が開通",
        "The Council opens the bridge to carts.",
        "町議会が橋を荷車に開放した。",
        "opening",
        "council",
        "works",
        "arden",
        "gazette:3",
        "certain",
        "harbour",
    ]
    assert second[1:5] == ["[1930-07-11..1930-07-20]", "1930-07-11", "1930-07-20", "mid-July 1930"]


def test_csv_is_rfc_4180_and_ends_lines_with_crlf(harbour: Path, tmp_path: Path) -> None:
    written = exported(harbour, tmp_path / "events.csv").read_bytes()
    assert written.startswith(b"id,date,")
    assert written.count(b"\r\n") == written.count(b"\n") == 6


def test_excel_is_told_that_it_is_utf_8(harbour: Path, tmp_path: Path) -> None:
    assert exported(harbour, tmp_path / "events.csv", "--excel").read_bytes().startswith(b"\xef\xbb\xbfid,")


def test_two_exports_are_the_same_bytes(harbour: Path, tmp_path: Path) -> None:
    for name in ("events.csv", "events.tsv", "events.json", "events.jsonl", "events.yaml"):
        first = exported(harbour, tmp_path / f"first-{name}").read_bytes()
        assert first == exported(harbour, tmp_path / f"second-{name}").read_bytes()


def test_an_open_end_is_an_empty_cell_and_null(harbour: Path, tmp_path: Path) -> None:
    assert rows(exported(harbour, tmp_path / "events.csv"))[-1][1:4] == ["1932-02/..", "1932-02-01", ""]
    assert json.loads(exported(harbour, tmp_path / "events.json").read_text())["events"][-1]["latest"] is None


@pytest.mark.skipif(not shutil.which("sqlite3"), reason="needs the sqlite3 shell")
def test_sqlites_import_reads_the_same_cells(harbour: Path, tmp_path: Path) -> None:
    path = exported(harbour, tmp_path / "events.csv")
    script = f".import --csv {path} events\n.mode csv\n.headers on\nselect * from events;\n"
    printed = subprocess.run(["sqlite3"], input=script, capture_output=True, text=True, check=True).stdout
    assert list(csv.reader(io.StringIO(printed))) == rows(path)


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_reads_the_same_cells(harbour: Path, tmp_path: Path) -> None:
    path = exported(harbour, tmp_path / "events.csv")
    in_utf8 = "Text - txt - csv (StarCalc):44,34,76,1"
    every_column_as_text = "/".join(f"{column}/2" for column in range(1, 17))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += [f"--infilter={in_utf8},{every_column_as_text}"]
    command += ["--convert-to", f"csv:{in_utf8},,0,false,true,false", "--outdir", str(tmp_path / "out"), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    assert rows(tmp_path / "out" / "events.csv") == rows(path)


@pytest.mark.skipif(not shutil.which("jq"), reason="needs jq")
def test_jq_reads_the_json(harbour: Path, tmp_path: Path) -> None:
    path = exported(harbour, tmp_path / "events.json")
    printed = subprocess.run(
        ["jq", "-r", '.events[] | select(.match == "certain") | .title.ja', path],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed.splitlines() == ["橋が開通", "船の通行料を布告", "埠頭が閉鎖", "通行料を廃止", "浚渫が始まる"]


def test_json_has_everything_that_is_recorded_of_an_event(harbour: Path, tmp_path: Path) -> None:
    document = json.loads(exported(harbour, tmp_path / "events.json", "--kind", "closure").read_text("utf-8"))
    assert document == {
        "dataset": "harbour",
        "as_of": "1932-06",
        "count": 1,
        "events": [
            {
                "id": "quay-closed",
                "dataset": "harbour",
                "date": "1930-09/1930-12",
                "earliest": "1930-09-01",
                "latest": "1930-12-31",
                "match": "certain",
                "kind": "closure",
                "title": {"en": "The quay is closed", "ja": "埠頭が閉鎖"},
                "summary": {
                    "en": "North Quay stays closed through the autumn.",
                    "ja": "北埠頭は秋のあいだ閉鎖された。",
                },
                "display_date": {
                    "en": "from September to December 1930",
                    "ja": "1930年9月から12月まで",
                },
                "actors": [
                    {
                        "id": "harbour-office",
                        "role": "by",
                        "name": {"en": "Harbour Office", "ja": "港湾局"},
                    },
                    {"id": "vireo", "role": "party", "name": {"en": "Vireo", "ja": "ヴィレオ"}},
                ],
                "themes": ["works", "trade"],
                "places": ["quay"],
                "begins": [],
                "ends": [],
                "after": [],
                "handles": {},
                "figures": [],
                "preferred": "the Gazette saw the gate",
                "sources": [
                    {
                        "article": "gazette",
                        "lines": [12],
                        "section": None,
                        "stated": "September to December",
                        "basis": "relative",
                        "resolved": "the year is in line 1",
                        "date": None,
                    },
                    {
                        "article": "almanac",
                        "lines": [40],
                        "section": None,
                        "stated": "August to December 1930",
                        "basis": "stated",
                        "resolved": None,
                        "date": "1930-08/1930-12",
                    },
                ],
            }
        ],
    }


def test_jsonl_has_the_same_events_one_a_line(harbour: Path, tmp_path: Path) -> None:
    whole = json.loads(exported(harbour, tmp_path / "events.json").read_text("utf-8"))["events"]
    lines = exported(harbour, tmp_path / "events.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == whole


def test_tsv_has_the_cells_of_csv(harbour: Path, tmp_path: Path) -> None:
    with exported(harbour, tmp_path / "events.tsv").open(encoding="utf-8", newline="") as file:
        cells = list(csv.reader(file, delimiter="\t"))
    assert cells == rows(exported(harbour, tmp_path / "events.csv"))


def test_the_exported_data_file_is_the_dataset_that_was_loaded(harbour: Path, tmp_path: Path) -> None:
    assert read_all([exported(harbour, tmp_path / "again.yaml")]) == read_all([HARBOUR])


def test_the_exported_data_file_keeps_to_the_filters(harbour: Path, tmp_path: Path) -> None:
    (dataset,) = read_all([exported(harbour, tmp_path / "some.yaml", "--theme", "tolls")])
    assert [event.id for event in dataset.events] == ["toll-begins", "toll-ends"]


def test_the_format_is_csv_unless_another_is_asked_for(harbour: Path) -> None:
    assert run("--database", harbour, "export").out.startswith("id,date,")
    assert run("--database", harbour, "export", "-o", "-", "-O", "tsv").out.startswith("id\tdate")


def test_the_named_format_counts_more_than_the_files_ending(harbour: Path, tmp_path: Path) -> None:
    assert json.loads(exported(harbour, tmp_path / "events.txt", "-O", "json").read_text())["count"] == 5


def test_a_table_is_no_format_for_programs(harbour: Path) -> None:
    done = run("--database", harbour, "export", "-O", "table")
    assert (done.status, done.out) == (2, "")


def test_where_the_events_went_is_said_apart_from_the_data(harbour: Path, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    done = run("--database", harbour, "export", "-o", path, "--theme", "tolls")
    assert (done.out, done.err) == ("", f"2 events -> {path}\n")


def test_a_data_file_holds_one_dataset(tmp_path: Path) -> None:
    both = tmp_path / "both.db"
    other = tmp_path / "other.yaml"
    other.write_text(HARBOUR.read_text("utf-8").replace("dataset: harbour", "dataset: haven"), "utf-8")
    assert run("--database", both, "load", HARBOUR, other).status == 0
    done = run("--database", both, "export", "-O", "yaml")
    assert done.status == 2
    assert "harbour, haven" in done.err
    assert run("--database", both, "export", "-O", "yaml", "--dataset", "haven").status == 0
    assert json.loads(run("--database", both, "export", "-O", "json").out)["dataset"] is None
