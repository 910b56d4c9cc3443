"""The page in a real browser: Chromium, as Debian or anyone else installs it, driven by Playwright."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.browser.opened import FLAGS, WINDOW, Opened
from tests.running import HARBOUR, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pages lie."""
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="session")
def harbour(folder: Path) -> Path:
    """The page of the harbour, as the command writes it."""
    pytest.importorskip("jinja2", reason="the extra html is not installed")
    run("--database", folder / "harbour.db", "load", HARBOUR)
    run("--database", folder / "harbour.db", "show", "--lang", "en", "-o", folder / "harbour.html")
    return folder / "harbour.html"


@pytest.fixture(scope="session")
def shipped(folder: Path) -> Path:
    """The page of all shipped data."""
    pytest.importorskip("jinja2", reason="the extra html is not installed")
    run("--database", folder / "shipped.db", "load")
    run("--database", folder / "shipped.db", "show", "--lang", "en", "-o", folder / "shipped.html")
    return folder / "shipped.html"


@pytest.fixture(scope="session")
def tab(browser: Browser, harbour: Path) -> Iterator[Opened]:
    """One tab for all tests that need no other: a new one takes long."""
    with Opened.of(browser, harbour) as opened:
        yield opened


@pytest.fixture
def page(tab: Opened) -> Iterator[Opened]:
    """The page of the harbour, freshly opened; at the end it must have been silent and asked for nothing."""
    opened = tab.afresh()
    yield opened
    opened.page.emulate_media(media="null", color_scheme="null")
    opened.page.set_viewport_size(WINDOW)
    assert opened.said == []
    assert opened.asked_for == []
