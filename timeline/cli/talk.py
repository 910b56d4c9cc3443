"""What commands say on standard error: counts, and what was done unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from timeline.render.phrases import counted

if TYPE_CHECKING:
    from timeline.api import Timeline
    from timeline.queries import Listing


def say(message: str) -> None:
    """Say it on standard error, where it does not mix with data."""
    typer.echo(message, err=True)


def opened_timeline(database: str | None) -> Timeline:
    """The timeline in ``database``, or one's own; it says what it does unasked."""
    from timeline.api import open_timeline

    return open_timeline(database, notify=lambda message: say(f"timeline: {message}"))


def tell_count(listing: Listing, path: str | None, language: str | None) -> None:
    """Say how many events were listed, and where they went."""
    most = len(listing.matches)
    count = counted(most - listing.possible, most, language or "en")
    say(count if path in (None, "-") else f"{count} -> {path}")
