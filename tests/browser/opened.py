"""A page opened in a browser, with what it says on the console and what it asks for."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Request, ViewportSize

WINDOW: ViewportSize = {"width": 1200, "height": 900}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class Opened:
    """An open page; the steps that tests take on it."""

    page: Page
    address: str
    #: whether the page's time is in our hands, so that nothing has to be waited for
    timed: bool = True
    #: errors and warnings
    said: list[str] = field(default_factory=list)
    #: addresses other than its own
    asked_for: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def of(cls, browser: Browser, path: Path, *, timed: bool = True, **context: Any) -> Iterator[Opened]:  # noqa: ANN401 -- options of a browser context
        """The file, opened in a fresh context."""
        with browser.new_context(viewport=WINDOW, **context) as fresh:
            opened = cls(fresh.new_page(), path.as_uri(), timed)
            if timed:
                opened.page.clock.install()
            opened.page.on("console", lambda message: opened.said.append(message.text))
            opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
            opened.page.on("request", opened._note)
            yield opened.afresh()

    def afresh(self, fragment: str = "") -> Opened:
        """The page as it opens at the fragment, with nothing said yet."""
        self.page.goto("about:blank")  # another fragment alone would not open it again
        self.said.clear()
        self.asked_for.clear()
        self.page.goto(self.address + fragment)
        self.settle()
        return self

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:,", "about:blank")):
            self.asked_for.append(request.url)

    def settle(self) -> None:
        """Let the time pass in which what was typed is applied and drawn."""
        if self.timed:
            self.page.clock.run_for(170)
        else:
            self.page.wait_for_timeout(170)

    def filter(self, name: str, value: str) -> None:
        """Type into a field."""
        self.page.locator(f"#filter_{name}").fill(value)
        self.settle()

    def choose(self, facet: str, *keys: str) -> None:
        """Tick the boxes of terms."""
        self.turn(facet)
        for key in keys:
            self.page.locator(f"#facet_{facet} input[value='{key}']").check()
        self.turn(facet)

    def turn(self, facet: str) -> None:
        """Open or close the list of a facet's terms."""
        self.page.locator(f"#facet_{facet} summary").click()
        self.settle()

    def found_by(self, fragments: list[str]) -> dict[str, list[str]]:
        """The ids of the events that the list shows at each of the fragments."""
        ids: dict[str, list[str]] = self.page.evaluate(
            """(fragments) => {
                const found = {};
                for (const each of fragments) {
                    history.replaceState(null, "", each); // as a link would, without laying out the page each time
                    dispatchEvent(new HashChangeEvent("hashchange"));
                    const shown = document.querySelectorAll("#list_ li:not([hidden]) > article");
                    found[each] = Array.from(shown, (article) => article.id);
                }
                return found;
            }""",
            fragments,
        )
        return ids

    @property
    def offered(self) -> list[tuple[str, str]]:
        """Every facet with every key of a term that can be chosen."""
        names = self.page.evaluate("JSON.parse(document.getElementById('data_').textContent).names")
        return [(facet, key) for facet, keys in names.items() for key in keys]

    @property
    def events(self) -> list[str]:
        """The ids of the events that the list shows."""
        shown = self.page.locator("#list_ li:not([hidden]) > article")
        ids: list[str] = shown.evaluate_all("all => all.map((each) => each.id)")
        return ids

    @property
    def drawn(self) -> set[str]:
        """The ids of the events that the drawing shows."""
        return set(self.page.locator(".mark").evaluate_all("all => all.map((each) => each.dataset.event)"))

    @property
    def fragment(self) -> str:
        """The part of the address after the page's own."""
        return self.page.url.removeprefix(self.address)

    def text(self, selector: str) -> str:
        """What a person reads there."""
        there = self.page.locator(selector)
        there.scroll_into_view_if_needed()  # far from view, a browser does not render it
        self.page.wait_for_function("(there) => there.innerText", arg=there.element_handle())
        return there.inner_text()
