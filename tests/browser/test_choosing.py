from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import timeline
from tests.browser.opened import Opened
from tests.running import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def shipped_page(browser: Browser, shipped: Path) -> Iterator[Opened]:
    """The page of all shipped data."""
    with Opened.of(browser, shipped) as opened:
        yield opened


# --- what terms find


def test_every_term_offered_leaves_what_the_command_would_list(page: Opened, harbour: Path) -> None:
    show = ("--database", harbour.with_suffix(".db"), "show", "-O", "jsonl")
    listed = {f"#?{facet}={key}": run(*show, f"--{facet}", key).ids for facet, key in page.offered}
    assert listed["#?theme=trade"] == ["toll-begins", "quay-closed", "toll-ends"]
    assert {"#?actor=council", "#?kind=decree", "#?place=arden", "#?article=gazette"} <= listed.keys()
    assert page.found_by(list(listed)) == listed


def test_so_does_every_term_of_the_shipped_data(shipped_page: Opened, shipped: Path) -> None:
    with timeline.open(shipped.with_suffix(".db")) as ours:
        listed = {f"#?{facet}={key}": _found(ours, facet, key) for facet, key in shipped_page.offered}
    assert all(listed.values())
    assert shipped_page.found_by(list(listed)) == listed


def _found(ours: timeline.Timeline, facet: str, key: str) -> list[str]:
    names: dict[str, Any] = {facet: [key]}
    return [match.event.id for match in ours.find(**names).matches]


@pytest.mark.parametrize(
    ("terms", "every", "one"),
    [
        ("theme=works&theme=trade", ["quay-closed"], 5),
        ("actor=council&actor=vireo", ["toll-begins", "quay-closed", "toll-ends"], 5),
        ("kind=opening&kind=closure", [], 3),
        ("actor=vireo&kind=decree", ["toll-begins", "toll-ends"], 2),
    ],
)
def test_of_several_terms_all_must_hold_or_one_is_enough_as_for_the_command(
    page: Opened, harbour: Path, terms: str, every: list[str], one: int
) -> None:
    options = [f"--{each}" for each in terms.split("&")]
    show: list[str | Path] = ["--database", harbour.with_suffix(".db"), "show", "-O", "jsonl", *options]
    listed = {f"#?{terms}": run(*show).ids, f"#?{terms}&any=1": run(*show, "--any").ids}
    assert page.found_by(list(listed)) == listed
    assert (listed[f"#?{terms}"], len(listed[f"#?{terms}&any=1"])) == (every, one)


# --- choosing them


def test_terms_are_ticked_told_and_kept_in_the_address(page: Opened) -> None:
    any_one = page.page.locator("#filter_any")
    page.choose("theme", "works")
    assert any_one.is_hidden()
    page.choose("theme", "trade")
    assert page.events == ["quay-closed"]
    assert page.text("#facet_theme .facet-value") == "works, trade"
    any_one.check()
    page.settle()
    assert page.fragment == "#?theme=works&theme=trade&any=1&lang=en"
    again = page.afresh(page.fragment)
    assert len(again.events) == 5
    assert any_one.is_checked()
    assert again.page.locator("#chosen_ li").all_inner_texts() == ["Theme\nworks\n×", "Theme\ntrade\n×"]


def test_what_is_chosen_can_be_taken_back_beside_the_count_and_the_focus_stays_near(page: Opened) -> None:
    page.afresh("#?theme=works&theme=trade&kind=closure")
    removes = page.page.locator("#chosen_ button")
    assert removes.nth(1).get_attribute("aria-label") == "Remove trade"
    removes.nth(0).click()
    assert page.page.evaluate("document.activeElement.ariaLabel") == "Remove trade"
    page.page.keyboard.press("Enter")
    page.page.keyboard.press("Enter")
    assert page.page.evaluate("document.activeElement.id") == "clear_"
    page.settle()
    assert (len(page.events), page.fragment) == (5, "#?lang=en")


def test_the_keyboard_opens_ticks_and_closes(page: Opened) -> None:
    page.page.locator("#facet_kind summary").focus()
    page.page.keyboard.press("Enter")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "Space"):
        page.page.keyboard.press(key)
    page.settle()
    assert page.text("#facet_kind .facet-value") == "decree"
    page.page.keyboard.press("Escape")
    assert page.page.locator("#facet_kind .options").is_hidden()
    assert page.page.evaluate("document.activeElement.matches('#facet_kind summary')")


def test_one_list_of_terms_is_open_at_a_time_and_none_when_the_reader_turns_away(page: Opened) -> None:
    page.turn("kind")
    page.turn("theme")
    assert page.page.locator(".facet[open]").evaluate_all("all => all.map((each) => each.id)") == ["facet_theme"]
    page.page.locator("h1").click()
    assert page.page.locator(".facet[open]").count() == 0
    page.turn("kind")
    page.page.locator("#filter_text").focus()
    assert page.page.locator(".facet[open]").count() == 0


def test_in_a_narrow_window_the_list_of_terms_stays_where_it_is(page: Opened) -> None:
    page.page.set_viewport_size({"width": 400, "height": 900})
    page.afresh()
    page.page.locator("#fields_ > summary").click()
    page.turn("kind")
    page.page.locator("#filter_text").focus()
    assert page.page.locator("#facet_kind .options").is_visible()


def test_what_is_chosen_comes_first_then_what_most_events_are_found_by(page: Opened) -> None:
    page.afresh("#?theme=tolls")
    page.turn("theme")
    labels = page.page.locator("#facet_theme label")
    assert labels.all_text_contents() == ["tolls (2)", "trade (3)", "works (3)"]
    page.page.locator("label[for=language_1]").click()
    page.turn("theme")
    assert labels.all_text_contents() == ["通行料 (2)", "工事 (3)", "貿易 (3)"]


def test_among_many_terms_one_is_found_by_typing_in_any_language(shipped_page: Opened) -> None:
    shipped_page.afresh()
    shipped_page.turn("actor")
    shipped_page.page.locator("#facet_actor [type=search]").fill("ｼｪﾌﾞﾛﾝ")
    left = shipped_page.page.locator("#facet_actor li:visible")
    assert left.count() == 1
    assert "Chevron" in left.inner_text()
    assert len(shipped_page.events) == len(shipped_page.page.locator("#list_ article").all())


def test_a_list_of_terms_does_not_reach_beyond_the_filters(page: Opened) -> None:
    form = page.page.locator("#filters_").bounding_box()
    for facet in ("actor", "theme", "kind", "place", "article"):
        page.turn(facet)
        options = page.page.locator(f"#facet_{facet} .options").bounding_box()
        assert form is not None
        assert options is not None
        assert form["x"] <= options["x"]
        assert options["x"] + options["width"] <= form["x"] + form["width"]
