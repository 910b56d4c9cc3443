from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.generated import generated
from tests.browser.opened import Opened
from tests.render.listing import dated, report
from tests.running import HARBOUR, run
from timeline.dates.span import day_number, year_month_day
from timeline.render import as_html
from timeline.render.formats import Look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from timeline.events import Dataset

# --- filters


def test_all_events_are_listed_and_counted(page: Opened) -> None:
    assert len(page.events) == 5
    assert page.text("#count_") == "5 of 5 events"


@pytest.mark.parametrize("text", ["ＣＡＲＴＳ", "橋が"])
def test_words_leave_what_the_command_would_list(page: Opened, harbour: Path, text: str) -> None:
    page.filter("text", text)
    assert page.events == ["bridge-opens"]
    assert page.events == run("--database", harbour.with_suffix(".db"), "show", "--search", text, "-O", "jsonl").ids


@pytest.mark.parametrize(
    ("start", "end"),
    [("1930-07-15", "1930-10"), ("1930", "1930"), ("1930年7月", ""), ("", "1930/7/12"), ("1931", "1931-06-30")],
)
def test_a_period_leaves_what_the_command_would_list_possible_apart_from_certain(
    page: Opened, harbour: Path, start: str, end: str
) -> None:
    page.filter("from", start)
    page.filter("to", end)
    period = [*(["--from", start] if start else []), *(["--to", end] if end else [])]
    command: list[str | Path] = ["--database", harbour.with_suffix(".db"), "show", *period, "-O", "jsonl"]
    assert page.events == run(*command).ids
    badges = page.page.locator("li:not([hidden]) > article:has(.badge)")
    certain = run(*command, "--certain").ids
    assert badges.evaluate_all("all => all.map((each) => each.id)") == [
        each for each in page.events if each not in certain
    ]
    page.page.locator("#filter_certain").check()
    page.settle()
    assert page.events == certain


def test_a_date_that_cannot_be_read_is_said_and_changes_nothing(page: Opened) -> None:
    page.filter("from", "May")
    assert "Write a year, a month or a day" in page.text("#bad_date_")
    assert page.page.locator("#filter_from").get_attribute("aria-invalid") == "true"
    assert len(page.events) == 5


def test_where_nothing_is_left_the_page_says_what_to_do_and_filters_can_be_cleared(page: Opened) -> None:
    page.filter("text", "nowhere to be found")
    assert page.events == []
    assert "Clear one of them" in page.text("#nothing_")
    page.page.locator("#clear_").click()
    page.settle()
    assert len(page.events) == 5


def test_drawing_and_list_show_the_same_events(page: Opened) -> None:
    page.choose("theme", "works")
    page.page.locator("#whole_").click()
    page.settle()
    assert page.drawn == set(page.events)


def test_years_without_events_are_not_shown(page: Opened) -> None:
    page.choose("kind", "closure")
    assert page.page.locator(".year:visible h3").all_inner_texts() == ["1930"]


# --- languages and permalinks


def test_the_language_switch_changes_list_drawing_choices_and_title(page: Opened) -> None:
    page.page.locator("label[for=language_1]").click()
    page.settle()
    assert page.page.title() == "アーデン港"
    assert page.page.locator("html").get_attribute("lang") == "ja"
    assert page.text("#bridge-opens h4") == "橋が開通"
    assert page.text("#bridge-opens .when") == "1930年4月12日"
    assert "橋が開通" in page.page.locator(".label").all_text_contents()
    page.turn("actor")
    assert "ヴィレオ (3)" in page.page.locator("#facet_actor label").all_text_contents()
    assert page.text("#count_") == "5件中5件"


def test_the_address_holds_the_filters_and_brings_them_back(page: Opened) -> None:
    page.choose("actor", "vireo")
    page.filter("from", "1930-09")
    page.filter("to", "1930")
    page.page.locator("label[for=language_1]").click()
    page.page.locator("label[for=lanes_actor]").click()
    page.settle()
    fragment = page.fragment
    assert fragment == "#?actor=vireo&from=1930-09&to=1930&lanes=actor&lang=ja"
    assert page.events == page.afresh(fragment).events == ["quay-closed"]
    assert page.page.locator("#filter_from").input_value() == "1930-09"
    assert page.page.locator("#lanes_actor").is_checked()
    assert page.text("h1") == "アーデン港"


@pytest.mark.parametrize(
    "fragment", ["#?actor=nobody&theme=constructor&lang=xx&lanes=moods&view=then", "#%E0%A4%A", "#gone"]
)
def test_what_an_address_asks_for_and_the_page_has_not_is_left_out(page: Opened, fragment: str) -> None:
    assert len(page.afresh(fragment).events) == 5


