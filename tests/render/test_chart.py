import io

from tests.render.listing import dated, hostile, listed, top_themes
from tests.sample import EVENTS, lighthouse
from timeline.dates import read
from timeline.events import Dataset
from timeline.render.chart import write
from timeline.render.text import visible, width


def drawn(dataset: Dataset, columns: int | None = None, language: str = "en", months: int | None = None) -> list[str]:
    out = io.StringIO()
    write(listed(dataset), top_themes(dataset, language), out, language=language, columns=columns, months=months)
    return out.getvalue().splitlines()


def in_themes(*themes: list[str]) -> Dataset:
    """An event in April 1930 for each list of themes."""
    names = sorted({name for each in themes for name in each})
    return lighthouse(
        themes=[{"id": name, "names": {"en": [name], "ja": [name]}} for name in names],
        events=[
            {**EVENTS[0], "id": f"e{number}", "date": "1930-04-12", "themes": each}
            for number, each in enumerate(themes)
        ],
    )


def test_each_line_has_its_bar_and_its_numbers_by_theme() -> None:
    dataset = lighthouse(events=EVENTS[:4])
    assert drawn(dataset) == [
        "# certain  . possible",
        "",
        "                    all  works  weather",
        "March 1898      #     1      1",
        "                (3 more like it)",
        "July 1898       ##    2      2",
        "August 1898     #     1      1",
        "                (4 more like it)",
        "January 1899    ##    2      2        1",
        "February 1899   #     1      1",
        "                (7 more like it)",
    ]


def test_what_is_only_possible_is_drawn_apart() -> None:
    assert drawn(dated("1930-04-12", "[1930-04-30..1930-05-01]"))[3:] == [
        "April 1930  #.  1-2    1-2",
        "May 1930    .   0-1    0-1",
    ]


def test_a_terminal_gets_blocks_and_japanese_lines_up() -> None:
    lines = drawn(dated("1930-04-12", "[1930-04-30..1930-05-01]"), 60, "ja")
    assert lines == [
        "█ 確実  ░ 可能性",
        "",
        "               全体  工事",
        "1930年4月  █░   1-2   1-2",
        "1930年5月  ░    0-1   0-1",
    ]
    assert len({width(line) for line in lines[2:]}) == 1


def test_themes_without_room_are_counted_together_each_event_once() -> None:
    dataset = in_themes(*([["first"]] * 3), *([["second"]] * 2), ["a-rather-long-name", "another-long-name"])
    *_, header, line = drawn(dataset, 60)
    assert header.split() == ["all", "first", "second", "other"]
    assert line.split()[-4:] == ["6", "3", "2", "1"]
    assert max(map(width, (header, line))) <= 60
    assert drawn(dataset, 20)[2].split() == ["all", "other"]
    assert drawn(dataset)[2].split() == ["all", "first", "second", "a-rather-long-name", "another-long-name"]


def test_bars_keep_to_the_width_and_show_whatever_there_is() -> None:
    events = [f"1930-04-{day:02d}" for day in range(1, 29)] * 5
    names = [
        {**EVENTS[0], "id": f"e{number}", "date": date} for number, date in enumerate([*events, "[1930-04..1930-05]"])
    ]
    lines = drawn(lighthouse(events=[*names, {**EVENTS[0], "id": "one", "date": "1930-06-01"}]))
    assert lines[3:] == [
        "April 1930  #######################################.  140-141  140-141",
        "May 1930    .                                             0-1      0-1",
        "June 1930   #                                               1        1",
    ]
    narrow = drawn(lighthouse(events=names), 50)
    assert max(map(width, narrow)) <= 50


def test_something_possible_is_seen_beside_the_only_certain() -> None:
    many = [{**EVENTS[0], "id": f"m{number}", "date": "1930-06-01"} for number in range(90)]
    few = [{**EVENTS[0], "id": "f", "date": "1930-04-12"}, {**EVENTS[0], "id": "g", "date": "[1930-04-30..1930-05-01]"}]
    assert drawn(lighthouse(events=[*few, *many]))[3].split()[2:] == ["#.", "1-2", "1-2"]


def test_buckets_can_be_years() -> None:
    assert [line.split()[0] for line in drawn(dated("1930-04-12", "1931-05"), months=12)[3:]] == ["1930", "1931"]


def test_nothing_found_draws_nothing() -> None:
    assert drawn(dated()) == []


def test_hostile_names_are_shown_not_obeyed() -> None:
    text = "\n".join(drawn(hostile()))
    assert visible(text.replace("\n", "")) == text.replace("\n", "")


def test_the_period_asked_for_is_what_is_drawn() -> None:
    out = io.StringIO()
    dataset = dated("1930")
    listing = listed(dataset, window=read("1930-05").span)
    write(listing, top_themes(dataset), out, language="en", columns=None)
    assert out.getvalue().splitlines()[3:] == ["May 1930  .  0-1    0-1"]
