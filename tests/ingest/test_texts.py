from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from timeline.dates import edtf
from timeline.events import Article
from timeline.ingest.document import Document
from timeline.ingest.drafts import Finding, Record
from timeline.ingest.problems import Severity
from timeline.ingest.texts import ArticleText, opened, squeezed

if TYPE_CHECKING:
    from pathlib import Path

RECORD = Record(Document("a.yaml", {}, whole=True), section="articles", plain={"id": "gazette"})

LINES = ArticleText(
    (
        "# **港**の 新聞",
        "",
        "２０３０年５月２１日、[橋](https://example.org/bridge)が開い",
        "た。 snake_case と _強調_、式典は1 月 3",
        "1 日に決まっていた。",
        "The keeper of the lighthouse wrote a long letter about the lamp that he had to trim every night.",
    )
)


def article(data: bytes | None = None, **changes: str) -> Article:
    digest = {} if data is None else {"sha256": hashlib.sha256(data).hexdigest()}
    known = {"file": "gazette.txt", **digest, **changes}
    return Article("gazette", {"en": "News"}, "Gazette", "en", edtf.read("2030"), **known)


def refusal(folder: Path, told: Article) -> Finding:
    found = opened(RECORD, told, folder)
    assert isinstance(found, Finding)
    return found


@pytest.mark.parametrize(
    ("phrase", "lines"),
    [
        ("2030年5月21日", [3]),
        ("２０３０年 ５月２１日", [3]),
        ("橋が開いた", [3, 4]),
        ("港の新聞", [1]),
        ("snake_case と 強調", [4]),
        ("1月 31日", [4, 5]),
        ("1月3", [4, 6]),
    ],
)
def test_width_white_space_markdown_and_broken_lines_do_not_count(phrase: str, lines: list[int]) -> None:
    assert LINES.says(phrase, lines)


@pytest.mark.parametrize(
    ("phrase", "lines"), [("1日", [3]), ("030年", [3]), ("5月2", [3]), ("橋が開いた", [3]), ("example", [3])]
)
def test_a_number_does_not_stand_in_a_longer_one_nor_a_phrase_in_other_lines(phrase: str, lines: list[int]) -> None:
    assert not LINES.says(phrase, lines)


def test_lines_are_told_by_number_from_1() -> None:
    assert (LINES.line(1), LINES.line(2), LINES.line(7)) == ("# 港の 新聞", "", None)
    assert LINES.lines_that_say("日") == [3, 5]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("式典は1月31日に決まった", ""),
        ("その式典は1月31日に決まっていた", "式典は1月31日に決まっていた"),
        ("橋が開いた。snake_caseと", "橋が開いた。snake_caseと"),
        ("He trims the lamp that he had to trim every night", ""),
        ("Once the keeper of the lighthouse wrote a letter", ""),
        (
            "Once he wrote a long letter about the lamp that he had to trim every night",
            "ewrotealongletteraboutthelampthathehadtotrimeverynight",
        ),
        ("短い", ""),
    ],
)
def test_fifteen_characters_or_about_eight_words_are_a_copy(text: str, run: str) -> None:
    assert LINES.longest_shared_run(text) == run


def test_the_longest_of_several_runs_is_told() -> None:
    whole = squeezed("".join(LINES.lines))

    assert LINES.longest_shared_run(whole[:16] + "、" + whole[20:40]) == whole[20:40]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_an_editor_counts_them(tmp_path: Path, end: str) -> None:
    data = f"\ufeffone{end}{end}t\x0cwo\u2028{end}three{end}".encode()
    (tmp_path / "gazette.txt").write_bytes(data)

    assert opened(RECORD, article(data), tmp_path) == ArticleText(("one", "", "t\x0cwo\u2028", "three"))


def test_an_end_of_line_is_not_needed_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_bytes(b"one\ntwo")

    assert opened(RECORD, article(b"one\ntwo"), tmp_path) == ArticleText(("one", "two"))


def test_an_empty_text_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").touch()

    text = opened(RECORD, article(b""), tmp_path)

    assert isinstance(text, ArticleText)
    assert text.line(1) is None


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert str(refusal(tmp_path, article(b""))) == (
        f"article 'gazette': file: there is no such file in {str(tmp_path)!r}"
    )


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").mkdir()

    assert "article 'gazette': file: the file cannot be read: " in str(refusal(tmp_path, article(b"")))


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_bytes(b"ab\xff")

    assert str(refusal(tmp_path, article(b"ab\xff"))) == "article 'gazette': file: the file is not UTF-8 at byte 3"


def test_another_text_than_the_one_that_was_cited_is_told_with_its_digest(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_bytes(b"two")

    found = refusal(tmp_path, article(b"one"))

    assert str(found) == "article 'gazette': sha256: 'gazette.txt' is another text than the one that was cited"
    assert hashlib.sha256(b"two").hexdigest() in found.hint


def test_a_digest_is_needed_to_know_the_text_again(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_bytes(b"one")

    found = refusal(tmp_path, article())

    assert str(found) == "article 'gazette': sha256: is needed to know the text again"
    assert hashlib.sha256(b"one").hexdigest() in found.hint


def test_an_article_that_names_no_file_is_a_warning(tmp_path: Path) -> None:
    assert refusal(tmp_path, article(file="")).severity is Severity.WARNING