def test_the_part_of_time_in_view_is_kept_in_the_address(page: Opened) -> None:
    page.page.locator("#zoom_in_").click()
    page.settle()
    assert "view=1930" in page.fragment
    drawn = page.drawn
    assert drawn == page.afresh(page.fragment).drawn != set()


def test_a_permalink_shows_its_event(page: Opened) -> None:
    page.afresh("#quay-closed")
    assert page.page.locator("#quay-closed h4").is_visible()
    assert page.page.evaluate("document.activeElement.closest('article')?.id") == "quay-closed"


def test_a_permalink_to_an_event_that_filters_hide_clears_them(page: Opened) -> None:
    page.choose("kind", "closure")
    page.page.evaluate("location.hash = 'toll-begins'")
    page.settle()
    assert "toll-begins" in page.events


def test_a_term_of_an_event_is_a_link_to_the_filter_by_it(page: Opened) -> None:
    page.page.locator("#toll-begins a[href='#?actor=vireo']").click()
    page.settle()
    assert page.events == ["toll-begins", "quay-closed", "toll-ends"]


# --- the drawing


def test_only_what_is_known_to_the_day_is_drawn_as_a_point(page: Opened) -> None:
    def shapes(event: str) -> set[str]:
        shown = page.page.locator(f".mark[data-event='{event}'] rect:not(.hit)").first.locator("xpath=..")
        rects = shown.locator("rect:not(.hit)").all()
        return {each.get_attribute("class") or (each.get_attribute("fill") or "")[:5] for each in rects}

    page.page.locator("#whole_").click()
    page.settle()
    assert shapes("bridge-opens") == {"day"}
    assert shapes("toll-begins") == {"url(#", "within"}
    assert shapes("quay-closed") == {"url(#", "lasted"}


def test_labels_end_where_the_drawing_does(browser: Browser, folder: Path) -> None:
    title = {"en": "The Council opens the bridge to carts and to all who walk beside them", "ja": "町議会が橋を開放"}
    events = dated("1930-04-12", "1930-06-15", "1930-05/1930-07", "1930-07-30", "1930-04-01/1930-05-10", title=title)
    with Opened.of(browser, _written(folder / "labels.html", events)) as opened:
        opened.page.set_viewport_size({"width": 400, "height": 900})
        opened.afresh()
        label = opened.page.locator(".label")
        starts = label.evaluate_all("all => all.map((each) => each.getBBox().x)")
        ends = label.evaluate_all("all => all.map((each) => each.getBBox().x + each.getBBox().width)")
        assert len(starts) == 5
        assert 0 <= min(starts) < max(ends) <= opened.page.locator("#canvas_").evaluate("each => each.clientWidth")


def test_the_strip_says_which_year_its_months_are_of(page: Opened) -> None:
    told = page.page.locator("#overview_ .tick").all_text_contents()
    assert {"Jul", "1931", "1932"} <= set(told)
    assert "Jan" not in told


def test_lanes_are_by_theme_or_actor_or_none_and_an_event_stands_in_each_of_its_lanes(page: Opened) -> None:
    page.page.locator("#whole_").click()
    lanes = {}
    for each in ("theme", "actor", "none"):
        page.page.locator(f"label[for=lanes_{each}]").click()
        page.settle()
        lanes[each] = page.page.locator(".lane-name").all_text_contents()
    assert {"works", "trade", "tolls"} <= set(lanes["theme"])
    assert "Vireo" in lanes["actor"]
    assert lanes["none"] == ["all events"]
    page.page.locator("label[for=lanes_theme]").click()
    page.settle()
    assert page.page.locator(".mark[data-event='quay-closed']").count() == 2


def test_a_click_opens_the_event_with_its_citations_and_escape_closes_it(page: Opened) -> None:
    page.page.locator("#whole_").click()
    page.settle()
    mark = page.page.locator(".mark[data-event='bridge-opens']").first
    mark.hover()
    assert "12 April 1930" in page.text("#hint_")
    mark.click()
    assert "The bridge and the port, line 3" in page.text("#card_")
    page.page.keyboard.press("Escape")
    assert page.page.locator("#card_").is_hidden()


def test_dragging_moves_through_time_and_opens_nothing(page: Opened) -> None:
    page.page.locator("#zoom_in_").click()
    page.settle()
    before = page.fragment
    box = page.page.locator("#canvas_").bounding_box()
    assert box is not None
    page.page.mouse.move(box["x"] + 500, box["y"] + 60)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + 300, box["y"] + 60, steps=4)
    page.page.mouse.up()
    page.settle()
    assert page.fragment != before
    assert page.page.locator("#card_").is_hidden()


