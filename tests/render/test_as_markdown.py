import io

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from tests.render.listing import HOSTILE, dated, hostile, listed, report
from tests.sample import lighthouse
from tests.strategies import TEXTS
from timeline.dates import read
from timeline.render.as_markdown import escaped, write
from timeline.render.events import EventReport
from timeline.render.formats import Look
from timeline.render.text import visible


def written(events: EventReport, language: str = "en") -> str:
    out = io.StringIO()
    write(events, out, Look(language))
    return out.getvalue()


def parsed(text: str) -> list[Token]:
    """The tokens of the document, those inside a line too, as CommonMark with footnotes and HTML has them."""
    tokens = MarkdownIt("commonmark", {"html": True}).use(footnote_plugin).enable("table").parse(text)
    return [token for each in tokens for token in (each, *(each.children or ()))]


def headings(text: str) -> list[tuple[str, str]]:
    tokens = parsed(text)
    return [(each.tag, tokens[place + 1].content) for place, each in enumerate(tokens) if each.type == "heading_open"]


def test_events_stand_under_the_year_and_month_in_which_they_surely_began() -> None:
    text = written(report(dated("1930", "1930-04-12", "1930-04", "[1930-04-30..1930-05-01]", "1930-09/1931-02")))
    assert headings(text)[1:] == [("h2", "1930"), ("h3", "April 1930"), ("h3", "September 1930")]
    lines = [line.removeprefix("- **").split("**")[0] for line in text.splitlines() if line.startswith(("- ", "###"))]
    assert lines == [
        "1930",
        "one day between 30 April and 1 May 1930",
        "### April 1930",
        "12 April 1930",
        "April 1930",
        "### September 1930",
        "from September 1930 to February 1931",
    ]


def test_what_began_in_one_of_several_years_or_nobody_knows_when_says_so() -> None:
    text = written(report(dated("../1930", "193X", "1935-03/..", "[1936..]", "-0043", "Y20000")))
    assert [title for _, title in headings(text)[1:]] == [
        *("Beginning not known", "1930 to 1939", "1935", "March 1935", "1936", "44 BC", "Y20000"),
    ]


def test_the_chronology_is_cited_by_footnotes_that_are_not_repeated() -> None:
    text = written(report(dated("1930", "1931")))
    assert text == (
        "# The lighthouse of Skerry Island\n\nAs of 1940\n"
        "\n## 1930\n\n- **1930** 1930. The board approves a light on the island. [^1]\n"
        "\n## 1931\n\n- **1931** 1931. The board approves a light on the island. [^1]\n"
        "\n[^1]: “A light for the Skerry”, O. Berg, County Gazette, May 1932, line 3: “15 March 1898” (as printed)"
        " <https://gazette.example/skerry>\n"
    )
    tokens = parsed(text)
    assert sum(each.type == "footnote_ref" for each in tokens) == 2
    assert sum(each.type == "footnote_open" for each in tokens) == 1
    assert [each.attrs["href"] for each in tokens if each.type == "link_open"] == ["https://gazette.example/skerry"]


def test_it_is_written_in_the_language_asked_for() -> None:
    text = written(report(lighthouse()), "ja")
    assert "- **1899年1月中旬** 嵐で足場が倒壊。嵐のため足場が倒れた。 [^4] [^5]\n" in text
    assert "[^5]: 「灯台守年鑑」、Keepers' Press、1940年、2行：「12 January」（記載どおり）、この出典の日付：" in text


def test_what_is_only_possible_is_marked() -> None:
    assert "- **1930** (possible) 1930." in written(report(dated("1930"), read("1930-05").span))


def test_an_article_that_is_not_there_is_cited_by_its_id() -> None:
    assert "[^1]: “gazette”, line 3: “15 March 1898” (as printed)\n" in written(
        EventReport(listed(dated("1930"))._replace(articles={}))
    )


@pytest.mark.parametrize("language", ["en", "ja"])
def test_hostile_text_is_text(language: str) -> None:
    tokens = parsed(written(report(hostile()), language))
    assert {each.type for each in tokens} <= {
        *("heading_open", "heading_close", "inline", "text", "text_special", "paragraph_open", "paragraph_close"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "strong_open", "strong_close"),
        *("footnote_ref", "footnote_block_open", "footnote_block_close", "footnote_open", "footnote_close"),
        *("footnote_anchor", "link_open", "link_close"),
    }
    links = {each.attrs["href"] for each in tokens if each.type == "link_open"}
    assert links == {"https://gazette.example/skerry"}
    entries = [each for each in tokens if each.type == "inline" and each.content.startswith("**")]
    for entry, text in zip(entries, HOSTILE, strict=True):
        told = "".join(each.content for each in entry.children or ())
        assert f"{' '.join(visible(text).split())}" in told


@given(TEXTS)
@settings(max_examples=200)
def test_escaped_text_reads_as_itself(text: str) -> None:
    (inline,) = (each for each in parsed(f"x {escaped(text)}") if each.type == "inline")
    assert {each.type for each in inline.children or ()} <= {"text", "text_special"}
    assert "".join(each.content for each in inline.children or ()) == f"x {' '.join(visible(text).split())}".rstrip()


def test_a_chronology_without_events_has_a_title() -> None:
    assert written(EventReport(listed(lighthouse())._replace(matches=(), datasets=()))) == "# Events\n"
