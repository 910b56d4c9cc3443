import json
from pathlib import Path

from tests.running import HARBOUR, run


def test_an_event_is_shown_whole(harbour: Path) -> None:
    done = run("--database", harbour, "event", "quay-closed")
    assert done.status == 0
    assert (
        done.out
        == """\
The quay is closed
埠頭が閉鎖

Date       from September to December 1930  (1930-09/1930-12)
Preferred  the Gazette saw the gate
ID         quay-closed
Dataset    harbour
Kind       closure
By         Harbour Office
Party      Vireo
Themes     works, trade
Places     North Quay

North Quay stays closed through the autumn.

北埠頭は秋のあいだ閉鎖された。

Sources
[1] The bridge and the port (Arden Gazette, 30 May 1932)
    gazette: line 12
    printed: September to December (worked out from the text: the year is in line 1)
    https://gazette.example/bridge
[2] Almanac of the coast (Coast Press, about 1931)
    almanac: line 40
    printed: August to December 1930 (as printed)
    this source's date: from August to December 1930  (1930-08/1930-12)
"""
    )


def test_states_figures_and_sections_are_shown_in_the_language_asked_for(harbour: Path) -> None:
    out = run("--database", harbour, "event", "toll-begins", "--lang", "ja").out
    assert out.startswith("船の通行料を布告\nA toll is decreed\n")
    lines = dict(line.split(None, 1) for line in out.splitlines() if len(line.split(None, 1)) == 2)
    assert lines["開始する状態"] == "通行料の徴収"
    assert lines["数値"] == "トン当たりペンス: 超 1,250 pence (1930年8月)"
    assert "gazette: 行 7, 8, Tolls" in out


def test_json_is_the_record_that_lists_have(harbour: Path) -> None:
    record = json.loads(run("--database", harbour, "event", "toll-begins", "-O", "json").out)
    (listed,) = run("--database", harbour, "show", "--search", "ships", "-O", "jsonl").out.splitlines()
    assert record == json.loads(listed)
    assert record["figures"] == [
        {
            "what": {"en": "pence a ton", "ja": "トン当たりペンス"},
            "value": 1250,
            "unit": "pence",
            "bound": "more-than",
            "as_of": "1930-08",
        }
    ]


def test_an_unknown_id_is_told_with_the_nearest(harbour: Path) -> None:
    done = run("--database", harbour, "event", "bridge-open")
    assert (done.status, done.out) == (2, "")
    assert done.err == "timeline: event: 'bridge-open': no event of that name\n  did you mean bridge-opens?\n"


def test_an_id_of_two_datasets_has_to_be_told_apart(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(HARBOUR.read_text("utf-8").replace("dataset: harbour", "dataset: haven"), "utf-8")
    database = tmp_path / "both.db"
    run("--database", database, "load", HARBOUR, other)
    done = run("--database", database, "event", "dredging")
    assert done.status == 2
    assert "stands in the datasets harbour, haven\n  choose one with --dataset" in done.err
    assert run("--database", database, "event", "dredging", "--dataset", "haven").status == 0


def test_what_it_came_after_is_shown(tmp_path: Path) -> None:
    file, database = tmp_path / "harbour.yaml", tmp_path / "harbour.db"
    told = HARBOUR.read_text("utf-8").replace(
        "  - id: quay-closed\n", "  - id: quay-closed\n    after: [bridge-opens]\n"
    )
    file.write_text(told, "utf-8")
    run("--database", database, "load", file)
    assert "\nAfter      bridge-opens\n" in run("--database", database, "event", "quay-closed").out
