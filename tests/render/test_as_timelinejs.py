import io
import json
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.render.listing import HOSTILE, dated, hostile, listed, report
from tests.sample import lighthouse
from timeline.dates import read
from timeline.render.as_timelinejs import write
from timeline.render.events import EventReport
from timeline.render.formats import Look
from timeline.render.text import visible


def written(events: EventReport, language: str = "en") -> tuple[dict[str, Any], str | None]:
    out = io.StringIO()
    remark = write(events, out, Look(language))
    return json.loads(out.getvalue()), remark


def slide(date: str) -> dict[str, Any]:
    (only,) = written(report(dated(date)))[0]["events"]
    found: dict[str, Any] = only
    return found


def parts(side: dict[str, Any] | None) -> tuple[int, ...] | None:
    return None if side is None else tuple(value for key, value in side.items() if key != "display_date")


class Markup(HTMLParser):
    """The tags, the addresses and the text of some HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: set[str | None] = set()
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag and its address."""
        self.tags.add(tag)
        assert {name for name, _ in attrs} <= {"href"}
        self.addresses |= {value for _, value in attrs}

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


DATES = {
    "1930-04-12": ((1930, 4, 12), None, "12 April 1930"),
    "1930-04": ((1930, 4), None, "April 1930"),
    "1930": ((1930,), None, "1930"),
    "193X": ((1930,), (1939,), "the 1930s"),
    "-0043": ((-43,), None, "44 BC"),
    "[1930-07-11..1930-07-20]": ((1930, 7, 11), (1930, 7, 20), "mid-July 1930"),
    "1930-09/1930-12": ((1930, 9), (1930, 12), "from September to December 1930"),
    "1932-02/..": ((1932, 2), None, "since February 1932"),
    "../1930-07": ((1930, 7), None, "until July 1930"),
}


@pytest.mark.parametrize("date", DATES)
def test_only_known_parts_are_given_and_the_wording_always(date: str) -> None:
    start, end, shown = DATES[date]
    found = slide(date)
    assert (parts(found["start_date"]), parts(found.get("end_date"))) == (start, end)
    assert {found["display_date"], found["start_date"]["display_date"]} == {shown}
    assert all(
        side["display_date"] == shown for key, side in found.items() if key.endswith("_date") and key != "display_date"
    )


def test_every_event_that_is_written_has_a_start_and_the_others_are_told() -> None:
    document, remark = written(report(dated("1930", "../..", "../1930", "[..1931]")))
    assert [each["unique_id"] for each in document["events"]] == ["1930", "../1930", "[..1931]"]
    assert all("start_date" in each for each in document["events"])
    assert remark == (
        "1 of 4 events left out: no date that TimelineJS could place\n"
        "2 of 4 events stand at their end: their beginning is not known"
    )


def test_an_event_is_told_with_its_sources_under_its_first_theme() -> None:
    document, remark = written(report(lighthouse()), "ja")
    assert remark is None
    assert document["title"]["text"] == {"headline": "スケリー島の灯台", "text": "1940年現在"}
    found = document["events"][3]
    assert found["group"] == "天候"
    assert found["text"]["headline"] == "嵐で足場が倒壊"
    assert found["text"]["text"] == (
        "<p>嵐のため足場が倒れた。</p><ol>"
        '<li><a href="https://gazette.example/skerry">「島に灯を」、O. Berg、County Gazette、1932年5月、9行：'
        "「in the middle of January」（記載どおり）</a></li>"
        "<li>「灯台守年鑑」、Keepers&#x27; Press、1940年、2行：「12 January」（記載どおり）、"
        "この出典の日付：1899年1月12日</li></ol>"
    )


def test_what_is_only_possible_is_marked() -> None:
    document, _ = written(report(dated("1930"), read("1930-05").span))
    assert document["events"][0]["display_date"] == "1930 (possible)"


def test_ids_of_several_datasets_are_told_apart() -> None:
    one, other = listed(dated("1930")), listed(dated("1930")._replace(id="other"))
    both = one._replace(datasets=(*one.datasets, *other.datasets))
    assert written(EventReport(both))[0]["events"][0]["unique_id"] == "lighthouse.1930"


def test_hostile_text_is_text() -> None:
    document, _ = written(report(hostile()))
    for found, text in zip(document["events"], HOSTILE, strict=True):
        headline, body = Markup(found["text"]["headline"]), Markup(found["text"]["text"])
        assert (headline.tags, headline.text) == (set(), visible(text))
        assert body.tags == {"p", "ol", "li", "a"}
        assert body.addresses == {"https://gazette.example/skerry"}
        assert body.text.startswith(visible(text))
        # TimelineJS takes tags and references out of a group's name and then sets it as HTML
        assert not set(found["group"]) & set("<>&")
        assert visible(json.dumps(found, ensure_ascii=False)) == json.dumps(found, ensure_ascii=False)
