import io
from xml.etree import ElementTree as ET

import pytest

from tests.render.listing import HOSTILE, dated, hostile, listed, top_themes
from tests.sample import EVENTS, lighthouse
from timeline.dates import read
from timeline.events import Dataset
from timeline.render import picture, vega
from timeline.render.text import visible
from timeline.render.vega import specification

SVG = "{http://www.w3.org/2000/svg}"


def svg(dataset: Dataset, language: str = "en") -> tuple[ET.Element, str | None]:
    out = io.StringIO()
    remark = picture.write(listed(dataset), top_themes(dataset, language), out, language=language, form="svg")
    return ET.fromstring(out.getvalue()), remark  # noqa: S314 -- what we wrote ourselves


def png(dataset: Dataset, language: str = "en") -> tuple[bytes, str | None]:
    out = io.BytesIO()
    remark = picture.write(listed(dataset), top_themes(dataset, language), out, language=language, form="png")
    return out.getvalue(), remark


def texts(root: ET.Element) -> list[str]:
    return [text for each in root.iter(f"{SVG}text") if (text := "".join(each.itertext()))]


def marks(root: ET.Element, name: str) -> int:
    """How many marks of a kind there are in the drawing itself, the legend left aside."""
    found = (group for group in root.iter(f"{SVG}g") if f"mark-{name} role-mark" in group.get("class", ""))
    inside = (group for group in found if "legend" not in group.get("class", ""))
    return sum(1 for group in inside for each in group.iter(f"{SVG}path") if each.get("d"))


def test_every_event_has_its_title_and_its_date_in_words() -> None:
    root, remark = svg(lighthouse())
    assert remark is None
    for event, date in ((EVENTS[1], "July 1898"), (EVENTS[3], "mid-January 1899"), (EVENTS[5], "44 BC")):
        assert event["title"]["en"] in texts(root)
        assert date in texts(root)
    root, _ = svg(lighthouse(), "ja")
    assert {"スケリー島の灯台", "灯器を発注", "1898年7月", "工事"} <= set(texts(root))


def test_only_exact_days_are_dots() -> None:
    root, _ = svg(dated("1930-04-12", "1930-05-01", "1930-04-12~", "1930-04", "[1930-07-11..1930-07-20]"))
    assert marks(root, "symbol") == 2
    assert marks(root, "rect") == 6  # two soft halves for each of the others


def test_a_screen_reader_reads_the_date_in_words_and_no_day_that_is_not_known() -> None:
    root, _ = svg(dated("1930-04", "193X"))
    labels = [each.get("aria-label") or "" for each in root.iter()]
    assert {"April 1930: 1930-04", "the 1930s: 193X"} <= set(labels)
    assert not any("Apr 1" in label or "1939" in label for label in labels)


def test_what_is_only_possible_says_so() -> None:
    dataset = dated("1930")
    whole = specification(listed(dataset, window=read("1930-05").span), top_themes(dataset), "en")
    assert whole["datasets"]["labels"][0]["date"] == "1930 (possible)"


def test_many_events_share_the_lines_of_their_themes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vega, "MOST_LINES", 3)
    root, _ = svg(lighthouse())
    assert {"works", "weather", "no theme"} <= set(texts(root))
    assert "The lamp is ordered" not in texts(root)


def test_beyond_nine_the_themes_have_one_colour() -> None:
    names = [f"t{number}" for number in range(12)]
    dataset = lighthouse(
        themes=[{"id": name, "names": {"en": [name], "ja": [name]}} for name in names],
        events=[{**EVENTS[0], "id": name, "themes": [name]} for name in names],
    )
    whole = specification(listed(dataset), top_themes(dataset), "en")
    assert [row["theme"] for row in whole["datasets"]["rows"]] == [*names[:9], "other", "other", "other"]


def test_hostile_text_is_text() -> None:
    root, _ = svg(hostile())
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        *("svg", "g", "path", "text", "rect", "defs", "linearGradient", "stop", "clipPath", "style", "line"),
    }
    assert not any(name.endswith("href") or name.startswith("on") for each in root.iter() for name in each.attrib)
    assert all(visible(text) == text for text in texts(root))
    for text in HOSTILE:
        assert any(found.rstrip("…") in visible(text) for found in texts(root)), text


def test_two_pictures_are_the_same_bytes() -> None:
    dataset = lighthouse()
    first, second = io.StringIO(), io.StringIO()
    for out in (first, second):
        picture.write(listed(dataset), top_themes(dataset), out, language="en", form="svg")
    assert first.getvalue() == second.getvalue()
    assert png(dataset)[0] == png(dataset)[0]


def test_dates_beyond_what_can_be_drawn_are_left_out_and_told() -> None:
    root, remark = svg(dated("1930", "Y170000002", "../-0043"))
    assert remark == "1 of 3 events left out of the picture: more than 246,000 years away"
    assert "Y170000002" not in texts(root)


def test_nothing_found_gives_a_picture_of_nothing() -> None:
    root, remark = svg(dated(), "ja")
    assert (texts(root)[0], len(texts(root)), remark) == ("スケリー島の灯台", 2, None)


def test_a_missing_japanese_font_is_told_with_the_package_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import vl_convert

    assert png(lighthouse(), "ja") == (png(lighthouse(), "ja")[0], None)
    monkeypatch.setattr(vl_convert, "svg_to_png", lambda _: b"a box")
    _, remark = png(lighthouse(), "ja")
    assert remark is not None
    assert "apt install fonts-noto-cjk" in remark
    plain = lighthouse(title={"en": "x", "ja": "x"}, events=[{**EVENTS[0], "title": {"en": "x", "ja": "x"}}])
    assert png(plain)[1] is None
