"""A page opened in a browser, with what it says on the console and what it asks for."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Request

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
    #: errors and warnings
    said: list[str] = field(default_factory=list)
    #: addresses other than its own
    asked_for: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def of(cls, browser: Browser, path: Path, fragment: str = "", **context: Any) -> Iterator[Opened]:  # noqa: ANN401 -- options of a browser context
        """The file, opened at the fragment in a fresh context."""
        with browser.new_context(**{"viewport": {"width": 1200, "height": 900}, **context}) as fresh:
            opened = cls(fresh.new_page(), path.as_uri())
            opened.page.on("console", lambda message: opened.said.append(message.text))
            opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
            opened.page.on("request", opened._note)
            opened.go(fragment)
            yield opened

    def go(self, fragment: str) -> None:
        """Open the page at the fragment."""
        self.page.goto(self.address + fragment)
        self.settle()

    def afresh(self) -> Opened:
        """The page as it opens, with nothing said yet."""
        self.page.goto("about:blank")  # another fragment alone would not open it again
        self.said.clear()
        self.asked_for.clear()
        self.go("")
        return self

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:,", "about:blank")):
            self.asked_for.append(request.url)

    def settle(self) -> None:
        """Wait until what was typed is applied and drawn."""
        self.page.wait_for_timeout(170)

    def filter(self, name: str, value: str) -> None:
        """Type into a field, or choose."""
        control = self.page.locator(f"#filter_{name}")
        if control.evaluate("each => each.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)
        self.settle()

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
        return self.page.locator(selector).inner_text()
