from pathlib import Path

import pytest

from tests.running import run


def found(database: Path, *words: str) -> list[str]:
    done = run("--database", database, "show", "-O", "jsonl", *words)
    assert done.status == 0, done.err
    return done.ids


ALL = ["bridge-opens", "toll-begins", "quay-closed", "toll-ends", "dredging"]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ([], ALL),
        (["--order", "-date"], ALL[::-1]),
        (["--limit", "2"], ALL[:2]),
        (["--limit", "0"], []),
        # names in any language, width, case; ids too
        (["--actor", "vireo"], ["toll-begins", "quay-closed", "toll-ends"]),
        (["--actor", "VIREO SHIPPING"], ["toll-begins", "quay-closed", "toll-ends"]),
        (["--actor", "ヴィレオ"], ["toll-begins", "quay-closed", "toll-ends"]),
        (["--actor", "ｳﾞｨﾚｵ"], ["toll-begins", "quay-closed", "toll-ends"]),
        (["--actor", "Víreo"], ["toll-begins", "quay-closed", "toll-ends"]),
        # a group finds its members' events
        (["--actor", "Town Council"], ALL),
        (["--actor", "harbour-office"], ["toll-begins", "quay-closed"]),
        # all must hold, repeats too; --any lets one be enough
        (["--actor", "vireo", "--actor", "harbour office"], ["toll-begins", "quay-closed"]),
        (["--actor", "vireo", "--actor", "arden"], []),
        (["--theme", "tolls", "--theme", "works"], []),
        (["--any", "--theme", "tolls", "--theme", "works"], ALL),
        (["--actor", "vireo", "--theme", "works"], ["quay-closed"]),
        (["--not-actor", "vireo"], ["bridge-opens", "dredging"]),
        (["--not-theme", "works"], ["toll-begins", "toll-ends"]),
        # narrower themes, kinds and places are found through the wider ones
        (["--theme", "trade"], ["toll-begins", "quay-closed", "toll-ends"]),
        (["--theme", "通行料"], ["toll-begins", "toll-ends"]),
        (["--kind", "decree"], ["toll-begins", "toll-ends"]),
        (["--place", "アーデン"], ["bridge-opens", "toll-begins", "quay-closed", "dredging"]),
        (["--place", "north quay"], ["toll-begins", "quay-closed"]),
        (["--article", "almanac"], ["quay-closed", "toll-ends"]),
        (["--dataset", "harbour", "--kind", "closure"], ["quay-closed"]),
        # text: any language, two characters are enough, wild cards are letters
        (["--search", "埠頭"], ["quay-closed"]),
        (["--search", "BRIDGE"], ["bridge-opens"]),
        (["--search", "100%"], ["toll-ends"]),
        (["--search", "_"], []),
        (["--search", "toll", "--search", "ships"], ["toll-begins"]),
        # periods: both ends count, partial dates widen
        (["--on", "1930-04"], ["bridge-opens"]),
        (["--from", "1930-04-12", "--to", "1930-04-12"], ["bridge-opens"]),
        (["--to", "1930-04"], ["bridge-opens"]),
        (["--from", "1931-05-27", "--to", "1931-05"], ["toll-ends"]),
        (["--from", "1931-05-28", "--to", "1931"], []),
        (["--on", "1930-07-15"], ["toll-begins"]),
        (["--on", "1930-07-15", "--certain"], []),
        (["--on", "昭和5年7月", "--certain"], ["toll-begins"]),
        (["--on", "mid-July 1930", "--certain"], ["toll-begins"]),
        # what lasted was certainly going on between its ends
        (["--on", "1930-10-15", "--certain"], ["quay-closed"]),
        (["--on", "1930-09-15"], ["quay-closed"]),
        (["--on", "1930-09-15", "--certain"], []),
        (["--on", "1940", "--certain"], ["dredging"]),
        # "last year" is read against the data, not the clock
        (["--on", "last year"], ["toll-ends"]),
    ],
)
def test_filters_find(harbour: Path, words: list[str], ids: list[str]) -> None:
    assert found(harbour, *words) == ids


def test_the_table_has_date_title_id_and_source(harbour: Path) -> None:
    done = run("--database", harbour, "show", "--actor", "vireo")
    assert [line.split("  ")[0] for line in done.out.splitlines()] == [
        "Date",
        "mid-July 1930",
        "from September to December 1930",
        "27 May 1931",
    ]
    assert done.err == "3 events\n"


