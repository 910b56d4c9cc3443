"""Makes the pictures of the README from the shipped data: `make pictures`. Needs Debian's chromium."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

_ROOT = Path(__file__).parents[1]
_PICTURES = Path(__file__).parent / "pictures"
_CHROMIUM = "/usr/bin/chromium"
_SHOW = ("show", "--actor", "chevron")


def main() -> None:
    """Write a picture of the page and one of the terminal."""
    with tempfile.TemporaryDirectory() as folder:
        database, page = f"{folder}/timeline.db", Path(folder, "page.html")
        _timeline(database, "load")
        _timeline(database, "show", "--lang", "en", "-o", str(page))
        _photograph(page)
        printed = _timeline(database, *_SHOW, "--lang", "en", "--color")
    console = Console(record=True, width=100, file=io.StringIO())
    console.print(Text("$ timeline " + " ".join(_SHOW), style="bold"))
    console.print(Text.from_ansi(printed))
    console.save_svg(str(_PICTURES / "terminal.svg"), title="timeline")


def _timeline(database: str, *words: str) -> str:
    command = [sys.executable, "-m", "timeline", "--database", database, *words]
    environment = {**os.environ, "COLUMNS": "100"}
    done = subprocess.run(command, cwd=_ROOT, env=environment, check=True, text=True, capture_output=True)
    return done.stdout


def _photograph(page: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox"])
        view = browser.new_page(viewport={"width": 1280, "height": 1100})
        view.goto(page.as_uri())
        view.wait_for_timeout(500)
        view.screenshot(path=str(_PICTURES / "page.png"))
        browser.close()


if __name__ == "__main__":
    main()
