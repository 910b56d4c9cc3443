import io
from datetime import date

import icalendar
import pytest

from tests.render.listing import HOSTILE, dated, hostile, listed, report
from tests.sample import lighthouse
from timeline.dates import read
from timeline.render.as_ical import write
from timeline.render.events import EventReport
from timeline.render.formats import Look
from timeline.render.text import visible


def written(events: EventReport, look: Look | None = None) -> tuple[str, str | None]:
    out = io.StringIO(newline="")
    remark = write(events, out, look or Look())
    return out.getvalue(), remark


def entries(text: str) -> list[icalendar.Event]:
    (calendar,) = icalendar.Calendar.from_ical(text, multiple=True)
    return [each for each in calendar.walk("VEVENT") if isinstance(each, icalendar.Event)]


def test_what_is_known_to_the_day_is_an_all_day_entry_that_ends_on_the_day_after() -> None:
    text, remark = written(report(dated("1930-04-12", "1930-12-30/1930-12-31")))
    assert remark is None
    assert [(each.start, each.end) for each in entries(text)] == [
        (date(1930, 4, 12), date(1930, 4, 13)),
        (date(1930, 12, 30), date(1931, 1, 1)),
    ]
    assert "DTSTART;VALUE=DATE:19300412\r\nDTEND;VALUE=DATE:19300413\r\n" in text


IMPRECISE = ("1930-04-12~", "1930", "[1930-07-11..1930-07-20]", "1930-09/1930-12", "1930-02/..", "/1930-07-02")


def test_imprecise_dates_are_left_out_and_told() -> None:
    text, remark = written(report(dated("1930-04-12", *IMPRECISE)))
    assert len(entries(text)) == 1
    assert remark == "6 of 7 events left out of the calendar: no exact day; --imprecise puts them in"


def test_imprecise_dates_can_be_put_in_whole_under_a_title_that_says_so() -> None:
    text, remark = written(report(dated("1930-04-12", *IMPRECISE, "../..", "-0043")), Look(imprecise=True))
    assert remark == "2 of 9 events left out of the calendar: no day in the years 1 to 9999"
    assert [(str(each.start), str(each.end), each["summary"]) for each in entries(text)] == [
        ("1930-04-12", "1930-04-13", "1930-04-12"),
        ("1930-04-12", "1930-04-13", "1930-04-12~ (about 12 April 1930; exact days not known)"),
        ("1930-01-01", "1931-01-01", "1930 (1930; exact days not known)"),
        ("1930-07-11", "1930-07-21", "[1930-07-11..1930-07-20] (mid-July 1930; exact days not known)"),
        ("1930-09-01", "1931-01-01", "1930-09/1930-12 (from September to December 1930; exact days not known)"),
        ("1930-02-01", "1930-03-01", "1930-02/.. (since February 1930; exact days not known)"),
        ("1930-07-02", "1930-07-03", "/1930-07-02 (until 2 July 1930 (start unknown); exact days not known)"),
    ]


def test_an_entry_keeps_its_uid_and_its_time_and_tells_its_sources() -> None:
    text, _ = written(report(lighthouse()), Look(language="ja"))
    (entry,) = entries(text)
    assert entry["uid"] == "light-approved@lighthouse.timeline-events"
    assert entry["dtstamp"].to_ical() == b"19401231T000000Z"
    assert entry["summary"] == "灯台の建設を承認"
    assert entry.categories == ["工事"]
    assert entry["url"] == "https://gazette.example/skerry"
    assert str(entry["description"]).split("\n") == [
        "1898年3月15日",
        "港湾局が島の灯台を承認した。",
        "",
        "[1] 「島に灯を」、O. Berg、County Gazette、1932年5月、3行：「15 March 1898」（記載どおり）",
    ]


@pytest.mark.parametrize("as_of", [None, "1900/..", "Y20000", "-0001"])
def test_a_dataset_without_a_usable_day_gives_a_fixed_time(as_of: str | None) -> None:
    changes = {} if as_of is None else {"as_of": as_of}
    dataset = lighthouse(**changes)._replace(as_of=None if as_of is None else read(as_of))
    (entry,) = entries(written(report(dataset))[0])
    assert entry["dtstamp"].to_ical() == b"19700101T000000Z"


def test_what_is_only_possible_is_told_in_the_entry() -> None:
    text, _ = written(report(dated("1930"), read("1930-05").span), Look(imprecise=True))
    assert str(entries(text)[0]["description"]).startswith("1930 (possible)\n")


def test_an_event_without_themes_has_no_categories() -> None:
    assert "CATEGORIES" not in written(report(dated("1930-04-12", themes=[])))[0]


def test_lines_are_folded_at_75_octets_and_end_with_crlf() -> None:
    text, _ = written(report(lighthouse()), Look(language="ja", imprecise=True))
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_hostile_text_adds_neither_lines_nor_entries() -> None:
    text, _ = written(report(hostile()))
    assert [each["summary"] for each in entries(text)] == [visible(each) for each in HOSTILE]
    assert all(set(each) <= {*entries(written(report(lighthouse()))[0])[0]} for each in entries(text))
    assert not any(each.subcomponents for each in entries(text))
    assert all(each["url"] == "https://gazette.example/skerry" for each in entries(text))
    assert visible(text.replace("\r\n", "")) == text.replace("\r\n", "")


def test_a_calendar_without_events_is_one() -> None:
    text, remark = written(EventReport(listed(lighthouse())._replace(matches=(), datasets=())))
    assert (entries(text), remark) == ([], None)
