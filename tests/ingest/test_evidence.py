from __future__ import annotations

from pathlib import Path

import pytest

from timeline.ingest import read

EVIDENCE = Path(__file__).parent.parent / "evidence"
RECORD = (EVIDENCE / "harbour.yaml").read_text(encoding="utf-8")
COMING = """\
  - id: doubled
    date: 1932-01-01
    kind: opening
    title: {en: The toll is doubled, ja: 通行料が倍に}
    summary: {en: Ships pay twice., ja: 船は二倍払う。}
    sources:
      - {article: gazette, lines: [8], stated: 来年1月1日, basis: relative, resolved: as seen from the text}
"""
LATER = "  - {id: almanac, title: {en: Almanac}, publisher: Press, published: 1933, language: en}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the article's text, from which files are named without their folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gazette.txt").write_bytes((EVIDENCE / "gazette.txt").read_bytes())
    return tmp_path


def problems(folder: Path, *changes: tuple[str, str], record: str = RECORD) -> list[str]:
    """What is wrong with the record after some changes, without hints."""
    return [problem.split(" (")[0] for problem in problems_with_hints(folder, *changes, record=record)]


def problems_with_hints(folder: Path, *changes: tuple[str, str], record: str = RECORD) -> list[str]:
    for old, new in changes:
        assert old in record
        record = record.replace(old, new)
    (folder / "a.yaml").write_text(record, encoding="utf-8")
    return [str(problem) for problem in read(["a.yaml"], articles=folder).problems]


def place(folder: Path, written: str) -> str:
    """Where that stands in the record."""
    before = (folder / "a.yaml").read_text(encoding="utf-8").partition(written)[0]
    return f"a.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_citations_that_the_text_bears_out_are_no_problem(folder: Path) -> None:
    assert problems(folder) == []


def test_a_text_that_changed_is_told_at_its_digest_and_its_citations_are_left_alone(folder: Path) -> None:
    (folder / "gazette.txt").write_text("other", encoding="utf-8")

    assert problems(folder, ("lines: [5],", "lines: [50],")) == [
        "a.yaml:8:13: article 'gazette': sha256: 'gazette.txt' is another text than the one that was cited"
    ]


def test_a_text_that_is_not_there_is_told_at_its_name(folder: Path) -> None:
    (folder / "gazette.txt").unlink()

    assert problems(folder) == [f"a.yaml:7:11: article 'gazette': file: there is no such file in {str(folder)!r}"]


@pytest.mark.parametrize(
    ("lines", "wrong", "why"),
    [
        ("[5, 7]", "7]", "line 7 is blank (it stands in line 5)"),
        ("[2]", "2]", "line 2 is blank (it stands in line 5)"),
        ("[99]", "99]", "there is no line 99: the last is 9 (it stands in line 5)"),
    ],
)
def test_cited_lines_exist_and_are_not_blank(folder: Path, lines: str, wrong: str, why: str) -> None:
    found = problems_with_hints(folder, ("lines: [5], section", f"lines: {lines}, section"))

    assert found == [f"{place(folder, f'{wrong}, section')}: event 'bridge': sources: lines: {why}"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (
            "lines: [5, 6]",
            "lines: [5, 8]",
            "'7月中旬' does not stand in the lines that are cited (it stands in line 6)",
        ),
        (
            "stated: 7月中旬",
            "stated: 1930年7月中旬",
            "'1930年7月中旬' does not stand in the lines that are cited (write the phrase as it is printed)",
        ),
        (
            "lines: [5, 6], stated: 7月中旬",
            "lines: [4], stated: 船",
            "'船' does not stand in the lines that are cited (it stands in line 6)",
        ),
        (
            "lines: [5, 6], stated: 7月中旬",
            "lines: [4], stated: 年",
            "'年' does not stand in the lines that are cited (it stands in line 5, 6, 8, …)",
        ),
    ],
)
def test_the_date_phrase_stands_in_the_lines_that_are_cited(folder: Path, old: str, new: str, why: str) -> None:
    found = problems_with_hints(folder, (old, new))

    stated = new.rpartition("stated: ")[2] if "stated" in new else "7月中旬"
    assert found == [f"{place(folder, f'{stated}, basis: relative')}: event 'toll': sources: stated: {why}"]


