import csv
import json
from pathlib import Path

import pytest

from tests.running import run


def listed(database: Path, *words: str) -> list[list[str]]:
    return list(csv.reader(run("--database", database, *words, "-O", "csv").out.splitlines()))


def test_actors_are_listed_with_their_names_groups_and_numbers_of_events(harbour: Path) -> None:
    assert listed(harbour, "actors") == [
        ["id", "name", "other_names", "broader", "events"],
        ["council", "Town Council", "the Council; 町議会", "", "5"],
        ["harbour-office", "Harbour Office", "港湾局", "council", "2"],
        ["vireo", "Vireo", "Vireo Shipping; ヴィレオ; ビレオ; Víreo", "", "3"],
        ["arden", "Arden", "アーデン", "", "0"],
        ["quay", "North Quay", "北埠頭", "arden", "0"],
    ]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["actors", "ヴィレ"], ["vireo"]),
        (["actors", "OFFICE"], ["harbour-office"]),
        (["actors", "nobody"], []),
        (["themes"], ["trade", "tolls", "works"]),
        (["themes", "通行"], ["tolls"]),
        (["kinds", "decree"], ["decree", "toll-decree"]),
        (["articles"], ["gazette", "almanac"]),
        (["articles", "coast press"], ["almanac"]),
        (["articles", "橋と港"], ["gazette"]),
    ],
)
def test_a_text_chooses_by_id_and_by_any_name(harbour: Path, words: list[str], ids: list[str]) -> None:
    assert [row[0] for row in listed(harbour, *words)[1:]] == ids


def test_articles_are_listed_with_what_is_known_of_them(harbour: Path) -> None:
    first, second = json.loads(run("--database", harbour, "articles", "-O", "json").out)
    assert (first["id"], first["author"], first["events"]) == ("gazette", "E. Vane", 4)
    assert (second["published"], second["dated"]) == ("1931~", "the year of the newest table in it")


def test_headings_follow_the_language_and_columns_of_files_do_not(harbour: Path) -> None:
    table = run("--database", harbour, "themes", "--lang", "ja").out
    assert table.splitlines()[0].split() == ["ID", "名称", "別名", "上位", "件数"]
    assert listed(harbour, "themes", "--lang", "ja")[0] == ["id", "name", "other_names", "broader", "events"]


@pytest.mark.parametrize("command", ["actors", "themes", "kinds", "articles"])
def test_a_json_document_is_the_list_of_the_records(harbour: Path, command: str) -> None:
    document = json.loads(run("--database", harbour, command, "-O", "json").out)
    lines = run("--database", harbour, command, "-O", "jsonl").out.splitlines()
    assert document == [json.loads(line) for line in lines] != []


def test_terms_are_records_for_programs(harbour: Path) -> None:
    lines = run("--database", harbour, "kinds", "toll", "-O", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == [
        {
            "id": "toll-decree",
            "dataset": "harbour",
            "kind": None,
            "names": {"en": ["toll decree"], "ja": ["通行料の布告"]},
            "broader": ["decree"],
            "events": 2,
        }
    ]
