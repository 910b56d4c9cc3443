"""Our JSON in the published TimelineJS3, which is got from npm: see the Makefile."""

from __future__ import annotations

import io
import json
import mimetypes
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.render.listing import HOSTILE, dated, hostile, report
from tests.sample import lighthouse
from timeline.render.as_timelinejs import write
from timeline.render.formats import Look
from timeline.render.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

    from timeline.events import Dataset

PACKAGE = Path(sys.prefix, "node_modules", "@knight-lab", "timelinejs", "dist")
SLIDE = ".tl-slide:not(.tl-slide-titleslide)"
SITE = "http://timelinejs.test"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>
<style>html, body, #timeline { height: 100%; margin: 0 }</style></head><body><div id="timeline"></div></body></html>"""
SHOW = """([document, language]) => new Promise((ready) => {
    window.timeline = new TL.Timeline("timeline", document, { language, font: null, script_path: "js" });
    window.timeline.on("ready", () => ready());
})"""


@dataclass
class Shown:
    """A timeline in TimelineJS."""

    page: Page
    document: dict[str, Any]
    #: what it says on the console, and addresses that it asks for beyond its own files
    said: list[str] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        """Give it the files of its package, and nothing else."""
        address = urlsplit(route.request.url)
        path = PACKAGE / address.path.lstrip("/")
        if f"{address.scheme}://{address.netloc}" != SITE or not (path == PACKAGE or path.is_file()):
            self.said.append(route.request.url)
            route.abort()
        elif path == PACKAGE:
            route.fulfill(body=PAGE, content_type="text/html")
        else:
            route.fulfill(body=path.read_bytes(), content_type=mimetypes.guess_type(path)[0])

    def texts(self, selector: str) -> list[str]:
        """What stands there, without the space around it."""
        return [text.strip() for text in self.page.locator(selector).all_text_contents()]


@contextmanager
def shown(browser: Browser, dataset: Dataset, language: str = "en") -> Iterator[Shown]:
    """The events of the dataset, opened; at the end it must have been silent and asked for nothing."""
    if not PACKAGE.exists():
        pytest.skip("TimelineJS is not installed: `make test` does it where there is npm")
    out = io.StringIO()
    write(report(dataset), out, Look(language))
    with browser.new_context(viewport={"width": 1000, "height": 800}) as context:
        found = Shown(context.new_page(), json.loads(out.getvalue()))
        found.page.on("console", lambda message: found.said.append(message.text))
        found.page.on("pageerror", lambda error: found.said.append(str(error)))
        found.page.route("**/*", found.answer)
        found.page.goto(f"{SITE}/")
        found.page.evaluate(SHOW, [found.document, language])
        yield found
        assert found.said == []


def test_there_is_a_slide_and_a_marker_for_each_event(browser: Browser) -> None:
    with shown(browser, lighthouse()) as found:
        events = found.document["events"]
        assert len(events) == 6
        assert found.page.locator(SLIDE).count() == 6
        assert found.page.locator(".tl-timemarker").count() == 6
        headlines = found.texts(".tl-slide .tl-headline")
        assert sorted(headlines) == sorted(each["text"]["headline"] for each in [found.document["title"], *events])


@pytest.mark.parametrize(
    ("language", "month"), [("en", "April 1930"), ("ja", "1930年4月")], ids=["english", "japanese"]
)
def test_the_date_that_it_shows_is_as_precise_as_ours(browser: Browser, language: str, month: str) -> None:
    dates = ("1930-04", "1930-04-12", "1930", "193X", "-0043", "[1930-07-11..1930-07-20]", "1932-02/..", "../1930-07")
    with shown(browser, dated(*dates), language) as found:
        told = [each["display_date"] for each in found.document["events"]]
        assert month in told
        assert sorted(found.texts(f"{SLIDE} .tl-headline-date")) == sorted(told)


def test_hostile_text_is_text_there_too(browser: Browser) -> None:
    with shown(browser, hostile()) as found:
        headlines = found.texts(f"{SLIDE} .tl-headline")
        assert headlines == [visible(each) for each in HOSTILE]
        # it makes links of the web addresses in texts by itself, and of no others
        addresses = found.page.locator(".tl-slide a").evaluate_all("all => all.map((each) => each.href)")
        assert {urlsplit(each).scheme for each in addresses} == {"https"}
        assert found.page.locator(".tl-slide script, .tl-slide img").count() == 0