@pytest.mark.parametrize("section", ["閉鎖", "来年1月1日"])
def test_a_heading_stands_before_the_lines_that_are_cited(folder: Path, section: str) -> None:
    assert problems(folder, ("section: 開通", f"section: {section}")) == [
        (
            f"{place(folder, f'{section}, stated')}: event 'bridge': sources: section:"
            f" {section!r} does not stand before the lines that are cited"
        )
    ]


def test_a_date_phrase_means_the_date(folder: Path) -> None:
    assert problems(folder, ("date: 1930-04-12", "date: 1930-04-13")) == [
        (
            f"{place(folder, '1930年4月12日')}: event 'bridge': sources: stated:"
            " '1930年4月12日' means 1930-04-12, another date than 1930-04-13"
        )
    ]


def test_a_source_with_a_date_of_its_own_is_held_to_that(folder: Path) -> None:
    rival = ("date: 1930-04-12", "preferred: an inscription\n    date: 1930-04-13")
    own = ("basis: stated}\n  - id: toll", "basis: stated, date: 1930-04-12}\n  - id: toll")

    assert problems(folder, rival, own) == []


def test_terms_of_office_are_held_to_their_sources_too(folder: Path) -> None:
    assert problems(folder, ("to: 1931", "to: 1932")) == [
        (
            f"{place(folder, '1925年から1931年まで')}: tenure 'chair': sources: stated:"
            " '1925年から1931年まで' means 1925/1931, not 1925/1932"
        )
    ]


def test_a_source_of_a_term_of_office_may_have_a_date_of_its_own(folder: Path) -> None:
    own = ("1931年まで, basis: stated", "1931年まで, basis: stated, date: 1925/1931")

    assert problems(folder, ("to: 1931", "to: 1932"), own) == []


def test_an_article_is_not_older_than_what_it_tells(folder: Path) -> None:
    assert problems(folder, record=RECORD + COMING) == [
        (
            f"{place(folder, 'gazette, lines: [8], stated')}: event 'doubled': sources: article:"
            " published 1931-03, before it happened: 1932-01-01"
        )
    ]
    assert problems(folder, ("published: 1931-03", "published: 1931-03/.."), record=RECORD + COMING) == []


def test_an_older_article_may_announce_what_a_later_one_tells(folder: Path) -> None:
    later = COMING + "      - {article: almanac, lines: [1], stated: 1 January 1932, basis: stated}\n"

    assert problems(folder, ("actors:\n  - {id", LATER + "actors:\n  - {id"), record=RECORD + later) == [
        (
            f"{place(folder, '{id: almanac')}: warning: article 'almanac': file: is not given:"
            " its citations are not checked"
        )
    ]


@pytest.mark.parametrize(
    ("own", "where"),
    [
        ("橋が開通", "title: ja"),
        ("荷車が渡れるようになった。", "summary: ja"),
        ("石橋", "handles: ja"),
        ("荷車}, value", "figures: what: ja"),
    ],
)
def test_what_is_told_is_told_in_words_of_ones_own(folder: Path, own: str, where: str) -> None:
    copied = "昔は渡し舟だけが人々の頼りだった。"

    assert problems(folder, (own, own.replace(own.partition("}")[0], copied))) == [
        f"{place(folder, copied)}: event 'bridge': {where}: '渡し舟だけが人々の頼りだった。' stands in 'gazette'"
    ]


def test_an_article_that_is_unknown_is_told_once(folder: Path) -> None:
    assert problems(folder, ("article: gazette, lines: [5, 6]", "article: gazete, lines: [5, 6]")) == [
        f"{place(folder, 'gazete,')}: event 'toll': sources: article: unknown article 'gazete'"
    ]


@pytest.mark.parametrize(
    ("old", "new"), [("published: 1931-03", "published: March"), ("date: 1930-04-12", "date: March")]
)
def test_a_record_with_a_fault_of_its_own_is_not_looked_up(folder: Path, old: str, new: str) -> None:
    (found,) = problems(folder, (old, new), ("lines: [5],", "lines: [99],"))

    assert found.startswith(f"{place(folder, 'March')}: ")
    assert found.endswith("'March': this is no date in EDTF")


def test_without_the_texts_nothing_is_looked_up(folder: Path) -> None:
    (folder / "a.yaml").write_text(RECORD.replace("lines: [5],", "lines: [99],"), encoding="utf-8")

    assert read(["a.yaml"]).problems == ()