def test_the_wheel_zooms_with_control_and_scrolls_without(page: Opened) -> None:
    page.page.locator("#canvas_").scroll_into_view_if_needed()
    page.page.locator("#canvas_").hover()
    top = page.page.evaluate("scrollY")
    page.page.mouse.wheel(0, 30)
    page.page.wait_for_function("(top) => scrollY > top", arg=top)
    page.settle()
    assert "view" not in page.fragment
    page.page.keyboard.down("Control")
    page.page.mouse.wheel(0, -120)
    page.page.keyboard.up("Control")
    page.page.wait_for_function("() => location.hash.includes('view')")


def test_a_period_is_chosen_by_dragging_over_the_strip(page: Opened) -> None:
    page.page.locator("#overview_").scroll_into_view_if_needed()
    box = page.page.locator("#overview_").bounding_box()
    assert box is not None
    page.page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + 200, box["y"] + 10, steps=4)
    page.page.mouse.up()
    page.settle()
    assert "bridge-opens" in page.drawn
    assert "toll-ends" not in page.drawn


def test_the_keyboard_reaches_opens_and_leaves_every_event(page: Opened) -> None:
    page.page.locator("label[for=lanes_none]").click()
    page.page.locator("#whole_").focus()
    page.page.keyboard.press("Enter")
    page.settle()
    reached = []
    page.page.keyboard.press("Tab")
    for _ in range(5):
        reached.append(page.page.evaluate("document.activeElement.dataset.event"))
        page.page.keyboard.press("ArrowRight")
    assert sorted(reached) == sorted(page.events)
    page.page.keyboard.press("Home")
    page.page.keyboard.press("Enter")
    assert page.page.evaluate("document.activeElement.id") == "card_close_"
    page.page.keyboard.press("Escape")
    assert page.page.evaluate("document.activeElement.dataset.event") == reached[0]
    page.page.keyboard.press("+")
    page.settle()
    assert "view=" in page.fragment
    assert page.page.evaluate("document.activeElement.matches('.mark')")


def test_arrows_up_and_down_go_from_lane_to_lane(page: Opened) -> None:
    page.page.locator("#whole_").click()
    page.settle()
    page.page.locator(".mark").first.focus()
    page.page.keyboard.press("ArrowDown")
    assert page.page.evaluate("document.activeElement.dataset.lane") == "1"
    page.page.keyboard.press("ArrowUp")
    assert page.page.evaluate("document.activeElement.dataset.lane") == "0"


def test_an_event_out_of_view_comes_into_it_when_the_keyboard_goes_there(page: Opened) -> None:
    page.page.locator("label[for=lanes_none]").click()
    page.settle()
    page.page.locator(".mark").first.focus()
    for _ in range(6):
        page.page.keyboard.press("+")
    page.page.keyboard.press("End")
    page.settle()
    last = page.page.evaluate("document.activeElement.dataset.event")
    assert last == page.events[-1]


def test_the_keyboard_goes_on_where_no_event_is_in_view(page: Opened) -> None:
    page.page.locator("label[for=lanes_none]").click()
    page.settle()
    page.page.locator(".mark").nth(1).focus()
    page.page.evaluate("location.hash = '#?lanes=none&view=1931-01-10/1931-02-10'")
    page.settle()
    assert page.drawn == set()
    page.page.keyboard.press("End")
    page.settle()
    assert page.page.evaluate("document.activeElement.dataset.event") == page.events[-1]


def test_the_calendar_of_the_page_is_that_of_the_data(page: Opened) -> None:
    dates = [(1, 1), (2, 28), (3, 1), (12, 31)]
    days = [day_number(year, *date) for year in (-4713, -1, 0, 1, 1900, 2000, 2024) for date in dates]
    told = page.page.evaluate("days => days.map((day) => [yearMonthDay(day), dayNumber(...yearMonthDay(day))])", days)
    assert told == [[list(year_month_day(day)), day] for day in days]


# --- without script, and what a reader prefers


def test_without_javascript_the_list_is_whole_and_languages_still_switch(browser: Browser, harbour: Path) -> None:
    with Opened.of(browser, harbour, timed=False, java_script_enabled=False) as opened:
        shown = opened.page.locator("#list_ article h4")
        assert len(shown.all_inner_texts()) == 5
        assert shown.first.is_visible()
        assert opened.page.locator("#filters_").is_hidden()
        assert opened.page.locator("#drawing_").is_hidden()
        assert "The list below is complete" in opened.text("noscript")
        opened.page.locator("label[for=language_1]").click()
        assert opened.text("#bridge-opens h4") == "橋が開通"


def test_dark_and_light_follow_the_system_until_the_reader_chooses(page: Opened) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    page.page.emulate_media(color_scheme="dark")
    dark = page.page.evaluate(ground)
    page.page.locator("label[for=appearance_light]").click()
    light = page.page.evaluate(ground)
    page.page.reload()
    assert page.page.evaluate(ground) == light != dark
    page.page.evaluate("localStorage.clear()")


