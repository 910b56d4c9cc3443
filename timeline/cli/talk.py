"""What commands say on standard error: counts, and what was done unasked."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from timeline.cli.progress import working
from timeline.render.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.api import Timeline
    from timeline.queries import Listing


def say(message: str) -> None:
    """Say it on standard error, where it does not mix with data."""
    # not by typer, which knows another standard error than the one that a line of progress stands on
    sys.stderr.write(f"{message}\n")


@contextmanager
def opened_timeline(database: str | None, doing: str = "reading the database") -> Iterator[Timeline]:
    """The timeline in ``database``, or one's own; it says what it does unasked, and that it is at work."""
    from timeline.api import open_timeline

    with open_timeline(database, notify=lambda message: say(f"timeline: {message}")) as timeline, working(doing):
        yield timeline


def tell_count(listing: Listing, path: str | None, language: str | None) -> None:
    """Say how many events were listed, and where they went."""
    most = len(listing.matches)
    count = counted(most - listing.possible, most, language or "en")
    say(count if path in (None, "-") else f"{count} -> {path}")