def test_what_only_possibly_falls_into_the_period_is_marked_and_counted_apart(harbour: Path) -> None:
    done = run("--database", harbour, "show", "--from", "1930-04", "--to", "1930-07-15")
    marks = {line.split("  ")[0]: "possible" in line for line in done.out.splitlines()[1:]}
    assert marks == {"12 April 1930": False, "mid-July 1930": True}
    assert done.err == "1 to 2 events\n"


def test_titles_headings_and_counts_follow_the_language(harbour: Path) -> None:
    done = run("--database", harbour, "show", "--kind", "閉鎖", "--lang", "ja")
    heading, row = done.out.splitlines()
    assert heading.split() == ["日付", "出来事", "ID", "出典"]
    assert "埠頭が閉鎖" in row
    assert "1930年9月から12月まで" in row
    assert done.err == "1件\n"


@pytest.mark.parametrize(
    ("locale", "heading"), [("ja_JP.UTF-8", "日付"), ("en_GB.UTF-8", "Date"), ("C", "Date"), ("", "Date")]
)
def test_the_language_is_the_locales(harbour: Path, locale: str, heading: str) -> None:
    done = run("--database", harbour, "show", environment={"LC_ALL": locale, "LC_MESSAGES": "", "LANG": ""})
    assert done.out.startswith(heading)


def test_how_a_relative_date_was_read_is_told(harbour: Path) -> None:
    done = run("--database", harbour, "show", "--on", "昨年")
    assert done.err == "timeline: 昨年 is read as 1931, counted from 1932-06\n1 event\n"


def test_nothing_found_is_a_heading_and_success(harbour: Path) -> None:
    done = run("--database", harbour, "show", "--on", "1066")
    assert (done.status, len(done.out.splitlines()), done.err) == (0, 1, "0 events\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--actor", "vireoo"], "timeline: actor: 'vireoo': no actor of that name\n  did you mean Vireo"),
        (["--actor", "zzz"], "`timeline actors` lists them"),
        (["--theme", "tols"], "did you mean tolls"),
        (["--kind", "decre"], "did you mean decree"),
        (["--place", "ardem"], "did you mean Arden"),
        (["--article", "gazete"], "did you mean gazette"),
        (["--dataset", "harbor"], "did you mean harbour"),
        (["--on", "July 15"], "year"),
        (["--on", "1930-02-30"], "February"),
        (["--on", "1930 sometime"], "sometime"),
        (["--from", "1931", "--to", "1930"], "the period ends before it begins"),
        (["--on", "1931", "--to", "1932"], "not both"),
        (["--from", "until 1931"], "it has no beginning"),
        (["--to", "since 1931"], "it has no end"),
        (["--limit", "-1"], "--limit"),
        (["--limit", "many"], "--limit"),
        (["--order", "title"], "--order"),
        (["-O", "pdf"], "output: no format 'pdf'\n  choose with -O one of table, csv, tsv, json, jsonl"),
        (["-o", "events.pdf"], "output: events.pdf: no format 'pdf'"),
        (["-o", "events"], "output: events: its ending names no format"),
        (["--lang", "klingon"], "--lang"),
        (["--colour"], "--colour"),
        (["surplus"], "surplus"),
    ],
)
def test_wrong_usage_is_told_in_a_line_with_status_2(harbour: Path, words: list[str], message: str) -> None:
    done = run("--database", harbour, "show", *words)
    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert len(done.err.splitlines()) <= 2
    assert done.err.startswith("timeline: ")


def test_the_database_may_be_named_before_or_after_the_command_or_in_the_environment(harbour: Path) -> None:
    before = run("--database", harbour, "show")
    after = run("show", "--database", harbour)
    variable = run("show", environment={"TIMELINE_DATABASE": str(harbour)})
    assert before == after == variable
    assert before.status == 0


def test_a_terminal_gets_a_folded_coloured_table_and_no_color_is_respected(harbour: Path) -> None:
    coloured = run("--database", harbour, "show", "--color")
    assert "\x1b[" in coloured.out
    plain = run("--database", harbour, "show", "--no-color")
    assert "\x1b[" not in plain.out