def test_on_paper_the_controls_are_gone_and_every_event_is_there(page: Opened) -> None:
    page.page.emulate_media(media="print")
    assert page.page.locator("#whole_").is_hidden()
    assert page.page.locator("#filter_text").is_hidden()
    assert page.page.locator("#list_ article h4").last.is_visible()
    assert len(page.page.pdf()) > 1000


@pytest.mark.parametrize("width", [320, 400, 1400])
def test_nothing_is_wider_than_the_window(page: Opened, width: int) -> None:
    page.page.set_viewport_size({"width": width, "height": 800})
    page.afresh("#?actor=council&actor=vireo&theme=works&theme=trade")
    assert page.page.evaluate("document.documentElement.scrollWidth") <= width
    page.page.locator("#fields_").evaluate("each => { each.open = true; }")
    for facet in page.page.locator(".facet summary").all():
        facet.click()
        assert page.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("scheme", "width", "fragment"),
    [
        ("light", 1200, ""),
        ("dark", 400, ""),
        ("light", 400, "#?lang=ja&from=1930-07-15&actor=council&actor=harbour-office&any=1"),
        ("dark", 1200, "#?lang=ja&from=1930-07-15&actor=council&actor=harbour-office&any=1"),
    ],
)
def test_axe_finds_no_accessibility_violation(
    page: Opened, scheme: Literal["light", "dark"], width: int, fragment: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page.page.emulate_media(color_scheme=scheme)
    page.page.set_viewport_size({"width": width, "height": 900})
    page.afresh(fragment)
    page.page.locator("#fields_").evaluate("each => { each.open = true; }")
    page.page.locator(".mark").first.click(force=True)
    page.turn("actor")
    found = axe.Axe().run(page.page)
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found.response["violations"]] == []


# --- what the data says stays data


def test_hostile_text_does_nothing(browser: Browser, folder: Path) -> None:
    hostile = "</script><script>document.title = 'broken'</script><img src=x onerror=alert(1)>[red]"
    text = HARBOUR.read_text(encoding="utf-8")
    text = text.replace("The bridge opens", f"'{hostile.replace(chr(39), chr(39) * 2)}'", 1)
    text = text.replace("url: https://gazette.example/bridge", "url: https://gazette.example/<script>")
    (folder / "hostile.yaml").write_text(text, encoding="utf-8")
    run("--database", folder / "hostile.db", "load", folder / "hostile.yaml")
    run("--database", folder / "hostile.db", "show", "--lang", "en", "-o", folder / "hostile.html")
    with Opened.of(browser, folder / "hostile.html") as opened:
        assert opened.page.title() == "The harbour of Arden"
        assert hostile in opened.text("#bridge-opens h4")
        opened.page.locator(".mark[data-event='bridge-opens']").first.click()
        assert hostile in opened.text("#card_")
        assert (opened.said, opened.asked_for) == ([], [])


def test_the_policy_forbids_every_request(page: Opened) -> None:
    tries = "fetch('http://127.0.0.1:9/').then(() => 'answered', () => 'refused')"
    assert page.page.evaluate(tries) == "refused"
    assert any("Content Security Policy" in said for said in page.said)
    page.said.clear()


# --- many events


@pytest.fixture(scope="module")
def thousand(browser: Browser, folder: Path) -> Iterator[Opened]:
    """The page of a thousand generated events."""
    with Opened.of(browser, _written(folder / "thousand.html", generated(1_000)), timed=False) as opened:
        yield opened


def _written(path: Path, dataset: Dataset) -> Path:
    with path.open("w", encoding="utf-8") as out:
        as_html.write(report(dataset), out, Look("en"))
    return path


def test_a_thousand_events_open_and_stay_usable(thousand: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    took = thousand.page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    assert thousand.page.locator("#list_ article").count() == 1_000
    assert thousand.page.locator(".mark, .column").count() > 0
    thousand.choose("theme", "theme-3")
    assert 0 < len(thousand.events) < 1_000
    with capsys.disabled():
        sys.stdout.write(f"\n1,000 events: open after {took:.0f} ms\n")


def test_a_crowded_lane_is_counted_in_columns_that_zoom(thousand: Opened) -> None:
    thousand.page.evaluate("location.hash = '#?lanes=none'")
    thousand.settle()
    assert "too many to draw one by one" in (thousand.page.locator(".lane-title").text_content() or "")
    column = thousand.page.locator(".column").nth(5)
    assert "events" in (column.get_attribute("aria-label") or "")
    column.focus()
    thousand.page.keyboard.press("ArrowRight")
    assert thousand.page.evaluate("document.activeElement.matches('.column')")
    thousand.page.keyboard.press("Enter")
    thousand.settle()
    assert thousand.drawn
